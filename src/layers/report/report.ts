import type { StageSummary } from '../../core/buildkit/cache-report.ts';
import type { Wait } from '../../core/buildkit/wait.ts';
import type { TrendReport } from '../../core/history/history-entry.ts';
import type {
  BuilderReport,
  CacheSourceReport,
  ExternalImageReport,
  LayerReport,
} from '../../core/layers/layer-report.ts';
import type { TransferReport } from '../../core/layers/transfer.ts';
import type { Miss } from '../../core/miss/miss.ts';
import type { UpdatesReport } from '../../core/packages/updates-report.ts';
import type { RunFacts } from '../../core/run-report.ts';

/**
 * What a prewarm did, as one value: the output `report`, `--json`, and what every summary is written from.
 * docs/report.md describes each field to the people who read the JSON.
 */
export interface PrewarmReport extends RunFacts {
  readonly kind: 'prewarm';
  readonly outcome: PrewarmOutcome;
  /** Registry and repository of the layers, without a tag. */
  readonly image: string;
  /** `2026Q4` */
  readonly quarter: string;
  /** The tags of this quarter did not exist before this run. */
  readonly quarterOpened: boolean;
  readonly write: { readonly writes: boolean; readonly reason: string };
  readonly builder: BuilderReport | undefined;
  /** Percent with one decimal; absent when no step was measured. */
  readonly dependencyHitRate: number | undefined;
  readonly layers: readonly LayerReport[];
  readonly stages: readonly StageSummary[];
  /** Why stages executed steps: of each, the first that missed. */
  readonly misses: readonly Miss[];
  /** Absent when no history is kept. */
  readonly trend: TrendReport | undefined;
  readonly cacheSources: readonly CacheSourceReport[];
  readonly externalImages: readonly ExternalImageReport[];
  /** Absent when they were not looked for. */
  readonly updates?: UpdatesReport | undefined;
  /** Absent in the report of a build, which has its own. */
  readonly transfer: TransferReport | undefined;
  /** What builds waited for beside their steps, and of whole builds those of the application, too. */
  readonly waits: readonly WaitReport[];
  /** How often the build was started: 1 without a retry. */
  readonly attempts: number;
  readonly nextSteps: readonly string[];
}

export interface WaitReport extends Omit<Wait, 'target'> {
  /** The layer, or `cache-builder`, that it was waited for; undefined: a build without any cache waits as well. */
  readonly cache: string | undefined;
}

/** `warm`: nothing changed; `prewarmed`: layers were pushed; `built`: built without pushing. */
export type PrewarmOutcome = 'warm' | 'prewarmed' | 'built' | 'failed';
