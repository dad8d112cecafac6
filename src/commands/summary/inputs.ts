import { errorAdvice } from '../../core/error.ts';
import { createInputReader, type InputReader, type InputValues } from '../../core/input.ts';
import { type Figures, type PipelineStep, pipelineSteps } from '../figures.ts';
import { parseFigures } from './figures.ts';
import type { PipelineInputs, PipelineOutcome } from './report.ts';

/** Reads what the jobs of a pipeline left. Figures that cannot be read are left out with a warning: what is known is told. */
export function readPipeline(values: InputValues): {
  readonly inputs: PipelineInputs;
  readonly reader: InputReader;
} {
  const reader = createInputReader(values);
  const results = new Map<PipelineStep, PipelineOutcome>();
  const figures = new Map<PipelineStep, Figures>();
  for (const step of pipelineSteps) {
    const result = reader.choice(`${step}-result`, ['', 'success', 'failure', 'cancelled', 'skipped'], '');
    if (result !== '') results.set(step, result);
    const text = reader.text(`${step}-figures`);
    if (text === '') continue;
    try {
      figures.set(step, parseFigures(text, step));
    } catch (error) {
      reader.warning(`The figures of ${step} cannot be read: ${errorAdvice(error)}`);
    }
  }
  if (results.size === 0)
    reader.problem(
      'build-result',
      'expected the result of at least one job of the pipeline (needs.<job>.result), got none',
    );
  return { inputs: { results, figures }, reader };
}
