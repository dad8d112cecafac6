import type { HistoryEntry } from './history-entry.ts';

/** How many hosts the newest deployment was for that says so; undefined: none does. `entries`: oldest first. */
export function knownHosts(entries: readonly HistoryEntry[]): number | undefined {
  return entries.flatMap((entry) => (entry.kind === 'deploy' ? (entry.hosts ?? []) : [])).at(-1);
}
