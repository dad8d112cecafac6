import { plural } from '../../core/format/quantity.ts';
import { createDocument, type ReportDocument, tile } from '../../page/document.ts';
import { healthPart, healthSteps } from '../health-part.ts';
import type { MetricsReport } from './report.ts';

export function metricsDocument(report: MetricsReport): ReportDocument {
  const { image, health, error } = report;
  return createDocument(
    { ...report, nextSteps: healthSteps(health) },
    {
      mark: error === undefined ? '📈' : '❌',
      tone: error === undefined ? 'good' : 'failed',
      headline: error === undefined ? 'Metrics written' : 'The metrics were not written',
      subject: image,
      facts: { runs: health === undefined ? undefined : `${plural(health.runs, 'run')} known` },
      where: health?.metricsFile === undefined ? undefined : `They are in ${health.metricsFile}`,
      tiles: {
        runs: health === undefined ? undefined : tile('Known', plural(health.runs, 'run')),
        problems: health === undefined ? undefined : tile('Above a limit', String(health.problems.length)),
      },
      parts: [healthPart(health)],
    },
  );
}
