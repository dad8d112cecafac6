import type { RunFacts } from '../../core/run-report.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';
import type { MetricsInputs } from './inputs.ts';

/** What the indicators were written from, as one value: `--json`, and what is shown. */
export interface MetricsReport extends Pick<RunFacts, 'schemaVersion' | 'notices' | 'warnings' | 'error'> {
  readonly kind: 'metrics';
  /** Registry and repository of the layers. */
  readonly image: string;
  /** Undefined where it could not be looked at. */
  readonly health: HealthReport | undefined;
}

export function metricsReport(
  { health }: Pick<MetricsReport, 'health'>,
  { schemaVersion, notices, warnings, error }: RunFacts,
  { image }: Pick<MetricsInputs, 'image'>,
): MetricsReport {
  return { schemaVersion, kind: 'metrics', image, health, notices, warnings, error };
}
