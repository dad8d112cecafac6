import { describe, expect, test } from '@jest/globals';
import {
  fileSetText,
  hasFileList,
  isSameFileSet,
  isSameState,
  listedState,
} from '../../../src/core/layers/file-set.ts';
import { digestOf } from '../../support/layer-values.ts';

const [one, other] = ['0123456789abcdef'.repeat(4), 'fedcba9876543210'.repeat(4)];

test('a list has the first 16 digits of a hash, behind the mode', () => {
  expect(listedState(`100644:${one}`)).toBe('100644:0123456789abcdef');
});

test.each([
  [`100644:${one}`, '100644:0123456789abcdef', true],
  ['100644:0123456789abcdef', `100644:${one}`, true],
  [`100644:${one}`, `100644:${other}`, false],
  [`100644:${one}`, '100755:0123456789abcdef', false],
  ['100644:0123456789abcde', `100644:${one}`, false],
  [undefined, `100644:${one}`, false],
  [`100644:${one}`, undefined, false],
  [undefined, undefined, true],
])('%s and %s are the same state: %s', (before, after, expected) => {
  expect(isSameState(before, after)).toBe(expected);
});

test('all files are told as one text, by their paths, whatever these look like', () => {
  const files = { b: '644:2', 10: '644:3', a: '644:1' };
  expect([...fileSetText(files)]).toEqual(['10\u0000644:3\n', 'a\u0000644:1\n', 'b\u0000644:2\n']);
});

describe('files of a layer', () => {
  const fileSet = { digest: digestOf('a'), count: 1 };
  const files = { a: '644:1' };

  test.each([
    ['of an old record are listed', { files: {} }, true],
    ['are listed, as many as there are', { files, fileSet }, true],
    ['are not listed', { files: {}, fileSet }, false],
  ])('%s', (_, compared, isListed) => {
    expect(hasFileList(compared)).toBe(isListed);
  });

  test('are the same where they are together, and not known to be without that', () => {
    const other = { digest: digestOf('b'), count: 1 };
    expect(isSameFileSet({ files: {}, fileSet }, { files, fileSet })).toBe(true);
    expect(isSameFileSet({ files, fileSet }, { files, fileSet: other })).toBe(false);
    expect(isSameFileSet({ files }, { files, fileSet })).toBeUndefined();
    expect(isSameFileSet({ files, fileSet }, { files })).toBeUndefined();
  });
});
