import { utf8Bytes } from '../format/printable.ts';
import { objectOrEmpty, parseJson } from '../oci/json.ts';
import { sum } from '../sum.ts';
import type { CacheAccount, HistoryEntry } from './history-entry.ts';

/** The newest runs that are kept. */
const mostLines = 200;
/** Of the whole file: cache entries should stay small. */
const mostBytes = 256 * 1024;

/** One line of a history: a run, or what a later version wrote, which is not understood and kept as it is. */
export type HistoryLine =
  | { readonly kind: 'entry'; readonly entry: HistoryEntry }
  | { readonly kind: 'later'; readonly text: string };

/**
 * Reads a history, one JSON object a line. Lines of a later version are no fault.
 * @returns what is wrong with it besides, in words; then nothing of it is used.
 */
export function parseHistory(
  text: string,
):
  | { readonly kind: 'lines'; readonly lines: readonly HistoryLine[] }
  | { readonly kind: 'corrupt'; readonly reason: string } {
  const lines: HistoryLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const json = parseJson(line);
    if (json === undefined) return { kind: 'corrupt', reason: `line ${index + 1} is no JSON` };
    const version = objectOrEmpty(json)['version'];
    if (typeof version === 'number' && version > 1) {
      lines.push({ kind: 'later', text: line });
      continue;
    }
    const entry = readEntry(json);
    if (entry === undefined) return { kind: 'corrupt', reason: `line ${index + 1} is no entry of a history` };
    lines.push({ kind: 'entry', entry });
  }
  return { kind: 'lines', lines };
}

/** The runs of a history, the oldest first. */
export function entriesOf(lines: readonly HistoryLine[]): readonly HistoryEntry[] {
  return lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
}

/** The history with one more run, the oldest lines left out where it grows too long. A run that is too long itself is left out. */
export function appendEntry(lines: readonly HistoryLine[], entry: HistoryEntry): readonly HistoryLine[] {
  const all = [...lines, { kind: 'entry' as const, entry }].slice(-mostLines);
  const sizes = all.map((line) => utf8Bytes(formatHistory([line])));
  if ((sizes.at(-1) ?? 0) > mostBytes) return lines;
  let first = 0;
  let bytes = sum(sizes);
  while (bytes > mostBytes) bytes -= sizes[first++] ?? bytes;
  return all.slice(first);
}

/** One JSON object a line, with a line break at the end. */
export function formatHistory(lines: readonly HistoryLine[]): string {
  return lines.map((line) => `${line.kind === 'entry' ? JSON.stringify(line.entry) : line.text}\n`).join('');
}

/** Reads one entry. Undefined when it is none of this version. */
export function readEntry(json: unknown): HistoryEntry | undefined {
  const entry = objectOrEmpty(json);
  const { kind, at, outcome, durationMs } = entry;
  if (entry['version'] !== 1) return undefined;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at))) return undefined;
  if (typeof outcome !== 'string' || typeof durationMs !== 'number') return undefined;
  const run = {
    version: 1,
    at,
    outcome,
    durationMs,
    branch: text(entry['branch']),
    revision: text(entry['revision']),
    runUrl: text(entry['runUrl']),
  } as const;
  switch (kind) {
    case 'prewarm':
    case 'build':
      return {
        ...run,
        kind,
        platform: text(entry['platform']),
        steps: allNumbers(entry['steps'], ['hit', 'executed', 'failed']),
        dependencyHitRate: number(entry['dependencyHitRate']),
        stages: numbers(entry['stages']),
        timeSavedMs: number(entry['timeSavedMs']),
        lookUpMs: number(entry['lookUpMs']),
        metadata: allNumbers(entry['metadata'], ['downloadedBytes', 'uploadedBytes']),
        caches: accounts(entry['caches']),
        misses: numbers(entry['misses']),
        layersAgeMs: number(entry['layersAgeMs']),
        generationAt: entry['generationAt'] === null ? null : text(entry['generationAt']),
      };
    case 'deploy':
      return {
        ...run,
        kind,
        phases: entry['phases'] === undefined ? undefined : numbers(entry['phases']),
        hosts: number(entry['hosts']),
        downloadedBytes: number(entry['downloadedBytes']),
        savedBytes: number(entry['savedBytes']),
        downtimeMs: number(entry['downtimeMs']),
      };
    case 'maintain': {
      const storedBytes = number(entry['storedBytes']);
      if (storedBytes === undefined) return undefined;
      return { ...run, kind, storedBytes, quotaBytes: number(entry['quotaBytes']) };
    }
    default:
      return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The fields with these names; undefined unless each is a number. */
function allNumbers<Name extends string>(
  value: unknown,
  names: readonly Name[],
): Readonly<Record<Name, number>> | undefined {
  const found = numbers(value);
  if (names.some((name) => found[name] === undefined)) return undefined;
  return Object.fromEntries(names.map((name) => [name, found[name]])) as Record<Name, number>;
}

/** What is no account is left out. */
function accounts(value: unknown): Readonly<Record<string, CacheAccount>> | undefined {
  if (value === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(objectOrEmpty(value)).flatMap(
      ([name, field]): readonly (readonly [string, CacheAccount])[] => {
        const account = objectOrEmpty(field);
        const earnedMs = number(account['earnedMs']);
        const spentMs = number(account['spentMs']);
        if (earnedMs === undefined || spentMs === undefined) return [];
        const downloadedBytes = number(account['downloadedBytes']) ?? 0;
        const uploadedBytes = number(account['uploadedBytes']) ?? 0;
        const storedBytes = number(account['storedBytes']);
        return [[name, { earnedMs, spentMs, downloadedBytes, uploadedBytes, storedBytes }]];
      },
    ),
  );
}

function numbers(value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(objectOrEmpty(value)).flatMap(([name, field]) =>
      typeof field === 'number' && Number.isFinite(field) ? [[name, field]] : [],
    ),
  );
}
