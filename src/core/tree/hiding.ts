import type { EntryTable } from './entry-table.ts';
import { printablePath } from './printable-path.ts';
import { parentPath } from './tree.ts';

/** Whether a layer hides what those beneath it have in a folder, by what it has there and above. */
export function createHidesInside(entries: EntryTable): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  const hidesInside = (folder: string): boolean => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const kind = entries.kindOf(folder);
    const parent = parentPath(folder);
    const hides =
      (kind !== undefined && (kind !== 'folder' || entries.isOpaque(folder))) ||
      (parent !== undefined && hidesInside(parent));
    known.set(folder, hides);
    return hides;
  };
  return hidesInside;
}

/** The same of a path: by what it has at a folder above. */
export function createHides(entries: EntryTable): (path: string) => boolean {
  const hidesInside = createHidesInside(entries);
  return (path) => {
    const parent = parentPath(path);
    return parent !== undefined && hidesInside(parent);
  };
}

/** In a folder that hides all that is beneath, nothing is left to hide. */
export function dropIdle(entries: EntryTable): void {
  const hides = createHides(entries);
  for (const path of entries.ofKind('whiteout')) if (hides(path)) entries.delete(path);
  for (const path of entries.opaque()) if (hides(path)) endOpaque(entries, path);
}

/** A folder hides what layers beneath have in it. */
export function startOpaque(entries: EntryTable, path: string): void {
  const entry = entries.get(path);
  if (entry !== undefined) entries.set(path, { ...entry, opaque: true });
}

/** What layers beneath have in a folder shows again. */
export function endOpaque(entries: EntryTable, path: string): void {
  const entry = entries.get(path);
  if (entry === undefined) return;
  const { opaque: _, ...rest } = entry;
  entries.set(path, rest);
}

/** What lies in something that is no folder. */
export function misplaced(entries: EntryTable): string | undefined {
  const [path] = entries.pathsIn((folder) => (entries.kindOf(folder) ?? 'folder') !== 'folder');
  return path === undefined ? undefined : `${printablePath(path)} is in something that is not a folder`;
}
