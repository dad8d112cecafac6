import type { InputProblem } from '../core/error.ts';
import type { InputValues } from '../core/input.ts';
import type { InputContext } from '../layers/inputs/registry-inputs.ts';
import type { PrewarmReport } from '../layers/report/report.ts';
import { type LayersFindings, nothingFound } from '../layers/rounds/findings.ts';
import type { Work } from './command.ts';
import type { PrewarmWork } from './prewarm/inputs.ts';

export type { PrewarmWork } from './prewarm/inputs.ts';

/** What is wrong with the inputs of a prewarm, as far as it shows without files. */
export async function findPrewarmProblems(
  values: InputValues,
  context: InputContext,
): Promise<readonly InputProblem[]> {
  return (await import('./prewarm/inputs.ts')).readPrewarmInputs(values, context).reader.problems;
}

/** A prewarm, whichever command asks for it. */
export const prewarmRun: Work<PrewarmWork, LayersFindings, PrewarmReport> = {
  async read(values, context) {
    // buildx answers while this process is busy with loading. What goes wrong is told where it is used.
    context.findBuildx?.().catch(() => {});
    return (await import('./prewarm/inputs.ts')).readPrewarm(values, context);
  },
  nothing: ({ write }) => nothingFound(write),
  run: async (context, inputs) => (await import('./prewarm/run.ts')).prewarm(context, inputs),
  async report(found, facts, { inputs, project }) {
    const { prewarmReport } = await import('../layers/report/result.ts');
    return prewarmReport({ inputs, project: found.project ?? project, found, only: inputs.only }, facts);
  },
  image: ({ inputs }) => inputs.image,
  keep: async (report, context, inputs, found) =>
    (await import('./prewarm/run.ts')).keepPrewarm(report, context, inputs, found),
};
