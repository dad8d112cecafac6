import type { TreeEntry } from './tree.ts';

/** How two entries of one path differ, whatever group of hard links each is in. */
export type EntryDifference = 'none' | 'time' | 'content' | 'other';

/** `time`: in nothing else. `content`: of a file, in content and its size, and perhaps in time. */
export function compareEntries(one: TreeEntry, other: TreeEntry): EntryDifference {
  if (one === other) return 'none';
  if (one.kind !== other.kind) return 'other';
  if (one.kind === 'whiteout') return 'none';
  const isAlike =
    one.mode === other.mode &&
    one.uid === other.uid &&
    one.gid === other.gid &&
    one.target === other.target &&
    one.device === other.device &&
    one.opaque === other.opaque &&
    xattrText(one) === xattrText(other);
  if (!isAlike) return 'other';
  if (one.sha256 !== other.sha256 || one.sizeBytes !== other.sizeBytes) return 'content';
  return one.mtime === other.mtime ? 'none' : 'time';
}

function xattrText({ xattrs }: TreeEntry): string {
  if (xattrs === undefined) return '';
  return JSON.stringify(Object.entries(xattrs).sort(([one], [other]) => (one < other ? -1 : 1)));
}
