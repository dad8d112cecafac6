import { expect, test } from '@jest/globals';
import { changesRarely, markLayers, readChangeHistory } from '../../../src/core/init/change-history.ts';

const log = (commits: readonly (readonly string[])[]): string =>
  commits.map((files) => `\0\n\n${files.join('\n')}\n`).join('');
const times = (count: number, files: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: count }, () => files);

test.each([
  ['a file that changed in 2 of 100 commits', [...times(2, ['a', 'c']), ...times(98, ['b'])], ['a'], true],
  ['a file that changed in 3 of 100 commits', [...times(3, ['a']), ...times(97, ['b'])], ['a'], false],
  [
    'files that together changed in 4 of 100',
    [...times(2, ['a']), ...times(2, ['c']), ...times(96, ['b'])],
    ['a', 'c'],
    false,
  ],
  ['a file that never changed', times(100, ['b']), ['a'], true],
  ['a file of a young repository', times(49, ['b']), ['a'], false],
  ['no file', times(100, ['b']), [], false],
])('%s', (_name, commits, paths, expected) => {
  const history = readChangeHistory(log(commits));
  expect([history.commits, changesRarely(history, paths)]).toEqual([commits.length, expected]);
});

test('nothing is known of a shallow or empty history', () => {
  expect(readChangeHistory('').commits).toBe(0);
});

test('a comment ends a layer behind each line', () => {
  expect(markLayers('FROM a\nRUN b\nRUN c\n', [2, 3])).toBe(
    'FROM a\nRUN b\n# cache-prewarm: layer\nRUN c\n# cache-prewarm: layer\n',
  );
});

test('a comment ends its line as the others do', () => {
  expect(markLayers('FROM a\r\nRUN b\r\n', [2])).toBe('FROM a\r\nRUN b\r\n# cache-prewarm: layer\r\n');
});

test('of one image among many, only the commits to it count', () => {
  const commits = [...times(200, ['web/a']), ...times(3, ['api/main.go']), ...times(57, ['api/go.mod'])];
  const history = readChangeHistory(log(commits));
  const own = history.of((path) => path.startsWith('api/'));
  expect([history.commits, changesRarely(history, ['api/main.go'])]).toEqual([260, true]);
  expect([own.commits, changesRarely(own, ['api/main.go'])]).toEqual([60, false]);
});
