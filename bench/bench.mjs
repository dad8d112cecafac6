#!/usr/bin/env node
// @ts-check
/**
 * Measures what the project promises, and fails when a promise does not hold. docs/bench.md describes the tables.
 *
 *     npm run bench                    all tables
 *     npm run bench -- fold overhead   these tables only
 */
import { access, mkdir, mkdtemp, rm, rmdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkBuilt } from '../scripts/command.mjs';
import { findEngine } from '../scripts/engine.mjs';
import { run } from '../scripts/process.mjs';
import { createPainter } from '../scripts/terminal.mjs';
import { textTable } from '../scripts/text-table.mjs';
import { currentTools } from '../scripts/tools.mjs';
import { openWorkbench } from '../scripts/workbench.mjs';
import { measureAny } from './any.mjs';
import { measureChain } from './chain.mjs';
import { measureCodeChange } from './code-change.mjs';
import { measureContext } from './context.mjs';
import { measureDeployments } from './deploy.mjs';
import { measureFolding } from './fold-table.mjs';
import { measureImages } from './images.mjs';
import { measureOverhead } from './overhead.mjs';
import { measurePatches } from './patch.mjs';
import { measurePatchBuilds } from './patch-builds.mjs';
import { measureQuick } from './quick.mjs';
import { measureRecord } from './record.mjs';
import { measureRolling } from './rolling.mjs';
import { measureScale } from './scale.mjs';
import { measureSigning } from './signing.mjs';
import { measureStart } from './start.mjs';
import { measureDoctor, measureRetention } from './upkeep.mjs';

const usage = `Usage: npm run bench -- [table…] [flags]

Tables (all by default, but scale):
  quick         a code change, beside a bare build and docker/build-push-action: time, processor, programs, requests
  chain         our prewarm against the classic chain of three builds
  code-change   our build of a code change against the classic one, with what a refresh, the advice and our own work are
                worth in it
  any           a code change with Dockerfiles that nobody prepared, against a plain build with a registry cache
  deploy        deployments to servers behind a slow link: a plain pull, the classic scripts, ours
  overhead      a warm prewarm against the docker buildx bake that it runs
  signing       a warm prewarm and a code change with signatures, against the same without
  images        six images in one run against six runs, on warm layers
  rolling       requests that fail while a service behind a proxy is switched
  retention     what may go of a package of 5,000 versions, against one request a version
  doctor        a visit of the doctor, against a warm prewarm
  fold          folding BuildKit's progress
  start         starting the command line and the post step, against Node itself
  context       reading what an application is made from, against sha256sum
  patch         what a changed dependency costs servers and CI, with real packages; reading, comparing and patching a layer
                of 200,000 files
  scale         layers of 3 GB: prewarm, code change, changed dependency, deployment; needs 40 GB of disk, and some time
  record        what the record of a layer moves, by how many files the layer takes

Flags:
  --json FILE          writes the numbers
  --quick              few runs: does the bench itself work?
  --gigabytes NUMBER   of layers for the table scale, 3 by default
  --build-push-action DIR
                       a checkout of docker/build-push-action for the table quick; by default it is cloned from GitHub
  --builder NAME       where no Docker runs: "current" (docker-container with today's buildx and BuildKit, as GitHub's
                       runners have; the default where they can be had) or "engine" (the engine's own)
`;

/** How often each thing is done. */
const thorough = {
  cold: 3,
  warm: 5,
  refreshes: 10,
  changes: 20,
  advice: 5,
  anyChanges: 3,
  pairs: 12,
  costs: 7,
  images: 5,
  folds: 5,
  deployments: 5,
  switches: 10,
  looks: 3,
  versions: 5000,
  visits: 5,
  starts: 15,
  reads: 7,
  files: 10_000,
  patches: 3,
  layerFiles: 200_000,
};
const quick = {
  cold: 1,
  warm: 1,
  refreshes: 2,
  changes: 3,
  advice: 1,
  anyChanges: 1,
  pairs: 3,
  costs: 1,
  images: 1,
  folds: 1,
  deployments: 1,
  switches: 1,
  looks: 1,
  versions: 200,
  visits: 1,
  starts: 2,
  reads: 1,
  files: 1000,
  patches: 1,
  layerFiles: 5000,
};

const project = fileURLToPath(new URL('..', import.meta.url));
const home = path.join(project, '.cache-prewarm');
const paint = createPainter(process.stdout);

/**
 * @typedef {object} OnWorkbench
 * @property {import('../scripts/workbench.mjs').Workbench} bench
 * @property {string} app
 * @property {string} dir
 * @property {string | undefined} peer folder of docker/build-push-action
 * @property {number} gigabytes of layers in the table scale
 * @property {(line: string) => void} log
 */

/** Tables that need an engine and a registry. @type {Readonly<Record<string, (options: OnWorkbench, runs: typeof thorough) => Promise<import('./measurement.mjs').Table>>>} */
const onWorkbench = {
  quick: (options, runs) => measureQuick({ ...options, runs: runs.costs }),
  chain: (options, runs) => measureChain({ ...options, runs }),
  'code-change': (options, runs) => measureCodeChange({ ...options, runs }),
  any: (options, runs) => measureAny({ ...options, runs: runs.anyChanges }),
  deploy: (options, runs) => measureDeployments({ ...options, runs }),
  overhead: (options, runs) => measureOverhead({ ...options, runs: runs.pairs }),
  signing: (options, runs) => measureSigning({ ...options, runs: runs.costs }),
  images: (options, runs) => measureImages({ ...options, runs: runs.images }),
  rolling: (options, runs) => measureRolling({ ...options, runs: runs.switches }),
  async retention(options, { looks, versions }) {
    await buildIfMissing();
    return measureRetention({ ...options, runs: looks, versions });
  },
  doctor: (options, runs) => measureDoctor({ ...options, runs: runs.visits }),
  patch: (options, runs) => measurePatchBuilds({ ...options, isQuick: runs === quick }),
  scale: (options, runs) =>
    measureScale({ ...options, sizeBytes: options.gigabytes * 1e9, pairs: runs.costs }),
};
const tableNames = [...Object.keys(onWorkbench), 'fold', 'start', 'context', 'record'];
/** Those that take much disk and time are measured where they are named. */
const usualTables = tableNames.filter((name) => name !== 'scale');

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status
 */
async function main(args) {
  const asked = readArguments(args);
  if (typeof asked === 'number') return asked;
  try {
    const { tables, tools } = await measure(asked);
    for (const table of tables) process.stdout.write(render(table));
    if (asked.json !== undefined)
      await writeFile(asked.json, `${JSON.stringify(numbers(tables, tools), null, 2)}\n`);
    return tables.every(({ expectations }) => expectations.every(({ held }) => held)) ? 0 : 1;
  } catch (error) {
    console.error(paint.red(error instanceof Error ? error.message : String(error)));
    return 1;
  }
}

/**
 * @typedef {object} Asked
 * @property {readonly string[]} tables
 * @property {string | undefined} json
 * @property {typeof thorough} runs
 * @property {import('../scripts/workbench.mjs').Generation | undefined} generation
 * @property {string | undefined} peer folder of docker/build-push-action
 * @property {number} gigabytes
 */

/**
 * @param {readonly string[]} args
 * @returns {Asked | number} an exit status where there is nothing to measure
 */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'string' },
        quick: { type: 'boolean' },
        builder: { type: 'string' },
        'build-push-action': { type: 'string' },
        gigabytes: { type: 'string', default: '3' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const unknown = positionals.find((name) => !tableNames.includes(name));
    if (unknown !== undefined) throw new Error(`There is no table ${unknown}.`);
    const { builder } = values;
    if (builder !== undefined && builder !== 'engine' && builder !== 'current')
      throw new Error(`Expected --builder current or engine; got ${builder}.`);
    const gigabytes = Number(values.gigabytes);
    if (!(gigabytes > 0)) throw new Error(`Expected --gigabytes NUMBER; got ${values.gigabytes}.`);
    return {
      tables: positionals.length > 0 ? positionals : usualTables,
      json: values.json,
      runs: values.quick ? quick : thorough,
      generation: builder,
      peer: values['build-push-action'],
      gigabytes,
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
}

/**
 * @param {Asked} asked
 * @returns {Promise<{tables: import('./measurement.mjs').Table[], tools: string | undefined}>}
 */
async function measure(asked) {
  const { tables, runs } = asked;
  const wanted = (/** @type {string} */ name) => tables.includes(name);
  const { tables: onBench, tools } = Object.keys(onWorkbench).some(wanted)
    ? await measureOnWorkbench(asked)
    : { tables: [], tools: undefined };
  const measured = [...onBench];
  if (wanted('fold')) {
    await buildIfMissing();
    measured.push(await measureFolding({ runs: runs.folds, log: progress }));
  }
  if (wanted('start')) {
    await checkBuilt();
    measured.push(await measureStart({ runs: runs.starts, log: progress }));
  }
  if (wanted('context')) {
    await buildIfMissing();
    measured.push(await measureContext({ runs: runs.reads, files: runs.files, log: progress }));
  }
  if (wanted('record')) {
    await buildIfMissing();
    measured.push(await measureRecord({ log: progress }));
  }
  if (wanted('patch')) {
    await buildIfMissing();
    measured.push(await measurePatches({ runs: runs.patches, files: runs.layerFiles, log: progress }));
  }
  return { tables: measured, tools };
}

/**
 * @param {Asked} asked
 * @returns {Promise<{tables: import('./measurement.mjs').Table[], tools: string}>}
 */
async function measureOnWorkbench({ tables, runs, generation, peer, gigabytes }) {
  await checkBuilt();
  await mkdir(home, { recursive: true });
  const dir = await mkdtemp(path.join(home, 'bench-'));
  let stop = async () => {};
  const end = async () => {
    await stop();
    await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    await rmdir(home).catch(() => {});
  };
  const interrupt = async () => {
    console.error('\nStopping…');
    await end();
    process.exit(130);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, interrupt);
  try {
    const bench = await openWorkbench({
      dir,
      name: 'cache-prewarm-bench',
      generation: generation ?? (await bestGeneration()),
      log: setUpLog(),
      onStart: (stopBench) => {
        stop = stopBench;
      },
    });
    const options = { bench, app: path.join(project, 'examples/app'), dir, peer, gigabytes, log: progress };
    const measured = [];
    for (const [name, measureTable] of Object.entries(onWorkbench))
      if (tables.includes(name)) measured.push(await measureTable(options, runs));
    return { tables: measured, tools: bench.tools };
  } finally {
    await end();
  }
}

/**
 * The classic chain is at its best with today's tools: the engine's own builder downloads and unpacks what it pushes.
 *
 * @returns {Promise<import('../scripts/workbench.mjs').Generation>}
 */
async function bestGeneration() {
  if (await findEngine()) return 'current';
  const tools = await currentTools({ log: progress });
  if (tools.kind === 'ready') return 'current';
  progress(`${tools.reason}\nSo the builders are the engine's own.`);
  return 'engine';
}

/** The fold, the context, the record and the look through a package are measured on the unbundled code, which is not committed. */
async function buildIfMissing() {
  const built = await access(path.join(project, 'lib', 'main.js')).then(
    () => true,
    () => false,
  );
  if (!built) await run(process.execPath, ['scripts/build.mjs'], { cwd: project, log: progress });
}

/** @param {string} line */
function progress(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * The words of what is set up, without those of each of the many engines that follow.
 *
 * @returns {import('../scripts/process.mjs').Log}
 */
function setUpLog() {
  let engines = 0;
  return (line) => {
    if (/^Engine \S+ with/.test(line)) engines += 1;
    if (engines < 2) progress(line);
  };
}

/**
 * @param {import('./measurement.mjs').Table} table
 * @returns {string}
 */
function render({ title, about, parts, expectations }) {
  const held = expectations.map(({ what, expected, measured, held }) => [
    what,
    expected,
    measured,
    held ? 'held' : 'MISSED',
  ]);
  const tables = [...parts, [['', 'Expected', 'Measured', ''], ...held]];
  return [
    `\n${paint.bold(title)}`,
    ...about.map((line) => paint.dim(line)),
    '',
    ...tables.map((rows) => textTable(rows, { indent: '  ', bold: paint.bold })),
  ].join('\n');
}

/**
 * @param {readonly import('./measurement.mjs').Table[]} tables
 * @param {string | undefined} tools
 * @returns {Record<string, unknown>}
 */
function numbers(tables, tools) {
  return {
    schemaVersion: 1,
    machine: {
      cores: os.availableParallelism(),
      memoryBytes: os.totalmem(),
      architecture: process.arch,
      node: process.version,
      ...(tools === undefined ? {} : { tools }),
    },
    tables: tables.map(({ id, title, expectations, numbers: measured }) => ({
      id,
      title,
      expectations,
      numbers: measured,
    })),
  };
}
