import { contextKey } from '../core/dockerfile/context-key.ts';
import type { PinPlan } from '../core/dockerfile/pin.ts';
import type { LayerNode } from '../core/layers/layer-graph.ts';
import type { Digest } from '../core/oci/digest.ts';
import { parseReference } from '../core/oci/reference.ts';
import type { Project } from './prewarm-project.ts';

/** What one layer, or the application, is to be built on. */
export interface Footing {
  readonly node: LayerNode;
  /** Layers beneath → the digest that stands for them; a layer that is not in it is an ordinary stage. */
  readonly below: ReadonlyMap<string, Digest>;
  /** Layers beneath that no image stands for: their stages are built along. */
  readonly stages: readonly LayerNode[];
  /** Stages beneath → the Env of the image that stands for them. */
  readonly belowEnv: ReadonlyMap<string, readonly string[]>;
  /** External image → the digest it is held at. */
  readonly held: Readonly<Record<string, Digest>>;
}

/** The build contexts of a build on that: the user's, external images at their digests, layers at theirs. */
export function namedContexts(
  { node, stages, below, held }: Footing,
  pin: PinPlan,
  project: Project,
  image: string,
): Readonly<Record<string, string>> {
  const contexts: Record<string, string> = {};
  for (const [name, value] of Object.entries(project.values.buildContexts)) contexts[shortName(name)] = value;
  for (const { name, hold } of [node, ...stages].flatMap(({ externalImages }) => externalImages)) {
    const digest = held[name];
    if (digest === undefined || hold.kind !== 'context') continue;
    const { registry, repository } = parseReference(name);
    contexts[hold.contextName] = `docker-image://${registry}/${repository}@${digest}`;
  }
  for (const layer of project.nodes) {
    const stage = layer.target.toLowerCase();
    const digest = below.get(layer.name);
    if (digest !== undefined && pin.replaced.includes(stage))
      contexts[stage] = `docker-image://${image}@${digest}`;
  }
  return contexts;
}

/** BuildKit looks a context up by the short form of an image's name, and buildx hands names on as they are. */
function shortName(name: string): string {
  try {
    return contextKey(name);
  } catch {
    return name;
  }
}
