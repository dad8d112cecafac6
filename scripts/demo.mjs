#!/usr/bin/env node
// @ts-check
/**
 * Shows what prewarming does for examples/app, with a real BuildKit and a real registry:
 *
 *     npm run demo              its layers cold, warm and changed; the application on them, a code change, and
 *                               both deployed to a server; a switch under load; three services of two images, deployed
 *                               together; then a blob is lost, and the doctor repairs it;
 *                               a code change of four applications whose Dockerfiles were written without us
 *     npm run demo -- --clean   removes everything it created, including downloaded tools
 */
import { cp, mkdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { checkBuilt } from './command.mjs';
import { acts } from './demo/acts.mjs';
import { anyHeading, anyTable, judgeAny, runAny } from './demo/any.mjs';
import { deployments, deploymentTable, judgeDeployments, performDeployment } from './demo/deployments.mjs';
import { callDoctor, describeTreatment, doctorHeading, judgeTreatment } from './demo/doctor.mjs';
import { describeRolling, judgeRolling, rollingHeading, rollUnderLoad } from './demo/rolling.mjs';
import { serverSupport, startServer } from './demo/server.mjs';
import { judgeShop, runShop, shopHeading, shopTable } from './demo/shop.mjs';
import { cleanDemo, noteImages, withDemoLock } from './demo/traces.mjs';
import { comparison, gain, judgeActs, pages } from './demo/verdict.mjs';
import { createPainter } from './terminal.mjs';
import { openWorkbench } from './workbench.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const home = path.join(project, '.cache-prewarm');
const folder = path.join(home, 'demo');
const paint = createPainter(process.stdout);
/** All acts, what comes before them, and what is said after them. */
const steps = acts.length + deployments.length + 6;

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
      'Usage: npm run demo              prewarms, builds, changes and deploys examples/app',
      '       npm run demo -- --clean   removes everything it created, including downloaded tools',
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
  say('Removed everything that the demo created.');
  return 0;
}

/** @returns {Promise<number>} exit status */
async function demo() {
  await checkBuilt();
  say(
    paint.bold(
      'cache-prewarm keeps the dependency layers of examples/app warm, and builds the application on them.',
    ),
  );
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await mkdir(folder, { recursive: true });
  const interrupted = new AbortController();
  /** @type {Promise<unknown>} */
  let running = Promise.resolve();
  /** @type {Follow} */
  const follow = (going) => {
    running = going;
    return going;
  };
  let stop = async () => {};
  let stopServer = async () => {};
  let noteBrought = async () => {};
  const end = async () => {
    await running.catch(() => {});
    await stopServer();
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
    noteBrought = await noteImages(home);
    heading(1, 'Setting up an engine, a registry and a base image');
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

    const stage = { bench, baseImage, app, folder, signal: interrupted.signal, layers: new Set() };
    const runs = await performActs(stage, follow);
    if (interrupted.signal.aborted) return 130;
    const reason =
      runs.length < acts.length ? 'what is deployed was not built' : await serverSupport({ log: detail });
    /** @type {import('./demo/deployments.mjs').Deployment[]} */
    let deployed = [];
    /** @type {import('./rolling/switches.mjs').Switch | string | undefined} */
    let rolled;
    /** @type {readonly import('./demo/shop.mjs').ShopRelease[]} */
    let shop = [];
    if (reason === undefined) {
      const server = await follow(
        startServer({ dir: folder, registryHost: bench.registryHost, log: detail }),
      );
      stopServer = server.stop;
      deployed = await performDeployments(stage, runs, server, follow);
      if (!interrupted.signal.aborted) rolled = await performSwitch(stage, server, follow);
      if (!interrupted.signal.aborted) {
        heading(steps - 3, shopHeading);
        shop = await follow(runShop(stage, server));
      }
    }
    /** @type {import('./demo/doctor.mjs').Treatment | undefined} */
    let treatment;
    if (runs.length === acts.length && !interrupted.signal.aborted) {
      heading(steps - 2, doctorHeading);
      treatment = await follow(callDoctor(stage, runs));
    }
    /** @type {readonly import('./demo/any.mjs').AnyRun[]} */
    let unprepared = [];
    if (!interrupted.signal.aborted) {
      heading(steps - 1, anyHeading);
      unprepared = await follow(runAny(stage));
    }
    if (interrupted.signal.aborted) return 130;
    return await show(runs, stage, reason ?? deployed, { treatment, rolled, shop, unprepared });
  } catch (error) {
    // What fails because everything is being stopped is nobody's news.
    if (interrupted.signal.aborted) return 130;
    throw error;
  } finally {
    await end();
  }
}

/**
 * Notes what is going on: the demo ends only after it.
 * @typedef {<T>(going: Promise<T>) => Promise<T>} Follow
 */

/**
 * All acts, up to the first that fails.
 * @param {import('./demo/command-run.mjs').Stage} stage
 * @param {Follow} follow
 */
async function performActs(stage, follow) {
  /** @type {import('./demo/command-run.mjs').DemoRun[]} */
  const runs = [];
  for (const [index, act] of acts.entries()) {
    heading(index + 2, act.heading);
    await act.prepare?.(stage);
    const done = await follow(act.run(stage));
    runs.push(done);
    if (done.result.status !== 0) break;
  }
  return runs;
}

/**
 * @param {import('./demo/command-run.mjs').Stage} stage
 * @param {readonly import('./demo/command-run.mjs').DemoRun[]} runs
 * @param {import('./demo/server.mjs').Server} server
 * @param {Follow} follow
 */
async function performDeployments(stage, runs, server, follow) {
  const deployed = [];
  for (const [index, deployment] of deployments.entries()) {
    heading(acts.length + index + 2, deployment.heading);
    const earlier = deployments.slice(0, index).flatMap(({ of }) => runs.filter(({ id }) => id === of));
    deployed.push(await follow(performDeployment(stage, runs, server, deployment, earlier)));
  }
  return deployed;
}

/**
 * @param {import('./demo/command-run.mjs').Stage} stage
 * @param {import('./demo/server.mjs').Server} server
 * @param {Follow} follow
 */
async function performSwitch(stage, server, follow) {
  heading(steps - 4, rollingHeading);
  const rolled = await follow(rollUnderLoad(stage, server, detail));
  if (typeof rolled === 'string') detail(`Skipped: ${rolled}`);
  return rolled;
}

/**
 * @param {readonly import('./demo/command-run.mjs').DemoRun[]} runs
 * @param {import('./demo/command-run.mjs').Stage} stage
 * @param {readonly import('./demo/deployments.mjs').Deployment[] | string} deployed or why nothing was deployed
 * @param {object} last what came of the last acts, where they took place
 * @param {import('./demo/doctor.mjs').Treatment | undefined} last.treatment
 * @param {import('./rolling/switches.mjs').Switch | string | undefined} last.rolled
 * @param {readonly import('./demo/shop.mjs').ShopRelease[]} last.shop
 * @param {readonly import('./demo/any.mjs').AnyRun[]} last.unprepared
 * @returns {Promise<number>} exit status
 */
async function show(runs, stage, deployed, { treatment, rolled, shop, unprepared }) {
  heading(steps, `Result (${stage.bench.tools}, bytes counted at the registry)`);
  say(`\n${comparison(runs, paint)}`);
  if (typeof deployed === 'string') say(`Nothing was deployed: ${deployed}.\n`);
  else say(`${deploymentTable(deployed, paint)}\n${shopTable(shop, paint)}`);
  say(`${anyTable(unprepared, paint)}\n`);
  const checks = [
    ...(await judgeActs(runs, stage)),
    ...(typeof deployed === 'string' ? [] : [...judgeDeployments(deployed), ...judgeShop(shop)]),
    ...(typeof rolled === 'object' ? judgeRolling(rolled) : []),
    ...(treatment === undefined ? [] : judgeTreatment(treatment)),
    ...judgeAny(unprepared),
  ];
  for (const check of checks)
    say(
      check.held
        ? `${paint.green('✓')} ${check.expected}`
        : `${paint.red('✗')} ${paint.red('Expected:')} ${check.expected}. ${paint.red('Found:')} ${check.came}`,
    );
  if (typeof rolled === 'object') say(`\n${describeRolling(rolled)}`);
  if (treatment !== undefined) say(`\n${describeTreatment(treatment)}`);
  say(`\n${gain(runs)}${pages([...runs, ...(typeof deployed === 'string' ? [] : deployed)], paint)}`);
  say(paint.dim('To remove everything that the demo created, run npm run demo -- --clean'));
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
  say(`\n${paint.cyan(`${step}/${steps}`)} ${paint.bold(text)}`);
}
