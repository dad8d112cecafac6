// @ts-check
// Our prewarm against the classic chain.
import { secondsText } from '../scripts/text-table.mjs';
import { countArrivals } from './refreshes.mjs';
import { ratioRow, sampleHead, sampleRow, takeSample } from './sample.mjs';
import { buildChain, prewarmLayers, readLayers, ways } from './ways.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */
/** @typedef {import('./ways.mjs').Project} Project */

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {string} options.app folder of the example
 * @param {string} options.dir for files of its own
 * @param {{cold: number, warm: number, refreshes: number}} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureChain({ bench, app, dir, runs, log }) {
  const baseImage = await bench.baseImage('debian');
  /** @type {Record<'cold' | 'warm', Record<typeof ways[number], import('./sample.mjs').Sample[]>>} */
  const samples = { cold: { prewarm: [], classic: [] }, warm: { prewarm: [], classic: [] } };
  for (const [kind, count] of /** @type {const} */ ([
    ['cold', runs.cold],
    ['warm', runs.warm],
  ]))
    for (let index = 0; index < count; index++)
      // Whoever is first changes each time.
      for (const way of index % 2 === 0 ? ways : ways.toReversed()) {
        // Cold is a new repository; warm is the last of them.
        const repository = `bench/${way}-${kind === 'cold' ? index : runs.cold - 1}`;
        const sample = await sampleOf(bench, { context: app, baseImage, repository }, way);
        samples[kind][way].push(sample);
        log(`${kind} ${index + 1} of ${count}, ${way}: ${secondsText(sample.durationMs)}`);
      }
  const arrivals = await countArrivals({ bench, dir, count: runs.refreshes, log });

  const moved = samples.warm.prewarm.map((sample) => sample.uploadedLayers + sample.downloadedLayers);
  return {
    id: 'chain',
    title: 'Our prewarm against the classic chain, on examples/app',
    about: [
      'Classic: docker buildx build for base, python-deps and node-deps one after another, each on an empty builder,',
      'with --cache-to type=inline, --cache-from its own tag and the tag of its base layer. Ours: one empty builder.',
      `Medians (smallest to largest) of ${runs.cold} cold and ${runs.warm} warm runs, taken in turns. Starting builders is not counted.`,
    ],
    parts: [
      [
        sampleHead,
        .../** @type {const} */ (['cold', 'warm']).flatMap((kind) => [
          ...ways.map((way) =>
            sampleRow(`${kind}, ${way === 'prewarm' ? 'ours' : 'classic'}`, samples[kind][way]),
          ),
          ratioRow(`${kind}, ours ÷ classic`, samples[kind].prewarm, samples[kind].classic),
        ]),
      ],
      [
        ['Refreshes of base after which all layers stood on it', 'Ours', 'Classic'],
        ['', `${arrivals.prewarm} of ${runs.refreshes}`, `${arrivals.classic} of ${runs.refreshes}`],
      ],
    ],
    expectations: [
      {
        what: 'Warm: layers that our prewarm moves in either direction',
        expected: '0',
        measured: String(Math.max(...moved)),
        held: Math.max(...moved) === 0,
      },
      {
        what: 'Refreshes of base after which all layers stand on it, ours',
        expected: `${runs.refreshes} of ${runs.refreshes}`,
        measured: `${arrivals.prewarm} of ${runs.refreshes}`,
        held: arrivals.prewarm === runs.refreshes,
      },
    ],
    numbers: { samples, refreshes: runs.refreshes, refreshesArrived: arrivals },
  };
}

/**
 * Runs one way and reads at the registry what it took.
 *
 * @param {Workbench} bench
 * @param {Project} project
 * @param {typeof ways[number]} way
 * @returns {Promise<import('./sample.mjs').Sample>}
 */
function sampleOf(bench, project, way) {
  return takeSample(
    bench,
    project.repository,
    () => (way === 'prewarm' ? prewarmLayers(bench, project) : buildChain(bench, project)),
    async () => Object.values(await readLayers(bench, project.repository)),
  );
}
