import type { RunFacts } from '../../core/run-report.ts';
import { pipelineSteps } from '../figures.ts';
import { figuresOfAll, pipelineImages } from './images.ts';
import type { PipelineInputs, PipelineOutcome, PipelineReport, PipelineStepReport } from './report.ts';

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
