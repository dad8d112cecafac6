import type { BuildValues } from './build-values.ts';
import { type Dockerfile, describesNames, type Stage, writtenKeyword } from './dockerfile.ts';
import { chainOf } from './environment.ts';
import { inheritedArgs } from './inherited-args.ts';
import type { Directive } from './instruction.ts';
import { findObstacle } from './obstacle.ts';
import { type GraphStage, reach, resolveBuilds, type StageGraph } from './stage-graph.ts';

interface PinOptions {
  /** The stages that are built from the temporary file, each by itself. */
  readonly targets: readonly string[];
  /** Stages (lower case) that are layers and have an image to stand for them. A target may be one: it stands for itself to the others. */
  readonly layers: ReadonlySet<string>;
  readonly values: BuildValues;
  /**
   * Stage → `NAME=value`, the Env of its image's config. Needed where an ARG has the name of a variable that an image from
   * elsewhere sets (`ARG NODE_VERSION` on `node`); a stage that is not in it is taken to have no such ARG.
   */
  readonly imageEnv: ReadonlyMap<string, readonly string[]>;
}

/** How to build on the images of layers. */
export interface PinPlan {
  /** The temporary Dockerfile. */
  readonly text: string;
  /** The user's Dockerfile. */
  readonly originalText: string;
  /** Stages for each of which the caller gives a build context of the stage's name. */
  readonly replaced: readonly string[];
  /** Layers that are needed and are built as ordinary stages, because a build with their image would come out different. */
  readonly notReplaced: readonly { readonly stage: string; readonly reason: string }[];
  /** For each line of the temporary file the line of the user's, 1-based. */
  readonly lines: readonly number[];
}

/**
 * Plans a temporary Dockerfile that gives the same result when the images of layers stand for their stages.
 *
 * - What an image does not hand on are ARGs: those that a replaced stage and its ancestors declare are declared again, in
 *   order and as written, right after the FROM of each stage that is FROM it.
 * - A replaced stage that is no target becomes `FROM scratch`, its ONBUILD kept. BuildKit would look up every image that is
 *   named in it, and fail when one is gone; and BuildKit 0.17 (in Docker 27.4) forgets a build context that stands for a
 *   stage which is FROM another stage. Its lines stay, empty, so that the others keep their numbers.
 * @throws UserError as resolveStages does.
 */
export function planPin(dockerfile: Dockerfile, options: PinOptions): PinPlan {
  const graphs = options.targets.flatMap((target) => resolveBuilds(dockerfile, target, options.values));
  const { needed, obstacles } = chooseReplaced(graphs, options);
  const insertions = new Map(
    graphs
      .flatMap((graph) => redeclarations(graph, needed, options))
      .filter(({ words }) => words.length > 0)
      .map(({ child, words }) => [child.index, words]),
  );
  const targets = new Set(options.targets.map((target) => target.toLowerCase()));
  const emptied = dockerfile.stages.filter(
    ({ name }) => name !== undefined && needed.has(name) && !targets.has(name),
  );
  const skipsRule = graphs.some((graph) => losesWorkdir(graph, needed));
  return {
    ...writeText(dockerfile, emptied, insertions, skipsRule),
    originalText: dockerfile.written?.text ?? dockerfile.text,
    replaced: [...needed],
    notReplaced: [...obstacles].map(([stage, reason]) => ({ stage, reason })),
  };
}

/**
 * Plans a temporary Dockerfile in which the image of a layer stands for the target itself, so that nothing is built. Undefined
 * where the result would come out different: BuildKit takes ONBUILD out of an image that stands for the target
 * (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go `resolveStages`).
 * `target`: in lower case.
 * @throws UserError as resolveStages does.
 */
export function pinTarget(dockerfile: Dockerfile, target: string, values: BuildValues): PinPlan | undefined {
  const stage = dockerfile.stages.find(({ name }) => name === target);
  const differs = resolveBuilds(dockerfile, target, values).some(
    (graph) => findObstacle(target, graph, undefined) !== undefined,
  );
  if (stage === undefined || differs || stage.instructions.some(({ keyword }) => keyword === 'ONBUILD'))
    return undefined;
  return {
    ...writeText(dockerfile, [stage], new Map(), false),
    originalText: dockerfile.written?.text ?? dockerfile.text,
    replaced: [target],
    notReplaced: [],
  };
}

/** The layers whose images stand for them, and why not those of the others that are needed: stage → reason. */
function chooseReplaced(
  graphs: readonly StageGraph[],
  options: PinOptions,
): { readonly needed: ReadonlySet<string>; readonly obstacles: ReadonlyMap<string, string> } {
  const { layers, imageEnv } = options;
  const obstacles = new Map<string, string>();
  for (;;) {
    const before = obstacles.size;
    // What stands beneath a layer that cannot be replaced is needed itself.
    const needed = neededLayers(graphs, without(layers, obstacles));
    for (const graph of graphs) {
      for (const name of needed) {
        if (name === graph.build.target.toLowerCase() || obstacles.has(name)) continue;
        const reason = findObstacle(name, graph, imageEnv.get(name));
        if (reason !== undefined) obstacles.set(name, reason);
      }
    }
    for (const [name, reason] of conflicts(graphs, without(layers, obstacles), options))
      obstacles.set(name, reason);
    if (obstacles.size === before) return { needed, obstacles };
  }
}

/** The layers that some target stands on or takes from directly. */
function neededLayers(graphs: readonly StageGraph[], layers: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(graphs.flatMap((graph) => reach(graph, layers).replacedUses.map(({ name }) => name)));
}

/** The ARGs to be declared again after each FROM that leads to a replaced stage. */
function redeclarations(
  graph: StageGraph,
  replaced: ReadonlySet<string>,
  { imageEnv }: PinOptions,
): readonly { readonly child: GraphStage; readonly parent: string; readonly words: readonly string[] }[] {
  return reach(graph, replaced).replacedUses.flatMap(({ by, use, name }) => {
    const parent = by.parent === undefined ? undefined : graph.stages[by.parent];
    if (use.via !== 'from' || parent === undefined) return [];
    const inherited = inheritedArgs(parent, graph, imageEnv.get(name));
    return inherited.kind === 'args'
      ? [{ child: by, parent: name, words: inherited.args.map(({ word }) => word) }]
      : [];
  });
}

/**
 * Whether the rule WorkdirRelativePath would find something that it does not find in the user's file: BuildKit forgets on an
 * image that a WORKDIR was set (`dockerfile2llb/convert.go`, `workdirSet`). Where the rule finds something all the same, that
 * is to be seen.
 */
function losesWorkdir(graph: StageGraph, replaced: ReadonlySet<string>): boolean {
  const finds = reach(graph, replaced).stages.map((stage) => {
    const chain = chainOf(graph, stage);
    const below = chain.findLastIndex(
      ({ name }, index) => index < chain.length - 1 && name !== undefined && replaced.has(name),
    );
    const [whole, own] = [chain, chain.slice(below + 1)].map((stages) => {
      const workdir = stages.flatMap(({ commands }) => commands).find(({ keyword }) => keyword === 'WORKDIR');
      return workdir !== undefined && !/^["']?\//.test(workdir.rest);
    });
    return { whole, own };
  });
  return finds.some(({ own }) => own) && !finds.some(({ whole }) => whole);
}

/** Options are separated by `;`, up to the first space (`parser/directives.go`, `linter/linter.go` `ParseLintOptions`). */
function skipWorkdirRule({ value }: Directive): string {
  const rule = 'WorkdirRelativePath';
  const [options = '', ...remark] = value.split(' ');
  const skipped = options.split(';').findLast((option) => option.startsWith('skip='));
  const skips =
    skipped === undefined
      ? `${options};skip=${rule}`
      : skipped === 'skip=all'
        ? options
        : options.replace(skipped, `${skipped},${rule}`);
  return [skips, ...remark].join(' ');
}

/** One FROM that leads to different layers on different platforms can declare the ARGs of one of them only. */
function conflicts(
  graphs: readonly StageGraph[],
  layers: ReadonlySet<string>,
  options: PinOptions,
): readonly (readonly [string, string])[] {
  const all = graphs.flatMap((graph) => redeclarations(graph, layers, options));
  return all.flatMap(({ child, parent, words }) => {
    const other = all.find(
      (candidate) => candidate.child.index === child.index && candidate.words.join('\n') !== words.join('\n'),
    );
    return other === undefined
      ? []
      : [[parent, `line ${child.line} leads to other ARGs on another platform`] as const];
  });
}

function without(names: ReadonlySet<string>, left: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set([...names].filter((name) => !left.has(name)));
}

function writeText(
  dockerfile: Dockerfile,
  emptied: readonly Stage[],
  insertions: ReadonlyMap<number, readonly string[]>,
  skipsRule: boolean,
): Pick<PinPlan, 'text' | 'lines'> {
  const lines = dockerfile.text.split('\n').map((text) => [text]);
  const check = dockerfile.directives.find(({ name }) => name === 'check');
  if (skipsRule && check !== undefined) {
    const [written = ''] = lines[check.line - 1] ?? [];
    lines[check.line - 1] = [written.replace(check.value, () => skipWorkdirRule(check))];
  }
  // What was a description of an ARG must not become one of the next stage.
  const empty = describesNames(dockerfile) ? '#' : '';
  for (const { head, instructions } of emptied) {
    for (const { keyword, place } of instructions) {
      if (keyword !== 'ONBUILD') lines.fill([empty], place.start, place.end);
    }
    const [, as = 'AS', name = ''] = head.args;
    lines.fill([''], head.place.start, head.place.end);
    lines[head.place.start] = [`${writtenKeyword(head)} scratch ${as} ${name}`];
  }
  for (const { index, head } of dockerfile.stages) {
    // BuildKit warns of instructions in another case than most.
    const keyword = writtenKeyword(head) === 'from' ? 'arg' : 'ARG';
    const last = head.place.end - 1;
    const words = insertions.get(index) ?? [];
    lines[last] = [...(lines[last] ?? []), ...words.map((word) => `${keyword} ${word}`)];
  }
  const numbers = dockerfile.written?.lines;
  return {
    text: lines.flat().join('\n'),
    lines: lines.flatMap((texts, index) => texts.map(() => numbers?.[index] ?? index + 1)),
  };
}
