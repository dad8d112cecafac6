import { formatAgo, formatDuration, plural } from '../../core/format/quantity.ts';
import { asCode, asDigest, prose, table } from '../../page/block.ts';
import { createDocument, durationTile, part, type ReportDocument, tile } from '../../page/document.ts';
import type { MirroredImage, MirrorReport } from './report.ts';

const states: Readonly<Record<MirroredImage['state'], string>> = {
  same: '✅ the same',
  copied: '📦 copied',
  absent: '⚪ not mirrored yet',
  drifted: '🕰️ upstream moved',
  failed: '❌ failed',
};

export function mirrorDocument(report: MirrorReport): ReportDocument {
  const { images, pinned, wrote, error } = report;
  const count = (state: MirroredImage['state']): number =>
    images.filter((image) => image.state === state).length;
  const failed = error !== undefined || count('failed') > 0;
  const files = new Set(pinned.map(({ file }) => file));
  const behind = count('drifted') + count('absent');
  const nextSteps = pinned.length > 0 && !wrote ? ['--pin write writes it.'] : [];
  return createDocument(
    { ...report, nextSteps },
    {
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
      facts: { images: plural(images.length, 'image'), duration: formatDuration(report.durationMs) },
      tiles: {
        images: tile(
          'Images',
          `${count('same') + count('copied')} of ${images.length}`,
          'mirrored as they are upstream',
        ),
        duration: durationTile(report.durationMs),
      },
      parts: [
        part(
          'Images',
          table(
            [asCode('Source'), asCode('Copy'), asDigest('Upstream'), 'State'],
            images.map(({ source, target, upstreamDigest, state, driftMs, detail }) => [
              source,
              target,
              upstreamDigest ?? '',
              [
                states[state],
                ...(state === 'drifted' && driftMs !== undefined ? [formatAgo(driftMs)] : []),
                ...(detail === undefined ? [] : [detail]),
              ].join('; '),
            ]),
          ),
        ),
        part(
          `${wrote ? 'Changed' : 'Would be changed'} in the Dockerfile${files.size > 1 ? 's' : ''}`,
          prose(
            ...pinned.flatMap(({ file, line, before, after }) => [
              `${file}:${line}: - \`${before}\``,
              `${file}:${line}: + \`${after}\``,
            ]),
          ),
        ),
      ],
    },
  );
}
