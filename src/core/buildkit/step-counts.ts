import { percentOf } from '../percent.ts';
import { sumFields } from '../sum.ts';

/** How many of some steps hit, executed and failed: those that were measured. */
export interface StepCounts {
  readonly hit: number;
  readonly executed: number;
  readonly failed: number;
}

export function sumCounts(all: readonly StepCounts[]): StepCounts {
  return sumFields(all, 'hit', 'executed', 'failed');
}

/** Hits of the measured steps in percent, rounded down to one decimal, so that 100 means all; undefined when none was measured. */
export function rateOf({ hit, executed, failed }: StepCounts): number | undefined {
  const measured = hit + executed + failed;
  return measured === 0 ? undefined : percentOf(hit, measured);
}

/** Whether at least so many percent of the measured steps hit, by the counts: what is shown is rounded. */
export function reachesRate({ hit, executed, failed }: StepCounts, percent: number): boolean {
  // In whole millionths: 0.1 has no exact value of its own.
  return hit * 100e6 >= Math.round(percent * 1e6) * (hit + executed + failed);
}
