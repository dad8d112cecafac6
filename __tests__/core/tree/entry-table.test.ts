import { describe, expect, test } from '@jest/globals';
import { EntryPool } from '../../../src/core/tree/entry-pool.ts';
import { EntryTable } from '../../../src/core/tree/entry-table.ts';
import type { TreeEntry } from '../../../src/core/tree/tree-entry.ts';
import { compiledOf, fileOf, folderOf, hidden, linkTo } from '../../support/tree-values.ts';

const entries: readonly (readonly [string, TreeEntry])[] = [
  ['', folderOf()],
  ['a', folderOf({ opaque: true })],
  ['a/\xff\n', fileOf('1', { xattrs: { 'security.capability': '\xff\0' }, mtime: '-0.5' })],
  ['a/b/__pycache__/m.cpython-311.pyc', compiledOf({ mtime: 5, sizeBytes: 6 })],
  ['a/b/link', linkTo('../\xe9')],
  ['a-b/c', fileOf('', { mode: 0o4755, uid: 1_000_000_000_000, mtime: '1700000000.000000001' })],
  ['big', fileOf('2', { sizeBytes: 2 ** 40, group: 'big' })],
  ['big2', fileOf('2', { sizeBytes: 2 ** 40, group: 'big' })],
  ['null', { kind: 'character', mode: 0o666, uid: 0, gid: 0, mtime: '1', sizeBytes: 0, device: '1:3' }],
  ['gone', hidden],
];

describe('a table of entries', () => {
  test('holds what it was given, in the order in which it came', () => {
    const table = new EntryTable(entries);
    expect([...table]).toEqual(entries);
    expect([...table.sorted()]).toEqual([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
    expect([table.size, table.has('a/b'), table.get('a/b')]).toEqual([entries.length, false, undefined]);
    expect([table.kindOf('a'), table.isOpaque('a'), table.isOpaque('big')]).toEqual(['folder', true, false]);
    expect([...table.compiled()]).toEqual(['a/b/__pycache__/m.cpython-311.pyc']);
    expect([...table.groups()]).toEqual([['big', ['big', 'big2']]]);
  });

  test('keeps what it holds while it grows, and counts a path once', () => {
    const many = Array.from(
      { length: 100 },
      (_, at) => [`file ${at}`, fileOf(`content ${at}`, { mtime: `${at}.25` })] as const,
    );
    const table = new EntryTable(many);
    for (const [path, entry] of many) table.set(path, entry);
    expect([...table]).toEqual(many);
    expect(table.size).toBe(100);
  });

  test('has subsets, which hold only what it has', () => {
    const subset = new EntryTable(entries).subset();
    for (const path of ['big', 'a', 'big', 'elsewhere']) subset.add(path);
    expect([subset.size, subset.has('a'), subset.has('big2'), subset.has('elsewhere')]).toEqual([
      ...[2, true, false, false],
    ]);
    expect([...subset]).toEqual(['a', 'big']);
    expect([...subset.none()]).toEqual([]);
  });

  test('lists some of what it holds', () => {
    const table = new EntryTable([
      ...entries,
      ['venv/pyvenv.cfg', fileOf('')],
      ['my-pyvenv.cfg', fileOf('')],
    ]);
    expect([...table.ofKind('folder')]).toEqual(['', 'a']);
    expect(table.opaque()).toEqual(['a']);
    expect([...table.named('pyvenv.cfg')]).toEqual(['venv/pyvenv.cfg']);
    expect(Object.fromEntries(table.counts())).toEqual({
      ...{ folder: 2, file: 7, link: 1, character: 1, whiteout: 1 },
    });
    const asked: string[] = [];
    const inSome = table.pathsIn((folder) => asked.push(folder) > 0 && ['', 'a/b'].includes(folder));
    expect([...inSome]).toEqual(['a', 'a/b/link', 'big', 'big2', 'null', 'gone', 'my-pyvenv.cfg']);
    expect(asked).toEqual(['', 'a', 'a/b/__pycache__', 'a/b', 'a-b', 'venv']);
  });

  test.each([
    ['of the same pool', true],
    ['of another pool', false],
  ])('tells how it differs from one %s', (_what, isShared) => {
    const table = new EntryTable(entries);
    const other = new EntryTable(
      [
        ['only', fileOf('here')],
        ...entries.filter(([path]) => path !== 'null'),
        ['big', fileOf('3', { sizeBytes: 2 ** 40, group: 'big' })],
        ['big2', fileOf('2', { sizeBytes: 2 ** 40, mtime: '99' })],
        ['a', folderOf({ mode: 0o700 })],
      ],
      isShared ? table.pool : undefined,
    );
    other.delete('gone');
    expect(Object.fromEntries(table.differing(other))).toEqual({
      ...{ a: 'other', big: 'content', big2: 'time', null: 'absent', gone: 'absent' },
    });
    expect([...table.absentFrom(other)]).toEqual(['null', 'gone']);
    expect([...other.absentFrom(table)]).toEqual(['only']);
  });

  test('is compared by what it holds in tests of trees', () => {
    const table = (content: string) => new EntryTable([['a', fileOf(content)]]);
    expect(table('1')).toEqual(table('1'));
    expect(table('1')).not.toEqual(table('2'));
  });

  test('forgets what is deleted, and takes it again', () => {
    const table = new EntryTable(entries);
    expect([table.delete('big'), table.delete('big'), table.size]).toEqual([true, false, entries.length - 1]);
    expect([table.get('big'), [...table.keys()].includes('big'), [...table.groups()]]).toEqual([
      undefined,
      false,
      [['big', ['big2']]],
    ]);
    expect(table.set('big', folderOf()).get('big')).toEqual(folderOf());
    expect(table.set('a', folderOf()).isOpaque('a')).toBe(false);
    const python = 'a/b/__pycache__/m.cpython-311.pyc';
    expect(table.set(python, fileOf('x')).get(python)).toEqual(fileOf('x'));
    expect([...table.compiled()]).toEqual([]);
  });

  test('finds each of many, of which many differ only in their folder', () => {
    const paths = Array.from(
      { length: 5000 },
      (_, index) => `${index % 70}/${(index * 7) % 90}/f${index % 3}`,
    );
    const table = new EntryTable(paths.map((path) => [path, fileOf(path)]));
    const unique = [...new Set(paths)];
    expect([...table.keys()]).toEqual(unique);
    expect(unique.every((path) => table.get(path)?.sizeBytes === path.length)).toBe(true);
    expect(table.has('0/0/f')).toBe(false);
    expect(Array.from(table.sorted(), ([path]) => path)).toEqual([...unique].sort());
  });

  test.each<[string, TreeEntry, TreeEntry | undefined, string | undefined]>([
    ['nothing', fileOf('1', { mtime: '1.50' }), fileOf('1', { mtime: '1.5' }), 'none'],
    ['its group', fileOf('1', { group: 'a' }), fileOf('1'), 'none'],
    ['its time', fileOf('1', { mtime: '1.000000001' }), fileOf('1'), 'time'],
    ['the sign of its time', fileOf('1', { mtime: '-1' }), fileOf('1'), 'time'],
    ['its content', fileOf('1'), fileOf('2', { mtime: '3' }), 'content'],
    [
      'its last byte',
      fileOf('1'),
      fileOf('1', { sha256: `${fileOf('1').sha256?.slice(0, 62)}01` }),
      'content',
    ],
    ['its size', fileOf('1'), fileOf('1', { sizeBytes: 2 }), 'content'],
    ['its mode', fileOf('1'), fileOf('1', { mode: 0o600 }), 'other'],
    ['its owner', fileOf('1'), fileOf('1', { uid: 1 }), 'other'],
    ['its group of users', fileOf('1'), fileOf('1', { gid: 1 }), 'other'],
    ['an attribute', fileOf('1', { xattrs: { a: '1' } }), fileOf('1', { xattrs: { a: '2' } }), 'other'],
    [
      'no attribute',
      fileOf('1', { xattrs: { a: '1', b: '2' } }),
      fileOf('1', { xattrs: { b: '2', a: '1' } }),
      'none',
    ],
    ['where it leads', linkTo('a'), linkTo('b'), 'other'],
    ['what it is', folderOf(), fileOf('1'), 'other'],
    ['what it hides', folderOf({ opaque: true }), folderOf(), 'other'],
    ['nothing, and hides', hidden, hidden, 'none'],
    ['being there', fileOf('1'), undefined, undefined],
  ])('says that an entry differs in %s', (_name, one, other, difference) => {
    const others: [string, TreeEntry][] = [['x', fileOf('0')]];
    if (other !== undefined) others.push(['p', other]);
    for (const pool of [new EntryPool(), undefined]) {
      const table = new EntryTable([['p', one]], pool);
      expect(table.difference('p', new EntryTable(others, pool))).toBe(difference);
    }
  });
});

describe('tables of one pool', () => {
  test('hold what is equal once, and each its own paths', () => {
    const pool = new EntryPool();
    const [one, other] = [new EntryTable(entries, pool), new EntryTable([], pool)];
    const before = pool.size;
    for (const [path, entry] of entries.slice(3)) other.set(path, entry);
    expect(pool.size).toBe(before);
    other.delete('big');
    other.set('null', folderOf());
    expect([...one]).toEqual(entries);
    expect([other.size, other.has('a'), other.get('big')]).toEqual([entries.length - 4, false, undefined]);
    expect([...other.subset()]).toEqual([]);
  });

  test.each([
    ['the same pool', true],
    ['another pool', false],
  ])('take an entry of a table of %s, with all that it says', (_name, isShared) => {
    const from = new EntryTable(entries);
    const table = new EntryTable([['a', fileOf('x')]], isShared ? from.pool : undefined);
    for (const [path] of entries) table.take(path, from);
    table.take('elsewhere', from);
    expect(new Map(table)).toEqual(new Map(entries));
    expect(table.size).toBe(entries.length);
  });

  test('are copied without being bound to each other', () => {
    const table = new EntryTable(entries);
    const copy = table.copy();
    copy.delete('a');
    copy.set('gone', fileOf('y', { group: 'gone' }));
    copy.set('new', folderOf());
    expect([...table]).toEqual(entries);
    expect([copy.size, copy.get('gone')?.group, table.isOpaque('a')]).toEqual([entries.length, 'gone', true]);
  });
});
