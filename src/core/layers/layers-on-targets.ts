import { type BuildValues, findBuildContext } from '../dockerfile/build-values.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import type { LayerNode } from './layer-graph.ts';

/**
 * The layers that take something from a build context `target:…`, with the names of these contexts. Such a context is an image that
 * is made in the same bake as the application, so no layer can be made, or looked up, before.
 */
export function layersOnTargets(
  nodes: readonly LayerNode[],
  { stages }: Pick<Dockerfile, 'stages'>,
  values: BuildValues,
): readonly { readonly name: string; readonly contexts: readonly string[] }[] {
  const isTarget = (value: string | undefined): boolean => value?.startsWith('target:') === true;
  return nodes.flatMap(({ name, ownStages }) => {
    const contexts = ownStages.flatMap(({ uses }) =>
      uses.flatMap(({ source }) => {
        // A context can also stand for a stage.
        const context =
          source.kind === 'stage' ? findBuildContext(stages[source.index]?.name ?? '', values) : source;
        return context !== undefined && 'value' in context && isTarget(context.value) ? [context.name] : [];
      }),
    );
    return contexts.length === 0 ? [] : [{ name, contexts: [...new Set(contexts)] }];
  });
}
