import { EntryTable } from './entry-table.ts';
import { createHides, createHidesInside, dropIdle, misplaced, startOpaque } from './hiding.ts';
import { nameGroups } from './link-group.ts';
import type { Tree } from './tree.ts';

/**
 * What several layers hold together, the lowest first, as one layer would: its own whiteouts are kept, because they hide what
 * is beneath all of them.
 */
export function overlayTrees(trees: readonly Tree[]): Tree {
  const [lowest = { entries: new EntryTable() }, second, ...others] = trees;
  if (second === undefined) return lowest;
  return [second, ...others].reduce(overlayOnto, { ...lowest, entries: lowest.entries.copy() });
}

/** The same of two trees; the entries of the lower one become those of both, so that a third list takes no memory. */
export function overlayOnto(lower: Tree, upper: Tree): Tree {
  const [hides, hidesInside] = [createHides(upper.entries), createHidesInside(upper.entries)];
  const { entries } = lower;
  for (const paths of entries.groups().values())
    for (const path of paths) {
      const entry = entries.get(path);
      // No path holds a NUL: the group is not one of the upper layer.
      if (entry !== undefined) entries.set(path, { ...entry, group: `\0${entry.group}` });
    }
  for (const path of entries.pathsIn(hidesInside)) if (!upper.entries.has(path)) entries.delete(path);
  for (const [path, kind] of upper.entries.kinds()) {
    const isOpaque = kind === 'folder' && coversFile(entries, path) && !hides(path);
    entries.take(path, upper.entries);
    if (isOpaque) startOpaque(entries, path);
  }
  dropIdle(entries);
  nameGroups(entries);
  const obstacle = lower.obstacle ?? upper.obstacle ?? misplaced(entries);
  return obstacle === undefined ? { entries } : { entries, obstacle };
}

/** A folder in the place of something else, or of a folder that hid what is beneath, hides it as well. */
function coversFile(lower: EntryTable, path: string): boolean {
  const before = lower.kindOf(path);
  return before !== undefined && (before !== 'folder' || lower.isOpaque(path));
}
