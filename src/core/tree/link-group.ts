import type { EntryTable } from './entry-table.ts';

/**
 * Names each group of hard links after the first of its paths that is still there, so that equal groups have equal names. A
 * path that is alone belongs to none.
 */
export function nameGroups(entries: EntryTable): void {
  for (const [name, paths] of entries.groups()) {
    const [first] = paths;
    if (first === name && paths.length > 1) continue;
    for (const path of paths) {
      const found = entries.get(path);
      if (found === undefined || first === undefined) continue;
      const { group: _, ...entry } = found;
      entries.set(path, paths.length === 1 ? entry : { ...entry, group: first });
    }
  }
}
