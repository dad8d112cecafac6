import { type ExpectedStage, expectedSteps } from '../../core/buildkit/expected-stage.ts';
import type { BuildValues } from '../../core/dockerfile/build-values.ts';
import type { Dockerfile } from '../../core/dockerfile/dockerfile.ts';
import { normalizePlatform } from '../../core/dockerfile/platform.ts';
import { type GraphStage, reach, resolveBuilds, type StageGraph } from '../../core/dockerfile/stage-graph.ts';
import { groupBy } from '../../core/group.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';

/**
 * The steps that a build of these layers has, as the Dockerfile says: each stage once, with the platforms that need it, or once
 * for each of them for which it stands on something else.
 */
export function expectStages(
  dockerfile: Dockerfile,
  nodes: readonly Pick<LayerNode, 'target' | 'ownStages'>[],
  values: BuildValues,
): readonly ExpectedStage[] {
  const needed = nodes.flatMap(({ target, ownStages }) => {
    const own = new Set(ownStages.map(({ index }) => index));
    const others = new Set(
      dockerfile.stages.flatMap(({ index, name = '' }) => (own.has(index) ? [] : [name])),
    );
    return resolveBuilds(dockerfile, target, values).flatMap((graph) =>
      reach(graph, others)
        .stages.filter(({ index }) => own.has(index))
        .map((stage) => expectStage(graph, stage)),
    );
  });
  const stages = groupBy(needed, ({ platforms: _, ...stage }) => JSON.stringify(stage));
  const expected = [...stages.values()].flatMap(([first, ...more]) =>
    first === undefined
      ? []
      : [{ ...first, platforms: [...new Set([first, ...more].flatMap(({ platforms }) => platforms))] }],
  );
  return [...groupBy(expected, ({ name }) => name).values()].flat();
}

function expectStage({ stages, build }: StageGraph, stage: GraphStage): ExpectedStage {
  const { displayName, from, ownPlatform, commands, instructions } = stage;
  const parent = stage.parent === undefined ? undefined : stages[stage.parent];
  return {
    name: displayName,
    triggers: expectedSteps(commands.slice(0, commands.length - instructions.length)),
    instructions: expectedSteps(instructions),
    // One image is another one for another platform.
    parent: parent?.displayName ?? `${from} ${ownPlatform ?? normalizePlatform(build.platform)}`,
    platforms: [normalizePlatform(build.platform)],
  };
}
