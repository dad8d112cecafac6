import type { Figures, PipelineStep } from '../figures.ts';

/**
 * What the steps of a pipeline came to, as one value: the output `report` of the action summary, and what the closing summary is
 * written from. docs/pipeline-report.md describes each field to the people who read the JSON.
 */
export interface PipelineReport {
  readonly schemaVersion: 1;
  readonly kind: 'pipeline';
  readonly outcome: PipelineOutcome;
  readonly runUrl: string | undefined;
  readonly steps: readonly PipelineStepReport[];
  /** Where bake files name several: each of them; empty otherwise. */
  readonly images: readonly PipelineImage[];
}

/** `skipped`: no step did anything. */
export type PipelineOutcome = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface PipelineStepReport {
  readonly step: PipelineStep;
  /** What GitHub says of its job. */
  readonly result: PipelineOutcome;
  /** Absent where the job left none: it was skipped, or ended before it could tell. */
  readonly figures: Figures | undefined;
}

/** One image of several, through all steps of a pipeline. */
export interface PipelineImage {
  readonly name: string;
  /** By digest, or by its tag; absent: none is known. */
  readonly reference: string | undefined;
  /** What prewarm, or else the plan, says of its layers; absent: nothing. */
  readonly layers: string | undefined;
  readonly build: string | undefined;
  /** Percent with one decimal, of the dependencies' steps in its build. */
  readonly hitRate: number | undefined;
}

/** What the jobs of a pipeline left. */
export interface PipelineInputs {
  readonly results: ReadonlyMap<PipelineStep, PipelineOutcome>;
  readonly figures: ReadonlyMap<PipelineStep, Figures>;
}
