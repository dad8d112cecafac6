// @ts-check
// A code change of the applications whose Dockerfiles nobody prepared: ours against a plain build with a registry cache.
import path from 'node:path';
import { runCommand } from '../scripts/command.mjs';
import { changeExample, copyExample, exampleApps } from '../scripts/example-apps.mjs';
import { layersIn, splitMovedBytes } from '../scripts/moved-bytes.mjs';
import { run } from '../scripts/process.mjs';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { median, spread } from './measurement.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */
/** @typedef {import('../scripts/example-apps.mjs').ExampleApp} ExampleApp */
/** @typedef {{durationMs: number, hitRate: number | undefined} & import('../scripts/moved-bytes.mjs').MovedBytes} Change */
/** @typedef {(builder: import('../scripts/workbench.mjs').EmptyBuilder) => Promise<{durationMs: number, hitRate: number | undefined}>} Build */

const ways = /** @type {const} */ (['ours', 'plain']);
/** The most that ours may move beside the layers that a change makes and those that BuildKit fetches. */
const allowedBytes = 100_000;

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {string} options.dir for files of its own
 * @param {number} options.runs code changes of each application
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureAny({ bench, dir, runs, log }) {
  const baseImage = await bench.baseImage('debian');
  /** @type {{app: ExampleApp, changes: Record<typeof ways[number], Change[]>}[]} */
  const measured = [];
  for (const app of exampleApps)
    measured.push({ app, changes: await measureApp({ bench, baseImage, dir, app, runs, log }) });
  const ours = measured.flatMap(({ changes }) => changes.ours);
  const most = Math.max(...ours.map(({ rest }) => rest));
  const hits = ours.filter(({ hitRate }) => hitRate === 100).length;
  return {
    id: 'any',
    title: 'A code change on an empty builder, with Dockerfiles that nobody prepared',
    about: [
      'Plain: docker buildx build with --cache-from and --cache-to type=registry,mode=max. Ours: cache-prewarm build after a',
      `prewarm. Both push. Medians of ${runs} changes each, taken in turns. Starting builders is not counted.`,
      'Layers fetched: without --link, a COPY needs the files below it, and so does every RUN.',
    ],
    parts: [
      [
        ['', 'Time', 'Own layers', 'Layers fetched', 'Everything else', 'Together'],
        ...measured.flatMap(({ app, changes }) =>
          ways.map((way) => changeRow(`${app.title}, ${way}`, changes[way])),
        ),
      ],
    ],
    expectations: [
      {
        what: 'Changes of ours whose dependency steps all come from the cache',
        expected: `${ours.length} of ${ours.length}`,
        measured: `${hits} of ${ours.length}`,
        held: hits === ours.length,
      },
      {
        what: 'Largest change of ours, without own and fetched layers',
        expected: `at most ${bytesText(allowedBytes)}`,
        measured: bytesText(most),
        held: most <= allowedBytes,
      },
    ],
    numbers: Object.fromEntries(measured.map(({ app, changes }) => [app.name, changes])),
  };
}

/**
 * @param {{bench: Workbench, baseImage: string, dir: string, app: ExampleApp, runs: number, log: import('../scripts/process.mjs').Log}} options
 * @returns {Promise<Record<typeof ways[number], Change[]>>}
 */
async function measureApp({ bench, baseImage, dir, app, runs, log }) {
  const context = path.join(dir, `any-${app.name}`);
  await copyExample(app, context);
  const flags = ['--context', context, '--build-args', `BASE_IMAGE=${baseImage}`];
  const image = (/** @type {string} */ way) => `${bench.registryHost}/bench/any-${app.name}-${way}`;
  /** @type {Record<typeof ways[number], Build>} */
  const build = {
    ours: (builder) =>
      ourCommand('build', builder, [
        ...flags,
        ...['--image', image('ours'), '--push', '--tags', `${image('ours')}:main`],
      ]),
    plain: (builder) => buildPlain(builder, { image: image('plain'), baseImage, context }),
  };
  await onEmptyBuilder(bench, async (builder) => {
    await ourCommand('prewarm', builder, [...flags, '--image', image('ours')]);
    await build.ours(builder);
  });
  await onEmptyBuilder(bench, build.plain);
  log(`${app.title}: first builds`);
  /** @type {Record<typeof ways[number], Change[]>} */
  const changes = { ours: [], plain: [] };
  for (let index = 0; index < runs; index++) {
    await changeExample(app, context, `${index}`);
    // Whoever is first changes each time.
    for (const way of index % 2 === 0 ? ways : ways.toReversed()) {
      const repository = `bench/any-${app.name}-${way}`;
      const change = await measureChange(bench, repository, build[way]);
      changes[way].push(change);
      log(
        `${app.title}, change ${index + 1} of ${runs}, ${way}: ${secondsText(change.durationMs)}, ${bytesText(together(change))}`,
      );
    }
  }
  return changes;
}

/**
 * @param {Workbench} bench
 * @param {string} repository
 * @param {Build} build
 * @returns {Promise<Change>}
 */
async function measureChange(bench, repository, build) {
  const before = await layersIn(bench.registryHost, repository);
  const { result, records } = await onEmptyBuilder(bench, async (builder) => {
    bench.proxy.reset();
    const result = await build(builder);
    return { result, records: [...bench.proxy.records] };
  });
  const after = await layersIn(bench.registryHost, repository);
  return { ...result, ...splitMovedBytes(records, new Set([...before, ...after])) };
}

/**
 * @template T
 * @param {Workbench} bench
 * @param {(builder: import('../scripts/workbench.mjs').EmptyBuilder) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function onEmptyBuilder(bench, use) {
  const builder = await bench.emptyBuilder();
  try {
    return await use(builder);
  } finally {
    await builder.remove();
  }
}

/**
 * @param {'prewarm' | 'build'} command
 * @param {import('../scripts/workbench.mjs').EmptyBuilder} builder
 * @param {readonly string[]} flags
 * @returns {Promise<{durationMs: number, hitRate: number | undefined}>}
 * @throws {Error} when it fails
 */
async function ourCommand(command, builder, flags) {
  const { status, durationMs, report, output } = await runCommand(command, { builder, flags });
  if (status !== 0)
    throw new Error(`Expected the ${command} to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
  return { durationMs, hitRate: report?.dependencyHitRate };
}

/**
 * @param {import('../scripts/workbench.mjs').EmptyBuilder} builder
 * @param {{image: string, baseImage: string, context: string}} options
 * @returns {Promise<{durationMs: number, hitRate: undefined}>}
 * @throws {Error} when it fails
 */
async function buildPlain(builder, { image, baseImage, context }) {
  const cache = `type=registry,ref=${image}:cache`;
  const since = performance.now();
  await run(
    'docker',
    [
      ...['buildx', 'build', ...(builder.name ? ['--builder', builder.name] : [])],
      ...['--build-arg', `BASE_IMAGE=${baseImage}`, '--tag', `${image}:main`, '--push'],
      ...['--cache-from', cache, '--cache-to', `${cache},mode=max`, context],
    ],
    { env: builder.env },
  );
  return { durationMs: performance.now() - since, hitRate: undefined };
}

/**
 * @param {Change} change
 * @returns {number}
 */
function together({ own, fetched, rest }) {
  return own + fetched + rest;
}

/**
 * @param {string} label
 * @param {readonly Change[]} changes
 * @returns {string[]}
 */
function changeRow(label, changes) {
  const bytes = (/** @type {(change: Change) => number} */ of) => bytesText(median(changes.map(of)));
  return [
    label,
    spread(
      changes.map(({ durationMs }) => durationMs),
      secondsText,
    ),
    bytes(({ own }) => own),
    bytes(({ fetched }) => fetched),
    bytes(({ rest }) => rest),
    bytes(together),
  ];
}
