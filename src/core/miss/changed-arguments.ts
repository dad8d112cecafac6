import type { InputDifference } from '../layers/layer-inputs.ts';
import { influencesOn } from './influences.ts';
import type { MissCause } from './miss.ts';
import type { Place } from './place.ts';

/** Build arguments that the step sees, or that its FROM is made of, have another value. */
export function changedArguments(
  place: Place,
  differences: readonly InputDifference[],
): MissCause | undefined {
  const { declared, globals } = influencesOn(place);
  const names = differences
    .filter(({ kind }) => kind === 'argument')
    .map(({ name }) => name)
    // One that no ARG declares, such as SOURCE_DATE_EPOCH, concerns every step.
    .filter((name) => declared.has(name) || globals.has(name) || !place.subject.node.argNames.includes(name));
  return names.length === 0 ? undefined : { kind: 'argument', names };
}
