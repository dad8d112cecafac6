// @ts-check
// What the demo says of its three runs.
import { bytesText, secondsText, textTable } from '../text-table.mjs';

/** @typedef {import('../demo.mjs').DemoRun} DemoRun */

/**
 * @typedef {object} Expectation
 * @property {string} expected
 * @property {boolean} held
 * @property {string} came
 */

const names = { cold: 'Cold', warm: 'Warm', change: 'After a change' };

/**
 * @param {readonly DemoRun[]} runs
 * @param {import('../terminal.mjs').Painter} paint
 * @returns {string}
 */
export function comparison(runs, paint) {
  const head = ['', 'Time', 'Uploaded', 'Downloaded', 'Base image', 'Hit rate', 'Layers changed'];
  const rows = runs.map(({ id, result, traffic }) => [
    names[id],
    secondsText(result.durationMs),
    bytesText(traffic.uploadedBytes),
    bytesText(traffic.downloadedBytes),
    bytesText(traffic.baseImageBytes),
    hitRateText(result.report),
    changedLayers(result.report).join(', ') || 'none',
  ]);
  return textTable([head, ...rows], { indent: '  ', bold: paint.bold, left: [6] });
}

/**
 * @param {readonly DemoRun[]} runs
 * @param {import('../terminal.mjs').Painter} paint
 * @returns {string}
 */
export function pages(runs, paint) {
  const width = Math.max(...Object.values(names).map((name) => name.length));
  const rows = runs.map(({ id, page }) => `  ${names[id].padEnd(width)}   ${paint.cyan(page)}`);
  return ['Each run as a page:', ...rows].join('\n');
}

/**
 * @param {readonly DemoRun[]} runs
 * @returns {string} what being warm saves, in one sentence; empty where a run is missing
 */
export function gain(runs) {
  const cold = runs.find(({ id }) => id === 'cold');
  const warm = runs.find(({ id }) => id === 'warm');
  if (!cold || !warm) return '';
  const bytes = (/** @type {DemoRun} */ { traffic }) =>
    traffic.uploadedBytes + traffic.downloadedBytes + traffic.baseImageBytes;
  return `Warm took ${secondsText(warm.result.durationMs)} instead of ${secondsText(cold.result.durationMs)}, and moved ${bytesText(bytes(warm))} instead of ${bytesText(bytes(cold))}.\n\n`;
}

/**
 * What the demo promises. A run that failed or did not take place breaks its own promises.
 *
 * @param {readonly DemoRun[]} runs
 * @param {readonly string[]} layers
 * @returns {readonly Expectation[]}
 */
export function expectations(runs, layers) {
  const cold = runs.find(({ id }) => id === 'cold');
  const warm = runs.find(({ id }) => id === 'warm');
  const change = runs.find(({ id }) => id === 'change');
  return [
    judge('cold: every layer is built and pushed', cold, ({ result, digests }) =>
      same(changedLayers(result.report), layers) && same(Object.keys(digests), layers)
        ? undefined
        : `pushed: ${Object.keys(digests).join(', ') || 'none'}`,
    ),
    judge('warm: 100 % of the steps come from the cache', warm, ({ result }) =>
      result.report?.dependencyHitRate === 100 ? undefined : hitRateText(result.report),
    ),
    judge(
      'warm: no layer is downloaded, none uploaded, and nothing is written to the registry',
      warm,
      ({ traffic }) =>
        traffic.downloadedLayers.length + traffic.uploadedLayers.length + traffic.writtenManifests === 0
          ? undefined
          : `${traffic.downloadedLayers.length} downloaded, ${traffic.uploadedLayers.length} uploaded, ${traffic.writtenManifests} manifests written`,
    ),
    judge('warm: the tags name the same images as before', warm, ({ digests }) =>
      cold && layers.every((name) => digests[name] === cold.digests[name]) ? undefined : 'other digests',
    ),
    judge('after the change: python is rebuilt, and nothing else', change, ({ result, digests }) => {
      const moved = layers.filter((name) => digests[name] !== cold?.digests[name]);
      const told = changedLayers(result.report);
      return same(moved, ['python']) && same(told, ['python'])
        ? undefined
        : `the registry has new images for ${moved.join(', ') || 'none'}, and the report names ${told.join(', ') || 'none'}`;
    }),
  ];
}

/**
 * @param {string} expected
 * @param {DemoRun | undefined} run
 * @param {(run: DemoRun) => string | undefined} problem undefined when it held
 * @returns {Expectation}
 */
function judge(expected, run, problem) {
  if (!run) return { expected, held: false, came: 'it did not run' };
  const { status, report } = run.result;
  const came =
    status === 0 ? problem(run) : `it failed with status ${status}: ${report?.error?.message ?? 'no report'}`;
  return { expected, held: came === undefined, came: came ?? expected };
}

/**
 * @param {import('../prewarm-command.mjs').PrewarmRun['report']} report
 * @returns {string}
 */
function hitRateText(report) {
  return report?.dependencyHitRate === undefined ? 'not measured' : `${report.dependencyHitRate} %`;
}

/**
 * @param {import('../prewarm-command.mjs').PrewarmRun['report']} report
 * @returns {string[]}
 */
function changedLayers(report) {
  return (report?.layers ?? []).filter((layer) => layer.changed).map((layer) => layer.name);
}

/**
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 * @returns {boolean}
 */
function same(one, other) {
  return one.length === other.length && one.every((item) => other.includes(item));
}
