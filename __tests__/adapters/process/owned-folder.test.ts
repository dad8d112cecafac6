import { chownSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeOwnedFolder } from '../../../src/adapters/process/owned-folder.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const nowMs = Date.UTC(2026, 10, 30);
let parent: string;
/** What this process writes of itself. */
let self: Readonly<Record<string, unknown>>;

beforeEach(async () => {
  parent = await makeTempFolder();
  const own = await makeOwnedFolder(parent, 'self-', nowMs);
  self = JSON.parse(await readFile(join(own, 'owner.json'), 'utf8'));
});

/** A folder with a login in it that a run has left. */
async function leave(owner: unknown): Promise<string> {
  const folder = join(parent, 'cp-left');
  await mkdir(folder);
  await writeFile(join(folder, 'config.json'), 'a login');
  if (owner !== undefined) await writeFile(join(folder, 'owner.json'), JSON.stringify(owner));
  return folder;
}

/** Whether the next run leaves that folder where it is. */
async function isKept(now: number | undefined = nowMs): Promise<boolean> {
  const own = await makeOwnedFolder(parent, 'cp-', now);
  const names = await readdir(parent);
  expect(names).toContain(basename(own));
  return names.includes('cp-left');
}

test.each([
  ['of a process that has ended', '4194304-aB12cd', undefined, false],
  ['of a process that has ended, and is not empty', '4194304-aB12cd', 'a login', false],
  ['of a process that runs', `${process.pid}-aB12cd`, undefined, true],
  ['of nobody by its name', 'run-aB12cd', undefined, true],
])('a folder without an owner, %s, is kept where it has to be', async (_of, name, content, kept) => {
  const folder = join(parent, `cp-${name}`);
  await mkdir(folder);
  if (content !== undefined) await writeFile(join(folder, 'config.json'), content);
  await makeOwnedFolder(parent, 'cp-', (await stat(folder)).mtimeMs);
  expect((await readdir(parent)).includes(`cp-${name}`)).toBe(kept);
});

test('a folder is this user’s alone, and says which process of which boot and namespace it is of', async () => {
  const folder = await makeOwnedFolder(parent, 'cp-', nowMs);
  expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700');
  expect(self).toEqual({
    pid: process.pid,
    startTime: expect.stringMatching(/^\d+$/),
    bootId: (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim(),
    pidNamespace: expect.stringMatching(/^pid:\[\d+\]$/),
  });
});

describe('what is left of a run', () => {
  const dayMs = 86_400_000;
  /** No process has it: `pid_max` is at most this. */
  const nobody = 4_194_304;

  test.each<[string, Readonly<Record<string, unknown>>, boolean]>([
    ['a process that runs', {}, true],
    ['a process that has ended', { pid: nobody }, false],
    ['another process of the same number', { startTime: '1' }, false],
    ['a boot before', { bootId: 'another' }, false],
    // Its numbers mean nothing here: it may run.
    ['another PID namespace', { pid: nobody, pidNamespace: 'pid:[1]' }, true],
    ['another PID namespace of a boot before', { bootId: 'another', pidNamespace: 'pid:[1]' }, false],
  ])('is kept by the next run, where it is of %s %j: %j', async (_of, change, kept) => {
    await leave({ ...self, ...change });
    expect(await isKept()).toBe(kept);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no JSON object', 'me'],
    ['an owner without a boot', { pid: nobody, startTime: '1', pidNamespace: 'pid:[1]' }],
  ])(
    'with %s as its owner is removed after a day, where nobody else takes such names',
    async (_what, owner) => {
      const folder = await leave(owner);
      const [fresh, old] = [new Date(nowMs - dayMs / 2), new Date(nowMs - 2 * dayMs)];
      await utimes(folder, old, old);
      expect(await makeOwnedFolder(parent, 'cp-', undefined).then(() => readdir(parent))).toContain(
        'cp-left',
      );
      await utimes(folder, fresh, fresh);
      expect(await isKept()).toBe(true);
      await utimes(folder, old, old);
      expect(await isKept()).toBe(false);
    },
  );

  test('is nothing of another name, no link, and no folder of another user', async () => {
    const target = join(parent, 'target');
    await mkdir(target);
    await writeFile(join(target, 'owner.json'), JSON.stringify({ ...self, pid: nobody }));
    await symlink(target, join(parent, 'cp-left'));
    expect(await isKept()).toBe(true);
    expect(await readdir(target)).toEqual(['owner.json']);
    if (process.getuid?.() !== 0) return;
    const theirs = join(parent, 'cp-theirs');
    await mkdir(theirs);
    await writeFile(join(theirs, 'owner.json'), JSON.stringify({ ...self, pid: nobody }));
    chownSync(theirs, 65_534, 65_534);
    await makeOwnedFolder(parent, 'cp-', nowMs);
    expect(await readdir(parent)).toContain('cp-theirs');
  });
});

test('a place that cannot be written is an error that says what to do, and is left as it was', async () => {
  const file = join(parent, 'file');
  await writeFile(file, '');
  await expect(makeOwnedFolder(file, 'cp-', nowMs)).rejects.toThrow(
    /^The temporary folder .+ cannot be written: /,
  );
});
