// @ts-check
// Requests that fail while a service behind a proxy is switched.
import { startServer } from '../scripts/demo/server.mjs';
import { rollingPrograms } from '../scripts/rolling/programs.mjs';
import { prepareReleases, startProject, switchUnderLoad, ways } from '../scripts/rolling/switches.mjs';
import { secondsText } from '../scripts/text-table.mjs';

/** @typedef {import('../scripts/rolling/switches.mjs').Switch} Switch */

/**
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.dir for files of its own
 * @param {number} options.runs switches of each way
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 * @throws {Error} where the proxies cannot be had
 */
export async function measureRolling({ bench, dir, runs, log }) {
  const programs = await rollingPrograms({ log });
  if (programs.kind !== 'ready') throw new Error(programs.reason);
  const { registryHost } = bench;
  const releases = await prepareReleases({
    registryHost,
    repository: 'bench/rolling',
    programs: programs.layer,
    dir,
  });
  /** @type {Record<string, Switch[]>} */
  const samples = {};
  for (const way of ways) {
    const server = await startServer({ dir, registryHost, name: way });
    try {
      await startProject(server, way, await releases.push('v0'), releases.proxyImage);
      const found = [];
      for (let index = 1; index <= runs; index++) {
        const sample = await switchUnderLoad(server, way, await releases.push(`v${index}`), { dir });
        found.push(sample);
        log(
          `${way} ${index} of ${runs}: ${sample.failed} of ${sample.requests} failed, slowest ${secondsText(sample.slowestMs)}`,
        );
      }
      samples[way] = found;
    } finally {
      await server.stop();
    }
  }
  return table(samples, runs);
}

/**
 * @param {Readonly<Record<string, readonly Switch[]>>} samples
 * @param {number} runs
 * @returns {import('./measurement.mjs').Table}
 */
function table(samples, runs) {
  const sum = (/** @type {string} */ way, /** @type {'requests' | 'posts' | 'failed'} */ field) =>
    (samples[way] ?? []).reduce((total, sample) => total + sample[field], 0);
  const clean = (/** @type {string} */ way) =>
    (samples[way] ?? []).filter(({ failed }) => failed === 0).length;
  const largest = (/** @type {string} */ way, /** @type {'slowestMs' | 'durationMs'} */ field) =>
    Math.max(...(samples[way] ?? []).map((sample) => sample[field]));
  return {
    id: 'rolling',
    title: 'Switches of a service behind a proxy, under load',
    about: [
      'GETs and POSTs in turns, 50 a second, each over a new connection, from before a deployment until after it.',
      `${runs} deployments of each way, of an application that ends at once on SIGTERM (self-draining: after 4 s). recreate is`,
      'the default, behind nginx.',
    ],
    parts: [
      [
        [
          '',
          'Requests',
          'of them POSTs',
          'Failed',
          'Without a failure',
          'Slowest answer',
          'Longest deployment',
        ],
        ...Object.keys(samples).map((way) => [
          way,
          String(sum(way, 'requests')),
          String(sum(way, 'posts')),
          String(sum(way, 'failed')),
          `${clean(way)} of ${runs}`,
          secondsText(largest(way, 'slowestMs')),
          secondsText(largest(way, 'durationMs')),
        ]),
      ],
    ],
    expectations: Object.keys(samples)
      .filter((way) => way !== 'recreate')
      .map((way) => ({
        what: `${way}: switches without a failed request`,
        expected: `${runs} of ${runs}`,
        measured: `${clean(way)} of ${runs}`,
        held: clean(way) === runs,
      })),
    numbers: { samples },
  };
}
