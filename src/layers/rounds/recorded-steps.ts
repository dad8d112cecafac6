import type { StepVerdict } from '../../core/buildkit/cache-report.ts';
import type { LayerEntry, RecordedStep } from '../../core/layers/record.ts';

/** How long steps take when they execute: now, or as the entry of before knows it. */
export function stepsToRecord(
  steps: readonly StepVerdict[],
  before: Pick<LayerEntry, 'steps'> | undefined,
): readonly RecordedStep[] {
  return steps.flatMap(({ stage, platform, index, instruction, verdict, durationMs }) => {
    if (verdict === 'executed') return [{ stage, platform, index, instruction, durationMs }];
    // A step that hit took no time now; what it took when it ran is what a hit saves.
    const known = before?.steps.find(
      (step) =>
        step.stage === stage &&
        step.platform === platform &&
        step.index === index &&
        step.instruction === instruction,
    );
    return known === undefined ? [] : [known];
  });
}
