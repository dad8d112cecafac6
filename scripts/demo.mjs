#!/usr/bin/env node
// @ts-check
/**
 * Shows what prewarming does for examples/app, with a real BuildKit and a real registry:
 *
 *     npm run demo              cold, warm from an empty builder, after a change; a comparison
 *     npm run demo -- --clean   removes every trace of it, the downloaded tools too
 */
import { appendFile, cp, mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cleanDemo, noteImages, withDemoLock } from './demo/traces.mjs';
import { comparison, expectations, gain, pages } from './demo/verdict.mjs';
import { checkBuilt, prewarm } from './prewarm-command.mjs';
import { readPushedImage } from './pushed-image.mjs';
import { createPainter } from './terminal.mjs';
import { sumTraffic } from './traffic.mjs';
import { openWorkbench } from './workbench.mjs';

/**
 * One prewarm of the demo.
 * @typedef {object} DemoRun
 * @property {'cold' | 'warm' | 'change'} id
 * @property {import('./prewarm-command.mjs').PrewarmRun} result
 * @property {import('./traffic.mjs').Traffic} traffic
 * @property {Readonly<Record<string, string>>} digests layer → digest, as the registry has it afterwards
 * @property {string} page path of the HTML page
 */

const repository = 'demo/app';
const layers = ['base', 'python', 'node'];
/** What the change adds to requirements.txt. */
const addedPackage = 'python-dateutil==2.9.0.post0';

const project = fileURLToPath(new URL('..', import.meta.url));
const home = path.join(project, '.cache-prewarm');
const folder = path.join(home, 'demo');
const paint = createPainter(process.stdout);

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status
 */
async function main(args) {
  const unknown = args.find((argument) => argument !== '--clean');
  if (unknown !== undefined) {
    const help = unknown === '--help' || unknown === '-h';
    const usage = [
      'Usage: npm run demo              shows a cold, a warm and a changed prewarm of examples/app',
      '       npm run demo -- --clean   removes every trace of it, the downloaded tools too',
    ];
    if (!help) console.error(`Unknown argument ${unknown}`);
    (help ? console.log : console.error)(usage.join('\n'));
    return help ? 0 : 2;
  }
  await mkdir(home, { recursive: true });
  try {
    return await withDemoLock(home, say, () => (args.includes('--clean') ? clean() : demo()));
  } catch (error) {
    console.error(paint.red(error instanceof Error ? error.message : String(error)));
    return 1;
  }
}

/** @returns {Promise<number>} */
async function clean() {
  await cleanDemo({ home, folder, say });
  await rmdir(home).catch(() => {});
  say('No trace of the demo is left.');
  return 0;
}

/** @returns {Promise<number>} exit status */
async function demo() {
  await checkBuilt();
  say(paint.bold('cache-prewarm prewarms the dependency layers of examples/app, three times.'));
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await mkdir(folder, { recursive: true });
  const interrupted = new AbortController();
  /** @type {Promise<unknown>} */
  let running = Promise.resolve();
  let stop = async () => {};
  let noteBrought = async () => {};
  const end = async () => {
    await running.catch(() => {});
    await stop();
    await noteBrought();
    await rm(path.join(folder, 'registry'), { recursive: true, force: true });
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, async () => {
      console.error('\nStopping…');
      interrupted.abort();
      await end();
      process.exit(130);
    });
  try {
    heading(1, 'Getting an engine, a registry and a base image ready');
    noteBrought = await noteImages(home);
    const bench = await openWorkbench({
      dir: folder,
      name: 'cache-prewarm-demo',
      log: detail,
      onStart: (stopBench) => {
        stop = stopBench;
      },
    });
    const baseImage = await bench.baseImage('debian');
    const app = path.join(folder, 'app');
    await cp(path.join(project, 'examples/app'), app, { recursive: true });

    /** @type {DemoRun[]} */
    const runs = [];
    const context = { bench, baseImage, app, signal: interrupted.signal };
    for (const { id, prepare } of plan(app)) {
      await prepare();
      const going = runOnce(id, context);
      running = going;
      const done = await going;
      runs.push(done);
      if (done.result.status !== 0) break;
    }
    if (interrupted.signal.aborted) return 130;
    return await show(runs, bench);
  } catch (error) {
    // What fails because everything is being stopped is nobody's news.
    if (interrupted.signal.aborted) return 130;
    throw error;
  } finally {
    await end();
  }
}

/**
 * @param {string} app folder of the application's copy
 * @returns {readonly {id: DemoRun['id'], prepare: () => Promise<void>}[]}
 */
function plan(app) {
  return [
    {
      id: 'cold',
      prepare: async () => {
        heading(2, 'Cold: nothing is in the registry yet, so every step of the layers runs');
      },
    },
    {
      id: 'warm',
      prepare: async () => {
        heading(3, 'Warm: the same again, with a builder that has never built anything');
      },
    },
    {
      id: 'change',
      prepare: async () => {
        heading(
          4,
          `A change: ${addedPackage} is added to requirements.txt; the builder is an empty one again`,
        );
        await appendFile(path.join(app, 'requirements.txt'), `${addedPackage}\n`);
      },
    },
  ];
}

/**
 * @param {DemoRun['id']} id
 * @param {object} context
 * @param {import('./workbench.mjs').Workbench} context.bench
 * @param {string} context.baseImage
 * @param {string} context.app
 * @param {AbortSignal} context.signal
 * @returns {Promise<DemoRun>}
 */
async function runOnce(id, { bench, baseImage, app, signal }) {
  const builder = await bench.emptyBuilder();
  const page = path.join(folder, `${id}.html`);
  bench.proxy.reset();
  const result = await prewarm({
    builder,
    signal,
    show: true,
    flags: [
      ...['--image', `${bench.registryHost}/${repository}`],
      ...['--context', app],
      ...['--build-args', `BASE_IMAGE=${baseImage}`],
      ...['--html', page, '--summary', path.join(folder, `${id}.md`)],
    ],
  });
  await writeFile(path.join(folder, `${id}.json`), `${JSON.stringify(result.report, null, 2)}\n`);
  const records = [...bench.proxy.records];
  const images = await Promise.all(
    layers.map(async (name) => ({
      name,
      image: await readPushedImage(bench.registryHost, repository, `cache-${name}`),
    })),
  );
  await builder.remove();
  return {
    id,
    result,
    traffic: sumTraffic(records, { repository, layers: images.flatMap(({ image }) => image?.layers ?? []) }),
    digests: Object.fromEntries(images.flatMap(({ name, image }) => (image ? [[name, image.digest]] : []))),
    page,
  };
}

/**
 * @param {readonly DemoRun[]} runs
 * @param {import('./workbench.mjs').Workbench} bench
 * @returns {Promise<number>} exit status
 */
async function show(runs, bench) {
  heading(5, `What came of it (${bench.tools}; bytes counted at the registry)`);
  say(`\n${comparison(runs, paint)}`);
  const checks = expectations(runs, layers);
  for (const check of checks)
    say(
      check.held
        ? `${paint.green('✓')} ${check.expected}`
        : `${paint.red('✗')} ${paint.red('Expected:')} ${check.expected}. ${paint.red('Came:')} ${check.came}`,
    );
  say(`\n${gain(runs)}${pages(runs, paint)}`);
  say(paint.dim('npm run demo -- --clean removes every trace of it.'));
  return checks.every(({ held }) => held) ? 0 : 1;
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} line */
function detail(line) {
  say(paint.dim(`   ${line}`));
}

/**
 * @param {number} step
 * @param {string} text
 */
function heading(step, text) {
  say(`\n${paint.cyan(`${step}/5`)} ${paint.bold(text)}`);
}
