import { plural } from '../../core/format/quantity.ts';
import { asCode, asDigest, table } from '../../page/block.ts';
import { createDocument, part, type ReportDocument, type ReportPart, tile } from '../../page/document.ts';
import type { QuarterReport } from './report.ts';

export const quarterMark = '📅';

export function quarterDocument(report: QuarterReport): ReportDocument {
  const { recorded, hold, moved, error } = report;
  const nextSteps =
    hold === undefined
      ? []
      : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'];
  return createDocument(
    { ...report, nextSteps },
    {
      mark: error === undefined ? quarterMark : '❌',
      tone: error !== undefined ? 'failed' : moved.length > 0 ? 'changed' : 'good',
      headline: headline(report),
      subject: report.image,
      facts:
        error !== undefined
          ? // Where it failed, nothing of this is known.
            {}
          : {
              recorded:
                recorded === undefined ? 'nothing is recorded' : `builds read the record of ${recorded}`,
              hold:
                hold === undefined
                  ? 'not held'
                  : `held at ${hold.quarter} by ${hold.by} since ${hold.since.slice(0, 10)}`,
            },
      tiles:
        error !== undefined
          ? {}
          : {
              recorded: tile('Builds read', recorded ?? 'No record', 'the newest record'),
              moved: tile('Moved', plural(moved.length, 'tag')),
              hold: tile(
                'Hold',
                hold?.quarter ?? 'None',
                hold === undefined ? '' : `by ${hold.by} since ${hold.since.slice(0, 10)}`,
              ),
            },
      parts: [quartersPart(report), movedPart(report)],
    },
  );
}

function quartersPart({ quarters }: QuarterReport): ReportPart | undefined {
  return part(
    'Quarters',
    table(
      ['Quarter', 'Recorded', asCode('Layer'), asDigest('Digest'), 'Now'],
      quarters.flatMap(({ quarter, recordedAt, layers }) =>
        layers.map(({ name, digest, current }, index) => [
          index === 0 ? quarter : '',
          index === 0 ? (recordedAt?.slice(0, 10) ?? 'no record') : '',
          name,
          digest,
          current ? '✅ the same' : 'another',
        ]),
      ),
    ),
  );
}

function movedPart({ moved }: QuarterReport): ReportPart | undefined {
  return part(
    'Moved tags',
    table(
      [asCode('Tag'), asDigest('From'), asDigest('To')],
      moved.map(({ tag, from, to }) => [tag, from ?? '', to]),
    ),
  );
}

function headline({ task, quarters, moved, hold, recorded, error }: QuarterReport): string {
  if (error !== undefined) {
    if (task === 'restore') return 'The quarter was not restored';
    return task === 'start' ? 'The quarter was not started' : 'The quarters could not be read';
  }
  if (task === 'start')
    return `${recorded ?? 'The quarter'} has started: ${plural(moved.length, 'layer')} replaced`;
  if (task === 'restore')
    return `Back at ${hold?.quarter ?? 'the quarter'}: ${plural(moved.length, 'tag')} moved`;
  if (task === 'release') return 'The hold has ended';
  return quarters.length === 0 ? 'No quarter has tags' : `${plural(quarters.length, 'quarter')}`;
}
