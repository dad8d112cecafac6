import type { StepCounts } from '../buildkit/step-counts.ts';
import { utf8Bytes } from '../format/printable.ts';
import { parseJson } from '../oci/json.ts';
import { sum } from '../sum.ts';
import type { BuildEntry, CacheAccount, HistoryEntry } from './history-entry.ts';

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
    const version = fieldsOf(json)['version'];
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
  const entry = fieldsOf(json);
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
        steps: counts(entry['steps']),
        dependencyHitRate: number(entry['dependencyHitRate']),
        stages: numbers(entry['stages']),
        timeSavedMs: number(entry['timeSavedMs']),
        lookUpMs: number(entry['lookUpMs']),
        metadata: traffic(entry['metadata']),
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

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function traffic(value: unknown): BuildEntry['metadata'] {
  const fields = fieldsOf(value);
  const [downloadedBytes, uploadedBytes] = [
    number(fields['downloadedBytes']),
    number(fields['uploadedBytes']),
  ];
  return downloadedBytes === undefined || uploadedBytes === undefined
    ? undefined
    : { downloadedBytes, uploadedBytes };
}

function counts(value: unknown): StepCounts | undefined {
  const fields = fieldsOf(value);
  const [hit, executed, failed] = ['hit', 'executed', 'failed'].map((name) => number(fields[name]));
  return hit === undefined || executed === undefined || failed === undefined
    ? undefined
    : { hit, executed, failed };
}

/** What is no account is left out. */
function accounts(value: unknown): Readonly<Record<string, CacheAccount>> | undefined {
  if (value === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([name, field]): readonly (readonly [string, CacheAccount])[] => {
      const account = fieldsOf(field);
      const earnedMs = number(account['earnedMs']);
      const spentMs = number(account['spentMs']);
      if (earnedMs === undefined || spentMs === undefined) return [];
      const downloadedBytes = number(account['downloadedBytes']) ?? 0;
      const uploadedBytes = number(account['uploadedBytes']) ?? 0;
      const storedBytes = number(account['storedBytes']);
      return [[name, { earnedMs, spentMs, downloadedBytes, uploadedBytes, storedBytes }]];
    }),
  );
}

function numbers(value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([name, field]) =>
      typeof field === 'number' && Number.isFinite(field) ? [[name, field]] : [],
    ),
  );
}
