import { contextKey } from '../../core/dockerfile/context-key.ts';
import type { PinPlan } from '../../core/dockerfile/pin.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { Project } from './project.ts';

/** What one layer, or the application, is to be built on. */
export interface Footing {
  readonly node: LayerNode;
  /** Layers beneath → the digest that stands for them; a layer that is not in it is an ordinary stage. */
  readonly below: ReadonlyMap<string, Digest>;
  /** Layers beneath that no image stands for: their stages are built along. */
  readonly stages: readonly LayerNode[];
  /** Stages beneath → the Env of the image that stands for them. */
  readonly belowEnv: ReadonlyMap<string, readonly string[]>;
  /** Layers, and the application → external image → the digest it is held at. */
  readonly held: HeldDigests;
}

/** Node → external image → the digest it is held at. */
export type HeldDigests = ReadonlyMap<string, Readonly<Record<string, Digest>>>;

/** The build contexts of a build on that: the user's, external images at their digests, layers at theirs. */
export function namedContexts(
  { node, below, held }: Footing,
  pin: PinPlan,
  project: Project,
  image: string,
): Readonly<Record<string, string>> {
  const contexts: Record<string, string> = {};
  for (const [name, value] of Object.entries(project.values.buildContexts)) contexts[shortName(name)] = value;
  // A layer that is an ordinary stage here stands on the same image as where it is built for itself: else its steps had
  // other keys, and would run again. The lowest layer has the first say.
  const isReplaced = ({ name, target }: LayerNode): boolean =>
    below.has(name) && pin.replaced.includes(target.toLowerCase());
  // What lies beneath an image is in it, and no part of this build.
  const beneath = layersBeneath(node, project.nodes, isReplaced);
  const ordinary = project.nodes.filter((layer) => beneath.has(layer.name) && !isReplaced(layer));
  for (const { name: owner, externalImages } of [...ordinary, node].reverse()) {
    for (const { name, hold } of externalImages) {
      const digest = held.get(owner)?.[name];
      if (digest === undefined || hold.kind !== 'context') continue;
      const { registry, repository } = parseReference(name);
      contexts[hold.contextName] = `docker-image://${registry}/${repository}@${digest}`;
    }
  }
  for (const layer of project.nodes.filter(isReplaced))
    contexts[layer.target.toLowerCase()] = `docker-image://${image}@${below.get(layer.name)}`;
  return contexts;
}

/** All layers beneath a layer or the application, at any depth, but for those beneath one that `isEnd`. */
export function layersBeneath(
  node: LayerNode,
  nodes: readonly LayerNode[],
  isEnd: (layer: LayerNode) => boolean = () => false,
): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (current: LayerNode): void => {
    for (const { name } of current.standsOn) {
      const next = nodes.find((candidate) => candidate.name === name);
      if (next === undefined || found.has(name)) continue;
      found.add(name);
      if (!isEnd(next)) visit(next);
    }
  };
  visit(node);
  return found;
}

/** BuildKit looks a context up by the short form of an image's name, and buildx hands names on as they are. */
function shortName(name: string): string {
  try {
    return contextKey(name);
  } catch {
    return name;
  }
}
