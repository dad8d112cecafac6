import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isInside } from '../../../src/adapters/disk/inside.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

async function checkout() {
  const folder = await makeTempFolder({ 'repo/a/file': '', 'repo-2/file': '', 'repo/..b/file': '' });
  const root = join(folder, 'repo');
  for (const [name, target] of [
    ['within', 'a/file'],
    ['out', '../repo-2'],
    ['etc', '/etc'],
    ['nothing', 'a/later'],
    ['nothing-out', '../later'],
    ['to-out', 'out/later'],
    ['circle', 'circle-2'],
    ['circle-2', 'circle'],
  ] as const)
    await symlink(target, join(root, name));
  return root;
}

test.each([
  ['.', true],
  ['a/file', true],
  ['a/../a/later/deeper', true],
  ['..b/file', true],
  ['within', true],
  ['nothing', true],
  ['..', false],
  ['../repo-2/file', false],
  ['/', false],
  ['/etc/passwd', false],
  ['out', false],
  ['out/file', false],
  ['out/later', false],
  ['etc/passwd', false],
  ['nothing-out', false],
  ['to-out', false],
])('%j is inside of the folder: %j', async (path, inside) => {
  const root = await checkout();
  expect(await isInside(root, path)).toBe(inside);
});

test('a circle of links is an error', async () => {
  await expect(isInside(await checkout(), 'circle')).rejects.toThrow('ELOOP');
});
