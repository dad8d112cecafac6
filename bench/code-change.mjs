// @ts-check
// A code change on an empty builder: our build against the classic one.
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../scripts/command.mjs';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { adviceTable, measureAdvice } from './advice-worth.mjs';
import { buildClassic, buildFlags, buildOurs, exampleLayers, sampleBuild } from './app-ways.mjs';
import { recordCommands, runBare } from './bare-commands.mjs';
import { median, ratio, spread } from './measurement.mjs';
import { countAppArrivals } from './refreshes.mjs';
import { movedBytes, ratioRow, sampleHead, sampleRow } from './sample.mjs';
import { buildChain } from './ways.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */
/** @typedef {import('./app-ways.mjs').AppProject} AppProject */
/** @typedef {import('./sample.mjs').Sample} Sample */

/** The most that a code change of ours may move in both directions together. */
const allowedBytes = 100_000;
/** The largest share of the classic median that a code change of ours may take. */
const allowedShare = 1 / 10;

const ways = /** @type {const} */ (['ours', 'classic']);

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {string} options.app folder of the example
 * @param {string} options.dir for files of its own
 * @param {{changes: number, advice: number, pairs: number, refreshes: number}} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureCodeChange({ bench, app, dir, runs, log }) {
  const baseImage = await bench.baseImage('debian');
  const context = path.join(dir, 'code-change');
  await cp(app, context, { recursive: true });
  const common = { context, baseImage, layers: exampleLayers, tag: 'main' };
  const projects = {
    ours: { ...common, repository: 'bench/app-ours' },
    classic: { ...common, repository: 'bench/app-classic' },
  };
  const samples = await sampleChanges({ bench, projects, count: runs.changes, log });
  const arrivals = await countAppArrivals({ bench, dir, count: runs.refreshes, log });
  const advice = await measureAdvice({ bench, project: projects.ours, dir, runs: runs.advice, log });
  const pairs = await measureBare({ bench, project: projects.ours, dir, count: runs.pairs, log });

  const times = (/** @type {readonly Sample[]} */ of) => of.map(({ durationMs }) => durationMs);
  const slowest = Math.max(...times(samples.ours));
  const classic = median(times(samples.classic));
  const most = Math.max(...samples.ours.map(movedBytes));
  const fetching = (/** @type {readonly Sample[]} */ of) =>
    `${of.filter(({ downloadedLayers }) => downloadedLayers > 0).length} of ${of.length}`;
  return {
    id: 'code-change',
    title: 'A code change on an empty builder, on examples/app',
    about: [
      'Classic: docker buildx build with the three layer images and the cache-builder of the application as cache sources. It also',
      'writes cache-builder. Ours: cache-prewarm build. The Dockerfile is the same, with COPY --link throughout. Both push.',
      `Medians (smallest to largest) of ${runs.changes} runs each, taken in turns. Starting builders is not counted.`,
    ],
    parts: [
      [
        sampleHead,
        ...ways.map((way) => sampleRow(way, samples[way])),
        ratioRow('ours ÷ classic', samples.ours, samples.classic),
      ],
      [
        ['In both directions together', 'Bytes'],
        ...ways.map((way) => [way, spread(samples[way].map(movedBytes), bytesText)]),
      ],
      [
        ['', 'Ours', 'Classic'],
        ['runs that fetched layers', fetching(samples.ours), fetching(samples.classic)],
        [
          'refreshes of base that arrived in the application',
          `${arrivals.ours} of ${runs.refreshes}`,
          `${arrivals.classic} of ${runs.refreshes}`,
        ],
      ],
      adviceTable(advice),
      [
        [`A code change, ${runs.pairs} pairs in turns`, 'Time'],
        [
          'cache-prewarm build',
          spread(
            pairs.map(({ oursMs }) => oursMs),
            secondsText,
          ),
        ],
        [
          'the docker buildx commands that it runs',
          spread(
            pairs.map(({ bareMs }) => bareMs),
            secondsText,
          ),
        ],
        [
          'overhead, pair by pair',
          spread(
            pairs.map(({ oursMs, bareMs }) => oursMs - bareMs),
            secondsText,
          ),
        ],
      ],
    ],
    expectations: [
      {
        what: 'Time of the slowest run of ours, as a share of the classic median',
        expected: `at most ${ratio(1, 1 / allowedShare)}`,
        measured: ratio(slowest, classic),
        held: slowest <= classic * allowedShare,
      },
      {
        what: 'Bytes of the largest run of ours',
        expected: `at most ${bytesText(allowedBytes)}`,
        measured: bytesText(most),
        held: most <= allowedBytes,
      },
      {
        what: 'Runs of ours that fetched layers',
        expected: `0 of ${runs.changes}`,
        measured: fetching(samples.ours),
        held: samples.ours.every(({ downloadedLayers }) => downloadedLayers === 0),
      },
      {
        what: 'Refreshes of base that arrived in the application, ours',
        expected: `${runs.refreshes} of ${runs.refreshes}`,
        measured: `${arrivals.ours} of ${runs.refreshes}`,
        held: arrivals.ours === runs.refreshes,
      },
    ],
    numbers: { samples, refreshes: runs.refreshes, refreshesArrived: arrivals, advice, pairs },
  };
}

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {Record<typeof ways[number], AppProject>} options.projects over one context
 * @param {number} options.count
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<Record<typeof ways[number], Sample[]>>}
 */
async function sampleChanges({ bench, projects, count, log }) {
  const build = {
    ours: async () => (await buildOurs(bench, projects.ours)).durationMs,
    classic: () => buildClassic(bench, projects.classic),
  };
  await buildChain(bench, projects.classic);
  const seen = { ours: new Set(), classic: new Set() };
  /** @type {Record<typeof ways[number], Sample[]>} */
  const samples = { ours: [], classic: [] };
  for (const way of ways) {
    const first = await sampleBuild(bench, projects[way], build[way], seen[way]);
    log(`first build, ${way}: ${secondsText(first.durationMs)}`);
  }
  for (let index = 0; index < count; index++) {
    await changeCode(projects.ours, index);
    // Whoever is first changes each time.
    for (const way of index % 2 === 0 ? ways : ways.toReversed()) {
      const sample = await sampleBuild(bench, projects[way], build[way], seen[way]);
      samples[way].push(sample);
      log(
        `code change ${index + 1} of ${count}, ${way}: ${secondsText(sample.durationMs)}, ${bytesText(movedBytes(sample))}`,
      );
    }
  }
  return samples;
}

/**
 * Our build against the docker buildx commands that it runs, given by hand; each a code change on an empty builder.
 *
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {AppProject} options.project
 * @param {string} options.dir
 * @param {number} options.count
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<{oursMs: number, bareMs: number}[]>}
 */
async function measureBare({ bench, project, dir, count, log }) {
  const flags = buildFlags(bench, project);
  const recording = await bench.emptyBuilder();
  const commands = await recordCommands(path.join(dir, 'bare-build'), recording.env, (env) =>
    runCommand('build', { builder: recording, flags, env }),
  );
  await recording.remove();
  if (commands.length !== 2)
    throw new Error(`Expected a build to run a bake and a build; it ran ${commands.length} commands.`);
  const bare = async () => {
    const builder = await bench.emptyBuilder();
    try {
      return await runBare(commands, builder.env);
    } finally {
      await builder.remove();
    }
  };
  let changes = 0;
  const timed = async (/** @type {() => Promise<number>} */ work) => {
    await changeCode(project, `of pair ${changes++}`);
    return work();
  };
  const pairs = [];
  for (let index = 0; index < count; index++) {
    // Whoever is first changes each time.
    const first = index % 2 === 0 ? undefined : await timed(bare);
    const oursMs = await timed(async () => (await buildOurs(bench, project)).durationMs);
    const bareMs = first ?? (await timed(bare));
    pairs.push({ oursMs, bareMs });
    log(`pair ${index + 1} of ${count}: ${secondsText(oursMs)} and ${secondsText(bareMs)}`);
  }
  return pairs;
}

/**
 * @param {AppProject} project
 * @param {number | string} change
 * @returns {Promise<void>}
 */
async function changeCode({ context }, change) {
  await writeFile(path.join(context, 'src', 'change.py'), `# Change ${change}\n`);
}
