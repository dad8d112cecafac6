import { plural } from '../../core/format/quantity.ts';
import type { ReportDocument } from '../../page/document.ts';
import { healthPart } from '../health-part.ts';
import type { MetricsReport } from './report.ts';

/** What people read of it. */
export function metricsDocument({ image, health, notices, warnings, error }: MetricsReport): ReportDocument {
  return {
    mark: error === undefined ? '📈' : '❌',
    tone: error === undefined ? 'good' : 'failed',
    headline: error === undefined ? 'Metrics written' : 'The metrics were not written',
    subject: image,
    facts: health === undefined ? [] : [`${plural(health.runs, 'run')} known`],
    where: health?.metricsFile === undefined ? undefined : `They are in ${health.metricsFile}`,
    tiles: [],
    parts: health === undefined ? [] : [healthPart(health)],
    warnings,
    notices,
    nextSteps: [],
    error,
    runUrl: undefined,
  };
}
