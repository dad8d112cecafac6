// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { median, ownPeakBytes, ratio, spread } from './measurement.mjs';

const allowedPeakBytes = 300_000_000;
/** One decompression and two hashes, where the comparison is one of each. */
const allowedRatio = 3;

/**
 * Reads the files of a large layer, compares them with those of before, and writes what changed, against `gunzip | sha256sum`.
 * Then, what a patch is worth on a layer of some thousand files. Needs the built code (`npm run build`).
 *
 * @param {{runs: number, files: number, log: import('../scripts/process.mjs').Log}} options
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measurePatches({ runs, files, log }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-patch-'));
  try {
    const large = { files, bytesOfFile: 15_000 };
    const old = await writeLayer(path.join(folder, 'old'), large);
    const next = await writeLayer(path.join(folder, 'next'), { ...large, changed: 0.01 });
    const [index] = (await readInChild(['index', old.blob, path.join(folder, 'old.tree')])) ?? [];
    log(`patch: two layers of ${files.toLocaleString('en')} files are written`);
    /** @type {Sample[]} */
    const ours = [];
    /** @type {number[]} */
    const bare = [];
    for (let run = 0; run < runs; run++) {
      bare.push(gunzipMs(next.blob));
      ours.push(...(await readInChild(['patch', next.blob, path.join(folder, 'old.tree')])));
      log(`patch ${run + 1} of ${runs}`);
    }
    const small = await measureSizes(path.join(folder, 'small'), Math.min(files, 6000), log);
    return describe({ large: { ...old, index }, ours, bare, small, files });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {object} measured
 * @param {{archiveBytes: number, blobBytes: number, index: Sample | undefined}} measured.large
 * @param {readonly Sample[]} measured.ours
 * @param {readonly number[]} measured.bare
 * @param {readonly Size[]} measured.small
 * @param {number} measured.files
 * @returns {import('./measurement.mjs').Table}
 */
function describe({ large, ours, bare, small, files }) {
  const times = ours.map(({ durationMs }) => durationMs);
  const indexing = ours.map(({ indexMs }) => indexMs);
  const peakBytes = Math.max(...ours.map((sample) => sample.peakBytes), large.index?.peakBytes ?? 0);
  const against = median(indexing) / median(bare);
  const patchBytes = ours[0]?.patchBytes ?? 0;
  const speed = (/** @type {number} */ ms) => `${bytesText((large.archiveBytes / ms) * 1000)}/s`;
  const unchanged = small.find(({ change }) => change === 'nothing but times');
  return {
    id: 'patch',
    title: `Patches of a layer of ${files.toLocaleString('en')} files`,
    about: [
      `${bytesText(large.archiveBytes)}, ${bytesText(large.blobBytes)} compressed; one file in 100 changed. ${ours.length} times, in turns with gunzip | sha256sum.`,
      'Medians (smallest to largest). All: the list of the old files is read, the new layer is read, compared, and the patch is',
      'written, read back and checked. Node itself is counted. Then, what servers download of a smaller layer.',
    ],
    parts: [
      [
        ['', 'Time', 'Of the archive', 'Peak memory', 'Bytes'],
        ['gunzip | sha256sum', spread(bare, secondsText), speed(median(bare)), '', ''],
        [
          'index',
          spread(indexing, secondsText),
          speed(median(indexing)),
          '',
          bytesText(large.index?.treeBytes ?? 0),
        ],
        [
          'all',
          spread(times, secondsText),
          speed(median(times)),
          bytesText(peakBytes),
          bytesText(patchBytes),
        ],
      ],
      [
        ['What changed', 'The layer', 'Our patch', 'zstd --patch-from', 'Ours takes'],
        ...small.map(({ change, layerBytes, patchBytes, zstdBytes, durationMs }) => [
          change,
          bytesText(layerBytes),
          bytesText(patchBytes),
          zstdBytes === undefined ? 'no zstd here' : bytesText(zstdBytes),
          secondsText(durationMs),
        ]),
      ],
    ],
    expectations: [
      {
        what: 'Peak memory, Node included',
        expected: `under ${bytesText(allowedPeakBytes)}`,
        measured: bytesText(peakBytes),
        held: peakBytes < allowedPeakBytes,
      },
      {
        what: 'Index against gunzip | sha256sum',
        expected: `at most ${allowedRatio}`,
        measured: ratio(median(indexing), median(bare)),
        held: against <= allowedRatio,
      },
      {
        what: 'Bytes when nothing but times changed',
        expected: '0 B',
        measured: bytesText(unchanged?.patchBytes ?? Number.NaN),
        held: unchanged?.patchBytes === 0,
      },
    ],
    numbers: { files, large, ours, bare, small },
  };
}

/**
 * @typedef {object} Sample
 * @property {number} durationMs of everything
 * @property {number} indexMs of reading the new layer
 * @property {number} peakBytes
 * @property {number} patchBytes 0: nothing but noise changed
 * @property {number} treeBytes of the packed list of files
 */

/**
 * @typedef {object} Size
 * @property {string} change
 * @property {number} layerBytes
 * @property {number} patchBytes
 * @property {number | undefined} zstdBytes
 * @property {number} durationMs
 */

/**
 * @param {string} folder
 * @param {number} files
 * @param {import('../scripts/process.mjs').Log} log
 * @returns {Promise<readonly Size[]>}
 */
async function measureSizes(folder, files, log) {
  await mkdir(folder);
  const layer = { files, bytesOfFile: 15_000 };
  const old = await writeLayer(path.join(folder, 'old'), layer);
  const tree = path.join(folder, 'old.tree');
  await readInChild(['index', old.blob, tree]);
  const changes = [
    ['nothing but times', { mtime: 1_700_000_001 }],
    ['2 files', { changed: 2 / files }],
    ['one file in 100', { changed: 0.01 }],
    ['one file in 5', { changed: 0.2 }],
  ];
  const sizes = [];
  for (const [change, more] of /** @type {[string, object][]} */ (changes)) {
    const next = await writeLayer(path.join(folder, `next-${sizes.length}`), { ...layer, ...more });
    const [sample] = await readInChild(['patch', next.blob, tree]);
    const zstdBytes = await patchFrom(old.blob, next.blob, folder);
    const { patchBytes = 0, durationMs = 0 } = sample ?? {};
    sizes.push({ change, layerBytes: next.blobBytes, patchBytes, zstdBytes, durationMs });
    log(`patch of ${change}`);
  }
  return sizes;
}

/**
 * The least that a difference of bytes can be, with both archives at hand.
 *
 * @param {string} old
 * @param {string} next
 * @param {string} folder
 * @returns {Promise<number | undefined>} undefined where there is no zstd
 */
async function patchFrom(old, next, folder) {
  const [from, to, patch] = ['from.tar', 'to.tar', 'patch.zst'].map((name) => path.join(folder, name));
  const script =
    'gunzip -c "$1" > "$3" && gunzip -c "$2" > "$4" && zstd -q -f --long=31 --patch-from="$3" "$4" -o "$5"';
  const { status } = spawnSync('sh', ['-c', script, 'sh', old, next, from ?? '', to ?? '', patch ?? '']);
  return status === 0 ? (await stat(patch ?? '')).size : undefined;
}

/**
 * @param {string} blob
 * @returns {number}
 */
function gunzipMs(blob) {
  const since = performance.now();
  const { status } = spawnSync('sh', ['-c', 'gunzip -c "$1" | sha256sum', 'sh', blob]);
  if (status !== 0) throw new Error(`gunzip | sha256sum of ${blob} failed with exit status ${status}.`);
  return performance.now() - since;
}

/**
 * A layer of packages: text that compresses to about a third, the same for the same file and edition.
 *
 * @param {string} blob
 * @param {{files: number, bytesOfFile: number, changed?: number, mtime?: number}} options `changed`: the share of the files
 * @returns {Promise<{blob: string, archiveBytes: number, blobBytes: number}>}
 */
async function writeLayer(blob, { files, bytesOfFile, changed = 0, mtime = 1_700_000_000 }) {
  const { formatTarHeader, tarEnd, tarPadding } = await built('core/tree/tar-header.js');
  const text = randomText(4 << 20);
  let archiveBytes = 0;
  const parts = async function* () {
    for (let at = 0; at < files; at++) {
      if (at % 50 === 0)
        yield formatTarHeader({ path: folderOf(at), type: 'folder', mode: 0o755, mtime: String(mtime) });
      const isChanged = Math.floor((at + 1) * changed) > Math.floor(at * changed);
      const size = 100 + ((at * 7919) % (2 * bytesOfFile - 200));
      const start = (at * 104_729) % (text.length - size);
      const content = Buffer.from(text.subarray(start, start + size));
      if (isChanged) content.write(`changed ${at}`, content.length >> 1, 'latin1');
      const path = `${folderOf(at)}/module_${at}.js`;
      const header = formatTarHeader({
        path,
        type: 'file',
        mode: 0o644,
        mtime: String(mtime),
        storedBytes: size,
      });
      yield Buffer.concat([header, content, tarPadding(size)]);
    }
    yield tarEnd();
  };
  const counted = async function* () {
    for await (const part of parts()) {
      archiveBytes += part.length;
      yield part;
    }
  };
  await pipeline(
    Readable.from(counted(), { objectMode: false }),
    createGzip({ level: 1 }),
    createWriteStream(blob),
  );
  return { blob, archiveBytes, blobBytes: (await stat(blob)).size };
}

/** @param {number} at */
function folderOf(at) {
  return `app/node_modules/package-${Math.floor(at / 50)}`;
}

/**
 * Letters that gzip makes about a third of: words that come again.
 *
 * @param {number} bytes
 * @returns {Buffer}
 */
function randomText(bytes) {
  const parts = [];
  for (let at = 0, length = 0; length < bytes; at++) {
    const word = createHash('sha256').update(String(at)).digest('base64').slice(0, 12);
    const line = `const ${word} = require('package')(${word});\n`;
    parts.push(line);
    length += line.length;
  }
  return Buffer.from(parts.join(''), 'latin1');
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<readonly Sample[]>}
 */
async function readInChild(args) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const part of child.stdout) text += part;
  return [JSON.parse(text)];
}

/**
 * @param {string} file
 * @returns {Promise<any>}
 */
function built(file) {
  return import(new URL(`../lib/${file}`, import.meta.url).href);
}

/**
 * What the program does, in a process by itself.
 *
 * @param {string} what
 * @param {string} file
 * @param {string} treeFile
 * @returns {Promise<Sample>}
 */
async function measureHere(what, file, treeFile) {
  const [
    { indexBlobs },
    { createStagedRecords },
    { packTree, unpackTree },
    { writePatch },
    { EntryPool },
    { overlayOnto },
    { patchProblem, planPatch },
  ] = await Promise.all([
    built('adapters/layer-blob/index-layer.js'),
    built('adapters/layer-blob/staged-records.js'),
    built('adapters/layer-blob/tree-blob.js'),
    built('adapters/layer-blob/write-patch.js'),
    built('core/tree/entry-pool.js'),
    built('core/tree/overlay.js'),
    built('core/tree/patch-plan.js'),
  ]);
  const blob = { digest: `sha256:${'0'.repeat(64)}`, sizeBytes: 0, open: () => createReadStream(file) };
  const pool = new EntryPool();
  const folder = await mkdtemp(`${treeFile}-`);
  const since = performance.now();
  const old = what === 'index' ? undefined : await unpackTree(await readFile(treeFile), pool);
  const readMs = performance.now();
  const staged = old && (await createStagedRecords(old.entries, folder));
  const { tree } = await indexBlobs([blob], { pool, staged });
  await staged?.close();
  const indexMs = performance.now() - readMs;
  const sample = (patchBytes = 0, treeBytes = 0) => ({
    durationMs: performance.now() - since,
    ...{ indexMs, patchBytes, treeBytes },
    peakBytes: ownPeakBytes(),
  });
  if (old === undefined) {
    const packed = await packTree(tree);
    await writeFile(treeFile, packed);
    return sample(0, packed.length);
  }
  const plan = planPatch(old, tree, {});
  if (plan.kind === 'equal') return sample();
  if (plan.kind !== 'patch') throw new Error(`The plan is ${plan.kind}.`);
  const { contents } = plan;
  const next = staged?.archivesOf(contents.fromNext) ?? [blob];
  const patch = await writePatch({ next, beneath: [], contents, folder, compression: 'gzip' });
  const written = { ...blob, open: () => createReadStream(patch.path) };
  const problem = patchProblem(overlayOnto(old, (await indexBlobs([written], { pool })).tree), tree, {});
  if (problem !== undefined) throw new Error(problem);
  return sample(patch.sizeBytes);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what = '', file = '', treeFile = ''] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measureHere(what, file, treeFile)));
}
