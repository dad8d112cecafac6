import { checksTime, differInSourceTime, isCompiledOf, sourceOfCompiled } from './compiled-python.ts';
import type { EntrySubset, EntryTable } from './entry-table.ts';
import { contentNoise, findTimeNoise, isTimedLog } from './noise.ts';
import type { TreeEntry } from './tree-entry.ts';

interface TreeChange {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Anything but a folder. */
  readonly isFile: boolean;
}

export interface Compared {
  /** In no order. */
  changes(): Iterable<TreeChange>;
  /** Paths that differ in what means nothing, and that stay as they were. */
  noise(): Iterable<string>;
  /** Paths of the new tree whose records have to be sent. */
  readonly taken: EntrySubset;
}

/** Compares what is seen of the old blobs with what is seen of the new ones. */
export function compareTrees(
  old: EntryTable,
  next: EntryTable,
  options: { readonly exact: boolean },
): Compared {
  const taken = next.subset();
  const isTimeNoise = options.exact ? () => false : findTimeNoise(next);
  for (const [path, difference] of next.differing(old)) {
    const isNoise =
      !options.exact &&
      ((difference === 'time' && isTimeNoise(path)) ||
        (difference === 'content' &&
          (contentNoise.has(path) || (isTimeNoise(path) && differInTime(old, next, path)))) ||
        (difference === 'absent' && isKeptLog(next, path)));
    if (!isNoise) taken.add(path);
  }
  settle(old, next, taken);
  return {
    changes: () => listChanges(old, next, taken, options),
    noise: () => listNoise(old, next, taken),
    taken,
  };
}

/**
 * Whether the record of a path will probably be sent, while the new tree is still being read. What is sent with others is not
 * known yet.
 */
export function isLikelySent(old: EntryTable, next: EntryTable, path: string): boolean {
  const difference = next.difference(path, old) ?? 'other';
  if (difference === 'content') return !contentNoise.has(path) && !differInTime(old, next, path);
  return difference === 'other';
}

function differInTime(old: EntryTable, next: EntryTable, path: string): boolean {
  const [before, after] = [old.get(path), next.get(path)];
  return before !== undefined && after !== undefined && differInSourceTime(before, after);
}

/** Paths at which two trees are not the same. Nothing is noise. */
export function unequalPaths(one: EntryTable, other: EntryTable): ReadonlySet<string> {
  const paths = new Set([...one.absentFrom(other), ...changedGroups(one, other.groups())]);
  for (const [path] of other.differing(one)) paths.add(path);
  return paths;
}

/** What belongs together is sent together, or not at all: hard links, and compiled Python with its source. */
function settle(old: EntryTable, next: EntryTable, taken: EntrySubset): void {
  const groups = next.groups();
  for (const path of changedGroups(old, groups)) taken.add(path);
  for (let before = -1; before !== taken.size; ) {
    before = taken.size;
    for (const paths of groups.values())
      if (paths.some((path) => taken.has(path))) for (const path of paths) taken.add(path);
    takeCompiled(old, next, taken);
  }
}

function takeCompiled(old: EntryTable, next: EntryTable, taken: EntrySubset): void {
  for (const path of next.compiled()) {
    const source = sourceOfCompiled(path) ?? '';
    const kept = [source, path].filter((one) => isNoise(old, next, taken, one));
    if (kept.length > 0 && !staysCompiled(old, next, { source, path, taken }))
      for (const one of kept) taken.add(one);
  }
}

/** Whether a path differs in what means nothing, and stays as it was. */
function isNoise(old: EntryTable, next: EntryTable, taken: EntrySubset, path: string): boolean {
  return (next.difference(path, old) ?? 'none') !== 'none' && !taken.has(path);
}

/** Whether Python takes a compiled file for that of its source if it does in the new tree, or if the time in it is an old one. */
function staysCompiled(
  old: EntryTable,
  next: EntryTable,
  { source, path, taken }: { readonly source: string; readonly path: string; readonly taken: EntrySubset },
): boolean {
  const published = (at: string): TreeEntry | undefined =>
    next.has(at) && !taken.has(at) ? (old.get(at) ?? next.get(at)) : next.get(at);
  const [before, after] = [published(path), next.get(path)];
  if (before === undefined || after === undefined || !checksTime(after)) return true;
  const [kept, built] = [published(source), next.get(source)];
  const isOld = before.sha256 !== after.sha256;
  const fits = built !== undefined && isCompiledOf(after, built);
  return !(isOld || fits) || (kept !== undefined && isCompiledOf(before, kept));
}

/** All members of the groups of hard links that are not those of before. */
function* changedGroups(old: EntryTable, groups: ReadonlyMap<string, readonly string[]>): Generator<string> {
  const before = old.groups();
  for (const [group, paths] of groups) {
    const was = before.get(group);
    if (was?.length !== paths.length || !paths.every((path, index) => path === was[index])) yield* paths;
  }
  // Of a group that is no group any more, what is left is a file of its own.
  for (const [group, paths] of before) if (!groups.has(group)) yield* paths;
}

function* listChanges(
  old: EntryTable,
  next: EntryTable,
  taken: EntrySubset,
  options: { readonly exact: boolean },
): Generator<TreeChange> {
  for (const path of taken) {
    const kind = next.kindOf(path);
    if (kind === undefined) continue;
    const isFile = kind !== 'folder';
    if (kind === 'whiteout') yield { path, kind: 'removed', isFile };
    else yield { path, kind: isThere(old, path) ? 'changed' : 'added', isFile };
  }
  for (const path of goneFrom(old, next, options)) {
    const kind = old.kindOf(path);
    if (kind !== 'whiteout') yield { path, kind: 'removed', isFile: kind !== 'folder' };
  }
}

function* listNoise(old: EntryTable, next: EntryTable, taken: EntrySubset): Generator<string> {
  for (const [path] of next.differing(old)) if (!taken.has(path)) yield path;
}

/** What the old blobs have and the new ones do not, without logs that may stay. */
export function* goneFrom(
  old: EntryTable,
  next: EntryTable,
  { exact }: { readonly exact: boolean },
): Generator<string> {
  for (const path of old.absentFrom(next)) if (exact || !isKeptLog(old, path)) yield path;
}

function isKeptLog(entries: EntryTable, path: string): boolean {
  return isTimedLog(path) && entries.kindOf(path) === 'file';
}

function isThere(entries: EntryTable, path: string): boolean {
  return (entries.kindOf(path) ?? 'whiteout') !== 'whiteout';
}
