import { expect, test } from '@jest/globals';
import { percentOf } from '../../src/core/percent.ts';

test.each([
  [0, 7, 0],
  [7, 7, 100],
  [2, 3, 66.6],
  [1999, 2000, 99.9],
  [1, 1000, 0.1],
  // All below a tenth of a percent is something, too.
  [1, 2000, 0.05],
])('%d of %d are %d percent, rounded down', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent);
});
