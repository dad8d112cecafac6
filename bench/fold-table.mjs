// @ts-check
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { measureFold } from './fold.mjs';
import { median, spread } from './measurement.mjs';

/** The most that folding may take. */
const allowed = { durationMs: 2000, peakBytes: 200_000_000 };

const streamBytes = 100_000_000;
const forms = /** @type {const} */ (['lines', 'indented']);

/**
 * Folds 100 MB of recorded progress in both forms that buildx writes.
 *
 * @param {{runs: number, log: import('../scripts/process.mjs').Log}} options
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureFolding({ runs, log }) {
  /** @type {Record<typeof forms[number], import('./fold.mjs').FoldMeasurement[]>} */
  const samples = { lines: [], indented: [] };
  for (let index = 0; index < runs; index++)
    for (const form of forms) {
      const sample = await measureFold({ form, bytes: streamBytes });
      samples[form].push(sample);
      log(`fold ${index + 1} of ${runs}, ${form}: ${secondsText(sample.durationMs)}`);
    }
  const of = (
    /** @type {typeof forms[number]} */ form,
    /** @type {keyof typeof allowed | 'cpuMs'} */ field,
  ) => samples[form].map((sample) => sample[field]);
  return {
    id: 'fold',
    title: "Folding 100 MB of BuildKit's progress",
    about: [
      'A recorded build, repeated, through the code that reads it while it streams, with the listener of the live view.',
      'Peak memory is that of the whole process, Node included. Objects are on one line each since buildx 0.15, and',
      `over several lines before. Medians (smallest to largest) of ${runs} runs.`,
    ],
    parts: [
      [
        ['', 'Time', 'Processor time', 'Peak memory'],
        ...forms.map((form) => [
          form === 'lines' ? 'one object a line' : 'over several lines',
          spread(of(form, 'durationMs'), secondsText),
          secondsText(median(of(form, 'cpuMs'))),
          spread(of(form, 'peakBytes'), bytesText),
        ]),
      ],
    ],
    expectations: forms.flatMap((form) => {
      const name = form === 'lines' ? 'One object a line' : 'Over several lines';
      return [
        judge(`${name}: time, median`, median(of(form, 'durationMs')), allowed.durationMs, secondsText),
        judge(
          `${name}: peak memory, largest`,
          Math.max(...of(form, 'peakBytes')),
          allowed.peakBytes,
          bytesText,
        ),
      ];
    }),
    numbers: { streamBytes, samples },
  };
}

/**
 * @param {string} what
 * @param {number} measured
 * @param {number} limit
 * @param {(value: number) => string} format
 * @returns {import('./measurement.mjs').Expectation}
 */
function judge(what, measured, limit, format) {
  return {
    what,
    expected: `under ${format(limit)}`,
    measured: format(measured),
    held: measured < limit,
  };
}
