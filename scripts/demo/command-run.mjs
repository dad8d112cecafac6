// @ts-check
// Running a command in the demo, and counting at the registry what it moved.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../command.mjs';
import { readPushedImage } from '../pushed-image.mjs';
import { sumTraffic } from '../traffic.mjs';

/**
 * What acts play on.
 * @typedef {object} Stage
 * @property {import('../workbench.mjs').Workbench} bench
 * @property {string} baseImage
 * @property {string} app folder of the application's copy
 * @property {string} folder for what the demo leaves
 * @property {AbortSignal} signal ends what runs
 * @property {Set<string>} layers digests of all layers that were ever seen in the registry
 */

/**
 * What came of an act: a command, run with an empty builder.
 * @typedef {object} DemoRun
 * @property {string} id
 * @property {string} name
 * @property {import('../command.mjs').CommandRun<'prewarm' | 'build'>} result
 * @property {import('../traffic.mjs').Traffic} traffic
 * @property {Readonly<Record<string, import('../pushed-image.mjs').PushedImageContent>>} images tag → what it names in
 *   the registry afterwards
 * @property {string} page path of the HTML page
 */

export const repository = 'demo/app';
/** Stages of the Dockerfile that are kept as layers: name → target. */
export const layers = { base: 'base', python: 'python-deps', node: 'node-deps', runtime: 'runtime-deps' };
export const layerNames = Object.keys(layers);
/** The tag of the application. */
export const appTag = 'main';

/**
 * @param {Stage} stage
 * @param {object} act
 * @param {string} act.id
 * @param {string} act.name
 * @param {'prewarm' | 'build'} act.command
 * @param {readonly string[]} [act.flags] beside those that every command has
 * @returns {Promise<DemoRun>}
 */
export async function performCommand(stage, { id, name, command, flags = [] }) {
  const { bench, folder } = stage;
  const builder = await bench.emptyBuilder();
  const page = path.join(folder, `${id}.html`);
  bench.proxy.reset();
  const result = await runCommand(command, {
    builder,
    signal: stage.signal,
    show: true,
    flags: [
      ...projectFlags(stage),
      ...['--html', page, '--summary', path.join(folder, `${id}.md`)],
      ...flags,
    ],
  });
  const records = [...bench.proxy.records];
  await writeFile(path.join(folder, `${id}.json`), `${JSON.stringify(result.report, null, 2)}\n`);
  const images = await readImages(bench.registryHost);
  for (const image of Object.values(images)) for (const digest of image.layers) stage.layers.add(digest);
  await builder.remove();
  return {
    id,
    name,
    result,
    traffic: sumTraffic(records, { repository, layers: [...stage.layers] }),
    images,
    page,
  };
}

/**
 * The application, as every command is given it.
 *
 * @param {Stage} stage
 * @returns {readonly string[]}
 */
export function projectFlags({ bench, app, baseImage }) {
  return [
    ...['--image', `${bench.registryHost}/${repository}`],
    ...Object.entries(layers).flatMap(([layer, target]) => ['--layers', `${layer}=${target}`]),
    ...['--context', app],
    ...['--build-args', `BASE_IMAGE=${baseImage}`],
  ];
}

/**
 * @param {string} registryHost
 * @returns {Promise<DemoRun['images']>}
 */
async function readImages(registryHost) {
  const tags = [...layerNames.map((name) => `cache-${name}`), appTag];
  const images = await Promise.all(
    tags.map(async (tag) => ({ tag, image: await readPushedImage(registryHost, repository, tag) })),
  );
  return Object.fromEntries(images.flatMap(({ tag, image }) => (image ? [[tag, image]] : [])));
}
