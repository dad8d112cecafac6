import { type ChainLayer, chainLayers, ownChain } from '../../src/core/coverage/chain-layers.ts';
import { type Dockerfile, parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { graphApp, graphLayers, type LayerNode } from '../../src/core/layers/layer-graph.ts';
import { buildValues } from './build-values.ts';

/** A Dockerfile, the layers in it, and the application on top of them. */
export interface AppGraph {
  readonly dockerfile: Dockerfile;
  readonly layers: readonly LayerNode[];
  readonly app: LayerNode;
}

/** Many tests stand on the same few. */
const known = new Map<string, AppGraph>();

/** `layers`: `base python=python-deps`, separated by blanks. `target`: the application, else the last stage. */
export function appGraph(
  text: string,
  layers = 'base',
  { target, values = buildValues() }: { target?: string; values?: ReturnType<typeof buildValues> } = {},
): AppGraph {
  const key = JSON.stringify([text, layers, target, values]);
  const graph = known.get(key) ?? readGraph(text, layers, target, values);
  known.set(key, graph);
  return graph;
}

function readGraph(
  text: string,
  layers: string,
  target: string | undefined,
  values: ReturnType<typeof buildValues>,
): AppGraph {
  const dockerfile = parseDockerfile(text);
  const definitions = layers
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [name = '', stage = name] = word.split('=');
      return { name, target: stage };
    });
  return {
    dockerfile,
    layers: graphLayers(dockerfile, definitions, values),
    app: graphApp(dockerfile, definitions, target, values),
  };
}

/** Instructions for which BuildKit adds a blob to the image. */
const adding = new Set(['ADD', 'COPY', 'RUN', 'WORKDIR']);

/** An application's image as its manifest and its config tell it: `sizes` of what its lines made, on `beneath`. */
export function appImage(
  app: LayerNode,
  sizes: Readonly<Record<number, number>>,
  beneath: readonly number[],
) {
  const own = ownChain(app).flatMap(({ commands }) => commands);
  const blobs = own.filter(({ keyword }) => adding.has(keyword));
  return {
    layers: [...beneath, ...blobs.map(({ line }) => sizes[line] ?? 32)].map((sizeBytes) => ({ sizeBytes })),
    history: [
      ...beneath.map(() => ({ createdBy: 'RUN /bin/sh -c make # buildkit', emptyLayer: false })),
      ...own.map(({ keyword }) => ({
        createdBy: `${keyword} of the application # buildkit`,
        emptyLayer: !adding.has(keyword),
      })),
    ],
  };
}

/** The blobs that the application's own lines made: line → bytes, on `beneath`. */
export function appChain(
  app: LayerNode,
  sizes: Readonly<Record<number, number>> = {},
  beneath: readonly number[] = [30_000_000],
): readonly ChainLayer[] {
  const chain = chainLayers(app, appImage(app, sizes, beneath));
  if (chain === undefined) throw new Error('the sample fits together');
  return chain;
}
