import type { GraphStage } from '../dockerfile/stage-graph.ts';
import type { LayerNode } from '../layers/layer-graph.ts';
import { formatBytes } from '../report/quantity.ts';
import { type ChainLayer, ownChain } from './chain-layers.ts';

/**
 * Why the application image has no blob of a layer, in words: what is copied from an image makes new blobs.
 * `chain`: as chainLayers gives it, for the size.
 */
export function explainUseless(
  layer: string,
  app: LayerNode,
  layers: readonly LayerNode[],
  chain: readonly ChainLayer[] | undefined,
): string {
  const node = layers.find(({ name }) => name === layer);
  const index = node === undefined ? undefined : targetIndex(node);
  const finalStages = ownChain(app);
  const own = takers(app.ownStages, index);
  const copied = own.find(({ stage }) => finalStages.some((member) => member.index === stage.index));
  if (copied !== undefined) {
    const size = chain?.find(({ instruction }) => instruction.line === copied.line)?.sizeBytes;
    return `\`COPY --from=${node?.target ?? layer}\` in stage ${copied.stage.displayName}, line ${copied.line}, makes a new layer${size === undefined ? '' : ` of ${formatBytes(size)}`}`;
  }
  const [helper] = own;
  if (helper !== undefined)
    return `only stage ${helper.stage.displayName}, line ${helper.line}, takes from it, and that stage is not in the image`;
  for (const upper of layers) {
    const [taker] = takers(upper.ownStages, index);
    if (upper.name !== layer && taker !== undefined)
      return `it serves the build: its files reach the application through the layer ${upper.name}, which has them as layers of its own (line ${taker.line})`;
  }
  return 'no stage of the application stands on it or takes from it';
}

/** Where stages take files from the stage of this index, other than by being FROM it. */
function takers(
  stages: readonly GraphStage[],
  index: number | undefined,
): readonly { readonly stage: GraphStage; readonly line: number }[] {
  return stages.flatMap((stage) =>
    stage.uses
      .filter(({ via, source }) => via !== 'from' && source.kind === 'stage' && source.index === index)
      .map(({ line }) => ({ stage, line })),
  );
}

function targetIndex(node: LayerNode): number | undefined {
  return node.ownStages.find(({ name }) => name === node.target.toLowerCase())?.index;
}
