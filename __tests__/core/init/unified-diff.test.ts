import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { unifiedDiff } from '../../../src/core/init/unified-diff.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const lines = (...numbers: readonly number[]): string => numbers.map((number) => `line ${number}\n`).join('');
const range = (count: number): readonly number[] => Array.from({ length: count }, (_item, index) => index);

test.each([
  ['a line more', lines(...range(20)), lines(...range(20)).replace('line 9\n', 'line 9\nmore\n')],
  ['a line less', lines(...range(20)), lines(...range(20)).replace('line 9\n', '')],
  [
    'two places far from each other',
    lines(...range(40)),
    lines(...range(40))
      .replace('line 3\n', '')
      .replace('line 30', 'x'),
  ],
  ['a line that moves', 'COPY . .\nRUN pip\nCMD\n', 'COPY r .\nRUN pip\nCOPY . .\nCMD\n'],
  ['no end of the last line', 'a\nb', 'a\nc'],
  ['an end of the last line', 'a\nb', 'a\nb\n'],
  ['Windows line ends', 'a\r\nb\r\nc\r\n', 'a\r\nx\r\nc\r\n'],
  ['everything', 'a\n', 'b\nc\n'],
  ['the first line', 'a\nb\nc\nd\ne\n', 'x\na\nb\nc\nd\ne\n'],
  ['nothing left', 'a\n', ''],
])('git applies %s', async (_name, before, after) => {
  const folder = await makeTempFolder({ 'docker/Dockerfile': before });
  writeFileSync(join(folder, 'p.patch'), unifiedDiff('docker/Dockerfile', before, after));
  execFileSync('git', ['apply', 'p.patch'], { cwd: folder });
  expect(readFileSync(join(folder, 'docker/Dockerfile'), 'utf8')).toBe(after);
});

test('git applies a new file', async () => {
  const folder = await makeTempFolder({});
  writeFileSync(join(folder, 'p.patch'), unifiedDiff('a/b.yml', undefined, 'x\ny\n'));
  execFileSync('git', ['apply', 'p.patch'], { cwd: folder });
  expect(readFileSync(join(folder, 'a/b.yml'), 'utf8')).toBe('x\ny\n');
});

test('of the same there is none', () => {
  expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
});
