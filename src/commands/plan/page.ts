import { formatAge, formatDuration, plural } from '../../core/format/quantity.ts';
import { column, table } from '../../page/block.ts';
import { createDocument, part, type ReportDocument } from '../../page/document.ts';
import type { PlanReport } from './report.ts';

/** The summary of the decision whether to prewarm. */
export function planDocument(report: PlanReport): ReportDocument {
  const { needed, layers, error } = report;
  const current = layers.filter(({ reasons }) => reasons.length === 0).length;
  return createDocument(report, {
    mark: error !== undefined ? '❌' : needed ? '🔥' : '✅',
    tone: error !== undefined ? 'failed' : needed ? 'changed' : 'good',
    headline:
      error !== undefined
        ? 'The check whether a prewarm is needed failed'
        : needed
          ? 'A prewarm is needed'
          : 'No prewarm is needed',
    subject: report.image,
    facts: {
      reason: report.reason,
      current: layers.length === 0 ? undefined : `${current} of ${plural(layers.length, 'layer')} up to date`,
      duration: formatDuration(report.durationMs),
    },
    parts: [
      part(
        'Layers',
        table(
          [column('Layer', 'code'), column('Digest', 'digest'), column('Age', 'quantity'), column('State')],
          layers.map(({ name, platform, digest, ageMs, reasons }) => [
            platform === undefined ? name : `${name} (${platform})`,
            digest ?? '',
            ageMs === undefined ? '' : formatAge(ageMs),
            reasons.length === 0 ? '✅ up to date' : `⚠️ ${reasons.join('; ')}`,
          ]),
        ),
      ),
    ],
  });
}
