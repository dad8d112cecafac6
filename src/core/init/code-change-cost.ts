import type { Instruction } from '../dockerfile/instruction.ts';
import { weighStep } from '../layers/step-weight.ts';

/** What a build costs whose builder holds nothing but the layers. */
export interface CodeChangeCost {
  /** RUN, COPY and ADD. */
  readonly steps: number;
  /** Of those, what a layer holds, or the application's own cache. */
  readonly keptSteps: number;
  readonly seconds: number;
  readonly keptSeconds: number;
  /** Of what the steps of the layers make: what a host does not download again. Measured: all of the layers' images. */
  readonly keptBytes: number;
  /** By a build; else estimated from the text of the steps. */
  readonly isMeasured: boolean;
}

/** `isKept`: whether a layer holds the step; `isCached`: whether the application's own cache has it after most changes of code. */
export function estimateCodeChange(
  steps: readonly Pick<Instruction, 'keyword' | 'rest' | 'heredocs'>[],
  isKept: (index: number) => boolean,
  isCached: (index: number) => boolean = () => false,
): CodeChangeCost {
  const cost = { steps: 0, keptSteps: 0, seconds: 0, keptSeconds: 0, keptBytes: 0, isMeasured: false };
  for (const [index, step] of steps.entries()) {
    const { keyword } = step;
    if (!['RUN', 'COPY', 'ADD'].includes(keyword)) continue;
    const weight =
      keyword === 'RUN' ? (weighStep(step) ?? { seconds: 2, megabytes: 1 }) : { seconds: 1, megabytes: 0 };
    cost.steps += 1;
    cost.seconds += weight.seconds;
    if (!isKept(index) && !isCached(index)) continue;
    cost.keptSteps += 1;
    cost.keptSeconds += weight.seconds;
    if (isKept(index)) cost.keptBytes += weight.megabytes * 1e6;
  }
  return cost;
}
