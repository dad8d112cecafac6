import { describe, expect, test } from '@jest/globals';
import { EntryTable } from '../../../src/core/tree/entry-table.ts';
import type { Tree } from '../../../src/core/tree/tree.ts';
import { formatTree, TreeParser } from '../../../src/core/tree/tree-text.ts';
import { compiledOf, fileOf, folderOf, hidden, linkTo, treeOf } from '../../support/tree-values.ts';

function parse(text: string): Tree {
  const parser = new TreeParser();
  for (const line of text.split('\n').slice(0, -1)) parser.line(line);
  return parser.end();
}

const tree = treeOf({
  'z/\xff\n"': fileOf('1', { xattrs: { 'security.capability': '\xff\0' }, group: 'a' }),
  a: fileOf('1', { xattrs: { 'security.capability': '\xff\0' }, group: 'a', mtime: '-1.5' }),
  gone: hidden,
  opaque: folderOf({ opaque: true }),
  link: linkTo('../\xe9'),
  null: { kind: 'character', mode: 0o666, uid: 0, gid: 0, mtime: '1', sizeBytes: 0, device: '1:3' },
  'm.pyc': compiledOf({ mtime: 5, sizeBytes: 6 }),
});

describe('a tree as text', () => {
  test('is the same tree when it is read', () => {
    const text = [...formatTree(tree)].join('');
    expect(text).toMatch(/^[\n -~]*$/);
    expect(new Map([...parse(text).entries].sort())).toEqual(new Map([...tree.entries].sort()));
    expect(parse([...formatTree({ ...tree, obstacle: 'x' })].join('')).obstacle).toBe('x');
  });

  test('is the same text, whatever the order of the entries', () => {
    const other = { entries: new EntryTable([...tree.entries].reverse()) };
    expect([...formatTree(other)]).toEqual([...formatTree(tree)]);
  });

  test('is short where little is to be said', () => {
    const { sha256 } = fileOf('1');
    expect([...formatTree(treeOf({ a: fileOf('1'), b: folderOf(), c: hidden }))]).toEqual([
      '{"schemaVersion":1,"kind":"tree"}\n',
      `["a","f",420,0,0,"1",1,"${sha256}"]\n`,
      '["b","d",493,0,0,"1",0]\n',
      '["c","w"]\n',
    ]);
  });

  const head = '{"schemaVersion":1,"kind":"tree"}';
  test.each([
    ['nothing', '', /A file list is empty/],
    ['another document', '{"schemaVersion":1}\n', /Line 1 .* does not begin a file list/],
    [
      'a later version',
      '{"schemaVersion":2,"kind":"tree"}\n',
      /schema version is 2, and this version reads 1/,
    ],
    ['no JSON', `${head}\n[\n`, /Line 2 of a file list cannot be read: it is not JSON/],
    ['no list', `${head}\n{}\n`, /not a list/],
    ['an unknown kind', `${head}\n["a","q"]\n`, /kind is unknown/],
    ['a file without content', `${head}\n["a","f",0,0,0,"1",0]\n`, /no hash/],
    ['a hash of something', `${head}\n["a","f",0,0,0,"1",0,"abc"]\n`, /not what it should be/],
    ['a link with content', `${head}\n["a","l",0,0,0,"1",0,"${'a'.repeat(64)}",{"target":"b"}]\n`, /no hash/],
    ['a link to nowhere', `${head}\n["a","l",0,0,0,"1",0]\n`, /leads nowhere/],
    ['a time of letters', `${head}\n["a","d",0,0,0,"now",0]\n`, /not what it should be/],
    ['a number as text', `${head}\n["a","d","0",0,0,"1",0]\n`, /not a number/],
    ['a path twice', `${head}\n["a","w"]\n["a","w"]\n`, /its path was there before/],
    ['attributes that are no text', `${head}\n["a","d",0,0,0,"1",0,"",{"xattrs":{"a":1}}]\n`, /not text/],
    ['a line without end', `${head}\n["${'a'.repeat(1 << 20)}","w"]\n`, /too long/],
  ])('that holds %s is refused', (_name, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});
