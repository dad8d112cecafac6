import { createHides, endOpaque } from './hiding.ts';
import { overlayTrees } from './overlay.ts';
import type { Tree } from './tree.ts';

/**
 * What somebody sees who looks at a layer on all that is beneath it: nothing is hidden any more. Without `beneath`, the layer by
 * itself, whiteouts and all.
 */
export function viewOf(tree: Tree, beneath: Tree | undefined): Tree {
  if (beneath === undefined) return tree;
  const { entries, obstacle } = overlayTrees([beneath, tree]);
  for (const path of entries.ofKind('whiteout')) entries.delete(path);
  for (const path of entries.opaque()) endOpaque(entries, path);
  return obstacle === undefined ? { entries } : { entries, obstacle };
}

/**
 * The paths at which a patch needs to know what is beneath: something of the old layer has to go, and perhaps something beneath
 * shows instead.
 */
export function pathsNeedingBeneath(old: Tree, next: Tree): readonly string[] {
  const hides = createHides(next.entries);
  const needing: string[] = [];
  for (const path of old.entries.absentFrom(next.entries)) if (!hides(path)) needing.push(path);
  for (const path of next.entries.ofKind('folder')) {
    if (hides(path)) continue;
    const before = old.entries.kindOf(path);
    const wasOpen = before === undefined || (before === 'folder' && !old.entries.isOpaque(path));
    const isOpen = !next.entries.isOpaque(path);
    if (wasOpen !== isOpen) needing.push(path);
  }
  return needing;
}
