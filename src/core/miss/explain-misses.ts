import type { StageSummary, StepVerdict } from '../buildkit/cache-report.ts';
import { expectedSteps } from '../buildkit/expected-stage.ts';
import { declaredArgs, declaredEnvs } from '../dockerfile/declaration.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { readMounts } from '../dockerfile/mount.ts';
import type { GraphStage, Use } from '../dockerfile/stage-graph.ts';
import { askedBy, type LayerNode, textOf } from '../layers/layer-graph.ts';
import { compareInputs, type InputDifference } from '../layers/layer-inputs.ts';
import type { LayerEntry, LayerInputs } from '../layers/record.ts';
import type { FileChange, Miss, MissCause } from './miss.ts';

/** A layer, or the application, with what it was made from before and now. */
export interface MissSubject {
  /** Undefined: the application. */
  readonly layer: string | undefined;
  readonly node: LayerNode;
  /** What is recorded of it. */
  readonly entry: LayerEntry | undefined;
  /** As the checkout has it now. */
  readonly inputs: LayerInputs | undefined;
  /** Why it was to be built without cache. */
  readonly refresh: string | undefined;
  /** Its own cache source. */
  readonly source:
    | {
        /** `not-used`: a build without cache was asked for. */
        readonly state: 'ok' | 'absent' | 'no-access' | 'broken' | 'failed' | 'not-used';
        readonly reference: string;
        readonly detail: string | undefined;
      }
    | undefined;
  /** Layer beneath → the digest it stands on in this run; absent: it was built as an ordinary stage. */
  readonly standsOn: Readonly<Record<string, string | undefined>>;
}

/**
 * For each stage that executed a step, the first such step and what made it miss, found by comparing with what is
 * recorded. Only differences count that are part of the step's cache key: its text, what it stands on and takes from,
 * the files it copies, and for RUN the variables that are set before it.
 * `subjects`: all layers and the application, also those whose stages are not among `stages`.
 */
export function explainMisses(
  stages: readonly StageSummary[],
  subjects: readonly MissSubject[],
): readonly Miss[] {
  const layerOfStage = new Map(
    subjects.flatMap(({ layer, node }) => {
      const stage = node.ownStages.find(({ name }) => name === node.target.toLowerCase());
      return layer === undefined || stage === undefined ? [] : [[stage.index, layer] as const];
    }),
  );
  const known = new Map(subjects.flatMap(({ node }) => node.ownStages).map((stage) => [stage.index, stage]));
  const missed = new Set(stages.filter((stage) => firstMiss(stage) !== undefined).map(({ stage }) => stage));
  return stages.flatMap((summary): readonly Miss[] => {
    const step = firstMiss(summary);
    const subject = subjects.find(({ node }) => stageOf(node, summary.stage) !== undefined);
    const stage = subject === undefined ? undefined : stageOf(subject.node, summary.stage);
    if (step === undefined || subject === undefined || stage === undefined) return [];
    const place: Place = {
      step,
      stage,
      instruction: stepInstructions(stage)[step.index - 1],
      isFirst: step.index === 1,
      subject,
      layerOf: (index) => layerOfStage.get(index),
      stages: known,
      missed,
    };
    return [
      {
        stage: summary.stage,
        platform: summary.platform,
        layer: subject.layer,
        index: step.index,
        instruction: step.instruction,
        cause: findCause(place),
      },
    ];
  });
}

/** One step that missed, and what is known around it. */
interface Place {
  readonly step: StepVerdict;
  readonly stage: GraphStage;
  readonly instruction: Instruction | undefined;
  /** Nothing in its stage comes before it: then what the stage is FROM can be the reason. */
  readonly isFirst: boolean;
  readonly subject: MissSubject;
  readonly layerOf: (stageIndex: number) => string | undefined;
  readonly stages: ReadonlyMap<number, GraphStage>;
  /** Display names of stages that executed something. */
  readonly missed: ReadonlySet<string>;
}

function findCause(place: Place): MissCause {
  const { subject, step } = place;
  const { entry, inputs, source } = subject;
  const refresh = subject.refresh ?? (source?.state === 'not-used' ? (source.detail ?? '') : undefined);
  if (refresh !== undefined) return { kind: 'refresh', reason: refresh };
  const unusable =
    source === undefined || source.state === 'ok' || source.state === 'not-used'
      ? undefined
      : {
          kind: 'cache-source' as const,
          state: source.state,
          reference: source.reference,
          detail: source.detail,
        };
  const failedLoad =
    step.cacheError === undefined
      ? undefined
      : {
          kind: 'cache-source' as const,
          state: 'failed' as const,
          reference: source?.reference ?? '',
          detail: step.cacheError,
        };
  if (entry === undefined || inputs === undefined) {
    return unusable ?? { kind: 'unknown', detail: 'nothing is recorded to compare with' };
  }
  const platform = step.platform ?? inputs.platforms[0];
  if (platform !== undefined && !entry.inputs.platforms.includes(platform))
    return { kind: 'platform', platform };
  // What failed while it was loaded may have served the steps before: a difference is the better reason.
  if (unusable !== undefined && unusable.state !== 'failed') return unusable;
  const differences = compareInputs(entry.inputs, inputs);
  return (
    causeBeneath(place, entry, inputs) ??
    changedInstruction(place, entry) ??
    changedFiles(place, differences) ??
    changedArguments(place, differences) ??
    changedOption(place, differences) ??
    failedLoad ??
    unusable ?? { kind: 'unknown', detail: 'everything that is recorded is as it was' }
  );
}

/** What the step stands on, or takes files from, is another one: a layer, a stage, or an image from elsewhere. */
function causeBeneath(place: Place, entry: LayerEntry, inputs: LayerInputs): MissCause | undefined {
  const { subject, stage, instruction, isFirst } = place;
  // What is copied with --link does not stand on anything: it is laid over it afterwards.
  const isLinked =
    instruction?.flags.some(({ name, value }) => name === 'link' && value !== 'false') ?? false;
  const uses = stage.uses.filter((use) =>
    use.via === 'from' ? isFirst && !isLinked : instruction !== undefined && use.line === instruction.line,
  );
  for (const { source } of uses) {
    if (source.kind === 'stage') {
      const layer = place.layerOf(source.index);
      const before = layer === undefined ? undefined : entry.inputs.standsOn[layer];
      const after = layer === undefined ? undefined : subject.standsOn[layer];
      if (layer !== undefined && layer !== subject.layer && before !== undefined) {
        if (before !== after) return { kind: 'layer-below', layer, before, after };
        continue;
      }
      const beneath = place.stages.get(source.index)?.displayName;
      if (beneath !== undefined && place.missed.has(beneath)) return { kind: 'stage-below', stage: beneath };
    }
    const name = imageName({ source });
    if (name === undefined) continue;
    const before = entry.inputs.externalImages[name];
    const after = inputs.externalImages[name];
    if (before !== undefined && before !== after) return { kind: 'external-image', name, before, after };
  }
  return undefined;
}

function imageName({ source }: Pick<Use, 'source'>): string | undefined {
  if (source.kind === 'image') return source.name;
  if (source.kind !== 'context' || !source.value.startsWith('docker-image://')) return undefined;
  return source.value.slice('docker-image://'.length);
}

/** The step's own text, or that of one before it which is part of its key. */
function changedInstruction(place: Place, entry: LayerEntry): MissCause | undefined {
  const { stage, instruction, isFirst } = place;
  const { globals, groups } = splitByStage(entry.inputs.instructions);
  const head = textOf(stage.head);
  const recorded =
    groups.find(([from]) => stageName(from) !== undefined && stageName(from) === stage.name) ??
    groups.find(([from]) => from === head);
  if (recorded === undefined) return { kind: 'instruction', before: undefined, after: head };
  if (isFirst && recorded[0] !== head) return { kind: 'instruction', before: recorded[0], after: head };

  const until = instruction === undefined ? stage.commands.length : stage.commands.indexOf(instruction) + 1;
  const now = stage.commands.slice(0, until);
  const before = recorded.slice(1);
  const texts = now.map(textOf);
  // A step behind the same steps as before misses because of its own text, or of a setting before it.
  const [changed] = compareInputs(
    instructionsOnly(before),
    instructionsOnly([...texts, ...restBehind(before, texts, stage.commands.slice(until).map(textOf))]),
  ).filter((difference) => concerns(difference, place));
  if (changed !== undefined) return { kind: 'instruction', before: changed.before, after: changed.after };
  if (!isFirst || !/\$/.test(stage.from)) return undefined;
  const names = askedBy(stage.from, '\\');
  const current = place.subject.inputs?.instructions.filter((text) => /^ARG\b/i.test(text)) ?? [];
  const [global] = compareInputs(instructionsOnly(globals), instructionsOnly(current)).filter(
    ({ before: was, after: is }) => [...names].some((name) => mentions(is ?? was ?? '', name)),
  );
  return global === undefined || globals.length === 0
    ? undefined
    : { kind: 'instruction', before: global.before, after: global.after };
}

/** What is recorded behind the place that the step has now, so that only what stands before it is compared. */
function restBehind(
  before: readonly string[],
  now: readonly string[],
  behind: readonly string[],
): readonly string[] {
  const last = now.at(-1);
  const at = last === undefined ? -1 : before.lastIndexOf(last);
  if (at >= 0) return before.slice(at + 1);
  // The step is new: what follows it tells where it was put in.
  const next = behind.map((text) => before.lastIndexOf(text)).find((index) => index >= 0);
  return before.slice(next ?? now.length);
}

function instructionsOnly(instructions: readonly string[]): LayerInputs {
  return {
    instructions,
    files: {},
    args: {},
    externalImages: {},
    standsOn: {},
    platforms: [],
    options: {},
  };
}

/** Instructions that only describe the image: no step's key holds them. */
const descriptive = new Set([
  'CMD',
  'ENTRYPOINT',
  'EXPOSE',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'STOPSIGNAL',
  'VOLUME',
]);

/** Whether a change of an instruction is part of the step's cache key. */
function concerns({ name, before, after }: InputDifference, { instruction }: Place): boolean {
  const keyword = name.toUpperCase();
  if (descriptive.has(keyword)) return false;
  if (!['ARG', 'ENV', 'USER', 'SHELL'].includes(keyword)) return true;
  if (instruction?.keyword === 'RUN') return true;
  if (instruction === undefined || keyword === 'USER' || keyword === 'SHELL') return false;
  const names = /^(?:ARG|ENV)\s+([A-Za-z_]\w*)/i.exec(after ?? before ?? '');
  return names?.[1] !== undefined && mentions(instruction.code, names[1]);
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

/** The recorded instructions: the ARGs before the first FROM, and each stage with its FROM first. */
function splitByStage(instructions: readonly string[]): {
  readonly globals: readonly string[];
  readonly groups: readonly (readonly string[])[];
} {
  const globals: string[] = [];
  const groups: string[][] = [];
  for (const text of instructions) {
    const group = groups.at(-1);
    if (/^FROM\s/i.test(text)) groups.push([text]);
    else if (group === undefined) globals.push(text);
    else group.push(text);
  }
  return { globals, groups };
}

function stageName(from: string | undefined): string | undefined {
  return /\sAS\s+(\S+)\s*$/i.exec(from ?? '')?.[1]?.toLowerCase();
}

function changedFiles(
  { instruction, stage }: Place,
  differences: readonly InputDifference[],
): MissCause | undefined {
  const sources = instruction === undefined ? [] : copiedPaths(instruction, stage);
  const files = differences
    .filter(
      ({ kind, name }) =>
        kind === 'file' &&
        sources.some(
          (path) =>
            path === '' ||
            name === path ||
            name.startsWith(path.endsWith('/') ? path : `${path}/`) ||
            (path.endsWith('*') && name.startsWith(path.slice(0, -1))),
        ),
    )
    .map(
      ({ name, before, after }): FileChange => ({
        path: name,
        change:
          before === undefined
            ? 'added'
            : after === undefined
              ? 'removed'
              : hashOf(before) === hashOf(after)
                ? 'mode'
                : 'content',
      }),
    );
  return files.length === 0 ? undefined : { kind: 'file', files };
}

function hashOf(state: string): string {
  return state.slice(state.indexOf(':') + 1);
}

/**
 * Where an instruction takes files from, relative to the context: a file, a folder, or with `*` at its end all that begins so.
 * A path with a variable or a pattern stands for all that begins like the part before it.
 */
function copiedPaths(instruction: Instruction, stage: GraphStage): readonly string[] {
  const prefix = contextPrefix(instruction, stage);
  if (prefix === undefined) return [];
  const paths =
    instruction.keyword === 'RUN'
      ? readMounts(instruction).flatMap(({ type, source }) => (type === 'bind' ? [source ?? ''] : []))
      : instruction.keyword === 'COPY' || instruction.keyword === 'ADD'
        ? instruction.args.slice(0, -1)
        : [];
  return paths.map((path) => {
    const clean = path
      .replace(/^(\.?\/)+/, '')
      .replace(/^\.$/, '')
      .replace(/\/$/, '');
    const wild = clean.search(/[$*?[]/);
    return `${prefix}${wild < 0 ? clean : `${clean.slice(0, wild)}*`}`;
  });
}

/** `name//` for a folder among the user's build contexts; undefined: it takes from something else. */
function contextPrefix(instruction: Instruction, stage: GraphStage): string | undefined {
  const use = stage.uses.find(({ via, line }) => via !== 'from' && line === instruction.line);
  if (use === undefined) return '';
  return use.source.kind === 'context'
    ? `${use.source.name}//`
    : instruction.keyword === 'RUN'
      ? ''
      : undefined;
}

function changedArguments(place: Place, differences: readonly InputDifference[]): MissCause | undefined {
  const { instruction, stage, isFirst } = place;
  const seen = visibleArgs(place);
  const inFrom = isFirst ? askedBy(stage.from, '\\') : new Set<string>();
  const names = differences
    .filter(({ kind }) => kind === 'argument')
    .map(({ name }) => name)
    .filter(
      (name) =>
        inFrom.has(name) ||
        !seen.declaredAnywhere.has(name) ||
        (seen.names.has(name) && (instruction?.keyword === 'RUN' || mentions(instruction?.code ?? '', name))),
    );
  return names.length === 0 ? undefined : { kind: 'argument', names };
}

/** The ARGs that are declared before the step, in its stage or one that it is FROM. */
function visibleArgs({ stage, stages, instruction, subject }: Place): {
  readonly names: ReadonlySet<string>;
  /** By any ARG at all: one that none declares concerns every step. */
  readonly declaredAnywhere: ReadonlySet<string>;
} {
  const names = new Set<string>();
  const collect = (commands: readonly Instruction[]): void => {
    for (const command of commands) {
      if (command.keyword === 'ARG') for (const { name } of declaredArgs(command)) names.add(name);
      // An ENV may take the value of an ARG.
      if (command.keyword === 'ENV')
        for (const { valueText } of declaredEnvs(command, '\\'))
          for (const name of askedBy(valueText, '\\')) names.add(name);
    }
  };
  const until = instruction === undefined ? stage.commands.length : stage.commands.indexOf(instruction);
  collect(stage.commands.slice(0, Math.max(0, until)));
  for (let at = stage.parent; at !== undefined; ) {
    const parent: GraphStage | undefined = stages.get(at);
    collect(parent?.commands ?? []);
    at = parent?.parent;
  }
  return { names, declaredAnywhere: new Set(subject.node.argNames) };
}

/** How RUN runs; the rest only shapes the image. */
const runOptions = new Set(['network', 'shm-size', 'ulimit', 'add-hosts', 'allow']);

function changedOption(
  { instruction }: Place,
  differences: readonly InputDifference[],
): MissCause | undefined {
  if (instruction?.keyword !== 'RUN') return undefined;
  const found = differences.find(({ kind, name }) => kind === 'option' && runOptions.has(name));
  return found === undefined
    ? undefined
    : { kind: 'option', name: found.name, before: found.before, after: found.after };
}

function firstMiss(stage: StageSummary): StepVerdict | undefined {
  return stage.steps
    .filter((step) => step.verdict === 'executed')
    .reduce<StepVerdict | undefined>(
      (first, step) => (first === undefined || step.index < first.index ? step : first),
      undefined,
    );
}

function stageOf(node: LayerNode, displayName: string): GraphStage | undefined {
  return node.ownStages.find((stage) => stage.displayName === displayName);
}

/** The instructions that BuildKit makes steps of, in order. */
function stepInstructions(stage: GraphStage): readonly Instruction[] {
  return stage.commands.filter((command) => expectedSteps([command]).length > 0);
}
