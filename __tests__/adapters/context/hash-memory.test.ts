import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collectLayerFiles } from '../../../src/adapters/context/context-files.ts';
import { createHashMemory, hashFolder } from '../../../src/adapters/context/hash-memory.ts';

let context: string;
let folder: string;
beforeEach(async () => {
  const home = await mkdtemp(join(tmpdir(), 'hash-memory-'));
  [context, folder] = [join(home, 'context'), join(home, 'cache', 'hashes')];
  await mkdir(context);
});
afterEach(() => rm(join(context, '..'), { recursive: true }));

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** That of a run which begins so long after now. */
function openMemory(afterMs = 0) {
  return createHashMemory(folder, { nowMs: () => Date.now() + afterMs });
}

/** One for which it is this time. */
function memoryAt(nowMs: number) {
  return createHashMemory(folder, { nowMs: () => nowMs });
}

/** What a run finds of the context. */
async function collect(memory = openMemory()): Promise<Readonly<Record<string, string>>> {
  const source = { context: undefined, path: '/', parents: false, exclude: [] };
  const folders = { contextDir: context, dockerfilePath: join(context, 'Dockerfile') };
  const found = await collectLayerFiles([{ name: 'app', contextSources: [source] }], folders, memory);
  return found.get('app') ?? {};
}

/** Files that have not changed for a while, and what a run remembers of them. */
async function remember(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(context, name), text);
    await utimes(join(context, name), 1e9, 1e9);
  }
  await collect(openMemory(10_000));
}

/** Writes other hashes into the memory, to see whether a file was read. */
async function poison(): Promise<void> {
  const [name = ''] = await readdir(folder);
  const text = await readFile(join(folder, name), 'utf8');
  await writeFile(join(folder, name), text.replaceAll(/ [0-9a-f]{64} /g, ` ${'0'.repeat(64)} `));
}

describe('the hashes that a terminal remembers', () => {
  test('are those of files with the same size, mtime, ctime and inode, which are not read again', async () => {
    await remember({ 'a.txt': 'one' });
    expect(await collect()).toEqual({ 'a.txt': `100644:${hash('one')}` });
    await poison();
    expect(await collect()).toEqual({ 'a.txt': `100644:${'0'.repeat(64)}` });
  });

  test('are not used where no memory is given, as in CI', async () => {
    await remember({ 'a.txt': 'one' });
    await poison();
    const source = { context: undefined, path: '/', parents: false, exclude: [] };
    const folders = { contextDir: context, dockerfilePath: join(context, 'Dockerfile') };
    const found = await collectLayerFiles([{ name: 'app', contextSources: [source] }], folders);
    expect(found.get('app')).toEqual({ 'a.txt': `100644:${hash('one')}` });
  });

  test('are not those of a file that has changed, although its size is the same and its mtime was put back', async () => {
    await remember({ 'a.txt': 'one', 'b.txt': 'one' });
    const file = join(context, 'a.txt');
    const before = await stat(file);
    await writeFile(file, 'two');
    await utimes(file, before.atime, before.mtime);
    const { mtimeMs, size, ino } = before;
    expect(await stat(file)).toMatchObject({ mtimeMs, size, ino });
    await poison();
    expect(await collect()).toEqual({
      'a.txt': `100644:${hash('two')}`,
      'b.txt': `100644:${'0'.repeat(64)}`,
    });
  });

  test.each<[string, object]>([
    ['size', { size: 4 }],
    ['mtime', { mtimeMs: 1001 }],
    ['ctime', { ctimeMs: 1000.5 }],
    ['inode', { ino: 8 }],
  ])('are not those of a file with another %s', async (_, other) => {
    const stats = { size: 3, mtimeMs: 1000, ctimeMs: 1000, ino: 7 };
    const known = await memoryAt(10_000).open(context);
    known.expect('a', stats)(hash('one'));
    expect(known.find('a', stats)).toBe(hash('one'));
    expect(known.find('a', { ...stats, ...other })).toBeUndefined();
  });

  test('are not kept of a file that changed just before it was read: it may have changed again in the same tick', async () => {
    const stats = { size: 3, mtimeMs: 9000, ctimeMs: 9000, ino: 7 };
    const findAfter = async (nowMs: number, times: object) => {
      const known = await memoryAt(nowMs).open(context);
      known.expect('a', { ...stats, ...times })(hash('one'));
      return known.find('a', { ...stats, ...times });
    };
    expect(await findAfter(9000, {})).toBeUndefined();
    expect(await findAfter(10_999, {})).toBeUndefined();
    expect(await findAfter(10_999, { mtimeMs: 0 })).toBeUndefined();
    expect(await findAfter(11_000, {})).toBe(hash('one'));
  });

  test('are not kept of a file that was read for long, and had changed just before', async () => {
    let nowMs = 9001;
    const memory = createHashMemory(folder, { nowMs: () => nowMs });
    const known = await memory.open(context);
    const stats = { size: 3, mtimeMs: 9000, ctimeMs: 9000, ino: 7 };
    const keep = known.expect('a', stats);
    nowMs = 60_000;
    keep(hash('one'));
    expect(known.find('a', stats)).toBeUndefined();
  });

  test('are not kept of files that this run has just seen change', async () => {
    await writeFile(join(context, 'a.txt'), 'one');
    await collect();
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('stay when a run looks at other files only', async () => {
    await remember({ 'a.txt': 'one' });
    await rm(join(context, 'a.txt'));
    await remember({ 'b.txt': 'two' });
    const [name = ''] = await readdir(folder);
    expect((await readFile(join(folder, name), 'utf8')).match(/[ab]\.txt/g)).toEqual(['a.txt', 'b.txt']);
  });

  test.each(['', 'no header\n1 2 3 4 x a.txt\n', 'cache-prewarm hashes 1\nbroken a.txt\n\0'])(
    'are none where the file is %j, and nothing fails',
    async (text) => {
      await remember({ 'a.txt': 'one' });
      const [name = ''] = await readdir(folder);
      await writeFile(join(folder, name), text);
      expect(await collect()).toEqual({ 'a.txt': `100644:${hash('one')}` });
    },
  );

  test('are left out where their folder cannot be written, and nothing fails', async () => {
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, 'a file');
    const memory = memoryAt(10_000);
    const known = await memory.open(context);
    known.expect('a', { size: 3, mtimeMs: 0, ctimeMs: 0, ino: 7 })(hash('one'));
    await memory.save();
    expect(await readFile(folder, 'utf8')).toBe('a file');
  });

  test('are forgotten with a context that nobody looked at for a month', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'old'), '');
    await utimes(join(folder, 'old'), 0, (Date.now() - 31 * 86_400_000) / 1000);
    await remember({ 'a.txt': 'one' });
    expect(await readdir(folder)).toHaveLength(1);
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [{ HOME: '/home/ada' }, '/home/ada/.cache/cache-prewarm/hashes'],
    [{ HOME: '/home/ada', XDG_CACHE_HOME: '/var/cache/ada' }, '/var/cache/ada/cache-prewarm/hashes'],
    [{ HOME: '/home/ada', XDG_CACHE_HOME: 'relative' }, '/home/ada/.cache/cache-prewarm/hashes'],
  ])('lie for %j in %s', (env, expected) => {
    expect(hashFolder(env)).toBe(expected);
  });
});
