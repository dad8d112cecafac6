import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import type { RegistryClient } from '../../../src/adapters/registry/client.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import {
  formatStackedConfig,
  formatStackedManifest,
  type StackedBlob,
} from '../../../src/core/oci/stacked-image.ts';
import { EntryPool } from '../../../src/core/tree/entry-pool.ts';
import { type PlatformPublication, publishPlatform } from '../../../src/layers/rounds/published-platform.ts';
import { defaultPatchPolicy } from '../../support/patch-policy.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { digestOf, startRegistryServer } from '../../support/registry-server.ts';
import { tarOf } from '../../support/tar-archive.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';
import { createTestClock } from '../../support/test-clock.ts';

removeTempFolders();

const repository = 'owner/app';
const mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip';
const unchanging = Array.from({ length: 3000 }, (_, line) => digestOf(Buffer.from(String(line)))).join('\n');

async function pushLayer(client: RegistryClient, version: string): Promise<StackedBlob> {
  const archive = tarOf(
    { path: 'site/numpy', type: 'file', content: unchanging },
    { path: 'site/requests', type: 'file', content: version },
  );
  const bytes = gzipSync(archive);
  const digest = digestOf(bytes);
  await client.pushBlob(repository, bytes, digest);
  return {
    descriptor: { mediaType, digest, sizeBytes: bytes.length },
    diffId: digestOf(archive),
    history: {},
  };
}

const image = { digest: digestOf(Buffer.from('image')), layers: [] } as never;

/** By GHCR's rules: a login, tokens of a minute, one PUT for an upload, no mounts, and downloads from another place. */
async function startGhcr() {
  const clock = createTestClock();
  const credentials: (string | undefined)[] = [];
  let served: (digest: string) => Buffer | undefined = () => undefined;
  const storage = createServer(({ headers, url = '' }, response) => {
    credentials.push(headers.authorization);
    const blob = served(url.slice(1));
    response.writeHead(blob === undefined ? 404 : 200).end(blob);
  });
  await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve));
  const server = await startRegistryServer({
    auth: { kind: 'bearer', username: 'octocat', password: 'token' },
    nowMs: clock.nowMs,
    blobsAt: `http://127.0.0.1:${(storage.address() as AddressInfo).port}`,
  });
  served = (digest) => server.blobs.get(`${repository}@${digest}`);
  const { client } = createTestClient(server.host, {
    clock,
    credentials: async () => ({ username: 'octocat', password: 'token' }),
  });
  const close = async (): Promise<void> => {
    storage.close();
    await server.close();
  };
  return { ...{ clock, server, client, credentials }, close };
}

test('a patch is published by the rules of GHCR: no blob is mounted, and each is in the repository of its image', async () => {
  const { clock, server, client, credentials, close } = await startGhcr();
  const [old, next] = [await pushLayer(client, '2.32.3'), await pushLayer(client, '2.32.4')];
  const opened: string[] = [];
  const openBlob: RegistryClient['openBlob'] = (place, blob) => {
    opened.push(blob.digest);
    return client.openBlob(place, blob);
  };
  const publish = async (own: StackedBlob, before?: PlatformPublication) => {
    // Longer than a token lives.
    clock.pass(61_000);
    return publishPlatform({
      ...{
        client: { ...client, openBlob },
        repository,
        policy: defaultPatchPolicy,
        tempFolder: await makeTempFolder(),
      },
      pool: new EntryPool(),
      built: { image, config: {}, below: [], own: [own] },
      before: before && { image, config: {}, below: [], own: before.own, tree: before.tree },
      ...{ externalBlobs: 0, beneath: () => Promise.reject(new Error('not reached')) },
      ...{ hosts: async () => 1, warn: (message) => expect(message).toBeUndefined() },
    });
  };
  const first = await publish(old);
  const patched = await publish(next, first);
  expect(patched).toMatchObject({ kind: 'patch', changedFiles: 1, own: [old, expect.anything()] });
  // The patch is made of what was kept while the new blob was read, and is read back.
  const patch = patched.own[1]?.descriptor.digest;
  expect(opened).toEqual([old.descriptor.digest, next.descriptor.digest, patch]);

  // The registry refuses a manifest whose blobs it does not have.
  const config = Buffer.from(formatStackedConfig({ os: 'linux', architecture: 'amd64' }, patched.own));
  await client.pushBlob(repository, config, digestOf(config));
  const manifest = Buffer.from(
    formatStackedManifest({
      ...{ blobs: patched.own, annotations: {}, isDocker: false },
      config: { digest: digestOf(config) as Digest, sizeBytes: config.length },
    }),
  );
  clock.pass(61_000);
  const type = 'application/vnd.oci.image.manifest.v1+json';
  await client.pushManifest(repository, digestOf(manifest), type, manifest);
  expect(server.manifests.get(`${repository}:${digestOf(manifest)}`)?.bytes.equals(manifest)).toBe(true);

  const asked = server.requests.map(({ method, path }) => `${method} ${path}`);
  expect(asked.filter((request) => /mount=|^PATCH/.test(request))).toEqual([]);
  // The place of the blobs is another server's: it gets no login.
  expect(credentials.length).toBeGreaterThan(1);
  expect(credentials.filter((authorization) => authorization !== undefined)).toEqual([]);
  await close();
});
