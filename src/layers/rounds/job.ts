import type { FetchedImage, ImageState } from '../../adapters/registry/whole-image.ts';
import { compressionOf } from '../../core/app/app-compression.ts';
import { recordKnown } from '../../core/known.ts';
import { layerAnnotations } from '../../core/layers/annotations.ts';
import type { BakeOutput } from '../../core/layers/bake.ts';
import type { LayerFacts } from '../../core/layers/current.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import { rollingTag } from '../../core/layers/tag.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { LayerJob } from '../bake/baker.ts';
import { type Footing, type HeldDigests, layersBeneath } from '../project/named-contexts.ts';
import type { Project } from '../project/project.ts';
import type { RoundOptions, RoundState } from './round-state.ts';

/** One layer as a job on the digests of the layers beneath it. */
export function jobFor(
  options: Pick<RoundOptions, 'inputs' | 'project' | 'context' | 'trust'>,
  fact: LayerFacts,
  digests: ReadonlyMap<string, Digest>,
  output: BakeOutput,
  noCache: boolean,
  state: Pick<RoundState, 'facts' | 'lookup' | 'images'>,
): LayerJob {
  const { node } = fact;
  const footing = footingOf(node, digests, heldDigests(state.facts), options.project, state);
  return {
    ...footing,
    annotations: layerAnnotations(
      options.context.source,
      baseOf(node, options.inputs.image, footing.below, fact.inputs.externalImages),
    ),
    cacheFrom: noCache ? new Map() : cacheSources(options, footing, state),
    noCache,
    isGzip: isGzip(footing, state),
    output,
  };
}

/** What an image from elsewhere is like is not known. */
function isGzip({ node, stages, below }: Footing, state: Pick<RoundState, 'lookup' | 'images'>): boolean {
  return (
    below.size > 0 &&
    [node, ...stages].every(({ externalImages }) => externalImages.length === 0) &&
    [...below.keys()].every((name) =>
      (state.images.get(name) ?? imageOf(state.lookup.images.get(name)))?.platforms.every(({ layers }) =>
        layers.every(({ mediaType }) => compressionOf(mediaType) === 'gzip'),
      ),
    )
  );
}

/**
 * The layer's own image as BuildKit built it, and those of the layers beneath that are ordinary stages here: whichever target BuildKit solves first
 * makes their steps, and only from the sources that this target has. The steps of each image are its own, so they do not race.
 */
function cacheSources(
  { trust }: Pick<RoundOptions, 'trust'>,
  { node, stages }: Footing,
  { lookup }: Pick<RoundState, 'lookup'>,
): ReadonlyMap<string, Digest> {
  return new Map(
    [node, ...stages].flatMap(({ name }) => {
      const image = lookup.built.get(name) ?? lookup.images.get(name);
      return image?.kind === 'ok' && !trust.suspects.has(name)
        ? [[name, image.image.descriptor.digest] as const]
        : [];
    }),
  );
}

/** What a layer, or the application, is built on: of the layers beneath it those that have a digest. */
export function footingOf(
  node: LayerNode,
  digests: ReadonlyMap<string, Digest>,
  held: HeldDigests,
  project: Pick<Project, 'nodes'>,
  state: Pick<RoundState, 'lookup' | 'images'>,
): Footing {
  const beneath = layersBeneath(node, project.nodes);
  const below = new Map([...digests].filter(([name]) => beneath.has(name)));
  const stages = project.nodes.filter(({ name }) => beneath.has(name) && !below.has(name));
  const belowEnv = new Map(
    [...below.keys()].flatMap((name) => {
      const lower = project.nodes.find((candidate) => candidate.name === name);
      const found = state.images.get(name) ?? imageOf(state.lookup.images.get(name));
      const env = found?.platforms[0]?.config.env;
      return lower === undefined || env === undefined ? [] : [[lower.target.toLowerCase(), env] as const];
    }),
  );
  return { node, stages, below, belowEnv, held };
}

export function heldDigests(facts: readonly LayerFacts[]): HeldDigests {
  return new Map(
    facts.map(({ node, inputs }) => [
      node.name,
      recordKnown(Object.entries(inputs.externalImages), ([name, digest]) => [
        name,
        digest === 'unresolved' ? undefined : digest,
      ]),
    ]),
  );
}

/** The image, where it is whole. */
export function imageOf(state: ImageState | undefined): FetchedImage | undefined {
  return state?.kind === 'ok' ? state.image : undefined;
}

function baseOf(
  node: LayerNode,
  image: string,
  below: ReadonlyMap<string, Digest>,
  externalImages: Readonly<Record<string, Digest | 'unresolved'>>,
): { readonly name: string; readonly digest: Digest | undefined } | undefined {
  const layer = node.standsOn.find(({ via }) => via !== 'copy');
  if (layer !== undefined)
    return { name: `${image}:${rollingTag(layer.name)}`, digest: below.get(layer.name) };
  const external = node.externalImages.find((candidate) => candidate.via === 'from');
  if (external === undefined) return undefined;
  const digest = externalImages[external.name];
  return { name: external.name, digest: digest === 'unresolved' ? undefined : digest };
}
