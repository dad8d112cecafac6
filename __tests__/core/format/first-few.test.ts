import { expect, test } from '@jest/globals';
import { firstFew } from '../../../src/core/format/first-few.ts';

test('of many names, a few are shown', () => {
  expect(firstFew(['a', 'b', 'c'])).toBe('a, b, c');
  expect(firstFew(['a', 'b', 'c', 'd'])).toBe('a, b and 2 more');
});
