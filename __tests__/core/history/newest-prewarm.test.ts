import { expect, test } from '@jest/globals';
import type { HistoryEntry } from '../../../src/core/history/history-entry.ts';
import { newestPrewarmMs } from '../../../src/core/history/newest-prewarm.ts';

const nowMs = Date.parse('2026-11-29T00:00:00Z');
const entry = (kind: string, outcome: string, at: string) => ({ kind, outcome, at }) as HistoryEntry;

test.each<[string, readonly HistoryEntry[], string | undefined]>([
  ['no run', [], undefined],
  [
    'the newest that pushed',
    [
      entry('prewarm', 'prewarmed', '2026-11-02T00:00:00Z'),
      entry('prewarm', 'prewarmed', '2026-11-01T00:00:00Z'),
    ],
    '2026-11-02T00:00:00Z',
  ],
  [
    'none that pushed nothing',
    [entry('prewarm', 'warm', '2026-11-02T00:00:00Z'), entry('prewarm', 'built', '2026-11-02T00:00:00Z')],
    undefined,
  ],
  ['none of another kind', [entry('build', 'prewarmed', '2026-11-02T00:00:00Z')], undefined],
  ['none of a clock that goes ahead', [entry('prewarm', 'prewarmed', '2026-12-02T00:00:00Z')], undefined],
])('of %s', (_, entries, expected) => {
  expect(newestPrewarmMs(entries, nowMs)).toBe(expected === undefined ? undefined : Date.parse(expected));
});
