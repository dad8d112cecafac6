import type { Ambient } from './ambient.ts';
import type { GatePlace } from './bake-gate.ts';
import type { BuildOutcome, BuildRequest } from './build-request.ts';

export interface PrewarmContext extends Ambient {
  /** In a run of several images; absent: the run has one. */
  readonly shared?: SharedRun | undefined;
}

/** What an image of a run with several has in common with the others. */
export interface SharedRun {
  readonly image: string;
  /** Where its builds meet those of the others. */
  readonly bakes: GatePlace<BuildRequest, BuildOutcome<unknown>>;
  /** Does what is the same for all images when the first asks for it, and once. */
  readonly once: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  /** Layers of one of them are in a registry of this machine. */
  readonly reachesLoopback: boolean;
}
