import type { ProjectStatus } from '../../core/deploy/project-status.ts';
import type { ErrorReport, RunFacts } from '../../core/run-report.ts';

/** What runs where, since when, and what is locked: `cache-prewarm hosts --json`. */
export interface HostsReport {
  readonly schemaVersion: 1;
  readonly kind: 'hosts';
  /** Every host could be looked at. */
  readonly complete: boolean;
  readonly hosts: readonly HostStatusReport[];
  /** Why no host could be looked at. */
  readonly error: ErrorReport | undefined;
}

export interface HostStatusReport {
  readonly name: string;
  readonly address: string;
  /** By the host's clock. ISO 8601, UTC. */
  readonly at: string | undefined;
  readonly status: ProjectStatus | undefined;
  readonly error: ErrorReport | undefined;
}

export function hostsReport(
  { hosts }: Pick<HostsReport, 'hosts'>,
  { schemaVersion, error }: RunFacts,
): HostsReport {
  const complete = error === undefined && hosts.every((host) => host.error === undefined);
  return { schemaVersion, kind: 'hosts', complete, hosts, error };
}
