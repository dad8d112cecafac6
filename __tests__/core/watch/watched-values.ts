import type { HealthPolicy } from '../../../src/core/watch/health.ts';
import type { Watched } from '../../../src/core/watch/watched.ts';
import { deployEntry, historyEntry } from '../history/sample-entry.ts';

export const DAY_MS = 86_400_000;

/** All well, in everything that a test is not about. */
export function watched(changes: Partial<Watched> = {}): Watched {
  return {
    image: 'ghcr.io/acme/shop',
    entries: [historyEntry(), historyEntry(), historyEntry(), ...deployments(30, 30, 30, 30)],
    layers: [{ name: 'base', ageMs: 3 * DAY_MS, sizes: { 'linux/amd64': 130_000_000 } }],
    quota: { storedBytes: 10e9, quotaBytes: 50e9 },
    ...changes,
  };
}

/** Deployments that took so many seconds. */
export function deployments(...seconds: readonly number[]) {
  return seconds.map((taken) => deployEntry({ durationMs: taken * 1000 }));
}

export const POLICY: HealthPolicy = {
  minHitRate: 80,
  lowRuns: 3,
  maxAgeMs: 100 * DAY_MS,
  quotaWarnPercent: 80,
  slowFactor: 2,
};
