import type { BuildEntry, CacheAccount } from '../../../src/core/history/history-entry.ts';
import { keepLedger } from '../../../src/core/history/ledger.ts';
import { historyEntry } from './sample-entry.ts';

/** What a cache earned and cost in a run, in milliseconds. */
export const account = (
  earnedMs: number,
  spentMs: number,
  changes: Partial<CacheAccount> = {},
): CacheAccount => ({
  ...{ earnedMs, spentMs, downloadedBytes: 0, uploadedBytes: 0, storedBytes: undefined },
  ...changes,
});
export const entry = (caches: BuildEntry['caches'], changes: Partial<BuildEntry> = {}): BuildEntry =>
  historyEntry({ caches, lookUpMs: 100, ...changes });
export const ledgerOf = (entries: readonly BuildEntry[]) => {
  const now = entries.at(-1);
  return now && keepLedger(entries.slice(0, -1), [now]);
};
