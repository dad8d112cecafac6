import type { Builder } from '../adapters/docker/builder.ts';
import type { WriteDecision } from '../core/layers/write-policy.ts';
import type { CommitResult } from './commit.ts';
import type { RoundState } from './round-state.ts';

/** What a run over the layers found and did, as far as it came. */
export interface LayersFindings {
  /** Of the last round; undefined before the layers were looked up. */
  readonly state: RoundState | undefined;
  /** Whether layers are written: after the look-up, also by what it found. */
  readonly write: WriteDecision;
  readonly builder: Builder | undefined;
  readonly commit: CommitResult | undefined;
  readonly movedTags: readonly string[];
  readonly quarterOpened: boolean;
}

export function nothingFound(write: WriteDecision): LayersFindings {
  return {
    state: undefined,
    write,
    builder: undefined,
    commit: undefined,
    movedTags: [],
    quarterOpened: false,
  };
}
