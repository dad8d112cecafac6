import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeSecrets } from '../../src/layers/build-secrets.ts';
import { finishedBuild } from '../support/finished-build.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';

removeTempFolders();

test('secrets are files that only this user can read, and never stand in what buildx is told', async () => {
  const tempFolder = await makeTempFolder();
  const { inputs } = finishedBuild({
    secrets: 'TOKEN=hunter2,x\n"KEY=line 1\nhunter2\n"',
    'secret-envs': 'A=NAME',
    'secret-files': 'B=path/with,comma\nC=/abs/with"quote',
  });
  const words = await writeSecrets(inputs.layers.build, { cwd: '/work', tempFolder });
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
