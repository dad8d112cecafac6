import type { ErrorReport, PhaseReport } from '../run-report.ts';

/**
 * `deployed`, `unchanged` (it ran already), `rolled-back`, `rollback-failed`, `taken-down` (a first deployment that was sick),
 * `sick` (left as it is, because nothing was to be rolled back), `failed-before-switch`, `not-switched` (another host failed
 * first), `planned` (a dry run: it would be deployed to), `prewarmed`, `nothing-to-prewarm` (the registry has no layer for it), `unknown` (the connection was lost; the host
 * finishes by itself).
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
  | 'planned'
  | 'prewarmed'
  | 'nothing-to-prewarm'
  | 'unknown';

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
  /** In a dry run: what a deployment would switch. Images as they are named on the host. */
  readonly switches: readonly {
    readonly service: string;
    /** Absent: it does not run. */
    readonly from: string | undefined;
    /** Absent: nothing says which. */
    readonly to: string | undefined;
  }[];
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

export interface HostLayerReport {
  readonly name: string;
  readonly state: HostLayerState;
  readonly digest: string | undefined;
  /** Compressed. */
  readonly sizeBytes: number | undefined;
  /** Of that, what it adds to the layers that it stands on. */
  readonly ownBytes: number | undefined;
  readonly ageMs: number | undefined;
  /** By how much it reduces what the application's pull downloads. */
  readonly reducesBytes: number | undefined;
  /** By this run. */
  readonly pulled: boolean;
}

/**
 * `present`: the host has it, as that image or as layers of others; pulling it would bring a config at most. `stale`: it has
 * an older image of this layer. `not-needed`: it has not this one, and the application would gain nothing by it.
 * `absent-in-registry`: there is nothing to compare with.
 */
export type HostLayerState = 'present' | 'stale' | 'missing' | 'not-needed' | 'absent-in-registry';

/** What the application's image costs a host, and those of other services that it lacks. */
export interface HostDownloadReport {
  /** Compressed: what a host that holds nothing downloads. */
  readonly totalBytes: number;
  /** Held already when the run came. */
  readonly heldBytes: number;
  readonly plannedBytes: number;
  /** The host may have a part of it already, which cannot be told. */
  readonly atMost: boolean;
  /** Of all images, as the engine counted them; absent before anything was pulled. */
  readonly downloadedBytes: number | undefined;
  /** Of several images, in the order in which they are pulled; what several have counts for the first. */
  readonly images?: readonly HostImageDownloadReport[] | undefined;
}

/** What one of several images costs a host. */
interface HostImageDownloadReport {
  /** `registry/repository@sha256:…` */
  readonly image: string;
  readonly totalBytes: number;
  readonly heldBytes: number;
  /** After the layer images and the images before it. */
  readonly plannedBytes: number;
  readonly downloadedBytes: number | undefined;
}
