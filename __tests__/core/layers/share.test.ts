import { expect, test } from '@jest/globals';
import { shareResult } from '../../../src/core/layers/share.ts';

test('of two that can only do it together, each has half', () => {
  expect(shareResult(['a', 'b'], (present) => (present.size === 2 ? 10 : 0))).toEqual({ a: 5, b: 5 });
});

test('what one does by itself is its share, and what does nothing has none', () => {
  expect(shareResult(['a', 'b'], (present) => (present.has('a') ? 7 : 0))).toEqual({ a: 7, b: 0 });
  expect(shareResult([], () => 3)).toEqual({});
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
