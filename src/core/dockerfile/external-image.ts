import { parseReference } from '../oci/reference.ts';
import { contextKey } from './context-key.ts';
import { type GraphStage, reach, type StageGraph, type Use } from './stage-graph.ts';

/** An image from elsewhere that a build takes something from. */
export interface ExternalImage {
  /** As BuildKit looks it up: variables expanded, `docker-image://` of a build context gone. */
  readonly name: string;
  /** How it can be kept at one digest. */
  readonly hold: Hold;
  /** 1-based. */
  readonly line: number;
  /** Display name of the stage that takes it. */
  readonly stage: string;
  readonly via: 'from' | 'copy' | 'mount';
}

type Hold =
  /** By a build context of this name whose value is `docker-image://NAME@DIGEST`. */
  | { readonly kind: 'context'; readonly contextName: string }
  /** Its name has a digest already. */
  | { readonly kind: 'digest' }
  | { readonly kind: 'impossible'; readonly reason: string };

/**
 * The images from elsewhere that a target needs, those of `replaced` stages left out, each once.
 * Build contexts of the user count when they are `docker-image://`; a folder, a repository and so on are not images.
 * What an image's own ONBUILD takes cannot be seen from the Dockerfile.
 */
export function externalImages(
  graphs: readonly StageGraph[],
  replaced: ReadonlySet<string>,
): readonly ExternalImage[] {
  const found = new Map<string, ExternalImage>();
  for (const graph of graphs) {
    for (const stage of reach(graph, replaced).stages) {
      for (const use of stage.uses) {
        const image = readUse(use, stage, graph);
        if (image === undefined) continue;
        const key = JSON.stringify([image.name, image.hold]);
        if (!found.has(key)) found.set(key, image);
      }
    }
  }
  return [...found.values()];
}

/**
 * Base images that a build depends on others for: neither in the registry of the layers, nor named by digest.
 * @param registry host of the layers
 */
export function unguardedImages(images: readonly ExternalImage[], registry: string): readonly string[] {
  const names = images.filter(({ via }) => via === 'from').map(({ name }) => name);
  return [...new Set(names)].filter((name) => !hasDigest(name) && parseReference(name).registry !== registry);
}

function readUse(
  { source, line, via }: Use,
  stage: GraphStage,
  graph: StageGraph,
): ExternalImage | undefined {
  const image = { line, stage: stage.displayName, via };
  if (source.kind === 'image') return { ...image, name: source.name, hold: holdImage(source.name, graph) };
  if (source.kind !== 'context' || !source.value.startsWith('docker-image://')) return undefined;
  const name = source.value.slice('docker-image://'.length);
  if (name === 'scratch') return undefined;
  return {
    ...image,
    name,
    hold: hasDigest(name) ? { kind: 'digest' } : { kind: 'context', contextName: source.name },
  };
}

function holdImage(name: string, graph: StageGraph): Hold {
  if (hasDigest(name)) return { kind: 'digest' };
  const contextName = contextKey(name);
  if (graph.stages.some((stage) => stage.name === contextName)) {
    return {
      kind: 'impossible',
      reason: `a build context named ${contextName} would replace the stage of that name`,
    };
  }
  return { kind: 'context', contextName };
}

function hasDigest(name: string): boolean {
  return parseReference(name).digest !== undefined;
}
