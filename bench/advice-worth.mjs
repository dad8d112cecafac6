// @ts-check
// What a code change costs a builder, and a deployment a server, with the advice that our build gives and without it.
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../scripts/process.mjs';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { buildOurs, imageOf, sampleBuild } from './app-ways.mjs';
import { median, spread } from './measurement.mjs';
import { movedBytes } from './sample.mjs';

/** @typedef {import('./app-ways.mjs').AppProject} AppProject */

/**
 * The example with a piece of advice undone.
 * @typedef {object} Variant
 * @property {string} id
 * @property {string} label
 * @property {(dockerfile: string) => string} undo
 * @property {readonly string[]} withoutLayers layers that are none
 */

/** What a server downloads is the same each time; what a builder does takes its time. @type {readonly Variant[]} */
const variants = [
  { id: 'followed', label: 'as examples/app is', undo: (dockerfile) => dockerfile, withoutLayers: [] },
  {
    id: 'copy-link',
    label: 'without copy-link',
    undo: (dockerfile) => replaced(dockerfile, /^COPY --link src /m, 'COPY src '),
    withoutLayers: [],
  },
  {
    id: 'runtime-deps-layer',
    label: 'without runtime-deps-layer',
    undo: (dockerfile) =>
      replaced(
        replaced(dockerfile, /^FROM base AS runtime-deps$/m, 'FROM base AS runtime'),
        /^FROM runtime-deps AS runtime\n/m,
        '',
      ),
    withoutLayers: ['runtime'],
  },
];

/**
 * @typedef {object} AdviceMeasurement
 * @property {string} label
 * @property {readonly import('./sample.mjs').Sample[]} changes code changes, each on an empty builder
 * @property {number} deploymentBytes what a server downloads that holds the layers and no version of the application
 * @property {number | undefined} promisedBytes what the report says that following the advice saves
 */

/**
 * @param {object} options
 * @param {import('../scripts/workbench.mjs').Workbench} options.bench
 * @param {AppProject} options.project its layers are in the registry
 * @param {string} options.dir for files of its own
 * @param {number} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<Readonly<Record<string, AdviceMeasurement>>>} by the name of the advice that is not followed
 */
export async function measureAdvice({ bench, project, dir, runs, log }) {
  const prepared = await Promise.all(
    variants.map(async (variant) => {
      const context = path.join(dir, variant.id);
      await cp(project.context, context, { recursive: true });
      const file = path.join(context, 'Dockerfile');
      await writeFile(file, variant.undo(await readFile(file, 'utf8')));
      const layers = Object.fromEntries(
        Object.entries(project.layers).filter(([name]) => !variant.withoutLayers.includes(name)),
      );
      return { variant, project: { ...project, context, layers, tag: variant.id } };
    }),
  );
  /** @type {Record<string, AdviceMeasurement & {changes: import('./sample.mjs').Sample[], seen: Set<string>}>} */
  const measured = {};
  for (const { variant, project: own } of prepared) {
    const { report } = await buildOurs(bench, own);
    if (report.dependencyHitRate !== 100)
      throw new Error(`Expected the layers to be warm; ${report.dependencyHitRate} % of their steps hit.`);
    measured[variant.id] = {
      label: variant.label,
      changes: [],
      deploymentBytes: await downloadOfDeployment(bench, own),
      promisedBytes: report.advice.find(({ name }) => name === variant.id)?.savesBytes,
      seen: new Set(),
    };
    log(`${variant.label}: a deployment downloads ${bytesText(measured[variant.id]?.deploymentBytes ?? 0)}`);
  }
  for (let index = 0; index < runs; index++)
    for (const { variant, project: own } of prepared) {
      const { changes, seen } = /** @type {typeof measured[string]} */ (measured[variant.id]);
      await writeFile(path.join(own.context, 'src', 'change.py'), `# Change ${index} of ${variant.id}\n`);
      const sample = await sampleBuild(
        bench,
        own,
        async () => (await buildOurs(bench, own)).durationMs,
        seen,
      );
      changes.push(sample);
      log(`${variant.label}, change ${index + 1} of ${runs}: ${secondsText(sample.durationMs)}`);
    }
  return Object.fromEntries(
    Object.entries(measured).map(([id, { seen: _seen, ...measurement }]) => [id, measurement]),
  );
}

/**
 * @param {Readonly<Record<string, AdviceMeasurement>>} measured
 * @returns {string[][]}
 */
export function adviceTable(measured) {
  return [
    ['A code change, and a deployment', 'Time', 'Moved by the builder', 'By the server', 'Promised saving'],
    ...Object.values(measured).map(({ label, changes, deploymentBytes, promisedBytes }) => [
      label,
      spread(
        changes.map(({ durationMs }) => durationMs),
        secondsText,
      ),
      bytesText(median(changes.map(movedBytes))),
      bytesText(deploymentBytes),
      promisedBytes === undefined ? '' : bytesText(promisedBytes),
    ]),
  ];
}

/**
 * Pulls the layers to an engine, as prewarming a server does, and then the application.
 *
 * @param {import('../scripts/workbench.mjs').Workbench} bench
 * @param {AppProject} project
 * @returns {Promise<number>} bytes that the pull of the application downloaded
 * @throws {Error} when the engine held the layers before: then nothing can be told
 */
async function downloadOfDeployment(bench, project) {
  const { env, remove } = await bench.emptyBuilder();
  const layers = Object.keys(project.layers).map((name) =>
    imageOf(bench, { ...project, tag: `cache-${name}` }),
  );
  const application = imageOf(bench, project);
  try {
    bench.proxy.reset();
    for (const image of layers) await run('docker', ['pull', '--quiet', image], { env });
    const held = bench.proxy.counts().downloadedBytes;
    if (held < 1_000_000)
      throw new Error(`Expected the server to download the layers; it downloaded ${bytesText(held)}.`);
    bench.proxy.reset();
    await run('docker', ['pull', '--quiet', application], { env });
    return bench.proxy.counts().downloadedBytes;
  } finally {
    for (const image of [application, ...layers])
      await run('docker', ['image', 'rm', image], { env }).catch(() => {});
    await remove();
  }
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {string} replacement
 * @returns {string}
 * @throws {Error} when the pattern is not in the text
 */
function replaced(text, pattern, replacement) {
  if (!pattern.test(text)) throw new Error(`Expected ${pattern} in the Dockerfile of examples/app.`);
  return text.replace(pattern, replacement);
}
