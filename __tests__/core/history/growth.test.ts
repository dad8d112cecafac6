import { describe, expect, test } from '@jest/globals';
import { measureGrowth, quotaReachedOn } from '../../../src/core/history/growth.ts';
import { deployEntry, historyEntry, maintainEntry } from './sample-entry.ts';

const dayMs = 86_400_000;
const today = Date.UTC(2026, 10, 27);
const at = (daysAgo: number): string => new Date(today - daysAgo * dayMs).toISOString();
const run = (daysAgo: number, storedBytes: number) => maintainEntry({ at: at(daysAgo), storedBytes });
const now = (storedBytes: number) => ({ at: at(0), storedBytes });

describe('the growth of a package', () => {
  test('is not known of a first maintenance, whatever else ran', () => {
    expect(measureGrowth([historyEntry(), deployEntry()], now(100))).toBeUndefined();
  });

  test('is told since the run before, and a day since the first of the last 90 days', () => {
    const before = [run(200, 7), run(80, 1000), run(10, 9900), run(1, 8900)];
    expect(measureGrowth(before, now(9000))).toEqual({ sinceAt: at(1), bytes: 100, bytesPerDay: 100 });
  });

  test('is that since the run before where that is longer ago', () => {
    expect(measureGrowth([run(100, 1000)], now(500))).toEqual({
      sinceAt: at(100),
      bytes: -500,
      bytesPerDay: -5,
    });
  });

  test('says nothing of a day after less than one', () => {
    expect(measureGrowth([run(0.5, 1000)], now(3000))).toEqual({
      sinceAt: at(0.5),
      bytes: 2000,
      bytesPerDay: undefined,
    });
  });

  test('is of runs before this one, in whatever order they were written', () => {
    const before = [run(-1, 5), run(2, 80), run(4, 60)];
    expect(measureGrowth(before, now(100))).toMatchObject({ sinceAt: at(2), bytes: 20, bytesPerDay: 10 });
  });
});

describe('a quota', () => {
  const growth = (bytesPerDay: number | undefined) => ({ sinceAt: at(1), bytes: 0, bytesPerDay });
  test.each<[string, number | undefined, number, string | undefined]>([
    ['is reached at 10 a day', 10, 900, '2026-12-07'],
    ['is reached on the day after, with one byte to go', 1, 999, '2026-11-28'],
    ['is not reached by what does not grow', 0, 900, undefined],
    ['nor by what shrinks', -10, 900, undefined],
    ['nor by what nobody knows of', undefined, 900, undefined],
    ['was reached already', 10, 1000, undefined],
    ['is not told for times that nobody plans for', 0.01, 900, undefined],
  ])('%s', (_what, perDay, stored, day) => {
    expect(quotaReachedOn(growth(perDay), stored, 1000, today)).toBe(day);
  });

  test('is not told of a first run', () => {
    expect(quotaReachedOn(undefined, 900, 1000, today)).toBeUndefined();
  });
});
