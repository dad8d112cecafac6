import { expect, test } from '@jest/globals';
import { longestSubsequence } from '../../../src/core/layers/longest-subsequence.ts';

test.each<[string, string, string, readonly (readonly [number, number])[]]>([
  ['nothing of nothing', '', '', []],
  ['nothing of two that share nothing', 'ab', 'xy', []],
  [
    'all of what is the same',
    'ab',
    'ab',
    [
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'what follows something new at the beginning',
    'ab',
    'xab',
    [
      [0, 1],
      [1, 2],
    ],
  ],
  [
    'what follows something that is gone from the beginning',
    'xab',
    'ab',
    [
      [1, 0],
      [2, 1],
    ],
  ],
  [
    'the longer of two that cross',
    'abcx',
    'xabc',
    [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  ],
  [
    'what is around something that changed',
    'a1b2c',
    'a3b4c',
    [
      [0, 0],
      [2, 2],
      [4, 4],
    ],
  ],
  [
    'one of several that are the same',
    'aab',
    'ab',
    [
      [0, 0],
      [2, 1],
    ],
  ],
])('a longest common subsequence has %s: "%s" and "%s"', (_what, before, after, expected) => {
  expect(longestSubsequence([...before], [...after])).toEqual(expected);
});
