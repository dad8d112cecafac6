import { UserError } from '../error.ts';
import { nearest } from '../input.ts';
import { parseReference } from '../oci/reference.ts';
import {
  type BuildValues,
  expand,
  findBuildContext,
  globalVariables,
  type SingleBuild,
  singleBuilds,
} from './build-values.ts';
import { type Dockerfile, flagValue, type Stage } from './dockerfile.ts';
import { type Instruction, problem, readTrigger } from './instruction.ts';
import { readMounts } from './mount.ts';
import { normalizePlatform } from './platform.ts';

/** What a FROM, `COPY --from` or `RUN --mount=from=` leads to. */
export type Source =
  | { readonly kind: 'stage'; readonly index: number }
  | { readonly kind: 'image'; readonly name: string }
  /** A named build context that the user gave. */
  | { readonly kind: 'context'; readonly name: string; readonly value: string }
  | { readonly kind: 'scratch' };

/** One place in a stage that takes something from outside of it. */
export interface Use {
  readonly via: 'from' | 'copy' | 'mount';
  readonly source: Source;
  readonly line: number;
}

/** A stage, with its names resolved. */
export interface GraphStage extends Stage {
  /** Index of the stage it is FROM. */
  readonly parent: number | undefined;
  /** What runs in it: the ONBUILD instructions of its parent, then its own. */
  readonly commands: readonly Instruction[];
  /** `--platform`, expanded and in its usual form. */
  readonly ownPlatform: string | undefined;
  /** A build context of the user stands for the whole stage: nothing in it runs. */
  readonly isOverridden: boolean;
  /** Its FROM first. */
  readonly uses: readonly Use[];
}

/** The stages of a Dockerfile as one build sees them. */
export interface StageGraph {
  readonly build: SingleBuild;
  readonly values: BuildValues;
  /** The file's escape character. */
  readonly escape: string;
  readonly stages: readonly GraphStage[];
  /** The variables that FROM may use. */
  readonly variables: ReadonlyMap<string, string>;
  /** Those of them that depend on which stage is the target: TARGETSTAGE, and ARGs that take it. */
  readonly targetVariables: ReadonlySet<string>;
}

/**
 * Finds out what every name means, as
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go does (`buildDispatchStates`,
 * `toCommand`, `detectRunMount`, `initOnBuildTriggers`): FROM finds the latest stage above it, COPY and mounts find the last
 * one of the file, and a build context of the user goes before both.
 * @throws UserError that names the line.
 */
export function resolveStages(dockerfile: Dockerfile, values: BuildValues, build: SingleBuild): StageGraph {
  const graphs = graphsOf(dockerfile, values);
  const key = JSON.stringify([build.target, build.platform]);
  const graph = graphs.get(key) ?? resolve(dockerfile, values, build);
  graphs.set(key, graph);
  return graph;
}

/** The same of all builds that a build of a target is made of, one for each platform. `target` undefined: the last stage. */
export function resolveBuilds(
  dockerfile: Dockerfile,
  target: string | undefined,
  values: BuildValues,
): readonly StageGraph[] {
  return singleBuilds(target ?? '', values).map((build) => resolveStages(dockerfile, values, build));
}

/** Layers, application and advice ask for the same few graphs, some of them dozens of times in a run. */
const resolved = new WeakMap<Dockerfile, WeakMap<BuildValues, Map<string, StageGraph>>>();

function graphsOf(dockerfile: Dockerfile, values: BuildValues): Map<string, StageGraph> {
  const ofFile = resolved.get(dockerfile) ?? new WeakMap<BuildValues, Map<string, StageGraph>>();
  resolved.set(dockerfile, ofFile);
  const graphs = ofFile.get(values) ?? new Map<string, StageGraph>();
  ofFile.set(values, graphs);
  return graphs;
}

function resolve(dockerfile: Dockerfile, values: BuildValues, build: SingleBuild): StageGraph {
  const variables = globalVariables(dockerfile, values, build);
  const otherTarget = globalVariables(dockerfile, values, { ...build, target: `${build.target} ` });
  const targetVariables = new Set(
    [...variables.keys()].filter((name) => variables.get(name) !== otherTarget.get(name)),
  );
  const expandHere = (text: string): string => expand(text, (name) => variables.get(name), dockerfile.escape);
  const byName = new Map<string, number>();

  const heads = dockerfile.stages.map((stage) => {
    const base = at(stage.line, () => expandHere(stage.from));
    if (base === '')
      throw problem(stage.line, `FROM ${stage.from} names nothing, because a variable in it is empty`);
    const platform =
      stage.platform === undefined ? undefined : at(stage.line, () => expandHere(stage.platform ?? ''));
    if (platform === '') throw problem(stage.line, `--platform=${stage.platform} is empty`);
    const override =
      stage.name === undefined ? undefined : at(stage.line, () => findBuildContext(stage.name ?? '', values));
    const parent = override === undefined ? byName.get(base) : undefined;
    const source: Source =
      override !== undefined
        ? { kind: 'context', ...override }
        : parent !== undefined
          ? { kind: 'stage', index: parent }
          : at(stage.line, () => imageOrContext(base, values));
    if (stage.name !== undefined) byName.set(stage.name, stage.index);
    return { stage, parent, source, isOverridden: override !== undefined, platform };
  });

  const names: Names = { dockerfile, values, byName };
  const stages = heads.map(({ stage, parent, source, isOverridden, platform }): GraphStage => {
    const inherited = parent === undefined ? [] : triggersOf(heads[parent]?.stage);
    const commands = isOverridden ? [] : [...inherited, ...stage.instructions];
    return {
      ...stage,
      parent,
      commands,
      ownPlatform: platform === undefined ? undefined : normalizePlatform(platform),
      isOverridden,
      uses: [
        { via: 'from', source, line: stage.line },
        ...commands.flatMap((command) => usesOf(command, names)),
      ],
    };
  });
  refuseCircles(stages);
  return { build, values, escape: dockerfile.escape, stages, variables, targetVariables };
}

/**
 * The stages that a target needs, in the file's order, for all platforms together. Stages of `replaced` (names) are left
 * out, and so is what only they need; the target itself always belongs to it.
 * @throws UserError when there is no such target.
 */
export function closureOf(
  graphs: readonly StageGraph[],
  replaced: ReadonlySet<string>,
): readonly GraphStage[] {
  const found = new Map<number, GraphStage>();
  for (const stage of graphs.flatMap((graph) => reach(graph, replaced).stages))
    found.set(stage.index, found.get(stage.index) ?? stage);
  return [...found.values()].sort((a, b) => a.index - b.index);
}

/** What a build needs: stages, without those of `replaced`; and of those, which it stands on or takes from. */
export function reach(
  graph: StageGraph,
  replaced: ReadonlySet<string>,
): {
  readonly stages: readonly GraphStage[];
  readonly replacedUses: readonly { readonly by: GraphStage; readonly use: Use; readonly name: string }[];
} {
  const targetIndex = findTarget(graph.stages, graph.build.target);
  const seen = new Set<number>();
  const replacedUses: { by: GraphStage; use: Use; name: string }[] = [];
  const visit = (index: number): void => {
    const stage = graph.stages[index];
    if (stage === undefined || seen.has(index)) return;
    seen.add(index);
    for (const use of stage.uses) {
      if (use.source.kind !== 'stage') continue;
      const source = graph.stages[use.source.index];
      if (source === undefined) continue;
      if (source.index >= index) {
        throw problem(
          use.line,
          `stage ${source.displayName} is used before it is defined`,
          'Move the stage above its first use.',
        );
      }
      if (source.name !== undefined && source.index !== targetIndex && replaced.has(source.name)) {
        replacedUses.push({ by: stage, use, name: source.name });
      } else visit(source.index);
    }
  };
  visit(targetIndex);
  return { stages: graph.stages.filter((stage) => seen.has(stage.index)), replacedUses };
}

/**
 * The index of the stage that `--target` means; without one (empty) it is the last stage.
 * @throws UserError with the nearest name and all there are.
 */
export function findTarget(stages: readonly Stage[], target: string): number {
  if (target === '') return stages.length - 1;
  const found = stages.findLast((stage) => stage.name === target.toLowerCase());
  if (found !== undefined) return found.index;
  const names = [
    ...new Set(
      stages.flatMap(({ name, part }) => (name === undefined || part?.label !== undefined ? [] : [name])),
    ),
  ];
  const near = nearest(target, names) ?? names.find((name) => name.includes(target.toLowerCase()));
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  const known =
    names.length === 0
      ? 'The Dockerfile names none of its stages. Write "FROM … AS name". For layers, use "layers: auto", which needs no names.'
      : `The Dockerfile has: ${names.join(', ')}.`;
  throw new UserError(`expected the name of a stage, got "${target}".${meant} ${known}`);
}

interface Names {
  readonly dockerfile: Dockerfile;
  readonly values: BuildValues;
  /** Name of a stage → the last one of that name. */
  readonly byName: ReadonlyMap<string, number>;
}

function usesOf(instruction: Instruction, names: Names): readonly Use[] {
  const { keyword, line } = instruction;
  if (keyword === 'COPY') {
    const from = flagValue(instruction, 'from');
    return from === undefined ? [] : [{ via: 'copy', source: copySource(from, line, names), line }];
  }
  if (keyword !== 'RUN') return [];
  return readMounts(instruction).flatMap(({ from }) =>
    from === undefined ? [] : [{ via: 'mount' as const, source: namedSource(from, line, names), line }],
  );
}

function copySource(from: string, line: number, names: Names): Source {
  const { dockerfile } = names;
  if (at(line, () => expand(from, () => undefined, dockerfile.escape)) !== from) {
    throw problem(
      line,
      `COPY --from takes no variables, got "${from}"`,
      'Define a stage with FROM of that variable, and name the stage.',
    );
  }
  if (!/^[+-]?\d+$/.test(from)) return namedSource(from, line, names);
  const index = Number(from);
  if (dockerfile.stages[index] === undefined) throw problem(line, `there is no stage number ${from}`);
  return { kind: 'stage', index };
}

function namedSource(name: string, line: number, { byName, values }: Names): Source {
  const index = byName.get(name.toLowerCase());
  return index === undefined ? at(line, () => imageOrContext(name, values)) : { kind: 'stage', index };
}

function imageOrContext(name: string, values: BuildValues): Source {
  if (name === 'scratch') return { kind: 'scratch' };
  // BuildKit reads every name, of stages that are not needed too.
  parseReference(name);
  const context = findBuildContext(name, values);
  return context === undefined ? { kind: 'image', name } : { kind: 'context', ...context };
}

function triggersOf(parent: Stage | undefined): readonly Instruction[] {
  return (parent?.instructions ?? [])
    .filter((instruction) => instruction.keyword === 'ONBUILD')
    .map(readTrigger);
}

function refuseCircles(stages: readonly GraphStage[]): void {
  const done = new Set<number>();
  const visit = (index: number, path: readonly number[]): void => {
    if (done.has(index)) return;
    const stage = stages[index];
    if (stage === undefined) return;
    for (const { source, line } of stage.uses) {
      if (source.kind !== 'stage') continue;
      if (source.index === index || path.includes(source.index)) {
        throw problem(
          line,
          `stage ${stage.displayName} needs itself`,
          'A stage can take only from stages above it.',
        );
      }
      visit(source.index, [...path, index]);
    }
    done.add(index);
  };
  for (const stage of stages) visit(stage.index, []);
}

/** Puts the line before an error that does not know it. */
function at<T>(line: number, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw problem(line, error.message, error.remedy);
  }
}
