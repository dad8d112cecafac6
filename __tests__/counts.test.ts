import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { agree, plural, pluralLast } from '../src/core/format/quantity.ts';

const source = join(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** Verbs that have another form with one than with several. */
const verbs =
  'is|are|was|were|has|have|does|do|runs?|needs?|takes?|stays?|holds?|miss(?:es)?|remains?|lacks?|stands?|comes?|goes|go|hits?(?= (?:the|a|every))';
const between = '(?: (?:of (?:it|them)|still|already|also|now|that))*';

/** Where a sentence goes on after a count, or after names of which there may be one. */
const places: readonly RegExp[] = [
  new RegExp(`\\$\\{plural\\((?:[^()]|\\([^()]*\\))*\\)\\}${between} (?:${verbs})\\b`, 'g'),
  // Not of "the image of a, b", which is one.
  new RegExp(`(?<! of )\\$\\{[^{}]*\\.join\\('(?:, | and )'\\)\\}${between} (?:${verbs})\\b`, 'g'),
  // A noun in the plural after a bare count.
  /\$\{[\w.?]*(?:length|[cC]ount|\.size|runs|commits|days|left|leftOut)\} (?:more )?[a-z]+s\b/g,
];

/** Never with one, or not a count of what follows. */
const fine: readonly RegExp[] = [
  /characters long/,
  /names\.length > mostNames/,
  /unread\.length === 1/,
  /Rolled back \$\{count\} as requested/,
];

function countsIn(name: string): readonly string[] {
  const text = readFileSync(join(source, name), 'utf8');
  return text
    .split('\n')
    .filter((line) => places.some((place) => line.search(place) !== -1))
    .filter((line) => !fine.some((pattern) => pattern.test(line)))
    .map((line) => `${name}: ${line.trim().slice(0, 200)}`);
}

test('each sentence that counts has the form of the verb that goes with the count', () => {
  expect(files.flatMap(countsIn)).toEqual([]);
});

test('the check finds what it looks for', () => {
  const found = (line: string): boolean => places.some((place) => line.search(place) !== -1);
  expect(found("`${plural(left.length, 'host')} still run the previous release`")).toBe(true);
  expect(found("`${names.join(', ')} is included`")).toBe(true);
  expect(found('`the last ${commits.length} commits`')).toBe(true);
  expect(found("`${plural(left, 'host')} ${agree(left, 'is', 'are')} left`")).toBe(false);
});

test('one and several', () => {
  expect([0, 1, 2].map((count) => `${plural(count, 'host')} ${agree(count, 'runs', 'run')}`)).toEqual([
    '0 hosts run',
    '1 host runs',
    '2 hosts run',
  ]);
  expect([1, 3].map((count) => pluralLast(count, 'run'))).toEqual(['last run', 'last 3 runs']);
});
