import type { Instruction } from '../dockerfile/instruction.ts';
import { isLinked } from '../dockerfile/linkable.ts';
import type { GraphStage } from '../dockerfile/stage-graph.ts';
import { textOf } from '../layers/layer-graph.ts';
import { longestSubsequence } from '../layers/longest-subsequence.ts';
import { influencesOn, splitByStage } from './influences.ts';
import type { MissCause } from './miss.ts';
import { isStep, type Place, type RecordedPlace } from './place.ts';
import { readRecorded, type Setting, settingsOf, variablesOf } from './step-variables.ts';

/** The step's own text is another one, or that of an instruction before it which is part of its cache key. */
export function changedInstruction(place: RecordedPlace): MissCause | undefined {
  const { chain, stage, reached } = place;
  const { stages } = splitByStage(place.entry.inputs.instructions);
  const recorded = new Map(chain.map((member) => [member, findRecorded(member, stages, place)]));
  if (recorded.get(stage) === undefined) return causeOf({ was: undefined, is: stage.head });
  for (const member of reached) {
    const [from] = recorded.get(member) ?? [];
    const was = from === undefined ? undefined : readRecorded(from);
    if (was !== undefined && sourceOf(was) !== sourceOf(member.head))
      return causeOf({ was, is: member.head });
  }
  const aligned = chain.flatMap((member) =>
    alignInstructions(recorded.get(member)?.slice(1) ?? [], member.commands),
  );
  return changedBefore(aligned, place) ?? changedDefault(place);
}

/** What is recorded of a stage: under its name, or, when the name is new, what begins as it does and has no other stage. */
function findRecorded(
  { name, head }: GraphStage,
  recorded: readonly (readonly string[])[],
  { subject }: Place,
): readonly string[] | undefined {
  const present = new Set(subject.node.ownStages.map((stage) => stage.name));
  return (
    recorded.find(([from]) => name !== undefined && nameOf(from) === name) ??
    recorded.find(([from]) => {
      const was = from === undefined ? undefined : readRecorded(from);
      const isFree = nameOf(from) === undefined || !present.has(nameOf(from));
      return was !== undefined && isFree && sourceOf(was) === sourceOf(head);
    })
  );
}

function nameOf(from: string | undefined): string | undefined {
  return /\sAS\s+(\S+)\s*$/i.exec(from ?? '')?.[1]?.toLowerCase();
}

/** A FROM without the name that it gives: that is no part of any key. */
function sourceOf(from: Instruction): string {
  return JSON.stringify([from.flags, from.args[0]]);
}

/** Goes back from the step: its own text counts before what is set above it. */
function changedBefore(
  aligned: readonly AlignedInstruction[],
  { instruction, before, entry, inputs }: RecordedPlace,
): MissCause | undefined {
  const at = aligned.findIndex(({ is }) => is !== undefined && is === instruction);
  const own = aligned[at];
  if (instruction === undefined || own === undefined) return undefined;
  if (!isSame(own)) return causeOf(own);
  const asked = variablesOf(instruction, before);
  const isGiven = (name: string): boolean =>
    entry.inputs.args[name] !== undefined && inputs.args[name] !== undefined;
  let first: AlignedInstruction | undefined;
  // A step that hit had missed because of what is gone before it; what is laid over it afterwards would not.
  let isBehindStep = isLinked(instruction);
  for (const pair of aligned.slice(0, at).toReversed()) {
    const { was, is } = pair;
    if (is !== undefined && isStep(is)) isBehindStep ||= !isLinked(is);
    else if (is === undefined && was !== undefined && isStep(was)) {
      if (!isBehindStep) first = pair;
    } else if (!isSame(pair) && concerns(pair, instruction, asked, isGiven)) first = pair;
  }
  return first === undefined ? undefined : causeOf(first);
}

/** Whether a setting above a step is part of its key. Where something only describes the image, it never is. */
function concerns(
  { was, is }: AlignedInstruction,
  step: Instruction,
  asked: ReadonlySet<string>,
  isGiven: (name: string) => boolean,
): boolean {
  const keyword = (is ?? was)?.keyword;
  if (keyword === 'USER') return step.keyword === 'RUN' || step.keyword === 'WORKDIR';
  if (keyword === 'SHELL') return step.keyword === 'RUN' && !step.isJson;
  if (keyword !== 'ARG' && keyword !== 'ENV') return false;
  const valueIn = (instruction: Instruction | undefined, name: string): string => {
    const setting = (instruction === undefined ? [] : settingsOf(instruction)).findLast(
      (candidate: Setting) => candidate.name === name,
    );
    // A value that is given goes before the default; and without any, nothing is set.
    return keyword === 'ARG' && setting !== undefined && isGiven(name)
      ? 'given'
      : JSON.stringify(setting?.valueText ?? '');
  };
  const names = [was, is].flatMap((instruction) =>
    instruction === undefined ? [] : settingsOf(instruction).map(({ name }) => name),
  );
  return names.some(
    (name) => (step.keyword === 'RUN' || asked.has(name)) && valueIn(was, name) !== valueIn(is, name),
  );
}

/** The default of an ARG before the first FROM is another one. */
function changedDefault(place: RecordedPlace): MissCause | undefined {
  const { entry, inputs } = place;
  const { globals } = influencesOn(place);
  const before = defaultsIn(entry.inputs.instructions);
  const after = defaultsIn(inputs.instructions);
  for (const name of globals) {
    const [was, is] = [before.get(name), after.get(name)];
    const isGiven = inputs.args[name] !== undefined && entry.inputs.args[name] !== undefined;
    if (!isGiven && was?.valueText !== is?.valueText)
      return { kind: 'instruction', before: was?.text, after: is?.text };
  }
  return undefined;
}

function defaultsIn(
  instructions: readonly string[],
): ReadonlyMap<string, Setting & { readonly text: string }> {
  return new Map(
    splitByStage(instructions).globals.flatMap((text) => {
      const instruction = readRecorded(text);
      return (instruction === undefined ? [] : settingsOf(instruction)).map(
        (setting) => [setting.name, { ...setting, text }] as const,
      );
    }),
  );
}

function isSame({ was, is }: AlignedInstruction): boolean {
  return was !== undefined && is !== undefined && textOf(was) === textOf(is);
}

function causeOf({ was, is }: AlignedInstruction): MissCause {
  return {
    kind: 'instruction',
    before: was === undefined ? undefined : textOf(was),
    after: is === undefined ? undefined : textOf(is),
  };
}

/** An instruction as it was and as it is; undefined: there was none, or there is none any more. */
interface AlignedInstruction {
  readonly was: Instruction | undefined;
  readonly is: Instruction | undefined;
}

/**
 * Puts the instructions of a stage beside the recorded ones, in order: equal ones beside each other, and between these, one
 * beside the next of the same keyword.
 */
function alignInstructions(
  recorded: readonly string[],
  present: readonly Instruction[],
): readonly AlignedInstruction[] {
  const before = recorded.flatMap((text) => readRecorded(text) ?? []);
  return pairUp(before, present, textOf, (was, is) => pairUp(was, is, ({ keyword }) => keyword, apart));
}

/** Those of which the key is the same beside each other; what is between them is left to `between`. */
function pairUp(
  before: readonly Instruction[],
  after: readonly Instruction[],
  keyOf: (instruction: Instruction) => string,
  between: typeof apart,
): readonly AlignedInstruction[] {
  const aligned: AlignedInstruction[] = [];
  let [i, j] = [0, 0];
  for (const [was, is] of [
    ...longestSubsequence(before.map(keyOf), after.map(keyOf)),
    [before.length, after.length] as const,
  ]) {
    aligned.push(...between(before.slice(i, was), after.slice(j, is)));
    if (was < before.length) aligned.push({ was: before[was], is: after[is] });
    [i, j] = [was + 1, is + 1];
  }
  return aligned;
}

function apart(before: readonly Instruction[], after: readonly Instruction[]): readonly AlignedInstruction[] {
  return [...before.map((was) => ({ was, is: undefined })), ...after.map((is) => ({ was: undefined, is }))];
}
