import type { GrowthReport } from '../../core/history/growth.ts';
import type { TagStorage } from '../../core/retention/storage.ts';
import type { RunFacts } from '../../core/run-report.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';

/**
 * What a package holds, what may go of it and what went, as one value: the output `report`, `--json`, and what every summary is
 * written from. docs/maintain-report.md describes each field to the people who read the JSON.
 */
export interface MaintainReport extends Omit<RunFacts, 'revision'> {
  readonly kind: 'maintain';
  readonly outcome: MaintainOutcome;
  readonly dryRun: boolean;
  /** Registry and repository. */
  readonly image: string;
  /** Those that go first. */
  readonly versions: readonly MaintainedVersion[];
  /** Why nothing is deleted. */
  readonly blocked: string | undefined;
  /** What the registry is rid of when all goes that may. */
  readonly freeableBytes: number;
  readonly storage: StorageReport;
  /** Undefined where the run failed before. */
  readonly health: HealthReport | undefined;
  readonly nextSteps: readonly string[];
}

/** `planned`: something may go, and nothing was deleted; `partial`: some is left for the next run. */
export type MaintainOutcome = 'clean' | 'planned' | 'cleaned' | 'partial' | 'failed';

export interface MaintainedVersion {
  readonly digest: string;
  readonly tags: readonly string[];
  readonly action: 'keep' | 'delete' | 'untag';
  /** Tags that go. */
  readonly dropped: readonly string[];
  readonly reason: string;
  /** Of blobs that no other manifest has. */
  readonly ownBytes: number;
  readonly ageMs: number | undefined;
  /** What became of it; absent: nothing was done. */
  readonly done: 'deleted' | 'absent' | 'refused' | 'unsupported' | undefined;
  /** Why not. */
  readonly detail: string | undefined;
}

interface StorageReport {
  /** When the run looked first, every blob once. */
  readonly totalBytes: number;
  /** Of that after the run. */
  readonly remainingBytes: number;
  readonly untaggedBytes: number;
  /** The largest first. */
  readonly tags: readonly TagStorage[];
  /** Since the run before; undefined where none is known. */
  readonly growth: GrowthReport | undefined;
  readonly quota: QuotaReport | undefined;
}

interface QuotaReport {
  readonly quotaBytes: number;
  /** After the run. Percent with one decimal. */
  readonly usedPercent: number;
  /** `quota-warn` is reached. */
  readonly exceeded: boolean;
  /** The day on which it is reached at the present growth, `2027-03-01`; undefined: never, or not known. */
  readonly reachedOn: string | undefined;
}
