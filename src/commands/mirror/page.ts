import { formatAge, formatDuration, plural, shortDigest } from '../../core/format/quantity.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart } from '../../page/part.ts';
import type { MirroredImage, MirrorReport } from './report.ts';

const states: Readonly<Record<MirroredImage['state'], string>> = {
  same: '✅ the same',
  copied: '📦 copied',
  absent: '⚪ not mirrored yet',
  drifted: '🕰️ upstream moved',
  failed: '❌ failed',
};

/** What people read of it. */
export function mirrorDocument(report: MirrorReport): ReportDocument {
  const { images, pinned, error } = report;
  const count = (state: MirroredImage['state']): number =>
    images.filter((image) => image.state === state).length;
  const failed = error !== undefined || count('failed') > 0;
  const behind = count('drifted') + count('absent');
  return {
    mark: failed ? '❌' : count('copied') > 0 ? '📦' : behind > 0 ? '🕰️' : '✅',
    tone: failed ? 'failed' : count('copied') + behind > 0 ? 'changed' : 'good',
    headline: failed
      ? `${plural(count('failed'), 'image')} could not be mirrored`
      : count('copied') > 0
        ? `Mirrored ${plural(count('copied'), 'image')}`
        : behind > 0
          ? `${plural(behind, 'image')} to mirror`
          : 'Every image is mirrored',
    subject: 'mirror',
    facts: [plural(images.length, 'image'), formatDuration(report.durationMs)],
    where: undefined,
    tiles: [],
    parts: [
      {
        ...emptyPart,
        title: 'Images',
        table: {
          columns: [
            { title: 'Source', align: 'left', code: true },
            { title: 'Copy', align: 'left', code: true },
            { title: 'Upstream', align: 'left', code: true },
            { title: 'State', align: 'left', code: false },
          ],
          rows: images.map((image) => [
            image.source,
            image.target,
            shortDigest(image.upstreamDigest ?? ''),
            [
              states[image.state],
              ...(image.state === 'drifted' && image.driftMs !== undefined
                ? [`${formatAge(image.driftMs)} ago`]
                : []),
              ...(image.detail === undefined ? [] : [image.detail]),
            ].join('; '),
          ]),
        },
      },
      ...(pinned.length === 0
        ? []
        : [
            {
              ...emptyPart,
              title: report.wrote ? 'Changed in the Dockerfile' : 'Would be changed in the Dockerfile',
              prose: pinned.flatMap(({ line, before, after }) => [
                `${line}: - \`${before}\``,
                `${line}: + \`${after}\``,
              ]),
            },
          ]),
    ],
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: pinned.length > 0 && !report.wrote ? ['--pin write writes it.'] : [],
    error,
    runUrl: undefined,
  };
}
