import type { InputValues, Read } from '../../core/input.ts';
import type { InputContext } from '../../layers/inputs/registry-inputs.ts';
import { type PrewarmInputs, readPrewarmInputs } from '../prewarm/inputs.ts';

/** What the doctor is asked beside what a prewarm is. */
export interface DoctorInputs {
  readonly prewarm: PrewarmInputs;
  /** Reads every blob, and compares its digest. */
  readonly deep: boolean;
  readonly fix: boolean;
  /** What a prewarm that repairs, and a look at the hosts, are given. */
  readonly values: InputValues;
}

export function readDoctorInputs(values: InputValues, context: InputContext): Read<DoctorInputs> {
  const { inputs: prewarm, reader } = readPrewarmInputs(values, context);
  return {
    inputs: { prewarm, deep: reader.boolean('deep', false), fix: reader.boolean('fix', false), values },
    reader,
  };
}
