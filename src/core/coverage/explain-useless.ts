import type { GraphStage, Use } from '../dockerfile/stage-graph.ts';
import { formatBytes } from '../format/quantity.ts';
import type { LayerNode } from '../layers/layer-graph.ts';
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
  const target = node?.target ?? layer;
  const finalStages = new Set(ownChain(app).map((stage) => stage.index));
  const own = takersOf(app.ownStages, index);
  const inImage = own.filter(({ stage }) => finalStages.has(stage.index));
  const standing = inImage.find(({ use }) => use.via === 'from');
  if (standing !== undefined)
    return `the application is based on stage ${target} as it is now (line ${standing.use.line}), and this image is from another build of it`;
  const [taker] = inImage;
  if (taker !== undefined) {
    const { stage, use } = taker;
    const size = chain?.find(({ instruction }) => instruction.line === use.line)?.sizeBytes;
    const where = `in stage ${stage.displayName}, line ${use.line},`;
    const made = `a new layer${size === undefined ? '' : ` of ${formatBytes(size)}`}`;
    return use.via === 'copy'
      ? `\`COPY --from=${target}\` ${where} makes ${made}`
      : `\`RUN --mount=from=${target}\` ${where} only reads it, and what it writes is ${made}`;
  }
  const [helper] = own;
  if (helper !== undefined)
    return `only stage ${helper.stage.displayName}, line ${helper.use.line}, ${verbOf(helper.use)} it, and that stage is not in the image`;
  for (const upper of layers) {
    const [use] = upper.name === layer ? [] : takersOf(upper.ownStages, index).map((one) => one.use);
    if (use === undefined) continue;
    return use.via === 'from'
      ? `it is only used during the build: the layer ${upper.name} is based on it (line ${use.line}), and the application contains nothing of that layer either`
      : `it is only used during the build: its files reach the application through the layer ${upper.name}, which copies them (line ${use.line})`;
  }
  return 'no stage of the application is based on it or copies from it';
}

/** Which stages stand on the stage of this index or take files from it, and where. */
function takersOf(
  stages: readonly GraphStage[],
  index: number | undefined,
): readonly { readonly stage: GraphStage; readonly use: Use }[] {
  return stages.flatMap((stage) =>
    stage.uses
      .filter(({ source }) => source.kind === 'stage' && source.index === index)
      .map((use) => ({ stage, use })),
  );
}

function verbOf({ via }: Use): string {
  return via === 'from' ? 'is based on' : 'copies from';
}

function targetIndex(node: LayerNode): number | undefined {
  return node.ownStages.find(({ name }) => name === node.target.toLowerCase())?.index;
}
