import { expect, test } from '@jest/globals';
import type { HistoryEntry } from '../../../src/core/history/history-entry.ts';
import { parseHistory } from '../../../src/core/history/history-file.ts';
import { newestGenerationMs } from '../../../src/core/history/newest-generation.ts';
import { deployEntry, historyEntry } from './sample-entry.ts';

const nowMs = Date.parse('2026-11-29T00:00:00Z');
const [first, second] = ['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z'];
/** A run that began when the layers had been there for long. */
const run = (
  kind: 'prewarm' | 'build',
  outcome: string,
  generationAt: string | null | undefined,
  at = second,
) => historyEntry({ kind, outcome, at, generationAt });

test.each<[string, readonly HistoryEntry[], string | undefined]>([
  ['no run', [], undefined],
  [
    'the newest of prewarms',
    [run('prewarm', 'prewarmed', second), run('prewarm', 'prewarmed', first)],
    second,
  ],
  ['what a build committed', [run('prewarm', 'prewarmed', first), run('build', 'pushed', second)], second],
  ['what a build committed that failed then', [run('build', 'failed', second)], second],
  ['what a run found and verified', [run('prewarm', 'warm', first)], first],
  ['none of runs that neither committed nor verified', [run('build', 'pushed', null)], undefined],
  // It is as old as it was.
  ['none of a prewarm that moved tags only', [run('prewarm', 'prewarmed', null)], undefined],
  ['none of a clock that goes ahead', [run('prewarm', 'prewarmed', '2026-12-02T00:00:00.000Z')], undefined],
  ['none of what is no time', [run('prewarm', 'prewarmed', 'later')], undefined],
  ['none of another kind', [{ ...deployEntry(), generationAt: second } as HistoryEntry], undefined],
])('the newest generation is %s', (_, entries, expected) => {
  expect(newestGenerationMs(entries, nowMs)).toBe(expected === undefined ? undefined : Date.parse(expected));
});

test('of a history that kept no generations, it is younger than the newest prewarm that pushed', () => {
  const old = (kind: string, outcome: string, at: string) =>
    JSON.stringify({ version: 1, kind, outcome, at, durationMs: 1 });
  const read = parseHistory(
    [
      old('prewarm', 'prewarmed', first),
      old('prewarm', 'warm', second),
      old('prewarm', 'built', second),
      old('build', 'prewarmed', second),
    ].join('\n'),
  );
  const entries =
    read.kind === 'lines' ? read.lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : [])) : [];
  expect(entries).toHaveLength(4);
  expect(newestGenerationMs(entries, nowMs)).toBe(Date.parse(first));
});
