import { describe, expect, test } from '@jest/globals';
import { isForPlace, withPlace } from '../../../src/core/sign/document-place.ts';
import { findReplay, findStaleness } from '../../../src/core/sign/freshness.ts';

const place = { repository: 'owner/app', tag: 'cache-record' };
const document = JSON.parse(withPlace('{"version":1,"quarter":"2026Q4"}', place));

test.each([
  ['where it was signed for', place, true],
  ['under the tag of its quarter', { ...place, tag: 'cache-record-2026Q4' }, true],
  ['under the tag of another quarter', { ...place, tag: 'cache-record-2026Q3' }, false],
  ['under another tag', { ...place, tag: 'cache-builder-record' }, false],
  ['in another repository', { ...place, repository: 'owner/other' }, false],
])('a document %s', (_, found, expected) => {
  expect(isForPlace(document, found)).toBe(expected);
});

test('a document that names no place is for none', () => {
  for (const other of [undefined, null, [], {}, { signedFor: 'owner/app' }])
    expect(isForPlace(other, place)).toBe(false);
});

describe('how old a signed document may be', () => {
  const nowMs = Date.parse('2026-11-29T00:00:00Z');
  const limitMs = 120 * 86_400_000;
  test.each([
    ['younger than the limit', '2026-09-01T00:00:00Z', limitMs, undefined],
    ['older than the limit', '2026-07-01T00:00:00Z', limitMs, /older than verify-max-age/],
    ['without a limit', '2020-01-01T00:00:00Z', undefined, undefined],
    ['of no time', 'yesterday', limitMs, /does not say when it was made/],
  ] as const)('%s', (_, createdAt, maxAgeMs, expected) => {
    const found = findStaleness({ createdAt }, nowMs, maxAgeMs);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(expected);
  });
});

test.each([
  ['2026-11-01T00:00:00Z', true],
  ['2026-11-02T00:00:00Z', false],
  ['2026-11-03T00:00:00Z', false],
])('a record of %s is a replay where one of November 2 is known: %s', (createdAt, expected) => {
  const newestMs = Date.parse('2026-11-02T00:00:00Z');
  expect(findReplay({ createdAt }, newestMs, 'the history') !== undefined).toBe(expected);
  expect(findReplay({ createdAt }, undefined, 'the history')).toBeUndefined();
});
