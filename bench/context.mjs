// @ts-check
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { median, ownPeakBytes, ratio, spread } from './measurement.mjs';

/** Sizes of files, in turn: a quarter is about 10 kB and more. */
const fileBytes = [300, 1000, 4000, 9000, 20_000];
const filesInFolder = 100;
/** The most that reading may take, against sha256sum of the same files. */
const allowedRatio = 2;
const allowedPeakBytes = 300_000_000;

/**
 * Reads what an application is made from, against sha256sum of the same files, in turns.
 * Needs the built code (`npm run build`).
 *
 * @param {{runs: number, files: number, log: import('../scripts/process.mjs').Log}} options
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureContext({ runs, files, log }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-context-'));
  /** @type {Sample[]} */
  const ours = [];
  /** @type {Sample[]} */
  const bare = [];
  try {
    const sizeBytes = await writeFiles(folder, files);
    for (let run = 0; run < runs; run++) {
      bare.push(take('sh', ['-c', `find . -type f -print0 | xargs -0 sha256sum | wc -l`], folder, files));
      ours.push(take(process.execPath, [fileURLToPath(import.meta.url), folder], folder, files));
      log(`context ${run + 1} of ${runs}`);
    }
    const of = (/** @type {readonly Sample[]} */ samples) => samples.map(({ durationMs }) => durationMs);
    const times = median(of(ours)) / median(of(bare));
    const peakBytes = Math.max(...ours.map((sample) => sample.peakBytes));
    return {
      id: 'context',
      title: `Reading a context of ${files.toLocaleString('en')} files`,
      about: [
        `${bytesText(sizeBytes)} in files of 300 bytes to 20 kB, with a .dockerignore of ten lines. Each read ${runs} times, in turns`,
        'with sha256sum. Medians (smallest to largest); Node itself is counted with ours.',
      ],
      parts: [
        [
          ['', 'Time', 'Against sha256sum', 'Peak memory'],
          ['find | xargs sha256sum', spread(of(bare), secondsText), '', ''],
          [
            'ours',
            spread(of(ours), secondsText),
            ratio(median(of(ours)), median(of(bare))),
            bytesText(peakBytes),
          ],
        ],
      ],
      expectations: [
        {
          what: 'Time against sha256sum',
          expected: `at most ${allowedRatio} ×`,
          measured: `${times.toFixed(2)} ×`,
          held: times <= allowedRatio,
        },
        {
          what: 'Peak memory, Node included',
          expected: `under ${bytesText(allowedPeakBytes)}`,
          measured: bytesText(peakBytes),
          held: peakBytes < allowedPeakBytes,
        },
      ],
      numbers: { files, sizeBytes, ours, bare },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {object} Sample
 * @property {number} durationMs
 * @property {number} peakBytes 0 where it is not known
 */

/**
 * @param {string} folder
 * @param {number} files
 * @returns {Promise<number>} bytes written
 */
async function writeFiles(folder, files) {
  let sizeBytes = 0;
  for (let index = 0; index < files; index++) {
    const into = path.join(folder, `folder-${Math.floor(index / filesInFolder)}`);
    if (index % filesInFolder === 0) await mkdir(into, { recursive: true });
    const bytes = fileBytes[index % fileBytes.length] ?? 0;
    await writeFile(path.join(into, `file-${index}.js`), randomBytes(bytes));
    sizeBytes += bytes;
  }
  const ignored = [
    'node_modules',
    '.git',
    '**/*.log',
    '*.tmp',
    'dist',
    'build/',
    '**/__pycache__',
    'coverage',
  ];
  await writeFile(path.join(folder, '.dockerignore'), [...ignored, '.env*', '!.env.example', ''].join('\n'));
  return sizeBytes;
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {number} files that it has to tell to have read, at least
 * @returns {Sample}
 */
function take(program, args, cwd, files) {
  const since = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  const durationMs = performance.now() - since;
  const [read = '0', peakBytes = '0'] = stdout.trim().split(' ');
  if (status !== 0 || Number(read) < files)
    throw new Error(`${program} failed (${status}): ${stdout}${stderr}`);
  return { durationMs, peakBytes: Number(peakBytes) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder = ''] = process.argv;
  const built = new URL('../lib/adapters/context/context-files.js', import.meta.url);
  const { collectLayerFiles } = await import(built.href);
  const all = { context: undefined, path: '/', parents: false, exclude: [] };
  const folders = { contextDir: folder, dockerfilePath: path.join(folder, 'Dockerfile') };
  const read = await collectLayerFiles([{ name: 'app', contextSources: [all] }], folders);
  const { length } = Object.keys(read.get('app'));
  console.log(`${length} ${ownPeakBytes()}`);
}
