import type { HealthProblem } from './health.ts';
import type { WatchedLayer } from './watched.ts';

/** Whether builds, layers, package and deployments are above their bars, and who was told. */
export interface HealthReport {
  readonly problems: readonly HealthProblem[];
  readonly layers: readonly WatchedLayer[];
  /** Runs that were known. */
  readonly runs: number;
  /** Where the indicators were written; undefined: nowhere. */
  readonly metricsFile: string | undefined;
  /** What became of the issue; undefined: none is wanted, or none is open. */
  readonly issue:
    | {
        readonly done: 'opened' | 'updated' | 'reopened' | 'closed' | 'unchanged';
        readonly number: number;
        readonly url: string;
      }
    | undefined;
}
