import { buildCommand } from '../../src/commands/build/index.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import type { LabBuilder } from './lab.ts';
import { type RunOptions, runSession, type SampleProject } from './prewarm-run.ts';

/** What a run left besides its report. */
export interface BuildTestRun {
  readonly report: BuildReport;
  readonly log: string;
  /** Those that were started: the file's name and the first argument. */
  readonly programs: readonly string[];
}

/** Runs a build as the action and the command line do, with a real builder, from inputs to report. */
export async function runBuild(
  builder: LabBuilder,
  project: SampleProject,
  values: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<BuildTestRun> {
  const { result, log, programs } = await runSession(buildCommand, builder, project, values, options);
  return { report: result, log, programs };
}
