// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { secondsText } from '../scripts/text-table.mjs';
import { median, ratio, spread } from './measurement.mjs';
import { inheritedEnvironment, runTimed } from './timed-program.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Needs no module but its own, so its processor time has a limit, too. */
const leanest = 'cache-prewarm --version';

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
      for (const { name, args } of [bare, ...starts]) samples.get(name)?.push(await start(args, folder));
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
            limit(`${name}: beyond Node, median`, beyond(name, 'durationMs'), allowedMs),
            ...(name === leanest
              ? [limit(`${name}: processor beyond Node, median`, beyond(name, 'cpuMs'), allowedMs)]
              : []),
          ],
    ),
    numbers: { samples: Object.fromEntries(samples) },
  };
}

/**
 * @param {string} what
 * @param {number} measuredMs
 * @param {number} allowedMs
 * @returns {import('./measurement.mjs').Expectation}
 */
function limit(what, measuredMs, allowedMs) {
  return {
    what,
    expected: `at most ${secondsText(allowedMs)}`,
    measured: secondsText(measuredMs),
    held: measuredMs <= allowedMs,
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
 * @returns {Promise<Sample>}
 * @throws {Error} when it fails: a program that ends early is no measurement
 */
async function start(args, cwd) {
  const { durationMs, cpuMs } = await runTimed([process.execPath, ...args], {
    env: inheritedEnvironment(),
    cwd,
  });
  return { durationMs, cpuMs };
}
