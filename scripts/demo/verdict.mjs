// @ts-check
// What the demo says of its runs.
import { bytesText, secondsText, textTable } from '../text-table.mjs';
import { acts, changedLayers, movedBytes } from './acts.mjs';

/** @typedef {import('./command-run.mjs').DemoRun} DemoRun */

/**
 * @typedef {object} Expectation
 * @property {string} expected
 * @property {boolean} held
 * @property {string} came
 */

/**
 * @param {readonly DemoRun[]} runs
 * @param {import('../terminal.mjs').Painter} paint
 * @returns {string}
 */
export function comparison(runs, paint) {
  const head = ['', 'Time', 'Uploaded', 'Downloaded', 'Base image', 'Hit rate', 'What is new'];
  const rows = runs.map((run) => [
    run.name,
    secondsText(run.result.durationMs),
    bytesText(run.traffic.uploadedBytes),
    bytesText(run.traffic.downloadedBytes),
    bytesText(run.traffic.baseImageBytes),
    run.result.report?.dependencyHitRate === undefined
      ? 'not measured'
      : `${run.result.report.dependencyHitRate} %`,
    [...changedLayers(run), ...appLayers(run)].join(', ') || 'nothing',
  ]);
  return textTable([head, ...rows], { indent: '  ', bold: paint.bold, left: [6] });
}

/**
 * @param {readonly {name: string, page: string}[]} runs
 * @param {import('../terminal.mjs').Painter} paint
 * @returns {string}
 */
export function pages(runs, paint) {
  const width = Math.max(...runs.map(({ name }) => name.length));
  const rows = runs.map(({ name, page }) => `  ${name.padEnd(width)}   ${paint.cyan(page)}`);
  return ['Each run as a page:', ...rows].join('\n');
}

/**
 * @param {readonly DemoRun[]} runs
 * @returns {string} what being warm saves, in sentences; empty where a run is missing
 */
export function gain(runs) {
  const of = (/** @type {string} */ id) => runs.find((run) => run.id === id);
  const cold = of('cold');
  const warm = of('warm');
  const code = of('code-change');
  const cost = (/** @type {DemoRun} */ run) => ({
    time: secondsText(run.result.durationMs),
    bytes: bytesText(movedBytes(run)),
  });
  const sentences = [
    ...(cold && warm
      ? [
          `Warm took ${cost(warm).time} instead of ${cost(cold).time}, and moved ${cost(warm).bytes} instead of ${cost(cold).bytes}.`,
        ]
      : []),
    ...(code ? [`A code change took ${cost(code).time} and moved ${cost(code).bytes}.`] : []),
  ];
  return sentences.length > 0 ? `${sentences.join('\n')}\n\n` : '';
}

/**
 * Judges what the acts promise. A run that failed or did not take place breaks its own promises.
 *
 * @param {readonly DemoRun[]} runs
 * @param {import('./command-run.mjs').Stage} stage
 * @returns {Promise<readonly Expectation[]>}
 */
export async function judgeActs(runs, stage) {
  const of = (/** @type {string} */ id) => runs.find((run) => run.id === id);
  const judged = acts.flatMap(({ id, expect }) =>
    expect.map(async ({ expected, problem }) => {
      const run = of(id);
      const came = run ? (failure(run) ?? (await problem(run, { stage, run: of }))) : 'it did not run';
      return { expected, held: came === undefined, came: came ?? expected };
    }),
  );
  return Promise.all(judged);
}

/**
 * @param {DemoRun} run
 * @returns {string | undefined}
 */
function failure({ result: { status, report } }) {
  return status === 0
    ? undefined
    : `it failed with status ${status}: ${report?.error?.message ?? 'no report'}`;
}

/**
 * @param {DemoRun} run
 * @returns {readonly string[]}
 */
function appLayers({ result: { report }, traffic }) {
  if (report?.kind !== 'build' || !report.app.pushed) return [];
  const count = traffic.uploadedLayers.length;
  return [`the application (${count === 1 ? '1 layer' : `${count} layers`})`];
}
