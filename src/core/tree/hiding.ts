import { printablePath } from './printable-path.ts';
import { parentPath, type TreeEntry } from './tree.ts';

/** Whether a layer hides what those beneath it have at a path, by what it has at a folder above. */
export function createHides(entries: ReadonlyMap<string, TreeEntry>): (path: string) => boolean {
  const known = new Map<string, boolean>();
  const hidesInside = (folder: string): boolean => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const entry = entries.get(folder);
    const parent = parentPath(folder);
    const hides =
      (entry !== undefined && (entry.kind !== 'folder' || entry.opaque === true)) ||
      (parent !== undefined && hidesInside(parent));
    known.set(folder, hides);
    return hides;
  };
  return (path) => {
    const parent = parentPath(path);
    return parent !== undefined && hidesInside(parent);
  };
}

/** In a folder that hides all that is beneath, nothing is left to hide. */
export function dropIdle(entries: Map<string, TreeEntry>): void {
  const hides = createHides(entries);
  for (const [path, entry] of entries) {
    if (entry.kind !== 'whiteout' && entry.opaque !== true) continue;
    if (!hides(path)) continue;
    const { opaque: _, ...rest } = entry;
    if (entry.kind === 'whiteout') entries.delete(path);
    else entries.set(path, rest);
  }
}

/** What lies in something that is no folder. */
export function misplaced(entries: ReadonlyMap<string, TreeEntry>): string | undefined {
  for (const path of entries.keys()) {
    const parent = parentPath(path);
    const kind = parent === undefined ? undefined : entries.get(parent)?.kind;
    if (kind !== undefined && kind !== 'folder')
      return `${printablePath(path)} is in something that is not a folder`;
  }
  return undefined;
}
