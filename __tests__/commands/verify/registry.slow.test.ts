import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import { verifyRegistryLayers } from '../../../src/commands/verify/registry.ts';
import { formatRecord, type LayerEntry } from '../../../src/core/layers/record.ts';
import type { Platform } from '../../../src/core/oci/descriptor.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { parseReference } from '../../../src/core/oci/reference.ts';
import { findAppImage, findLayerImages, layersForPlatform } from '../../../src/hosts/registry-images.ts';
import { digest } from '../../support/deploy-values.ts';
import { layerEntry, layerInputs } from '../../support/layer-values.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';

const repository = 'owner/app';
const quarter = '2026Q4';
const nowMs = Date.parse('2026-10-04T00:00:00Z');
const amd64: Platform = { os: 'linux', architecture: 'amd64' };
const indexType = 'application/vnd.oci.image.index.v1+json';
let server: RegistryServer;
let client: ReturnType<typeof createTestClient>['client'];

beforeEach(async () => {
  server = await startRegistryServer();
  ({ client } = createTestClient(server.host, { retries: 1 }));
});
afterEach(() => server.close());

/** A layer with both tags. */
function putLayer(name: string, blobs: readonly string[], platform?: string): Digest {
  server.putImage(repository, `cache-${name}-${quarter}`, blobs, platform);
  return server.putImage(repository, `cache-${name}`, blobs, platform).digest;
}

async function putRecord(layers: Readonly<Record<string, LayerEntry>>, recorded = quarter): Promise<void> {
  const record = {
    version: 2,
    createdAt: '2026-10-03T00:00:00.000Z',
    quarter: recorded,
    revision: undefined,
    source: undefined,
    salt: 's',
    tools: { buildx: undefined, buildkit: undefined, cachePrewarm: '1' },
    layers,
  } as const;
  await pushRecord(client, repository, 'cache-record', formatRecord(record));
}

function find(names: string) {
  return findLayerImages({
    registry: server.host,
    repository,
    layers: names.split(' ').map((name) => ({ name, target: name })),
    nowMs,
    connect: () => client,
    warn: () => {},
  });
}

async function verify(names: string, hosts: readonly Platform[] = []) {
  return verifyRegistryLayers({ client, images: await find(names), hosts, nowMs });
}

describe('the layers in a registry', () => {
  test('are well when they are whole and everything agrees', async () => {
    const base = putLayer('base', ['debian', 'base']);
    const python = putLayer('python', ['debian', 'base', 'venv']);
    await putRecord({
      base: layerEntry(base),
      python: layerEntry(python, { inputs: layerInputs({ standsOn: { base } }) }),
    });
    const found = await verify('base python', [amd64]);
    const [ground, upper] = found;
    expect(ground?.ownBytes).toBe(ground?.sizeBytes);
    // The base's config is no part of another image.
    expect((upper?.sizeBytes ?? 0) - (upper?.ownBytes ?? 0)).toBe('debian'.length + 'base'.length);
    expect(found).toEqual([
      {
        name: 'base',
        tag: 'cache-base',
        state: 'ok',
        problems: [],
        digest: base,
        sizeBytes: expect.any(Number),
        ownBytes: expect.any(Number),
        ageMs: 3 * 86_400_000,
        platforms: ['linux/amd64'],
      },
      expect.objectContaining({ name: 'python', state: 'ok', digest: python }),
    ]);
  });

  test('are told apart: broken, absent, odd, not made for a host', async () => {
    const broken = putLayer('broken', ['debian', 'lost']);
    server.blobs.delete(`${repository}@${digest('lost')}`);
    const moved = putLayer('moved', ['debian', 'moved']);
    const other = server.putImage(repository, 'cache-moved', ['debian', 'other']).digest;
    const arm = putLayer('arm', ['arm'], 'linux/arm64');
    await putRecord({
      broken: layerEntry(broken),
      moved: layerEntry(moved),
      arm: layerEntry(arm),
      gone: layerEntry(digest('gone')),
    });
    const found = await verify('broken moved arm gone never', [amd64]);
    expect(found.map(({ name, state, problems }) => [name, state, problems])).toEqual([
      ['broken', 'broken', [expect.stringMatching(/^1 part of it is gone from the registry: sha256:/)]],
      ['moved', 'odd', [expect.stringContaining(`the tag cache-moved is ${other.slice(0, 19)}`)]],
      ['arm', 'odd', ['it is not made for linux/amd64, only for linux/arm64']],
      ['gone', 'absent', [expect.stringContaining('which is gone from the registry')]],
      ['never', 'absent', [expect.stringContaining('neither cache-record nor the tag cache-never')]],
    ]);
    expect(found.map(({ digest: shown }) => shown)).toEqual([broken, moved, arm, digest('gone'), undefined]);
  });

  test('are looked at by their tags where there is no record', async () => {
    const base = putLayer('base', ['debian', 'base']);
    expect(await verify('base')).toMatchObject([
      {
        state: 'odd',
        digest: base,
        ageMs: undefined,
        problems: [expect.stringContaining('no cache-record')],
      },
    ]);
  });

  test('do not lack the tags of a quarter that is not open yet', async () => {
    const { digest: base } = server.putImage(repository, 'cache-base', ['debian', 'base']);
    await putRecord({ base: layerEntry(base) }, '2026Q3');
    expect(await verify('base')).toMatchObject([{ state: 'ok' }]);
    await putRecord({ base: layerEntry(base) });
    expect(await verify('base')).toMatchObject([
      { state: 'odd', problems: ['the tag cache-base-2026Q4 is absent: the next prewarm corrects it'] },
    ]);
  });

  test('that may not be read are a finding, too', async () => {
    await server.close();
    server = await startRegistryServer({ auth: { kind: 'basic', username: 'a', password: 'b' } });
    ({ client } = createTestClient(server.host, { retries: 1 }));
    expect(await verify('base')).toMatchObject([{ state: 'no-access', digest: undefined }]);
  });

  test('of a user who has none are not asked for', async () => {
    const none = await findLayerImages({
      ...{ registry: server.host, repository, layers: [], nowMs, warn: () => {} },
      connect: () => {
        throw new Error('nothing is to be asked');
      },
    });
    expect(await verifyRegistryLayers({ client, images: none, hosts: [amd64], nowMs })).toEqual([]);
  });

  test('of a registry that does not answer are not judged', async () => {
    server.fault({ path: /./, answer: { status: 503 } });
    await expect(verify('base')).rejects.toThrow('503');
  });
});

describe('an image for a machine', () => {
  function putIndex(tag: string): Digest {
    const parts = ['linux/amd64', 'linux/arm64'].map((platform) => {
      const [os, architecture] = platform.split('/');
      const {
        digest: part,
        size,
        mediaType,
      } = server.putImage(repository, undefined, ['all', platform], platform);
      return { digest: part, size, mediaType, platform: { os, architecture } };
    });
    const json = { schemaVersion: 2, mediaType: indexType, manifests: parts };
    return server.putManifest(repository, tag, json).digest;
  }

  test('is asked for by the digest of its index, and consists of the layers for that machine', async () => {
    const index = putIndex('cache-base');
    const [layer] = layersForPlatform([await find('base')], { os: 'linux', architecture: 'arm64' });
    expect(layer?.image).toMatchObject({
      digest: index,
      platform: 'linux/arm64',
      layers: [{ digest: digest('all') }, { digest: digest('linux/arm64') }],
    });
    const [none] = layersForPlatform([await find('base')], { os: 'linux', architecture: 's390x' });
    expect(none?.image).toBeUndefined();
  });

  test.each<[string, () => void, string]>([
    ['is absent', () => {}, 'is not in the registry'],
    [
      'is broken',
      () => {
        server.putImage(repository, 'main', ['lost']);
        server.blobs.delete(`${repository}@${digest('lost')}`);
      },
      'cannot be pulled: 1 part of it is gone from the registry',
    ],
  ])('that %s is refused before anything is done', async (_what, prepare, message) => {
    prepare();
    const reference = parseReference(`${server.host}/${repository}:main`);
    await expect(findAppImage(reference, () => client)).rejects.toThrow(message);
  });

  test('is found once by its tag, and by its digest from then on', async () => {
    const { digest: app } = server.putImage(repository, 'main', ['app']);
    expect(
      await findAppImage(parseReference(`${server.host}/${repository}:main`), () => client),
    ).toMatchObject({
      digest: app,
      tag: 'main',
      reference: `${server.host}/${repository}@${app}`,
    });
    const byDigest = parseReference(`${server.host}/${repository}:other@${app}`);
    expect(await findAppImage(byDigest, () => client)).toMatchObject({ digest: app, tag: undefined });
  });
});
