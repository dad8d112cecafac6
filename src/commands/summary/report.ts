import type { RunFacts } from '../../core/run-report.ts';
import { type Figures, type PipelineStep, pipelineSteps } from '../figures.ts';
import { figuresOfAll, type PipelineImage, pipelineImages } from './images.ts';

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

/** What the jobs of a pipeline left. */
export interface PipelineInputs {
  readonly results: ReadonlyMap<PipelineStep, PipelineOutcome>;
  readonly figures: ReadonlyMap<PipelineStep, Figures>;
}

/** Puts the steps together, in the order in which they run. Those of which no result is known are not part of the pipeline. */
export function pipelineReport(
  _found: undefined,
  { schemaVersion, runUrl }: Pick<RunFacts, 'schemaVersion' | 'runUrl'>,
  { results, figures }: PipelineInputs,
): PipelineReport {
  const steps = pipelineSteps.flatMap((step): readonly PipelineStepReport[] => {
    const result = results.get(step);
    if (result === undefined) return [];
    return [{ step, result, figures: figuresOfAll(step, figures.get(step), figures.get('plan')) }];
  });
  return {
    ...{ schemaVersion, kind: 'pipeline', outcome: outcomeOf(steps), runUrl, steps },
    images: pipelineImages(steps),
  };
}

/** The worst of all. */
function outcomeOf(steps: readonly PipelineStepReport[]): PipelineOutcome {
  const order = ['failure', 'cancelled', 'success', 'skipped'] as const;
  return order.find((outcome) => steps.some(({ result }) => result === outcome)) ?? 'skipped';
}
