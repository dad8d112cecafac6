import { createPackedPaths } from './packed-paths.ts';

/** Paths, each once, in the order in which they came. */
export interface Paths extends Iterable<string> {
  readonly size: number;
  has(path: string): boolean;
}

/** Takes a part of the memory of a Set. */
export interface PathSet extends Paths {
  add(path: string): void;
}

export function createPathSet(): PathSet {
  const packed = createPackedPaths();
  let size = 0;
  return {
    get size() {
      return size;
    },
    has: (path) => packed.find(path) !== undefined,
    add(path) {
      if (packed.find(path) !== undefined) return;
      packed.add(path);
      size += 1;
    },
    *[Symbol.iterator]() {
      for (let number = 0; number < size; number += 1) yield packed.path(number);
    },
  };
}
