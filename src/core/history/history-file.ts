import type { HistoryEntry } from './history-entry.ts';

/** The newest runs that are kept. */
const mostEntries = 200;
/** Of the whole file, in characters: cache entries should stay small. */
const mostCharacters = 256 * 1024;

/**
 * Reads a history, one JSON object a line. Entries of a later version are left alone: they are no fault, and not understood.
 * @returns what is wrong with it besides, in words; then nothing of it is used.
 */
export function parseHistory(
  text: string,
):
  | { readonly kind: 'entries'; readonly entries: readonly HistoryEntry[] }
  | { readonly kind: 'corrupt'; readonly reason: string } {
  const entries: HistoryEntry[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      return { kind: 'corrupt', reason: `line ${index + 1} is no JSON` };
    }
    const version = fieldsOf(json)['version'];
    if (typeof version === 'number' && version > 1) continue;
    const entry = readEntry(json);
    if (entry === undefined) return { kind: 'corrupt', reason: `line ${index + 1} is no entry of a history` };
    entries.push(entry);
  }
  return { kind: 'entries', entries };
}

/** The history with one more run, the oldest left out where it grows too long. */
export function appendEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): readonly HistoryEntry[] {
  const all = [...entries, entry].slice(-mostEntries);
  let first = 0;
  let length = formatHistory(all).length;
  while (length > mostCharacters && first < all.length - 1) {
    length -= JSON.stringify(all[first]).length + 1;
    first += 1;
  }
  return all.slice(first);
}

/** One JSON object a line, with a line break at the end. */
export function formatHistory(entries: readonly HistoryEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function readEntry(json: unknown): HistoryEntry | undefined {
  const entry = fieldsOf(json);
  const { kind, at, outcome, durationMs } = entry;
  if (entry['version'] !== 1 || (kind !== 'prewarm' && kind !== 'build')) return undefined;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  if (typeof outcome !== 'string' || typeof durationMs !== 'number') return undefined;
  return {
    version: 1,
    kind,
    at,
    outcome,
    durationMs,
    branch: text(entry['branch']),
    revision: text(entry['revision']),
    runUrl: text(entry['runUrl']),
    dependencyHitRate: number(entry['dependencyHitRate']),
    stages: numbers(entry['stages']),
    timeSavedMs: number(entry['timeSavedMs']),
    misses: numbers(entry['misses']),
    layersAgeMs: number(entry['layersAgeMs']),
  };
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function numbers(value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([name, field]) =>
      typeof field === 'number' && Number.isFinite(field) ? [[name, field]] : [],
    ),
  );
}
