import { type ExpectedStage, expectedSteps } from '../core/buildkit/expected-stage.ts';
import type { Dockerfile } from '../core/dockerfile/dockerfile.ts';
import type { LayerNode } from '../core/layers/layer-graph.ts';

/** The steps that a build of these layers has, as the Dockerfile says, each stage once. */
export function expectStages(dockerfile: Dockerfile, nodes: readonly LayerNode[]): readonly ExpectedStage[] {
  const stages = new Map(nodes.flatMap((node) => node.ownStages).map((stage) => [stage.index, stage]));
  return [...stages.values()].map((stage) => ({
    name: stage.displayName,
    instructions: expectedSteps(stage.commands),
    parent: stage.parent === undefined ? stage.from : dockerfile.stages[stage.parent]?.displayName,
  }));
}
