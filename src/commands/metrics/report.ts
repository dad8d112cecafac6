import { plural } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import type { ReportDocument } from '../../page/document.ts';
import { type HealthReport, healthPart } from '../health-report.ts';

/** What the indicators were written from, as one value: `--json`, and what is shown. */
export interface MetricsReport {
  readonly schemaVersion: 1;
  readonly kind: 'metrics';
  /** Registry and repository of the layers. */
  readonly image: string;
  /** Undefined where it could not be looked at. */
  readonly health: HealthReport | undefined;
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly error: ErrorReport | undefined;
}

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
