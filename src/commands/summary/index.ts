import { defineCommand } from '../command.ts';
import { pipelineDocument } from './page.ts';
import type { PipelineReport } from './report.ts';
import { pipelineReport } from './result.ts';

/** Shows what the jobs of a pipeline left, as one summary. */
export const summaryCommand = defineCommand({
  metadata: 'summary/action.yml',
  read: async (values) => (await import('./inputs.ts')).readPipeline(values),
  nothing: () => undefined,
  run: async () => undefined,
  report: pipelineReport,
  page: pipelineDocument,
  outputs: summaryOutputs,
  // The jobs have failed already, and say why.
  failure: () => undefined,
});

export function summaryOutputs(report: PipelineReport): Readonly<Record<string, string>> {
  return { outcome: report.outcome, report: JSON.stringify(report) };
}
