import type { PinnedLine } from '../../core/mirror/mirror-plan.ts';
import type { ErrorReport } from '../../core/run-report.ts';

/** What is mirrored, what drifted, what was copied, as one value: `--json`, and what is shown. */
export interface MirrorReport {
  readonly schemaVersion: 1;
  readonly kind: 'mirror';
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly images: readonly MirroredImage[];
  /** What was, or would be, changed in the Dockerfile. */
  readonly pinned: readonly PinnedLine[];
  /** The Dockerfile was written. */
  readonly wrote: boolean;
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly error: ErrorReport | undefined;
}

export interface MirroredImage {
  readonly source: string;
  readonly target: string;
  /** `same`: the copy is what upstream has; `drifted`: upstream has another one; `failed`: see `detail`. */
  readonly state: 'same' | 'copied' | 'absent' | 'drifted' | 'failed';
  readonly upstreamDigest: string | undefined;
  /** Of the copy before this run. */
  readonly targetDigest: string | undefined;
  /** Since the other image upstream was made, where it says so. */
  readonly driftMs: number | undefined;
  readonly tags: readonly string[];
  readonly detail: string | undefined;
}
