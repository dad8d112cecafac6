import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makePrivateFolder } from '../../../src/adapters/ssh/private-folder.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

test('what a killed run left of its keys is removed by the next one, and nothing that may be of others', async () => {
  const parent = await makeTempFolder();
  const own = await makePrivateFolder(parent);
  expect((await stat(own)).mode & 0o777).toBe(0o700);
  const owner: Readonly<Record<string, unknown>> = JSON.parse(
    await readFile(join(own, 'owner.json'), 'utf8'),
  );
  const leave = async (name: string, of: object | undefined): Promise<void> => {
    await mkdir(join(parent, name));
    await writeFile(join(parent, name, 'target.key'), 'the private key\n');
    if (of !== undefined) await writeFile(join(parent, name, 'owner.json'), JSON.stringify(of));
  };
  await leave('cp-killed', { ...owner, startTime: '1' });
  await leave('cp-other', undefined);
  await leave('cp-elsewhere', { ...owner, startTime: '1', pidNamespace: 'pid:[1]' });
  const next = await makePrivateFolder(parent);
  expect((await readdir(parent)).sort()).toEqual(
    ['cp-elsewhere', 'cp-other', basename(own), basename(next)].sort(),
  );
});
