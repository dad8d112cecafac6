import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runCli, type Terminal } from '../../../src/cli/cli.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

const root = new URL('../../../', import.meta.url);
removeTempFolders();

const dockerfile = 'FROM debian AS base\nRUN apt-get update\nFROM base\nCOPY src /src\n';

/** What init says of a repository that somebody else has written. */
async function init(cwd: string, ...args: readonly string[]) {
  let said = '';
  const write = (text: string): boolean => {
    said += text;
    return true;
  };
  const terminal: Terminal = {
    ...{ env: { PATH: process.env['PATH'] ?? '' }, cwd, onSignal: () => () => {}, exit: () => {} },
    stdout: { write },
    stderr: { write, isTTY: false } as never,
  };
  return { status: await runCli(['init', ...args], terminal, root), said };
}

async function repository(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const outer = await makeTempFolder({ 'repo/Dockerfile': dockerfile, 'outside/secret': 'FROM hush\n' });
  const dir = join(outer, 'repo');
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', dir]);
  execFileSync('git', ['-C', dir, 'remote', 'add', 'origin', 'git@github.com:acme/shop.git']);
  await mkdir(join(dir, '.github/workflows'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(dir, path), text);
  return dir;
}

const build = (matrix: string): string =>
  `jobs:\n  a:\n    strategy:\n      matrix: ${matrix}\n    steps:\n      - uses: docker/build-push-action@v6\n        with: {tags: "ghcr.io/acme/\${{ matrix.a }}"}\n`;
const axes = 'abcdefghij'
  .split('')
  .map((name) => `${name}: [${Array.from({ length: 10 }, (_, at) => at).join(', ')}]`);
const aliases = Array.from({ length: 12 }, (_, at) =>
  at === 0 ? 'a0: &a0 [x, x]' : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(10)}]`,
).join('\n');

test.each<[string, Readonly<Record<string, string>>]>([
  ['a matrix of ten to the tenth', { '.github/workflows/a.yml': build(`{${axes.join(', ')}}`) }],
  ['aliases of aliases', { '.github/workflows/a.yml': `${aliases}\n${build('{a: [x]}')}` }],
  ['aliases of aliases in compose', { 'compose.yaml': `${aliases}\nservices: {web: {build: ., x: *a11}}\n` }],
  ['brackets without end', { '.github/workflows/a.yml': `jobs: ${'['.repeat(100_000)}` }],
  ['braces without end in compose', { 'compose.yaml': `services: ${'{a: '.repeat(50_000)}` }],
  ['a bake file without end', { 'docker-bake.json': '['.repeat(1_000_000) }],
  ['a Dockerfile of 30 MB', { 'big.Dockerfile': `FROM a\n${'RUN a\n'.repeat(5 << 20)}` }],
])('%s does not keep init', async (_, files) => {
  const { status, said } = await init(await repository(files), '--dry-run');
  expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
});

test('a pipe or a device is not read', async () => {
  const dir = await repository();
  execFileSync('mkfifo', [join(dir, 'compose.yaml')]);
  await symlink('/dev/zero', join(dir, '.github/workflows/a.yml'));
  expect((await init(dir, '--dry-run')).status).toBe(0);
});

test('what a link leads to outside of the repository is not read', async () => {
  const dir = await repository();
  const compose = 'services: {web: {build: ., image: ghcr.io/acme/elsewhere}}\n';
  await writeFile(join(dir, '../outside/secret'), compose);
  await symlink('../outside/secret', join(dir, 'compose.yaml'));
  expect((await init(dir, '--dry-run')).said).not.toContain('elsewhere');
  await rm(join(dir, 'compose.yaml'));
  await writeFile(join(dir, 'compose.yaml'), compose);
  expect((await init(dir, '--dry-run')).said).toContain('elsewhere');
});

test.each([
  ['a folder', '.github/workflows', '../../outside'],
  ['a file that is not there yet', '.github/workflows/ci.yml', '../../../outside/ci.yml'],
])('nothing is written through a link in the place of %s', async (_, path, target) => {
  const dir = await repository();
  execFileSync('rm', ['-rf', join(dir, path)]);
  await symlink(target, join(dir, path));
  const { status, said } = await init(dir, '--workflows', 'ci');
  expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining('leads out of this folder') });
  expect(await readdir(join(dir, '../outside'))).toEqual(['secret']);
});

test('a name that is an escape sequence does not reach the terminal', async () => {
  const dir = await repository();
  await mkdir(join(dir, 'a\u001b]0;owned\u0007\u001b[2Jb'));
  await writeFile(
    join(dir, 'a\u001b]0;owned\u0007\u001b[2Jb', 'Dockerfile'),
    dockerfile.replace('base', 'b\u001b[2J'),
  );
  await rm(join(dir, 'Dockerfile'));
  const { said } = await init(dir, '--dry-run');
  expect(said).toContain('b/Dockerfile');
  expect([said.includes('\u001b'), said.includes('\u0007')]).toEqual([false, false]);
});
