import type { Builder } from '../../adapters/docker/builder.ts';
import { noRequests, type RequestTraffic } from '../../core/layers/transfer.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { Project } from '../project/project.ts';
import type { CommitResult } from '../record/commit.ts';
import type { RoundState } from './round-state.ts';

/** What a run over the layers found and did, as far as it came. */
export interface LayersFindings {
  /** Of the last round; undefined before the layers were looked up. */
  readonly state: RoundState | undefined;
  /** As the record decides it; undefined before that was read. */
  readonly project: Project | undefined;
  /** Whether layers are written: after the look-up, also by what it found. */
  readonly write: WriteDecision;
  readonly builder: Builder | undefined;
  readonly commit: CommitResult | undefined;
  readonly movedTags: readonly string[];
  readonly quarterOpened: boolean;
  /** Bytes of the run's own requests to registries until now. */
  readonly requests: () => RequestTraffic;
}

/** When the generation was made that a run committed, or found and verified, in ISO 8601; null: it did neither. */
export function generationAt(
  { commit, state }: Pick<LayersFindings, 'commit' | 'state'>,
  { verifies }: { readonly verifies: boolean },
): string | null {
  if (commit?.kind === 'committed') return commit.record.createdAt;
  return (verifies ? state?.lookup.record?.createdAt : undefined) ?? null;
}

export function nothingFound(write: WriteDecision): LayersFindings {
  return {
    state: undefined,
    project: undefined,
    write,
    builder: undefined,
    commit: undefined,
    movedTags: [],
    quarterOpened: false,
    requests: () => noRequests,
  };
}
