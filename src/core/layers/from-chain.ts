import type { BuildValues } from '../dockerfile/build-values.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { findTarget } from '../dockerfile/stage-graph.ts';
import type { LayerDefinition } from './layer.ts';
import { graphApp, type LayerNode } from './layer-graph.ts';

/** The layer that an image begins with: that its FROM leads to. Layers that files are only copied from are none. */
export function lowerLayer({ standsOn }: Pick<LayerNode, 'standsOn'>): string | undefined {
  return standsOn.find(({ via }) => via !== 'copy')?.name;
}

/** All layers that an image begins with, lowest first. `nodes`: all layers. */
export function fromChain(
  image: Pick<LayerNode, 'standsOn'>,
  nodes: readonly LayerNode[],
): readonly LayerNode[] {
  const lower = lowerLayer(image);
  const node = nodes.find(({ name }) => name === lower);
  return node === undefined ? [] : [...fromChain(node, nodes), node];
}

/**
 * Names of the layers that servers get, because the application begins with them. `target` undefined: the last stage.
 * @throws UserError as `graphApp` does.
 */
export function layersOfApp(
  project: {
    readonly dockerfile: Dockerfile;
    readonly layers: readonly LayerDefinition[];
    readonly values: BuildValues;
    readonly nodes: readonly LayerNode[];
  },
  target: string | undefined,
): ReadonlySet<string> {
  const { dockerfile, layers, values, nodes } = project;
  const stage = dockerfile.stages[findTarget(dockerfile.stages, target ?? '')];
  // A layer may be the application itself.
  const own = nodes.filter((node) => node.target.toLowerCase() === stage?.name);
  const chain = [
    ...fromChain(graphApp(dockerfile, layers, target, values), nodes),
    ...own.flatMap((node) => [...fromChain(node, nodes), node]),
  ];
  return new Set(chain.map(({ name }) => name));
}
