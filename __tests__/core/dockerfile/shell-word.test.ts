import { describe, expect, test } from '@jest/globals';
import { lexWord } from '../../../src/core/dockerfile/shell-word.ts';
import { readBuildkitAnswers } from '../../support/buildkit-answers.ts';

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
