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
const shop = { project: 'shop', repository: 'owner/app' };

describe('the names that images get on a host', () => {
  test.each(['shop', 'my_shop', 'shop-', 'a___b', '0', 'shop--x_-y'])(
    'are names that an engine takes, for the project "%s"',
    (project) => {
      const series = { project, repository: 'owner/app' };
      const tag = releaseTag(series, app);
      const full = formatReference(parseReference(tag));
      expect(full).toBe(`docker.io/${tag}`);
      expect(releaseOfTag(tag, series)).toBe(hex);
      expect(releaseOfTag(full, series)).toBe(hex);
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
    expect(releaseOfTag(reference, shop)).toBeUndefined();
  });

  test.each([
    ['docker.io/cache-prewarm/shop', true],
    ['docker.io/library/cache-prewarm-layers', true],
    ['docker.io/library/cache-prewarm', false],
  ])('are told without a tag, too: %s', (reference, expected) => {
    expect(isOwnName(reference)).toBe(expected);
  });

  test('tell what a release is to the switch', () => {
    expect(releaseOfTag('docker.io/cache-prewarm/shop/app:previous', shop)).toBe('previous');
    expect(releaseOfTag('docker.io/cache-prewarm/shop2/app:previous', shop)).toBeUndefined();
    expect(releaseOfTag('docker.io/cache-prewarm/shop/worker:previous', shop)).toBeUndefined();
  });

  // As the script that switches makes them.
  test.each([
    ['shop', 'app', 'cache-prewarm/shop/app'],
    ['my-shop', 'owner/team/app', 'cache-prewarm/my-shop/app'],
    ['my_shop', 'owner/app', 'cache-prewarm/my-shop-898756626/app'],
    ['shop-', 'owner/app', 'cache-prewarm/shop-1014139427/app'],
  ])('of the project "%s" with %s are %s', (project, repository, expected) => {
    expect(releaseRepository({ project, repository })).toBe(expected);
  });
});
