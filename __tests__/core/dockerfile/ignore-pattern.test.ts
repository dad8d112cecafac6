import { expect, test } from '@jest/globals';
import { compileIgnorePattern } from '../../../src/core/dockerfile/ignore-pattern.ts';

test.each<[string, readonly string[], readonly string[]]>([
  ['a', ['a'], ['b', 'aa', 'a/b', '']],
  ['*', ['a', 'a.b', ''], ['a/b']],
  ['*.md', ['a.md', '.md'], ['a.mdx', 'a/b.md']],
  ['a/*/b', ['a/x/b'], ['a/b', 'a/x/y/b']],
  ['a?c', ['abc'], ['ac', 'a/c', 'abbc']],
  ['[a-c]x', ['ax', 'bx'], ['dx', 'x', '/x']],
  ['[^a-c]x', ['dx'], ['ax']],
  ['**', ['a', 'a/b', ''], ['a\nb']],
  ['**/', ['a', 'a/b'], []],
  ['**/b', ['b', 'a/b', 'a/c/b'], ['ab', 'a/bb', 'b/a']],
  ['a/**', ['a/b', 'a/b/c', 'a/'], ['a', 'ab', 'b/a']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['ab', 'a/xb', 'a/b/c']],
  ['a**b', ['ab', 'a/b', 'ax/b'], ['axb']],
  ['a\\*', ['a*'], ['ab', 'a\\b']],
  ['a\\', ['a\\'], ['a']],
  ['a.b+(c)', ['a.b+(c)'], ['axb+(c)', 'a.bb(c)']],
  ['[a', [], ['a', '[a']],
])('%s matches %j and not %j', (pattern, matched, others) => {
  const { test: matches } = compileIgnorePattern(pattern);
  expect(matched.filter((path) => !matches(path))).toEqual([]);
  expect(others.filter((path) => matches(path))).toEqual([]);
});
