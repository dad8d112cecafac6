import type { StepName } from './step.ts';

/** What a step took when it last ran, in milliseconds; undefined where nobody knows. */
export type UsualDuration = (step: StepName) => number | undefined;

/** Of steps that are recorded. One whose input changed still takes about as long. */
export function usualDurations(
  recorded: readonly (Pick<StepName, 'stage' | 'platform' | 'instruction'> & {
    readonly durationMs: number;
  })[],
): UsualDuration {
  const key = (stage: string, platform: string | undefined, instruction: string): string =>
    // A Dockerfile breaks lines that BuildKit's names do not.
    JSON.stringify([
      stage,
      platform,
      instruction
        .replace(/\\(?=\s)/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]);
  const known = new Map(
    recorded.map((step) => [key(step.stage, step.platform, step.instruction), step.durationMs]),
  );
  return ({ stage, target, platform, instruction }) =>
    known.get(key(stage === '' ? (target ?? '') : stage, platform, instruction));
}
