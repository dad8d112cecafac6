import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { findTarget } from '../dockerfile/stage-graph.ts';
import type { LayerDefinition } from './layer.ts';

/**
 * The layer whose image is all that a target comes to: the target itself, or a stage to which it adds nothing. Undefined: the target
 * has more than any layer.
 * @throws UserError when the Dockerfile has no such target.
 */
export function wholeLayer(
  { stages }: Pick<Dockerfile, 'stages'>,
  layers: readonly LayerDefinition[],
  target: string | undefined,
): LayerDefinition | undefined {
  let stage = stages[findTarget(stages, target ?? '')];
  while (stage !== undefined) {
    const { name, index, from, platform, instructions } = stage;
    const layer = layers.find((one) => one.target.toLowerCase() === name);
    if (layer !== undefined) return layer;
    const parent = stages.slice(0, index).findLast((one) => one.name === from.toLowerCase());
    const addsNothing =
      instructions.length === 0 &&
      platform === undefined &&
      parent?.instructions.every(({ keyword }) => keyword !== 'ONBUILD') === true;
    stage = addsNothing ? parent : undefined;
  }
  return undefined;
}
