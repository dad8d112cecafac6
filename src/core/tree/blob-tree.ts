import { UserError } from '../error.ts';
import type { EntryPool } from './entry-pool.ts';
import { EntryTable } from './entry-table.ts';
import { dropIdle, misplaced } from './hiding.ts';
import { nameGroups } from './link-group.ts';
import { printablePath } from './printable-path.ts';
import type { TarRecord } from './tar-record.ts';
import { parentPath, type Tree } from './tree.ts';
import { type CompiledPython, type TreeEntry, treeEntry } from './tree-entry.ts';

/** What is known of the content of a file once it was read. */
export interface FileContent {
  readonly sha256: string;
  readonly python?: CompiledPython;
}

/** So many files no image has; this is text of others. */
const mostEntries = 4_000_000;

const whiteoutPrefix = '.wh.';
const opaqueName = '.wh..wh..opq';
const metaPrefix = '.wh..wh.';

/** What hides: its own mode, owner and time mean nothing. */
export const whiteout: TreeEntry = { kind: 'whiteout', mode: 0, uid: 0, gid: 0, mtime: '0', sizeBytes: 0 };

/**
 * Makes the tree of one blob, record by record. Where engines differ in what they make of a blob (a path that is both hidden and
 * there), the tree has an obstacle. Whiteouts: https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts.
 *
 * @param pool of the trees that this one is compared with
 */
export function createBlobTree(pool?: EntryPool) {
  const entries = new EntryTable([], pool);
  const opaque = new Set<string>();
  /** Paths that are the same file → the first of them. */
  const groups = new Map<string, string>();
  let obstacle: string | undefined;

  const put = (path: string, entry: TreeEntry): void => {
    const before = entries.get(path);
    if (before !== undefined && clash(before, entry))
      obstacle ??= `one of its blobs has ${printablePath(path)} twice`;
    groups.delete(path);
    entries.set(path, entry);
    if (entries.size > mostEntries) throw new UserError(`A layer has more than ${mostEntries} files.`);
  };

  const link = (record: TarRecord): void => {
    const { path, target = '' } = record;
    const entry = entries.get(target);
    if (entry === undefined || entry.kind === 'folder' || entry.kind === 'whiteout') {
      obstacle ??= `${printablePath(path)} is a hard link to a file of another blob`;
      return;
    }
    if (path === target) return;
    if (!isLinkOf(record, entry))
      obstacle ??= `${printablePath(path)} and its hard link ${printablePath(target)} differ in mode, owner or time`;
    put(path, entry);
    const first = groups.get(target) ?? target;
    groups.set(target, first).set(path, first);
  };

  return {
    /** Those of the records until now. */
    entries,
    /** `content`: of a file. */
    add(record: TarRecord, content: FileContent | undefined): void {
      const { path } = record;
      const name = path.slice(path.lastIndexOf('/') + 1);
      const folder = parentPath(path) ?? '';
      if (name === opaqueName) opaque.add(folder);
      // Of the storage of AUFS: engines pass over it.
      else if (name.startsWith(metaPrefix)) return;
      else if (name.startsWith(whiteoutPrefix)) {
        const hidden = name.slice(whiteoutPrefix.length);
        if (/^(\.\.?)?$/.test(hidden))
          throw new UserError(`The whiteout ${printablePath(path)} hides no name.`);
        put(folder === '' ? hidden : `${folder}/${hidden}`, whiteout);
      } else if (record.type === 'hard-link') link(record);
      else put(path, entryOf(record, content));
    },
    end(): Tree {
      for (const path of opaque) {
        const entry = entries.get(path);
        if (entry?.kind === 'folder') entries.set(path, { ...entry, opaque: true });
        else obstacle ??= `one of its blobs hides what is in ${printablePath(path)}, and lacks this folder`;
      }
      obstacle ??= misplaced(entries);
      for (const [path, group] of groups) {
        const entry = entries.get(path);
        if (entry !== undefined) entries.set(path, { ...entry, group });
      }
      dropIdle(entries);
      nameGroups(entries);
      return obstacle === undefined ? { entries } : { entries, obstacle };
    },
  };
}

/** Whether a hard link says of its file what that says itself. Docker gives the file what the last of its links says, others do not. */
function isLinkOf({ mode, uid, gid, mtime }: TarRecord, entry: TreeEntry): boolean {
  const isMode = mode === entry.mode || entry.kind === 'link';
  return isMode && uid === entry.uid && gid === entry.gid && mtime === entry.mtime;
}

/** Whether engines differ in what the second of two records of one path makes of the first. */
function clash(before: TreeEntry, entry: TreeEntry): boolean {
  if (before.kind === 'folder' || entry.kind === 'folder') return before.kind !== entry.kind;
  return entry.kind === 'whiteout' && before.kind !== 'whiteout';
}

function entryOf(record: TarRecord, content: FileContent | undefined): TreeEntry {
  const { type, uid, gid, mtime, sizeBytes, target, xattrs, device } = record;
  if (type === 'hard-link') throw new Error('a hard link is an entry of another path');
  // Links have no permissions.
  const mode = type === 'link' ? 0o777 : record.mode;
  const sha256 = content?.sha256;
  const python = content?.python;
  return treeEntry(
    { kind: type, mode, uid, gid, mtime, sizeBytes, sha256 },
    { target, xattrs, device, python },
  );
}
