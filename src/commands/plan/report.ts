import type { ExternalImageReport, LayerReport } from '../../core/layers/layer-report.ts';
import type { Runner } from '../../core/layers/runners.ts';
import type { UpdatesReport } from '../../core/packages/updates-report.ts';
import type { RunFacts } from '../../core/run-report.ts';

/**
 * Whether a prewarm is needed, as one value: the output `report`, `--json`, and what every summary is written from.
 * docs/plan-report.md describes each field to the people who read the JSON.
 */
export interface PlanReport extends Omit<RunFacts, 'phases'> {
  readonly kind: 'plan';
  readonly needed: boolean;
  /** Why, in one sentence without a full stop. */
  readonly reason: string;
  /** Registry and repository of the layers, without a tag. */
  readonly image: string;
  /** `2026Q4` */
  readonly quarter: string;
  readonly write: { readonly writes: boolean; readonly reason: string };
  /** Platforms that are made on runners of their own; empty: one job makes all there are. */
  readonly runners: readonly Runner[];
  readonly layers: readonly PlannedLayer[];
  readonly externalImages: readonly ExternalImageReport[];
  /** Absent when they were not looked for. */
  readonly updates?: UpdatesReport | undefined;
}

/** A layer as the record and the registry know it, before anything is built. */
export interface PlannedLayer
  extends Pick<LayerReport, 'name' | 'target' | 'digest' | 'builtAt' | 'ageMs' | 'reasons'> {
  /** Of `runners`; undefined: all there are. */
  readonly platform: string | undefined;
}
