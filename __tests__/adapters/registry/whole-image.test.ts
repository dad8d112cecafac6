import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inspectImage } from '../../../src/adapters/registry/whole-image.ts';
import { formatPlatform } from '../../../src/core/oci/descriptor.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { digestOf, type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';

const repository = 'owner/app';
const ociIndex = 'application/vnd.oci.image.index.v1+json';

let server: RegistryServer;
beforeEach(async () => {
  server = await startRegistryServer();
});
afterEach(() => server.close());

function inspect(tag = 'v1') {
  return inspectImage(createTestClient(server.host).client, repository, tag);
}

function total(blobs: readonly { readonly sizeBytes: number }[]): number {
  return blobs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** An index as buildx pushes it: two platforms that share a layer, and an attestation. */
function putIndex() {
  const amd = server.putImage(repository, undefined, ['shared', 'amd64']);
  const arm = server.putImage(repository, undefined, ['shared', 'arm64'], 'linux/arm64');
  const attestation = server.putImage(repository, undefined, ['in-toto'], 'unknown/unknown');
  const entry = ({ digest, size, mediaType }: typeof amd, os: string, architecture: string) => ({
    mediaType,
    digest,
    size,
    platform: { os, architecture },
  });
  const manifests = [
    entry(amd, 'linux', 'amd64'),
    entry(arm, 'linux', 'arm64'),
    {
      ...entry(attestation, 'unknown', 'unknown'),
      annotations: {
        'vnd.docker.reference.digest': amd.digest,
        'vnd.docker.reference.type': 'attestation-manifest',
      },
    },
  ];
  const index = server.putManifest(repository, 'v1', { schemaVersion: 2, mediaType: ociIndex, manifests });
  return { index, amd, arm, attestation, manifests };
}

describe('an image that is whole', () => {
  test('is described with layers, config, size and bytes', async () => {
    const image = server.putImage(repository, 'v1', ['one', 'three']);
    const state = await inspect();
    if (state.kind !== 'ok') throw new Error(JSON.stringify(state));
    const [platform] = state.image.platforms;
    const configSize = JSON.parse(String(image.bytes)).config.size;
    expect(state.image.descriptor.digest).toBe(image.digest);
    expect(Buffer.from(state.image.bytes)).toEqual(image.bytes);
    expect(state.image.sizeBytes).toBe(3 + 5 + configSize);
    expect(platform?.config.diffIds).toEqual([
      digestOf(Buffer.from('unpacked one')),
      digestOf(Buffer.from('unpacked three')),
    ]);
    expect(platform?.layers.map(({ digest }) => digest)).toEqual([
      digestOf(Buffer.from('one')),
      digestOf(Buffer.from('three')),
    ]);
  });

  test('for several platforms counts what they share once, and leaves attestations out', async () => {
    const { amd, arm, index, attestation } = putIndex();
    const state = await inspect();
    if (state.kind !== 'ok') throw new Error(JSON.stringify(state));
    expect(state.image.platforms.map(({ platform }) => formatPlatform(platform))).toEqual([
      'linux/amd64',
      'linux/arm64',
    ]);
    expect(state.image.platforms.map(({ manifest }) => manifest.digest)).toEqual([amd.digest, arm.digest]);
    const { config, layers } = JSON.parse(String(attestation.bytes));
    expect(state.image.platforms.map(({ attestations }) => attestations.map(({ digest }) => digest))).toEqual(
      [[config.digest, layers[0].digest], []],
    );
    const configs = [amd, arm].map(({ bytes }) => JSON.parse(String(bytes)).config.size);
    expect(state.image.sizeBytes).toBe(
      'shared'.length + 'amd64'.length + 'arm64'.length + configs[0] + configs[1],
    );
    const attested = JSON.parse(String(attestation.bytes));
    expect(total(state.image.blobs)).toBe(
      state.image.sizeBytes + attested.config.size + attested.layers[0].size,
    );
    expect(state.image.manifestBytes).toBe(
      [index, amd, arm, attestation].reduce((sum, { bytes }) => sum + bytes.length, 0),
    );
  });

  test('is looked at with one request for each digest, eight at once at most', async () => {
    server.putImage(repository, 'v1', [...Array(20).keys()].map(String).concat('1', '2'));
    expect((await inspect()).kind).toBe('ok');
    const asked = server.requests.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(1 + 1 + 20);
  });

  test('may have layers that stay with their vendor', async () => {
    const image = JSON.parse(String(server.putImage(repository, undefined, ['a']).bytes));
    image.layers[0] = {
      ...image.layers[0],
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: digestOf(Buffer.from('elsewhere')),
    };
    server.putManifest(repository, 'v1', image);
    expect((await inspect()).kind).toBe('ok');
  });
});

describe('an image that is broken', () => {
  test.each([
    ['a layer', () => digestOf(Buffer.from('b'))],
    ['its config', (image: { config: { digest: string } }) => image.config.digest],
  ])('by the loss of %s names what is gone', async (_, pick) => {
    const image = server.putImage(repository, 'v1', ['a', 'b']);
    const gone = pick(JSON.parse(String(image.bytes)));
    server.blobs.delete(`${repository}@${gone}`);
    expect(await inspect()).toEqual({
      kind: 'broken',
      reason: `1 part of it is gone from the registry: ${gone}`,
      missing: [gone],
      present: expect.not.arrayContaining([expect.objectContaining({ digest: gone })]),
    });
  });

  test.each(['amd', 'arm', 'attestation'] as const)(
    'by the loss of a part of its index (%s) names it',
    async (which) => {
      const { digest } = putIndex()[which];
      server.manifests.delete(`${repository}:${digest}`);
      expect(await inspect()).toMatchObject({ kind: 'broken', missing: [digest] });
    },
  );

  test("by the loss of an attestation's content names it", async () => {
    putIndex();
    const gone = digestOf(Buffer.from('in-toto'));
    server.blobs.delete(`${repository}@${gone}`);
    expect(await inspect()).toMatchObject({ kind: 'broken', missing: [gone] });
  });

  test('by a layer of another size than announced names it', async () => {
    const digest = digestOf(Buffer.from('b'));
    server.putImage(repository, 'v1', ['a', 'b']);
    server.blobs.set(`${repository}@${digest}`, Buffer.from('longer'));
    expect(await inspect()).toMatchObject({ kind: 'broken', missing: [digest] });
  });

  test.each([
    [
      'a config that is not what its digest says',
      (blob: Buffer) => Buffer.from(String(blob).replace('linux', 'linuy')),
      'does not have the digest',
    ],
    [
      'a config of another size',
      (blob: Buffer) => Buffer.concat([blob, Buffer.from(' ')]),
      'does not have the digest',
    ],
  ])('by %s says so', async (_, change, reason) => {
    const image = JSON.parse(String(server.putImage(repository, 'v1', ['a']).bytes));
    const key = `${repository}@${image.config.digest}`;
    server.blobs.set(key, change(server.blobs.get(key) ?? Buffer.alloc(0)));
    expect(await inspect()).toMatchObject({ kind: 'broken', reason: expect.stringContaining(reason) });
  });

  test.each([
    [
      'counts other layers',
      { os: 'linux', architecture: 'amd64', rootfs: { diff_ids: [] } },
      'counts 0 layers, and the manifest 1',
    ],
    ['cannot be read', { os: 'linux' }, 'cannot be read: the image config.architecture'],
  ])('by a config that %s says so', async (_, json, reason) => {
    const image = JSON.parse(String(server.putImage(repository, undefined, ['a']).bytes));
    image.config = { ...image.config, ...server.putBlob(repository, JSON.stringify(json)) };
    server.putManifest(repository, 'v1', image);
    expect(await inspect()).toMatchObject({ kind: 'broken', reason: expect.stringContaining(reason) });
  });

  test('by an index that announces another size says so', async () => {
    const { manifests } = putIndex();
    const wrong = manifests.map((entry, index) => (index === 0 ? { ...entry, size: entry.size + 1 } : entry));
    server.putManifest(repository, 'v1', { schemaVersion: 2, mediaType: ociIndex, manifests: wrong });
    expect(await inspect()).toMatchObject({
      kind: 'broken',
      reason: expect.stringContaining('the index says'),
    });
  });

  test('because it holds nothing that could run says so', async () => {
    server.putManifest(repository, 'v1', { schemaVersion: 2, mediaType: ociIndex, manifests: [] });
    expect(await inspect()).toMatchObject({ kind: 'broken', reason: 'it holds no image that could run' });
  });

  test('because its manifest is not what its digest says is told by the manifest', async () => {
    server.putImage(repository, 'v1', ['a']);
    server.fault({ method: 'GET', path: /manifests/, answer: 'corrupt' });
    expect(await inspect()).toMatchObject({ kind: 'broken', missing: [] });
  });
});

test('an image that is absent is absent', async () => {
  expect(await inspect()).toEqual({ kind: 'absent' });
});

test.each([
  ['the manifest', /manifests/, 403],
  ['a blob', /blobs/, 403],
  ['the manifest for want of a login', /manifests/, 401],
])('where %s may not be read, access is what is missing', async (_, path, status) => {
  server.putImage(repository, 'v1', ['a']);
  server.fault({ path, answer: { status } });
  expect(await inspect()).toMatchObject({
    kind: 'no-access',
    reason: expect.stringContaining(String(status)),
  });
});

test('a registry that fails says nothing about an image', async () => {
  server.putImage(repository, 'v1', ['a']);
  server.fault({ path: /blobs/, answer: { status: 500 } });
  await expect(inspect()).rejects.toMatchObject({ kind: 'server' });
});
