import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/core/error.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { digestOf, type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';

const repository = 'owner/app';
const ociIndex = 'application/vnd.oci.image.index.v1+json';

let server: RegistryServer;
beforeEach(async () => {
  server = await startRegistryServer();
});
afterEach(() => server.close());

function connect() {
  return createTestClient(server.host).client;
}

describe('resolve', () => {
  test('names digest, size and media type by one HEAD that accepts every form', async () => {
    const { digest, size, mediaType } = server.putImage(repository, 'v1', ['a']);
    expect(await connect().resolve(repository, 'v1')).toEqual({ mediaType, digest, sizeBytes: size });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({ method: 'HEAD', accept: expect.stringContaining(ociIndex) });
  });

  test('says nothing of a tag or a repository that is absent', async () => {
    server.putImage(repository, 'v1', ['a']);
    expect(await connect().resolve(repository, 'v2')).toBeUndefined();
    expect(await connect().resolve('owner/other', 'v1')).toBeUndefined();
  });

  test.each([
    ['has no digest', { status: 200, headers: { 'content-type': ociIndex, 'content-length': '9' } }],
    ['has another type', { status: 200, headers: { 'content-type': 'text/html', 'content-length': '9' } }],
    ['is not offered', { status: 405 }],
  ])('fetches the manifest where the answer to HEAD %s', async (_, answer) => {
    const { digest } = server.putImage(repository, 'v1', ['a']);
    server.fault({ method: 'HEAD', path: /manifests/, answer });
    expect((await connect().resolve(repository, 'v1'))?.digest).toBe(digest);
  });

  test('does not believe a registry that answers another digest than the one asked for', async () => {
    const { digest, size, mediaType } = server.putImage(repository, 'v1', ['a']);
    const other = digestOf(Buffer.from('other'));
    const headers = {
      'docker-content-digest': other,
      'content-length': String(size),
      'content-type': mediaType,
    };
    server.fault({ method: 'HEAD', path: /manifests/, answer: { status: 200, headers } });
    await expect(connect().resolve(repository, digest)).rejects.toThrow(`expected ${digest}, got ${other}`);
  });

  test.each(['../../other/blobs/x', 'a b', ''])('refuses the name "%s", which is no tag', async (name) => {
    await expect(connect().resolve(repository, name)).rejects.toThrow(UserError);
    expect(server.requests).toEqual([]);
  });
});

describe('a manifest', () => {
  test('is fetched with its bytes', async () => {
    const { digest, size, mediaType, bytes } = server.putImage(repository, 'v1', ['a', 'b']);
    const fetched = await connect().fetchManifest(repository, 'v1');
    expect(fetched?.descriptor).toEqual({ mediaType, digest, sizeBytes: size });
    expect(Buffer.from(fetched?.bytes ?? [])).toEqual(bytes);
    expect(fetched?.manifest).toMatchObject({
      kind: 'manifest',
      layers: [{ sizeBytes: 1 }, { sizeBytes: 1 }],
    });
    expect(await connect().fetchManifest(repository, 'v2')).toBeUndefined();
  });

  test('that is served as another type than it says is not used', async () => {
    const { bytes } = server.putImage(repository, 'v1', ['a']);
    server.putManifest(repository, 'v2', JSON.parse(String(bytes)), ociIndex);
    await expect(connect().fetchManifest(repository, 'v2')).rejects.toThrow('served as');
  });

  test.each([
    ['is no JSON', '<html>', 'this is no manifest'],
    ['is of another kind', '{"schemaVersion":1}', 'schema 1'],
    ['never ends', 'x'.repeat(9 << 20), 'longer than'],
  ])('that %s is not used', async (_, body, message) => {
    server.fault({ path: /manifests/, answer: { status: 200, body } });
    await expect(connect().fetchManifest(repository, 'v1')).rejects.toThrow(message);
    expect(server.requests).toHaveLength(1);
  });

  test('is put under a tag byte by byte', async () => {
    const { bytes, mediaType } = server.putImage(repository, undefined, ['a']);
    await connect().pushManifest(repository, 'v1', mediaType, bytes);
    expect(server.manifests.get(`${repository}:v1`)).toEqual({ mediaType, bytes });
  });

  test('that the registry stored under another digest is an error', async () => {
    const { bytes, mediaType } = server.putImage(repository, undefined, ['a']);
    const headers = { 'docker-content-digest': digestOf(Buffer.from('other')) };
    server.fault({ method: 'PUT', path: /manifests/, answer: { status: 201, headers } });
    await expect(connect().pushManifest(repository, 'v1', mediaType, bytes)).rejects.toThrow('expected');
  });
});

describe('a blob', () => {
  const mediaType = 'application/octet-stream';

  test('is fetched when digest and size are right, undefined when it is absent', async () => {
    const { digest, size } = server.putBlob(repository, 'content');
    const fetched = await connect().fetchBlob(repository, { mediaType, digest, sizeBytes: size });
    expect(Buffer.from(fetched ?? []).toString()).toBe('content');
    const absent = { mediaType, digest: digestOf(Buffer.from('absent')), sizeBytes: 6 };
    expect(await connect().fetchBlob(repository, absent)).toBeUndefined();
  });

  test('of another size or digest is not used', async () => {
    const { digest, size } = server.putBlob(repository, 'content');
    await expect(connect().fetchBlob(repository, { mediaType, digest, sizeBytes: size + 1 })).rejects.toThrow(
      'it has 7 bytes, and 8 were announced',
    );
    server.fault({ path: /blobs/, answer: 'corrupt' });
    await expect(
      connect().fetchBlob(repository, { mediaType, digest, sizeBytes: size }),
    ).rejects.toMatchObject({
      kind: 'integrity',
    });
  });

  test('that is too large to be read is not asked for', async () => {
    const digest = digestOf(Buffer.from('x'));
    await expect(connect().fetchBlob(repository, { mediaType, digest, sizeBytes: 1e9 })).rejects.toThrow(
      'at most',
    );
    expect(server.requests).toEqual([]);
  });

  test('exists when the registry says so, in the size that is expected', async () => {
    const { digest, size } = server.putBlob(repository, 'content');
    const client = connect();
    expect(await client.blobExists(repository, digest)).toBe(true);
    expect(await client.blobExists(repository, digest, size)).toBe(true);
    expect(await client.blobExists(repository, digest, size - 1)).toBe(false);
    expect(await client.blobExists(repository, digestOf(Buffer.from('absent')))).toBe(false);
    expect(server.requests.every(({ method }) => method === 'HEAD')).toBe(true);
  });

  test.each([true, false])(
    'is pushed where the registry says, relative: %s, and once',
    async (relativeUploads) => {
      const other = await startRegistryServer({ relativeUploads });
      const { client } = createTestClient(other.host);
      const bytes = Buffer.from('layer');
      await client.pushBlob(repository, bytes, digestOf(bytes));
      await client.pushBlob(repository, bytes, digestOf(bytes));
      expect(other.requests.map(({ method }) => method)).toEqual(['HEAD', 'POST', 'PUT', 'HEAD']);
      expect(other.blobs.get(`${repository}@${digestOf(bytes)}`)).toEqual(bytes);
      await other.close();
    },
  );

  test('whose upload the registry forgot is looked for before it is sent again', async () => {
    const bytes = Buffer.from('layer');
    const body = '{"errors":[{"code":"BLOB_UPLOAD_UNKNOWN","message":"blob upload unknown to registry"}]}';
    server.fault({ method: 'PUT', path: /upload-/, times: 1, answer: { status: 404, body } });
    await connect().pushBlob(repository, bytes, digestOf(bytes));
    expect(server.requests.map(({ method }) => method)).toEqual([
      'HEAD',
      'POST',
      'PUT',
      'HEAD',
      'POST',
      'PUT',
    ]);
  });

  test('cannot be pushed where the registry does not say where to', async () => {
    const bytes = Buffer.from('layer');
    server.fault({ method: 'POST', path: /uploads/, answer: { status: 202 } });
    await expect(connect().pushBlob(repository, bytes, digestOf(bytes))).rejects.toThrow('did not say where');
  });
});

describe('tags', () => {
  test('are listed over all pages', async () => {
    for (let index = 0; index < 7; index++) server.putImage(repository, `v${index}`, ['a']);
    server.pageTags(3);
    expect(await connect().listTags(repository)).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v5', 'v6']);
    expect(server.requests).toHaveLength(3);
  });

  test('are none where there is no repository', async () => {
    expect(await connect().listTags(repository)).toEqual([]);
    server.fault({ path: /tags/, times: 1, answer: { status: 200, body: '{"name":"x","tags":null}' } });
    expect(await connect().listTags(repository)).toEqual([]);
  });

  test.each([
    ['in another form', { status: 200, body: '{"tags":[1]}' }, 'no list of tags'],
    [
      'that go on elsewhere',
      { status: 200, body: '{"tags":[]}', headers: { link: '<https://evil.example/>; rel="next"' } },
      'goes on at https://evil.example',
    ],
  ])('%s are an error', async (_, answer, message) => {
    server.fault({ path: /tags/, answer });
    await expect(connect().listTags(repository)).rejects.toThrow(message);
  });
});

describe('whether this login may write', () => {
  const denied = '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}';

  test('is known when an upload was opened; it is cancelled, and nothing is left', async () => {
    expect(await connect().probeWrite(repository)).toEqual({ kind: 'allowed' });
    expect(server.requests.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
    expect(server.blobs.size).toBe(0);
  });

  test('does not depend on whether an upload can be cancelled', async () => {
    server.fault({ method: 'DELETE', path: /./, answer: { status: 405 } });
    expect(await connect().probeWrite(repository)).toEqual({ kind: 'allowed' });
  });

  test('is no when the registry refuses, in its own words', async () => {
    server.fault({ path: /uploads/, answer: { status: 403, body: denied } });
    const probe = await connect().probeWrite(repository);
    expect(probe).toMatchObject({
      kind: 'refused',
      error: { details: { codes: [{ code: 'DENIED', message: 'permission_denied: write_package' }] } },
    });
  });

  test.each([401, 404, 405])('is no after %d', async (status) => {
    server.fault({ path: /uploads/, answer: { status } });
    expect((await connect().probeWrite(repository)).kind).toBe('refused');
  });

  test('is not known when the registry fails', async () => {
    server.fault({ path: /uploads/, answer: { status: 500 } });
    await expect(connect().probeWrite(repository)).rejects.toMatchObject({ kind: 'server' });
  });
});
