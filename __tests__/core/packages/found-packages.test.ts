import { expect, test } from '@jest/globals';
import { readFoundPackages, tellsOfPackages } from '../../../src/core/packages/found-packages.ts';
import { describePackages } from '../../../src/core/packages/layer-packages.ts';
import { EntryTable } from '../../../src/core/tree/entry-table.ts';
import type { Tree } from '../../../src/core/tree/tree.ts';
import type { TreeEntry } from '../../../src/core/tree/tree-entry.ts';

const entry = (kind: TreeEntry['kind'], more: Partial<TreeEntry> = {}): TreeEntry => ({
  ...{ kind, mode: 0, uid: 0, gid: 0, mtime: '0', sizeBytes: 0 },
  ...more,
});
const tree = (entries: Readonly<Record<string, TreeEntry>> = {}): Tree => ({
  entries: new EntryTable(Object.entries(entries)),
});
const list = 'etc/apt/sources.list';
const debian = readFoundPackages(
  new Map([
    ['var/lib/dpkg/status', 'Package: libc6\nVersion: 1\nArchitecture: amd64\n'],
    [list, 'deb http://deb.test/debian bookworm main'],
  ]),
  tree(),
);

test.each([
  ['var/lib/dpkg/status', true],
  ['var/lib/dpkg/status.d/tzdata', true],
  ['var/lib/dpkg/status.d/tzdata.md5sums', false],
  ['lib/apk/db/installed', true],
  ['srv/var/lib/dpkg/status', false],
])('%s tells of packages: %s', (path, expected) => {
  expect(tellsOfPackages(path)).toBe(expected);
});

test('an image without dpkg has a file for each package', () => {
  const found = readFoundPackages(
    new Map([
      ['var/lib/dpkg/status.d/base', 'Package: base-files\nVersion: 12\n'],
      ['var/lib/dpkg/status.d/tzdata', 'Package: tzdata\nVersion: 2024\n'],
    ]),
    tree(),
  );
  expect(describePackages(found, { image: undefined }, 'linux/amd64')?.own).toEqual({
    'base-files': '12',
    tzdata: '2024',
  });
});

test.each<[string, Tree, readonly string[]]>([
  ['stay where nothing hides them', tree(), [list]],
  ['go with the file', tree({ [list]: entry('whiteout') }), []],
  ['go with its folder', tree({ 'etc/apt': entry('whiteout') }), []],
  ['go with a folder that hides what is below', tree({ etc: entry('folder', { opaque: true }) }), []],
])('sources of the image below %s', (_what, own, paths) => {
  const described = describePackages(readFoundPackages(new Map(), own), { image: debian }, 'linux/amd64');
  expect(Object.keys(described?.sources ?? {})).toEqual(paths);
});

test('a layer without a package manager has no packages', () => {
  const nothing = readFoundPackages(new Map(), tree());
  expect(describePackages(debian, { image: undefined }, 'linux/amd64/v3')?.architecture).toBe('amd64');
  expect(describePackages(nothing, { image: undefined }, 'linux/amd64')).toBeUndefined();
  expect(describePackages(debian, { image: undefined }, 'windows/amd64')).toBeUndefined();
});
