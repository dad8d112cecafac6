import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createFileHistory, historyPath } from '../../../src/adapters/history/file-history.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

async function newHistory(files: Readonly<Record<string, string>> = {}) {
  const folder = await makeTempFolder(files);
  const path = join(folder, 'state', 'cache-prewarm', 'app.jsonl');
  return { folder, path, store: createFileHistory(path, () => 1_760_000_000_000) };
}

describe('a history in a file', () => {
  test('that was never written is absent', async () => {
    const { store } = await newHistory();
    expect(await store.read()).toBeUndefined();
  });

  test('is read as it was written, by this user only', async () => {
    const { store, path } = await newHistory();
    await store.write('one\n');
    await store.write('one\ntwo ü\n');
    expect(await store.read()).toBe('one\ntwo ü\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  });

  test('is replaced as a whole, and leaves nothing beside it', async () => {
    const { store, path } = await newHistory();
    await store.write('one\n');
    const { ino } = await stat(path);
    await store.write('two\n');
    expect((await stat(path)).ino).not.toBe(ino);
    expect(await readdir(dirname(path))).toEqual(['app.jsonl']);
  });

  test('that is set aside is there under another name, with the time in it', async () => {
    const { store, path } = await newHistory();
    await store.write('odd\n');
    expect(await store.setAside()).toBe(`${path}.corrupt-1760000000000`);
    expect(await store.read()).toBeUndefined();
    expect(await readFile(`${path}.corrupt-1760000000000`, 'utf8')).toBe('odd\n');
  });

  test('that cannot be read says so', async () => {
    const { store, path } = await newHistory();
    await mkdir(path, { recursive: true });
    await expect(store.read()).rejects.toThrow('EISDIR');
  });

  test('that cannot be written says so', async () => {
    const { store } = await newHistory({ state: 'a file where a folder should be' });
    await expect(store.write('one\n')).rejects.toThrow(/ENOTDIR|EEXIST/);
  });

  test('leaves the folder as it is, where there is one', async () => {
    const { store, path } = await newHistory({ 'state/cache-prewarm/': '' });
    await chmod(dirname(path), 0o755);
    await store.write('one\n');
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o755);
  });
});

describe('where the history of an image is', () => {
  const image = 'ghcr.io/acme/shop';
  const name = 'cache-prewarm/history/ghcr.io%2Facme%2Fshop.jsonl';

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['in the state folder', { XDG_STATE_HOME: '/var/state', HOME: '/home/me' }, `/var/state/${name}`],
    ['in the usual one where none is set', { HOME: '/home/me' }, `/home/me/.local/state/${name}`],
    [
      'in the usual one where it is empty',
      { XDG_STATE_HOME: '', HOME: '/home/me' },
      `/home/me/.local/state/${name}`,
    ],
    [
      'in the usual one where it is relative, which the specification does not allow',
      { XDG_STATE_HOME: 'state', HOME: '/home/me' },
      `/home/me/.local/state/${name}`,
    ],
    ['in that of the user where not even a home is set', {}, `${homedir()}/.local/state/${name}`],
    ['in that of the user where the home is empty', { HOME: '' }, `${homedir()}/.local/state/${name}`],
  ])('%s', (_where, env, path) => {
    expect(historyPath(env, image)).toBe(path);
  });

  test('is one file in that folder, whatever the image is called', () => {
    const folder = '/s/cache-prewarm/history';
    for (const odd of ['localhost:5000/a/b', '../../x', 'a*b/c[d]?'])
      expect(dirname(historyPath({ XDG_STATE_HOME: '/s' }, odd))).toBe(folder);
    expect(historyPath({ XDG_STATE_HOME: '/s' }, 'a/b')).not.toBe(
      historyPath({ XDG_STATE_HOME: '/s' }, 'a%2Fb'),
    );
  });
});
