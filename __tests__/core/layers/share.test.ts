import { expect, test } from '@jest/globals';
import { shareResult } from '../../../src/core/layers/time-saved.ts';

test('of two that can only do it together, each has half', () => {
  expect(shareResult(['a', 'b'], (present) => (present.size === 2 ? 10 : 0))).toEqual({ a: 5, b: 5 });
});

test('what one does by itself is its share, and what does nothing has none', () => {
  expect(shareResult(['a', 'b'], (present) => (present.has('a') ? 7 : 0))).toEqual({ a: 7, b: 0 });
  expect(shareResult([], () => 3)).toEqual({});
});

test('of one that needs any of two others, it has the most, and these have the same', () => {
  const resultOf = (present: ReadonlySet<string>) => (present.has('left') && present.size > 1 ? 6 : 0);
  const { left, one, two } = shareResult(['left', 'one', 'two'], resultOf);
  expect([left, one, two].map((share) => share?.toFixed(6))).toEqual(['4.000000', '1.000000', '1.000000']);
});

test('of four that can only do it together, each has a quarter', () => {
  const shares = Object.values(shareResult([...'abcd'], (present) => (present.size === 4 ? 8 : 0)));
  expect(shares.map((share) => share.toFixed(6))).toEqual(Array(4).fill('2.000000'));
});

test('of more than ten, the order and its reverse decide', () => {
  const members = Array.from({ length: 11 }, (_, index) => `m${index}`);
  const resultOf = (present: ReadonlySet<string>) => (present.has('m0') && present.size > 1 ? 6 : 0);
  expect(shareResult(members, resultOf)).toMatchObject({ m0: 3, m1: 3, m2: 0, m10: 0 });
  expect(shareResult(members.slice(0, 10), resultOf)['m2']).toBeGreaterThan(0);
});

test.each([3, 10, 11, 14])('the shares of %i are all of the difference', (count) => {
  const members = Array.from({ length: count }, (_, index) => `m${index}`);
  const resultOf = (present: ReadonlySet<string>) =>
    Math.max(0, ...[...present].map((name) => Number(name.slice(1)) ** 2)) + present.size;
  const shares = Object.values(shareResult(members, resultOf));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(
    resultOf(new Set(members)) - resultOf(new Set()),
    6,
  );
  expect(shares.every((share) => share > 0)).toBe(true);
});
