import { expect, test } from '@jest/globals';
import { compileGoPattern, hasWildcards } from '../../../src/core/dockerfile/go-pattern.ts';
import { readBuildkitAnswers } from '../../support/buildkit-answers.ts';

test('patterns match what they match in Go', () => {
  const questions = readBuildkitAnswers<{ pattern: string; name: string; answer: boolean }>('go-patterns');
  expect(questions.length).toBeGreaterThan(300);
  for (const { pattern, name, answer } of questions) {
    const matches = compileGoPattern(pattern)?.test(name) ?? false;
    expect({ pattern, name, matches }).toEqual({ pattern, name, matches: answer });
  }
});

test.each([
  ['a*', true],
  ['a?', true],
  ['[a]', true],
  ['a\\*', false],
  ['a]', false],
  ['\\\\*', true],
])('%s has wildcards: %s', (part, expected) => {
  expect(hasWildcards(part)).toBe(expected);
});
