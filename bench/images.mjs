// @ts-check
// Six images in one run against six runs of one image each, on warm layers.
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../scripts/command.mjs';
import { secondsText } from '../scripts/text-table.mjs';
import { median, spread } from './measurement.mjs';

const names = ['api', 'web', 'worker', 'mail', 'search', 'admin'];
/** The most that one run may take of what six take. */
const share = 0.4;

/**
 * What a way took of time and of requests to the registry.
 * @typedef {{durationMs: number, requests: number}} Taken
 */

/**
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.dir for files of its own
 * @param {number} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureImages({ bench, dir, runs, log }) {
  const project = await createProject(bench, path.join(dir, 'images'));
  const first = await bench.emptyBuilder();
  await runAll(project, first, 'prewarm', 'one');
  await runAll(project, first, 'build', 'one');
  await first.remove();
  log('six images are prewarmed and built');
  /** @type {Record<'prewarm' | 'build', Record<'one' | 'six', Taken[]>>} */
  const taken = { prewarm: { one: [], six: [] }, build: { one: [], six: [] } };
  for (let index = 0; index < runs; index++)
    for (const command of /** @type {const} */ (['prewarm', 'build'])) {
      // Whoever is first changes each time.
      /** @type {readonly ('one' | 'six')[]} */
      const ways = index % 2 === 0 ? ['one', 'six'] : ['six', 'one'];
      for (const way of ways) {
        if (command === 'build') await changeCode(project, `${index} ${way}`);
        const builder = await bench.emptyBuilder();
        bench.proxy.reset();
        const durationMs = await runAll(project, builder, command, way);
        const { requests } = bench.proxy.counts();
        await builder.remove();
        taken[command][way].push({ durationMs, requests });
        log(`${command} ${index + 1} of ${runs}, ${way}: ${secondsText(durationMs)}, ${requests} requests`);
      }
    }
  return {
    id: 'images',
    title: 'Six images in one run, against six runs',
    about: [
      'On warm layers, each on an empty builder: a prewarm of six images, and a build after a change of code in each.',
      `Six Dockerfiles with two layers each, on one base image. ${runs} times in turns. Medians (smallest to largest).`,
    ],
    parts: [
      [
        ['', 'Time, one run', 'Time, six runs', 'Requests, one run', 'Requests, six runs'],
        ...rows('prewarm, nothing outdated', taken.prewarm),
        ...rows('build, code changed', taken.build),
      ],
    ],
    expectations: [
      ...expectations('a warm prewarm', taken.prewarm),
      ...expectations('a code change', taken.build),
    ],
    numbers: { taken },
  };
}

/**
 * @typedef {object} Project
 * @property {string} folder
 * @property {string} file the compose file
 * @property {string} place registry and the beginning of repositories
 */

/**
 * @param {import('../scripts/workbench.mjs').Workbench} bench
 * @param {string} folder
 * @returns {Promise<Project>}
 */
async function createProject({ baseImage, registryHost }, folder) {
  const base = await baseImage('busybox');
  const place = `${registryHost}/bench/images`;
  for (const name of names) {
    await mkdir(path.join(folder, name, 'src'), { recursive: true });
    await writeFile(
      path.join(folder, name, 'Dockerfile'),
      [
        `FROM ${base} AS base`,
        `RUN echo ${name} > /name && head -c 300000 /dev/urandom >> /name`,
        'FROM base AS python-deps',
        'COPY requirements.txt /requirements.txt',
        'RUN cat /requirements.txt > /deps && head -c 300000 /dev/urandom >> /deps',
        'FROM python-deps AS runtime',
        'COPY --link src /src',
        '',
      ].join('\n'),
    );
    await writeFile(path.join(folder, name, 'requirements.txt'), `${name}\n`);
    await writeFile(path.join(folder, name, 'src', 'app.txt'), `${name}\n`);
  }
  const services = Object.fromEntries(
    names.map((name) => [name, { image: `${place}-${name}`, build: path.join(folder, name) }]),
  );
  const file = path.join(folder, 'compose.yaml');
  await writeFile(file, JSON.stringify({ services }));
  return { folder, file, place };
}

/**
 * @param {Project} project
 * @param {string} change
 * @returns {Promise<void>}
 */
async function changeCode({ folder }, change) {
  for (const name of names) await appendFile(path.join(folder, name, 'src', 'app.txt'), `${change}\n`);
}

/**
 * @param {Project} project
 * @param {import('../scripts/workbench.mjs').EmptyBuilder} builder
 * @param {'prewarm' | 'build'} command
 * @param {'one' | 'six'} way
 * @returns {Promise<number>} milliseconds
 */
async function runAll({ folder, file, place }, builder, command, way) {
  const runs =
    way === 'one'
      ? [['--bake-files', file]]
      : names.map((name) => [
          ...['--image', `${place}-${name}`, '--context', path.join(folder, name)],
          ...(command === 'build' ? ['--tags', `${place}-${name}:latest`] : []),
        ]);
  const since = performance.now();
  for (const flags of runs) {
    const pushed = command === 'build' ? ['--push', 'true'] : [];
    const { status, report, output } = await runCommand(command, { builder, flags: [...flags, ...pushed] });
    if (status !== 0)
      throw new Error(
        `Expected ${command} ${flags.join(' ')} to succeed: ${report?.error?.message ?? output.slice(-2000)}`,
      );
  }
  return performance.now() - since;
}

/**
 * @param {string} label
 * @param {Record<'one' | 'six', readonly Taken[]>} taken
 * @returns {readonly string[][]}
 */
function rows(label, { one, six }) {
  const time = (/** @type {readonly Taken[]} */ of) =>
    spread(
      of.map(({ durationMs }) => durationMs),
      secondsText,
    );
  const requests = (/** @type {readonly Taken[]} */ of) => `${median(of.map((run) => run.requests))}`;
  return [[label, time(one), time(six), requests(one), requests(six)]];
}

/**
 * @param {string} what
 * @param {Record<'one' | 'six', readonly Taken[]>} taken
 * @returns {import('./measurement.mjs').Expectation[]}
 */
function expectations(what, { one, six }) {
  return /** @type {const} */ (['durationMs', 'requests']).map((field) => {
    const of = (/** @type {readonly Taken[]} */ runs) => median(runs.map((run) => run[field]));
    const measured = of(one) / of(six);
    return {
      what: `${field === 'requests' ? 'Requests' : 'Time'} of one run against six, ${what}`,
      expected: `at most ${share} ×`,
      measured: `${measured.toFixed(2)} ×`,
      held: measured <= share,
    };
  });
}
