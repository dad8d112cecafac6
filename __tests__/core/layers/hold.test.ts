import { describe, expect, test } from '@jest/globals';
import { activeHold, formatHold, type Hold, parseHold } from '../../../src/core/layers/hold.ts';

const hold: Hold = { version: 1, quarter: '2026Q3', since: '2026-11-20T08:00:00.000Z', by: 'octocat' };
const nowMs = Date.parse('2026-11-26T00:00:00Z');

describe('a hold', () => {
  test('is the same when it is read again', () => {
    expect(parseHold(JSON.parse(formatHold(hold)))).toEqual(hold);
  });

  test('that was released is none', () => {
    expect(parseHold(JSON.parse(formatHold(undefined)))).toBeUndefined();
  });

  test.each([[{}], [{ ...hold, quarter: 'soon' }], ['a'], [{ ...hold, by: '' }]])(
    'that is %j is refused',
    (json) => {
      expect(() => parseHold(json)).toThrow();
    },
  );

  test('ends with the quarter in which it began', () => {
    expect(activeHold(hold, nowMs)).toBe(hold);
    expect(activeHold(hold, Date.parse('2026-12-31T23:59:59Z'))).toBe(hold);
    expect(activeHold(hold, Date.parse('2027-01-01T00:00:00Z'))).toBeUndefined();
  });
});
