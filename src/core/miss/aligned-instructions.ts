import type { Instruction } from '../dockerfile/instruction.ts';
import { textOf } from '../layers/layer-graph.ts';
import { longestSubsequence } from '../layers/longest-subsequence.ts';
import { readRecorded } from './step-variables.ts';

/** An instruction as it was and as it is; undefined: there was none, or there is none any more. */
export interface AlignedInstruction {
  readonly was: Instruction | undefined;
  readonly is: Instruction | undefined;
}

/**
 * Puts the instructions of a stage beside the recorded ones, in order: equal ones beside each other, and between these, one
 * beside the next of the same keyword.
 */
export function alignInstructions(
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
