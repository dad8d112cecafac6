import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collectLayerFiles } from '../../../src/adapters/context/context-files.ts';
import type { ContextSource } from '../../../src/core/dockerfile/context-source.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'context-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Files have their own path for content; a name that ends in `/` is a folder, `name -> target` a link. */
async function write(...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const [name = '', target] = path.split(' -> ');
    const full = join(folder, name);
    await mkdir(name.endsWith('/') ? full : dirname(full), { recursive: true });
    if (target !== undefined) await symlink(target, full);
    else if (!name.endsWith('/')) await writeFile(full, name);
  }
}

type Given = string | Partial<ContextSource>;

async function collect(...sources: readonly Given[]): Promise<Readonly<Record<string, string>>> {
  const contextSources = sources.map((source) => ({
    context: undefined,
    path: '/',
    parents: false,
    exclude: [],
    ...(typeof source === 'string' ? { path: source } : source),
  }));
  const folders = { contextDir: folder, dockerfilePath: join(folder, 'Dockerfile') };
  return (await collectLayerFiles([{ name: 'layer', contextSources }], folders)).get('layer') ?? {};
}

const paths = async (...sources: readonly Given[]) => Object.keys(await collect(...sources));

describe('collectLayerFiles', () => {
  test.each([65_535, 65_536, 65_537, 300_000])('hashes a file of %i bytes whole', async (bytes) => {
    const content = 'x'.repeat(bytes - 1).concat('y');
    await writeFile(join(folder, 'model.bin'), content);
    await write('app.py');
    expect(Object.values(await collect('model.bin', 'app.py')).map((state) => state.split(':')[1])).toEqual([
      hash('app.py'),
      hash(content),
    ]);
  });

  test('gives mode and hash of a file, a link and a folder', async () => {
    await write('dir/run.sh', 'dir/link -> run.sh');
    await chmod(join(folder, 'dir'), 0o750);
    await chmod(join(folder, 'dir/run.sh'), 0o755);
    expect(await collect('dir')).toEqual({
      dir: '40750:',
      'dir/link': `120777:${hash('run.sh')}`,
      'dir/run.sh': `100755:${hash('dir/run.sh')}`,
    });
  });

  test.each<[string, readonly string[]]>([
    ['.', ['.hidden', 'a.txt', 'b.txt', 'd', 'd/a.txt', 'd/e', 'd/e/b.txt', 'empty']],
    ['/a.txt', ['a.txt']],
    ['./d/', ['d', 'd/a.txt', 'd/e', 'd/e/b.txt']],
    ['../../d/e', ['d/e', 'd/e/b.txt']],
    ['*.txt', ['a.txt', 'b.txt']],
    ['*', ['.hidden', 'a.txt', 'b.txt', 'd', 'd/a.txt', 'd/e', 'd/e/b.txt', 'empty']],
    ['[^b].txt', ['a.txt']],
    ['d/*', ['d/a.txt', 'd/e', 'd/e/b.txt']],
    ['*/*.txt', ['d/a.txt']],
    ['d*/*/b.???', ['d/e/b.txt']],
    ['missing', []],
    ['a.txt/below', []],
    ['empty', ['empty']],
    ['[', []],
  ])('finds for %s %j', async (path, expected) => {
    await write('a.txt', 'b.txt', '.hidden', 'd/a.txt', 'd/e/b.txt', 'empty/');
    expect(await paths(path)).toEqual(expected);
  });

  test.each<[string, readonly string[]]>([
    ['link', ['link', 'real/a.txt']],
    ['up/a.txt', ['real/a.txt', 'up']],
    ['up/', ['real', 'real/a.txt', 'up']],
    ['absolute', ['absolute', 'real/a.txt']],
    ['outside', ['outside']],
    ['circle', ['circle', 'circle2']],
    ['li*', ['link', 'real/a.txt']],
  ])('follows the link that a source is: %s', async (path, expected) => {
    await write(
      'real/a.txt',
      'link -> real/a.txt',
      'up -> real',
      'absolute -> /real/a.txt',
      'outside -> ../../nothing',
      'circle -> circle2',
      'circle2 -> circle',
    );
    expect(await paths(path)).toEqual(expected);
  });

  test('follows no link within a folder', async () => {
    await write('d/link -> ../secret', 'secret/x');
    expect(await paths('d')).toEqual(['d', 'd/link']);
  });

  test('leaves out what is ignored', async () => {
    await write('a.txt', 'a.md', 'node_modules/x/index.js', 'docs/keep.md', 'docs/drop.md', 'drafts/x');
    await writeFile(
      join(folder, '.dockerignore'),
      'node_modules\n**/*.md\n!docs/keep.md\ndrafts\n.dockerignore\n',
    );
    expect(await paths('.')).toEqual(['a.txt', 'docs', 'docs/keep.md']);
    expect(await paths('a.md', 'node_modules', 'drafts/x')).toEqual([]);
  });

  test('keeps a folder that is ignored when a file in it is not', async () => {
    await write('out/keep/x', 'out/drop', 'out/deep/none');
    await writeFile(join(folder, '.dockerignore'), '*\n!out/keep\n');
    expect(await paths('.')).toEqual(['out', 'out/keep', 'out/keep/x']);
  });

  test('matches --exclude relative to the source', async () => {
    await write('d/a.txt', 'd/b.md', 'd/e/c.md', 'd/e/d.txt');
    const exclude = ['*.md', 'e/d.txt'];
    expect(await paths({ path: 'd', exclude })).toEqual(['d', 'd/a.txt', 'd/e', 'd/e/c.md']);
    expect(await paths({ path: 'd', exclude: ['e'] })).toEqual(['d', 'd/a.txt', 'd/b.md']);
  });

  test.each<[string, readonly string[]]>([
    ['a/b/c.txt', ['a', 'a/b', 'a/b/c.txt']],
    ['**/*.txt', ['a', 'a/b', 'a/b/c.txt', 'a/d.txt', 'z', 'z/e.txt']],
    ['a/./b', ['a/b', 'a/b/c.txt', 'a/b/x.md']],
    ['./a/./**/*.txt', ['a/b', 'a/b/c.txt', 'a/d.txt']],
  ])('finds for --parents %s %j', async (path, expected) => {
    await write('a/b/c.txt', 'a/b/x.md', 'a/d.txt', 'z/e.txt');
    expect(await paths({ path, parents: true })).toEqual(expected);
  });

  test('reads named folders with their own ignore file', async () => {
    await write('main.txt', 'shared/x', 'shared/y');
    await writeFile(join(folder, 'shared/.dockerignore'), 'y\n.dockerignore');
    const context = { name: 'lib', folder: join(folder, 'shared') };
    expect(await paths('main.txt', { context, path: '/' })).toEqual(['lib//x', 'main.txt']);
  });

  test('is the same whatever the order of the sources', async () => {
    await write('a', 'b');
    expect(JSON.stringify(await collect('b', 'a'))).toBe(JSON.stringify(await collect('a', 'b', 'a')));
  });
});
