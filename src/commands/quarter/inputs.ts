import { createInputReader, type InputValues, type Read } from '../../core/input.ts';
import { isQuarter } from '../../core/layers/quarter.ts';
import { mayWrite } from '../../core/layers/write-policy.ts';
import { type Login, readLogins } from '../../layers/inputs/logins.ts';
import { type ImagePlace, readImage } from '../../layers/inputs/registry-inputs.ts';
import { readSigning, type SigningInputs } from '../../layers/inputs/signing-inputs.ts';
import type { PrewarmReport } from '../../layers/report/report.ts';
import type { ReadContext } from '../command.ts';
import { readTrustedRefs } from '../inputs.ts';
import { findPrewarmProblems } from '../prewarm-run.ts';

/** Everything that the command quarter is asked to do, checked. */
export interface QuarterInputs extends ImagePlace {
  readonly task: 'show' | 'start' | 'restore' | 'release';
  /** That is to be restored. */
  readonly quarter: string;
  readonly logins: readonly Login[];
  readonly signing: SigningInputs;
  readonly retries: number;
  /** What the prewarm that starts a quarter is given. */
  readonly refreshing: InputValues;
  /** Of several images that start their quarter together; undefined: this one starts alone. */
  readonly shared?: SharedRefresh;
}

/** One prewarm of several images. */
export interface SharedRefresh {
  /** @returns what it came to for this image. */
  refresh(): Promise<PrewarmReport>;
  /** The others do not have to wait for this image any more. */
  leave(): void;
}

/** Reads and checks every input of the command quarter, and for a start also those of the prewarm that it is. */
export async function readQuarterInputs(
  values: InputValues,
  context: ReadContext,
): Promise<Read<QuarterInputs>> {
  const reader = createInputReader(values);
  const task = reader.choice('task', ['show', 'start', 'restore', 'release'], 'show');
  const place = readImage(reader, context);
  const logins = readLogins(reader, context, place.registry);
  const signing = readSigning(reader, context);
  const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
  const quarter = reader.text('quarter');
  if (task === 'restore' && !isQuarter(quarter))
    reader.problem('quarter', `expected the quarter to restore, such as 2026Q3, got "${quarter}"`);
  const { may, reason } = mayWrite('quarters', context.github?.event, readTrustedRefs(reader));
  if (task !== 'show' && !may) reader.problem('task', `this run may not change quarters: ${reason}`);
  const refreshing = { ...values, refresh: 'all', only: '' };
  if (task === 'start') {
    const known = new Set(reader.problems.map(({ input }) => input));
    for (const { input, message } of await findPrewarmProblems(refreshing, context))
      if (!known.has(input)) reader.problem(input, message);
  }
  return { inputs: { ...place, task, quarter, logins, signing, retries, refreshing }, reader };
}
