import type { HistoryEntry } from './history-entry.ts';

/** When the newest generation of layers was made that a run is known to have committed or verified. None from the future counts. */
export function newestGenerationMs(entries: readonly HistoryEntry[], nowMs: number): number | undefined {
  const times = entries
    .map((entry) => Date.parse(generationOf(entry) ?? ''))
    // Of what is no time this is not true, either.
    .filter((ms) => ms <= nowMs);
  return times.length === 0 ? undefined : Math.max(...times);
}

function generationOf(entry: HistoryEntry): string | undefined {
  if (entry.kind !== 'prewarm' && entry.kind !== 'build') return undefined;
  const { generationAt, kind, outcome, at } = entry;
  // Before that was kept: what a prewarm recorded is younger than its start.
  if (generationAt === undefined) return kind === 'prewarm' && outcome === 'prewarmed' ? at : undefined;
  return generationAt ?? undefined;
}
