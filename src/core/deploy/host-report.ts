import type { ErrorReport, PhaseReport } from '../run-report.ts';

/**
 * `deployed`, `unchanged` (it ran already), `rolled-back`, `rollback-failed`, `taken-down` (a first deployment that was sick),
 * `sick` (left as it is, because nothing was to be rolled back), `failed-before-switch`, `not-switched` (another host failed
 * first), `prewarmed`, `unknown` (the connection was lost; the host finishes by itself).
 */
export type DeployOutcome =
  | 'deployed'
  | 'unchanged'
  | 'rolled-back'
  | 'rollback-failed'
  | 'taken-down'
  | 'sick'
  | 'failed-before-switch'
  | 'not-switched'
  | 'prewarmed'
  | 'unknown';

/** One host. */
export interface HostReport {
  readonly name: string;
  /** `user@address:port` */
  readonly address: string;
  readonly outcome: DeployOutcome;
  /** What went wrong on this host. */
  readonly error: ErrorReport | undefined;
  readonly engine: string | undefined;
  readonly compose: string | undefined;
  readonly store: 'classic' | 'containerd' | undefined;
  readonly platform: string | undefined;
  readonly layers: readonly HostLayerReport[];
  /** Of the application image; absent when none is named. */
  readonly download: HostDownloadReport | undefined;
  /** What ran before, service → image by digest. */
  readonly before: Readonly<Record<string, string>>;
  /** What runs now, service → image by digest. */
  readonly after: Readonly<Record<string, string>>;
  /** How each service was replaced, where `strategy` is not `recreate`. */
  readonly strategies: readonly {
    readonly service: string;
    readonly strategy: 'rolling' | 'recreate';
    /** Why it does not roll. */
    readonly because: string | undefined;
  }[];
  /** Measured where `health-url` is given: how long nobody could be served during the switch. */
  readonly downtimeMs: number | undefined;
  readonly health: string | undefined;
  /** The end of the sick containers' logs. */
  readonly logs: readonly string[];
  readonly phases: readonly PhaseReport[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

/** A layer image on a host. */
export interface HostLayerReport {
  readonly name: string;
  readonly state: HostLayerState;
  readonly digest: string | undefined;
  /** Compressed. */
  readonly sizeBytes: number | undefined;
  readonly ageMs: number | undefined;
  /** By how much it reduces what the application's pull downloads. */
  readonly reducesBytes: number | undefined;
  /** By this run. */
  readonly pulled: boolean;
}

export type HostLayerState = 'present' | 'stale' | 'missing' | 'absent-in-registry';

/** What the application's image costs a host. */
export interface HostDownloadReport {
  /** Compressed: what a host that holds nothing downloads. */
  readonly totalBytes: number;
  /** Held already when the run came. */
  readonly heldBytes: number;
  readonly plannedBytes: number;
  /** Of all images, as the engine counted them; absent before anything was pulled. */
  readonly downloadedBytes: number | undefined;
}
