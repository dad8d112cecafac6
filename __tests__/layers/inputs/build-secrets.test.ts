import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeSecrets } from '../../../src/layers/inputs/build-secrets.ts';
import { finishedBuild } from '../../support/finished-build.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

test('secrets are files that only this user can read, and never stand in what buildx is told', async () => {
  const tempFolder = await makeTempFolder();
  const { inputs } = finishedBuild({
    secrets: 'TOKEN=hunter2,x\n"KEY=line 1\nhunter2\n"',
    'secret-envs': 'A=NAME',
    'secret-files': 'B=path/with,comma\nC=/abs/with"quote',
  });
  const words = await writeSecrets(inputs.layers.build, {
    cwd: '/work',
    tempFolder,
    env: { NAME: 'hunter2' },
  });
  expect(words).toEqual([
    `id=TOKEN,src=${tempFolder}/secrets/0`,
    `id=KEY,src=${tempFolder}/secrets/1`,
    'id=A,env=NAME',
    'id=B,"src=/work/path/with,comma"',
    'id=C,"src=/abs/with""quote"',
  ]);
  expect(words.join()).not.toContain('hunter2');
  expect(await readFile(join(tempFolder, 'secrets', '0'), 'utf8')).toBe('hunter2,x');
  expect(await readFile(join(tempFolder, 'secrets', '1'), 'utf8')).toBe('line 1\nhunter2\n');
  expect((await stat(join(tempFolder, 'secrets'))).mode & 0o777).toBe(0o700);
  expect((await stat(join(tempFolder, 'secrets', '0'))).mode & 0o777).toBe(0o600);
});

test('a secret from a variable whose name no shell can have goes by file; one that is not set stays for buildx to tell', async () => {
  const tempFolder = await makeTempFolder();
  const { inputs } = finishedBuild({ 'secret-envs': 'A=my-token\nB=my.token\nC=not-set\nD=_X1' });
  const env = { 'my-token': 'hunter2', 'my.token': 'hunter3\n', _X1: 'hunter4' };
  const words = await writeSecrets(inputs.layers.build, { cwd: '/work', tempFolder, env });
  expect(words).toEqual([
    `id=A,src=${tempFolder}/secrets/env-0`,
    `id=B,src=${tempFolder}/secrets/env-1`,
    'id=C,env=not-set',
    'id=D,env=_X1',
  ]);
  expect(await readFile(join(tempFolder, 'secrets', 'env-0'), 'utf8')).toBe('hunter2');
  expect(await readFile(join(tempFolder, 'secrets', 'env-1'), 'utf8')).toBe('hunter3\n');
  expect((await stat(join(tempFolder, 'secrets', 'env-0'))).mode & 0o777).toBe(0o600);
});
