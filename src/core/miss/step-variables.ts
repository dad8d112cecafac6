import { declaredArgs, declaredEnvs } from '../dockerfile/declaration.ts';
import { type Instruction, readInstructions } from '../dockerfile/instruction.ts';
import { textOf } from '../layers/layer-graph.ts';

/** A name that an ARG or ENV gives a value. */
export interface Setting {
  readonly name: string;
  /** Not expanded; undefined for an ARG without a default. */
  readonly valueText: string | undefined;
}

/** What an ARG or ENV sets; nothing for other instructions. */
export function settingsOf(instruction: Instruction): readonly Setting[] {
  if (instruction.keyword === 'ARG')
    return declaredArgs(instruction).map(({ name, defaultText }) => ({ name, valueText: defaultText }));
  if (instruction.keyword === 'ENV')
    return declaredEnvs(instruction, '\\').map(({ nameText, valueText }) => ({ name: nameText, valueText }));
  return [];
}

/** A recorded instruction; undefined when it cannot be read: others may have written the record. */
export function readRecorded(text: string): Instruction | undefined {
  try {
    const [instruction] = readInstructions(text).instructions;
    if (instruction === undefined) return undefined;
    settingsOf(instruction);
    // As it was recorded: the file may have had another escape character.
    return instruction.heredocs.length > 0 ? instruction : { ...instruction, code: text };
  } catch {
    return undefined;
  }
}

/** `$name` and `${name…}`. */
export function variablesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name = '']) => name));
}

/** The variables that an instruction asks for, and those that the values of these are made of. */
export function variablesBehind(
  asked: Iterable<string>,
  before: readonly Instruction[],
): ReadonlySet<string> {
  const names = new Set(asked);
  for (const setting of before.toReversed().flatMap(settingsOf)) {
    if (!names.has(setting.name)) continue;
    for (const name of variablesIn(setting.valueText ?? '')) names.add(name);
  }
  return names;
}

/** The variables that an instruction asks for by itself: RUN sees all there are, so that is not what this tells. */
export function variablesOf(instruction: Instruction, before: readonly Instruction[]): ReadonlySet<string> {
  return variablesBehind(variablesIn(textOf(instruction)), before);
}
