import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { digestOf as digestOfBytes } from '../../../src/adapters/registry/content-digest.ts';
import { readPackage } from '../../../src/adapters/registry/package-inventory.ts';
import { fetchRecord, pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import { compareInputs } from '../../../src/core/layers/layer-inputs.ts';
import {
  formatRecord,
  type LayerEntry,
  type LayerRecord,
  parseRecord,
} from '../../../src/core/layers/record.ts';
import { fileSetOf, withFileList, writeRecord } from '../../../src/layers/record/record-files.ts';
import { digestOf, layerEntry, layerInputs } from '../../support/layer-values.ts';
import { manyFiles } from '../../support/many-files.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';
import { createTestSeal } from '../../support/test-seal.ts';

const repository = 'owner/app';
const tag = 'cache-record';

let server: RegistryServer;
beforeEach(async () => {
  server = await startRegistryServer();
});
afterEach(() => server.close());

function connect() {
  return createTestClient(server.host).client;
}

function entryOf(files: Readonly<Record<string, string>>): LayerEntry {
  return layerEntry(digestOf('a'), { inputs: layerInputs({ files, fileSet: fileSetOf(files) }) });
}

function recordOf(layers: Readonly<Record<string, LayerEntry>>): LayerRecord {
  const tools = { buildx: undefined, buildkit: undefined, cachePrewarm: '1.0.0' };
  const head = { createdAt: '2026-10-01', quarter: '2026Q4', revision: undefined, source: undefined };
  return { version: 2, ...head, salt: 's', tools, layers };
}

async function readBack(): Promise<LayerRecord> {
  return parseRecord((await fetchRecord(connect(), repository, tag))?.json);
}

async function layerOf(record: Promise<LayerRecord>, name: string): Promise<LayerEntry> {
  const entry = (await record).layers[name];
  if (entry === undefined) throw new Error(`no ${name}`);
  return entry;
}

/** What the registry has sent of blobs since. */
function bytesOfBlobs(since: number): number {
  return server.requests
    .slice(since)
    .filter(({ method, path }) => method === 'GET' && path.includes('/blobs/'))
    .reduce((sum, { path }) => {
      const digest = /sha256:\w+/.exec(path)?.[0];
      return sum + (server.blobs.get(`${repository}@${digest}`)?.length ?? 0);
    }, 0);
}

const changedFile = 'src/features/area-1/component-1.ts';
const files = manyFiles(1000);
const changed = { ...files, [changedFile]: `100644:${'9'.repeat(64)}` };

describe('the files of a layer in its record', () => {
  test('are one hash for a run that finds them as they were, and their list is not fetched', async () => {
    const many = entryOf(manyFiles(10_000));
    await writeRecord(connect(), repository, tag, recordOf({ app: many }));
    const before = server.requests.length;
    const entry = await layerOf(readBack(), 'app');
    expect(await withFileList(connect(), repository, entry, many.inputs)).toBe(entry);
    expect(compareInputs(entry.inputs, many.inputs)).toEqual([]);
    // With the list in the record it was 1.1 MB.
    expect(bytesOfBlobs(before)).toBeLessThan(2000);
  });

  test('are listed where one has changed, and the list tells which', async () => {
    await writeRecord(connect(), repository, tag, recordOf({ app: entryOf(files) }));
    const before = server.requests.length;
    const now = entryOf(changed).inputs;
    const entry = await withFileList(connect(), repository, await layerOf(readBack(), 'app'), now);
    expect(compareInputs(entry.inputs, now)).toMatchObject([{ kind: 'file', name: changedFile }]);
    // For 10,000 files it is 155 kB.
    expect(bytesOfBlobs(before)).toBeLessThan(20_000);
  });

  test.each([
    ['is gone', () => server.blobs.clear()],
    ['is not what the record says', () => corruptLists()],
  ])('are known to have changed where the list %s', async (_, damage) => {
    await writeRecord(connect(), repository, tag, recordOf({ app: entryOf(files) }));
    const recorded = await layerOf(readBack(), 'app');
    damage();
    const now = entryOf(changed).inputs;
    const entry = await withFileList(connect(), repository, recorded, now);
    expect(compareInputs(entry.inputs, now)).toEqual([
      { kind: 'files', name: '', before: '1000 files', after: '1000 files' },
    ]);
  });

  test('have changed where a list of beginnings shows no difference', () => {
    const [path = '', state = ''] = Object.entries(files)[0] ?? [];
    const twin = { ...files, [path]: `${state.slice(0, -1)}x` };
    const differences = compareInputs(entryOf(files).inputs, entryOf(twin).inputs);
    expect(differences.map(({ kind }) => kind)).toEqual(['files']);
  });

  test('stand in the record where there are few', async () => {
    const few = { 'requirements.txt': `100644:${'1'.repeat(64)}` };
    await writeRecord(connect(), repository, tag, recordOf({ python: entryOf(few) }));
    expect(titles()).toEqual(['cache-record.json']);
    const { inputs } = await layerOf(readBack(), 'python');
    expect(inputs.files).toEqual({ 'requirements.txt': '100644:1111111111111111' });
    expect(compareInputs(inputs, entryOf(few).inputs)).toEqual([]);
    const other = { 'requirements.txt': `100644:${'2'.repeat(64)}` };
    expect(compareInputs(inputs, entryOf(other).inputs)).toMatchObject([{ kind: 'file' }]);
  });

  test('keep their list beside a layer that is rebuilt, without its being fetched', async () => {
    await writeRecord(connect(), repository, tag, recordOf({ app: entryOf(files), python: entryOf({}) }));
    const record = await readBack();
    const before = server.requests.length;
    const python = entryOf(manyFiles(200));
    await writeRecord(connect(), repository, tag, { ...record, layers: { ...record.layers, python } });
    expect(bytesOfBlobs(before)).toBe(0);
    expect(titles()).toEqual(['app.files.json.gz', 'cache-record.json', 'python.files.json.gz']);
    const now = entryOf(changed).inputs;
    const entry = await withFileList(connect(), repository, await layerOf(readBack(), 'app'), now);
    expect(compareInputs(entry.inputs, now)).toMatchObject([{ name: changedFile }]);
  });

  test('lose a list that the registry has lost, and the record is written all the same', async () => {
    await writeRecord(connect(), repository, tag, recordOf({ app: entryOf(files) }));
    const record = await readBack();
    server.blobs.clear();
    const python = entryOf({});
    await writeRecord(connect(), repository, tag, { ...record, layers: { ...record.layers, python } });
    expect((await layerOf(readBack(), 'app')).inputs.fileSet).toEqual(fileSetOf(files));
  });

  test('belong to the manifest, so that no registry collects them', async () => {
    await writeRecord(connect(), repository, tag, recordOf({ app: entryOf(files) }));
    const list = (await layerOf(readBack(), 'app')).inputs.fileSet?.list;
    const { versions } = await readPackage(connect(), repository);
    expect(versions.find(({ tags }) => tags.includes(tag))?.content?.blobs).toContainEqual(list);
  });

  test('and the images that layers were built as are kept with it, too', async () => {
    const tree = digestOfBytes(Buffer.from('tree'));
    await connect().pushBlob(repository, Buffer.from('tree'), tree);
    const built = digestOfBytes(Buffer.from('built'));
    const segment = { digest: tree, sizeBytes: 4, blobs: 1 };
    const gone = { ...segment, digest: digestOfBytes(Buffer.from('gone')) };
    const trees = {
      'linux/amd64': { segments: [segment], patches: 2 },
      'linux/arm64': { segments: [segment, gone], patches: 1 },
    };
    await writeRecord(connect(), repository, tag, recordOf({ app: { ...entryOf({}), built, trees } }));
    const { versions } = await readPackage(connect(), repository);
    const content = versions.find(({ tags }) => tags.includes(tag))?.content;
    expect(content?.blobs).toContainEqual({ digest: tree, sizeBytes: 4 });
    expect(content?.manifests).toContain(built);
    // Of an index that is gone it is still known how many patches there are.
    expect((await layerOf(readBack(), 'app')).trees).toEqual({
      ...trees,
      'linux/arm64': { segments: [], patches: 1 },
    });
  });

  test('of a record of version 1 are read from it, and are written as a set the next time', async () => {
    const { fileSet: _, ...inputs } = entryOf(files).inputs;
    const old = JSON.parse(formatRecord(recordOf({ app: { ...entryOf(files), inputs } })));
    old.version = 1;
    old.layers.app.inputs.files = files;
    await pushRecord(connect(), repository, tag, JSON.stringify(old));
    const record = await readBack();
    expect(compareInputs((await layerOf(readBack(), 'app')).inputs, entryOf(files).inputs)).toEqual([]);
    expect(compareInputs((await layerOf(readBack(), 'app')).inputs, entryOf(changed).inputs)).toMatchObject([
      { kind: 'file', name: changedFile },
    ]);
    await writeRecord(connect(), repository, tag, record);
    expect((await layerOf(readBack(), 'app')).inputs.fileSet).toMatchObject(fileSetOf(files));
  });

  test('have one digest in whatever order they were found, and another for each other name', () => {
    const set = (names: readonly string[]) => fileSetOf(Object.fromEntries(names.map((name) => [name, 's'])));
    expect(set(['b', '10', 'a', '9'])).toEqual(set(['9', 'a', '10', 'b']));
    expect(set(['a', 'b']).digest).not.toBe(set(['a', 'c']).digest);
    // printf '10\0s\n9\0s\na\0s\n' | sha256sum
    expect(set(['a', '10', '9']).digest).toBe(
      `sha256:${createHash('sha256').update('10\0s\n9\0s\na\0s\n').digest('hex')}`,
    );
  });
});

test('One signature is of the record and of the list of files beside it: another list is not read', async () => {
  const client = { ...connect(), seal: createTestSeal() };
  await writeRecord(client, repository, tag, recordOf({ app: entryOf(files) }));
  const manifest = JSON.parse(String(server.manifests.get(`${repository}:${tag}`)?.bytes));
  const [document, bundle] = manifest.layers;
  const forged = gzipSync(JSON.stringify(changed));
  const forgedBlob = { digest: digestOfBytes(forged), size: forged.length };
  await client.pushBlob(repository, forged, forgedBlob.digest);
  const put = (layers: readonly object[]) =>
    client.pushManifest(
      repository,
      tag,
      manifest.mediaType,
      Buffer.from(JSON.stringify({ ...manifest, layers })),
    );
  const now = entryOf(changed).inputs;
  // In the manifest, which is not signed, another list stands; the record still names its own.
  await put([document, bundle, { ...manifest.layers[2], ...forgedBlob }]);
  const found = parseRecord((await fetchRecord(client, repository, tag))?.json).layers['app'];
  const entry = await withFileList(client, repository, found ?? entryOf({}), now);
  expect(compareInputs(entry.inputs, now)).toMatchObject([{ name: changedFile }]);
  // A record that names the other list is not the one that was signed.
  const text = String(server.blobs.get(`${repository}@${document.digest}`));
  const tampered = Buffer.from(
    text.replace(found?.inputs.fileSet?.list?.digest ?? 'no list', forgedBlob.digest),
  );
  expect(tampered.toString()).not.toBe(text);
  await client.pushBlob(repository, tampered, digestOfBytes(tampered));
  await put([{ ...document, digest: digestOfBytes(tampered), size: tampered.length }, bundle]);
  expect(await fetchRecord(client, repository, tag)).toMatchObject({
    json: undefined,
    refused: expect.any(String),
  });
});

test('A record that nobody could read back is not written, and the one of before stays', async () => {
  await writeRecord(connect(), repository, tag, recordOf({ app: entryOf({}) }));
  const before = server.requests.length;
  const inputs = layerInputs({ instructions: [`RUN <<EOF\n${'x'.repeat(17 << 20)}\nEOF`] });
  const record = recordOf({ app: layerEntry(digestOf('a'), { inputs }) });
  await expect(writeRecord(connect(), repository, tag, record)).rejects.toThrow(
    'the tag cache-record of owner/app was not written: it would take 17.8 MB, and documents of more than 16.8 MB are not read back',
  );
  expect(server.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
  expect((await layerOf(readBack(), 'app')).digest).toBe(digestOf('a'));
});

/** Of the record's artifact, by name. */
function titles(): readonly string[] {
  const manifest = JSON.parse(String(server.manifests.get(`${repository}:${tag}`)?.bytes)) as {
    readonly layers: readonly { readonly annotations: Readonly<Record<string, string>> }[];
  };
  return manifest.layers
    .map(({ annotations }) => annotations['org.opencontainers.image.title'] ?? '')
    .toSorted();
}

function corruptLists(): void {
  for (const [key, blob] of server.blobs)
    if (blob.length > 10_000) server.blobs.set(key, Buffer.alloc(blob.length));
}
