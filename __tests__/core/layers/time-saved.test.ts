import { describe, expect, test } from '@jest/globals';
import type { StepVerdict } from '../../../src/core/buildkit/cache-report.ts';
import type { RecordedStep } from '../../../src/core/layers/record.ts';
import { timeSaved } from '../../../src/core/layers/time-saved.ts';
import { stage, step } from '../../support/sample-reports.ts';

const recorded = (changes: Partial<RecordedStep> = {}): RecordedStep => ({
  stage: 'base',
  platform: undefined,
  index: 1,
  instruction: 'RUN true',
  durationMs: 1000,
  ...changes,
});
const saved = (steps: readonly StepVerdict[], record: readonly RecordedStep[]) =>
  timeSaved([stage(steps)], record);

describe('the time that a run saved', () => {
  test('is what the steps that hit took when they last executed', () => {
    const steps = [
      step('base'),
      step('base', { index: 2, instruction: 'RUN b', inferred: true }),
      step('base', { index: 3, instruction: 'RUN c', verdict: 'executed', durationMs: 5 }),
      step('base', { index: 4, instruction: 'RUN d', verdict: 'failed' }),
      step('base', { index: 5, instruction: 'RUN e', verdict: 'not-measured' }),
    ];
    const record = ['RUN true', 'RUN b', 'RUN c', 'RUN d', 'RUN e'].map((instruction, index) =>
      recorded({ instruction, index: index + 1, durationMs: 10 ** index }),
    );
    expect(saved(steps, record)).toBe(11);
  });

  test.each<[string, Partial<RecordedStep>]>([
    ['another stage', { stage: 'other' }],
    ['another platform', { platform: 'linux/arm64' }],
    ['another place', { index: 2 }],
    ['another text', { instruction: 'RUN false' }],
  ])('is not known from a step with %s', (_what, changes) => {
    expect(saved([step('base')], [recorded(changes)])).toBeUndefined();
  });

  test('is the sum of what is known, where some of it is', () => {
    expect(saved([step('base'), step('base', { index: 2 })], [recorded()])).toBe(1000);
  });

  test('is 0, and known, when what hit took no time', () => {
    expect(saved([step('base')], [recorded({ durationMs: 0 })])).toBe(0);
  });

  test('counts a step that two stages share once', () => {
    const shared = step('node-deps', { sharedWith: 'base' });
    const record = [recorded(), recorded({ stage: 'node-deps' })];
    expect(timeSaved([stage([step('base')]), stage([shared])], record)).toBe(1000);
  });

  test('adds the platforms up', () => {
    const platforms = ['linux/amd64', 'linux/arm64'];
    const stages = platforms.map((platform) => stage([step('base', { platform })]));
    expect(
      timeSaved(
        stages,
        platforms.map((platform) => recorded({ platform })),
      ),
    ).toBe(2000);
  });

  test('is not known of a run that measured nothing', () => {
    expect(timeSaved([], [recorded()])).toBeUndefined();
  });
});
