import { describe, expect, test } from '@jest/globals';
import { stepsToRecord } from '../../../src/layers/rounds/built-entry.ts';
import { step } from '../../support/sample-reports.ts';

const made = { stage: 'base', platform: 'linux/amd64', index: 2, instruction: 'RUN make', durationMs: 700 };
const hit = step('base', { ...made, verdict: 'hit', durationMs: 0 });

describe('of a step is recorded', () => {
  test('how long it took, when it executed', () => {
    const executed = { ...hit, verdict: 'executed', durationMs: 900 } as const;
    expect(stepsToRecord([executed], { steps: [made] })).toEqual([{ ...made, durationMs: 900 }]);
  });

  test('how long it once took, when it hit', () => {
    expect(stepsToRecord([hit], { steps: [{ ...made, index: 1 }, made] })).toEqual([made]);
  });

  test.each([
    ['stage', { stage: 'other' }],
    ['platform', { platform: 'linux/arm64' }],
    ['place', { index: 3 }],
    ['instruction', { instruction: 'RUN other' }],
  ])('nothing, when it hit and only a step of another %s is known', (_what, change) => {
    expect(stepsToRecord([hit], { steps: [{ ...made, ...change }] })).toEqual([]);
  });

  test('nothing, when it hit and nothing is known', () => {
    expect(stepsToRecord([hit], undefined)).toEqual([]);
  });
});
