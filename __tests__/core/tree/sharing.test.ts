import { describe, expect, test } from '@jest/globals';
import { createSharing } from '../../../src/core/tree/sharing.ts';
import { compiledOf, fileOf, folderOf, linkTo, treeOf } from '../../support/tree-values.ts';

const source = { mtime: 1, sizeBytes: 2 };
const known = treeOf({
  file: fileOf('1'),
  linked: fileOf('1', { group: 'file' }),
  'a.pyc': compiledOf(source),
  link: linkTo('file'),
});
const share = createSharing(known).entry;

describe('an entry that is shared with a similar tree', () => {
  test.each([
    ['file', fileOf('1')],
    ['linked', fileOf('1', { group: 'file' })],
    ['a.pyc', compiledOf(source)],
    ['link', linkTo('file')],
  ])('is the one of that tree where both are equal: %s', (path, entry) => {
    expect(share(path, entry)).toBe(known.entries.get(path));
  });

  test.each([
    ['another time', 'file', fileOf('1', { mtime: '2' })],
    ['other content', 'file', fileOf('2')],
    ['another mode', 'file', fileOf('1', { mode: 0o600 })],
    ['a group', 'file', fileOf('1', { group: 'file' })],
    ['no group', 'linked', fileOf('1')],
    ['attributes', 'file', fileOf('1', { xattrs: { a: 'b' } })],
    ['another kind', 'file', folderOf()],
    ['that is opaque', 'folder', folderOf({ opaque: true })],
    ['another device', 'null', { ...folderOf(), kind: 'character' as const, device: '1:3' }],
    ['another target', 'link', linkTo('other')],
    ['another time of its source', 'a.pyc', compiledOf({ mtime: 9, sizeBytes: 2 })],
    ['other compiled code', 'a.pyc', compiledOf(source, { body: 'other' })],
    ['another path', 'new', fileOf('1')],
  ])('stays as it is with %s', (_name, path, entry) => {
    expect(share(path, entry)).toBe(entry);
  });
});

test('text stays as it is', () => {
  const { text } = createSharing();
  expect(['1', '2', '1'].map(text)).toEqual(['1', '2', '1']);
});
