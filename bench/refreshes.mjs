// @ts-check
// Does a refreshed base arrive in the layers that stand on it, and in the application?
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPushedImage, readPushedLayer, standsOn } from '../scripts/pushed-image.mjs';
import { buildClassic, buildOurs } from './app-ways.mjs';
import { buildChain, layers, prewarmLayers, readLayers, ways } from './ways.mjs';

/** What base installs is something else each time, as packages of a distribution are. */
const dockerfile = `ARG BASE_IMAGE=busybox:latest

FROM \${BASE_IMAGE} AS base
RUN head -c 16 /dev/urandom | od -An -tx1 > /packages

FROM base AS python-deps
RUN cat /packages > /python

FROM base AS node-deps
RUN cat /packages > /node

FROM base AS runtime
COPY --link --from=python-deps /python /python
COPY --link --from=node-deps /node /node
COPY --link src /src
`;
/** What base has installed, in a tar file. */
const packages = /( [0-9a-f]{2}){16}\n/g;

/**
 * Refreshes base so many times, both ways, and looks each time at the registry on what base the layers stand.
 *
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.dir
 * @param {number} options.count
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<Record<typeof ways[number], number>>} in how many refreshes all layers stood on the new base
 */
export async function countArrivals({ bench, dir, count, log }) {
  const { context, baseImage } = await makeProject(bench, dir);
  const arrivals = { prewarm: 0, classic: 0 };
  for (const way of ways) {
    const project = { context, baseImage, repository: `bench/refresh-${way}` };
    const refresh = (/** @type {readonly string[]} */ names) =>
      way === 'prewarm'
        ? prewarmLayers(bench, project, names.length > 0 ? ['--refresh', names.join(',')] : [])
        : buildChain(bench, project, names);
    await refresh([]);
    let before = await readLayers(bench, project.repository);
    for (let index = 0; index < count; index++) {
      await refresh(['base']);
      const after = await readLayers(bench, project.repository);
      const base = newBase(before, after);
      if (layers.every(({ name }) => after[name] && standsOn(after[name], base))) arrivals[way] += 1;
      before = after;
    }
    log(`refreshes of base, ${way}: ${arrivals[way]} of ${count} arrived`);
  }
  return arrivals;
}

/**
 * @param {Record<string, import('../scripts/pushed-image.mjs').PushedImageContent>} before
 * @param {Record<string, import('../scripts/pushed-image.mjs').PushedImageContent>} after
 * @returns {import('../scripts/pushed-image.mjs').PushedImageContent}
 * @throws {Error} when base is not a new one: then nothing was measured
 */
function newBase(before, after) {
  const { base } = after;
  if (!base || base.diffIds.join() === before['base']?.diffIds.join())
    throw new Error('Expected a refresh of base to give it new content; it has the old one.');
  return base;
}

/**
 * Refreshes base so many times, both ways, builds the application each time, and looks at the registry what is in it.
 *
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {string} options.dir
 * @param {number} options.count
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<Record<'ours' | 'classic', number>>} in how many refreshes the application had the new content only
 */
export async function countAppArrivals({ bench, dir, count, log }) {
  const { context, baseImage } = await makeProject(bench, dir);
  const arrivals = { ours: 0, classic: 0 };
  for (const way of /** @type {const} */ (['ours', 'classic'])) {
    const targets = Object.fromEntries(layers.map(({ name, target }) => [name, target]));
    const project = {
      context,
      baseImage,
      repository: `bench/app-refresh-${way}`,
      layers: targets,
      tag: 'main',
    };
    const build = async (/** @type {readonly string[]} */ refreshed) => {
      if (way === 'ours') {
        await prewarmLayers(bench, project, refreshed.length > 0 ? ['--refresh', refreshed.join(',')] : []);
        await buildOurs(bench, project);
      } else {
        await buildChain(bench, project, refreshed);
        await buildClassic(bench, project);
      }
      return readLayers(bench, project.repository);
    };
    let before = await build([]);
    for (let index = 0; index < count; index++) {
      const after = await build(['base']);
      if (await hasOnlyNewContent(bench, project, newBase(before, after))) arrivals[way] += 1;
      before = after;
    }
    log(`refreshes of base in the application, ${way}: ${arrivals[way]} of ${count} arrived`);
  }
  return arrivals;
}

/**
 * @param {import('../scripts/workbench.mjs').Workbench} bench
 * @param {import('./app-ways.mjs').AppProject} project
 * @param {import('../scripts/pushed-image.mjs').PushedImageContent} base
 * @returns {Promise<boolean>} the application stands on this base, and what python and node made is of this base, too
 */
async function hasOnlyNewContent(bench, { repository, tag }, base) {
  const app = await readPushedImage(bench.registryHost, repository, tag);
  if (!app) throw new Error(`Expected ${repository}:${tag} in the registry; it is absent.`);
  if (!standsOn(app, base)) return false;
  const contents = await Promise.all(
    app.layers.map((digest) => readPushedLayer(bench.registryHost, repository, digest)),
  );
  const found = contents.flatMap((tar) => tar.toString('latin1').match(packages) ?? []);
  // Those of base, and the copies that python and node have made.
  if (found.length !== layers.length)
    throw new Error(
      `Expected ${layers.length} times what base has installed; it is there ${found.length} times.`,
    );
  return new Set(found).size === 1;
}

/**
 * @param {import('../scripts/workbench.mjs').Workbench} bench
 * @param {string} dir
 * @returns {Promise<{context: string, baseImage: string}>}
 */
async function makeProject(bench, dir) {
  const context = path.join(dir, 'refreshes');
  await mkdir(path.join(context, 'src'), { recursive: true });
  await writeFile(path.join(context, 'Dockerfile'), dockerfile);
  await writeFile(path.join(context, 'src', 'app.txt'), 'hello\n');
  return { context, baseImage: await bench.baseImage('busybox') };
}
