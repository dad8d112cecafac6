import type { Ambient } from './ambient.ts';
import type { SharedRun } from './shared-run.ts';

/** With what a prewarm runs. */
export interface PrewarmContext extends Ambient {
  /** In a run of several images; absent: the run has one. */
  readonly shared?: SharedRun | undefined;
}
