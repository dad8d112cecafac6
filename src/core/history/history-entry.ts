import type { StepCounts } from '../buildkit/step-counts.ts';
import type { LedgerReport } from './ledger-report.ts';

/** What is kept of one run. One JSON object a line; docs/history.md describes it. */
export type HistoryEntry = BuildEntry | DeployEntry | MaintainEntry;

interface RunEntry {
  readonly version: 1;
  /** ISO 8601, UTC: when the run started. */
  readonly at: string;
  readonly outcome: string;
  readonly durationMs: number;
  readonly branch: string | undefined;
  readonly revision: string | undefined;
  readonly runUrl: string | undefined;
}

/** Of a run that looked at the layers. */
export interface BuildEntry extends RunEntry {
  readonly kind: 'prewarm' | 'build';
  /** Of a run that made one platform of several on a runner of its own. */
  readonly platform: string | undefined;
  /** Of the layers; undefined before that was kept. */
  readonly steps: StepCounts | undefined;
  /** Of these, percent with one decimal; undefined where it was not measured, and of a first run, in which none could hit. */
  readonly dependencyHitRate: number | undefined;
  /** Dependency stage (and ` platform` behind it where there are several) → percent. */
  readonly stages: Readonly<Record<string, number>>;
  /** What the steps that hit took when they last executed, less what it took to get them, along the critical path. */
  readonly timeSavedMs: number | undefined;
  /** What the program took to look layers up, check, verify and commit them; undefined before that was kept. */
  readonly lookUpMs: number | undefined;
  /** Requests, manifests and metadata of caches; undefined before that was kept, or where it is not known. */
  readonly metadata: Pick<CacheAccount, 'downloadedBytes' | 'uploadedBytes'> | undefined;
  /** Layer, or `cache-builder` → what it earned and cost; undefined before that was kept. */
  readonly caches: Readonly<Record<string, CacheAccount>> | undefined;
  /** Causes of the misses of this run (`kind` of MissCause) → how many stages. */
  readonly misses: Readonly<Record<string, number>>;
  /** Since the oldest layer in use was built, when the run started. */
  readonly layersAgeMs: number | undefined;
  /**
   * ISO 8601, UTC: when the generation of layers was made that this run committed, or found and verified; null: it did neither;
   * undefined before that was kept.
   */
  readonly generationAt: string | null | undefined;
}

export interface DeployEntry extends RunEntry {
  readonly kind: 'deploy';
  /** Phase (`pull`, `switch` and so on) → milliseconds; undefined before that was kept. */
  readonly phases: Readonly<Record<string, number>> | undefined;
  /** How many hosts it was for; undefined before that was kept. */
  readonly hosts: number | undefined;
  /** By all hosts together, as their engines counted. */
  readonly downloadedBytes: number | undefined;
  /** What hosts that hold nothing would have downloaded more; undefined: not measured. */
  readonly savedBytes: number | undefined;
  /** Of the host that could serve nobody for longest; undefined: not measured. */
  readonly downtimeMs: number | undefined;
}

export interface MaintainEntry extends RunEntry {
  readonly kind: 'maintain';
  /** What the package held after the run, every blob once. */
  readonly storedBytes: number;
  /** Undefined: none was set. */
  readonly quotaBytes: number | undefined;
}

/** What the runs until now, and this one, tell together. */
export interface TrendReport {
  /** Runs that were known before this one. */
  readonly runs: number;
  /** Hit rates of the last runs of this kind on this branch, oldest first, this run last; undefined: not measured. */
  readonly rates: readonly (number | undefined)[];
  /** Of `rates`: `▁▃█` with a blank for what was not measured. */
  readonly sparkline: string;
  /** Dependency stages that used to hit and do not any more. */
  readonly drops: readonly {
    readonly stage: string;
    readonly usualRate: number;
    readonly rate: number;
    /** Runs that the usual rate is the median of. */
    readonly runs: number;
  }[];
  /** In this run, net; undefined when nothing is known of the steps that hit. */
  readonly timeSavedMs: number | undefined;
  /** In all runs of which the net is known, this one included. */
  readonly timeSavedInAllMs: number;
  /** How the age of the layers relates to the misses, one sentence; undefined when too few runs are known. */
  readonly ageNote: string | undefined;
  /** Undefined where this run kept no accounts. */
  readonly ledger: LedgerReport | undefined;
}

/** What one cache (a layer, or `cache-builder`) earned and cost in one run. */
export interface CacheAccount {
  /** Time that it saved along the critical path, less what it took to load and unpack it; below zero: it cost time. */
  readonly earnedMs: number;
  /** To import and export it, and to push it. */
  readonly spentMs: number;
  readonly downloadedBytes: number;
  readonly uploadedBytes: number;
  /** What it adds in the registry; undefined: not known. */
  readonly storedBytes: number | undefined;
}
