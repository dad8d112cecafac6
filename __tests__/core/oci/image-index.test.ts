import { expect, test } from '@jest/globals';
import { formatImageIndex, type IndexedImage } from '../../../src/core/oci/image-index.ts';
import { digestOf } from '../../support/layer-values.ts';

const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const indexType = 'application/vnd.oci.image.index.v1+json';
const descriptorOf = (hex: string, sizeBytes: number, mediaType = manifestType) => ({
  mediaType,
  digest: digestOf(hex),
  sizeBytes,
});

test('an index names images with their platforms, and what other indexes hold as it is', () => {
  const platform = { os: 'linux', architecture: 'arm64', variant: 'v8' };
  const images = [
    {
      descriptor: descriptorOf('a', 10),
      manifest: { kind: 'manifest' },
      platform: { os: 'linux', architecture: 'amd64' },
    },
    {
      descriptor: descriptorOf('b', 20, indexType),
      manifest: {
        kind: 'index',
        manifests: [
          { ...descriptorOf('c', 30), platform },
          { ...descriptorOf('d', 40), annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } },
        ],
      },
      platform,
    },
  ] as unknown as readonly IndexedImage[];
  const text = formatImageIndex(images);
  expect(JSON.parse(text)).toEqual({
    schemaVersion: 2,
    mediaType: indexType,
    manifests: [
      {
        mediaType: manifestType,
        digest: digestOf('a'),
        size: 10,
        platform: { os: 'linux', architecture: 'amd64' },
      },
      { mediaType: manifestType, digest: digestOf('c'), size: 30, platform },
      {
        mediaType: manifestType,
        digest: digestOf('d'),
        size: 40,
        annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
      },
    ],
  });
  expect(formatImageIndex(images)).toBe(text);
});
