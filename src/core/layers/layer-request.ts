import { type ContextSource, commandSources } from '../dockerfile/context-source.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { reach } from '../dockerfile/stage-graph.ts';
import { autoLayers } from './auto-layers.ts';
import { type LayerRequest, usualLayers } from './layer.ts';
import { isWhole, type LimitOptions } from './layer-limit.ts';
import type { LayeredDockerfile } from './layered-dockerfile.ts';
import { namedLayers } from './named-layers.ts';
import { graphsOf } from './stage-plan.ts';

/**
 * The layers that are asked for.
 * @throws UserError as autoLayers and namedLayers do.
 */
export function requestLayers(
  dockerfile: Dockerfile,
  request: LayerRequest,
  options: LimitOptions,
): LayeredDockerfile {
  if (request === 'auto') return autoLayers(dockerfile, options);
  if (request !== 'default') return namedLayers(dockerfile, request, options);
  const names = new Set(dockerfile.stages.map(({ name }) => name));
  const usual = usualLayers.filter(({ target }) => names.has(target));
  // Many Dockerfiles call a stage base; only these two names are chosen for us.
  return usual.some(({ target }) => target.endsWith('-deps'))
    ? namedLayers(dockerfile, usual, options)
    : autoLayers(dockerfile, options);
}

/** The context sources of a target whose files decide where layers end; none where all layers are stages that the user names. */
export function decidingSources(
  dockerfile: Dockerfile,
  request: LayerRequest,
  options: Pick<LimitOptions, 'target' | 'values'>,
): readonly ContextSource[] {
  if (typeof request !== 'string' && !request.some(({ target }) => target.includes('@'))) return [];
  return graphsOf(dockerfile, options).flatMap((graph) =>
    reach(graph, new Set()).stages.flatMap((stage) =>
      commandSources(stage, graph, options.values, dockerfile.escape)
        .flat()
        .filter((source) => !isWhole(source)),
    ),
  );
}
