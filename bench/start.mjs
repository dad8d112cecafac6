// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { secondsText } from '../scripts/text-table.mjs';
import { median, ratio, spread } from './measurement.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** What is started, and the most that it may take beyond Node itself, in milliseconds. */
const starts = [
  { name: 'cache-prewarm --version', args: [path.join(dist, 'cli.js'), '--version'], allowedMs: 60 },
  { name: 'cache-prewarm --help', args: [path.join(dist, 'cli.js'), '--help'], allowedMs: undefined },
  {
    name: 'cache-prewarm prewarm --help',
    args: [path.join(dist, 'cli.js'), 'prewarm', '--help'],
    allowedMs: 150,
  },
  { name: 'post step', args: [path.join(dist, 'deploy-post.js')], allowedMs: undefined },
];

/**
 * How long our programs take to start, against Node that does nothing, in turns.
 *
 * @param {{runs: number, log: import('../scripts/process.mjs').Log}} options
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureStart({ runs, log }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-start-'));
  const bare = { name: 'node -e 0', args: ['-e', '0'], allowedMs: undefined };
  /** @type {Map<string, Sample[]>} */
  const samples = new Map([bare, ...starts].map(({ name }) => [name, []]));
  try {
    for (let run = 0; run < runs; run++) {
      for (const { name, args } of [bare, ...starts]) samples.get(name)?.push(start(args, folder));
      log(`start ${run + 1} of ${runs}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const of = (/** @type {string} */ name, /** @type {keyof Sample} */ field) =>
    (samples.get(name) ?? []).map((sample) => sample[field]);
  const beyond = (/** @type {string} */ name, /** @type {keyof Sample} */ field) =>
    median(of(name, field).map((value, index) => value - (of(bare.name, field)[index] ?? 0)));
  return {
    id: 'start',
    title: 'Starting our programs',
    about: [
      `Each started ${runs} times, in turns with "node -e 0". Medians (smallest to largest); "beyond Node" is the median of the`,
      'differences within a turn.',
    ],
    parts: [
      [
        ['', 'Time', 'Beyond Node', 'Against Node', 'Processor beyond Node'],
        ...[bare, ...starts].map(({ name }) => [
          name,
          spread(of(name, 'durationMs'), secondsText),
          name === bare.name ? '' : secondsText(beyond(name, 'durationMs')),
          ratio(median(of(name, 'durationMs')), median(of(bare.name, 'durationMs'))),
          name === bare.name ? '' : secondsText(beyond(name, 'cpuMs')),
        ]),
      ],
    ],
    expectations: starts.flatMap(({ name, allowedMs }) =>
      allowedMs === undefined
        ? []
        : [
            {
              what: `${name}: beyond Node, median`,
              expected: `at most ${secondsText(allowedMs)}`,
              measured: secondsText(beyond(name, 'durationMs')),
              held: beyond(name, 'durationMs') <= allowedMs,
            },
          ],
    ),
    numbers: { samples: Object.fromEntries(samples) },
  };
}

/**
 * @typedef {object} Sample
 * @property {number} durationMs
 * @property {number} cpuMs
 */

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Sample}
 * @throws {Error} when it fails: a program that ends early is no measurement
 */
function start(args, cwd) {
  const since = performance.now();
  // The shell tells what its children took: "0m0.00s 0m0.00s" of itself, and the same of them on a second line.
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" >&2 || exit; times', 'sh', process.execPath, ...args],
    {
      cwd,
      encoding: 'utf8',
    },
  );
  const durationMs = performance.now() - since;
  const [, line = ''] = stdout.split('\n');
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000,
  );
  if (status !== 0 || times.length !== 2) throw new Error(`${args.join(' ')} failed (${status}): ${stderr}`);
  return { durationMs, cpuMs: times.reduce((sum, time) => sum + time, 0) };
}
