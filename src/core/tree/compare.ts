import { checksTime, differInSourceTime, isCompiledOf, sourceOfCompiled } from './compiled-python.ts';
import { compareEntries } from './entry-difference.ts';
import { contentNoise, findTimeNoise } from './noise.ts';
import type { TreeEntry } from './tree.ts';

type Entries = ReadonlyMap<string, TreeEntry>;

export interface TreeChange {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Anything but a folder. */
  readonly isFile: boolean;
}

export interface Compared {
  /** Sorted by path. */
  readonly changes: readonly TreeChange[];
  /** Paths that differ in what means nothing, and that stay as they were. Sorted. */
  readonly noise: readonly string[];
  /** Paths of the new tree whose records have to be sent. */
  readonly taken: ReadonlySet<string>;
}

/** Compares what is seen of the old blobs with what is seen of the new ones. */
export function compareTrees(old: Entries, next: Entries, options: { readonly exact: boolean }): Compared {
  const taken = new Set<string>();
  const noise = new Set<string>();
  const isTimeNoise = options.exact ? () => false : findTimeNoise(next).has;
  for (const [path, entry] of next) {
    const before = old.get(path);
    const difference = before === undefined ? 'other' : compareEntries(before, entry);
    if (difference === 'none') continue;
    const isNoise =
      before !== undefined &&
      !options.exact &&
      ((difference === 'time' && isTimeNoise(path)) ||
        (difference === 'content' && contentNoise.has(path)) ||
        (difference === 'content' && isTimeNoise(path) && differInSourceTime(before, entry)));
    (isNoise ? noise : taken).add(path);
  }
  settle(old, next, { taken, noise });
  return { changes: listChanges(old, next, taken), noise: [...noise].sort(), taken };
}

/** What a patch sends, and what stays as it was although it differs. */
interface Sorted {
  readonly taken: Set<string>;
  readonly noise: Set<string>;
}

/** What belongs together is sent together, or not at all: hard links, and compiled Python with its source. */
function settle(old: Entries, next: Entries, sorted: Sorted): void {
  const { taken, noise } = sorted;
  const take = (path: string): void => {
    noise.delete(path);
    taken.add(path);
  };
  const groups = membersOf(next);
  for (const path of changedGroups(old, groups)) if (next.has(path)) take(path);
  const compiled = compiledBySource(next);
  for (let before = -1; before !== taken.size; ) {
    before = taken.size;
    for (const paths of groups.values()) if (paths.some((path) => taken.has(path))) paths.forEach(take);
    for (const [source, paths] of compiled) {
      const kept = [source, ...paths].filter((path) => noise.has(path));
      if (kept.length > 0 && !staysCompiled(old, next, source, paths, sorted)) kept.forEach(take);
    }
  }
}

/** Whether Python takes compiled files for those of their source wherever it does in the new tree, and wherever the time in one is old. */
function staysCompiled(
  old: Entries,
  next: Entries,
  source: string,
  paths: readonly string[],
  { taken, noise }: Sorted,
): boolean {
  const published = (path: string): TreeEntry | undefined => {
    const after = next.get(path);
    return after === undefined || taken.has(path) ? after : (old.get(path) ?? after);
  };
  const [kept, built] = [published(source), next.get(source)];
  return paths.every((path) => {
    const [before, after] = [published(path), next.get(path)];
    if (before === undefined || after === undefined) return true;
    const isOld = noise.has(path) && before.sha256 !== after.sha256;
    const fits = built !== undefined && isCompiledOf(after, built);
    return !(isOld || fits) || (kept !== undefined && isCompiledOf(before, kept));
  });
}

/** Source → its compiled files that Python checks by time. */
function compiledBySource(entries: Entries): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [path, entry] of entries) {
    if (!checksTime(entry)) continue;
    const source = sourceOfCompiled(path) ?? '';
    const known = found.get(source);
    if (known === undefined) found.set(source, [path]);
    else known.push(path);
  }
  return found;
}

function membersOf(entries: Entries): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [path, { group }] of entries) {
    if (group === undefined) continue;
    const known = found.get(group);
    if (known === undefined) found.set(group, [path]);
    else known.push(path);
  }
  return found;
}

/** All members of the groups of hard links that are not those of before. */
function* changedGroups(old: Entries, groups: ReadonlyMap<string, readonly string[]>): Generator<string> {
  const before = membersOf(old);
  for (const [group, paths] of groups) {
    const same =
      before.get(group)?.length === paths.length && paths.every((path) => old.get(path)?.group === group);
    if (!same) yield* paths;
  }
  // Of a group that is no group any more, what is left is a file of its own.
  for (const [group, paths] of before) if (!groups.has(group)) yield* paths;
}

function listChanges(old: Entries, next: Entries, taken: ReadonlySet<string>): readonly TreeChange[] {
  const changes: TreeChange[] = [];
  for (const path of taken) {
    const entry = next.get(path);
    if (entry === undefined) continue;
    const isFile = entry.kind !== 'folder';
    if (entry.kind === 'whiteout') changes.push({ path, kind: 'removed', isFile });
    else changes.push({ path, kind: isThere(old.get(path)) ? 'changed' : 'added', isFile });
  }
  for (const [path, entry] of old)
    if (!next.has(path) && isThere(entry))
      changes.push({ path, kind: 'removed', isFile: entry.kind !== 'folder' });
  return changes.sort((one, other) => (one.path < other.path ? -1 : 1));
}

function isThere(entry: TreeEntry | undefined): boolean {
  return entry !== undefined && entry.kind !== 'whiteout';
}
