import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { chmod, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readTarTree } from '../../../src/adapters/disk/tar-tree.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const deep = `${'folder-with-a-long-name/'.repeat(12)}file`;

async function archive(format: string, change: (dir: string) => Promise<void> = async () => {}) {
  const dir = await makeTempFolder({
    'tree/a.txt': 'a',
    'tree/big': 'x'.repeat(70_000),
    [`tree/${deep}`]: '',
  });
  await symlink('a.txt', join(dir, 'tree', 'link'));
  await symlink('t'.repeat(150), join(dir, 'tree', 'far'));
  await change(join(dir, 'tree'));
  const path = join(dir, 'a.tar');
  execFileSync('tar', [`--format=${format}`, '-C', join(dir, 'tree'), '-cf', path, '.']);
  return path;
}

const treeOf = async (path: string) => readTarTree(createReadStream(path, { highWaterMark: 1000 }));

test.each(['pax', 'gnu'])('the files of a %s archive are told by mode, owner and content', async (format) => {
  const tree = await treeOf(await archive(format));
  const owner = `${process.getuid?.()}:${process.getgid?.()}`;
  const hashOfA = 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb';
  expect(tree.get('a.txt')).toMatch(new RegExp(`^0 6\\d\\d ${owner} ${hashOfA}$`));
  expect(tree.get('link')).toBe(`2 777 ${owner} a.txt`);
  expect(tree.get('far')).toBe(`2 777 ${owner} ${'t'.repeat(150)}`);
  expect(tree.get(deep)).toMatch(/^0 /);
  expect(tree.has('big')).toBe(true);
});

test('another time changes nothing, and other content, modes and links do', async () => {
  const before = await treeOf(await archive('pax'));
  const touched = await archive('pax', async (dir) => {
    execFileSync('touch', ['-d', '2001-01-01', join(dir, 'a.txt')]);
  });
  expect([...(await treeOf(touched))]).toEqual([...before]);
  const changed = await treeOf(
    await archive('pax', async (dir) => {
      await writeFile(join(dir, 'a.txt'), 'b');
      await chmod(join(dir, 'big'), 0o700);
    }),
  );
  const others = [...before].filter(([path, value]) => changed.get(path) !== value).map(([path]) => path);
  expect(others.toSorted()).toEqual(['a.txt', 'big']);
});

test('an archive that ends too early is an error', async () => {
  const whole = await readFile(await archive('pax'));
  async function* half() {
    yield whole.subarray(0, whole.indexOf('x'.repeat(1000)) + 5000);
  }
  await expect(readTarTree(half())).rejects.toThrow('ends in the middle');
});
