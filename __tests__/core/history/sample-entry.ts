import type { BuildEntry, DeployEntry, MaintainEntry } from '../../../src/core/history/history-entry.ts';

/** A run on warm layers, in everything that a test is not about. */
export function historyEntry(changes: Partial<BuildEntry> = {}): BuildEntry {
  return {
    version: 1,
    kind: 'build',
    at: '2026-10-04T03:00:00.000Z',
    outcome: 'pushed',
    durationMs: 2140,
    branch: 'main',
    revision: '1a2b3c4d',
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
    platform: undefined,
    steps: undefined,
    dependencyHitRate: 100,
    stages: { base: 100, 'python-deps': 100 },
    timeSavedMs: 148_000,
    lookUpMs: 0,
    metadata: undefined,
    caches: {},
    misses: {},
    layersAgeMs: 86_400_000,
    generationAt: undefined,
    ...changes,
  };
}

/** A deployment that went well. */
export function deployEntry(changes: Partial<DeployEntry> = {}): DeployEntry {
  return {
    version: 1,
    kind: 'deploy',
    at: '2026-10-04T03:05:00.000Z',
    outcome: 'deployed',
    durationMs: 30_000,
    branch: 'main',
    revision: '1a2b3c4d',
    runUrl: 'https://github.com/acme/shop/actions/runs/1',
    phases: undefined,
    hosts: undefined,
    downloadedBytes: 5_000_000,
    savedBytes: 120_000_000,
    downtimeMs: 480,
    ...changes,
  };
}

/** A look at what the package holds. */
export function maintainEntry(changes: Partial<MaintainEntry> = {}): MaintainEntry {
  return {
    version: 1,
    kind: 'maintain',
    at: '2026-10-04T04:00:00.000Z',
    outcome: 'clean',
    durationMs: 9000,
    branch: 'main',
    revision: undefined,
    runUrl: undefined,
    storedBytes: 40_000_000_000,
    quotaBytes: 50_000_000_000,
    ...changes,
  };
}
