import { describe, expect, test } from '@jest/globals';
import { compressionFields, compressionOf, compressOutputs } from '../../../src/core/app/app-compression.ts';

test.each([
  [{ type: 'gzip', level: undefined }, 'compression=gzip'],
  [{ type: 'zstd', level: 3 }, 'compression=zstd,compression-level=3'],
  [{ type: 'gzip', level: 0 }, 'compression=gzip,compression-level=0'],
] as const)('%j is %s', (compression, fields) => {
  expect(compressionFields(compression)).toBe(fields);
});

describe('outputs', () => {
  const fields = 'oci-mediatypes=true,compression=zstd,compression-level=3';

  test.each([
    ['a push alone', true, [], [`type=image,${fields}`]],
    ['nothing', false, [], []],
    ['an image', false, ['type=image,push=true'], [`type=image,push=true,${fields}`]],
    ['an archive beside a push', true, ['type=oci,dest=out'], [`type=oci,dest=out,${fields}`]],
    ['a folder beside a push', true, ['out'], ['out', `type=image,${fields}`]],
    [
      'one that says how by itself',
      false,
      ['type=image,"name=a,b",push=true,compression=gzip'],
      ['type=image,"name=a,b",push=true,compression=gzip'],
    ],
    ['the engine', false, ['type=docker'], ['type=docker']],
  ] as const)('of %s', (_what, push, outputs, expected) => {
    expect(compressOutputs({ push, outputs }, { type: 'zstd', level: 3 })).toEqual(expected);
  });

  test('with what BuildKit does by itself stay as they are', () => {
    const outputs = ['type=image,push=true'];
    expect(compressOutputs({ push: true, outputs }, { type: 'gzip', level: undefined })).toBe(outputs);
  });
});

test.each([
  ['application/vnd.oci.image.layer.v1.tar+gzip', 'gzip'],
  ['application/vnd.docker.image.rootfs.diff.tar.gzip', 'gzip'],
  ['application/vnd.oci.image.layer.v1.tar+zstd', 'zstd'],
  ['application/vnd.oci.image.layer.v1.tar', 'none'],
])('%s is %s', (mediaType, compression) => {
  expect(compressionOf(mediaType)).toBe(compression);
});
