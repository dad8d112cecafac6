import { expect, test } from '@jest/globals';
import { isGood, worstOutcome } from '../../../src/core/deploy/outcome.ts';

test.each([
  [['deployed', 'unchanged'], 'deployed'],
  [['unchanged', 'unchanged'], 'unchanged'],
  [['deployed', 'rolled-back', 'not-switched'], 'rolled-back'],
  [['rolled-back', 'rollback-failed', 'unknown'], 'rollback-failed'],
  [['not-switched', 'failed-before-switch'], 'failed-before-switch'],
  [['prewarmed', 'prewarmed'], 'prewarmed'],
  [[], 'failed-before-switch'],
] as const)('of %j the worst is %s', (outcomes, expected) => {
  expect(worstOutcome(outcomes)).toBe(expected);
});

test('only a host that does what was asked for is good', () => {
  const all = [
    ...['deployed', 'unchanged', 'prewarmed', 'rolled-back', 'taken-down', 'sick'],
    ...['rollback-failed', 'failed-before-switch', 'not-switched', 'unknown'],
  ] as const;
  expect(all.filter((outcome) => isGood(outcome as never))).toEqual(['deployed', 'unchanged', 'prewarmed']);
});
