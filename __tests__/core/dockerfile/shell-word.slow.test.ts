import { expect, test } from '@jest/globals';
import { lexWord } from '../../../src/core/dockerfile/shell-word.ts';
import { seededRandom } from '../../support/seeded-random.ts';

test('patterns of 1,000 random substitutions match what a regular expression would', () => {
  const random = seededRandom(19);
  const pick = (from: string): string => from[Math.floor(random() * from.length)] ?? '';
  const text = (from: string, most: number): string =>
    Array.from({ length: Math.floor(random() * most) }, () => pick(from)).join('');
  const regexOf = (pattern: string, star: string, flags: string, anchor = ''): RegExp =>
    new RegExp(anchor + pattern.replaceAll('?', '[^\\n]').replaceAll('*', star), `${flags}u`);
  const turn = (word: string): string => [...word].reverse().join('');
  const [greedy, lazy] = ['[^\\n]*', '[^\\n]*?'];
  for (let round = 0; round < 1000; round++) {
    const value = text('aab\n', 12);
    const pattern = text('aab*?', 6);
    const lexed = (form: string): string =>
      lexWord(`\${A${form}}`, () => value, { escape: '\\', rawQuotes: true }).text;
    const back = (star: string): string =>
      turn(turn(value).replace(regexOf(turn(pattern), star, '', '^'), ''));
    expect([value, pattern, lexed(`#${pattern}`)]).toEqual([
      ...[value, pattern],
      value.replace(regexOf(pattern, lazy, '', '^'), ''),
    ]);
    expect([value, pattern, lexed(`##${pattern}`)]).toEqual([
      ...[value, pattern],
      value.replace(regexOf(pattern, greedy, '', '^'), ''),
    ]);
    expect([value, pattern, lexed(`%${pattern}`)]).toEqual([value, pattern, back(lazy)]);
    expect([value, pattern, lexed(`%%${pattern}`)]).toEqual([value, pattern, back(greedy)]);
    if (pattern === '') continue;
    expect([value, pattern, lexed(`/${pattern}/X`)]).toEqual([
      ...[value, pattern],
      value.replace(regexOf(pattern, greedy, ''), 'X'),
    ]);
    expect([value, pattern, lexed(`//${pattern}/X`)]).toEqual([
      ...[value, pattern],
      value.replace(regexOf(pattern, greedy, 'g'), 'X'),
    ]);
  }
});
