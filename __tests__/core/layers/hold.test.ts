import { describe, expect, test } from '@jest/globals';
import {
  activeHold,
  describeHold,
  formatHold,
  type Hold,
  holdTag,
  isHeldAt,
  parseHold,
} from '../../../src/core/layers/hold.ts';

const hold: Hold = { version: 1, quarter: '2026Q3', since: '2026-11-20T08:00:00.000Z', by: 'octocat' };
const nowMs = Date.parse('2026-11-26T00:00:00Z');

describe('a hold', () => {
  test('is the same when it is read again', () => {
    expect(parseHold(JSON.parse(formatHold(hold)))).toEqual(hold);
  });

  test('that was released is none', () => {
    expect(JSON.parse(formatHold(undefined))).toEqual({ version: 1, released: true });
    expect(parseHold(JSON.parse(formatHold(undefined)))).toBeUndefined();
  });

  test.each<[unknown, string]>([
    [{}, 'quarter'],
    [{ ...hold, quarter: 'soon' }, 'quarter: expected one such as 2026Q3, got "soon"'],
    [{ ...hold, quarter: '1'.repeat(1000) }, `got "${'1'.repeat(79)}…`],
    ['a', 'the hold'],
    [{ ...hold, by: '' }, 'by'],
    [{ ...hold, since: 1 }, 'since'],
    [{ ...hold, since: 'once' }, 'since: expected a time such as 2026-10-01, got "once"'],
  ])('that is %j is refused', (json, message) => {
    expect(() => parseHold(json)).toThrow(message);
  });

  test('is said in words, and lies under a tag that no layer can have', () => {
    expect(describeHold(hold)).toMatch(/^they are held at 2026Q3 by octocat since 2026-11-20, until /);
    expect(holdTag).toBe('cache-hold');
  });

  test('ends with the quarter in which it began', () => {
    expect(activeHold(hold, nowMs)).toBe(hold);
    expect(activeHold(hold, Date.parse('2026-12-31T23:59:59Z'))).toBe(hold);
    expect(activeHold(hold, Date.parse('2027-01-01T00:00:00Z'))).toBeUndefined();
    expect(activeHold(undefined, nowMs)).toBeUndefined();
  });

  test('holds records of its quarter as long as it lasts', () => {
    expect(isHeldAt({ quarter: '2026Q3' }, hold, nowMs)).toBe(true);
    expect(isHeldAt({ quarter: '2026Q4' }, hold, nowMs)).toBe(false);
    expect(isHeldAt('no record', hold, nowMs)).toBe(false);
    expect(isHeldAt({ quarter: '2026Q3' }, hold, Date.parse('2027-01-01T00:00:00Z'))).toBe(false);
    expect(isHeldAt({}, undefined, nowMs)).toBe(false);
  });
});
