import { describe, expect, test } from '@jest/globals';
import type { BuildEntry } from '../../../src/core/history/history-entry.ts';
import { formatHistory, parseHistory } from '../../../src/core/history/history-file.ts';
import { keepLedger } from '../../../src/core/history/ledger.ts';
import type { LedgerSums } from '../../../src/core/history/ledger-report.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { deployEntry, historyEntry } from './sample-entry.ts';
import { account, entry, ledgerOf } from './sample-ledger.ts';

test('deployments since the first run that kept accounts earn bytes, and those that pulled nothing do not count', () => {
  const now = entry({ base: account(1, 1) }, { at: '2026-10-02T00:00:00Z' });
  const deployments = [
    deployEntry({ at: '2026-10-01T00:00:00Z' }),
    deployEntry({ at: '2026-10-03T00:00:00Z', downloadedBytes: 10, savedBytes: 90 }),
    deployEntry({ at: '2026-10-04T00:00:00Z', downloadedBytes: undefined, savedBytes: undefined }),
  ];
  expect(keepLedger([], [now], deployments)?.hosts).toEqual({
    deployments: 1,
    downloadedBytes: 10,
    savedBytes: 90,
  });
  const old = formatHistory([{ kind: 'entry', entry: deployments[1] as never }]).replace(
    '"savedBytes":90,',
    '',
  );
  const read = parseHistory(old);
  expect(read.kind === 'lines' && read.lines[0]).toMatchObject({ entry: { savedBytes: undefined } });
});

describe('the ledger', () => {
  const runs = [
    entry(
      { base: account(1000, 50, { uploadedBytes: 900, storedBytes: 900 }) },
      { at: '2026-09-30T23:00:00Z' },
    ),
    entry(
      { base: account(-30, 5, { downloadedBytes: 7, storedBytes: 950 }), 'cache-builder': account(200, 80) },
      { at: '2026-10-01T00:00:00Z', branch: 'topic', kind: 'prewarm' },
    ),
    entry({ base: account(10, 1), 'cache-builder': account(3, 4) }, { at: '2026-10-02T00:00:00Z' }),
  ];

  test('adds up what each cache earned and cost, the look-ups beside them', () => {
    expect(ledgerOf(runs)?.caches).toEqual([
      {
        ...{ cache: 'base', runs: 3, earnedMs: 980, spentMs: 56 },
        ...{ downloadedBytes: 7, uploadedBytes: 900, storedBytes: 950 },
      },
      {
        ...{ cache: 'cache-builder', runs: 2, earnedMs: 203, spentMs: 84 },
        ...{ downloadedBytes: 0, uploadedBytes: 0, storedBytes: undefined },
      },
      {
        ...{ cache: 'look-ups', runs: 3, earnedMs: 0, spentMs: 300 },
        ...{ downloadedBytes: 0, uploadedBytes: 0, storedBytes: undefined },
      },
    ]);
  });

  test('tells this run, all runs, and each month, and says since when and which branches it saw', () => {
    const none = { downloadedBytes: 0, uploadedBytes: 0 };
    expect(ledgerOf(runs)).toMatchObject({
      since: '2026-09-30T23:00:00Z',
      branches: ['main', 'topic'],
      run: { runs: 1, earnedMs: 13, spentMs: 105, ...none },
      total: { runs: 3, earnedMs: 1183, spentMs: 440, downloadedBytes: 7, uploadedBytes: 900 },
      months: [
        { month: '2026-09', runs: 1, earnedMs: 1000, spentMs: 150, downloadedBytes: 0, uploadedBytes: 900 },
        { month: '2026-10', runs: 2, earnedMs: 183, spentMs: 290, downloadedBytes: 7, uploadedBytes: 0 },
      ],
    });
  });

  test('leaves out runs from before accounts were kept, and is none where this run kept none', () => {
    const old = historyEntry({ caches: undefined, branch: 'old', at: '2020-01-01T00:00:00Z' });
    expect(ledgerOf([old, ...runs])).toEqual(ledgerOf(runs));
    expect(ledgerOf([...runs, old])).toBeUndefined();
  });

  test('is the same from a history that was written and read', () => {
    const parsed = parseHistory(formatHistory(runs.map((one) => ({ kind: 'entry', entry: one }))));
    const read =
      parsed.kind === 'lines' ? parsed.lines.flatMap((one) => (one.kind === 'entry' ? [one.entry] : [])) : [];
    expect(ledgerOf(read as readonly BuildEntry[])).toEqual(ledgerOf(runs));
  });

  test('of random runs has caches and months that add up to all of it', () => {
    const random = seededRandom(3);
    const many = Array.from({ length: 120 }, (_, index) =>
      entry(
        Object.fromEntries(
          ['base', 'node', 'cache-builder']
            .filter(() => random() < 0.8)
            .map((name) => [
              name,
              account(random() * 1e5 - 2e4, random() * 1e4, {
                downloadedBytes: Math.floor(random() * 1e9),
                uploadedBytes: Math.floor(random() * 1e9),
              }),
            ]),
        ),
        { at: new Date(Date.UTC(2026, 0, 1 + index * 3)).toISOString() },
      ),
    );
    const ledger = ledgerOf(many);
    const fields = ['earnedMs', 'spentMs', 'downloadedBytes', 'uploadedBytes'] as const;
    const sum = (all: readonly LedgerSums[] = [], field: (typeof fields)[number]) =>
      all.reduce((total, one) => total + one[field], 0);
    for (const field of fields) {
      expect(sum(ledger?.caches, field)).toBeCloseTo(ledger?.total[field] ?? NaN, 3);
      expect(sum(ledger?.months, field)).toBeCloseTo(ledger?.total[field] ?? NaN, 3);
    }
  });
});

describe('a cache that costs more than it earns', () => {
  /** 115 MB that take 2 minutes to load, for a step of 4.1 s. */
  const loses = (random: () => number) =>
    entry({ base: account(4100 - 119_000 * (0.8 + 0.4 * random()), 900) });

  test('is named after five runs, not before, with its numbers', () => {
    const random = seededRandom(1);
    const runs = Array.from({ length: 5 }, () => loses(random));
    for (let known = 1; known < 5; known++) expect(ledgerOf(runs.slice(0, known))?.losses).toEqual([]);
    const sums = runs.reduce((total, { caches }) => total + (caches?.['base']?.earnedMs ?? 0), 0);
    expect(ledgerOf(runs)?.losses).toEqual([{ cache: 'base', runs: 5, earnedMs: sums, spentMs: 4500 }]);
  });

  test('is named although it earned before, once its last twenty runs are losses', () => {
    const random = seededRandom(2);
    const good = Array.from({ length: 30 }, () => entry({ base: account(60_000, 100) }));
    const bad = Array.from({ length: 20 }, () => loses(random));
    expect(ledgerOf([...good, ...bad.slice(0, 5)])?.losses).toEqual([]);
    expect(ledgerOf([...good, ...bad])?.losses).toMatchObject([{ cache: 'base', runs: 20 }]);
  });

  test('is named only while runs use it', () => {
    const random = seededRandom(4);
    const runs = Array.from({ length: 9 }, () => loses(random));
    expect(ledgerOf([...runs, entry({ node: account(5, 1) })])?.losses).toEqual([]);
  });

  test('by always the same is named, and one that comes to nothing is not', () => {
    expect(ledgerOf(Array.from({ length: 5 }, () => entry({ a: account(1, 2) })))?.losses).toHaveLength(1);
    expect(ledgerOf(Array.from({ length: 5 }, () => entry({ a: account(2, 2) })))?.losses).toEqual([]);
  });
});
