import { EntryTable } from './entry-table.ts';
import { createHides, dropIdle, misplaced } from './hiding.ts';
import { nameGroups } from './link-group.ts';
import type { Tree } from './tree.ts';

/**
 * What several layers hold together, the lowest first, as one layer would: its own whiteouts are kept, because they hide what
 * is beneath all of them.
 */
export function overlayTrees(trees: readonly Tree[]): Tree {
  const [lowest = { entries: new EntryTable() }, ...others] = trees;
  return others.reduce(overlay, lowest);
}

function overlay(lower: Tree, upper: Tree): Tree {
  const hides = createHides(upper.entries);
  const entries = new EntryTable([], lower.entries.size + upper.entries.size);
  for (const [path, entry] of lower.entries) {
    if (upper.entries.has(path) || hides(path)) continue;
    // No path holds a NUL: the group is not one of the upper layer.
    entries.set(path, entry.group === undefined ? entry : { ...entry, group: `\0${entry.group}` });
  }
  for (const [path, entry] of upper.entries) {
    const isOpaque = entry.kind === 'folder' && !hides(path) && coversFile(lower.entries, path);
    entries.set(path, isOpaque && entry.opaque !== true ? { ...entry, opaque: true } : entry);
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
