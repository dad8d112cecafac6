import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { shellQuote } from '../../../src/core/deploy/shell-quote.ts';

describe('a quoted text is one word, and itself, for a shell', () => {
  test.each([
    '',
    'plain',
    'two words',
    '-n',
    '$HOME $(id) `id` ${x:-y}',
    `it's 'quoted' "twice" \\ \\\\ \\'`,
    "'",
    "''''",
    'a\nb\n',
    '\ttab\r\n',
    '; rm -rf / & | > < * ? [a] {a,b} ~ # !',
    'ü€ 😀',
    '\u001b[31m\u0007',
  ])('%j', (text) => {
    const script = `printf '%s\\0' ${shellQuote(text)} ${shellQuote('next')}`;
    expect(execFileSync('sh', ['-s'], { input: script, encoding: 'utf8' })).toBe(`${text}\0next\0`);
  });

  test('a NUL byte has no place in it', () => {
    expect(() => shellQuote('a\0b')).toThrow('NUL byte');
  });
});
