import type { ErrorReport, PhaseReport } from '../../layers/report.ts';
import type { HostDownloadReport, HostLayerReport } from '../deploy/report.ts';

/**
 * What a look at the layers found, in the registry and on the hosts: the output `report`, `--json`, and what every summary is
 * written from. docs/verify-report.md describes each field to the people who read the JSON.
 */
export interface VerifyReport {
  readonly schemaVersion: 1;
  readonly kind: 'verify';
  /** Every layer is whole in the registry, and present and current on every host. */
  readonly healthy: boolean;
  /** Registry and repository of the layers. */
  readonly image: string;
  /** The application image by digest, when one was named. */
  readonly app: string | undefined;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly runUrl: string | undefined;
  readonly layers: readonly RegistryLayerReport[];
  readonly hosts: readonly VerifiedHostReport[];
  readonly phases: readonly PhaseReport[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly nextSteps: readonly string[];
  readonly error: ErrorReport | undefined;
}

/** A layer image in the registry. */
export interface RegistryLayerReport {
  readonly name: string;
  /** `cache-base` */
  readonly tag: string;
  /** `ok`: whole, and everything agrees. `odd`: whole, but something does not agree. */
  readonly state: 'ok' | 'odd' | 'absent' | 'no-access' | 'broken';
  /** What is not as it should be, in words. */
  readonly problems: readonly string[];
  readonly digest: string | undefined;
  /** Compressed. */
  readonly sizeBytes: number | undefined;
  readonly ageMs: number | undefined;
  readonly platforms: readonly string[];
}

/** One host. */
export interface VerifiedHostReport {
  readonly name: string;
  /** `user@address:port` */
  readonly address: string;
  readonly healthy: boolean;
  readonly engine: string | undefined;
  readonly compose: string | undefined;
  readonly store: 'classic' | 'containerd' | undefined;
  readonly platform: string | undefined;
  readonly layers: readonly HostLayerReport[];
  readonly download: HostDownloadReport | undefined;
  /** What is missing for a deployment, in words. */
  readonly problems: readonly string[];
  readonly error: ErrorReport | undefined;
}
