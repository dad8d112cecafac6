import { describe, expect, test } from '@jest/globals';
import { pinnedImage, pinValues, pinVariables } from '../../../src/core/deploy/compose-pin.ts';

const digest = `sha256:${'a'.repeat(64)}`;

test.each([
  [`ghcr.io/owner/app@${digest}`, `ghcr.io/owner/app@${digest}`],
  [`ghcr.io/owner/app:v1@${digest}`, `ghcr.io/owner/app@${digest}`],
  [`127.0.0.1:5000/app:v1@${digest}`, `127.0.0.1:5000/app@${digest}`],
  [`owner/app@${digest}`, `docker.io/owner/app@${digest}`],
])('%s is pinned as %s', (image, pinned) => {
  expect(pinnedImage(image)).toBe(pinned);
});

test('a tag alone cannot be pinned', () => {
  expect(() => pinnedImage('ghcr.io/owner/app:v1')).toThrow('by digest');
});

describe('the variables of a pin', () => {
  const several = {
    kind: 'variables',
    names: { 'docker.io/acme/api': 'API_IMAGE', 'ghcr.io/acme/web': 'WEB_IMAGE' },
  } as const;

  test('are names for the host, with the repository where there are several', () => {
    expect(pinVariables({ kind: 'override' })).toEqual([]);
    expect(pinVariables({ kind: 'variable', name: 'IMAGE' })).toEqual(['IMAGE']);
    expect(pinVariables(several)).toEqual(['docker.io/acme/api=API_IMAGE', 'ghcr.io/acme/web=WEB_IMAGE']);
  });

  test('hold the image of their repository', () => {
    const images = [`ghcr.io/acme/web@${digest}`, `acme/api@${digest}`];
    expect(pinValues(several, images)).toEqual({ API_IMAGE: images[1], WEB_IMAGE: images[0] });
    expect(pinValues(several, images.slice(1))).toEqual({ API_IMAGE: images[1] });
    expect(pinValues({ kind: 'variable', name: 'IMAGE' }, images)).toEqual({ IMAGE: images[0] });
    expect(pinValues({ kind: 'override' }, images)).toEqual({});
  });
});
