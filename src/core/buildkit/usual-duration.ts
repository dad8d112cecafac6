import type { StepName } from './step.ts';
import { normalText } from './step-vertex.ts';

/** What a step took when it last ran, in milliseconds; undefined where nobody knows. */
export type UsualDuration = (step: StepName) => number | undefined;

/** Of steps that are recorded. One whose input changed still takes about as long. */
export function usualDurations(
  recorded: readonly (Pick<StepName, 'stage' | 'platform' | 'instruction'> & {
    readonly durationMs: number;
  })[],
): UsualDuration {
  const key = (stage: string, platform: string | undefined, instruction: string): string =>
    JSON.stringify([stage, platform, normalText(instruction)]);
  const known = new Map(
    recorded.map((step) => [key(step.stage, step.platform, step.instruction), step.durationMs]),
  );
  return ({ stage, target, platform, instruction }) =>
    known.get(key(stage === '' ? (target ?? '') : stage, platform, instruction));
}
