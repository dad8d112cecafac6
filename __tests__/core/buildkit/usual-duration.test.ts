import { describe, expect, test } from '@jest/globals';
import { parseStepName, type StepName } from '../../../src/core/buildkit/step.ts';
import { usualDurations } from '../../../src/core/buildkit/usual-duration.ts';

const recorded = [
  {
    stage: 'base',
    platform: undefined,
    instruction: 'RUN apt-get update \\\n  && apt-get install',
    durationMs: 9000,
  },
  { stage: 'deps', platform: 'linux/arm64', instruction: 'RUN npm ci', durationMs: 5000 },
];

function step(name: string): StepName {
  const found = parseStepName(name, new Set(['base']));
  if (found === undefined) throw new Error(`${name} is no step`);
  return found;
}

describe('what a step usually takes', () => {
  test.each([
    [
      'is known by stage and instruction, however its lines are broken',
      '[py base 2/3] RUN apt-get update   && apt-get install ',
      9000,
    ],
    [
      'is known by the bake target, where the stage has no name',
      '[base 2/3] RUN apt-get update && apt-get install',
      9000,
    ],
    ['is known for each platform', '[linux/arm64 deps 2/2] RUN npm ci', 5000],
    ['is not known of another platform', '[deps 2/2] RUN npm ci', undefined],
    ['is not known of another stage', '[other 2/2] RUN apt-get update && apt-get install', undefined],
    ['is not known of another instruction', '[base 2/3] RUN apt-get upgrade', undefined],
  ])('%s', (_what, name, durationMs) => {
    expect(usualDurations(recorded)(step(name))).toBe(durationMs);
  });
});
