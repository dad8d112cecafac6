// @ts-check
// The two ways to the same layers: our prewarm, and the classic chain of three builds one after another, each on an empty
// builder, as three jobs of a workflow are, with inline cache from their own tag and from the tag of the layer beneath.
import { runCommand } from '../scripts/command.mjs';
import { run } from '../scripts/process.mjs';
import { readPushedImage } from '../scripts/pushed-image.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */

/**
 * What is built, and where it goes.
 * @typedef {object} Project
 * @property {string} context
 * @property {string} baseImage
 * @property {string} repository
 */

/** The layers, the lowest first. */
export const layers = [
  { name: 'base', target: 'base', beneath: [] },
  { name: 'python', target: 'python-deps', beneath: ['base'] },
  { name: 'node', target: 'node-deps', beneath: ['base'] },
];

/** The two ways to the same images. */
export const ways = /** @type {const} */ (['prewarm', 'classic']);

/**
 * @param {Workbench} bench
 * @param {string} repository
 * @returns {Promise<Record<string, import('../scripts/pushed-image.mjs').PushedImageContent>>} layer → what its tag names
 * @throws {Error} when one is absent
 */
export async function readLayers(bench, repository) {
  const entries = await Promise.all(
    layers.map(async ({ name }) => {
      const image = await readPushedImage(bench.registryHost, repository, `cache-${name}`);
      if (!image) throw new Error(`Expected ${repository}:cache-${name} in the registry; it is absent.`);
      return /** @type {const} */ ([name, image]);
    }),
  );
  return Object.fromEntries(entries);
}

/**
 * The flags of a prewarm of the project.
 *
 * @param {Workbench} bench
 * @param {Project} project
 * @returns {string[]}
 */
export function prewarmFlags(bench, { context, baseImage, repository }) {
  return [
    ...['--image', `${bench.registryHost}/${repository}`],
    ...['--context', context],
    ...['--build-args', `BASE_IMAGE=${baseImage}`],
  ];
}

/**
 * Our way, on an empty builder.
 *
 * @param {Workbench} bench
 * @param {Project} project
 * @param {readonly string[]} [flags]
 * @returns {Promise<number>} milliseconds of the command
 * @throws {Error} when it fails
 */
export async function prewarmLayers(bench, project, flags = []) {
  const builder = await bench.emptyBuilder();
  try {
    const { status, durationMs, output } = await runCommand('prewarm', {
      builder,
      flags: [...prewarmFlags(bench, project), ...flags],
    });
    if (status !== 0)
      throw new Error(`Expected the prewarm to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
    return durationMs;
  } finally {
    await builder.remove();
  }
}

/**
 * The classic way, each build on an empty builder.
 *
 * @param {Workbench} bench
 * @param {Project} project
 * @param {readonly string[]} [refreshed] layers that are built without cache
 * @returns {Promise<number>} milliseconds of the commands
 * @throws {Error} when one fails
 */
export async function buildChain(bench, { context, baseImage, repository }, refreshed = []) {
  let durationMs = 0;
  for (const { name, target, beneath } of layers) {
    const tag = (/** @type {string} */ layer) => `${bench.registryHost}/${repository}:cache-${layer}`;
    const builder = await bench.emptyBuilder();
    try {
      const since = performance.now();
      await run(
        'docker',
        [
          ...['buildx', 'build', ...(builder.name ? ['--builder', builder.name] : []), '--provenance=false'],
          ...['--target', target, '--build-arg', `BASE_IMAGE=${baseImage}`],
          ...['--tag', tag(name), '--push', '--cache-to', 'type=inline'],
          ...[name, ...beneath].flatMap((layer) => ['--cache-from', tag(layer)]),
          ...(refreshed.includes(name) ? ['--no-cache'] : []),
          context,
        ],
        { env: builder.env },
      );
      durationMs += performance.now() - since;
    } finally {
      await builder.remove();
    }
  }
  return durationMs;
}
