import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { packageVersion } from '../../src/commands/version.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';

const execute = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

removeTempFolders();

test('whoever installs the package gets no other package, and a command line that runs', async () => {
  const folder = await makeTempFolder();
  await execute('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
  const [archive = ''] = await readdir(folder);
  // Offline: there is nothing to fetch.
  await execute(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--prefix', folder, join(folder, archive)],
    {
      cwd: folder,
    },
  );
  const modules = join(folder, 'node_modules');
  expect((await readdir(modules)).filter((name) => !name.startsWith('.'))).toEqual(['cache-prewarm']);
  const { stdout } = await execute(join(modules, '.bin', 'cache-prewarm'), ['--version'], { cwd: folder });
  expect(stdout).toBe(`${packageVersion}\n`);
  const help = await execute(join(modules, '.bin', 'cache-prewarm'), ['prewarm', '--help'], { cwd: folder });
  expect(help.stdout).toContain('--refresh');
});
