import { byteText } from './byte-text.ts';

/** Paths, each with a number: 0, 1 and so on in the order in which they came. None goes. */
export interface PackedPaths {
  /** Undefined: it did not come. */
  find(path: string): number | undefined;
  /** One that did not come before. */
  add(path: string): number;
  path(number: number): string;
  /** Below 0 where the first path sorts before the second, as text does. */
  compare(one: number, other: number): number;
}

/**
 * Names are held as bytes, folders once, in a hash table with open places: a tenth of what a Map of texts takes.
 * All text is bytes, see byte-text.ts.
 *
 * @param expected how many will come, where that is known: what is outgrown takes memory for a while
 */
export function createPackedPaths(expected = 16): PackedPaths {
  const folders = new Map([['', 0]]);
  const folderNames = [''];
  let lastFolder = { name: '', number: 0 };
  let count = 0;
  let names = new Uint8Array(256);
  /** Where the name of each ends; it begins where the one before ends. */
  let ends = new Uint32Array(Math.max(expected, 16));
  let folderOf = new Uint32Array(ends.length);
  /** Number + 1, by hash. 0: free. */
  let places = new Uint32Array(2 ** Math.ceil(Math.log2(2 * ends.length)));

  const startOf = (number: number): number => (number === 0 ? 0 : (ends[number - 1] ?? 0));

  const folderNameOf = (number: number): string => folderNames[folderOf[number] ?? 0] ?? '';

  const isAt = (number: number, folder: number, path: string, nameStart: number): boolean => {
    const start = startOf(number);
    if (folderOf[number] !== folder || (ends[number] ?? 0) - start !== path.length - nameStart) return false;
    for (let at = nameStart; at < path.length; at += 1)
      if (names[start + at - nameStart] !== path.charCodeAt(at)) return false;
    return true;
  };

  const byteAt = (number: number, folder: string, at: number): number =>
    at < folder.length ? folder.charCodeAt(at) : (names[startOf(number) + at - folder.length] ?? 0);

  const lengthOf = (number: number, folder: string): number =>
    folder.length + (ends[number] ?? 0) - startOf(number);

  const compare = (one: number, other: number): number => {
    const [folder, otherFolder] = [folderNameOf(one), folderNameOf(other)];
    const [length, otherLength] = [lengthOf(one, folder), lengthOf(other, otherFolder)];
    const shorter = Math.min(length, otherLength);
    for (let at = folder === otherFolder ? folder.length : 0; at < shorter; at += 1) {
      const difference = byteAt(one, folder, at) - byteAt(other, otherFolder, at);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  };

  /** The place of a path, or the free one where it belongs. */
  const placeOf = (folder: number, path: string, nameStart: number): number => {
    let hash = folder + 1;
    for (let at = nameStart; at < path.length; at += 1) hash = mixed(hash, path.charCodeAt(at));
    const mask = places.length - 1;
    for (let at = scattered(hash) & mask; ; at = (at + 1) & mask) {
      const held = places[at] ?? 0;
      if (held === 0 || isAt(held - 1, folder, path, nameStart)) return at;
    }
  };

  const growPlaces = (): void => {
    places = new Uint32Array(2 * places.length);
    const mask = places.length - 1;
    for (let number = 0; number < count; number += 1) {
      let hash = (folderOf[number] ?? 0) + 1;
      const end = ends[number] ?? 0;
      for (let at = startOf(number); at < end; at += 1) hash = mixed(hash, names[at] ?? 0);
      let at = scattered(hash) & mask;
      while (places[at] !== 0) at = (at + 1) & mask;
      places[at] = number + 1;
    }
  };

  /** The folder of a path, with `/` at its end. Mostly it is the one of the path before. */
  const findFolder = (path: string, nameStart: number): number | undefined => {
    if (nameStart === lastFolder.name.length && path.startsWith(lastFolder.name)) return lastFolder.number;
    const number = folders.get(path.slice(0, nameStart));
    if (number !== undefined) lastFolder = { name: folderNames[number] ?? '', number };
    return number;
  };

  const addFolder = (path: string, nameStart: number): number => {
    // A text of its own: part of a path keeps the whole path in memory.
    const kept = byteText(bytesOf(path.slice(0, nameStart), 0));
    folders.set(kept, folderNames.length);
    folderNames.push(kept);
    return folderNames.length - 1;
  };

  return {
    find(path) {
      const nameStart = path.lastIndexOf('/') + 1;
      const folder = findFolder(path, nameStart);
      if (folder === undefined) return undefined;
      const held = places[placeOf(folder, path, nameStart)] ?? 0;
      return held === 0 ? undefined : held - 1;
    },
    add(path) {
      if (2 * count >= places.length) growPlaces();
      const nameStart = path.lastIndexOf('/') + 1;
      const folder = findFolder(path, nameStart) ?? addFolder(path, nameStart);
      places[placeOf(folder, path, nameStart)] = count + 1;
      const start = startOf(count);
      const name = bytesOf(path, nameStart);
      while (start + name.length > names.length) names = grown(names, new Uint8Array(2 * names.length));
      names.set(name, start);
      if (count >= ends.length) {
        ends = grown(ends, new Uint32Array(2 * ends.length));
        folderOf = grown(folderOf, new Uint32Array(ends.length));
      }
      ends[count] = start + name.length;
      folderOf[count] = folder;
      count += 1;
      return count - 1;
    },
    path: (number) => folderNameOf(number) + byteText(names, startOf(number), ends[number] ?? 0),
    compare,
  };
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function mixed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** So that the lowest bits depend on all. */
function scattered(hash: number): number {
  const folded = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return folded ^ (folded >>> 13);
}

function bytesOf(text: string, start: number): Uint8Array {
  const bytes = new Uint8Array(text.length - start);
  for (let at = start; at < text.length; at += 1) bytes[at - start] = text.charCodeAt(at);
  return bytes;
}

function grown<Numbers extends Uint8Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
