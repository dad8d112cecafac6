// @ts-check
// Does a refreshed base arrive in the layers that stand on it?
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { standsOn } from '../scripts/pushed-image.mjs';
import { buildChain, layers, prewarmLayers, readLayers, ways } from './ways.mjs';

/** What base installs is something else each time, as packages of a distribution are. */
const dockerfile = `ARG BASE_IMAGE=busybox:latest

FROM \${BASE_IMAGE} AS base
RUN head -c 16 /dev/urandom | od -An -tx1 > /packages

FROM base AS python-deps
RUN cat /packages > /python

FROM base AS node-deps
RUN cat /packages > /node
`;

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
  const context = path.join(dir, 'refreshes');
  await mkdir(context, { recursive: true });
  await writeFile(path.join(context, 'Dockerfile'), dockerfile);
  const baseImage = await bench.baseImage('busybox');
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
      if (allOnNewBase(before, after)) arrivals[way] += 1;
      before = after;
    }
    log(`refreshes of base, ${way}: ${arrivals[way]} of ${count} arrived`);
  }
  return arrivals;
}

/**
 * @param {Record<string, import('../scripts/pushed-image.mjs').PushedImageContent>} before
 * @param {Record<string, import('../scripts/pushed-image.mjs').PushedImageContent>} after
 * @returns {boolean}
 * @throws {Error} when base is not a new one: then nothing was measured
 */
function allOnNewBase(before, after) {
  const { base } = after;
  if (!base || base.diffIds.join() === before['base']?.diffIds.join())
    throw new Error('Expected a refresh of base to give it new content; it has the old one.');
  return layers.every(({ name }) => after[name] && standsOn(after[name], base));
}
