import { expect, test } from '@jest/globals';
import { parseRetryAfter } from '../../src/core/retry-after.ts';

const nowMs = Date.parse('2026-11-30T12:00:00Z');

test.each<[string, string | undefined, number | undefined]>([
  ['seconds', '120', 120_000],
  ['seconds with a fraction, and space around', ' 1.5 ', 1500],
  ['a date', 'Mon, 30 Nov 2026 12:01:00 GMT', 60_000],
  ['a date that is past', 'Mon, 30 Nov 2026 11:00:00 GMT', 0],
  ['a date with a whole name', 'Monday, 30-Nov-26 12:01:00 GMT', 60_000],
  ['a number that is no date', '5 seconds', undefined],
  ['less than nothing', '-5', undefined],
  ['something else', 'Mon, soon', undefined],
  ['nothing', '', undefined],
  ['no header', undefined, undefined],
])('a header asks for %s', (_, header, expected) => {
  expect(parseRetryAfter(header, '', nowMs)).toBe(expected);
});

test.each([
  ['retry-after: 880.092µs, allowed: 44000/minute', 0.880092],
  ['retry-after: 880.092\u03bcs', 0.880092],
  ['Retry-After: 250us', 0.25],
  ['retry-after:2000000ns', 2],
  ['retry-after: 20ms', 20],
  ['retry-after: 3s', 3000],
  ['retry-after: 2m', 120_000],
  ['retry-after: 1H', 3_600_000],
  ['denied: retry-after: 1h2m3.5s.', 3_723_500],
  ['retry-after: 5', undefined],
  ['retry-after: 5sec', undefined],
  ['retry-after: soon', undefined],
  ['after 5s', undefined],
])('of "%s" a wait of %s ms is read', (text, ms) => {
  const read = parseRetryAfter(undefined, text, nowMs);
  if (ms === undefined) expect(read).toBeUndefined();
  else expect(read).toBeCloseTo(ms, 9);
});

test('the longer of two waits counts', () => {
  expect(parseRetryAfter('1', 'retry-after: 3s', nowMs)).toBe(3000);
  expect(parseRetryAfter('5', 'retry-after: 3s', nowMs)).toBe(5000);
});
