import { type ContextSource, commandSources, isWhole } from '../dockerfile/context-source.ts';
import { cutStages } from '../dockerfile/cut.ts';
import type { Dockerfile, Stage } from '../dockerfile/dockerfile.ts';
import { reach, resolveBuilds, type StageGraph } from '../dockerfile/stage-graph.ts';
import { UserError } from '../error.ts';
import { autoLayers } from './auto-layers.ts';
import { type LayerDefinition, type LayerRequest, usualLayers } from './layer.ts';
import { findLimits, type LimitOptions } from './layer-limit.ts';
import { findMarks, type Mark } from './layer-mark.ts';
import { type LayeredDockerfile, partStage } from './layered-dockerfile.ts';
import { autoEnds, autoLabel, laterLabel } from './stage-plan.ts';

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
  return resolveBuilds(dockerfile, options.target, options.values).flatMap((graph) =>
    reach(graph, new Set()).stages.flatMap((stage) =>
      commandSources(stage, graph)
        .flat()
        .filter((source) => !isWhole(source)),
    ),
  );
}

/**
 * A Dockerfile with the layers that the user names: `target` is a stage, or a part of one (`app@deps`, or `app@name` for a
 * comment `# cache-prewarm: layer=name`; nothing before the `@` means the stage that is built).
 * @throws UserError for parts that there are not, all of them at once, and as autoLayers does.
 */
export function namedLayers(
  dockerfile: Dockerfile,
  layers: readonly LayerDefinition[],
  options: LimitOptions,
): LayeredDockerfile {
  if (!layers.some(({ target }) => target.includes('@'))) return { dockerfile, layers, decisions: [] };
  const graphs = resolveBuilds(dockerfile, options.target, options.values);
  // Who names a layer has decided that it may be kept.
  const limits = findLimits(graphs, dockerfile, options, false);
  const marks = findMarks(dockerfile);
  const problems: string[] = [];
  const cuts = layers.flatMap((definition) => {
    const [stageName = '', label] = definition.target.split('@');
    if (label === undefined) return [];
    const stage = findStage(dockerfile, graphs, stageName);
    const count =
      stage === undefined
        ? undefined
        : [autoLabel, laterLabel].includes(label)
          ? autoEnds(dockerfile, stage, limits.get(stage.index), { canBeWhole: false, graphs, options }).find(
              (end) => end.label === label,
            )?.count
          : marks.find((mark) => mark.stage === stage.index && mark.name === label)?.count;
    if (stage === undefined || count === undefined) {
      problems.push(noPart(dockerfile, definition, stage, marks));
      return [];
    }
    return [{ definition, cut: { stage: stage.index, count, label: label.toLowerCase() } }];
  });
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  const cut = cutStages(
    dockerfile,
    cuts.map((one) => one.cut),
  );
  return {
    dockerfile: cut,
    layers: layers.map((definition) => {
      const own = cuts.find((one) => one.definition === definition);
      return own === undefined ? definition : { ...definition, target: partStage(cut, dockerfile, own.cut) };
    }),
    decisions: [],
  };
}

function findStage(dockerfile: Dockerfile, graphs: readonly StageGraph[], name: string): Stage | undefined {
  if (name === '') {
    const target = graphs[0]?.build.target.toLowerCase();
    return target === undefined || target === ''
      ? dockerfile.stages.at(-1)
      : dockerfile.stages.findLast((stage) => stage.name === target);
  }
  return dockerfile.stages.findLast((stage) => stage.displayName === name.toLowerCase());
}

function noPart(
  dockerfile: Dockerfile,
  { name, target }: LayerDefinition,
  stage: Stage | undefined,
  marks: readonly Mark[],
): string {
  if (stage === undefined) {
    const known = dockerfile.stages.map(({ displayName }) => displayName).join(', ');
    return `layer ${name}: "${target}" names no stage. The Dockerfile has: ${known}.`;
  }
  const labels = marks.flatMap((mark) => (mark.stage === stage.index ? (mark.name ?? []) : []));
  const known = [autoLabel, ...labels].map((label) => `${stage.displayName}@${label}`).join(', ');
  return `layer ${name}: stage ${stage.displayName} has no part "${target}". Possible: ${known}. To end a layer elsewhere, write "# cache-prewarm: layer=NAME" after an instruction.`;
}
