import { describe, expect, test } from '@jest/globals';
import { compareImages, type LayerImage } from '../../../src/core/coverage/compare-images.ts';
import type { ImageContent } from '../../../src/core/coverage/coverage.ts';

/** `a b c`: an image of three blobs, lowest first; blob a has 1 byte, b 2, c 4, and so on, so that sums tell them apart. */
function image(blobs: string, configBytes = 1000): ImageContent {
  const layers = blobs
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => ({ digest: `sha256:${name}`, sizeBytes: 2 ** (name.charCodeAt(0) - 97) }));
  return { platform: 'linux/amd64', layers, configBytes };
}

function layer(name: string, blobs: string, standsOn: readonly string[] = []): LayerImage {
  return { name, digest: `sha256:image-${name}`, sizeBytes: 77, standsOn, content: image(blobs) };
}

const compare = (app: string, ...layers: readonly LayerImage[]) =>
  compareImages(image(app), layers, (name) => `because of ${name}`);

describe('an application image', () => {
  test('has its platform, its blobs, and their bytes with the config', () => {
    expect(compare('a b c')).toEqual({
      platform: 'linux/amd64',
      layers: 3,
      totalBytes: 1007,
      prefix: { layers: 0, bytes: 0 },
      byDigest: { layers: 0, bytes: 0 },
      byLayer: [],
    });
  });

  test('that has a blob twice downloads it once', () => {
    expect(compare('a b a', layer('base', 'a'))).toMatchObject({
      layers: 3,
      totalBytes: 1003,
      prefix: { layers: 1, bytes: 1 },
      byDigest: { layers: 2, bytes: 1 },
    });
    expect(compare('a a b', layer('base', 'a a b'))).toMatchObject({
      prefix: { layers: 3, bytes: 3 },
      byDigest: { layers: 3, bytes: 3 },
    });
  });
});

describe('what a host holds already', () => {
  test.each<[string, string, readonly LayerImage[], number, number]>([
    ['everything', 'a b', [layer('base', 'a b c')], 3, 3],
    ['a shared beginning counts for both stores', 'a b d', [layer('base', 'a b')], 3, 3],
    ['a blob above another one counts by digest only', 'a c', [layer('base', 'b c')], 0, 4],
    ['a blob in another place counts by digest only', 'a b', [layer('base', 'b a')], 0, 3],
    ['the chain ends at the first difference', 'a b c d', [layer('base', 'a x c d')], 1, 13],
    [
      'the longest beginning is that of one image, not of several together',
      'a b c d',
      [layer('base', 'a'), layer('python', 'a b', ['base']), layer('node', 'a c', ['base'])],
      3,
      7,
    ],
    ['nothing', 'a b', [layer('base', 'c d')], 0, 0],
    ['nothing where the layer is empty', 'a b', [layer('base', '')], 0, 0],
  ])('%s', (_what, app, layers, prefix, byDigest) => {
    const coverage = compare(app, ...layers);
    expect([coverage.prefix.bytes, coverage.byDigest.bytes]).toEqual([prefix, byDigest]);
  });

  test('never is the config, which is downloaded always', () => {
    const { totalBytes, byDigest } = compare('a b', layer('base', 'a b'));
    expect(totalBytes - byDigest.bytes).toBe(1000);
  });
});

describe('a layer', () => {
  test('is told with its image, what it holds, and what it adds to those beneath', () => {
    const [, python] = compare('a b d', layer('base', 'a'), layer('python', 'a b c', ['base'])).byLayer;
    expect(python).toEqual({
      layer: 'python',
      digest: 'sha256:image-python',
      sizeBytes: 77,
      prefix: { layers: 2, bytes: 3 },
      byDigest: { layers: 2, bytes: 3 },
      own: { layers: 1, bytes: 2 },
      useless: undefined,
    });
  });

  test('that the application only shares with those beneath is useless, with the reason', () => {
    const [base, python] = compare('a d', layer('base', 'a'), layer('python', 'a b', ['base'])).byLayer;
    expect(base).toMatchObject({ own: { layers: 1, bytes: 1 }, useless: undefined });
    expect(python).toMatchObject({
      prefix: { layers: 1, bytes: 1 },
      own: { layers: 0, bytes: 0 },
      useless: 'because of python',
    });
  });

  test('beneath it at any depth does not count as its own', () => {
    const layers = [
      layer('base', 'a'),
      layer('python', 'a b', ['base']),
      layer('runtime', 'a b c', ['python', 'base']),
    ];
    expect(compare('a b c', ...layers).byLayer.map(({ own }) => own.bytes)).toEqual([1, 2, 4]);
  });

  test('that only sets something has nothing that could be of use', () => {
    const [, env] = compare('a', layer('base', 'a'), layer('env', 'a', ['base'])).byLayer;
    expect(env).toMatchObject({ own: { layers: 0, bytes: 0 }, useless: 'it adds no files' });
  });

  test('of which the application has all blobs elsewhere in its chain is of use by digest', () => {
    const [python] = compare('a c b', layer('python', 'b')).byLayer;
    expect(python).toMatchObject({ prefix: { bytes: 0 }, own: { bytes: 2 }, useless: undefined });
  });
});
