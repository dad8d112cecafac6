import { cutStages } from '../dockerfile/cut.ts';
import type { Dockerfile, Stage } from '../dockerfile/dockerfile.ts';
import { findObstacle } from '../dockerfile/obstacle.ts';
import { type GraphStage, reach, resolveBuilds, type StageGraph } from '../dockerfile/stage-graph.ts';
import { UserError } from '../error.ts';
import { parseLayers } from './layer.ts';
import { findLimits, type LimitOptions } from './layer-limit.ts';
import { findMarks } from './layer-mark.ts';
import { type LayeredDockerfile, type LineRange, partStage } from './layered-dockerfile.ts';
import { autoLabel, leftSteps, planStage, type StagePlan } from './stage-plan.ts';

/**
 * Decides which layers a Dockerfile has when nobody names them. A stage that takes nothing that changes with the code is one.
 * Any other stage ends as a layer before its first instruction that takes other files of a context than dependency files, that
 * takes from a stage which does, or that declares an argument which changes with each run. Nothing secret becomes a layer:
 * one ends before an argument of `secretArgs` and before a file of credentials, too. Comments decide by hand:
 * `# cache-prewarm: layer` and `# cache-prewarm: layer=name` behind an instruction.
 * @throws UserError when there is no such target, for a comment that cannot be followed, and as resolveStages does.
 */
export function autoLayers(dockerfile: Dockerfile, options: LimitOptions): LayeredDockerfile {
  const marks = findMarks(dockerfile);
  const graphs = resolveBuilds(dockerfile, options.target, options.values);
  const limits = findLimits(graphs, dockerfile, options, true);
  const needed = neededStages(graphs);
  const plans = needed.map((stage) =>
    planStage(dockerfile, stage, limits.get(stage.index), { marks, graphs, options }),
  );
  return applyPlans(dockerfile, plans, options);
}

function neededStages(graphs: readonly StageGraph[]): readonly GraphStage[] {
  const found = new Map(
    graphs.flatMap((graph) => reach(graph, new Set()).stages.map((stage) => [stage.index, stage] as const)),
  );
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** Names the layers, cuts the stages, and leaves out what could not stand for its stage. */
function applyPlans(
  dockerfile: Dockerfile,
  plans: readonly StagePlan[],
  options: LimitOptions,
): LayeredDockerfile {
  const taken = new Set<string>();
  const ends = plans.flatMap((plan) =>
    plan.ends.map(({ count, name, reason }, index) => {
      const layerName =
        name ??
        freeName(plan.stage, dockerfile, {
          taken,
          isSecond: index > 0 && plan.ends[index - 1]?.name === undefined,
        });
      taken.add(layerName);
      const label = name?.toLowerCase() ?? (index === 0 ? autoLabel : `${autoLabel}-${index + 1}`);
      return {
        plan,
        reason,
        name: layerName,
        cut: count === undefined ? undefined : { stage: plan.stage.index, count, label },
      };
    }),
  );
  const { problems } = parseLayers(
    ends.map(({ name, plan }, index) => `${name}=${plan.stage.displayName}@${index}`),
  );
  if (ends.length > 0 && problems.length > 0) throw new UserError(problems.join('\n'));
  const cut = cutStages(
    dockerfile,
    ends.flatMap((end) => end.cut ?? []),
  );
  const made = ends.map((end) => {
    const target = end.cut === undefined ? end.plan.stage.displayName : partStage(cut, dockerfile, end.cut);
    return { ...end, target, obstacle: obstacleOf(cut, target, options) };
  });
  if (made.some(({ obstacle }) => obstacle !== undefined)) {
    const left = plans.map((plan) => {
      const obstacle = made.find((one) => one.plan === plan && one.obstacle !== undefined)?.obstacle;
      return obstacle === undefined ? plan : { ...plan, ends: [], reason: obstacle };
    });
    return applyPlans(dockerfile, left, options);
  }
  return {
    dockerfile: cut,
    layers: made.map(({ name, target }) => ({ name, target })),
    decisions: plans.map((plan) => ({
      stage: plan.stage.displayName,
      line: plan.stage.line,
      layers: made
        .filter((one) => one.plan === plan)
        .map((one) => ({
          name: one.name,
          target: one.cut === undefined ? one.target : `${plan.stage.displayName}@${one.cut.label}`,
          lines: linesOf(cut, one.target),
          reason: one.reason,
        })),
      reason: plan.reason,
      left: leftSteps(plan),
      keptOut:
        plan.endedBy?.isSecret === true ? `${plan.endedBy.line}, which ${plan.endedBy.why}` : undefined,
    })),
  };
}

/** Why nothing could stand on a stage's image; undefined: it could. */
function obstacleOf(cut: Dockerfile, stage: string, { target, values }: LimitOptions): string | undefined {
  // Which platform the builder has is found out later: with one platform, most have that.
  const [first] = values.platforms;
  const builderPlatform = values.builderPlatform ?? (values.platforms.length === 1 ? first : undefined);
  const seen = { ...values, builderPlatform };
  for (const graph of resolveBuilds(cut, target, seen)) {
    if (!reach(graph, new Set([stage])).replacedUses.some(({ name }) => name === stage)) continue;
    const obstacle = findObstacle(stage, graph, undefined);
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

function linesOf(cut: Dockerfile, name: string): LineRange {
  const stage = cut.stages.find((candidate) => candidate.displayName === name);
  return (
    stage?.part?.lines ?? {
      first: stage?.line ?? 0,
      last: stage?.instructions.at(-1)?.endLine ?? stage?.line ?? 0,
    }
  );
}

/** `python-deps` is the layer python, `builder` is build; a stage without a name is deps. */
function freeName(
  stage: Stage,
  dockerfile: Dockerfile,
  { taken, isSecond }: { readonly taken: ReadonlySet<string>; readonly isSecond: boolean },
): string {
  // Without a name, only the last stage can be the target.
  const isTarget = stage.index === dockerfile.stages.length - 1;
  const whole = stage.name ?? (isTarget ? autoLabel : `${autoLabel}-${stage.index}`);
  const short = whole
    .replace(/^builder$/, 'build')
    .replace(/(?<!\b(?:with|and|no|of))[-_.](?:deps?|dependencies|packages|modules|requirements)$/, '');
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => `${short}-${index + 2}`);
  const isFree = (name: string): boolean =>
    !taken.has(name) && parseLayers([`${name}=x`]).problems.length === 0;
  const names = isSecond ? numbered : [short, whole, ...numbered];
  return [...names, `stage-${whole}`].find(isFree) ?? `stage-${stage.index}`;
}
