import { expect, test } from '@jest/globals';
import { pinnedImage } from '../../../src/core/deploy/compose-pin.ts';

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
