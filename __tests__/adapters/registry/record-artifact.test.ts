import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fetchRecord, pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import { awaitTag, moveTag } from '../../../src/adapters/registry/tag.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { digestOf, type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';

const repository = 'owner/app';
const text = '{"version":1,"layers":{}}';

let server: RegistryServer;
beforeEach(async () => {
  server = await startRegistryServer();
});
afterEach(() => server.close());

function connect() {
  return createTestClient(server.host);
}

describe('the record', () => {
  test('comes back as it was pushed', async () => {
    const { client } = connect();
    const digest = await pushRecord(client, repository, 'cache-record', text);
    expect(await fetchRecord(client, repository, 'cache-record')).toEqual({ digest, json: JSON.parse(text) });
    const manifest = JSON.parse(String(server.manifests.get(`${repository}:cache-record`)?.bytes));
    expect(manifest).toMatchObject({
      artifactType: 'application/vnd.cache-prewarm.record.v1+json',
      config: { mediaType: 'application/vnd.oci.empty.v1+json', size: 2 },
      layers: [{ size: text.length }],
    });
  });

  test('is not put over one that another run committed in the last moment', async () => {
    const { client } = connect();
    const seen = { digest: await pushRecord(client, repository, 'cache-record', text) };
    const other = await pushRecord(
      client,
      repository,
      'cache-record',
      '{"version":1,"by":"another run"}',
      seen,
    );
    expect(other).toBeDefined();
    expect(await pushRecord(client, repository, 'cache-record', '{"version":1}', seen)).toBeUndefined();
    expect(await pushRecord(client, repository, 'cache-record', text, { digest: undefined })).toBeUndefined();
    expect((await fetchRecord(client, repository, 'cache-record'))?.digest).toBe(other);
  });

  test('is committed by one PUT, after all blobs', async () => {
    await pushRecord(connect().client, repository, 'cache-record', text);
    const puts = server.requests
      .filter(({ method }) => method === 'PUT')
      .map(({ path }) => path.replace(/.*\/(\w+)\/([^?]*).*/, '$1 $2'));
    expect(puts.slice(0, 2).every((path) => path.startsWith('blobs'))).toBe(true);
    expect(puts.slice(2)).toEqual(['manifests cache-record']);
  });

  test('is the one of before when the push dies before the commit', async () => {
    const { client } = connect();
    const before = await pushRecord(client, repository, 'cache-record', text);
    server.fault({ method: 'PUT', path: /manifests/, answer: { status: 403 } });
    await expect(
      pushRecord(client, repository, 'cache-record', '{"version":1,"layers":{"new":1}}'),
    ).rejects.toThrow('403');
    expect((await fetchRecord(client, repository, 'cache-record'))?.digest).toBe(before);
  });

  test('has the same digest when it says the same, and its blobs are not sent again', async () => {
    const { client } = connect();
    const first = await pushRecord(client, repository, 'cache-record', text);
    const uploads = server.count('POST', /uploads/);
    expect(await pushRecord(client, repository, 'cache-record', text)).toBe(first);
    expect(server.count('POST', /uploads/)).toBe(uploads);
  });

  test('is not fetched again where its content is known, and is where it is not', async () => {
    const { client } = connect();
    const known = await pushRecord(client, repository, 'cache-record', text);
    expect(await fetchRecord(client, repository, 'cache-record', known)).toEqual({ digest: known });
    expect(server.count('GET', /blobs/)).toBe(0);
    const newer = await pushRecord(client, repository, 'cache-record', '{"version":1,"by":"another run"}');
    expect(await fetchRecord(client, repository, 'cache-record', known)).toEqual({
      digest: newer,
      json: { version: 1, by: 'another run' },
    });
  });

  test('is absent before the first run', async () => {
    expect(await fetchRecord(connect().client, repository, 'cache-record')).toBeUndefined();
  });

  test.each([
    ['is gone', () => server.blobs.delete(`${repository}@${digestOf(Buffer.from(text))}`)],
    [
      'is not what its digest says',
      () =>
        server.blobs.set(`${repository}@${digestOf(Buffer.from(text))}`, Buffer.from(text.replace('1', '2'))),
    ],
  ])('whose content %s is there without content', async (_, damage) => {
    const { client } = connect();
    const digest = await pushRecord(client, repository, 'cache-record', text);
    damage();
    expect(await fetchRecord(client, repository, 'cache-record')).toEqual({ digest, json: undefined });
  });

  test('that is no JSON is there without content', async () => {
    const { client } = connect();
    const digest = await pushRecord(client, repository, 'cache-record', 'no JSON');
    expect(await fetchRecord(client, repository, 'cache-record')).toEqual({ digest, json: undefined });
  });

  test('is not to be found where somebody has tagged an image of their own', async () => {
    server.putImage(repository, 'cache-record', ['a']);
    await expect(fetchRecord(connect().client, repository, 'cache-record')).rejects.toThrow(
      'Expected the tag cache-record of owner/app to be a record of cache-prewarm, got an image.',
    );
  });
});

describe('a tag', () => {
  test('is moved by the same bytes, without a layer', async () => {
    const { client } = connect();
    server.putImage(repository, 'cache-base', ['old']);
    const image = server.putImage(repository, undefined, ['new']);
    const fetched = await client.fetchManifest(repository, image.digest);
    if (fetched === undefined) throw new Error('not fetched');
    expect(await moveTag(client, repository, 'cache-base', fetched.descriptor.digest)).toBe(true);
    expect(server.manifests.get(`${repository}:cache-base`)).toEqual({
      mediaType: image.mediaType,
      bytes: image.bytes,
    });
    expect(server.count('POST', /./)).toBe(0);
  });

  test('that is there already is not written', async () => {
    const { client } = connect();
    server.putImage(repository, 'cache-base', ['new']);
    const fetched = await client.fetchManifest(repository, 'cache-base');
    if (fetched === undefined) throw new Error('not fetched');
    expect(await moveTag(client, repository, 'cache-base', fetched.descriptor.digest)).toBe(false);
    expect(server.count('PUT', /./)).toBe(0);
  });

  test('that goes on showing something else is an error after 30 s', async () => {
    const { client, clock, waits } = connect();
    const old = server.putImage(repository, 'cache-base', ['old']);
    const { digest } = server.putImage(repository, undefined, ['new']);
    await expect(awaitTag(client, repository, 'cache-base', digest, clock.sleep)).rejects.toThrow(
      `got ${old.digest}`,
    );
    expect(waits).toEqual(Array(30).fill(1000));
  });
});
