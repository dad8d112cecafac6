import { formatAge, formatDuration, plural, shortDigest } from '../../core/format/quantity.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart, type ReportPart } from '../../page/part.ts';
import type { PlannedLayer, PlanReport } from './report.ts';

/** The summary of the decision whether to prewarm. */
export function planDocument(report: PlanReport): ReportDocument {
  const { needed, layers, error } = report;
  const stale = layers.filter(({ reasons }) => reasons.length > 0);
  return {
    mark: error !== undefined ? '❌' : needed ? '🔥' : '✅',
    tone: error !== undefined ? 'failed' : needed ? 'changed' : 'good',
    headline:
      error !== undefined
        ? 'Whether a prewarm is needed could not be found out'
        : needed
          ? 'A prewarm is needed'
          : 'No prewarm is needed',
    subject: report.image,
    facts: [
      report.reason,
      ...(layers.length === 0
        ? []
        : [`${layers.length - stale.length} of ${plural(layers.length, 'layer')} current`]),
      formatDuration(report.durationMs),
    ],
    where: undefined,
    tiles: [],
    parts: layerPart(layers),
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: [],
    error,
    runUrl: report.runUrl,
  };
}

function layerPart(layers: readonly PlannedLayer[]): readonly ReportPart[] {
  if (layers.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Layers',
      table: {
        columns: [
          { title: 'Layer', align: 'left', code: true },
          { title: 'Digest', align: 'left', code: true },
          { title: 'Age', align: 'right', code: false },
          { title: 'State', align: 'left', code: false },
        ],
        rows: layers.map(({ name, platform, digest, ageMs, reasons }) => [
          platform === undefined ? name : `${name} (${platform})`,
          shortDigest(digest ?? ''),
          ageMs === undefined ? '' : formatAge(ageMs),
          reasons.length === 0 ? '✅ current by its record' : `⚠️ ${reasons.join('; ')}`,
        ]),
      },
    },
  ];
}
