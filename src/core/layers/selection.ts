import type { LayerNode } from './layer-graph.ts';

/** Which layers a run deals with, and in what role. */
interface Selection {
  /** To be prewarmed this time. */
  readonly chosen: ReadonlySet<string>;
  /** Of the chosen ones: not named in `only`, but they stand on one that is. */
  readonly takenAlong: readonly string[];
  /** Not chosen, but a chosen one stands on them: used as they are. */
  readonly beneath: ReadonlySet<string>;
  readonly all: boolean;
}

/** `nodes` in topological order; `only` empty means all layers. */
export function selectLayers(nodes: readonly LayerNode[], only: readonly string[]): Selection {
  if (only.length === 0) {
    return { chosen: new Set(nodes.map((node) => node.name)), takenAlong: [], beneath: new Set(), all: true };
  }
  const chosen = new Set(only);
  const takenAlong: string[] = [];
  for (const node of nodes) {
    if (!chosen.has(node.name) && node.standsOn.some((below) => chosen.has(below.name))) {
      chosen.add(node.name);
      takenAlong.push(node.name);
    }
  }
  const beneath = new Set<string>();
  for (const node of [...nodes].reverse()) {
    if (!chosen.has(node.name) && !beneath.has(node.name)) continue;
    for (const below of node.standsOn) if (!chosen.has(below.name)) beneath.add(below.name);
  }
  return { chosen, takenAlong, beneath, all: chosen.size === nodes.length };
}
