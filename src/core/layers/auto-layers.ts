import { singleBuilds } from '../dockerfile/build-values.ts';
import { type ContextSource, commandSources } from '../dockerfile/context-source.ts';
import { type Cut, cutStages, findCutObstacle } from '../dockerfile/cut.ts';
import type { Dockerfile, Stage } from '../dockerfile/dockerfile.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { findObstacle } from '../dockerfile/obstacle.ts';
import {
  findTarget,
  type GraphStage,
  reach,
  resolveStages,
  type StageGraph,
} from '../dockerfile/stage-graph.ts';
import { UserError } from '../error.ts';
import { fillsOnlyCaches } from './cache-filler.ts';
import { type LayerDefinition, type LayerRequest, parseLayers, usualLayers } from './layer.ts';
import { findLimits, isWhole, type Limit, type LimitOptions } from './layer-limit.ts';
import { weighStep } from './step-weight.ts';

/** One stage that the target needs, and what was made of it. */
export interface StageDecision {
  /** As BuildKit shows it. */
  readonly stage: string;
  /** Line of its FROM. */
  readonly line: number;
  /** `target`: as `layers` names it, `app` for a whole stage, `app@deps` for its beginning. Empty: nothing of it is a layer. */
  readonly layers: readonly (LayerDefinition & {
    readonly lines: LineRange;
    /** In words, without a full stop: why it ends where it does. */
    readonly reason: string;
  })[];
  /** In words, without a full stop: why the last layer ends where it does, or why there is none. */
  readonly reason: string;
  /** What installs packages behind the last layer. */
  readonly left: readonly LeftStep[];
  /** `7, which takes .npmrc: …`: where it ends to keep a secret out; undefined: no secret is in its way. */
  readonly keptOut: string | undefined;
}

/** An install step that lies in no layer. */
export interface LeftStep {
  readonly line: number;
  /** `npm ci`. */
  readonly name: string;
  /** In words, without a full stop. */
  readonly reason: string;
  /** All that changes before it comes from other stages: a cache of all steps has it while that stays the same. */
  readonly isByContent: boolean;
}

interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** A Dockerfile with its layers, ready to be built. */
interface LayeredDockerfile {
  /** The user's, with stages cut where layers end inside them. */
  readonly dockerfile: Dockerfile;
  /** Their targets are stages of `dockerfile`. */
  readonly layers: readonly LayerDefinition[];
  /** For `auto`: what was decided about each stage that the target needs. */
  readonly decisions: readonly StageDecision[];
}

/** In the name of the part that `auto` makes: `app@deps`. */
const autoLabel = 'deps';
/** Of the second part, which holds scripts and settings, too. */
const laterLabel = 'deps-2';

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

/**
 * Decides which layers a Dockerfile has when nobody names them. A stage that takes nothing that changes with the code is one.
 * Any other stage ends as a layer before its first instruction that takes other files of a context than dependency files, that
 * takes from a stage which does, or that declares an argument which changes with each run. Nothing secret becomes a layer:
 * one ends before an argument of `secretArgs` and before a file of credentials, too. Comments decide by hand:
 * `# cache-prewarm: layer` and `# cache-prewarm: layer=name` behind an instruction.
 * @throws UserError when there is no such target, for a comment that cannot be followed, and as resolveStages does.
 */
export function autoLayers(dockerfile: Dockerfile, options: LimitOptions): LayeredDockerfile {
  const marks = findMarks(dockerfile);
  const graphs = graphsOf(dockerfile, options);
  const limits = findLimits(graphs, dockerfile, options, true);
  const needed = neededStages(graphs);
  const targets = new Set(graphs.map((graph) => findTarget(graph.stages, graph.build.target)));
  const plans = needed.map((stage) =>
    planStage(dockerfile, stage, limits.get(stage.index), { marks, isTarget: targets.has(stage.index) }),
  );
  return applyPlans(dockerfile, plans, options);
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
  const graphs = graphsOf(dockerfile, options);
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
          ? autoEnds(dockerfile, stage, limits.get(stage.index), { canBeWhole: false }).find(
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

interface Mark {
  readonly stage: number;
  readonly count: number;
  readonly line: number;
  /** Undefined: the comment gives none. */
  readonly name: string | undefined;
}

/** Two comments of one stage with one label would be one part; undefined names get labels of their own. */
function labelOf({ stage, name, line }: Mark): string {
  return name === undefined ? `${stage}:${line}` : `${stage}=${name.toLowerCase()}`;
}

interface StagePlan {
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

function graphsOf(
  dockerfile: Dockerfile,
  { target, values }: Pick<LimitOptions, 'target' | 'values'>,
): readonly StageGraph[] {
  return singleBuilds(target ?? '', values).map((build) => resolveStages(dockerfile, values, build));
}

function neededStages(graphs: readonly StageGraph[]): readonly GraphStage[] {
  const found = new Map(
    graphs.flatMap((graph) => reach(graph, new Set()).stages.map((stage) => [stage.index, stage] as const)),
  );
  return [...found.values()].sort((a, b) => a.index - b.index);
}

function planStage(
  dockerfile: Dockerfile,
  stage: GraphStage,
  limit: Limit | undefined,
  { marks, isTarget }: { readonly marks: readonly Mark[]; readonly isTarget: boolean },
): StagePlan {
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
  const ends = autoEnds(dockerfile, stage, limit, { canBeWhole: stage.name !== undefined && !isTarget });
  const endedBy = limit?.later === undefined ? limit : limit.later.end;
  const isWorth = stage.instructions.slice(0, limit?.count).some(isWorthKeeping);
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
function autoEnds(
  dockerfile: Dockerfile,
  stage: Stage,
  limit: Limit | undefined,
  { canBeWhole }: { readonly canBeWhole: boolean },
): readonly AutoEnd[] {
  const all = stage.instructions.length;
  const endOf = (from: number, to: number, end: Pick<Limit, 'line' | 'why'> | undefined, takes = '') => {
    const isWhole = canBeWhole && end === undefined;
    const count = isWhole ? to : lastPlace(dockerfile, stage, to);
    if (count <= from || !stage.instructions.slice(from, count).some(isWorthKeeping)) return [];
    const what =
      count < to
        ? `ends before line ${stage.instructions[count]?.line}: ${whyUncut(dockerfile, stage, to)}`
        : end === undefined
          ? `${takes === '' ? 'takes nothing' : 'nothing else'} that changes with the code`
          : `ends before line ${end.line}, which ${end.why}`;
    return [{ count, isWhole, reason: `it ${takes === '' ? '' : `takes ${takes}, and `}${what}` }];
  };
  const { later } = limit ?? {};
  const first = endOf(0, limit?.count ?? all, limit);
  const second = later === undefined ? [] : endOf(limit?.count ?? 0, later.count, later.end, later.takes);
  return [...first, ...second].map((end, index) => ({ ...end, label: [autoLabel, laterLabel][index] ?? '' }));
}

/** After how many of these instructions, at most, a stage can be cut; 0: nowhere. */
function lastPlace(dockerfile: Dockerfile, stage: Stage, most: number): number {
  let count = most;
  while (count > 0 && findCutObstacle(dockerfile, { stage: stage.index, count }) !== undefined) count--;
  return count;
}

function isWorthKeeping(instruction: Instruction): boolean {
  return instruction.keyword === 'ADD' || (instruction.keyword === 'RUN' && !fillsOnlyCaches(instruction));
}

function isWholeStage(stage: Stage, count: number): boolean {
  return stage.name !== undefined && count === stage.instructions.length;
}

function whyNothing(stage: Stage, limit: Limit | undefined): string {
  const filler = stage.instructions.slice(0, limit?.count).find(({ keyword }) => keyword === 'RUN');
  const what =
    filler === undefined
      ? 'nothing is installed'
      : `line ${filler.line} downloads to a cache mount only, and nothing else is installed`;
  return limit === undefined ? what : `${what} before line ${limit.line}, which ${limit.why}`;
}

function whyUncut(dockerfile: Dockerfile, stage: Stage, count: number): string {
  const obstacle = findCutObstacle(dockerfile, { stage: stage.index, count }) ?? '';
  return obstacle.replace(/\.$/, '').replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

/** The comments that end layers by hand. @throws UserError for one that stands behind no instruction. */
function findMarks(dockerfile: Dockerfile): readonly Mark[] {
  const lines = dockerfile.text.split('\n');
  const instructions = dockerfile.stages.flatMap((stage) => [stage.head, ...stage.instructions]);
  const marks = lines.flatMap((text, index): readonly Mark[] => {
    const match = /^\s*#\s*cache-prewarm:\s*layer(?:\s*=\s*(\S+))?\s*$/i.exec(text);
    const isInside = instructions.some(({ place }) => place.start <= index && index < place.end);
    if (match === null || isInside) return [];
    const stage = dockerfile.stages.findLast(({ head }) => head.place.start < index);
    const count = stage?.instructions.filter(({ place }) => place.start < index).length ?? 0;
    if (stage === undefined || count === 0) {
      throw new UserError(
        `Dockerfile line ${index + 1}: no instruction comes before this comment in its stage, so no layer can end here.`,
        {
          remedy: 'Move the comment to the line after the last instruction of the layer.',
        },
      );
    }
    return [{ stage: stage.index, count, line: index + 1, name: match[1] }];
  });
  const twin = marks.find(
    (mark, index) => marks.findIndex((other) => labelOf(other) === labelOf(mark)) !== index,
  );
  if (twin?.name !== undefined)
    throw new UserError(`Dockerfile line ${twin.line}: the stage already has a layer named ${twin.name}.`, {
      remedy: 'Use another name: # cache-prewarm: layer=NAME',
    });
  return marks;
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

/** The name that a part has in the cut file. */
function partStage(cut: Dockerfile, dockerfile: Dockerfile, { stage, label }: Cut): string {
  const of = dockerfile.stages[stage]?.displayName;
  const found = cut.stages.find(({ part }) => part?.of === of && part?.label === label);
  if (found?.name === undefined) throw new Error(`the part ${of}@${label} is not in the cut Dockerfile`);
  return found.name;
}

/** Names the layers, cuts the stages, and leaves out what could not stand for its stage. */
function applyPlans(
  dockerfile: Dockerfile,
  plans: readonly StagePlan[],
  options: LimitOptions,
): LayeredDockerfile {
  const taken = new Set<string>();
  const ends = plans.flatMap((plan) =>
    plan.ends.map(({ count, name, reason }, index) => {
      const layerName =
        name ??
        freeName(plan.stage, options, dockerfile, {
          taken,
          isSecond: index > 0 && plan.ends[index - 1]?.name === undefined,
        });
      taken.add(layerName);
      const label = name?.toLowerCase() ?? (index === 0 ? autoLabel : `${autoLabel}-${index + 1}`);
      return {
        plan,
        reason,
        name: layerName,
        cut: count === undefined ? undefined : { stage: plan.stage.index, count, label },
      };
    }),
  );
  const { problems } = parseLayers(
    ends.map(({ name, plan }, index) => `${name}=${plan.stage.displayName}@${index}`),
  );
  if (ends.length > 0 && problems.length > 0) throw new UserError(problems.join('\n'));
  const cut = cutStages(
    dockerfile,
    ends.flatMap((end) => end.cut ?? []),
  );
  const made = ends.map((end) => {
    const target = end.cut === undefined ? end.plan.stage.displayName : partStage(cut, dockerfile, end.cut);
    return { ...end, target, obstacle: obstacleOf(cut, target, options) };
  });
  const kept = made.filter(({ obstacle }) => obstacle === undefined);
  if (kept.length < made.length) {
    const left = plans.map((plan) => {
      const obstacle = made.find((one) => one.plan === plan && one.obstacle !== undefined)?.obstacle;
      return obstacle === undefined ? plan : { ...plan, ends: [], reason: obstacle };
    });
    return applyPlans(dockerfile, left, options);
  }
  return {
    dockerfile: cut,
    layers: made.map(({ name, target }) => ({ name, target })),
    decisions: plans.map((plan) => ({
      stage: plan.stage.displayName,
      line: plan.stage.line,
      layers: made
        .filter((one) => one.plan === plan)
        .map((one) => ({
          name: one.name,
          target: one.cut === undefined ? one.target : `${plan.stage.displayName}@${one.cut.label}`,
          lines: linesOf(cut, one.target),
          reason: one.reason,
        })),
      reason: plan.reason,
      left: leftSteps(plan),
      keptOut:
        plan.endedBy?.isSecret === true ? `${plan.endedBy.line}, which ${plan.endedBy.why}` : undefined,
    })),
  };
}

function leftSteps({ stage, ends, reason, limit }: StagePlan): readonly LeftStep[] {
  const last = ends.at(-1);
  const from = last === undefined ? 0 : (last.count ?? stage.instructions.length);
  return stage.instructions.slice(from).flatMap((step, index): readonly LeftStep[] => {
    const weight = weighStep(step);
    if (weight?.installs !== true) return [];
    const { line } = step;
    const isBehind = limit !== undefined && from + index >= limit.count;
    const why = isBehind
      ? `${limit.line === line ? 'it' : `line ${limit.line}`} ${limit.why}`
      : fillsOnlyCaches(step)
        ? 'it downloads to a cache mount only'
        : reason;
    const isByContent = isBehind && limit.byContent === true && from + index < (limit.contentCount ?? 0);
    return [{ line, name: weight.name, reason: why, isByContent }];
  });
}

/** Why nothing could stand on a stage's image; undefined: it could. */
function obstacleOf(cut: Dockerfile, stage: string, { target, values }: LimitOptions): string | undefined {
  // Which platform the builder has is found out later: with one platform, most have that.
  const [first] = values.platforms;
  const builderPlatform = values.builderPlatform ?? (values.platforms.length === 1 ? first : undefined);
  const seen = { ...values, builderPlatform };
  for (const graph of graphsOf(cut, { target, values: seen })) {
    if (!reach(graph, new Set([stage])).replacedUses.some(({ name }) => name === stage)) continue;
    const obstacle = findObstacle(stage, graph, seen, cut.escape, undefined);
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

function linesOf(cut: Dockerfile, name: string): LineRange {
  const stage = cut.stages.find((candidate) => candidate.displayName === name);
  return (
    stage?.part?.lines ?? {
      first: stage?.line ?? 0,
      last: stage?.instructions.at(-1)?.endLine ?? stage?.line ?? 0,
    }
  );
}

/** `python-deps` is the layer python, `builder` is build; a stage without a name is deps. */
function freeName(
  stage: Stage,
  { target }: LimitOptions,
  dockerfile: Dockerfile,
  { taken, isSecond }: { readonly taken: ReadonlySet<string>; readonly isSecond: boolean },
): string {
  const isTarget = target === undefined && stage.index === dockerfile.stages.length - 1;
  const whole = stage.name ?? (isTarget ? autoLabel : `${autoLabel}-${stage.index}`);
  const short = whole
    .replace(/^builder$/, 'build')
    .replace(/[-_.](?:deps?|dependencies|packages|modules|requirements)$/, '');
  const numbered = Array.from({ length: taken.size + 1 }, (_, index) => `${short}-${index + 2}`);
  const isFree = (name: string): boolean =>
    !taken.has(name) && parseLayers([`${name}=x`]).problems.length === 0;
  const names = isSecond ? numbered : [short, whole, ...numbered];
  return [...names, `stage-${whole}`].find(isFree) ?? `stage-${stage.index}`;
}
