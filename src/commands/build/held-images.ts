import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { LayerFacts } from '../../core/layers/current.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { LayerInputs } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { PrewarmContext } from '../../layers/bake/context.ts';
import { holdExternalImages } from '../../layers/facts/external-images.ts';
import { heldDigests } from '../../layers/rounds/job.ts';
import type { BuildInputs } from './inputs.ts';

/**
 * The digests that external images are held at: as the layers hold them, and those that only the application takes as they
 * are now, so that what is recorded of them is what was used. They explain; without a record of the application none is looked up.
 */
export async function holdImages(
  facts: readonly LayerFacts[],
  node: LayerNode,
  isRecorded: boolean,
  context: Pick<PrewarmContext, 'clock' | 'connect' | 'shared'>,
  log: Pick<RunLog, 'notice'>,
): Promise<Readonly<Record<string, Digest>>> {
  // Where layers differ, the lowest has the first say, as in its contexts.
  const ofLayers: Readonly<Record<string, Digest>> = Object.assign(
    {},
    ...[...heldDigests(facts).values()].reverse(),
  );
  const others = node.externalImages.filter(({ name }) => ofLayers[name] === undefined);
  if (!isRecorded || others.length === 0) return ofLayers;
  const { byLayer } = await holdExternalImages({
    nodes: [{ ...node, externalImages: others }],
    record: undefined,
    follows: () => true,
    looksUpstream: false,
    connect: context.connect,
    once: context.shared?.once,
    nowMs: context.clock.nowMs(),
    warn: log.notice,
  });
  return { ...byLayer.get(node.name), ...ofLayers };
}

/** On digests, or with layers for cache sources: the same step has another cache key. */
export function withLayersAs({ layersAs }: Pick<BuildInputs, 'layersAs'>, inputs: LayerInputs): LayerInputs {
  return { ...inputs, options: { ...inputs.options, 'layers-as': layersAs } };
}
