import { createHides } from './hiding.ts';
import { overlayTrees } from './overlay.ts';
import type { Tree, TreeEntry } from './tree.ts';

/**
 * What somebody sees who looks at a layer on all that is beneath it: nothing is hidden any more. Without `beneath`, the layer by
 * itself, whiteouts and all.
 */
export function viewOf(tree: Tree, beneath: Tree | undefined): Tree {
  if (beneath === undefined) return tree;
  const { entries, obstacle } = overlayTrees([beneath, tree]);
  const seen = new Map<string, TreeEntry>();
  for (const [path, entry] of entries) if (entry.kind !== 'whiteout') seen.set(path, shown(entry));
  return obstacle === undefined ? { entries: seen } : { entries: seen, obstacle };
}

function shown(entry: TreeEntry): TreeEntry {
  if (entry.opaque === undefined) return entry;
  const { opaque: _, ...rest } = entry;
  return rest;
}

/**
 * The paths at which a patch needs to know what is beneath: something of the old layer has to go, and perhaps something beneath
 * shows instead.
 */
export function pathsNeedingBeneath(old: Tree, next: Tree): readonly string[] {
  const hides = createHides(next.entries);
  const needing: string[] = [];
  for (const path of old.entries.keys()) if (!next.entries.has(path) && !hides(path)) needing.push(path);
  for (const [path, entry] of next.entries) {
    if (entry.kind !== 'folder' || hides(path)) continue;
    const before = old.entries.get(path);
    const wasOpen = before === undefined || (before.kind === 'folder' && before.opaque === undefined);
    const isOpen = entry.opaque === undefined;
    if (wasOpen !== isOpen) needing.push(path);
  }
  return needing;
}
