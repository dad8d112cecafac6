import { describe, expect, test } from '@jest/globals';
import { endsInQuarter, isQuarter, quarterOf } from '../../../src/core/layers/quarter.ts';

test.each([
  ['2026-01-01T00:00:00.000Z', '2026Q1'],
  ['2026-03-31T23:59:59.999Z', '2026Q1'],
  ['2026-04-01T00:00:00.000Z', '2026Q2'],
  ['2026-06-30T23:59:59.999Z', '2026Q2'],
  ['2026-09-30T23:59:59.999Z', '2026Q3'],
  ['2026-10-01T00:00:00.000Z', '2026Q4'],
  ['2026-12-31T23:59:59.999Z', '2026Q4'],
  // In the time zone of the writer it is still, or already, another quarter.
  ['2026-12-31T23:30:00.000-02:00', '2027Q1'],
  ['2026-01-01T01:00:00.000+03:00', '2025Q4'],
  ['0099-05-05T00:00:00.000Z', '0099Q2'],
])('%s is in %s', (instant, quarter) => {
  expect(quarterOf(Date.parse(instant))).toBe(quarter);
});

describe('a quarter', () => {
  test.each(['2026Q1', '2026Q4', '0001Q2'])('is written %s', (text) => {
    expect(isQuarter(text)).toBe(true);
  });

  test.each([
    '2026Q0',
    '2026Q5',
    '2026q1',
    '26Q1',
    '2026-Q1',
    '2026Q1 ',
    ' 2026Q1',
    '2026Q1\n',
    'Q1',
    'auto',
    '',
    '２０２６Q1',
  ])('is not written %j', (text) => {
    expect(isQuarter(text)).toBe(false);
  });

  test.each([
    ['2026Q4', true],
    ['base-2026Q4', true],
    ['base2026q4', true],
    ['base-2026Q5', false],
    ['2026Q4-base', false],
    ['base', false],
    ['', false],
  ])('at the end of %j: %j', (text, expected) => {
    expect(endsInQuarter(text)).toBe(expected);
  });
});
