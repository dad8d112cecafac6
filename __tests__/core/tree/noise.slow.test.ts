import { describe, expect, test } from '@jest/globals';
import { patchProblem, planPatch } from '../../../src/core/tree/patch-plan.ts';
import type { TreeEntry } from '../../../src/core/tree/tree-entry.ts';
import { compiledOf, fileOf, folderOf, linkTo, treeOf } from '../../support/tree-values.ts';

type Entries = Readonly<Record<string, TreeEntry>>;

/** What a patch holds of a layer that was built twice: paths without what is above them. */
function sentOf(old: Entries, next: Entries, exact = false): readonly string[] {
  const plan = planPatch(treeOf(old), treeOf(next), { exact });
  if (plan.kind === 'equal') return [];
  if (plan.kind !== 'patch') throw new Error(plan.kind);
  return Array.from(plan.comparison.changes(), ({ path }) => path).sort();
}

const later = (entry: TreeEntry): TreeEntry => ({ ...entry, mtime: '2' });

describe('content that differs with each build', () => {
  const noisy = [
    'var/cache/ldconfig/aux-cache',
    'var/log/alternatives.log',
    'var/log/apt/history.log',
    'var/log/apt/term.log',
    'var/log/dpkg.log',
  ];
  test.each(noisy)('is noise in %s, unless nothing is', (path) => {
    const [old, next] = [{ [path]: fileOf('one') }, { [path]: later(fileOf('other')) }];
    expect(sentOf(old, next)).toEqual([]);
    expect(sentOf(old, next, true)).toEqual([path]);
    expect(sentOf(old, { [path]: fileOf('other', { mode: 0o600 }) })).toEqual([path]);
    expect(sentOf(old, { [path]: linkTo('x') })).toEqual([path]);
    expect(sentOf({}, next)).toContain(path);
  });

  test.each([
    'etc/ld.so.cache',
    'var/lib/dpkg/status',
    'var/log/other.log',
    'app/var/log/dpkg.log',
    'usr/lib/python3/dist-packages/a.py',
  ])('counts in %s', (path) => {
    expect(sentOf({ [path]: fileOf('one') }, { [path]: fileOf('other') })).toEqual([path]);
  });
});

describe('a log of npm, of which each build writes another one under a name with its time', () => {
  const log = (time: string): string => `root/.npm/_logs/2026-11-30T${time}Z-debug-0.log`;
  const layer = (files: Entries): Entries => ({
    root: folderOf(),
    'root/.npm': folderOf(),
    'root/.npm/_logs': folderOf(),
    ...files,
  });
  const [old, next] = [layer({ [log('01')]: fileOf('one') }), layer({ [log('02')]: fileOf('other') })];
  const planned = (from: Entries, to: Entries, exact = false) =>
    planPatch(treeOf(from), treeOf(to), { beneath: treeOf({}), exact });

  test('is noise, unless nothing is', () => {
    expect(planned(old, next)).toMatchObject({ kind: 'equal', comparison: { changedFiles: 0 } });
    expect(planned(old, next, true)).toMatchObject({
      kind: 'patch',
      comparison: { changedFiles: 2 },
      contents: { whiteouts: [log('01')] },
    });
  });

  test('stays beside what really changed, and is not sent', () => {
    const changed = { ...next, 'app/node_modules/a': fileOf('a') };
    const plan = planned(old, changed);
    expect(plan).toMatchObject({
      kind: 'patch',
      comparison: { changedFiles: 1 },
      contents: { whiteouts: [] },
    });
    if (plan.kind !== 'patch') throw new Error(plan.kind);
    expect([...plan.contents.fromNext]).not.toContain(log('02'));
    const published = treeOf({ ...old, 'app/node_modules/a': fileOf('a') });
    expect(patchProblem(published, treeOf(changed), { beneath: treeOf({}) })).toBeUndefined();
  });

  test('is gone where its folder is', () => {
    expect(planned(old, { root: folderOf() })).toMatchObject({ contents: { whiteouts: ['root/.npm'] } });
  });

  test.each([
    ['a link of that name', log('02'), linkTo('x')],
    ['another file of npm', 'root/.npm/_logs/notes', fileOf('other')],
    ['a log elsewhere', 'app/_logs/2026-debug-0.log', fileOf('other')],
  ])('counts where it is %s', (_what, path, entry) => {
    expect(planned(old, { ...old, [path]: entry })).toMatchObject({ comparison: { changedFiles: 1 } });
  });
});

describe('a time of modification', () => {
  test.each([
    'app/venv/lib/python3.11/site-packages/a/b.so',
    'opt/dist-packages/a',
    'app/node_modules/a/index.js',
    'var/lib/dpkg/info/libc6.list',
    'lib/apk/db/installed',
    'etc/ssl/certs/a.pem',
    'usr/bin/python3',
    'usr/local/bin/pip',
    'root/.npm/_update-notifier-last-checked',
    'app/requirements.txt',
    'app/package-lock.json',
  ])('of %s is noise, unless nothing is', (path) => {
    const [old, next] = [{ [path]: fileOf('1') }, { [path]: later(fileOf('1')) }];
    expect(sentOf(old, next)).toEqual([]);
    expect(sentOf(old, next, true)).toEqual([path]);
    // Nothing else of it is.
    for (const more of [{ mode: 0o600 }, { uid: 1 }, { gid: 1 }, { xattrs: { a: '1' } }])
      expect(sentOf(old, { [path]: fileOf('1', { ...more, mtime: '2' }) })).toEqual([path]);
  });

  test.each([
    'app/server.py',
    'app/target/debug/app',
    'usr/src/app/target/x.o',
    'root/.gradle/caches/a.bin',
    'root/.cargo/registry/a',
    'usr/lib/jvm/java-17/lib/server/classes.jsa',
    'usr/share/java/a.jar',
    'usr/share/fonts/truetype',
    'usr/share/icons/hicolor',
    'usr/local/lib/a.so',
    'opt/a',
    'app/Cargo.toml',
    'app/pom.xml',
  ])('of %s counts', (path) => {
    expect(sentOf({ [path]: fileOf('1') }, { [path]: later(fileOf('1')) })).toEqual([path]);
  });

  test('of a virtual environment is noise, as far as it reaches', () => {
    const mark = { 'app/venv/pyvenv.cfg': fileOf('home = /usr/bin') };
    const [old, next] = [fileOf('1'), later(fileOf('1'))];
    const paths = (entry: TreeEntry) => ({ 'app/venv/bin/pip': entry, 'app/venv2/a': entry });
    expect(sentOf({ ...mark, ...paths(old) }, { ...mark, ...paths(next) })).toEqual(['app/venv2/a']);
  });

  test('of a folder is noise, but where programs compare it', () => {
    const paths = ['app', 'usr/local/share', 'tmp', 'usr/share/fonts/truetype', 'app/target'];
    const folders = (mtime: string) => Object.fromEntries(paths.map((path) => [path, folderOf({ mtime })]));
    expect(sentOf(folders('1'), folders('2'))).toEqual(['app/target', 'usr/share/fonts/truetype']);
    expect(sentOf({ app: folderOf() }, { app: folderOf({ mode: 0o700, mtime: '2' }) })).toEqual(['app']);
    expect(sentOf({ app: folderOf() }, { app: folderOf({ mtime: '2' }) }, true)).toEqual(['app']);
  });
});

describe('compiled Python', () => {
  const folder = 'usr/lib/python3/dist-packages';
  const pyc = `${folder}/__pycache__/m.cpython-311.pyc`;
  const opt = `${folder}/__pycache__/m.cpython-311.opt-1.pyc`;
  const py = `${folder}/m.py`;
  const source = (mtime: number, content = 'm'): TreeEntry => fileOf(content, { mtime: String(mtime) });
  const compiled = (mtime: number, more: Parameters<typeof compiledOf>[1] = {}): TreeEntry =>
    compiledOf({ mtime, sizeBytes: 1 }, { mtime: String(mtime), ...more });

  test('that differs in the time of its source is noise, and so is the source', () => {
    const [old, next] = [
      { [py]: source(5), [pyc]: compiled(5) },
      { [py]: source(6), [pyc]: compiled(6) },
    ];
    expect(sentOf(old, next)).toEqual([]);
    expect(sentOf(old, next, true)).toEqual([pyc, py]);
    // Python knows whole seconds.
    const exactly = { [py]: fileOf('m', { mtime: '5.75' }), [pyc]: compiled(5) };
    expect(sentOf(exactly, next)).toEqual([]);
  });

  test.each<[string, TreeEntry]>([
    ['its code', compiled(6, { body: 'cod2' })],
    ['its length', compiled(6, { body: 'code2' })],
    ['the magic number', compiled(6, { magic: 'cb0d0d0a' })],
    ['its mode', { ...compiled(6), mode: 0o600 }],
  ])('that differs in %s is sent, and its source with it', (_name, next) => {
    expect(sentOf({ [py]: source(5), [pyc]: compiled(5) }, { [py]: source(6), [pyc]: next })).toEqual([
      pyc,
      py,
    ]);
  });

  test.each<[string, TreeEntry]>([
    ['the size of the source', compiledOf({ mtime: 6, sizeBytes: 2 })],
    ['its flags', compiled(6, { flags: 1 })],
  ])('that differs in %s is sent alone: Python does not check it against its source', (_name, next) => {
    expect(sentOf({ [py]: source(5), [pyc]: compiled(5) }, { [py]: source(6), [pyc]: next })).toEqual([pyc]);
  });

  test('that is not checked by time is sent when its hash differs', () => {
    const old = { [py]: source(5), [pyc]: compiled(5, { flags: 3 }) };
    expect(sentOf(old, { [py]: source(5), [pyc]: compiled(6, { flags: 3 }) })).toEqual([pyc]);
  });

  test('is sent with its source when what is published does not fit together', () => {
    const old = { [py]: source(4), [pyc]: compiled(5) };
    expect(sentOf(old, { [py]: source(6), [pyc]: compiled(6) })).toEqual([pyc, py]);
  });

  test('is sent when its source is in another layer, or nowhere', () => {
    expect(sentOf({ [pyc]: compiled(5) }, { [pyc]: compiled(6) })).toEqual([pyc]);
  });

  test('of the same source is sent together', () => {
    const old = { [py]: source(5), [pyc]: compiled(5), [opt]: compiled(5) };
    const next = { [py]: source(6), [pyc]: compiled(6), [opt]: compiled(6, { body: 'cod2' }) };
    expect(sentOf(old, next)).toEqual([opt, pyc, py]);
  });

  test('that is new takes its source along, of which it has the time', () => {
    const next = { [py]: source(6), [pyc]: compiled(6) };
    expect(sentOf({ [py]: source(5), [`${folder}/__pycache__`]: folderOf() }, next)).toEqual([pyc, py]);
  });

  test('without a source that differs by its own time only is noise', () => {
    const path = `${folder}/m.pyc`;
    expect(sentOf({ [path]: compiled(5) }, { [path]: later(compiled(5)) })).toEqual([]);
  });

  test('beside its source is found as well', () => {
    const path = `${folder}/m.pyc`;
    expect(
      sentOf({ [py]: source(5), [path]: compiled(5) }, { [py]: source(6), [path]: compiled(6) }),
    ).toEqual([]);
  });

  test('where times count is sent', () => {
    const [a, b] = ['app/m.py', 'app/__pycache__/m.cpython-311.pyc'];
    expect(sentOf({ [a]: source(5), [b]: compiled(5) }, { [a]: source(6), [b]: compiled(6) })).toEqual([
      b,
      a,
    ]);
  });
});
