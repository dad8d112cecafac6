import type { InputReader } from '../../core/input.ts';
import type { InputContext } from '../../layers/registry-inputs.ts';
import { type PrewarmInputs, readPrewarmInputs } from '../prewarm/inputs.ts';

/** What the doctor is asked beside what a prewarm is. */
export interface DoctorInputs {
  readonly prewarm: PrewarmInputs;
  /** Reads every blob, and compares its digest. */
  readonly deep: boolean;
  readonly fix: boolean;
}

/** Reads and checks every input of the doctor. Problems are collected in `reader`. */
export function readDoctorInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: InputContext,
): { readonly inputs: DoctorInputs; readonly reader: InputReader } {
  const { inputs: prewarm, reader } = readPrewarmInputs(values, context);
  return {
    inputs: { prewarm, deep: reader.boolean('deep', false), fix: reader.boolean('fix', false) },
    reader,
  };
}
