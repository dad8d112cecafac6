import { expect, test } from '@jest/globals';
import { rateOf, reachesRate, sumCounts } from '../../../src/core/buildkit/step-counts.ts';

test.each([
  [3, 4, 0, 42.8],
  [2, 0, 1, 66.6],
  [29, 71, 0, 29],
  [1999, 1, 0, 99.9],
  [7, 0, 0, 100],
  [0, 1, 1, 0],
  [1, 2999, 0, 100 / 3000],
  [0, 0, 0, undefined],
])('%d hits, %d executed and %d failed steps are %s percent, rounded down', (hit, executed, failed, rate) => {
  expect(rateOf({ hit, executed, failed })).toBe(rate);
});

test.each([
  [2, 1, 66.66, true],
  [2, 1, 66.67, false],
  [3, 4, 42.85, true],
  [3, 4, 42.9, false],
  [999, 1, 99.9, true],
  [1999, 1, 100, false],
  [333, 667, 33.3, true],
])('%d of so many and %d more reach %s percent: %s', (hit, executed, percent, isReached) => {
  expect(reachesRate({ hit, executed, failed: 0 }, percent)).toBe(isReached);
});

test('no rate is ever 100 where a step did not hit, and none is above what was counted', () => {
  const wrong: string[] = [];
  for (let whole = 1; whole <= 300; whole++) {
    for (let hit = 0; hit <= whole; hit++) {
      const counts = { hit, executed: whole - hit, failed: 0 };
      const tenths = Math.round((rateOf(counts) ?? Number.NaN) * 10);
      const isRight = tenths * whole <= hit * 1000 && (tenths + 1) * whole > hit * 1000;
      if (!isRight || !reachesRate(counts, tenths / 10)) wrong.push(`${hit} of ${whole}: ${tenths / 10}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a failed step counts as one that did not hit', () => {
  const sum = sumCounts([
    { hit: 1, executed: 2, failed: 0 },
    { hit: 3, executed: 0, failed: 1 },
  ]);
  expect(sum).toEqual({ hit: 4, executed: 2, failed: 1 });
  expect(reachesRate(sum, 57.2)).toBe(false);
});
