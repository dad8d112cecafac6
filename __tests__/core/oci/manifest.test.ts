import { describe, expect, test } from '@jest/globals';
import { formatPlatform } from '../../../src/core/oci/descriptor.ts';
import { parseDigest } from '../../../src/core/oci/digest.ts';
import { parseImageConfig } from '../../../src/core/oci/image-config.ts';
import { parseManifest } from '../../../src/core/oci/manifest.ts';
import { isForeignLayer } from '../../../src/core/oci/media-type.ts';

const digest = `sha256:${'0f'.repeat(32)}`;
const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest, size: 42 };
const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: 7 };
const image = { schemaVersion: 2, config, layers: [layer] };
const child = {
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest,
  size: 9,
  platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
};
const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [child] };

test('only a sha256 digest in lower case is a digest', () => {
  expect(parseDigest(digest)).toBe(digest);
  expect(parseDigest(digest.toUpperCase())).toBeUndefined();
  expect(parseDigest(`sha512:${'0f'.repeat(64)}`)).toBeUndefined();
  expect(parseDigest(`${digest}0`)).toBeUndefined();
});

test('a manifest without a media type is an OCI manifest', () => {
  expect(parseManifest(image)).toEqual({
    kind: 'manifest',
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    artifactType: undefined,
    config: { mediaType: config.mediaType, digest, sizeBytes: 7 },
    layers: [{ mediaType: layer.mediaType, digest, sizeBytes: 42 }],
    annotations: {},
  });
});

test('an index names the platform of each child', () => {
  const parsed = parseManifest(index);
  expect(parsed.kind).toBe('index');
  const platform = parsed.kind === 'index' ? parsed.manifests[0]?.platform : undefined;
  expect(platform && formatPlatform(platform)).toBe('linux/arm64/v8');
  expect(formatPlatform({ os: 'linux', architecture: 'amd64' })).toBe('linux/amd64');
});

test('artifact type, subject and annotations are kept', () => {
  const parsed = parseManifest({ ...image, artifactType: 'a/b', subject: config, annotations: { k: 'v' } });
  expect(parsed).toMatchObject({ artifactType: 'a/b', subject: { sizeBytes: 7 }, annotations: { k: 'v' } });
});

describe('a manifest that is not as it should be is refused', () => {
  test.each([
    ['no object', [], 'the manifest: expected an object'],
    ['the oldest format', { schemaVersion: 1, fsLayers: [] }, 'schema 1'],
    ['another version', { schemaVersion: 3 }, 'schemaVersion: expected 2'],
    ['readable in two ways', { ...index, layers: [layer] }, 'two ways'],
    ['an index that says manifest', { ...index, mediaType: child.mediaType }, 'holds manifests'],
    ['a manifest that says index', { ...image, mediaType: index.mediaType }, 'holds no manifests'],
    ['no config', { schemaVersion: 2, layers: [] }, 'config: expected an object'],
    ['layers that are no list', { ...image, layers: {} }, 'layers: expected an array'],
    [
      'a negative size',
      { ...image, layers: [{ ...layer, size: -1 }] },
      'layers[0].size: expected a number of bytes',
    ],
    ['a size as text', { ...image, layers: [{ ...layer, size: '42' }] }, 'layers[0].size'],
    ['a digest that is none', { ...image, config: { ...config, digest: 'sha256:x' } }, 'config.digest'],
    [
      'annotations that are no texts',
      { ...image, annotations: { a: 1 } },
      'annotations["a"]: expected a text, got 1',
    ],
    [
      'a platform without os',
      { ...index, manifests: [{ ...child, platform: {} }] },
      'manifests[0].platform.os',
    ],
  ])('%s', (_, json, message) => {
    expect(() => parseManifest(json)).toThrow(message);
  });
});

describe('an image config', () => {
  test('says platform, layers, labels and what made them', () => {
    const parsed = parseImageConfig({
      created: '2026-10-01T00:00:00Z',
      os: 'linux',
      architecture: 'amd64',
      rootfs: { type: 'layers', diff_ids: [digest] },
      config: { Labels: { a: 'b' }, Env: ['X=1'], OnBuild: ['CMD x'] },
      history: [{ created_by: 'RUN x' }, { created_by: 'ENV X=1', empty_layer: true }],
    });
    expect(parsed).toEqual({
      created: '2026-10-01T00:00:00Z',
      platform: { os: 'linux', architecture: 'amd64' },
      diffIds: [digest],
      labels: { a: 'b' },
      env: ['X=1'],
      onBuild: ['CMD x'],
      container: { Labels: { a: 'b' }, Env: ['X=1'], OnBuild: ['CMD x'] },
      hasHealthCheck: false,
      history: [
        { createdBy: 'RUN x', emptyLayer: false },
        { createdBy: 'ENV X=1', emptyLayer: true },
      ],
    });
  });

  test.each([
    [{ Test: ['CMD', 'true'] }, true],
    [{ Test: ['NONE'] }, false],
    [{ Test: [] }, false],
    [{}, false],
    [null, false],
    [undefined, false],
  ])('with %j has a health check: %s', (check, has) => {
    const json = { os: 'linux', architecture: 'amd64', rootfs: {}, config: { Healthcheck: check } };
    expect(parseImageConfig(json).hasHealthCheck).toBe(has);
  });

  test('of an image without layers may have null where a list is meant', () => {
    const parsed = parseImageConfig({ os: 'linux', architecture: 'amd64', rootfs: { diff_ids: null } });
    expect(parsed.diffIds).toEqual([]);
  });

  test.each([
    ['nothing', null, 'the image config: expected an object'],
    ['no os', { architecture: 'amd64', rootfs: {} }, 'the image config.os'],
    ['no rootfs', { os: 'linux', architecture: 'amd64' }, 'rootfs: expected an object'],
    [
      'a diff ID that is none',
      { os: 'l', architecture: 'a', rootfs: { diff_ids: ['x'] } },
      'rootfs.diff_ids[0]',
    ],
  ])('with %s is refused', (_, json, message) => {
    expect(() => parseImageConfig(json)).toThrow(message);
  });
});

test.each([
  ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', true],
  ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', true],
  ['application/vnd.oci.image.layer.v1.tar+zstd', false],
])('%s stays with its vendor: %s', (text, foreign) => {
  expect(isForeignLayer(text)).toBe(foreign);
});
