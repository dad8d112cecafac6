import { expect, test } from '@jest/globals';
import { isSameState, listedState } from '../../../src/core/layers/file-set.ts';

const [one, other] = ['0123456789abcdef'.repeat(4), 'fedcba9876543210'.repeat(4)];

test('a list has the first 16 digits of a hash, behind the mode', () => {
  expect(listedState(`100644:${one}`)).toBe('100644:0123456789abcdef');
});

test.each([
  [`100644:${one}`, '100644:0123456789abcdef', true],
  ['100644:0123456789abcdef', `100644:${one}`, true],
  [`100644:${one}`, `100644:${other}`, false],
  [`100644:${one}`, '100755:0123456789abcdef', false],
  [undefined, `100644:${one}`, false],
  [`100644:${one}`, undefined, false],
  [undefined, undefined, true],
])('%s and %s are the same state: %s', (before, after, expected) => {
  expect(isSameState(before, after)).toBe(expected);
});
