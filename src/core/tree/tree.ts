import type { EntryTable } from './entry-table.ts';

/** What one or several layers hold, as one layer would: path → entry. The root folder is ''. */
export interface Tree {
  readonly entries: EntryTable;
  /** Why engines could disagree on what this is. No patch is made of it. */
  readonly obstacle?: string;
}

/** The folder that holds a path; undefined of the root folder. */
export function parentPath(path: string): string | undefined {
  if (path === '') return undefined;
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** All but folders, and but what hides others. */
export function countFiles(tree: Tree): number {
  const counts = tree.entries.counts();
  return tree.entries.size - (counts.get('folder') ?? 0) - (counts.get('whiteout') ?? 0);
}
