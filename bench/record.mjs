// @ts-check
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startRegistry } from '../scripts/registry.mjs';
import { bytesText } from '../scripts/text-table.mjs';

const repository = 'bench/record';
const tag = 'cache-record';
/** How many files the layers of a project take; the last is more than a record with a list in it can hold. */
const counts = [100, 10_000, 130_000];
/** What a run that finds everything as it was may download, however many files there are. */
const allowedWarmBytes = 10_000;

/**
 * @typedef {object} Moved
 * @property {number} files
 * @property {number} listedBytes a record with the list of files in it, as version 1 was
 * @property {number} warmBytes downloaded by a run that finds all files as they were
 * @property {number} missBytes downloaded by a run that finds one changed, and tells which
 * @property {number} writtenBytes uploaded by the commit
 */

/**
 * What the record of a layer moves, by how many files the layer takes. Needs the built code (`npm run build`).
 *
 * @param {{log: import('../scripts/process.mjs').Log}} options
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureRecord({ log }) {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-record-'));
  const registry = await startRegistry({ dir, log });
  /** @type {Moved[]} */
  const all = [];
  try {
    for (const count of counts) {
      all.push(await moveRecord(registry.host, count));
      log(`record of ${count} files`);
    }
  } finally {
    await registry.stop();
    await rm(dir, { recursive: true, force: true });
  }
  const most = Math.max(...all.map(({ warmBytes }) => warmBytes));
  return {
    id: 'record',
    title: 'What the record of a layer moves',
    about: [
      'Bytes of requests to a registry (bodies). Warm: a run that finds all files as they were. Missed: one that finds a file changed,',
      'and tells which. Before: the list of files was part of the record, and longer than 16.8 MB it was not read back.',
    ],
    parts: [
      [
        ['Files', 'Before', 'Warm', 'Missed', 'Written'],
        ...all.map(({ files, listedBytes, warmBytes, missBytes, writtenBytes }) => [
          files.toLocaleString('en'),
          bytesText(listedBytes),
          bytesText(warmBytes),
          bytesText(missBytes),
          bytesText(writtenBytes),
        ]),
      ],
    ],
    expectations: [
      {
        what: 'Downloaded by a warm run',
        expected: `at most ${bytesText(allowedWarmBytes)}`,
        measured: bytesText(most),
        held: most <= allowedWarmBytes,
      },
    ],
    numbers: { all },
  };
}

/**
 * @param {string} host
 * @param {number} count
 * @returns {Promise<Moved>}
 */
async function moveRecord(host, count) {
  const built = (/** @type {string} */ file) => import(new URL(`../lib/${file}`, import.meta.url).href);
  const [{ connectRegistry }, { fetchRecord }, { parseRecord }, { compareInputs }, files] = await Promise.all(
    [
      built('adapters/registry/connect.js'),
      built('adapters/registry/record-artifact.js'),
      built('core/layers/record.js'),
      built('core/layers/layer-inputs.js'),
      built('layers/record-files.js'),
    ],
  );
  let [down, up] = [0, 0];
  const client = connectRegistry({
    docker: { env: {}, configDir: '/nowhere' },
    commands: {
      run: async () => {
        throw new Error('no command is run');
      },
    },
    clock: { nowMs: Date.now, sleep: async () => {} },
    random: Math.random,
    warn: () => {},
    retries: 0,
    onMoved: (/** @type {import('../src/core/layers/transfer.ts').Traffic} */ moved) => {
      down += moved.downloadedBytes;
      up += moved.uploadedBytes;
    },
  })(host);
  const before = inputsOf(manyFiles(count), files.fileSetOf);
  const entry = { target: 'app', builtAt: '', steps: [], digest: `sha256:${'a'.repeat(64)}`, inputs: before };
  const record = {
    ...{ version: 2, createdAt: '2026-11-29', quarter: '2026Q4', salt: 'salt' },
    tools: { cachePrewarm: '1.0.0' },
    layers: { app: { ...entry, builtAt: '2026-11-29' } },
  };
  await files.writeRecord(client, repository, tag, record);
  const writtenBytes = up;
  const [path = ''] = Object.keys(before.files);
  /** What a run downloads, and how many files it finds changed. */
  const look = async (/** @type {ReturnType<typeof inputsOf>} */ now) => {
    const since = down;
    const { json } = await fetchRecord(client, repository, tag);
    const found = await files.withFileList(client, repository, parseRecord(json).layers.app, now);
    return { bytes: down - since, changed: compareInputs(found.inputs, now).length };
  };
  const warm = await look(before);
  const missed = await look(
    inputsOf({ ...before.files, [path]: `100644:${'0'.repeat(64)}` }, files.fileSetOf),
  );
  if (warm.changed !== 0 || missed.changed !== 1)
    throw new Error(`expected 0 and 1 changed files, found ${warm.changed} and ${missed.changed}`);
  const { fileSet: _, ...listed } = before;
  const old = { ...record, layers: { app: { ...entry, inputs: listed } } };
  return {
    files: count,
    listedBytes: JSON.stringify(old, null, 2).length,
    warmBytes: warm.bytes,
    missBytes: missed.bytes,
    writtenBytes,
  };
}

/**
 * @param {Readonly<Record<string, string>>} files
 * @param {(files: Readonly<Record<string, string>>) => unknown} fileSetOf
 */
function inputsOf(files, fileSetOf) {
  const instructions = ['FROM debian:12 AS app', 'COPY . /app', 'RUN make'];
  const rest = { args: {}, externalImages: {}, standsOn: {}, platforms: ['linux/amd64'], options: {} };
  return { instructions, files, fileSet: fileSetOf(files), ...rest };
}

/** @param {number} count */
function manyFiles(count) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const file = `src/features/area-${index % 97}/component-${index}.ts`;
      return [file, `100644:${createHash('sha256').update(file).digest('hex')}`];
    }),
  );
}
