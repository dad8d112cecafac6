import type { StageSummary } from '../../core/buildkit/cache-report.ts';
import type { ProgressEvent } from '../../core/buildkit/progress.ts';
import { partName } from '../../core/dockerfile/cut.ts';
import type { Dockerfile } from '../../core/dockerfile/dockerfile.ts';
import type { LayerReport } from '../../core/layers/layer-report.ts';
import type { Miss } from '../../core/miss/miss.ts';

interface NamesStages {
  readonly stages: readonly StageSummary[];
  readonly misses: readonly Miss[];
}

/**
 * A report in which the parts of stages that were cut have the names that the user knows them by: `app@deps` for `app--deps`,
 * with the lines that they have in the Dockerfile. Unchanged where nothing was cut.
 */
export function withUserStages<R extends NamesStages>(report: R, dockerfile: Dockerfile): R {
  const parts = partsByStage(dockerfile);
  return parts.size === 0
    ? report
    : { ...report, stages: userStages(report.stages, parts), misses: userMisses(report.misses, parts) };
}

/** As withUserStages, with the targets of the layers. */
export function withUserTargets<
  R extends NamesStages & {
    readonly layers: readonly LayerReport[];
    readonly waits: readonly { readonly what: string }[];
  },
>(report: R, dockerfile: Dockerfile): R {
  const parts = partsByStage(dockerfile);
  const layers = report.layers.map((layer) => {
    const part = parts.get(layer.target);
    return part === undefined ? layer : { ...layer, target: part.name, lines: part.lines };
  });
  const waits = report.waits.map((wait) => ({ ...wait, what: parts.get(wait.what)?.name ?? wait.what }));
  return parts.size === 0 ? report : { ...withUserStages(report, dockerfile), layers, waits };
}

/** What the user calls a target: `app@deps` for the stage `app--deps` of the temporary file. */
export function userTarget(target: string, dockerfile: Dockerfile): string {
  return partsByStage(dockerfile).get(target)?.name ?? target;
}

/** As withUserStages, for what is shown of a build while it runs. */
export function withUserStep(event: ProgressEvent, dockerfile: Dockerfile): ProgressEvent {
  const step = event.vertex?.step;
  const part = step === undefined ? undefined : partsByStage(dockerfile).get(step.stage);
  if (event.vertex === undefined || step === undefined || part === undefined) return event;
  return { ...event, vertex: { ...event.vertex, step: { ...step, stage: part.name } } };
}

type Parts = ReadonlyMap<
  string,
  { readonly name: string; readonly lines: NonNullable<LayerReport['lines']> }
>;

function partsByStage({ stages }: Dockerfile): Parts {
  return new Map(
    stages.flatMap((stage) =>
      stage.part === undefined
        ? []
        : [[stage.displayName, { name: partName(stage), lines: stage.part.lines }] as const],
    ),
  );
}

function userStages(stages: readonly StageSummary[], parts: Parts): readonly StageSummary[] {
  const nameOf = (stage: string): string => parts.get(stage)?.name ?? stage;
  return stages.map((summary) => {
    const lines = parts.get(summary.stage)?.lines;
    const steps = summary.steps.map((step) => ({
      ...step,
      stage: nameOf(step.stage),
      ...(step.sharedWith === undefined ? {} : { sharedWith: nameOf(step.sharedWith) }),
    }));
    return {
      ...summary,
      stage: nameOf(summary.stage),
      ...(lines === undefined ? {} : { lines }),
      steps,
    };
  });
}

function userMisses(misses: readonly Miss[], parts: Parts): readonly Miss[] {
  const nameOf = (stage: string): string => parts.get(stage)?.name ?? stage;
  return misses.map((miss) => ({
    ...miss,
    stage: nameOf(miss.stage),
    cause:
      miss.cause.kind === 'stage-below' ? { ...miss.cause, stage: nameOf(miss.cause.stage) } : miss.cause,
  }));
}
