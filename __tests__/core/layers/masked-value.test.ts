import { describe, expect, test } from '@jest/globals';
import { hideMaskedValues, holdsMaskedValue } from '../../../src/core/layers/masked-value.ts';

describe('hideMaskedValues', () => {
  test.each<[string, string, readonly string[], string]>([
    ['hides a value wherever it stands', 'a token-1234 b token-1234', ['token-1234'], 'a *** b ***'],
    [
      'hides the lines of a value of several lines',
      'got: second line!',
      ['first line\nsecond line'],
      'got: ***!',
    ],
    ['hides the longer of two that overlap', 'secret-longer', ['secret', 'secret-longer'], '***'],
    ['leaves short values, which are in too many texts', 'step 1 of 12', ['1', ' \n'], 'step 1 of 12'],
    ['takes a value as text, not as a pattern', 'a.*b axxb', ['a.*b'], '*** axxb'],
    ['leaves a text without values', 'nothing', [], 'nothing'],
  ])('%s', (_, text, values, hidden) => {
    expect(hideMaskedValues(text, new Set(values))).toBe(hidden);
  });
});

test.each([
  ['the value itself', 'x', ['x'], true],
  ['a text that contains it', 'a token-1234 b', ['token-1234'], true],
  ['a text that contains a short one', 'port 1', ['1'], false],
  ['nothing', '', [''], false],
])('holdsMaskedValue of %s', (_, text, values, holds) => {
  expect(holdsMaskedValue(text, new Set(values))).toBe(holds);
});
