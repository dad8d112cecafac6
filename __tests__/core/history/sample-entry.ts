import type { HistoryEntry } from '../../../src/core/history/history-entry.ts';

/** A run on warm layers, in everything that a test is not about. */
export function historyEntry(changes: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    version: 1,
    kind: 'build',
    at: '2026-10-04T03:00:00.000Z',
    outcome: 'pushed',
    durationMs: 2140,
    branch: 'main',
    revision: '1a2b3c4d',
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
    dependencyHitRate: 100,
    stages: { base: 100, 'python-deps': 100 },
    timeSavedMs: 148_000,
    misses: {},
    layersAgeMs: 86_400_000,
    ...changes,
  };
}
