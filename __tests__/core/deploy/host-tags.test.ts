import { describe, expect, test } from '@jest/globals';
import {
  isOwnName,
  layerOfTag,
  layerTag,
  releaseOfTag,
  releaseRepository,
  releaseTag,
} from '../../../src/core/deploy/host-tags.ts';
import { formatReference, parseReference } from '../../../src/core/oci/reference.ts';
import { digest } from '../../support/deploy-values.ts';

const app = digest('app');
const hex = app.slice(7, 19);

describe('the names that images get on a host', () => {
  test.each(['shop', 'my_shop', 'shop-', '__', 'a___b', '0', 'shop--x_-y'])(
    'are names that an engine takes, for the project "%s"',
    (project) => {
      const tag = releaseTag(project, app);
      const full = formatReference(parseReference(tag));
      expect(full).toBe(`docker.io/${tag}`);
      expect(releaseOfTag(tag, project)).toBe(hex);
      expect(releaseOfTag(full, project)).toBe(hex);
      expect(isOwnName(full)).toBe(true);
    },
  );

  test.each(['base', 'Base_1', 'a.b-c', 'base-0123456789ab'])(
    'are names that an engine takes, for the layer "%s"',
    (layer) => {
      const tag = layerTag(layer, app);
      const full = formatReference(parseReference(tag));
      expect(full).toBe(`docker.io/library/${tag}`);
      expect(layerOfTag(tag)).toBe(layer);
      expect(layerOfTag(full)).toBe(layer);
      expect(isOwnName(full)).toBe(true);
    },
  );

  test.each([
    ['ghcr.io/owner/cache-prewarm/shop:current'],
    ['ghcr.io/owner/app:cache-base'],
    ['docker.io/cache-prewarm-layers/x:base-0123456789ab'],
    ['docker.io/library/cache-prewarm-layers2:base-0123456789ab'],
    ['docker.io/library/shop:latest'],
  ])('are not %s', (reference) => {
    expect(isOwnName(reference)).toBe(false);
    expect(layerOfTag(reference)).toBeUndefined();
    expect(releaseOfTag(reference, 'shop')).toBeUndefined();
  });

  test.each([
    ['docker.io/cache-prewarm/shop', true],
    ['docker.io/library/cache-prewarm-layers', true],
    ['docker.io/library/cache-prewarm', false],
  ])('are told without a tag, too: %s', (reference, expected) => {
    expect(isOwnName(reference)).toBe(expected);
  });

  test('tell what a release is to the switch', () => {
    expect(releaseOfTag('docker.io/cache-prewarm/shop:previous', 'shop')).toBe('previous');
    expect(releaseOfTag('docker.io/cache-prewarm/shop2:previous', 'shop')).toBeUndefined();
    expect(releaseRepository('shop')).toBe('cache-prewarm/shop');
  });
});
