import { describe, expect, test } from '@jest/globals';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { parseImageConfig } from '../../../src/core/oci/image-config.ts';
import { parseManifest } from '../../../src/core/oci/manifest.ts';
import {
  formatStackedConfig,
  formatStackedManifest,
  isSameConfig,
  patchBlob,
  stackedBlobs,
} from '../../../src/core/oci/stacked-image.ts';
import { digestOf } from '../../support/layer-values.ts';

const type = 'application/vnd.oci.image.layer.v1.tar+gzip';
const descriptor = (name: string) => ({ mediaType: type, digest: digestOf(name), sizeBytes: 10 });
const configOf = (diffIds: readonly Digest[], more: Readonly<Record<string, unknown>> = {}) => ({
  architecture: 'amd64',
  os: 'linux',
  created: '2026-10-01T00:00:00Z',
  config: { Env: ['A=1'], Cmd: ['sh'] },
  rootfs: { type: 'layers', diff_ids: diffIds },
  history: [{ created_by: 'FROM' }, { created_by: 'ENV A=1', empty_layer: true }, { created_by: 'RUN make' }],
  'moby.buildkit.cache.v0': 'bGF5ZXJz',
  ...more,
});
const older = configOf([digestOf('1'), digestOf('2')]);
const built = configOf([digestOf('1'), digestOf('3')], {
  created: '2026-11-01T00:00:00Z',
  config: { Env: ['A=2'] },
  history: [{ created_by: 'FROM' }, { created_by: 'RUN make' }, { created_by: 'ENV A=2', empty_layer: true }],
});
const blobs = [
  ...stackedBlobs([descriptor('a'), descriptor('b')], older),
  patchBlob(descriptor('c'), digestOf('4')),
];

describe('an image of old blobs and a patch', () => {
  const config = JSON.parse(formatStackedConfig(built, blobs));

  test('says of itself what the new build says, and of its blobs what they are', () => {
    expect(config.config).toEqual({ Env: ['A=2'] });
    expect(config.created).toBe('2026-11-01T00:00:00Z');
    expect(parseImageConfig(config).diffIds).toEqual(['1', '2', '4'].map(digestOf));
  });

  test('has a line of history for each blob, and for what the new build did besides', () => {
    expect(config.history).toEqual([
      { created_by: 'FROM' },
      { created_by: 'RUN make' },
      { created_by: 'cache-prewarm: files that changed' },
      { created_by: 'ENV A=2', empty_layer: true },
    ]);
  });

  test('is no cache source: that would name the old blobs for the new steps', () => {
    expect(Object.keys(config)).not.toContain('moby.buildkit.cache.v0');
  });

  test.each([false, true])('has a manifest that others read (of Docker: %s)', (isDocker) => {
    const manifest = parseManifest(
      JSON.parse(
        formatStackedManifest({
          config: { digest: digestOf('c'), sizeBytes: 3 },
          blobs,
          annotations: { a: 'b' },
          isDocker,
        }),
      ),
    );
    expect(manifest).toMatchObject({
      kind: 'manifest',
      layers: [{ digest: digestOf('a') }, { digest: digestOf('b') }, { digest: digestOf('c') }],
      annotations: isDocker ? {} : { a: 'b' },
    });
  });
});

describe('what two images say of themselves', () => {
  test('is the same, whenever and of what they were made, and in whichever order they say it', () => {
    const other = configOf([], { created: 'later', history: [], config: { Cmd: ['sh'], Env: ['A=1'] } });
    expect(isSameConfig(older, { ...other, 'moby.buildkit.cache.v0': 'b3RoZXI=' })).toBe(true);
  });

  test.each([
    ['a variable', { config: { Env: ['A=2'], Cmd: ['sh'] } }],
    ['a label', { config: { Env: ['A=1'], Cmd: ['sh'], Labels: { a: 'b' } } }],
    ['the user who made it', { author: 'me' }],
  ])('differs by %s', (_, more) => {
    expect(isSameConfig(older, configOf([], more))).toBe(false);
  });
});

test('a blob that no history tells of has an empty line', () => {
  const bare = { ...older, history: null };
  expect(stackedBlobs([descriptor('a')], bare)).toEqual([
    { descriptor: descriptor('a'), diffId: digestOf('1'), history: {} },
  ]);
});
