import { describe, expect, test } from '@jest/globals';
import type { BuildEntry } from '../../../src/core/history/history-entry.ts';
import { findLastingDrops, sparkline, summarizeTrend } from '../../../src/core/history/trend.ts';
import { deployEntry, historyEntry, maintainEntry } from './sample-entry.ts';

const runs = (rates: readonly (number | undefined)[], changes: Partial<BuildEntry> = {}) =>
  rates.map((dependencyHitRate) => historyEntry({ dependencyHitRate, ...changes }));

describe('the sparkline', () => {
  test.each<[readonly (number | undefined)[], string]>([
    [[], ''],
    [[0], '▁'],
    [[12.4, 12.5, 24.9, 25], '▁▂▂▃'],
    [[37.5, 50, 62.5, 75], '▄▅▆▇'],
    [[87.5, 99.9, 100], '███'],
    [[100, undefined, 0], '█ ▁'],
    [[-5, 120], '▁█'],
  ])('of %j is %j', (rates, bars) => {
    expect(sparkline(rates)).toBe(bars);
  });
});

describe('the trend', () => {
  test('is of the last 20 runs, this one last', () => {
    const { rates, runs: known } = summarizeTrend(
      runs(Array.from({ length: 30 }, (_, index) => index)),
      historyEntry({ dependencyHitRate: 77 }),
    );
    expect(known).toBe(30);
    expect(rates).toEqual([...Array.from({ length: 19 }, (_, index) => index + 11), 77]);
  });

  test('is of runs of the same kind on the same branch', () => {
    const before = [
      ...runs([10], { kind: 'prewarm' }),
      ...runs([20], { branch: 'feature/x' }),
      ...runs([30], { branch: undefined }),
      ...runs([40, undefined]),
    ];
    expect(summarizeTrend(before, historyEntry())).toMatchObject({
      runs: 2,
      rates: [40, undefined, 100],
      sparkline: '▄ █',
    });
  });

  test('in a terminal is of runs without a branch', () => {
    const now = historyEntry({ branch: undefined });
    expect(summarizeTrend([...runs([10]), ...runs([20], { branch: undefined })], now).rates).toEqual([
      20, 100,
    ]);
  });

  test('is of builds, and not of what else a history holds', () => {
    expect(summarizeTrend([deployEntry(), maintainEntry(), ...runs([40])], historyEntry())).toMatchObject({
      runs: 1,
      rates: [40, 100],
    });
  });

  test('of a first run is that run', () => {
    expect(summarizeTrend([], historyEntry({ timeSavedMs: undefined, caches: undefined }))).toEqual({
      runs: 0,
      rates: [100],
      sparkline: '█',
      drops: [],
      timeSavedMs: undefined,
      timeSavedInAllMs: 0,
      ageNote: undefined,
      ledger: undefined,
    });
  });
});

describe('a drop', () => {
  const stageRuns = (rates: readonly number[]) =>
    rates.map((rate) => historyEntry({ stages: { node: rate } }));
  const drops = (usual: readonly number[], rate: number, misses: BuildEntry['misses'] = { file: 1 }) =>
    summarizeTrend(stageRuns(usual), historyEntry({ stages: { node: rate }, misses })).drops;

  test.each<[string, readonly number[], number, number | undefined]>([
    ['all hit, now half', [100, 100, 100], 50, 100],
    ['20 points are enough', [100, 100, 100], 80, 100],
    ['less are not', [100, 100, 100], 80.1, undefined],
    ['80 % in the median is usual', [0, 80, 100], 60, 80],
    ['less is not', [0, 79.9, 100], 0, undefined],
    ['three runs are needed', [100, 100], 0, undefined],
    ['the median of an even number lies between', [70, 80, 90, 100], 50, 85],
    ['one run that missed changes nothing', [100, 100, 0, 100, 100], 0, 100],
    ['only the last 10 runs count', [...Array(20).fill(0), ...Array(10).fill(100)], 0, 100],
    ['what has long missed is none', [...Array(20).fill(100), ...Array(10).fill(0)], 0, undefined],
  ])('%s', (_what, usual, rate, usualRate) => {
    const expected =
      usualRate === undefined ? [] : [{ stage: 'node', usualRate, rate, runs: Math.min(10, usual.length) }];
    expect(drops(usual, rate)).toEqual(expected);
  });

  test('is told of each stage by itself, and not of one that is new', () => {
    const before = Array.from({ length: 3 }, () => historyEntry({ stages: { a: 100, b: 100, c: 100 } }));
    const now = historyEntry({ stages: { a: 0, b: 100, c: 50, d: 0 } });
    expect(summarizeTrend(before, now).drops.map(({ stage }) => stage)).toEqual(['a', 'c']);
  });

  test('is none when the run was asked to refresh, whatever missed because of that, or beside it', () => {
    expect(drops([100, 100, 100], 0, { refresh: 1 })).toEqual([]);
    expect(drops([100, 100, 100], 0, { refresh: 1, 'layer-below': 2, file: 1 })).toEqual([]);
  });

  test('compares with runs of the same kind and branch', () => {
    const others = stageRuns([100, 100, 100]).flatMap((entry): readonly BuildEntry[] => [
      { ...entry, kind: 'prewarm' },
      { ...entry, branch: 'other' },
    ]);
    expect(summarizeTrend(others, historyEntry({ stages: { node: 0 } })).drops).toEqual([]);
  });
});

describe('time saved', () => {
  test('is summed over all runs that are known, whatever their kind and branch', () => {
    const before = [
      historyEntry({ timeSavedMs: 1000 }),
      historyEntry({ timeSavedMs: 200, kind: 'prewarm' }),
      historyEntry({ timeSavedMs: 30, branch: 'other' }),
      historyEntry({ timeSavedMs: undefined }),
      // From before it was net.
      historyEntry({ timeSavedMs: 1_000_000, caches: undefined }),
    ];
    expect(summarizeTrend(before, historyEntry({ timeSavedMs: 4 }))).toMatchObject({
      timeSavedMs: 4,
      timeSavedInAllMs: 1234,
    });
  });
});

describe('the age of the layers against the misses', () => {
  const dayMs = 86_400_000;
  const aged = (days: number, rate: number | undefined, misses: BuildEntry['misses'] = {}) =>
    historyEntry({ layersAgeMs: days * dayMs, dependencyHitRate: rate, misses });
  const five = (days: number, rate: number) => Array.from({ length: 5 }, () => aged(days, rate));
  const note = (before: readonly BuildEntry[], now: BuildEntry) => summarizeTrend(before, now).ageNote;

  test('is told with five runs on each side', () => {
    const older = [...five(20, 100).slice(2), aged(20, 99.9), aged(20, 0)];
    expect(note([...older, ...five(2, 100)], aged(3.5, 50))).toBe(
      'Runs on layers older than 4 days missed in 2 of 5, on younger ones in 1 of 6.',
    );
  });

  test('says one day in the singular', () => {
    expect(note([...five(9, 0), ...five(0.5, 100)], aged(0.9, 100))).toBe(
      'Runs on layers older than 1 day missed in 5 of 5, on younger ones in 0 of 6.',
    );
  });

  test.each<[string, readonly BuildEntry[], BuildEntry]>([
    ['too few older ones', [...five(20, 0).slice(1), ...five(2, 100)], aged(2, 100)],
    ['too few younger ones', [...five(20, 0), ...five(2, 100).slice(2)], aged(20, 100)],
    ['ages that are all alike', [...five(2, 0), ...five(2, 100)], aged(2, 100)],
    [
      'ages that are not known',
      [...five(20, 0), ...five(2, 100)].map((entry) => ({ ...entry, layersAgeMs: undefined })),
      aged(2, 100),
    ],
    [
      'hit rates that were not measured',
      [...five(20, 0), ...five(2, 100)].map((entry) => ({ ...entry, dependencyHitRate: undefined })),
      aged(2, 100),
    ],
    [
      'runs of another branch',
      [...five(20, 0), ...five(2, 100)].map((entry) => ({ ...entry, branch: 'other' })),
      aged(2, 100),
    ],
    [
      'misses that a refresh made',
      [...five(20, 0), ...five(2, 100)].map((entry) => ({ ...entry, misses: { refresh: 1 } })),
      aged(2, 100),
    ],
  ])('is not told of %s', (_why, before, now) => {
    expect(note(before, now)).toBeUndefined();
  });
});

describe('a drop that lasts', () => {
  const at = (index: number): string => `2026-10-${String(index + 1).padStart(2, '0')}T00:00:00.000Z`;
  const since = (rates: readonly number[]) =>
    findLastingDrops(rates.map((rate, index) => historyEntry({ at: at(index), stages: { node: rate } }))).map(
      (drop) => [drop.stage, drop.usualRate, drop.rate, drop.since.at],
    );

  test.each<[string, readonly number[], readonly (readonly [string, number, number, string])[]]>([
    ['begins with the first low run', [100, 100, 100, 50, 40], [['node', 100, 40, at(3)]]],
    ['may be of one run', [100, 100, 100, 50], [['node', 100, 50, at(3)]]],
    ['begins again after a run that hit', [100, 100, 100, 0, 100, 0], [['node', 100, 0, at(5)]]],
    ['is none while the last run hits', [100, 100, 100, 0, 0, 100], []],
    ['is none where nothing was usual yet', [100, 100, 0, 0], []],
    ['is none of a stage that seldom hit', [50, 50, 50, 0], []],
    ['is none of no run', [], []],
  ])('%s', (_what, rates, drops) => {
    expect(since(rates)).toEqual(drops);
  });

  test('leaves out refreshes, and runs in which the stage was not', () => {
    const run = (rate: number, misses = {}) => historyEntry({ stages: { node: rate }, misses });
    const entries = [
      ...[run(100), run(100), run(100), run(0, { refresh: 1 })],
      ...[historyEntry({ stages: { base: 100 } }), deployEntry(), run(0)],
    ];
    expect(findLastingDrops(entries)).toMatchObject([{ stage: 'node', usualRate: 100, rate: 0 }]);
    expect(findLastingDrops(entries.slice(0, 4))).toEqual([]);
  });
});
