import { type PinPlan, pinTarget, planPin } from '../../core/dockerfile/pin.ts';
import { findTarget } from '../../core/dockerfile/stage-graph.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { PreparedLayers } from '../../layers/prepare.ts';
import type { Footing } from '../../layers/project/named-contexts.ts';
import { footingOf, heldDigests } from '../../layers/rounds/job.ts';
import { type AppOutcome, stateAfter } from './app-outcome.ts';
import type { AppRun, Trust } from './app-run.ts';

/** One build of the application, as far as it follows from what is known. */
export interface PlannedBuild {
  readonly digests: ReadonlyMap<string, Digest>;
  readonly footing: Footing;
  readonly pin: PinPlan;
  /** Layer → the digest that stands for it in this build. */
  readonly standsOn: ReadonlyMap<string, Digest>;
  /** The image of a layer is the application, so that nothing is built. */
  readonly isLayer: boolean;
}

/** What the application stands on, and how its stages are replaced. */
export function planBuild(
  { inputs, prepared, node, externalImages }: AppRun,
  app: AppOutcome,
  trust: Trust,
): PlannedBuild {
  const { project } = prepared;
  const state = stateAfter(prepared, app);
  const digests = new Map([...state.digests].filter(([name]) => !trust.distrusted.has(name)));
  const held = new Map([...heldDigests(state.facts), [node.name, externalImages]]);
  const footing = footingOf(node, inputs.layersAs === 'context' ? digests : new Map(), held, project, state);
  const layer = inputs.layersAs === 'context' ? layerOf(node, project, digests) : undefined;
  const itself =
    layer === undefined || inputs.app.call !== undefined
      ? undefined
      : pinTarget(project.dockerfile, layer.target.toLowerCase(), project.values);
  if (layer !== undefined && itself !== undefined) {
    const standsOn = new Map([...digests].filter(([name]) => name === layer.name));
    return { digests, footing: { ...footing, below: standsOn }, pin: itself, standsOn, isLayer: true };
  }
  const pin = planPin(project.dockerfile, {
    targets: [node.target],
    layers: new Set(
      project.nodes.filter(({ name }) => footing.below.has(name)).map(({ target }) => target.toLowerCase()),
    ),
    values: project.values,
    imageEnv: footing.belowEnv,
  });
  const standsOn = new Map(
    [...footing.below].filter(([name]) =>
      pin.replaced.includes(project.nodes.find((layer) => layer.name === name)?.target.toLowerCase() ?? ''),
    ),
  );
  return { digests, footing, pin, standsOn, isLayer: false };
}

/** The layer that has the application's target, and is current. */
export function layerOf(
  { target }: Pick<LayerNode, 'target'>,
  { dockerfile, nodes }: PreparedLayers['project'],
  digests: ReadonlyMap<string, Digest>,
): LayerNode | undefined {
  const stage = dockerfile.stages[findTarget(dockerfile.stages, target)];
  return nodes.find((layer) => digests.has(layer.name) && layer.target.toLowerCase() === stage?.name);
}
