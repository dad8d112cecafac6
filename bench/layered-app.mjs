// @ts-check
// An application as small as it can be that has layers of any size.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** How an application's bytes lie in its layers, as they did in one of 3.15 GB. */
const shares = { base: 0.4, python: 0.35, node: 0.25 };

/**
 * @typedef {object} LayeredApp
 * @property {string} context
 * @property {(what: 'code' | 'python', change: string | number) => Promise<void>} change
 */

/**
 * Writes an application of three layers, whose steps make bytes that no compression makes less.
 *
 * @param {object} options
 * @param {string} options.dir is made
 * @param {string} options.baseImage with a shell
 * @param {number} options.sizeBytes of the layers together
 * @param {boolean} [options.runtime] whether what the application copies is a stage of its own, `runtime-deps`
 * @returns {Promise<LayeredApp>}
 */
export async function writeLayeredApp({ dir, baseImage, sizeBytes, runtime = false }) {
  const random = (/** @type {number} */ share) => `head -c ${Math.round(sizeBytes * share)} /dev/urandom`;
  const change = (/** @type {'code' | 'python'} */ what, /** @type {string | number} */ how) =>
    writeFile(path.join(dir, what === 'code' ? 'src/app.txt' : 'requirements.txt'), `${how}\n`);
  await mkdir(path.join(dir, 'src'), { recursive: true });
  await writeFile(path.join(dir, 'package.json'), '{}\n');
  await writeFile(
    path.join(dir, 'Dockerfile'),
    [
      `FROM ${baseImage} AS base`,
      `RUN ${random(shares.base)} > /base`,
      'FROM base AS python-deps',
      'COPY requirements.txt /',
      `RUN mkdir /python && ${random(shares.python)} > /python/packages`,
      'FROM base AS node-deps',
      'COPY package.json /',
      `RUN mkdir /node && ${random(shares.node)} > /node/packages`,
      `FROM base AS ${runtime ? 'runtime-deps' : 'app'}`,
      'COPY --link --from=python-deps /python /python',
      'COPY --link --from=node-deps /node /node',
      ...(runtime ? ['FROM runtime-deps AS app'] : []),
      'COPY --link src /src',
      'CMD ["sleep", "1000000"]',
      '',
    ].join('\n'),
  );
  await change('code', 'first');
  await change('python', 'first');
  return { context: dir, change };
}
