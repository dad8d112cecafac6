import type { TreeEntry } from './tree.ts';

/**
 * Names each group of hard links after the first of its paths that is still there, so that equal groups have equal names. A
 * path that is alone belongs to none.
 */
export function nameGroups(entries: Map<string, TreeEntry>): void {
  const members = new Map<string, string[]>();
  for (const [path, { group }] of entries) {
    if (group === undefined) continue;
    const known = members.get(group);
    if (known === undefined) members.set(group, [path]);
    else known.push(path);
  }
  for (const paths of members.values()) {
    const [first] = paths.sort();
    for (const path of paths) {
      const { group, ...entry } = entries.get(path) as TreeEntry;
      if (paths.length === 1) entries.set(path, entry);
      else if (first !== undefined && group !== first) entries.set(path, { ...entry, group: first });
    }
  }
}
