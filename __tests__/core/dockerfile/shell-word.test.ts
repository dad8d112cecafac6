import { describe, expect, test } from '@jest/globals';
import { lexWord } from '../../../src/core/dockerfile/shell-word.ts';
import { readBuildkitAnswers } from '../../support/buildkit-answers.ts';
import { seededRandom } from '../../support/seeded-random.ts';

interface Question {
  readonly word: string;
  readonly env: Readonly<Record<string, string>>;
  readonly escape: string;
  readonly answer: string | { readonly error: string };
}

describe('lexWord', () => {
  test('expands every word as BuildKit does', () => {
    const questions = readBuildkitAnswers<Question>('words');
    expect(questions.length).toBeGreaterThan(400);
    for (const question of questions) {
      const { answer } = question;
      expect({ ...question, answer: answerOf(question) }).toEqual({
        ...question,
        answer: typeof answer === 'string' ? answer : { error: expect.any(String) },
      });
    }
  });

  test.each([
    ['$A-${B:-x}', ['A', 'B']],
    ["'$A'", []],
    ['${A:-${B}}', ['A', 'B']],
  ])('tells which variables %j asks for', (word, asked) => {
    expect([...lexWord(word, () => undefined, { escape: '\\' }).asked].sort()).toEqual(asked);
  });

  test.each([
    ['${A^^}', 'unsupported modifier "^" in a substitution'],
    ['${A:=b}', 'unsupported modifier ":=" in a substitution'],
    ['${A:?is needed}', 'A: is needed'],
    ['${A', 'unsupported modifier'],
    ['"A', 'expected a closing "'],
  ])('says what is wrong with %j', (word, message) => {
    expect(() => lexWord(word, () => undefined, { escape: '\\' })).toThrow(message);
  });
});

function answerOf({ word, env, escape: escapeChar }: Question): string | { readonly error: string } {
  try {
    return lexWord(word, (name) => env[name], { escape: escapeChar }).text;
  } catch (error) {
    return { error: String(error) };
  }
}

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
