import type { HistoryEntry } from './history-entry.ts';

/** When the newest run began that is known to have pushed layers; what it recorded is younger. None from the future counts. */
export function newestPrewarmMs(entries: readonly HistoryEntry[], nowMs: number): number | undefined {
  const times = entries
    .filter(({ kind, outcome }) => kind === 'prewarm' && outcome === 'prewarmed')
    .map(({ at }) => Date.parse(at))
    .filter((ms) => ms <= nowMs);
  return times.length === 0 ? undefined : Math.max(...times);
}
