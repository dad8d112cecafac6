import { EntryTable } from '../../src/core/tree/entry-table.ts';
import type { Tree } from '../../src/core/tree/tree.ts';
import type { TreeEntry } from '../../src/core/tree/tree-entry.ts';

const hash = (content: string): string => Buffer.from(content).toString('hex').padEnd(64, '0').slice(0, 64);

/** A file with this content, and what else is said of it. */
export function fileOf(content: string, more: Partial<TreeEntry> = {}): TreeEntry {
  const fields = {
    kind: 'file',
    mode: 0o644,
    uid: 0,
    gid: 0,
    mtime: '1',
    sizeBytes: content.length,
  } as const;
  return { ...fields, sha256: hash(content), ...more };
}

export function folderOf(more: Partial<TreeEntry> = {}): TreeEntry {
  return { kind: 'folder', mode: 0o755, uid: 0, gid: 0, mtime: '1', sizeBytes: 0, ...more };
}

export function linkTo(target: string): TreeEntry {
  return { kind: 'link', mode: 0o777, uid: 0, gid: 0, mtime: '1', sizeBytes: 0, target };
}

export const hidden: TreeEntry = { kind: 'whiteout', mode: 0, uid: 0, gid: 0, mtime: '0', sizeBytes: 0 };

/** Path → entry. Folders above are added. */
export function treeOf(entries: Readonly<Record<string, TreeEntry>>): Tree {
  const all = new EntryTable(Object.entries(entries));
  for (const path of Object.keys(entries))
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (!all.has(folder)) all.set(folder, folderOf());
    }
  return { entries: all };
}

/** Compiled Python, of a source with this time and size. */
export function compiledOf(
  source: { readonly mtime: number; readonly sizeBytes: number },
  more: {
    readonly flags?: number;
    readonly body?: string;
    readonly magic?: string;
    readonly mtime?: string;
  } = {},
): TreeEntry {
  const { flags = 0, body = 'code', magic = 'a70d0d0a', mtime = '1' } = more;
  const header = Buffer.alloc(16);
  header.write(magic, 'hex');
  header.writeUInt32LE(flags, 4);
  header.writeUInt32LE(source.mtime, 8);
  header.writeUInt32LE(source.sizeBytes, 12);
  const python = { header: header.toString('hex'), sha256: hash(body) };
  return { ...fileOf(`${python.header}${body}`), sizeBytes: 16 + body.length, mtime, python };
}
