import type { StageSummary } from '../buildkit/cache-report.ts';
import { ownSteps } from '../buildkit/own-steps.ts';
import type { RecordedStep } from './record.ts';

/**
 * What the steps that hit took when they last executed, in milliseconds; a step that several stages share once.
 * Undefined when nothing is known of any of them.
 */
export function timeSaved(
  stages: readonly StageSummary[],
  recorded: readonly RecordedStep[],
): number | undefined {
  const key = ({
    stage,
    platform,
    index,
    instruction,
  }: Pick<RecordedStep, 'stage' | 'platform' | 'index' | 'instruction'>) =>
    JSON.stringify([stage, platform, index, instruction]);
  const durations = new Map(recorded.map((step) => [key(step), step.durationMs]));
  const known = ownSteps(stages)
    .filter(({ verdict }) => verdict === 'hit')
    .flatMap((step) => durations.get(key(step)) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, durationMs) => sum + durationMs, 0);
}
