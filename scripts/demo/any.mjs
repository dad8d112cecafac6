// @ts-check
// Applications whose Dockerfiles nobody prepared: prewarmed on an empty registry, then a code change on an empty builder.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../command.mjs';
import { changeExample, copyExample, exampleApps } from '../example-apps.mjs';
import { layersIn, splitMovedBytes } from '../moved-bytes.mjs';
import { blobsOf, pullBytes } from '../pull-bytes.mjs';
import { readPushedImage } from '../pushed-image.mjs';
import { bytesText, secondsText, textTable } from '../text-table.mjs';

/** @typedef {Pick<import('./command-run.mjs').Stage, 'bench' | 'baseImage' | 'folder' | 'signal'>} AnyStage */

/**
 * What came of one application.
 * @typedef {object} AnyRun
 * @property {import('../example-apps.mjs').ExampleApp} app
 * @property {import('../command.mjs').CommandRun<'prewarm'>} prewarm
 * @property {import('../command.mjs').CommandRun<'build'>} build of the code change
 * @property {import('../moved-bytes.mjs').MovedBytes} moved by the code change
 * @property {{bytes: number, newBytes: number} | undefined} server what a server that holds the layers downloads for the
 *   code change, counted at the registry, and how much of it are layers that the code change made; undefined when no image
 *   was pushed
 */

export const anyHeading = 'Any Dockerfile, unchanged: four applications that nobody prepared';
/** The most that a code change may move beside the application's own layers, where nothing below them is needed. */
const besideBytes = 100_000;
const tag = 'main';

/**
 * @param {AnyStage} stage
 * @returns {Promise<readonly AnyRun[]>} up to the first that fails
 */
export async function runAny(stage) {
  const runs = [];
  for (const app of exampleApps) {
    if (stage.signal.aborted) break;
    const run = await runExample(stage, app);
    runs.push(run);
    if (run.build.status !== 0) break;
  }
  return runs;
}

/**
 * @param {AnyStage} stage
 * @param {import('../example-apps.mjs').ExampleApp} app
 * @returns {Promise<AnyRun>}
 */
export async function runExample({ bench, baseImage, folder, signal }, app) {
  const context = path.join(folder, 'any', app.name);
  const repository = `demo/any-${app.name}`;
  const image = `${bench.registryHost}/${repository}`;
  await mkdir(path.dirname(context), { recursive: true });
  await copyExample(app, context);
  const flags = ['--image', image, '--context', context, '--build-args', `BASE_IMAGE=${baseImage}`];
  const pushed = [...flags, '--push', '--tags', `${image}:${tag}`];
  const options = { signal, show: true };
  const first = await bench.emptyBuilder();
  const prewarm = await runCommand('prewarm', { ...options, builder: first, flags });
  if (prewarm.status === 0) await runCommand('build', { ...options, builder: first, flags: pushed });
  await first.remove();
  await changeExample(app, context, 'of the demo');
  const before = await layersIn(bench.registryHost, repository);
  const builder = await bench.emptyBuilder();
  bench.proxy.reset();
  const build = await runCommand('build', { ...options, builder, flags: pushed });
  const records = [...bench.proxy.records];
  await builder.remove();
  const after = await layersIn(bench.registryHost, repository);
  return {
    app,
    prewarm,
    build,
    moved: splitMovedBytes(records, new Set([...before, ...after])),
    server: await downloadOf(bench.registryHost, repository, prewarm.report, before),
  };
}

/**
 * @param {string} registryHost
 * @param {string} repository
 * @param {import('../../src/layers/report/report.ts').PrewarmReport | undefined} report of the prewarm
 * @param {ReadonlySet<string>} before digests of the layers that were there before the code change
 * @returns {Promise<AnyRun['server']>}
 */
async function downloadOf(registryHost, repository, report, before) {
  const pushed = await readPushedImage(registryHost, repository, tag);
  if (!pushed) return undefined;
  const layers = await Promise.all(
    (report?.layers ?? []).map(({ name }) => readPushedImage(registryHost, repository, `cache-${name}`)),
  );
  const held = layers.flatMap((layer) => (layer ? blobsOf(layer).map(([digest]) => digest) : []));
  const made = pushed.layers.map((digest, index) =>
    before.has(digest) ? 0 : (pushed.layerBytes[index] ?? 0),
  );
  return {
    bytes: pullBytes([pushed], new Set(held)),
    newBytes: made.reduce((sum, bytes) => sum + bytes, 0),
  };
}

/**
 * @param {readonly AnyRun[]} runs
 * @param {import('../terminal.mjs').Painter} paint
 * @returns {string}
 */
export function anyTable(runs, paint) {
  const head = [
    'A code change',
    'Layers',
    'Hit rate',
    'Time',
    'Own layers',
    'Layers fetched',
    'Everything else',
    'A server downloads',
  ];
  const rows = runs.map(({ app, prewarm, build, moved, server }) => [
    app.title,
    prewarm.report?.layers.map(({ name }) => name).join(', ') ?? 'none',
    build.report?.dependencyHitRate === undefined ? 'not measured' : `${build.report.dependencyHitRate} %`,
    secondsText(build.durationMs),
    bytesText(moved.own),
    bytesText(moved.fetched),
    bytesText(moved.rest),
    server === undefined ? 'not known' : bytesText(server.bytes),
  ]);
  return [
    textTable([head, ...rows], { indent: '  ', bold: paint.bold, left: [1] }),
    'Layers fetched: without --link, a COPY needs the files below it, and so does every RUN. An empty builder downloads them.',
  ].join('');
}

/**
 * @param {readonly AnyRun[]} runs
 * @returns {readonly import('./verdict.mjs').Expectation[]}
 */
export function judgeAny(runs) {
  return exampleApps.flatMap((app) =>
    judgeExample(
      app,
      runs.find((run) => run.app === app),
    ),
  );
}

/**
 * @param {import('../example-apps.mjs').ExampleApp} app
 * @param {AnyRun | undefined} run undefined: it did not take place
 * @returns {readonly import('./verdict.mjs').Expectation[]}
 */
export function judgeExample(app, run) {
  return promises.map(({ expected, problem }) => {
    const came = run === undefined ? 'it did not run' : (failure(run) ?? problem(run));
    const what = `${app.title}, unchanged: ${expected}`;
    return { expected: what, held: came === undefined, came: came ?? what };
  });
}

/** @type {readonly {expected: string, problem: (run: AnyRun) => string | undefined}[]} */
const promises = [
  {
    expected: 'for a code change, 100 % of the steps of the dependencies come from the cache',
    problem: ({ build: { report } }) =>
      report?.dependencyHitRate === 100 ? undefined : `${report?.dependencyHitRate ?? 'not measured'} %`,
  },
  {
    expected: `beside its own layers and those fetched, at most ${bytesText(besideBytes)} move`,
    problem: ({ moved }) => (moved.rest <= besideBytes ? undefined : bytesText(moved.rest)),
  },
  {
    expected: `a server that holds the layers downloads at most ${bytesText(besideBytes)} beside what the change made, as the report says`,
    problem: ({ build: { report }, server }) => {
      const [coverage] = report?.coverage ?? [];
      if (coverage === undefined || server === undefined) return 'not measured';
      const told = coverage.totalBytes - coverage.byDigest.bytes;
      return told === server.bytes && server.bytes - server.newBytes <= besideBytes
        ? undefined
        : `${bytesText(server.bytes)}, of which the change made ${bytesText(server.newBytes)}; the report says ${bytesText(told)}`;
    },
  },
];

/**
 * @param {AnyRun} run
 * @returns {string | undefined}
 */
function failure({ prewarm, build }) {
  const failed = [prewarm, build].find(({ status }) => status !== 0);
  return failed && `it failed with status ${failed.status}: ${failed.report?.error?.message ?? 'no report'}`;
}
