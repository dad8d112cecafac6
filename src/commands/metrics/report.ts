import type { ErrorReport } from '../../core/run-report.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';

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
