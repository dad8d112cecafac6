import type { BuildValues } from '../dockerfile/build-values.ts';
import { type ContextSource, contextSources } from '../dockerfile/context-source.ts';
import { declaredArgs } from '../dockerfile/declaration.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { chainOf } from '../dockerfile/environment.ts';
import { type ExternalImage, externalImages } from '../dockerfile/external-image.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { findObstacle } from '../dockerfile/obstacle.ts';
import { lexWord } from '../dockerfile/shell-word.ts';
import {
  closureOf,
  findTarget,
  type GraphStage,
  reach,
  resolveBuilds,
  type StageGraph,
} from '../dockerfile/stage-graph.ts';
import { UserError } from '../error.ts';
import type { LayerDefinition } from './layer.ts';

/** A layer, and what it is made of. */
export interface LayerNode {
  readonly name: string;
  readonly target: string;
  readonly standsOn: readonly LayerBelow[];
  /** Stages that are built for it, those of the layers beneath left out, in the file's order. */
  readonly ownStages: readonly GraphStage[];
  /** 0: stands on no other layer. */
  readonly depth: number;
  /** Those that its own stages take. */
  readonly externalImages: readonly ExternalImage[];
  /** Files that its own stages take. */
  readonly contextSources: readonly ContextSource[];
  /** The text of its own stages, and of the ARGs before the first FROM that matter to them; nothing is expanded. */
  readonly instructions: readonly string[];
  /** The build arguments that matter to it: those that its own stages and their ancestors declare, or their FROMs use. */
  readonly argNames: readonly string[];
  /** Layers that it contains, because a build with their image would come out different. */
  readonly contains: readonly { readonly name: string; readonly reason: string }[];
}

interface LayerBelow {
  readonly name: string;
  /** `from`: the layer's image begins with that one; `copy`: files are taken from it, by COPY or a mount, in a stage of its own or a helper's. */
  readonly via: 'from' | 'copy' | 'both';
}

/**
 * Finds out which layers stand on which, from the Dockerfile; layers that others stand on come first.
 * A layer whose image cannot stand for its stage is stood on by none: its steps are part of those above it.
 * @throws UserError for targets that the Dockerfile does not have, all of them at once, and as resolveStages does.
 */
export function graphLayers(
  dockerfile: Dockerfile,
  layers: readonly LayerDefinition[],
  values: BuildValues,
): readonly LayerNode[] {
  refuseUnknownTargets(dockerfile, layers);
  return order(layers.map((layer) => describe(dockerfile, layer, layers, values)));
}

/** The name under which the application is described like a layer. */
export const appName = 'app';

/**
 * The application as one more node on top of the layers: what it stands on, and what is its own.
 * `target` undefined: the last stage. A layer may be the application, too: then nothing of it stands on its own image.
 * @throws UserError when the Dockerfile has no such target, and as resolveStages does.
 */
export function graphApp(
  dockerfile: Dockerfile,
  layers: readonly LayerDefinition[],
  target: string | undefined,
  values: BuildValues,
): LayerNode {
  const stage = dockerfile.stages[findTarget(dockerfile.stages, target ?? '')];
  const others = layers.filter((layer) => layer.target.toLowerCase() !== stage?.name);
  const app = describe(dockerfile, { name: appName, target: target ?? '' }, others, values);
  const nodes = graphLayers(dockerfile, others, values);
  const depth = Math.max(
    -1,
    ...nodes.filter((node) => app.standsOn.some(({ name }) => name === node.name)).map((node) => node.depth),
  );
  return { ...app, depth: depth + 1 };
}

function describe(
  dockerfile: Dockerfile,
  layer: LayerDefinition,
  layers: readonly LayerDefinition[],
  values: BuildValues,
): Omit<LayerNode, 'depth'> {
  const nameOf = new Map(layers.map(({ name, target }) => [target.toLowerCase(), name]));
  const graphs = resolveBuilds(dockerfile, layer.target, values);
  const { replaced, contains } = splitBelow(graphs, new Set(nameOf.keys()));
  const ownStages = closureOf(graphs, replaced).filter((stage) => !stage.isOverridden);
  return {
    name: layer.name,
    target: layer.target,
    standsOn: findBelow(graphs, replaced).map(({ stage, via }) => ({
      name: nameOf.get(stage) ?? stage,
      via,
    })),
    ownStages,
    externalImages: externalImages(graphs, replaced),
    contextSources: contextSources(graphs, replaced),
    ...describeInstructions(dockerfile, graphs, ownStages),
    contains: contains.map(({ stage, reason }) => ({ name: nameOf.get(stage) ?? stage, reason })),
  };
}

/** Which of the layers beneath can be replaced by their images. */
function splitBelow(graphs: readonly StageGraph[], stages: ReadonlySet<string>) {
  const obstacles = new Map<string, string>();
  for (;;) {
    const replaced = new Set([...stages].filter((stage) => !obstacles.has(stage)));
    const needed = graphs.flatMap((graph) =>
      reach(graph, replaced).replacedUses.map(({ name }) => ({ graph, name })),
    );
    const found = needed.flatMap(({ graph, name }) => {
      const reason = findObstacle(name, graph, undefined);
      return reason === undefined ? [] : [[name, reason] as const];
    });
    if (found.length === 0)
      return { replaced, contains: [...obstacles].map(([stage, reason]) => ({ stage, reason })) };
    for (const [name, reason] of found) obstacles.set(name, reason);
  }
}

function findBelow(
  graphs: readonly StageGraph[],
  replaced: ReadonlySet<string>,
): readonly { readonly stage: string; readonly via: LayerBelow['via'] }[] {
  const found = new Map<string, LayerBelow['via']>();
  for (const graph of graphs) {
    // The chain of FROMs from the target down: only what ends it makes the beginning of the image.
    const chain = new Set<number>();
    for (
      let index: number | undefined = findTarget(graph.stages, graph.build.target);
      index !== undefined;
    ) {
      chain.add(index);
      index = graph.stages[index]?.parent;
    }
    for (const { by, use, name } of reach(graph, replaced).replacedUses) {
      const via = use.via === 'from' && chain.has(by.index) ? 'from' : 'copy';
      const before = found.get(name);
      found.set(name, before === undefined || before === via ? via : 'both');
    }
  }
  return [...found].map(([stage, via]) => ({ stage, via }));
}

function describeInstructions(
  dockerfile: Dockerfile,
  graphs: readonly StageGraph[],
  ownStages: readonly GraphStage[],
): Pick<LayerNode, 'instructions' | 'argNames'> {
  const args = graphs
    .flatMap((graph) => ownStages.flatMap((stage) => chainOf(graph, graph.stages[stage.index] ?? stage)))
    .flatMap(({ commands }) => commands.filter(({ keyword }) => keyword === 'ARG'))
    .flatMap(declaredArgs);
  const { globals, names } = neededGlobals(dockerfile, [
    ...ownStages.flatMap(({ from, platform = '' }) =>
      [from, platform].flatMap((text) => askedBy(text, dockerfile.escape)),
    ),
    ...args.filter(({ defaultText }) => defaultText === undefined).map(({ name }) => name),
  ]);
  return {
    instructions: [...globals, ...ownStages.flatMap((stage) => [stage.head, ...stage.commands])].map(textOf),
    argNames: [...new Set([...args.map(({ name }) => name), ...names])].sort(),
  };
}

/** The ARGs before the first FROM that have a say in some names, and these names with those that their defaults use. */
function neededGlobals(dockerfile: Dockerfile, asked: readonly string[]) {
  const names = new Set(asked);
  // A default may use ARGs that stand before it.
  const globals: Instruction[] = [];
  for (const instruction of dockerfile.globals.toReversed()) {
    const used = declaredArgs(instruction).filter(({ name }) => names.has(name));
    if (used.length > 0) globals.unshift(instruction);
    for (const name of used.flatMap(({ defaultText = '' }) => askedBy(defaultText, dockerfile.escape)))
      names.add(name);
  }
  return { globals, names };
}

/** An instruction as it is recorded, and as BuildKit reads it: continued lines joined, comments within gone, heredocs behind. */
export function textOf(instruction: Instruction): string {
  const bodies = instruction.heredocs.map(({ name, content }) => `\n${content}${name}`);
  return [instruction.code.trim(), ...bodies].join('');
}

/** The variables that a text asks for. */
function askedBy(text: string, escapeChar: string): readonly string[] {
  return [...lexWord(text, () => 'set', { escape: escapeChar }).asked];
}

function refuseUnknownTargets(dockerfile: Dockerfile, layers: readonly LayerDefinition[]): void {
  const problems = layers.flatMap((layer) => {
    try {
      findTarget(dockerfile.stages, layer.target);
      return [];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return [`layer ${layer.name}: ${error.message}`];
    }
  });
  if (problems.length > 0) throw new UserError(problems.join('\n'));
}

/** Puts a layer behind all that it stands on. */
function order(nodes: readonly Omit<LayerNode, 'depth'>[]): readonly LayerNode[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // Stages take only from stages above them, so this ends.
    const depth = Math.max(-1, ...(byName.get(name)?.standsOn ?? []).map((below) => depthOf(below.name))) + 1;
    depths.set(name, depth);
    return depth;
  };
  return nodes.map((node) => ({ ...node, depth: depthOf(node.name) })).sort((a, b) => a.depth - b.depth);
}
