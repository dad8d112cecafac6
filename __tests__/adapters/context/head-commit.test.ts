import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readHeadCommit } from '../../../src/adapters/context/head-commit.ts';
import { createCommandRunner } from '../../../src/adapters/process/command.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const env = { PATH: process.env['PATH'] ?? '' };
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd, env, encoding: 'utf8' });

test('the commit of a checkout is that of each of its folders', async () => {
  const folder = await makeTempFolder();
  git(folder, 'init', '-q');
  const options = { env, commands: createCommandRunner() };
  expect(await readHeadCommit(folder, options)).toBeUndefined();
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'one');
  mkdirSync(join(folder, 'api'));
  const commit = git(folder, 'rev-parse', 'HEAD').trim();
  expect(await readHeadCommit(join(folder, 'api'), options)).toBe(commit);
});

test('a folder that is in no checkout has none, nor has one where there is no git', async () => {
  const folder = await makeTempFolder();
  const commands = createCommandRunner();
  expect(await readHeadCommit(folder, { env, commands })).toBeUndefined();
  expect(await readHeadCommit(folder, { env: { PATH: '/nonexistent' }, commands })).toBeUndefined();
});
