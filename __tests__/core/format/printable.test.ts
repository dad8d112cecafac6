import { describe, expect, test } from '@jest/globals';
import { clip, printableLine, printableText } from '../../../src/core/format/printable.ts';

describe('text of others, made fit to be shown', () => {
  test.each([
    ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['cursor movements', 'a\u001b[2K\u001b[1Gb', 'ab'],
    [
      'a title and a link',
      '\u001b]0;title\u0007\u001b]8;;https://example.test\u001b\\link\u001b]8;;\u001b\\',
      'link',
    ],
    ['a sequence that never ends', 'a\u001b]8;;https://example.test', 'a'],
    ['a one-byte CSI', '\u009b31mred', 'red'],
    ['a lone escape, a bell, a backspace', 'a\u001b\u0007\u0008b', 'ab'],
    ['the direction of writing', '\u202egnp.exe\u2066', 'gnp.exe'],
    ['characters without width', 'pass\u200bword\ufeff', 'password'],
    ['invisible tags', 'a\u{e0041}b', 'ab'],
    ['a progress bar that overwrites itself', '10 %\r50 %\r100 %\ndone\r\nend\r', '100 %\ndone\nend'],
    ['tabs', 'a\tb', 'a  b'],
    ['separators of lines', 'a\u2028b', 'a\nb'],
    ['joined emoji, other scripts', '👩‍💻 übung 依存', '👩‍💻 übung 依存'],
  ])('%s', (_, text, expected) => {
    expect(printableText(text)).toBe(expected);
  });

  test('one line has no line breaks, no runs of white space and an end', () => {
    expect(printableLine('  RUN a \\\n    && b\n')).toBe('RUN a \\ && b');
    expect(printableLine('x'.repeat(10_000_000), 10)).toBe('xxxxxxxxx…');
  });

  test.each([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀😀', 3, '😀😀…'],
  ])('%s clipped to %d characters is %s, no character cut in two', (text, most, expected) => {
    expect(clip(text, most)).toBe(expected);
  });
});
