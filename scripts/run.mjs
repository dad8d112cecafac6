#!/usr/bin/env node
// @ts-check
/**
 * The commands of package.json. Each sets up what it needs, so that a new machine needs Node and npm only:
 *
 *     node scripts/run.mjs COMMAND [arguments]
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { countTests, filesToRunAgain, mergeRuns, readTests, slowestTests } from './test-results.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What the last look at the types found, for the next one. */
const typesSeen = 'node_modules/.cache/cache-prewarm/types.tsbuildinfo';
/** Jest hands them on to its workers. Tests make much that is soon gone: with more room, less of it is copied first. */
const nodeFlags = ['--max-semi-space-size=64'];
/** The same for engines, builders and registries, which live for seconds there. */
const testEnv = { ...process.env, GOGC: '400' };

/**
 * One thing that passes or fails, or a run of jest with its tests.
 * @typedef {() => Promise<readonly import('./test-results.mjs').Test[]>} Step
 */

/** Programs that take the arguments as they are. @type {Readonly<Record<string, readonly string[]>>} */
const programs = {
  typecheck: [bin('tsc'), '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', typesSeen],
  lint: [bin('biome'), 'ci'],
  format: [bin('biome'), 'check', '--write'],
  build: [process.execPath, 'scripts/build.mjs'],
  docs: [process.execPath, 'scripts/generate-readme.mjs'],
  release: [process.execPath, 'scripts/release.mjs'],
  workflows: [process.execPath, 'scripts/lint-workflows.mjs'],
  demo: [process.execPath, 'scripts/demo.mjs'],
  bench: [process.execPath, 'bench/bench.mjs'],
  mutate: [process.execPath, '--experimental-vm-modules', '--no-warnings', 'scripts/mutate.mjs'],
  record: [process.execPath, 'scripts/record-progress.mjs'],
};

/**
 * Steps beside one another, and such groups one after another, all of them whatever fails: one run tells everything that is
 * wrong.
 */
const suites = {
  check: () => [fastSteps],
  test: () => [
    fastSteps,
    [jest('slow'), jest('adapters'), check('dist is what src makes', [...program('build'), '--check'])],
    [jest('integration')],
  ],
  'test:unit': (/** @type {readonly string[]} */ args) => [[jest('unit', args)]],
  'test:slow': (/** @type {readonly string[]} */ args) => [[jest('slow', args)]],
  'test:adapters': (/** @type {readonly string[]} */ args) => [[jest('adapters', args)]],
  'test:integration': (/** @type {readonly string[]} */ args) => [[jest('integration', args)]],
  'test:long': (/** @type {readonly string[]} */ args) => [[jest('long', args)]],
};

/** @type {readonly Step[]} */
const fastSteps = [
  jest('unit'),
  check('types', program('typecheck')),
  check('lint', program('lint')),
  check('docs are what action.yml says', [...program('docs'), '--check']),
];

process.exitCode = await main(process.argv.slice(2));

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status
 */
async function main([command = '', ...args]) {
  try {
    checkNode();
    if (command in programs) {
      // The demo shows what users get: dist/, which needs no packages.
      if (command !== 'demo') await ensureDependencies(root);
      return await start([...program(command), ...args]);
    }
    if (!isSuite(command)) {
      console.error(
        `Expected one of ${[...Object.keys(programs), ...Object.keys(suites)].join(', ')}, got "${command}"`,
      );
      return 2;
    }
    if (args.length > 0 && suites[command].length === 0) {
      console.error(`${command} takes no arguments; test:unit and test:integration take those of jest.`);
      return 2;
    }
    await ensureDependencies(root);
    return await runSuite(suites[command](args), { again: command === 'test' });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/**
 * @param {string} command
 * @returns {command is keyof typeof suites}
 */
function isSuite(command) {
  return command in suites;
}

/**
 * @param {readonly (readonly Step[])[]} groups
 * @param {{readonly again: boolean}} options whether files with failed tests get a second run, alone
 * @returns {Promise<number>} exit status
 */
async function runSuite(groups, { again }) {
  const since = performance.now();
  /** @type {import('./test-results.mjs').Test[]} */
  const first = [];
  for (const group of groups) first.push(...(await Promise.all(group.map((step) => step()))).flat());
  const { tests, unsteady } = again ? await runAgain(first) : { tests: first, unsteady: [] };
  console.log(`\n${tests.length} tests in ${seconds(performance.now() - since)}, the slowest:`);
  for (const { name, durationMs } of slowestTests(tests, 10))
    console.log(`  ${seconds(durationMs).padStart(8)}  ${name}`);
  for (const state of /** @type {const} */ (['skipped', 'failed'])) {
    const names = tests.filter((test) => test.state === state).map(({ name }) => name);
    if (names.length > 0) console.log(`\n${state === 'failed' ? 'Failed' : 'Skipped'}:`);
    for (const name of names) console.log(`  ${name}`);
  }
  if (unsteady.length > 0) console.log('\nFailed once and passed alone, so fix what they depend on:');
  for (const name of unsteady) console.log(`  ${name}`);
  const { passed, failed, skipped } = countTests(tests);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 ? 0 : 1;
}

/**
 * Gives files with failed tests a second run, with nothing beside it. What fails twice has failed.
 *
 * @param {readonly import('./test-results.mjs').Test[]} first
 */
async function runAgain(first) {
  const files = filesToRunAgain(first);
  if (files.length === 0) return { tests: first, unsteady: [] };
  console.log(`\nOnce more, alone: ${files.join(', ')}`);
  return mergeRuns(first, await runJest(['--maxWorkers=1', '--runTestsByPath', ...files]));
}

/**
 * A program that counts as one test.
 *
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Step}
 */
function check(name, command) {
  return async () => {
    const since = performance.now();
    const { status, output } = await capture(command);
    const passed = status === 0;
    console.log(`\n${name}${output === '' ? '' : `\n${output}`}`);
    return [{ name, state: passed ? 'passed' : 'failed', durationMs: performance.now() - since }];
  };
}

/**
 * One of the projects in jest.config.mjs.
 *
 * @param {'unit' | 'slow' | 'adapters' | 'integration' | 'long'} project
 * @param {readonly string[]} [args] further ones for jest, such as paths of tests
 * @returns {Step}
 */
function jest(project, args = []) {
  return async () => {
    console.log(`\nTests: ${project}`);
    // Integration tests wait for engines and hosts half of their time: with two at once, two cores were idle for a third of it, and
    // with three for a tenth.
    const workers = `--maxWorkers=${project === 'long' ? '1' : project === 'integration' ? '4' : '100%'}`;
    // Jest takes everything behind --selectProjects for a project's name.
    return runJest([workers, ...args, '--selectProjects', project], `jest, project ${project}`);
  };
}

/**
 * @param {readonly string[]} args
 * @param {string} [name] of what failed, when jest did and no test
 * @returns {Promise<readonly import('./test-results.mjs').Test[]>}
 */
async function runJest(args, name = 'jest') {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-tests-'));
  try {
    const results = path.join(folder, 'results.json');
    const command = [process.execPath, ...nodeFlags, bin('jest'), '--json', `--outputFile=${results}`];
    const status = await start([...command, ...args], { quiet: true, env: testEnv });
    const tests = readTests(await readFile(results, 'utf8').catch(() => ''), root);
    const broken = status !== 0 && !tests.some(({ state }) => state === 'failed');
    return broken ? [...tests, { name, state: 'failed', durationMs: 0 }] : tests;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a program beside others, so that what it prints comes as a whole.
 *
 * @param {readonly string[]} command
 * @returns {Promise<{readonly status: number, readonly output: string}>}
 */
async function capture(command) {
  /** @type {Buffer[]} */
  const chunks = [];
  const status = await start(command, { onOutput: (chunk) => chunks.push(chunk) });
  return { status, output: Buffer.concat(chunks).toString().trim() };
}

/**
 * Runs a program on this one's terminal. An interrupt goes to both; this one waits, so that what the other has
 * started is ended.
 *
 * @param {readonly string[]} command
 * @param {{quiet?: boolean, env?: NodeJS.ProcessEnv, onOutput?: (chunk: Buffer) => void}} [options] without standard output;
 *   with another environment; with something else that takes all output
 * @returns {Promise<number>} exit status; 1 when a signal ended it
 */
async function start([file = '', ...args], { quiet = false, env = process.env, onOutput } = {}) {
  const child = spawn(file, args, {
    ...{ cwd: root, env },
    stdio: onOutput ? ['ignore', 'pipe', 'pipe'] : ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'],
  });
  for (const stream of onOutput ? [child.stdout, child.stderr] : [])
    stream?.on('data', onOutput ?? (() => {}));
  const wait = () => {};
  const end = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', end);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (status) => resolve(status ?? 1));
    });
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', end);
  }
}

/**
 * @param {string} name
 * @returns {readonly string[]}
 */
function program(name) {
  return programs[name] ?? [];
}

/**
 * @param {string} name of a program of our dependencies
 * @returns {string}
 */
function bin(name) {
  return path.join('node_modules', '.bin', name);
}

/**
 * @param {number} milliseconds
 * @returns {string}
 */
function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
