import { describe, expect, test } from '@jest/globals';
import {
  addKnownRecords,
  formatKnownRecords,
  parseKnownRecords,
} from '../../../src/core/sign/known-records.ts';

const at = (day: number): number => Date.UTC(2026, 10, day);
const shop = 'ghcr.io/owner/shop';

describe('the records that a host has seen', () => {
  test('are the same when they are read again', () => {
    const known = new Map([
      [shop, at(10)],
      ['127.0.0.1:5000/front', at(11)],
    ]);
    expect(formatKnownRecords(known)).toBe(
      'ghcr.io/owner/shop 2026-11-10T00:00:00.000Z\n127.0.0.1:5000/front 2026-11-11T00:00:00.000Z',
    );
    expect(parseKnownRecords(formatKnownRecords(known).split('\n'))).toEqual(known);
  });

  test('are read without lines that are none', () => {
    const lines = [
      '',
      shop,
      `${shop} soon`,
      `${shop} 2026-11-10T00:00:00.000Z and more`,
      ' 2026-11-10',
      'a 2026-11-',
    ];
    expect(parseKnownRecords(lines)).toEqual(new Map());
  });

  test('become newer, and never older', () => {
    const known = new Map([[shop, at(10)]]);
    expect(addKnownRecords(known, new Map([[shop, at(12)]]), at(20))).toEqual(new Map([[shop, at(12)]]));
    expect(addKnownRecords(known, new Map([[shop, at(9)]]), at(20))).toEqual(known);
    expect(addKnownRecords(known, new Map([['x.test/other', at(9)]]), at(20)).get(shop)).toBe(at(10));
  });

  test('are not remembered as younger than now', () => {
    expect(addKnownRecords(new Map(), new Map([[shop, at(28)]]), at(20))).toEqual(new Map([[shop, at(20)]]));
  });
});
