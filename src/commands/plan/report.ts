import type { LayerReport } from '../../core/layers/layer-report.ts';
import type { Runner } from '../../core/layers/runners.ts';
import type { RunFacts } from '../../core/run-report.ts';
import type { PrewarmReport } from '../../layers/report/report.ts';

/**
 * Whether a prewarm is needed, as one value: the output `report`, `--json`, and what every summary is written from.
 * docs/plan-report.md describes each field to the people who read the JSON.
 */
export interface PlanReport
  extends Omit<RunFacts, 'phases'>,
    Pick<PrewarmReport, 'image' | 'quarter' | 'write' | 'externalImages' | 'updates'> {
  readonly kind: 'plan';
  readonly needed: boolean;
  /** Why, in one sentence without a full stop. */
  readonly reason: string;
  /** Platforms that are made on runners of their own; empty: one job makes all there are. */
  readonly runners: readonly Runner[];
  readonly layers: readonly PlannedLayer[];
}

/** A layer as the record and the registry know it, before anything is built. */
export interface PlannedLayer
  extends Pick<LayerReport, 'name' | 'target' | 'digest' | 'builtAt' | 'ageMs' | 'reasons'> {
  /** Of `runners`; undefined: all there are. */
  readonly platform: string | undefined;
}
