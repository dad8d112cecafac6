import { describe, expect, test } from '@jest/globals';
import { createBlobTree } from '../../../src/core/tree/blob-tree.ts';
import { EntryTable } from '../../../src/core/tree/entry-table.ts';
import { overlayTrees } from '../../../src/core/tree/overlay.ts';
import { countFiles, type Tree } from '../../../src/core/tree/tree.ts';
import { readTar, type TarPart, tarOf } from '../../support/tar-archive.ts';
import { fileOf, folderOf, hidden, linkTo, treeOf } from '../../support/tree-values.ts';

const hashOf = (content: string): string => content.padEnd(64, '0');

function treeFrom(...parts: readonly TarPart[]): Tree {
  const builder = createBlobTree();
  for (const record of readTar(tarOf(...parts)))
    builder.add(record, record.type === 'file' ? { sha256: hashOf(record.content) } : undefined);
  return builder.end();
}

const paths = (tree: Tree): readonly string[] =>
  [...tree.entries]
    .map(([path, { kind, opaque }]) => `${path} ${kind}${opaque === true ? ' opaque' : ''}`)
    .sort();

const folder = { type: 'folder', mode: 0o755 } as const;

describe('the tree of a blob', () => {
  test('has whiteouts and folders that hide what is beneath', () => {
    const tree = treeFrom(
      { path: 'a', ...folder },
      { path: 'a/.wh.gone', type: 'file' },
      { path: 'b', ...folder },
      { path: 'b/.wh..wh..opq', type: 'file' },
      { path: 'b/.wh.idle', type: 'file' },
      { path: '.wh..wh.plnk', ...folder },
    );
    expect(paths(tree)).toEqual(['a folder', 'a/gone whiteout', 'b folder opaque']);
    expect(tree.obstacle).toBeUndefined();
  });

  test('names a group of hard links after its first path', () => {
    const tree = treeFrom(
      { path: 'z', type: 'file', content: '1' },
      { path: 'a', type: 'hard-link', target: 'z' },
      { path: 'b', type: 'hard-link', target: 'a' },
      { path: 'alone', type: 'file', content: '2' },
    );
    expect([...tree.entries].map(([path, { sha256, group }]) => [path, sha256, group])).toEqual([
      ['z', hashOf('1'), 'a'],
      ['a', hashOf('1'), 'a'],
      ['b', hashOf('1'), 'a'],
      ['alone', hashOf('2'), undefined],
    ]);
    expect(countFiles(tree)).toBe(4);
  });

  test.each<[string, readonly TarPart[], RegExp]>([
    [
      'a path is both hidden and there',
      [
        { path: 'a', ...folder },
        { path: '.wh.a', type: 'file' },
      ],
      /has "a" twice/,
    ],
    [
      'a file becomes a folder',
      [
        { path: 'a', type: 'file' },
        { path: 'a', ...folder },
      ],
      /has "a" twice/,
    ],
    [
      'something is in a file',
      [
        { path: 'a', type: 'file' },
        { path: 'a/b', type: 'file' },
      ],
      /"a\/b" is in something/,
    ],
    [
      'something is in a link',
      [
        { path: 'a', type: 'link', target: 'b' },
        { path: 'a/b', type: 'file' },
      ],
      /"a\/b" is in/,
    ],
    ['a hidden folder lacks a record', [{ path: 'a/.wh..wh..opq', type: 'file' }], /lacks this folder/],
    [
      'a hard link leads to another blob',
      [{ path: 'a', type: 'hard-link', target: 'b' }],
      /file of another blob/,
    ],
    ...[{ mode: 0o600 }, { uid: 1 }, { gid: 1 }, { mtime: '2' }].map(
      (other): [string, readonly TarPart[], RegExp] => [
        `a hard link says another ${Object.keys(other)[0]} than its file`,
        [
          { path: 'a', type: 'file', mode: 0o644, mtime: '1' },
          { path: 'b', type: 'hard-link', target: 'a', mode: 0o644, mtime: '1', ...other },
        ],
        /^"b" and its hard link "a" differ in mode, owner or time$/,
      ],
    ),
  ])('is not patched when %s', (_name, parts, obstacle) => {
    expect(treeFrom(...parts).obstacle).toMatch(obstacle);
  });

  test('takes the last of two records of a path, as engines do', () => {
    const tree = treeFrom(
      { path: 'a', type: 'file', content: '1' },
      { path: 'b', type: 'hard-link', target: 'a' },
      { path: 'a', type: 'file', content: '2' },
      { path: 'd', ...folder },
      { path: 'd', ...folder, mode: 0o700 },
    );
    expect(tree.obstacle).toBeUndefined();
    expect(['a', 'b', 'd'].map((path) => tree.entries.get(path))).toMatchObject([
      { sha256: hashOf('2') },
      { sha256: hashOf('1') },
      { mode: 0o700 },
    ]);
    expect([...tree.entries.values()].every(({ group }) => group === undefined)).toBe(true);
  });

  test('is refused when a whiteout hides no name', () => {
    expect(() => treeFrom({ path: 'a/.wh...', type: 'file' })).toThrow(/hides no name/);
  });
});

describe('trees over one another', () => {
  const lower = treeOf({ 'a/b/c': fileOf('1'), 'a/d': fileOf('2'), l: linkTo('a') });

  test.each<[string, Tree, readonly string[]]>([
    [
      'a whiteout removes a folder with all that is in it, and hides on',
      treeOf({ 'a/b': hidden }),
      ['a folder', 'a/b whiteout', 'a/d file', 'l link'],
    ],
    ['a file takes the place of a folder', treeOf({ a: fileOf('3') }), ['a file', 'l link']],
    [
      'a folder in the place of a link hides what is beneath',
      treeOf({ l: folderOf() }),
      ['a folder', 'a/b folder', 'a/b/c file', 'a/d file', 'l folder opaque'],
    ],
    [
      'a folder over a folder keeps what is in it',
      treeOf({ a: folderOf({ mode: 0o700 }) }),
      ['a folder', 'a/b folder', 'a/b/c file', 'a/d file', 'l link'],
    ],
    [
      'a folder that hides keeps nothing',
      treeOf({ 'a/x': fileOf('3'), a: folderOf({ opaque: true }) }),
      ['a folder opaque', 'a/x file', 'l link'],
    ],
  ])('%s', (_name, upper, expected) => {
    expect(paths(overlayTrees([lower, upper]))).toEqual(expected);
  });

  test('a folder that comes back after it was hidden hides what is beneath', () => {
    const tree = overlayTrees([lower, treeOf({ a: hidden }), treeOf({ 'a/new': fileOf('3') })]);
    expect(paths(tree)).toEqual(['a folder opaque', 'a/new file', 'l link']);
    expect(paths(overlayTrees([tree, treeOf({ 'a/new': hidden })]))).toEqual(['a folder opaque', 'l link']);
  });

  test('a group of hard links is of one layer', () => {
    const group = (content: string, name: string) => fileOf(content, { group: name });
    const old = treeOf({ a: group('1', 'a'), b: group('1', 'a'), c: group('1', 'a') });
    const tree = overlayTrees([old, treeOf({ a: group('2', 'a'), d: group('2', 'a') })]);
    expect([...tree.entries.sorted()].map(([path, { group }]) => [path, group])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'b'],
      ['d', 'a'],
    ]);
    const alone = overlayTrees([old, treeOf({ a: hidden, b: hidden })]);
    expect(alone.entries.get('c')?.group).toBeUndefined();
  });

  test('are not patched when something comes to be in a link', () => {
    const tree = overlayTrees([lower, { entries: new EntryTable([['l/x', fileOf('3')]]) }]);
    expect(tree.obstacle).toMatch(/"l\/x" is in something that is not a folder/);
    expect(overlayTrees([tree, treeOf({ y: fileOf('') })]).obstacle).toBe(tree.obstacle);
  });

  test('are none when there is none', () => {
    expect(overlayTrees([]).entries.size).toBe(0);
  });
});
