import { formatAge, formatDuration, plural } from '../../core/format/quantity.ts';
import { updatesPart } from '../../layers/report/updates-part.ts';
import { asCode, asDigest, asQuantity, table } from '../../page/block.ts';
import { createDocument, durationTile, part, type ReportDocument, tile } from '../../page/document.ts';
import type { PlanReport } from './report.ts';

export function planLook({
  needed,
  error,
}: Pick<PlanReport, 'needed' | 'error'>): Pick<ReportDocument, 'mark' | 'tone'> {
  if (error !== undefined) return { mark: '❌', tone: 'failed' };
  return needed ? { mark: '🔥', tone: 'changed' } : { mark: '✅', tone: 'good' };
}

/** The summary of the decision whether to prewarm. */
export function planDocument(report: PlanReport): ReportDocument {
  const { needed, layers, error } = report;
  const current = layers.filter(({ reasons }) => reasons.length === 0).length;
  const nextSteps = needed ? ['Prewarm. In a pipeline, the job `prewarm` does it now.'] : [];
  return createDocument(
    { ...report, nextSteps },
    {
      ...planLook(report),
      headline:
        error !== undefined
          ? 'The check whether a prewarm is needed failed'
          : needed
            ? 'A prewarm is needed'
            : 'No prewarm is needed',
      subject: report.image,
      facts: {
        reason: report.reason,
        current:
          layers.length === 0 ? undefined : `${current} of ${plural(layers.length, 'layer')} up to date`,
        duration: formatDuration(report.durationMs),
      },
      tiles: {
        current:
          layers.length === 0 ? undefined : tile('Up to date', `${current} of ${layers.length}`, 'layers'),
        duration: durationTile(report.durationMs, 'nothing was built'),
      },
      parts: [
        part(
          'Layers',
          table(
            [asCode('Layer'), asDigest('Digest'), asQuantity('Age'), 'State'],
            layers.map(({ name, platform, digest, ageMs, reasons }) => [
              platform === undefined ? name : `${name} (${platform})`,
              digest ?? '',
              ageMs === undefined ? '' : formatAge(ageMs),
              reasons.length === 0 ? '✅ up to date' : `⚠️ ${reasons.join('; ')}`,
            ]),
          ),
        ),
        updatesPart(report.updates),
      ],
    },
  );
}
