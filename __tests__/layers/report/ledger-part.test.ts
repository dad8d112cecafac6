import { describe, expect, test } from '@jest/globals';
import type { LedgerReport, Loss } from '../../../src/core/history/ledger-report.ts';
import { describeLoss, ledgerPart } from '../../../src/layers/report/ledger-part.ts';
import { layer } from '../../support/sample-reports.ts';

const sums = { runs: 2, earnedMs: 61_000, spentMs: 4000, downloadedBytes: 7_000_000, uploadedBytes: 0 };
const ledger: LedgerReport = {
  ...{ since: '2026-09-30T23:00:00Z', branches: ['main'] },
  run: { ...sums, runs: 1, earnedMs: -5000, spentMs: 2000 },
  total: sums,
  months: [
    { month: '2026-09', ...sums, runs: 1 },
    { month: '2026-10', ...sums, runs: 1 },
  ],
  caches: [
    { cache: 'base', ...sums, storedBytes: 45_000_000 },
    { cache: 'look-ups', ...sums, earnedMs: 0, downloadedBytes: 28_000, storedBytes: undefined },
  ],
  hosts: { deployments: 0, downloadedBytes: 0, savedBytes: 0 },
  losses: [],
};
const loss: Loss = { cache: 'base', runs: 5, earnedMs: -574_500, spentMs: 4500 };
const layers = [
  layer('base'),
  layer('python', { target: 'python-deps' }),
  layer('node', { target: 'node-deps' }),
];
const blocksOf = (given: LedgerReport) => ledgerPart(given, layers)?.blocks ?? [];
const tablesOf = (given: LedgerReport) =>
  blocksOf(given).flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
const proseOf = (given: LedgerReport) =>
  blocksOf(given).flatMap((block) => (block.kind === 'prose' ? block.lines : []));

describe('what the cache costs and earns', () => {
  test('is told for each cache and all of them, for this run and each month, the newest first', () => {
    expect(tablesOf(ledger)).toEqual([
      [
        ['base', '2', '1 min 1 s', '4.0 s', '57.0 s', '7.0 MB', '0 B', '45.0 MB'],
        ['look-ups', '2', '0 s', '4.0 s', '−4.0 s', '28.0 kB', '0 B', ''],
        ['all', '2', '1 min 1 s', '4.0 s', '57.0 s', '7.0 MB', '0 B', ''],
      ],
      [
        ['this run', '1', '−5.0 s', '2.0 s', '−7.0 s', '7.0 MB', '0 B'],
        ['2026-10', '1', '1 min 1 s', '4.0 s', '57.0 s', '7.0 MB', '0 B'],
        ['2026-09', '1', '1 min 1 s', '4.0 s', '57.0 s', '7.0 MB', '0 B'],
      ],
    ]);
  });

  test('says which runs it saw, and what it cannot see', () => {
    expect(proseOf({ ...ledger, branches: ['main', 'topic'] })).toEqual([
      '2 runs since 2026-09-30 23:00 UTC, on `main`, `topic`. Other branches and pull requests have their own histories: what they earn from these layers is not included.',
    ]);
    expect(proseOf({ ...ledger, branches: [] })).toEqual([
      '2 runs since 2026-09-30 23:00 UTC, on this machine.',
    ]);
  });

  test('says what servers downloaded, and what they would have without layers', () => {
    const hosts = { deployments: 2, downloadedBytes: 10_000, savedBytes: 300_000_000 };
    expect(proseOf({ ...ledger, hosts })[0]).toBe(
      '2 deployments downloaded 10.0 kB to servers. Servers without layers would have needed 300 MB.',
    );
  });

  test('is folded away, and open where something costs more than it earns', () => {
    expect(ledgerPart(ledger, layers)?.folded).toBe(true);
    const open = ledgerPart({ ...ledger, losses: [loss] }, layers);
    expect(open?.folded).toBe(false);
    expect(proseOf({ ...ledger, losses: [loss] })[0]).toBe(`⚠️ ${describeLoss(loss, layers)}`);
    expect(ledgerPart(undefined, layers)).toBeUndefined();
  });
});

describe('a loss', () => {
  test('of a layer is told with its numbers and the lines to write', () => {
    expect(describeLoss(loss, layers)).toBe(
      '`base` cost 9 min 39 s more than it earned in its last 5 runs (earned −9 min 35 s, spent 4.5 s). To do without it, set `layers` to `python=python-deps`, `node=node-deps`, one per line.',
    );
  });

  test('of the application’s own cache is told with the input', () => {
    expect(describeLoss({ ...loss, cache: 'cache-builder' }, layers)).toContain('set `cache-builder: false`');
  });

  test('of the only layer is told with what to use instead', () => {
    expect(describeLoss(loss, layers.slice(0, 1))).toContain('with `cache-to: type=registry');
    expect(describeLoss(loss, undefined)).toContain('remove it from `layers`');
  });
});
