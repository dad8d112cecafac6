import { afterEach, describe, expect, test } from '@jest/globals';
import type { RegistryClient } from '../../../src/adapters/registry/client.ts';
import { digestOf } from '../../../src/adapters/registry/content-digest.ts';
import { readPackage } from '../../../src/adapters/registry/package-inventory.ts';
import { fetchRecord, pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import { moveTags } from '../../../src/adapters/registry/tag.ts';
import { inspectImage } from '../../../src/adapters/registry/whole-image.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';

const repository = 'owner/app';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const nowhere = digestOf(Buffer.from('nowhere'));

const servers: RegistryServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const registries: readonly (readonly [string, () => Promise<RegistryClient>])[] = [
  [
    'over HTTP',
    async () => {
      const server = await startRegistryServer();
      servers.push(server);
      return createTestClient(server.host).client;
    },
  ],
  ['in memory', async () => createMemoryRegistry().connect('x.test')],
];

async function pushImage(client: RegistryClient, tagOrDigest?: string) {
  const config = Buffer.from(
    JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      rootfs: { type: 'layers', diff_ids: [digestOf(Buffer.from('files'))] },
    }),
  );
  const layer = Buffer.from('compressed files');
  for (const blob of [config, layer]) await client.pushBlob(repository, blob, digestOf(blob));
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: ociManifest,
      config: {
        mediaType: 'application/vnd.oci.image.config.v1+json',
        digest: digestOf(config),
        size: config.length,
      },
      layers: [
        {
          mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
          digest: digestOf(layer),
          size: layer.length,
        },
      ],
    }),
  );
  const digest = digestOf(bytes);
  await client.pushManifest(repository, tagOrDigest ?? digest, ociManifest, bytes);
  return { digest, bytes, layer: { digest: digestOf(layer), sizeBytes: layer.length } };
}

describe.each(registries)('a registry %s', (_where, open) => {
  test('that holds nothing says that all is absent', async () => {
    const client = await open();
    expect(await client.resolve(repository, 'main')).toBeUndefined();
    expect(await client.fetchManifest(repository, nowhere)).toBeUndefined();
    const descriptor = { mediaType: 'text/plain', digest: nowhere, sizeBytes: 1 };
    expect(await client.fetchBlob(repository, descriptor)).toBeUndefined();
    expect(await client.blobExists(repository, nowhere)).toBe(false);
    expect(await client.verifyBlob(repository, descriptor)).toBe(false);
    expect(await client.delete(repository, nowhere)).toBe('absent');
    expect(await client.listTags(repository)).toEqual([]);
  });

  test('gives back what was pushed, by tag and by digest', async () => {
    const client = await open();
    const { digest, bytes, layer } = await pushImage(client, 'main');
    const descriptor = { mediaType: ociManifest, digest, sizeBytes: bytes.length };
    for (const name of ['main', digest]) {
      expect(await client.resolve(repository, name)).toEqual(descriptor);
      expect(await client.fetchManifest(repository, name)).toMatchObject({
        descriptor,
        manifest: { kind: 'manifest' },
      });
    }
    const blob = { mediaType: 'application/octet-stream', ...layer };
    expect(Buffer.from((await client.fetchBlob(repository, blob)) ?? []).toString()).toBe('compressed files');
    expect(await client.blobExists(repository, layer.digest)).toBe(true);
    expect(await client.blobExists(repository, layer.digest, 1)).toBe(false);
    expect(await client.verifyBlob(repository, layer)).toBe(true);
    expect(await client.listTags(repository)).toEqual(['main']);
    expect(await client.listTags('owner/other')).toEqual([]);
  });

  test('pushes by digest without a tag', async () => {
    const client = await open();
    const { digest } = await pushImage(client);
    expect((await client.resolve(repository, digest))?.digest).toBe(digest);
    expect(await client.listTags(repository)).toEqual([]);
  });

  test('takes no manifest whose blobs it does not have, and no blob of another digest', async () => {
    const client = await open();
    const { bytes } = await pushImage(client, 'main');
    await expect(client.pushManifest('owner/other', 'main', ociManifest, bytes)).rejects.toMatchObject({
      name: 'RegistryError',
      kind: 'not-found',
    });
    await expect(client.pushBlob(repository, Buffer.from('something'), nowhere)).rejects.toMatchObject({
      kind: 'refused',
    });
  });

  test('deletes a manifest with its tags by digest, and no tag alone', async () => {
    const client = await open();
    const { digest } = await pushImage(client, 'main');
    await moveTags(client, repository, new Map([['stable', digest]]));
    expect(await client.delete(repository, 'stable')).toBe('unsupported');
    expect(await client.listTags(repository)).toEqual(['main', 'stable']);
    expect(await client.delete(repository, digest)).toBe('deleted');
    expect(await client.listTags(repository)).toEqual([]);
    expect(await client.resolve(repository, 'main')).toBeUndefined();
  });

  test('may be written to', async () => {
    expect(await (await open()).probeWrite(repository)).toEqual({ kind: 'allowed' });
  });

  test('keeps images and records as the rest of the program reads them', async () => {
    const client = await open();
    const { digest } = await pushImage(client, 'main');
    expect(await inspectImage(client, repository, 'main')).toMatchObject({
      kind: 'ok',
      image: { platforms: [{ platform: { os: 'linux', architecture: 'amd64' } }] },
    });
    await pushRecord(client, repository, 'cache-record', '{"version":1}');
    expect((await fetchRecord(client, repository, 'cache-record'))?.json).toEqual({ version: 1 });
    const { versions } = await readPackage(client, repository);
    expect(versions.find((version) => version.digest === digest)).toMatchObject({
      tags: ['main'],
      content: { kind: 'image' },
    });
  });
});

describe('a registry in memory', () => {
  test('has small images, whole, for one platform or for several', async () => {
    const registry = createMemoryRegistry();
    const client = registry.connect('x.test');
    const amd = registry.putImage('x.test/shop', undefined, 'debian:100 app:20');
    const arm = registry.putImage('x.test/shop', undefined, 'debian-arm:90', { platform: 'linux/arm64/v8' });
    const index = registry.putIndex('x.test/shop', 'main', { 'linux/amd64': amd, 'linux/arm64/v8': arm });
    expect(registry.tags('x.test/shop')).toEqual({ main: index.digest });
    expect(await inspectImage(client, 'shop', 'main')).toMatchObject({
      kind: 'ok',
      image: {
        platforms: [
          {
            layers: [{ sizeBytes: 100 }, { sizeBytes: 20 }],
            config: { diffIds: amd.layers.map(({ diffId }) => diffId) },
          },
          { platform: { architecture: 'arm64', variant: 'v8' }, layers: [{ sizeBytes: 90 }] },
        ],
      },
    });
  });

  test('loses content, refuses to be written to, and fails, as a test says', async () => {
    const registry = createMemoryRegistry({ writable: false });
    const client = registry.connect('x.test');
    const { layers } = registry.putImage('x.test/shop', 'main', 'debian app');
    registry.lose('x.test/shop', layers[1]?.digest ?? nowhere);
    expect(await inspectImage(client, 'shop', 'main')).toMatchObject({
      kind: 'broken',
      missing: [layers[1]?.digest],
    });
    expect(await client.probeWrite('shop')).toMatchObject({ kind: 'refused', error: { kind: 'denied' } });
    registry.fail(/^resolve x\.test\/shop:main$/, new Error('away'), { times: 1, after: 1 });
    const resolve = () => client.resolve('shop', 'main');
    await resolve();
    await expect(resolve()).rejects.toThrow('away');
    await resolve();
    expect(registry.lines.filter((line) => line.startsWith('resolve'))).toHaveLength(3);
  });
});
