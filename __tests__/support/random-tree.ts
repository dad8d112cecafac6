import { joinBytes } from '../../src/core/join-bytes.ts';
import { textBytes } from '../../src/core/tree/byte-text.ts';
import { formatTarHeader, type TarHeader, tarEnd, tarPadding } from '../../src/core/tree/tar-header.ts';
import type { TarRecord } from '../../src/core/tree/tar-record.ts';
import { parentPath } from '../../src/core/tree/tree.ts';
import { extension, paxRecord, readTar } from './tar-archive.ts';

/** What a path leads to. Paths that lead to the same object are hard links of it. Text is bytes. */
export interface Inode {
  readonly kind: 'file' | 'folder' | 'link' | 'character' | 'block' | 'pipe';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: string;
  readonly content?: string;
  /** A file with holes: what pax says of them, `content` is what is stored. */
  readonly holes?: string;
  readonly target?: string;
  readonly device?: string;
  readonly xattrs?: Readonly<Record<string, string>>;
}

/** All that somebody sees who unpacked an image. */
export type Files = Map<string, Inode>;

/** A number below `limit`. */
export type Dice = (limit: number) => number;

const names = [
  'a',
  'b',
  'c',
  'd\xc3\xa9',
  '\xff\x80',
  'x y',
  'n\n"',
  'long'.repeat(30),
  'node_modules',
  'etc',
  'fonts',
];
const fourGigabytes = 2 ** 32 + 512;

/** Some files, the same for the same dice. */
export function randomFiles(dice: Dice): Files {
  const files: Files = new Map([['', folderOf('1')]]);
  for (let left = 4 + dice(12); left > 0; left -= 1) add(files, dice);
  if (dice(2) === 0) install(files, dice);
  return files;
}

/** Changes of every kind. */
export function mutate(files: Files, dice: Dice, steps: number): void {
  for (let left = steps; left > 0; left -= 1) {
    const path = pick([...files.keys()], dice);
    const inode = files.get(path);
    if (inode === undefined) continue;
    const change = [
      () => add(files, dice),
      () => add(files, dice),
      () => remove(files, path),
      () => rename(files, path, dice),
      () => replace(files, path, dice),
      () => replaceContents(files, path, dice),
      () => attributes(files, inode, { mode: dice(0o10000) }),
      () => attributes(files, inode, { uid: dice(3), gid: dice(2) === 0 ? 2 ** 22 : 0 }),
      () => attributes(files, inode, { mtime: randomTime(dice) }),
      () => attributes(files, inode, { xattrs: randomXattrs(inode.kind, dice) }),
      () =>
        inode.kind === 'file' &&
        attributes(files, inode, { content: randomContent(dice), mtime: randomTime(dice) }),
      () => inode.kind === 'link' && attributes(files, inode, { target: pick(names, dice) }),
      () => hardLink(files, path, dice),
      () => breakLink(files, path),
      () => install(files, dice),
    ];
    pick(change, dice)();
  }
}

/** Packages of Python, and logs: what installing them at another time changes. */
export function install(files: Files, dice: Dice): void {
  const time = String(1_700_000_000 + dice(4));
  const put = (path: string, content: string, mtime = time): void => {
    for (const at of foldersAbove(path))
      if (files.get(at)?.kind !== 'folder') {
        remove(files, at);
        files.set(at, folderOf(time));
      }
    remove(files, path);
    files.set(path, { kind: 'file', mode: 0o644, uid: 0, gid: 0, mtime, content });
  };
  put('usr/site-packages/m.py', `m${dice(2)}`);
  const source = files.get('usr/site-packages/m.py')?.content ?? '';
  const flags = dice(5) === 0 ? 1 : 0;
  const stated = dice(6) === 0 ? '1700000009' : time;
  put(
    'usr/site-packages/__pycache__/m.cpython-311.pyc',
    `MAG1${word(flags)}${word(Number(stated))}${word(source.length)}compiled ${source}`,
  );
  if (dice(2) === 0) put('var/log/dpkg.log', `at ${time} ${dice(9)}`);
  if (dice(2) === 0) put('etc/ld.so.cache', `at ${dice(2)}`);
  for (const path of ['usr', 'usr/site-packages'])
    if (dice(2) === 0) attributes(files, files.get(path) as Inode, { mtime: randomTime(dice) });
}

/** The records that lead from what was there to what is there now, as BuildKit writes them. Some folders are hidden whole. */
export function differ(before: Files, after: Files, dice: Dice): Uint8Array {
  const opaque = [...after.keys()].filter(
    (path) => isFolder(before, path) && isFolder(after, path) && dice(12) === 0,
  );
  const inOpaque = (path: string): boolean => opaque.some((folder) => isInside(path, folder));
  const written = new Set(
    [...after.keys()].filter(
      (path) => inOpaque(path) || opaque.includes(path) || !isSame(before, after, path),
    ),
  );
  for (const inode of [...written].map((path) => after.get(path)))
    for (const [other, one] of after) if (one === inode) written.add(other);
  const gone = [...before.keys()].filter(
    (path) => !after.has(path) && isFolder(after, parentPath(path) ?? '') && !inOpaque(path),
  );
  for (const path of [...written, ...gone, ...opaque]) for (const at of foldersAbove(path)) written.add(at);
  const records: Uint8Array[] = [];
  const firsts = new Map<Inode, string>();
  for (const path of [...written].sort()) {
    const inode = after.get(path);
    if (inode === undefined) continue;
    const first = firsts.get(inode);
    if (first === undefined) records.push(...recordOf(path, inode, dice));
    else {
      const { mode, uid, gid, mtime } = inode;
      records.push(header({ path, type: 'hard-link', target: first, mode, uid, gid, mtime }, dice));
    }
    if (inode.kind !== 'folder') firsts.set(inode, path);
    if (opaque.includes(path))
      records.push(header({ path: joined(path, '.wh..wh..opq'), type: 'file' }, dice));
  }
  for (const path of gone)
    records.push(header({ path: joined(parentPath(path) ?? '', `.wh.${nameOf(path)}`), type: 'file' }, dice));
  return joinBytes([...records, tarEnd()]);
}

function isFolder(files: Files, path: string): boolean {
  return files.get(path)?.kind === 'folder';
}

function isSame(before: Files, after: Files, path: string): boolean {
  const [one, other] = [before.get(path), after.get(path)];
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other) && sameGroup(before, after, path);
}

/** Unpacks an archive over files as an engine does that has all of them in one folder. */
export function unpackInPlace(files: Files, archive: Uint8Array): Files {
  const unpacked = new Set<string>();
  const now: Files = new Map(files);
  for (const { content, ...record } of readTar(archive)) {
    const { folder, what, path } = placeOf(record);
    if (!isFolder(now, folder)) throw new Error(`${record.path} has no folder`);
    const isOld = (at: string): boolean => isInside(at, folder) && !unpacked.has(at);
    if (what === 'opaque') for (const inside of [...now.keys()].filter(isOld)) now.delete(inside);
    if (what === 'whiteout') remove(now, path);
    if (what !== 'entry') continue;
    const inode = inodeOf(record, content, now);
    if (inode.kind !== 'folder' || !isFolder(now, path)) remove(now, path);
    now.set(path, inode);
    for (const at of [path, ...foldersAbove(path)]) unpacked.add(at);
  }
  return now;
}

/** Unpacks an archive as an engine does that has each layer in its own folder, and lays them over one another (overlayfs). */
export function unpackAsOverlay(files: Files, archive: Uint8Array): Files {
  const upper: Files = new Map([['', files.get('') ?? folderOf('1')]]);
  const opaque = new Set<string>();
  const hidden = new Set<string>();
  for (const { content, ...record } of readTar(archive)) {
    const { folder, what, path } = placeOf(record);
    if (!isFolder(upper, folder)) throw new Error(`${record.path} has no folder in its layer`);
    if (what === 'opaque') opaque.add(folder);
    else if (what === 'whiteout') hidden.add(path);
    else upper.set(path, inodeOf(record, content, upper));
  }
  for (const path of hidden) if (upper.has(path)) throw new Error(`${path} is both hidden and there`);
  const covers = (at: string): boolean => {
    const inode = upper.get(at);
    if (hidden.has(at) || opaque.has(at)) return true;
    if (inode === undefined) return false;
    // In the place of something else, a folder has nothing beneath.
    return inode.kind !== 'folder' || (files.has(at) && files.get(at)?.kind !== 'folder');
  };
  const merged: Files = new Map();
  for (const [path, inode] of files)
    if (!upper.has(path) && !hidden.has(path) && !foldersAbove(path).some(covers)) merged.set(path, inode);
  for (const [path, inode] of upper) merged.set(path, inode);
  return merged;
}

function placeOf({ path }: TarRecord) {
  const folder = parentPath(path) ?? '';
  const name = nameOf(path);
  if (name === '.wh..wh..opq') return { folder, what: 'opaque', path: folder } as const;
  if (name.startsWith('.wh.'))
    return { folder, what: 'whiteout', path: joined(folder, name.slice(4)) } as const;
  return { folder, what: 'entry', path } as const;
}

/** The highest first. */
function foldersAbove(path: string): readonly string[] {
  const parent = parentPath(path);
  return parent === undefined ? [] : [...foldersAbove(parent), parent];
}

/** Paths in groups that are the same file, as one text. */
export function groupsOf(files: Files): string {
  const groups = new Map<Inode, string[]>();
  for (const [path, inode] of files)
    if (inode.kind !== 'folder') groups.set(inode, [...(groups.get(inode) ?? []), path]);
  return JSON.stringify(
    [...groups.values()]
      .filter(({ length }) => length > 1)
      .map((paths) => paths.sort())
      .sort(),
  );
}

/** The same files, of which none is one of the others. */
export function copyFiles(files: Files): Files {
  const copies = new Map<Inode, Inode>();
  return new Map(
    [...files].map(([path, inode]) => {
      const copy = copies.get(inode) ?? { ...inode };
      copies.set(inode, copy);
      return [path, copy];
    }),
  );
}

function inodeOf(record: TarRecord, content: string, files: Files): Inode {
  const { type, mode, uid, gid, mtime, target, device, xattrs, holes } = record;
  if (type === 'hard-link') {
    const linked = files.get(target ?? '');
    if (linked === undefined) throw new Error(`${record.path} is a link to nothing`);
    return linked;
  }
  return {
    ...{ kind: type, mode, uid, gid, mtime },
    ...(type === 'file' ? { content } : {}),
    ...(holes === undefined ? {} : { holes }),
    ...(target === undefined ? {} : { target }),
    ...(device === undefined ? {} : { device }),
    ...(xattrs === undefined ? {} : { xattrs }),
  };
}

function recordOf(path: string, inode: Inode, dice: Dice): readonly Uint8Array[] {
  const { kind, mode, uid, gid, mtime, content = '', holes, target, device, xattrs } = inode;
  const fields: TarHeader = {
    ...{ path, type: kind, mode, uid, gid, mtime, target, device, xattrs },
    storedBytes: kind === 'file' ? content.length : 0,
  };
  const start = holes === undefined ? header(fields, dice) : withHoles(fields, holes);
  return kind === 'file' ? [start, textBytes(content), tarPadding(content.length)] : [start];
}

/** Some names are written as GNU tar does. */
function header(fields: TarHeader, dice: Dice): Uint8Array {
  const plain = formatTarHeader(fields);
  if (plain.length > 512 || dice(4) > 0) return plain;
  const name = `${fields.path}${fields.type === 'folder' ? '/' : ''}\0`;
  return joinBytes([extension('L', name), formatTarHeader({ ...fields, path: 'x' })]);
}

function withHoles(fields: TarHeader, holes: string): Uint8Array {
  const records = holes.trimEnd().split('\n');
  const pax = records.map((line) =>
    paxRecord(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)),
  );
  const { xattrs: _, ...plain } = fields;
  return joinBytes([extension('x', pax.join('')), formatTarHeader({ ...plain, mtime: '5', uid: 0, gid: 0 })]);
}

function add(files: Files, dice: Dice): void {
  const folders = [...files].filter(([, { kind }]) => kind === 'folder').map(([path]) => path);
  const path = joined(pick(folders, dice), pick(names, dice));
  if (!files.has(path)) files.set(path, randomInode(path, dice));
}

function randomInode(path: string, dice: Dice): Inode {
  const common = {
    mode: dice(2) === 0 ? 0o644 : dice(0o10000),
    uid: dice(3),
    gid: 0,
    mtime: randomTime(dice),
  };
  const kind = dice(20);
  // A file with holes of which almost nothing is stored.
  if (kind === 0 && !path.includes('\n') && path.length < 90)
    return {
      ...{ kind: 'file', mode: 0o600, uid: 0, gid: 0, mtime: '5', content: randomContent(dice) },
      holes: `GNU.sparse.major=1\nGNU.sparse.minor=0\nGNU.sparse.name=${path}\nGNU.sparse.realsize=${fourGigabytes + dice(2)}\n`,
    };
  if (kind < 8) return { ...common, kind: 'folder' };
  if (kind < 11) return { ...common, mode: 0o777, kind: 'link', target: pick(names, dice) };
  if (kind === 11) return { ...common, kind: 'character', device: `${dice(300)}:${1 + dice(3)}` };
  if (kind === 12) return { ...common, kind: 'pipe' };
  const xattrs = randomXattrs('file', dice);
  return {
    ...common,
    kind: 'file',
    content: randomContent(dice),
    ...(xattrs === undefined ? {} : { xattrs }),
  };
}

function randomContent(dice: Dice): string {
  return 'x'.repeat(pick([0, 1, 2, 511, 512, 513, 1500], dice)) + 'abc'.slice(dice(3));
}

function randomTime(dice: Dice): string {
  return pick(['1', '1700000000', '1700000000.25', '-5', '99999999999'], dice);
}

/** What Linux lets the kind of file have. A capability holds bytes that are no UTF-8. */
function randomXattrs(kind: Inode['kind'], dice: Dice): Inode['xattrs'] {
  const capability = `\x01\0\0\x02\xff\x80=\n${'\0'.repeat(12)}`;
  const own = { 'user.a': '\xe9', 'user.b': String(dice(2)) };
  if (kind === 'file') return pick([undefined, { 'security.capability': capability }, own], dice);
  return kind === 'folder' ? pick([undefined, own], dice) : undefined;
}

function replace(files: Files, path: string, dice: Dice): void {
  if (path === '') return;
  remove(files, path);
  files.set(path, randomInode(path, dice));
}

/** As `rm -rf`, `mkdir` and new files do. */
function replaceContents(files: Files, path: string, dice: Dice): void {
  if (path === '' || files.get(path)?.kind !== 'folder') return;
  remove(files, path);
  files.set(path, folderOf(randomTime(dice)));
  for (let left = dice(3); left > 0; left -= 1) {
    const inside = joined(path, pick(names, dice));
    remove(files, inside);
    files.set(inside, randomInode(inside, dice));
  }
}

function rename(files: Files, path: string, dice: Dice): void {
  const folders = [...files].filter(([, { kind }]) => kind === 'folder').map(([folder]) => folder);
  const target = joined(pick(folders, dice), pick(names, dice));
  if (path === '' || target === path || files.has(target) || isInside(target, path)) return;
  for (const [other, inode] of [...files])
    if (other === path || isInside(other, path)) {
      files.delete(other);
      // The name of a file with holes is in its header.
      if (inode.holes === undefined) files.set(target + other.slice(path.length), inode);
    }
}

function hardLink(files: Files, path: string, dice: Dice): void {
  const folders = [...files].filter(([, { kind }]) => kind === 'folder').map(([folder]) => folder);
  const target = joined(pick(folders, dice), pick(names, dice));
  const inode = files.get(path);
  if (inode === undefined || inode.kind === 'folder' || inode.holes !== undefined || files.has(target))
    return;
  files.set(target, inode);
}

function breakLink(files: Files, path: string): void {
  const inode = files.get(path);
  if (inode !== undefined && inode.kind !== 'folder') files.set(path, { ...inode });
}

function attributes(
  files: Files,
  inode: Inode,
  changes: { readonly [K in keyof Inode]?: Inode[K] | undefined },
): void {
  if (inode.holes !== undefined) return;
  const { xattrs: _, ...rest } = { ...inode, ...changes };
  const xattrs = 'xattrs' in changes ? changes.xattrs : inode.xattrs;
  const mode = inode.kind === 'link' ? 0o777 : (changes.mode ?? inode.mode);
  const changed = { ...rest, mode, ...(xattrs === undefined ? {} : { xattrs }) } as Inode;
  for (const [path, other] of files) if (other === inode) files.set(path, changed);
}

function remove(files: Files, path: string): void {
  if (path === '') return;
  for (const other of [...files.keys()]) if (other === path || isInside(other, path)) files.delete(other);
}

function sameGroup(before: Files, after: Files, path: string): boolean {
  const members = (files: Files): string => {
    const inode = files.get(path);
    return inode?.kind === 'folder'
      ? ''
      : JSON.stringify(
          [...files]
            .filter(([, one]) => one === inode)
            .map(([at]) => at)
            .sort(),
        );
  };
  return members(before) === members(after);
}

function folderOf(mtime: string): Inode {
  return { kind: 'folder', mode: 0o755, uid: 0, gid: 0, mtime };
}

function isInside(path: string, folder: string): boolean {
  return folder === '' ? path !== '' : path.startsWith(`${folder}/`);
}

function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function pick<T>(items: readonly T[], dice: Dice): T {
  return items[dice(items.length)] as T;
}

function word(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes.toString('latin1');
}
