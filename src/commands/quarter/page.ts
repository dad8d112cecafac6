import { plural, shortDigest } from '../../core/format/quantity.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart } from '../../page/part.ts';
import type { QuarterReport } from './report.ts';

/** What people read of it. */
export function quarterDocument(report: QuarterReport): ReportDocument {
  const { quarters, hold, moved, error } = report;
  return {
    mark: error === undefined ? '📅' : '❌',
    tone: error !== undefined ? 'failed' : moved.length > 0 ? 'changed' : 'good',
    headline: headline(report),
    subject: report.image,
    // Where it failed, nothing of this is known.
    facts:
      error !== undefined
        ? []
        : [
            report.recorded === undefined
              ? 'nothing is recorded'
              : `builds read the record of ${report.recorded}`,
            hold === undefined
              ? 'not held'
              : `held at ${hold.quarter} by ${hold.by} since ${hold.since.slice(0, 10)}`,
          ],
    where: undefined,
    tiles: [],
    parts: [
      ...(quarters.length === 0
        ? []
        : [
            {
              ...emptyPart,
              title: 'Quarters',
              table: {
                columns: [
                  { title: 'Quarter', align: 'left' as const, code: false },
                  { title: 'Recorded', align: 'left' as const, code: false },
                  { title: 'Layer', align: 'left' as const, code: true },
                  { title: 'Digest', align: 'left' as const, code: true },
                  { title: 'Now', align: 'left' as const, code: false },
                ],
                rows: quarters.flatMap(({ quarter, recordedAt, layers }) =>
                  layers.map(({ name, digest, current }, index) => [
                    index === 0 ? quarter : '',
                    index === 0 ? (recordedAt?.slice(0, 10) ?? 'no record') : '',
                    name,
                    shortDigest(digest),
                    current ? '✅ the same' : 'another',
                  ]),
                ),
              },
            },
          ]),
      ...(moved.length === 0
        ? []
        : [
            {
              ...emptyPart,
              title: 'Moved tags',
              table: {
                columns: [
                  { title: 'Tag', align: 'left' as const, code: true },
                  { title: 'From', align: 'left' as const, code: true },
                  { title: 'To', align: 'left' as const, code: true },
                ],
                rows: moved.map(({ tag, from, to }) => [tag, shortDigest(from ?? ''), shortDigest(to)]),
              },
            },
          ]),
    ],
    warnings: report.warnings,
    notices: report.notices,
    nextSteps:
      hold === undefined
        ? []
        : [
            '"cache-prewarm quarter release" ends the hold; the next prewarm then builds what is not current.',
          ],
    error,
    runUrl: undefined,
  };
}

function headline({ task, quarters, moved, hold, recorded, error }: QuarterReport): string {
  if (error !== undefined) {
    if (task === 'restore') return 'The quarter was not restored';
    return task === 'start' ? 'The quarter was not started' : 'The quarters could not be dealt with';
  }
  if (task === 'start')
    return `${recorded ?? 'The quarter'} has started: ${plural(moved.length, 'layer')} replaced`;
  if (task === 'restore')
    return `Back at ${hold?.quarter ?? 'the quarter'}: ${plural(moved.length, 'tag')} moved`;
  if (task === 'release') return 'The hold has ended';
  return quarters.length === 0 ? 'No quarter has tags' : `${plural(quarters.length, 'quarter')}`;
}
