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
    ['hides a value in an address', 'https://ada:a%2Fb%3Fc+d@x.test', ['a/b?c d'], 'https://ada:***@x.test'],
    ['hides a value in JSON', '{"a":"x\\"y<z1"}', ['x"y<z1'], '{"a":"***"}'],
    ['hides a value in JSON of Go', '{"a":"x\\"y\\u003cz1"}', ['x"y<z1'], '{"a":"***"}'],
    ['hides Base64 of six signs', `x ${btoa('abcdef')}`, ['abcdef'], 'x ***'],
    ['leaves white space', 'a      b', ['   \n   ', ' x   '], 'a      b'],
    ['leaves Base64 that tells little', `x ${btoa('ab12')}`, ['ab12'], `x ${btoa('ab12')}`],
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

test.each([0, 1, 2, 3, 4, 5])('a value after %i bytes of Base64 is hidden but for its edges', (shift) => {
  const value = 'correct-horse-battery';
  const text = btoa(`${'x'.repeat(shift)}${value} and more`);
  const hidden = hideMaskedValues(text, new Set([value]));
  expect(hidden).toContain('***');
  const left = hidden.split('***').map((part) => atob(part.slice(0, part.length - (part.length % 4))));
  expect(left.join()).not.toMatch(/corr|ect-|hors|batt|tery/);
});

test('half a pair of surrogates is hidden as it is', () => {
  expect(hideMaskedValues('a \ud800abcd b', new Set(['\ud800abcd']))).toBe('a *** b');
});
