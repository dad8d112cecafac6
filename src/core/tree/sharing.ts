import { compareEntries } from './entry-difference.ts';
import type { Tree, TreeEntry } from './tree.ts';

/** Keeps what is equal in memory once: files of a package have one time, and two builds of a layer nearly all entries in common. */
export interface Sharing {
  /** The text that came first, of those that are equal. */
  text(text: string): string;
  /** The entry of the similar tree, where both are equal. */
  entry(path: string, entry: TreeEntry): TreeEntry;
}

/** @param similar a tree whose entries may be held a second time */
export function createSharing(similar?: Tree): Sharing {
  const texts = new Map<string, string>();
  return {
    text(text) {
      const known = texts.get(text);
      if (known === undefined) texts.set(text, text);
      return known ?? text;
    },
    entry(path, entry) {
      const known = similar?.entries.get(path);
      if (known === undefined || known.group !== entry.group) return entry;
      return compareEntries(known, entry) === 'none' ? known : entry;
    },
  };
}
