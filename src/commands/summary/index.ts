import type { Remarks, SessionCommand } from '../command.ts';
import { pipelineDocument } from './page.ts';
import type { PipelineReport } from './report.ts';
import { readPipeline, summaryOutputs } from './run.ts';

/** Shows what the jobs of a pipeline left, as one summary. */
export const summaryCommand: SessionCommand<PipelineReport, Remarks> = {
  metadata: 'summary/action.yml',
  async run({ values, github }) {
    const { report, warnings } = readPipeline(values, github?.runUrl);
    return { report, left: { notices: [], warnings } };
  },
  page: pipelineDocument,
  outputs: summaryOutputs,
  remarks: (_report, left) => left,
  // The jobs have failed already, and say why.
  failure: () => undefined,
};
