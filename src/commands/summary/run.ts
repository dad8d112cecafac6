import { errorAdvice } from '../../core/error.ts';
import { createInputReader } from '../../core/input.ts';
import { type Figures, type PipelineStep, pipelineSteps } from '../figures.ts';
import { buildPipelineReport, type PipelineOutcome, type PipelineReport, parseFigures } from './report.ts';

/** The outputs of the action summary: name → text. */
export function summaryOutputs(report: PipelineReport): Readonly<Record<string, string>> {
  return { outcome: report.outcome, report: JSON.stringify(report) };
}

/**
 * Reads what the jobs of a pipeline left. Figures that cannot be read are left out with a warning: what is known is told.
 * @throws InputError that names every result which is not right.
 */
export function readPipeline(
  values: Readonly<Record<string, string | undefined>>,
  runUrl: string | undefined,
): { readonly report: PipelineReport; readonly warnings: readonly string[] } {
  const reader = createInputReader(values);
  const results = new Map<PipelineStep, PipelineOutcome>();
  const figures = new Map<PipelineStep, Figures>();
  const warnings: string[] = [];
  for (const step of pipelineSteps) {
    const result = reader.choice(`${step}-result`, ['', 'success', 'failure', 'cancelled', 'skipped'], '');
    if (result !== '') results.set(step, result);
    const text = reader.text(`${step}-figures`);
    if (text === '') continue;
    try {
      figures.set(step, parseFigures(text, step));
    } catch (error) {
      warnings.push(`The figures of ${step} cannot be read: ${errorAdvice(error)}`);
    }
  }
  if (results.size === 0)
    reader.problem(
      'build-result',
      'expected the result of at least one job of the pipeline (needs.<job>.result), got none',
    );
  reader.throwProblems();
  return { report: buildPipelineReport(results, figures, runUrl), warnings };
}
