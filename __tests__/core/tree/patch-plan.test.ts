import { describe, expect, test } from '@jest/globals';
import { EntryTable } from '../../../src/core/tree/entry-table.ts';
import { overlayTrees } from '../../../src/core/tree/overlay.ts';
import {
  type PatchOptions,
  type PatchPlan,
  patchProblem,
  planPatch,
} from '../../../src/core/tree/patch-plan.ts';
import type { Tree } from '../../../src/core/tree/tree.ts';
import { fileOf, folderOf, hidden, linkTo, treeOf } from '../../support/tree-values.ts';

/** What a plan comes to, in few words. */
function planOf(old: Tree, next: Tree, options: PatchOptions = {}): unknown {
  const plan: PatchPlan = planPatch(old, next, options);
  if (plan.kind === 'equal') return 'equal';
  if (plan.kind === 'impossible') return plan.reason;
  if (plan.kind === 'beneath-needed') return { needed: plan.paths };
  const { fromNext, fromBeneath, folders, whiteouts } = plan.contents;
  return {
    ...(fromNext.size === 0 ? {} : { next: [...fromNext].sort() }),
    ...(fromBeneath.size === 0 ? {} : { beneath: [...fromBeneath].sort() }),
    ...(folders.size === 0 ? {} : { folders: [...folders.keys()].sort() }),
    ...(whiteouts.length === 0 ? {} : { gone: whiteouts }),
  };
}

/** A plan whose comparison can be compared: its lists as such, sorted. */
function listed(old: Tree, next: Tree, options: PatchOptions = {}): unknown {
  const plan: PatchPlan = planPatch(old, next, options);
  if (!('comparison' in plan)) return plan;
  const { changes, noise, ...counts } = plan.comparison;
  const sorted = [...changes()].sort((one, other) => (one.path < other.path ? -1 : 1));
  return { ...plan, comparison: { ...counts, changes: sorted, noise: [...noise()].sort() } };
}

const empty = treeOf({});

describe('a patch', () => {
  test('is none when nothing changed', () => {
    const tree = treeOf({ 'a/b': fileOf('1'), c: hidden });
    expect(planOf(tree, treeOf({ 'a/b': fileOf('1'), c: hidden }))).toBe('equal');
  });

  test('holds what changed and what is new, with every folder above', () => {
    const old = treeOf({ 'a/b/c': fileOf('1'), 'a/d': fileOf('2'), '': folderOf() });
    const next = treeOf({ 'a/b/c': fileOf('x'), 'a/d': fileOf('2'), '': folderOf(), e: linkTo('a') });
    expect(planOf(old, next)).toEqual({ next: ['', 'a', 'a/b', 'a/b/c', 'e'] });
    expect(listed(old, next)).toMatchObject({
      comparison: {
        changes: [
          { path: 'a/b/c', kind: 'changed', isFile: true },
          { path: 'e', kind: 'added', isFile: true },
        ],
        changedFiles: 2,
        files: 3,
      },
      contents: { contentBytes: 1 },
    });
  });

  test('counts the bytes of a group of hard links once, and takes all of it', () => {
    const group = (content: string) => fileOf(content, { group: 'a' });
    const old = treeOf({ a: group('1'), b: group('1') });
    expect(listed(old, treeOf({ a: group('22'), b: group('22') }))).toMatchObject({
      contents: { contentBytes: 2, fromNext: { size: 2 } },
    });
    expect(planOf(old, treeOf({ a: fileOf('1'), b: fileOf('1') }))).toEqual({ next: ['a', 'b'] });
    const three = { a: group('1'), b: group('1'), c: group('1') };
    expect(planOf(old, treeOf(three))).toEqual({ next: ['a', 'b', 'c'] });
    const others = treeOf({ a: group('22'), b: group('22'), c: group('22') });
    expect(listed(treeOf(three), others)).toMatchObject({ contents: { contentBytes: 2 } });
    expect(planOf(treeOf(three), old, { beneath: empty })).toEqual({ next: ['a', 'b'], gone: ['c'] });
  });

  test('leaves groups of hard links alone that did not change', () => {
    const group = (mtime: string) => fileOf('1', { group: 'a', mtime });
    const old = treeOf({ a: group('1'), b: group('1'), c: fileOf('1') });
    expect(planOf(old, treeOf({ a: group('1'), b: group('1'), c: fileOf('2') }))).toEqual({ next: ['c'] });
    const regrouped = { a: fileOf('1'), b: fileOf('1', { group: 'b' }), c: fileOf('1', { group: 'b' }) };
    expect(planOf(old, treeOf(regrouped))).toEqual({ next: ['a', 'b', 'c'] });
  });

  test('takes a group of hard links whole when one path of it counts and another is noise', () => {
    const group = (mtime: string) => fileOf('1', { group: 'opt/a', mtime });
    const paths = (mtime: string) =>
      treeOf({ 'opt/a': group(mtime), 'usr/bin/a': group(mtime), 'usr/b': fileOf('1', { mtime }) });
    expect(listed(paths('1'), paths('2'))).toMatchObject({
      comparison: { changes: [{ path: 'opt/a' }, { path: 'usr/bin/a' }], noise: ['usr/b'] },
    });
  });

  test('counts files and lists folders, sorted, and what stays as noise', () => {
    const old = treeOf({
      'z/gone/x': fileOf('1'),
      'usr/b': fileOf('1'),
      'usr/a': fileOf('1'),
      y: folderOf(),
    });
    const next = treeOf({
      ...{ 'b/new': fileOf('1'), 'usr/b': fileOf('1', { mtime: '2' }), 'usr/a': fileOf('1', { mtime: '2' }) },
      ...{ y: folderOf({ mode: 0o700 }) },
    });
    expect(listed(old, next, { beneath: empty })).toMatchObject({
      comparison: {
        changes: [
          { path: 'b', kind: 'added', isFile: false },
          { path: 'b/new', kind: 'added', isFile: true },
          { path: 'y', kind: 'changed', isFile: false },
          { path: 'z', kind: 'removed', isFile: false },
          { path: 'z/gone', kind: 'removed', isFile: false },
          { path: 'z/gone/x', kind: 'removed', isFile: true },
        ],
        noise: ['usr/a', 'usr/b'],
        changedFiles: 2,
        files: 3,
      },
      contents: { whiteouts: ['z'] },
    });
  });

  test('brings what was hidden as something new', () => {
    const plan = listed(treeOf({ a: hidden }), treeOf({ a: fileOf('1') }));
    expect(plan).toMatchObject({ comparison: { changes: [{ path: 'a', kind: 'added' }] } });
  });

  test('hides what is gone once it is known that nothing is beneath, of a folder only the folder', () => {
    const old = treeOf({ 'a/b/c': fileOf('1'), 'a/b/d': fileOf('1'), 'a/e': fileOf('1') });
    const next = treeOf({ 'a/e': fileOf('1') });
    expect(planOf(old, next)).toEqual({ needed: ['a/b/c', 'a/b/d', 'a/b'] });
    expect(planOf(old, next, { beneath: treeOf({ 'a/x': fileOf('2') }) })).toEqual({
      next: ['a'],
      gone: ['a/b'],
    });
  });

  test('brings back from beneath what the old layer covered', () => {
    const old = treeOf({ 'a/b': fileOf('1'), 'c/d': hidden });
    const next = treeOf({ 'a/e': fileOf('2'), a: folderOf() });
    const beneath = treeOf({ 'a/b': fileOf('0'), 'c/d/f': fileOf('0'), c: folderOf({ mode: 0o700 }) });
    expect(planOf(old, next, { beneath })).toEqual({
      next: ['a', 'a/e'],
      beneath: ['a/b', 'c/d/f'],
      folders: ['c', 'c/d'],
    });
  });

  test('makes folders that only layers beneath have', () => {
    const [old, next] = [{ entries: new EntryTable([['a/b', fileOf('1')]]) }, { entries: new EntryTable() }];
    const beneath = treeOf({ 'a/x': fileOf('0') });
    expect(planOf(old, next, { beneath })).toEqual({ folders: ['a'], gone: ['a/b'] });
  });

  test('hides what the new layer hides', () => {
    const old = treeOf({ a: folderOf() });
    expect(planOf(old, treeOf({ 'a/b': hidden }))).toEqual({ next: ['a'], gone: ['a/b'] });
    expect(listed(old, treeOf({ 'a/b': hidden }))).toMatchObject({
      comparison: { changes: [{ path: 'a/b', kind: 'removed' }], files: 0 },
    });
    const beneath = treeOf({ 'a/b': fileOf('0') });
    expect(planOf(old, treeOf({ 'a/b': hidden }), { beneath })).toEqual({ next: ['a'], gone: ['a/b'] });
    expect(planOf(old, treeOf({ 'a/b': hidden, a: folderOf() }), { beneath: treeOf({}) })).toBe('equal');
  });

  test('needs to know what is beneath a folder that comes in the place of a file, or begins or ends to hide it', () => {
    const [file, folder] = [treeOf({ a: fileOf('1') }), treeOf({ a: folderOf() })];
    const opaque = treeOf({ a: folderOf({ opaque: true }) });
    for (const [old, next] of [
      [file, folder],
      [opaque, folder],
      [folder, opaque],
      [treeOf({ a: hidden }), folder],
    ] as const)
      expect(planOf(old, next)).toEqual({ needed: ['a'] });
    expect(planOf(folder, file)).toEqual({ next: ['a'] });
    const beneath = treeOf({ 'a/b': fileOf('0') });
    expect(planOf(file, folder, { beneath })).toEqual({ next: ['a'], beneath: ['a/b'] });
    expect(planOf(folder, opaque, { beneath })).toEqual({ next: ['a'], gone: ['a/b'] });
    expect(planOf(opaque, folder, { beneath })).toEqual({ next: ['a'], beneath: ['a/b'] });
  });

  test('needs to know nothing of what is beneath a folder that hides it', () => {
    const old = treeOf({ 'a/b/c': fileOf('1'), 'a/x': fileOf('1'), a: folderOf({ opaque: true }) });
    const next = treeOf({ 'a/b': fileOf('2'), a: folderOf({ opaque: true }) });
    expect(planOf(old, next)).toEqual({ next: ['a', 'a/b'], gone: ['a/x'] });
  });

  test('is not made of what engines may take differently', () => {
    const odd = { ...empty, obstacle: 'it is odd' };
    for (const trees of [
      [odd, empty, empty],
      [empty, odd, empty],
      [empty, empty, odd],
    ] as const)
      expect(planOf(trees[0], trees[1], { beneath: trees[2] })).toBe('it is odd');
    const inLink = { entries: new EntryTable([['l/x', fileOf('1')]]) };
    expect(planOf(inLink, inLink, { beneath: treeOf({ l: linkTo('a') }) })).toMatch(/"l\/x" is in something/);
  });
});

describe('a patch that was read back', () => {
  const old = treeOf({ 'a/b': fileOf('1'), c: fileOf('2') });
  const next = treeOf({ 'a/b': fileOf('x') });
  const options = { beneath: empty };

  test('gives what was built', () => {
    expect(
      patchProblem(overlayTrees([old, treeOf({ 'a/b': fileOf('x'), c: hidden })]), next, options),
    ).toBeUndefined();
  });

  test.each<[string, Tree, string]>([
    ['lacks a file', treeOf({ c: hidden }), '"a/b"'],
    ['has another file', treeOf({ 'a/b': fileOf('y'), c: hidden }), '"a/b"'],
    ['has another mode', treeOf({ 'a/b': fileOf('x', { mode: 0o600 }), c: hidden }), '"a/b"'],
    ['lacks a whiteout', treeOf({ 'a/b': fileOf('x') }), '"c"'],
    ['hides too much', treeOf({ a: hidden, c: hidden }), '"a/b"'],
    ['has a file too many', treeOf({ 'a/b': fileOf('x'), c: hidden, z: fileOf('') }), '"z"'],
  ])('is not used when it %s', (_name, patch, path) => {
    expect(patchProblem(overlayTrees([old, patch]), next, options)).toBe(`${path} is not what was built`);
  });

  test('is not used when engines may take it differently', () => {
    const patch = { ...treeOf({ 'a/b': fileOf('x'), c: hidden }), obstacle: 'it is odd' };
    expect(patchProblem(overlayTrees([old, patch]), next, options)).toBe('it is odd');
    expect(patchProblem(overlayTrees([old, treeOf({ 'a/b': fileOf('x') })]), next, {})).toBe(
      '"c" is not what was built',
    );
  });

  test('is what is published from then on', () => {
    const published = overlayTrees([old, treeOf({ 'a/b': fileOf('x'), c: hidden })]);
    expect(planOf(published, next, options)).toBe('equal');
  });
});
