import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startRegistry } from '../../scripts/registry.mjs';
import { type ProxyRule, startProxy } from '../../scripts/registry-proxy.mjs';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import { fetchRecord, pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { moveTag, moveTags } from '../../src/adapters/registry/tag.ts';
import { inspectImage } from '../../src/adapters/registry/whole-image.ts';
import { compareInputs } from '../../src/core/layers/layer-inputs.ts';
import { type LayerRecord, parseRecord } from '../../src/core/layers/record.ts';
import { fileSetOf, withFileList, writeRecord } from '../../src/layers/record/record-files.ts';
import { digestOf as hexDigest, layerEntry, layerInputs } from '../support/layer-values.ts';
import { manyFiles } from '../support/many-files.ts';
import { createTestClient } from '../support/registry-client.ts';
import { digestOf } from '../support/registry-server.ts';

const repository = 'owner/app';
const login = { username: 'robot', password: 'correct-horse' };
const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const indexType = 'application/vnd.oci.image.index.v1+json';

let dir: string;
let registry: Awaited<ReturnType<typeof startRegistry>>;
let proxy: Awaited<ReturnType<typeof startProxy>>;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-registry-test-'));
  registry = await startRegistry({ dir, auth: login });
  proxy = await startProxy({ target: registry.host });
}, 180_000);

afterEach(() => {
  proxy.clearRules();
  proxy.reset();
});

afterAll(async () => {
  await proxy?.stop();
  await registry?.stop();
  await rm(dir, { recursive: true, force: true });
});

function connect(credentials: typeof login | undefined = login) {
  return createTestClient(proxy.host, { credentials: async () => credentials });
}

async function pushJson(client: RegistryClient, target: string, json: object) {
  const bytes = Buffer.from(JSON.stringify(json));
  await client.pushManifest(repository, target, (json as { mediaType: string }).mediaType, bytes);
  return {
    digest: digestOf(bytes),
    size: bytes.length,
    mediaType: (json as { mediaType: string }).mediaType,
  };
}

function recordOf(layers: LayerRecord['layers']): LayerRecord {
  const tools = { buildx: undefined, buildkit: undefined, cachePrewarm: '1.0.0' };
  const head = { createdAt: '2026-10-01', quarter: '2026Q4', revision: undefined, source: undefined };
  return { version: 2, ...head, salt: 's', tools, layers };
}

function inputsOf(files: Readonly<Record<string, string>>) {
  return layerInputs({ files, fileSet: fileSetOf(files) });
}

/** Pushes an image for one platform and returns its descriptor. */
async function pushImage(
  client: RegistryClient,
  tag: string | undefined,
  contents: readonly string[],
  platform = { os: 'linux', architecture: 'amd64' },
) {
  const layers = contents.map((content) => gzipSync(content));
  const diffIds = contents.map((content) => digestOf(Buffer.from(content)));
  const config = Buffer.from(JSON.stringify({ ...platform, rootfs: { type: 'layers', diff_ids: diffIds } }));
  await Promise.all([config, ...layers].map((blob) => client.pushBlob(repository, blob, digestOf(blob))));
  const json = {
    schemaVersion: 2,
    mediaType: manifestType,
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digestOf(config),
      size: config.length,
    },
    layers: layers.map((blob) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest: digestOf(blob),
      size: blob.length,
    })),
  };
  const pushed = await pushJson(client, tag ?? digestOf(Buffer.from(JSON.stringify(json))), json);
  return { ...pushed, platform, layers: json.layers, config: json.config };
}

function blobFile(digest: string): string {
  const hex = digest.replace('sha256:', '');
  return join(registry.dataDir, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
}

function fault(rule: Pick<ProxyRule, 'action'> & { readonly kind: string; readonly times?: number }): void {
  proxy.addRule({
    match: (request) => request.kind === rule.kind,
    action: rule.action,
    ...(rule.times === undefined ? {} : { times: rule.times }),
  });
}

describe('a login', () => {
  test('lets us in, and the first refusal is the only one', async () => {
    const { client } = connect();
    await pushImage(client, 'v1', ['one']);
    expect(proxy.records.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(2);
    expect(await client.listTags(repository)).toContain('v1');
  });

  test.each([
    ['wrong', { ...login, password: 'wrong-horse' }, 'it does not accept the login for'],
    ['missing', undefined, `was found`],
  ])('that is %s is named, and nothing is tried again', async (_, credentials, note) => {
    const { client, waits } = createTestClient(proxy.host, { credentials: async () => credentials });
    await expect(client.resolve(repository, 'v1')).rejects.toThrow(note);
    expect(await inspectImage(client, repository, 'v1')).toMatchObject({ kind: 'no-access' });
    expect(await client.probeWrite(repository)).toMatchObject({
      kind: 'refused',
      error: { kind: 'unauthorized' },
    });
    expect(waits).toEqual([]);
  });

  test('may write, which an upload shows that is cancelled', async () => {
    const { client } = connect();
    await client.resolve(repository, 'v1');
    proxy.reset();
    expect(await client.probeWrite(repository)).toEqual({ kind: 'allowed' });
    expect(proxy.records.map(({ kind, status }) => [kind, status])).toEqual([
      ['blob POST', 202],
      ['blob DELETE', 204],
    ]);
    const id = proxy.records[1]?.path.replace(/.*\/([^/?]+)\?.*/, '$1') ?? '';
    // The registry forgets a state of its own hash; what was begun is gone.
    const left = join(registry.dataDir, 'docker/registry/v2/repositories', repository, '_uploads', id);
    expect(await readdir(left)).toEqual(['hashstates']);
  });
});

describe('an image', () => {
  test('that was pushed is whole, and is looked at without downloading a layer', async () => {
    const { client } = connect();
    const { digest } = await pushImage(client, 'whole', ['a'.repeat(50_000), 'b'.repeat(70_000)]);
    proxy.reset();
    const state = await inspectImage(client, repository, 'whole');
    expect(state).toMatchObject({ kind: 'ok', image: { descriptor: { digest } } });
    expect(proxy.counts().byKind).toMatchObject({ 'manifest GET': 1, 'blob GET': 1, 'blob HEAD': 2 });
    expect(proxy.counts().downloadedBytes).toBeLessThan(2000);
  });

  test('of which one blob is lost is broken by just that blob', async () => {
    const { client } = connect();
    const { layers } = await pushImage(client, 'lost', ['lost one', 'lost two']);
    const gone = layers[1]?.digest ?? '';
    await rm(blobFile(gone));
    expect(await inspectImage(client, repository, 'lost')).toMatchObject({ kind: 'broken', missing: [gone] });
  });

  test('for two platforms with an attestation is whole as long as each of its parts is', async () => {
    const { client } = connect();
    const parts = [
      await pushImage(client, undefined, ['shared', 'amd64']),
      await pushImage(client, undefined, ['shared', 'arm64'], { os: 'linux', architecture: 'arm64' }),
      await pushImage(client, undefined, ['in-toto'], { os: 'unknown', architecture: 'unknown' }),
    ];
    const manifests = parts.map(({ mediaType, digest, size, platform }) => ({
      mediaType,
      digest,
      size,
      platform,
    }));
    await pushJson(client, 'index', { schemaVersion: 2, mediaType: indexType, manifests });
    const state = await inspectImage(client, repository, 'index');
    if (state.kind !== 'ok') throw new Error(JSON.stringify(state));
    const counted = new Map(
      parts
        .slice(0, 2)
        .flatMap(({ layers, config }) => [...layers, config].map(({ digest, size }) => [digest, size])),
    );
    expect(state.image.sizeBytes).toBe([...counted.values()].reduce((sum, size) => sum + size, 0));
    expect(state.image.platforms.map(({ platform }) => platform.architecture)).toEqual(['amd64', 'arm64']);
    await rm(blobFile(parts[2]?.layers[0]?.digest ?? ''));
    expect((await inspectImage(client, repository, 'index')).kind).toBe('broken');
  });

  test('gets another tag without a layer, and only when it has it not', async () => {
    const { client } = connect();
    const { digest } = await pushImage(client, 'from', ['tagged']);
    const image = await client.fetchManifest(repository, digest);
    if (image === undefined) throw new Error('not fetched');
    proxy.reset();
    expect(await moveTag(client, repository, 'cache-base', image.descriptor.digest)).toBe(true);
    expect(await moveTag(client, repository, 'cache-base', image.descriptor.digest)).toBe(false);
    expect(proxy.counts().byKind).toEqual({ 'manifest HEAD': 2, 'manifest GET': 1, 'manifest PUT': 1 });
    expect((await client.resolve(repository, 'cache-base'))?.digest).toBe(digest);
  });

  test('gets many tags, and no tag is in the way of another', async () => {
    const { client } = createTestClient(proxy.host, { credentials: async () => login, retries: 0 });
    const [one, two] = [await pushImage(client, 'one', ['one']), await pushImage(client, 'two', ['two'])];
    const wanted = new Map(
      Array.from({ length: 40 }, (_, index) => [`cache-${index}`, (index % 2 ? one : two).digest] as const),
    );
    expect([...(await moveTags(client, repository, wanted))].toSorted()).toEqual(
      [...wanted.keys()].toSorted(),
    );
    for (const [tag, digest] of wanted) expect((await client.resolve(repository, tag))?.digest).toBe(digest);
    expect(await moveTags(client, repository, wanted)).toEqual([]);
  });
});

describe('a record', () => {
  test('is stored by a real registry and comes back', async () => {
    const { client } = connect();
    const digest = await pushRecord(client, repository, 'cache-record', '{"layers":{}}');
    expect(await fetchRecord(client, repository, 'cache-record')).toEqual({ digest, json: { layers: {} } });
  });

  test('of many files is stored by a real registry with their list, and the next one keeps it', async () => {
    const { client } = connect();
    const files = manyFiles(2000);
    const layers = { app: layerEntry(hexDigest('a'), { inputs: inputsOf(files) }) };
    await writeRecord(client, repository, 'cache-record', recordOf(layers));
    const read = async () => parseRecord((await fetchRecord(client, repository, 'cache-record'))?.json);
    const python = layerEntry(hexDigest('b'));
    const kept = await read();
    await writeRecord(client, repository, 'cache-record', { ...kept, layers: { ...kept.layers, python } });
    const entry = (await read()).layers['app'] ?? python;
    const [path = ''] = Object.keys(files);
    const now = inputsOf({ ...files, [path]: `100644:${'0'.repeat(64)}` });
    const found = await withFileList(client, repository, entry, now);
    expect(compareInputs(found.inputs, now)).toMatchObject([{ kind: 'file', name: path }]);
  });

  test('whose blob is lost is there without content, and can be pushed anew', async () => {
    const { client } = connect();
    const text = '{"layers":{"lost":true}}';
    await pushRecord(client, repository, 'cache-record', text);
    await rm(blobFile(digestOf(Buffer.from(text))));
    expect(await fetchRecord(client, repository, 'cache-record')).toMatchObject({ json: undefined });
    await pushRecord(client, repository, 'cache-record', text);
    expect(await fetchRecord(client, repository, 'cache-record')).toMatchObject({
      json: { layers: { lost: true } },
    });
  });
});

describe('on a bad connection', () => {
  const small = ['on a bad connection'];

  test.each([
    ['a manifest is put again after 502', 'manifest PUT', { status: 502 }, 1],
    ['an upload is begun again after a reset', 'blob PUT', { kind: 'reset' }, 2],
    ['an upload is begun again after 503', 'blob POST', { status: 503, headers: { 'retry-after': '3' } }, 1],
  ] as const)('%s', async (name, kind, action, times) => {
    const { client, waits } = connect();
    fault({ kind, action, times });
    const { digest } = await pushImage(client, 'bad', [name]);
    expect(await inspectImage(client, repository, 'bad')).toMatchObject({
      kind: 'ok',
      image: { descriptor: { digest } },
    });
    expect(waits.length).toBeGreaterThan(0);
    if ('status' in action && action.status === 503) expect(Math.max(...waits)).toBe(3000);
  });

  test.each([
    ['reset', { kind: 'reset' }],
    ['truncated', { kind: 'truncate', afterBytes: 20 }],
  ] as const)('a blob that is %s is fetched again', async (_, action) => {
    const { client, waits } = connect();
    const { config } = await pushImage(client, 'bad', small);
    fault({ kind: 'blob GET', action, times: 2 });
    const fetched = await client.fetchBlob(repository, {
      mediaType: config.mediaType,
      digest: config.digest,
      sizeBytes: config.size,
    });
    expect(fetched?.length).toBe(config.size);
    expect(waits).toEqual([1000, 2000]);
  });

  test('content that was changed on its way is not used and not fetched again', async () => {
    const { client, waits } = connect();
    await pushImage(client, 'bad', small);
    fault({ kind: 'manifest GET', action: { kind: 'corrupt' } });
    await expect(client.fetchManifest(repository, 'bad')).rejects.toMatchObject({ kind: 'integrity' });
    expect(waits).toEqual([]);
    expect(proxy.counts().byKind['manifest GET']).toBe(1);
  });

  test('a registry that is down is named with attempts and wait', async () => {
    const { client } = connect();
    proxy.addRule({ match: () => true, action: { status: 503 } });
    await expect(client.resolve(repository, 'v1')).rejects.toThrow(
      `HEAD http://${proxy.host}/v2/owner/app/manifests/v1: 503 Service Unavailable (4 attempts, 7.0 s of waiting)`,
    );
  });
});
