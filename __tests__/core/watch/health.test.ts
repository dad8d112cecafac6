import { describe, expect, test } from '@jest/globals';
import { type HealthPolicy, judgeHealth } from '../../../src/core/watch/health.ts';
import type { Watched } from '../../../src/core/watch/watched.ts';
import { deployEntry, historyEntry, maintainEntry } from '../history/sample-entry.ts';
import { DAY_MS, deployments, POLICY, watched } from './watched-values.ts';

const names = (changes: Partial<Watched>, policy: Partial<HealthPolicy> = {}): readonly string[] =>
  judgeHealth(watched(changes), { ...POLICY, ...policy }).map(({ name, subject }) =>
    subject === '' ? name : `${name} ${subject}`,
  );
const builds = (...rates: readonly (number | undefined)[]) =>
  rates.map((dependencyHitRate) => historyEntry({ dependencyHitRate }));
const layer = (name: string, days: number) => ({ name, ageMs: days * DAY_MS, sizes: {} });

test('what is above every bar is well', () => {
  expect(names({})).toEqual([]);
});

test('what was never measured is no problem', () => {
  expect(names({ entries: [], layers: [], quota: undefined })).toEqual([]);
});

describe('the hit rate', () => {
  test.each<[string, readonly (number | undefined)[], readonly string[]]>([
    ['below the bar in three runs in a row', [100, 79, 0, 50], ['hit-rate-low']],
    ['at the bar in one of them', [0, 0, 80, 0], []],
    ['below it in two runs only', [79, 0], []],
    ['below it in the three that were measured', [0, undefined, 0, undefined, 0], ['hit-rate-low']],
  ])('%s', (_what, rates, problems) => {
    expect(names({ entries: builds(...rates) })).toEqual(problems);
  });

  test('is compared as it was counted, not as it is shown', () => {
    const run = historyEntry({ steps: { hit: 2, executed: 1, failed: 0 }, dependencyHitRate: 66.6 });
    const entries = [run, run, run];
    expect(names({ entries }, { minHitRate: 66.65 })).toEqual([]);
    expect(names({ entries }, { minHitRate: 66.67 })).toEqual(['hit-rate-low']);
  });

  test('of a refresh is not counted', () => {
    const refreshed = historyEntry({ dependencyHitRate: 0, misses: { refresh: 3 } });
    expect(names({ entries: [...builds(0, 0), refreshed] })).toEqual([]);
    expect(names({ entries: [...builds(0, 0), refreshed, ...builds(0)] })).toEqual(['hit-rate-low']);
  });

  test('is told with what was measured, and the bar', () => {
    const [problem] = judgeHealth(watched({ entries: builds(50, 0, 12.5) }), POLICY);
    expect(problem?.evidence.replaceAll('\u00a0', ' ')).toBe(
      'The dependency steps hit 50 %, 0 %, 12.5 % in the last 3 runs, below the limit of 80 %.',
    );
  });
});

describe('updates of packages', () => {
  const nowMs = Date.parse('2026-10-10T00:00:00Z');
  const update = { package: 'openssl', installed: '1.0-1', available: '1.0-2', source: 's' };
  const layers = [
    { ...layer('base', 1), updates: [update] },
    { ...layer('node', 1), updates: [] },
    layer('python', 1),
  ];
  const prewarm = (at: string) => historyEntry({ kind: 'prewarm', at });

  test.each<[string, readonly string[], readonly string[]]>([
    ['that came out since the last prewarm are none', ['2026-10-09T02:00:00Z'], []],
    ['are a problem when no prewarm has run for two days', ['2026-10-07T02:00:00Z'], ['updates-due base']],
    ['are a problem when none has run at all', [], ['updates-due base']],
  ])('%s', (_what, at, problems) => {
    expect(names({ entries: at.map(prewarm), layers, nowMs })).toEqual(problems);
  });

  test('are told with their versions', () => {
    const [problem] = judgeHealth(watched({ entries: [], layers, nowMs }), POLICY);
    expect(problem?.evidence).toBe(
      'The layer base has updates, and no prewarm has run for two days: openssl 1.0-1 → 1.0-2.',
    );
  });
});

describe('the age of a layer', () => {
  test('is a problem of that layer above max-age', () => {
    expect(names({ layers: [layer('base', 101), layer('node', 100), layer('python', 400)] })).toEqual([
      'layer-old base',
      'layer-old python',
    ]);
  });

  test('does not matter where no age is set', () => {
    expect(names({ layers: [layer('base', 1000)] }, { maxAgeMs: undefined })).toEqual([]);
  });
});

describe('the quota', () => {
  test.each([
    [39.9e9, []],
    [40e9, ['quota-high']],
    [60e9, ['quota-high']],
  ])('with %d bytes of 50 GB', (storedBytes, problems) => {
    expect(names({ quota: { storedBytes, quotaBytes: 50e9 } })).toEqual(problems);
  });
});

describe('a deployment', () => {
  test.each<[string, readonly number[], readonly string[]]>([
    ['twice as slow as the median is not above the factor', [20, 30, 40, 60], []],
    ['more than that is', [20, 30, 40, 61], ['deployment-slow']],
    ['is not judged by two others', [30, 30, 300], []],
    [
      'is compared with the last ten only',
      [...Array(9).fill(500), ...Array(10).fill(30), 61],
      ['deployment-slow'],
    ],
  ])('%s', (_what, seconds, problems) => {
    expect(names({ entries: deployments(...seconds) })).toEqual(problems);
  });

  test('that failed is neither judged nor compared with', () => {
    const failed = deployEntry({ outcome: 'rolled-back', durationMs: 900_000 });
    expect(names({ entries: [...deployments(30, 30, 30, 30), failed] })).toEqual([]);
    expect(names({ entries: [failed, failed, failed, ...deployments(30), maintainEntry()] })).toEqual([]);
  });
});
