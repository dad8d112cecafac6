import { describe, expect, test } from '@jest/globals';
import { pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import { readDoctorInputs } from '../../../src/commands/doctor/inputs.ts';
import { examineRegistry } from '../../../src/commands/doctor/registry.ts';
import { formatRecord } from '../../../src/core/layers/record.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { mediaType } from '../../../src/core/oci/media-type.ts';
import { layerEntry, layerInputs } from '../../support/layer-values.ts';
import { createMemoryRegistry, type MemoryRegistry, registryError } from '../../support/memory-registry.ts';

const image = 'x.test/shop';
const nowMs = Date.parse('2026-10-04T00:00:00Z');
const builtAt = '2026-10-01T00:00:00.000Z';

interface Scene {
  readonly values?: Readonly<Record<string, string>>;
  readonly writable?: boolean;
  readonly write?: 'write' | 'read';
  readonly deep?: boolean;
  /** Without what BuildKit writes for cache sources. */
  readonly withoutCache?: boolean;
  readonly recorded?: 'whole' | 'unreadable' | 'nothing' | 'another layer';
  readonly change?: (registry: MemoryRegistry, layer: Digest, blob: Digest) => void;
}

/** Puts the layer base, its tags and a record; then changes what the scene wants otherwise. */
async function examine(scene: Scene = {}) {
  const { values = {}, recorded = 'whole', write = 'write', deep = false } = scene;
  const registry = createMemoryRegistry();
  const client = registry.connect('x.test');
  const blob = registry.putBlob(image, 'files of base');
  const config = registry.putBlob(
    image,
    JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      rootfs: { type: 'layers', diff_ids: [blob.digest] },
      history: [{ created_by: 'RUN' }],
      ...(scene.withoutCache === true ? {} : { 'moby.buildkit.cache.v0': 'aGk=' }),
    }),
  );
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaType.ociManifest,
    config: { mediaType: mediaType.ociConfig, digest: config.digest, size: config.sizeBytes },
    layers: [
      {
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: blob.digest,
        size: blob.sizeBytes,
      },
    ],
  };
  const { digest } = registry.putManifest(image, 'cache-base', manifest);
  registry.putManifest(image, 'cache-base-2026Q4', manifest);
  const inputs = layerInputs({ platforms: ['linux/amd64'] });
  const record = {
    version: 2,
    createdAt: '2026-10-03T00:00:00.000Z',
    quarter: '2026Q4',
    revision: undefined,
    source: undefined,
    salt: 's',
    tools: { buildx: undefined, buildkit: undefined, cachePrewarm: '1' },
    layers: { [recorded === 'another layer' ? 'other' : 'base']: layerEntry(digest, { builtAt, inputs }) },
  } as const;
  if (recorded !== 'nothing')
    await pushRecord(
      client,
      'shop',
      'cache-record',
      recorded === 'unreadable' ? '{"version":99}' : formatRecord(record),
    );
  scene.change?.(registry, digest, blob.digest);
  const { inputs: doctor, reader } = readDoctorInputs(
    { image, layers: 'base=base', quarter: '2026Q4', ...values },
    { nowMs, githubRepository: undefined, actor: undefined, githubContainerHost: 'ghcr.io', env: {} },
  );
  expect(reader.problems).toEqual([]);
  const notices: string[] = [];
  const reading = scene.writable === false ? readOnly(client) : client;
  const { findings, well } = await examineRegistry({
    client: reading,
    inputs: doctor.prewarm,
    write: write as 'write',
    deep,
    nowMs,
    notice: (message) => notices.push(message),
  });
  return { findings, well, notices, names: findings.map(({ name, subject }) => `${name} ${subject}`) };
}

function readOnly(client: ReturnType<MemoryRegistry['connect']>): ReturnType<MemoryRegistry['connect']> {
  const error = registryError('denied', { status: 403, method: 'POST' });
  return { ...client, probeWrite: async () => ({ kind: 'refused', error }) };
}

describe('the registry, as the doctor sees it', () => {
  test('is well where all is', async () => {
    const { names, well } = await examine({ deep: true });
    expect(names).toEqual([]);
    expect(well).toEqual([
      'x.test answers, and lets this login read shop.',
      'The login may push layers.',
      'The record was written on 2026-10-03.',
      expect.stringMatching(/^base is whole, and every blob has its digest: /),
    ]);
  });

  test('is not asked to be written by a run that does not write', async () => {
    const { well } = await examine({ write: 'read', writable: false });
    expect(well).not.toContain('The login may push layers.');
  });

  test.each<readonly [what: string, scene: Scene, finding: string, fix: RegExp | undefined]>([
    ['does not let this login write', { writable: false }, `write-denied ${image}`, undefined],
    [
      'does not answer',
      { change: (registry) => registry.fail(/./, registryError('network')) },
      'registry-unreachable x.test',
      undefined,
    ],
    ['was never prewarmed', { recorded: 'nothing' }, `never-prewarmed ${image}`, /new record/],
    [
      'has a record that cannot be read',
      { recorded: 'unreadable' },
      'record-unreadable cache-record',
      /new record/,
    ],
    ['has a record without the layer', { recorded: 'another layer' }, 'layer-absent base', /rebuilds/],
    [
      'lost the image',
      { change: (registry, layer) => registry.lose(image, layer) },
      'layer-absent base',
      /rebuilds/,
    ],
    [
      'lost a blob',
      { change: (registry, _layer, blob) => registry.lose(image, blob) },
      'layer-broken base',
      /rebuilds/,
    ],
    ['has an image without inline cache', { withoutCache: true }, 'cache-metadata-missing base', /rebuilds/],
    [
      'has a tag that names another image',
      { change: (registry) => registry.putImage(image, 'cache-base', 'other') },
      'tag-mismatch cache-base',
      /moves the tag/,
    ],
    [
      "has a quarter's tag that names another image",
      { change: (registry) => registry.putImage(image, 'cache-base-2026Q4', 'other') },
      'tag-mismatch cache-base-2026Q4',
      /moves the tag/,
    ],
    ['lacks a platform', { values: { platforms: 'linux/arm64' } }, 'platform-missing base', /rebuilds/],
    ['holds an old layer', { values: { 'max-age': '2d' } }, 'layer-old base', /refreshes/],
  ])('that %s is one finding', async (_what, scene, expected, fix) => {
    const { findings, names } = await examine(scene);
    expect(names).toEqual([expected]);
    expect(findings[0]?.remedy).not.toBe('');
    if (fix === undefined) expect(findings[0]?.fix).toBeUndefined();
    else expect(findings[0]?.fix).toMatch(fix);
  });

  test('has old layers only beyond max-age', async () => {
    expect((await examine({ values: { 'max-age': '3d' } })).names).toEqual([]);
  });

  test('reads blobs only when it looks deep', async () => {
    const corrupt = (registry: MemoryRegistry): void => {
      const client = registry.connect('x.test');
      Object.assign(client, { verifyBlob: async () => false });
    };
    expect((await examine({ change: corrupt })).names).toEqual([]);
    expect((await examine({ change: corrupt, deep: true })).names).toEqual(['layer-corrupt base']);
  });
});
