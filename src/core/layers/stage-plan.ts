import { isRemote } from '../dockerfile/context-source.ts';
import { findCutObstacle } from '../dockerfile/cut.ts';
import { type Dockerfile, flagValue, type Stage } from '../dockerfile/dockerfile.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { isCopy } from '../dockerfile/linkable.ts';
import { readMounts } from '../dockerfile/mount.ts';
import { findTarget, type GraphStage, type StageGraph } from '../dockerfile/stage-graph.ts';
import { installedPackages, listed } from './installed-packages.ts';
import type { Limit, LimitOptions } from './layer-limit.ts';
import type { Mark } from './layer-mark.ts';
import type { LeftStep } from './layered-dockerfile.ts';
import { weighStep } from './step-weight.ts';

/** In the name of the part that `auto` makes: `app@deps`. */
export const autoLabel = 'deps';

/** Of the second part, which holds scripts and settings, too. */
export const laterLabel = 'deps-2';

/** Where the layers of a stage end. */
export interface StagePlan {
  readonly stage: Stage;
  readonly ends: readonly {
    /** Undefined: the whole stage. */
    readonly count: number | undefined;
    readonly name: string | undefined;
    readonly reason: string;
  }[];
  /** Why there is no layer, or none behind the last one. */
  readonly reason: string;
  /** What the last layer ends before; undefined: there is no such thing. */
  readonly endedBy: Limit | undefined;
  /** What nothing is kept behind. */
  readonly limit: Limit | undefined;
}

/** What Cargo downloads. */
const ofCargo = /\/(?:registry|git)(?:\/\w+)?\/?$|\/\.?cargo\/?$/;

/**
 * Commands that do nothing but fetch or compile, and where they put all of it: nothing is in the image where caches are mounted there.
 */
const fillers: readonly { readonly command: RegExp; readonly caches: readonly RegExp[] }[] = [
  {
    command: /^go\s+mod\s+(?:download|verify|tidy)\b/,
    caches: [/\/pkg(?:\/mod)?\/?$|^\/go\/?$|\/go-?mod(?:-?cache)?\/?$/],
  },
  { command: /^cargo\s+(?:fetch|vendor)\b/, caches: [ofCargo] },
  { command: /^cargo\s+(?:\+\S+\s+)?(?:chef\s+cook|build)\b/, caches: [ofCargo, /(?:^|\/)target\/?$/] },
  {
    command: /^(?:\.\/)?mvnw?\b.*\bdependency:(?:go-offline|resolve\S*)/,
    caches: [/\.m2(?:\/repository)?\/?$/],
  },
  { command: /^(?:\.\/)?gradlew?\b.*\b(?:dependencies|resolve\w*)\b/, caches: [/\.gradle(?:\/caches)?\/?$/] },
  // Beside the packages, these leave small files on where they are.
  { command: /^dotnet\s+restore\b/, caches: [/\/\.?nuget(?:\/packages)?\/?$/] },
  { command: /^sbt\b.*\bupdate\b/, caches: [/\/(?:coursier|\.cache)\/?$/] },
  { command: /^(?:lein\s+deps|(?:clj|clojure)\s+-P)\b/, caches: [/\.m2(?:\/repository)?\/?$/] },
  {
    command: /^(?:cabal|stack)\b.*(?:\bupdate\b|--only-dep|--dependencies-only)/,
    caches: [/\/\.?(?:cabal|stack)(?:\/store)?\/?$/],
  },
  { command: /^(?:dart|flutter)\s+pub\s+get\b/, caches: [/pub-cache\/?$/] },
  { command: /^swift\s+package\s+(?:resolve|update)\b/, caches: [/(?:^|\/)\.build\/?$/] },
  { command: /^bundle\s+install\b/, caches: [/^(?:\/usr\/local)?\/bundle\/?$|(?:^|\/)vendor\/bundle\/?$/] },
  { command: /^pip3?\s+(?:download|wheel)\b.*--no-index/, caches: [/./] },
  { command: /^pnpm\s+fetch\b/, caches: [/\/store\/?$|\/pnpm/] },
  { command: /^apt(?:-get)?\s+update\b/, caches: [/^\/var\/lib\/apt(?:\/lists)?\/?$/] },
];

/** Why a step that leaves nothing in its image is in no layer. */
export const onlyInCaches = 'it fills only cache mounts, which no registry keeps';

/** Decides where the layers of a stage end: where comments say it, else before what changes with the code. */
export function planStage(
  dockerfile: Dockerfile,
  stage: GraphStage,
  limit: Limit | undefined,
  {
    marks,
    ...around
  }: {
    readonly marks: readonly Mark[];
    readonly graphs: readonly StageGraph[];
    readonly options: LimitOptions;
  },
): StagePlan {
  const { graphs } = around;
  const own = marks.filter((mark) => mark.stage === stage.index);
  if (own.length > 0) {
    const reason = 'a comment ends it there';
    return {
      ...{ stage, reason: 'a comment ends the layer before it', endedBy: undefined, limit: undefined },
      ends: own.map(({ count, name }) => ({
        ...{ count: isWholeStage(stage, count) ? undefined : count, name, reason },
      })),
    };
  }
  // What is built as the application is not a layer itself, or its steps would run once more on no layer at all.
  const isTarget = graphs.some((graph) => findTarget(graph.stages, graph.build.target) === stage.index);
  const canBeWhole = stage.name !== undefined && !isTarget;
  const ends = autoEnds(dockerfile, stage, limit, { canBeWhole, ...around });
  const endedBy = limit?.later === undefined ? limit : limit.later.end;
  const isWorth = stage.instructions.slice(0, limit?.count).some(worthKeeping(stage, graphs));
  const all = stage.instructions.length;
  return {
    stage,
    ends: ends.map(({ count, reason, isWhole }) => ({
      ...{ name: undefined, reason, count: isWhole ? undefined : count },
    })),
    reason:
      ends.at(-1)?.reason ??
      (isWorth ? whyUncut(dockerfile, stage, limit?.count ?? all) : whyNothing(stage, limit)),
    endedBy,
    limit: limit?.firm ?? endedBy,
  };
}

interface AutoEnd {
  readonly label: string;
  /** After how many instructions of the stage. */
  readonly count: number;
  /** All of the stage, under its own name. */
  readonly isWhole: boolean;
  readonly reason: string;
}

/**
 * Where the layers of a stage end when nobody says it: before what changes with the code; and where scripts or settings are taken
 * there, and packages installed after them, once more.
 */
export function autoEnds(
  dockerfile: Dockerfile,
  stage: Stage,
  limit: Limit | undefined,
  {
    canBeWhole,
    graphs,
    options,
  }: {
    readonly canBeWhole: boolean;
    readonly graphs: readonly StageGraph[];
    readonly options: LimitOptions;
  },
): readonly AutoEnd[] {
  const all = stage.instructions.length;
  const isWorthKeeping = worthKeeping(stage, graphs);
  const endOf = (from: number, to: number, end: Pick<Limit, 'line' | 'why'> | undefined, takes = '') => {
    const isWhole = canBeWhole && end === undefined;
    const possible = isWhole ? to : lastPlace(dockerfile, stage, to);
    const needed = isWhole ? to : withoutLastFiles(stage, possible, isWorthKeeping);
    const count = needed === possible ? needed : lastPlace(dockerfile, stage, needed);
    if (count <= from || !stage.instructions.slice(from, count).some(isWorthKeeping)) return [];
    const before = `ends before line ${stage.instructions[count]?.line}`;
    const uncut = `${before}: ${whyUncut(dockerfile, stage, to)}`;
    const what =
      possible < to ? uncut : count < to ? `${before}, because ${whyEarly(end)}` : whyThere(end, takes);
    const held = heldParts(stage, { from, to: count }, { graphs, options });
    const parts = [...held, ...(takes === '' ? [] : [`takes ${takes}`])];
    const reason = parts.length === 0 ? what : `${parts.join(', ')}, and ${what}`;
    return [{ count, isWhole, reason: `it ${reason}` }];
  };
  const { later } = limit ?? {};
  const first = endOf(0, limit?.count ?? all, limit);
  const second = later === undefined ? [] : endOf(limit?.count ?? 0, later.count, later.end, later.takes);
  return [...first, ...second].map((end, index) => ({ ...end, label: [autoLabel, laterLabel][index] ?? '' }));
}

function whyThere(end: Pick<Limit, 'line' | 'why'> | undefined, takes: string): string {
  return end === undefined
    ? `${takes === '' ? 'takes nothing' : 'nothing else'} that changes with the code`
    : `ends before line ${end.line}, which ${end.why}`;
}

function whyEarly(end: Pick<Limit, 'line' | 'why'> | undefined): string {
  return end === undefined
    ? 'nothing is installed after it'
    : `nothing is installed between it and line ${end.line}, which ${end.why}`;
}

/** What a layer holds, as far as it is known: `installs system packages`, `copies what stage builder installs`. */
function heldParts(
  stage: Stage,
  { from, to }: { readonly from: number; readonly to: number },
  { graphs, options }: { readonly graphs: readonly StageGraph[]; readonly options: LimitOptions },
): readonly string[] {
  const [graph] = graphs;
  const packages = graph && installedPackages({ index: stage.index, from, to }, graph, options);
  const copies = copiedInstalls(stage, graphs);
  const copied = new Set(
    stage.instructions
      .slice(from, to)
      .flatMap(({ keyword, line }) => (keyword === 'COPY' ? (copies.get(line) ?? []) : [])),
  );
  return [
    ...(packages === undefined ? [] : [`installs ${packages}`]),
    ...(copied.size === 0
      ? []
      : [
          `copies what ${copied.size === 1 ? 'stage' : 'stages'} ${listed([...copied])} ${copied.size === 1 ? 'installs' : 'install'}`,
        ]),
  ];
}

/** After how many of these instructions, at most, a stage can be cut; 0: nowhere. */
function lastPlace(dockerfile: Dockerfile, stage: Stage, most: number): number {
  let count = most;
  while (count > 0 && findCutObstacle(dockerfile, { stage: stage.index, count }) !== undefined) count--;
  return count;
}

/** How many instructions a layer needs: none of those that take files at its end, before anything else is installed. */
function withoutLastFiles(
  { instructions }: Stage,
  count: number,
  isWorthKeeping: (instruction: Instruction) => boolean,
): number {
  const last = instructions.slice(0, count).findLastIndex(isWorthKeeping);
  const files = instructions.findIndex(
    (step, index) => index > last && isCopy(step) && flagValue(step, 'from') === undefined,
  );
  return files < 0 ? count : Math.min(files, count);
}

/**
 * Which instructions make a layer worth its while: those that run something or download it; and where the application begins
 * with the stage, copies of what another stage installed. Servers get them with the layer, and when one package changes, a
 * patch of them.
 */
function worthKeeping(stage: Stage, graphs: readonly StageGraph[]): (instruction: Instruction) => boolean {
  const copies = copiedInstalls(stage, graphs);
  return (instruction) =>
    (instruction.keyword === 'ADD' && instruction.args.some(isRemote)) ||
    (instruction.keyword === 'RUN' && !fillsOnlyCaches(instruction)) ||
    (instruction.keyword === 'COPY' && copies.has(instruction.line));
}

/** Where the application begins with a stage: the lines that copy from a stage that installs something, and its name. */
function copiedInstalls({ index }: Stage, graphs: readonly StageGraph[]): ReadonlyMap<number, string> {
  return new Map(
    graphs.flatMap((graph) => {
      const stage = graph.stages[index];
      if (stage === undefined || !isBeneathTarget(stage, graph)) return [];
      return stage.uses.flatMap(({ source, line }) => {
        const from = source.kind === 'stage' ? graph.stages[source.index] : undefined;
        return from !== undefined && installs(from) ? [[line, from.displayName] as const] : [];
      });
    }),
  );
}

/** Whether the target is this stage, or stands on it. */
function isBeneathTarget({ index }: GraphStage, { stages, build }: StageGraph): boolean {
  let stage = stages[findTarget(stages, build.target)];
  while (stage !== undefined && stage.index !== index)
    stage = stage.parent === undefined ? undefined : stages[stage.parent];
  return stage !== undefined;
}

function installs({ commands }: GraphStage): boolean {
  return commands.some((step) => weighStep(step)?.installs === true && !fillsOnlyCaches(step));
}

function isWholeStage(stage: Stage, count: number): boolean {
  return stage.name !== undefined && count === stage.instructions.length;
}

function whyNothing(stage: Stage, limit: Limit | undefined): string {
  const filler = stage.instructions.slice(0, limit?.count).find(fillsOnlyCaches);
  const what =
    filler === undefined
      ? 'nothing is installed'
      : `line ${filler.line} fills only cache mounts, and nothing else is installed`;
  return limit === undefined ? what : `${what} before line ${limit.line}, which ${limit.why}`;
}

function whyUncut(dockerfile: Dockerfile, stage: Stage, count: number): string {
  const obstacle = findCutObstacle(dockerfile, { stage: stage.index, count }) ?? '';
  return obstacle.replace(/\.$/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** What installs packages behind the last layer of a stage. */
export function leftSteps({ stage, ends, reason, limit }: StagePlan): readonly LeftStep[] {
  const last = ends.at(-1);
  const from = last === undefined ? 0 : (last.count ?? stage.instructions.length);
  return stage.instructions.slice(from).flatMap((step, index): readonly LeftStep[] => {
    const weight = weighStep(step);
    if (weight?.installs !== true) return [];
    const { line } = step;
    const behind = [limit?.own, limit].find((one) => one !== undefined && from + index >= one.count);
    const isInCaches = fillsOnlyCaches(step);
    const why = isInCaches
      ? onlyInCaches
      : behind === undefined
        ? reason
        : [behind, ...codeBetween(stage, { secret: behind, root: limit?.root, step: line })]
            .map((one) => `${one.line === line ? 'it' : `line ${one.line}`} ${one.why}`)
            .join('; ');
    // What no layer may hold, and no change of code touches, is in the application's own cache.
    const isByContent = !isInCaches && (behind ? behind.byContent === true : last === undefined);
    const argument = isInCaches ? undefined : behind?.argument;
    return [{ line, name: weight.name, reason: why, isByContent, ...(argument && { argument }) }];
  });
}

/** What of the code keeps a step out of a layer as well, where something secret does. */
function codeBetween(
  { index }: Stage,
  { secret, root, step }: { readonly secret: Limit; readonly root: Limit['root']; readonly step: number },
): readonly Pick<Limit, 'line' | 'why'>[] {
  const isThere = root?.stage === index && root.line > secret.line && root.line <= step;
  return secret.isSecret && isThere ? [root] : [];
}

/** Whether a RUN leaves nothing in its image, because all that it fetches or compiles goes to cache mounts. */
function fillsOnlyCaches(run: Instruction): boolean {
  if (run.keyword !== 'RUN' || run.isJson || run.heredocs.length > 0) return false;
  const targets = readMounts(run).flatMap(({ type, target }) =>
    type === 'cache' && target !== undefined ? [target] : [],
  );
  if (targets.length === 0) return false;
  const commands = run.rest
    .split(/&&|;|\n/)
    .map((command) => command.trim().replace(/^(?:\w+=\S*\s+)+/, ''))
    .filter((command) => command !== '' && !/^(?:set|cd|echo|go\s+env)\b/.test(command));
  return commands.every((command) =>
    fillers.some(
      (filler) =>
        filler.command.test(command) &&
        filler.caches.every((cache) => targets.some((target) => cache.test(target))),
    ),
  );
}
