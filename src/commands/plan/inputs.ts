import { createInputReader, type InputValues } from '../../core/input.ts';
import { type Runner, readRunners } from '../../core/layers/runners.ts';
import type { ReadContext, ReadInputs } from '../command.ts';
import { passOn } from '../inputs.ts';
import { type PrewarmWork, prewarmRun } from '../prewarm-run.ts';

/** What is planned for: one prewarm, or one for each runner. */
export interface PlanInputs {
  /** Empty: one job makes all platforms that there are. */
  readonly runners: readonly Runner[];
  readonly work: readonly [PrewarmWork, ...PrewarmWork[]];
}

export async function readPlan(values: InputValues, context: ReadContext): Promise<ReadInputs<PlanInputs>> {
  const reader = createInputReader(values);
  const { runners, problems } = readRunners(values['runners'] ?? '');
  for (const message of problems) reader.problem('runners', message);
  if (problems.length > 0) return { inputs: undefined, reader };
  const given =
    runners.length === 0
      ? [values]
      : runners.map(({ platform }) => ({ ...values, platforms: platform, 'part-of': 'plan' }));
  const read = await Promise.all(given.map((one) => prewarmRun.read(one, context)));
  for (const { reader: one } of read) passOn(one, reader);
  const [first, ...more] = read.flatMap(({ inputs }) => inputs ?? []);
  return { inputs: first === undefined ? undefined : { runners, work: [first, ...more] }, reader };
}
