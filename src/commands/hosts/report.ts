import type { ProjectStatus } from '../../core/deploy/project-status.ts';
import type { ErrorReport } from '../../core/run-report.ts';

/** What runs where, since when, and what is locked: `cache-prewarm hosts --json`. */
export interface HostsReport {
  readonly schemaVersion: 1;
  readonly kind: 'hosts';
  /** Every host could be looked at. */
  readonly complete: boolean;
  readonly hosts: readonly HostStatusReport[];
}

export interface HostStatusReport {
  readonly name: string;
  readonly address: string;
  /** By the host's clock. ISO 8601, UTC. */
  readonly at: string | undefined;
  readonly status: ProjectStatus | undefined;
  readonly error: ErrorReport | undefined;
}
