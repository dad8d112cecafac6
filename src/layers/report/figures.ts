import type { StageSummary, StepVerdict } from '../../core/buildkit/cache-report.ts';
import { ownSteps } from '../../core/buildkit/own-steps.ts';
import { type StepCounts, sumCounts } from '../../core/buildkit/step-counts.ts';
import { printableLine } from '../../core/format/printable.ts';
import { formatPercent } from '../../core/format/quantity.ts';
import { sumOf } from '../../core/sum.ts';

/** The steps of stages, counted. */
export interface StepSums extends StepCounts {
  readonly notMeasured: number;
  /** Those of which it is known whether they hit. */
  readonly measured: number;
  /** Milliseconds of a step that two stages share count once. */
  readonly executedMs: number;
  readonly failedMs: number;
}

export function sumSteps(stages: readonly StageSummary[]): StepSums {
  const steps = ownSteps(stages);
  const timeOf = (verdict: StepVerdict['verdict']): number =>
    sumOf(steps, (step) => (step.verdict === verdict ? step.durationMs : 0));
  const counts = sumCounts(stages);
  return {
    ...counts,
    notMeasured: sumOf(stages, ({ notMeasured }) => notMeasured),
    measured: counts.hit + counts.executed + counts.failed,
    executedMs: timeOf('executed'),
    failedMs: timeOf('failed'),
  };
}

/** `87.5 % from cache`, or why there is no such number. */
export function rateInWords(hitRate: number | undefined, { measured, notMeasured }: StepSums): string {
  if (hitRate !== undefined) return `${formatPercent(hitRate)} from cache`;
  return measured + notMeasured === 0 ? 'no steps' : 'hit rate not measured';
}

/** `RUN pip install …` of a step: one line. */
export function stepText(step: StepVerdict, maxCharacters = 120): string {
  return printableLine(step.instruction, maxCharacters);
}
