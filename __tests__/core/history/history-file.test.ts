import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { BuildEntry } from '../../../src/core/history/history-entry.ts';
import {
  appendEntry,
  entriesOf,
  formatHistory,
  type HistoryLine,
  parseHistory,
} from '../../../src/core/history/history-file.ts';
import { deployEntry, historyEntry, maintainEntry } from './sample-entry.ts';

const line = (changes: Partial<BuildEntry> = {}): HistoryLine => ({
  kind: 'entry',
  entry: historyEntry(changes),
});
const linesOf = (text: string): readonly HistoryLine[] => {
  const parsed = parseHistory(text);
  if (parsed.kind === 'corrupt') throw new Error(parsed.reason);
  return parsed.lines;
};
/** What the least of an entry is. */
const least = { version: 1, kind: 'prewarm', at: '2026-10-04T03:00:00Z', outcome: 'warm', durationMs: 5 };

describe('a history', () => {
  test('is read as it was written, one JSON object a line', () => {
    const lines = [line(), line({ kind: 'prewarm', outcome: 'warm', stages: {}, misses: { file: 2 } })];
    const text = formatHistory(lines);
    expect(text.match(/\n/g)).toHaveLength(2);
    expect(linesOf(text)).toEqual(lines);
  });

  test('leaves out what is not known, and reads it as not known', () => {
    const unknown = {
      branch: undefined,
      revision: undefined,
      runUrl: undefined,
      dependencyHitRate: undefined,
      timeSavedMs: undefined,
      lookUpMs: undefined,
      caches: undefined,
      layersAgeMs: undefined,
      generationAt: undefined,
    };
    const text = formatHistory([line({ ...unknown, stages: {} })]);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'version',
      'kind',
      'at',
      'outcome',
      'durationMs',
      'stages',
      'misses',
    ]);
    expect(entriesOf(linesOf(text))).toEqual([historyEntry({ ...unknown, stages: {} })]);
    expect(entriesOf(linesOf(JSON.stringify(least)))).toEqual([
      { ...historyEntry(unknown), ...least, stages: {}, misses: {} },
    ]);
  });

  test.each(['', '\n', ' \n\n'])('of %j is empty', (text) => {
    expect(linesOf(text)).toEqual([]);
  });

  test('may have blank lines, and line breaks of another system', () => {
    expect(linesOf(`\n${JSON.stringify(least)}\r\n\n${JSON.stringify(least)}`)).toHaveLength(2);
  });

  test('of a later version is kept to the letter, and not understood', () => {
    const later = '{"version":2, "kind":"verify",  "news":[1]}';
    const lines = linesOf(`${later}\n${JSON.stringify(least)}\n`);
    expect(entriesOf(lines)).toHaveLength(1);
    expect(formatHistory(appendEntry(lines, historyEntry())).split('\n')[0]).toBe(later);
  });

  test('loses what is of another type, or unknown to it, and nothing else', () => {
    const odd = {
      ...least,
      branch: 7,
      dependencyHitRate: '100',
      stages: { base: 50, odd: 'much' },
      misses: [3],
      timeSavedMs: null,
      lookUpMs: '20',
      caches: {
        base: { earnedMs: 5, spentMs: 6, storedBytes: 'much' },
        odd: { earnedMs: 5 },
        none: 7,
      },
      more: 'x',
    };
    expect(entriesOf(linesOf(JSON.stringify(odd)))).toEqual([
      {
        ...historyEntry({
          branch: undefined,
          revision: undefined,
          runUrl: undefined,
          lookUpMs: undefined,
          layersAgeMs: undefined,
          generationAt: undefined,
        }),
        ...least,
        dependencyHitRate: undefined,
        timeSavedMs: undefined,
        caches: {
          base: { earnedMs: 5, spentMs: 6, downloadedBytes: 0, uploadedBytes: 0, storedBytes: undefined },
        },
        stages: { base: 50 },
        misses: {},
      },
    ]);
  });

  test('holds deployments and maintenances, too', () => {
    const entries = [historyEntry(), deployEntry(), deployEntry({ downtimeMs: undefined }), maintainEntry()];
    const text = formatHistory(entries.map((entry) => ({ kind: 'entry', entry })));
    expect(entriesOf(linesOf(text))).toEqual(entries);
  });

  test('has a stage called __proto__ like any other', () => {
    const text = JSON.stringify(least).replace('}', ',"stages":{"__proto__":50,"constructor":60}}');
    const [entry] = entriesOf(linesOf(text)) as readonly BuildEntry[];
    expect(Object.entries(entry?.stages ?? {})).toEqual([
      ['__proto__', 50],
      ['constructor', 60],
    ]);
  });
});

describe('a history is corrupt', () => {
  const good = JSON.stringify(least);
  test.each<[string, string, string]>([
    ['a line that was cut off', `${good}\n${good.slice(0, 20)}`, 'line 2 is no JSON'],
    ['something else', '<html>', 'line 1 is no JSON'],
    ['bytes', '\0\u0001', 'line 1 is no JSON'],
    ['null', `${good}\n\nnull\n`, 'line 3 is no entry of a history'],
    ['a number', '1', 'line 1 is no entry of a history'],
    ['an array', `[${good}]`, 'line 1 is no entry of a history'],
    ['no version', good.replace('"version":1,', ''), 'line 1 is no entry of a history'],
    ['version 0', good.replace('"version":1', '"version":0'), 'line 1 is no entry of a history'],
    ['a version in words', good.replace('"version":1', '"version":"2"'), 'line 1 is no entry of a history'],
    ['a kind that is none', good.replace('prewarm', 'brew'), 'line 1 is no entry of a history'],
    ['a time that is none', good.replace('2026-10-04T03:00:00Z', 'today'), 'line 1 is no entry of a history'],
    ['a duration in words', good.replace(':5', ':"5"'), 'line 1 is no entry of a history'],
    ['no outcome', good.replace('"outcome":"warm",', ''), 'line 1 is no entry of a history'],
  ])('with %s, and says where', (_what, text, reason) => {
    expect(parseHistory(text)).toEqual({ kind: 'corrupt', reason });
  });
});

describe('the bounds of a history', () => {
  const times = (count: number, changes: Partial<BuildEntry> = {}) =>
    Array.from({ length: count }, (_, index) => line({ durationMs: index, ...changes }));
  const durations = (lines: readonly HistoryLine[]) => entriesOf(lines).map(({ durationMs }) => durationMs);

  test('are 200 runs: the oldest goes', () => {
    expect(durations(appendEntry(times(199), historyEntry({ durationMs: 7 })))).toHaveLength(200);
    const full = appendEntry(times(200), historyEntry({ durationMs: 7 }));
    expect(durations(full)).toEqual([...Array.from({ length: 199 }, (_, index) => index + 1), 7]);
  });

  test('are brought back from a longer one', () => {
    expect(appendEntry(times(500), historyEntry())).toHaveLength(200);
  });

  test.each<[string, string]>([
    ['', 'x'.repeat(10_000)],
    ['that are no characters, ', 'ü'.repeat(10_000)],
  ])('are 256 KiB in bytes, %showever few runs that are', (_what, runUrl) => {
    const kept = appendEntry(times(100, { runUrl }), historyEntry({ runUrl, durationMs: 7 }));
    const bytes = (lines: readonly HistoryLine[]) => Buffer.byteLength(formatHistory(lines));
    expect(durations(kept).at(-1)).toBe(7);
    expect(bytes(kept)).toBeLessThanOrEqual(256 * 1024);
    // One more of them would be too much.
    expect(bytes([...kept, line({ runUrl })])).toBeGreaterThan(256 * 1024);
  });

  test('leave out a run that is too long by itself', () => {
    const stages = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`stage-${index}`, 100]));
    expect(appendEntry(times(3), historyEntry({ stages }))).toEqual(times(3));
  });

  test('count what a later version wrote, too', () => {
    const later: HistoryLine = { kind: 'later', text: `{"version":2,"x":"${'x'.repeat(200_000)}"}` };
    expect(appendEntry([later], historyEntry())).toHaveLength(2);
    expect(appendEntry([later, later], historyEntry())).toHaveLength(2);
  });
});

test('docs/history.md names every field', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/history.md'), 'utf8');
  const fields = [...docs.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  const known = [historyEntry(), deployEntry(), maintainEntry()].flatMap((entry) => Object.keys(entry));
  expect(fields).toEqual([...new Set(known)]);
});
