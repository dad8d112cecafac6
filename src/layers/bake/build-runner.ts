import type { BuildxResult } from '../../adapters/docker/buildx-run.ts';
import { readSteps, type StepVerdict } from '../../core/buildkit/cache-report.ts';
import { createHider } from '../../core/layers/masked-value.ts';
import { explainFailure, tellBuild, withTries } from './build-attempt.ts';
import type { BuildOutcome, BuildPlan, BuildTools } from './build-request.ts';
import type { SharedRun } from './context.ts';
import { withUserStep } from './user-stages.ts';

export type { BuildOutcome, BuildPlan } from './build-request.ts';

/** Runs builds with one builder: shows their progress, reads their steps, explains and repeats what fails. */
export interface BuildRunner {
  run<T extends BuildxResult>(plan: BuildPlan<T>): Promise<BuildOutcome<T>>;
}

/** In a run of several images, builds are handed in to be run with those of the others. */
export function createBuildRunner(tools: BuildTools, shared?: SharedRun): BuildRunner {
  return {
    run<T extends BuildxResult>(plan: BuildPlan<T>) {
      if (shared === undefined) return runAlone(tools, plan);
      const request = { image: shared.image, plan, tools, askedAtMs: tools.context.clock.nowMs() };
      return shared.bakes.bake(plan.kind, request) as Promise<BuildOutcome<T>>;
    },
  };
}

/** One build by itself. */
export async function runAlone<T extends BuildxResult>(
  tools: BuildTools,
  plan: BuildPlan<T>,
): Promise<BuildOutcome<T>> {
  const [outcome] = await withTries(tools, [plan.title], async () => [await runOnce(tools, plan)]);
  if (outcome === undefined) throw new Error('a build without an outcome');
  return outcome;
}

async function runOnce<T extends BuildxResult>(
  tools: BuildTools,
  plan: BuildPlan<T>,
): Promise<BuildOutcome<T>> {
  const { inputs, project, builder, context } = tools;
  const hide = createHider(inputs.secretValues);
  context.view.begin(plan.title, tools.usual);
  const startMs = context.clock.nowMs();
  const result = await plan
    .run({
      folder: context.tempFolder,
      builder,
      docker: context.docker,
      commands: context.commands,
      onEvent: (event) => {
        context.whileBuilding?.();
        const shown = withUserStep(event, project.dockerfile);
        context.view.event(shown.kind === 'log' ? { ...shown, text: hide(shown.text) } : shown);
      },
      keepProgress: inputs.keepProgress,
      concealer: { hide, args: inputs.hiddenArgs },
    })
    .finally(() => context.view.end());
  const window = { startMs, endMs: context.clock.nowMs() };
  const { progress } = result;
  const read = result.ok ? readSteps : readFailedSteps;
  const notes = tellBuild(
    { title: plan.title, progress, steps: read(progress, plan.expected) },
    { window, others: [], hide },
  );
  if (result.ok) return { kind: 'done', result, ...notes };
  return { ...explainFailure(tools, result, plan, hide), ...notes };
}

function readFailedSteps(...parameters: Parameters<typeof readSteps>): readonly StepVerdict[] {
  try {
    return readSteps(...parameters);
  } catch {
    // The build failed before its first step: the build's own error is the one to show.
    return [];
  }
}
