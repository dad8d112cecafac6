import type { PipelineReport } from './report.ts';

/** The outputs of the action summary: name → text. */
export function summaryOutputs(report: PipelineReport): Readonly<Record<string, string>> {
  return { outcome: report.outcome, report: JSON.stringify(report) };
}
