// @ts-check
// The two ways to the application: our build on the digests of the layers, and the classic one, a plain docker buildx
// build with the layer images and the application's own cache as its sources.
import { runCommand } from '../scripts/command.mjs';
import { run } from '../scripts/process.mjs';
import { readPushedImage } from '../scripts/pushed-image.mjs';
import { takeSample } from './sample.mjs';
import { layers as classicLayers, prewarmFlags } from './ways.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */

/**
 * An application, and where it goes.
 * @typedef {import('./ways.mjs').Project & {layers: Readonly<Record<string, string>>, tag: string}} AppProject
 */

/** The layers of examples/app: name → target. */
export const exampleLayers = {
  base: 'base',
  python: 'python-deps',
  node: 'node-deps',
  runtime: 'runtime-deps',
};

/**
 * The flags of our build.
 *
 * @param {Workbench} bench
 * @param {AppProject} project
 * @returns {string[]}
 */
export function buildFlags(bench, project) {
  return [
    ...prewarmFlags(bench, project),
    ...Object.entries(project.layers).flatMap(([name, target]) => ['--layers', `${name}=${target}`]),
    ...['--push', '--tags', imageOf(bench, project)],
    ...['--cache-builder', `cache-builder-${project.tag}`],
  ];
}

/**
 * Our way, on an empty builder.
 *
 * @param {Workbench} bench
 * @param {AppProject} project
 * @returns {Promise<{durationMs: number, report: import('../src/commands/build/report.ts').BuildReport}>}
 * @throws {Error} when it fails
 */
export async function buildOurs(bench, project) {
  const builder = await bench.emptyBuilder();
  try {
    const flags = buildFlags(bench, project);
    const { status, durationMs, report, output } = await runCommand('build', { builder, flags });
    if (status !== 0 || !report)
      throw new Error(`Expected the build to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
    return { durationMs, report };
  } finally {
    await builder.remove();
  }
}

/**
 * The classic way, on an empty builder.
 *
 * @param {Workbench} bench
 * @param {AppProject} project
 * @returns {Promise<number>} milliseconds of the command
 * @throws {Error} when it fails
 */
export async function buildClassic(bench, project) {
  const reference = (/** @type {string} */ tag) => `${bench.registryHost}/${project.repository}:${tag}`;
  const cache = `cache-builder-${project.tag}`;
  const sources = [...classicLayers.map(({ name }) => `cache-${name}`), cache];
  const builder = await bench.emptyBuilder();
  try {
    const since = performance.now();
    await run(
      'docker',
      [
        ...['buildx', 'build', ...(builder.name ? ['--builder', builder.name] : [])],
        ...['--build-arg', `BASE_IMAGE=${project.baseImage}`, '--tag', imageOf(bench, project), '--push'],
        ...sources.flatMap((tag) => ['--cache-from', `type=registry,ref=${reference(tag)}`]),
        ...['--cache-to', `type=registry,ref=${reference(cache)},mode=max`],
        project.context,
      ],
      { env: builder.env },
    );
    return performance.now() - since;
  } finally {
    await builder.remove();
  }
}

/**
 * Builds and reads at the registry what it took.
 *
 * @param {Workbench} bench
 * @param {AppProject} project
 * @param {() => Promise<number>} build answers its milliseconds
 * @param {Set<string>} seen digests of layers that were in the registry before; those that are now are added
 * @returns {Promise<import('./sample.mjs').Sample>}
 */
export function sampleBuild(bench, project, build, seen) {
  return takeSample(
    bench,
    project.repository,
    build,
    async () => {
      const tags = [...Object.keys(project.layers).map((name) => `cache-${name}`), project.tag];
      const images = await Promise.all(
        tags.map((tag) => readPushedImage(bench.registryHost, project.repository, tag)),
      );
      return images.flatMap((image) => (image ? [image] : []));
    },
    seen,
  );
}

/**
 * @param {Workbench} bench
 * @param {AppProject} project
 * @returns {string}
 */
export function imageOf(bench, { repository, tag }) {
  return `${bench.registryHost}/${repository}:${tag}`;
}
