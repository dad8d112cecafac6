import type { StageSummary } from '../core/buildkit/cache-report.ts';
import type { TrendReport } from '../core/history/history-entry.ts';
import type { Miss } from '../core/miss/miss.ts';

/**
 * What a prewarm did, as one value: the output `report`, `--json`, and what every summary is written from.
 * docs/report.md describes each field to the people who read the JSON.
 */
export interface PrewarmReport {
  readonly schemaVersion: 1;
  readonly kind: 'prewarm';
  readonly outcome: PrewarmOutcome;
  /** Registry and repository of the layers, without a tag. */
  readonly image: string;
  /** `2026Q4` */
  readonly quarter: string;
  /** The tags of this quarter did not exist before this run. */
  readonly quarterOpened: boolean;
  readonly write: { readonly writes: boolean; readonly reason: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly revision: string | undefined;
  readonly runUrl: string | undefined;
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
  readonly phases: readonly PhaseReport[];
  /** How often the build was started: 1 without a retry. */
  readonly attempts: number;
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly nextSteps: readonly string[];
  readonly error: ErrorReport | undefined;
}

/** `warm`: nothing changed; `prewarmed`: layers were pushed; `built`: built without pushing. */
export type PrewarmOutcome = 'warm' | 'prewarmed' | 'built' | 'failed';

export interface BuilderReport {
  readonly name: string;
  readonly driver: string;
  readonly buildkit: string | undefined;
  readonly buildx: string | undefined;
}

export interface LayerReport {
  readonly name: string;
  readonly target: string;
  readonly tags: readonly string[];
  readonly state: LayerState;
  /** Why it was not current, in words. */
  readonly reasons: readonly string[];
  readonly digest: string | undefined;
  readonly previousDigest: string | undefined;
  readonly changed: boolean;
  /** Compressed, as a registry holds it. */
  readonly sizeBytes: number | undefined;
  /** Of the image, as it was seen in the registry; empty where it was not. */
  readonly platforms: readonly PlatformReport[];
  /** ISO 8601, UTC. */
  readonly builtAt: string | undefined;
  /** Since `builtAt`, when the run started. */
  readonly ageMs: number | undefined;
  /** Names of the layers directly beneath. */
  readonly standsOn: readonly string[];
  /** The registry was seen to hold it whole, under this digest: by reading it back after a push, or by the lookup. */
  readonly verified: boolean;
}

/** One platform of an image. */
export interface PlatformReport {
  readonly platform: string;
  /** Of its manifest. */
  readonly digest: string;
  /** Compressed: layers and config. */
  readonly sizeBytes: number;
}

/** `kept`: used as it is and not looked at, because `only` names other layers. */
export type LayerState =
  | 'current'
  | 'kept'
  | 'refreshed'
  | 'rebuilt'
  | 'built-not-pushed'
  | 'not-built'
  | 'failed';

export interface CacheSourceReport {
  readonly layer: string;
  readonly reference: string;
  /** `failed`: it was whole, and BuildKit could not load it. */
  readonly state: 'ok' | 'absent' | 'no-access' | 'broken' | 'failed' | 'not-used';
  readonly detail: string | undefined;
}

export interface ExternalImageReport {
  readonly name: string;
  /** The digest that the layers were built on. */
  readonly recorded: string | undefined;
  /** The digest that this run used. */
  readonly used: string | undefined;
  /** The digest that the name resolves to today. */
  readonly upstream: string | undefined;
  /** ISO 8601, UTC: the name stands for another image upstream since then at the earliest: it was the recorded one when the layer was built, and the other one was made then. Absent when it has not moved, or was not looked at. */
  readonly movedSince: string | undefined;
  readonly note: string | undefined;
}

export interface PhaseReport {
  readonly name: string;
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs: number;
  readonly durationMs: number;
}

export interface ErrorReport {
  readonly message: string;
  readonly cause: string | undefined;
  readonly remedy: string | undefined;
  /** The last lines of the build's log. */
  readonly log: readonly string[];
}
