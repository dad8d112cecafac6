import { describe, expect, test } from '@jest/globals';
import { layOut } from '../../src/page/text/columns.ts';
import { columnsOf, wrapWords } from '../../src/page/text/wrap.ts';

describe('the columns of a text', () => {
  test.each([
    ['abc', 3],
    ['✅ ok', 5],
    ['⚠️ ok', 5],
    ['🚀', 2],
    ['↩️', 2],
    ['层', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['█░', 2],
  ])('of %j are %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('a text is wrapped', () => {
  test.each([
    ['between words', 'one two three', 8, ['one two', 'three']],
    [
      'not inside a number with its unit',
      'it took 0.24 s and 45.1 MB',
      12,
      ['it took', '0.24 s and', '45.1 MB'],
    ],
    ['not inside a command that fits', 'run `npm ci` now', 10, ['run', '`npm ci`', 'now']],
    ['inside a command that does not', 'run `npm ci --omit=dev`', 12, ['run `npm ci', '--omit=dev`']],
    [
      'with a word that is too long on its own line',
      'see sha256:0123456789 now',
      8,
      ['see', 'sha256:0123456789', 'now'],
    ],
    ['not at all where it fits, whatever is in it', 'a  b', 4, ['a  b']],
  ])('%s', (_what, text, width, lines) => {
    expect(wrapWords(text, width)).toEqual(lines);
  });
});

describe('rows', () => {
  const heads = [{ text: 'Name' }, { text: 'Size', right: true }, { text: 'What' }];
  const rows = [[{ text: 'base' }, { text: '45.1 MB', right: true }, { text: 'it was built from scratch' }]];

  test('are aligned under their heads', () => {
    expect(layOut(heads, rows, 80)).toEqual([
      '  Name     Size  What',
      '  base  45.1 MB  it was built from scratch',
    ]);
  });

  test('are wrapped where the terminal is narrower', () => {
    expect(layOut(heads, rows, 36)).toEqual([
      '  Name     Size  What',
      '  base  45.1 MB  it was built from',
      '                 scratch',
    ]);
  });

  test('become lists where not even that fits', () => {
    expect(layOut(heads, rows, 30)).toEqual([
      '  base',
      '    Size: 45.1 MB',
      '    What: it was built from',
      '      scratch',
    ]);
  });

  test('keep their alignment behind a picture of two columns', () => {
    const marked = [
      [{ text: '✅ ok' }, { text: 'x' }],
      [{ text: 'plain' }, { text: 'x' }],
    ];
    const [first = '', second = ''] = layOut([], marked, 80);
    expect(columnsOf(first)).toBe(columnsOf(second));
  });
});
