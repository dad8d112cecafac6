import { byteText } from './byte-text.ts';

/**
 * Paths, each with a number: 0, 1 and so on in the order in which they came. None goes. Names are held as bytes, folders once,
 * in a hash table with open places: a tenth of what a Map of texts takes. All text is bytes, see byte-text.ts.
 */
export class PackedPaths {
  readonly #folders = new Map([['', 0]]);
  readonly #folderNames = [''];
  #lastFolder = { name: '', number: 0 };
  #count = 0;
  #names = new Uint8Array(256);
  /** Where the name of each ends; it begins where the one before ends. */
  #ends = new Uint32Array(16);
  #folderOf = new Uint32Array(16);
  /** Number + 1, by hash. 0: free. */
  #places = new Uint32Array(32);

  /** Undefined: it did not come. */
  find(path: string): number | undefined {
    const nameStart = path.lastIndexOf('/') + 1;
    const folder = this.#findFolder(path, nameStart);
    if (folder === undefined) return undefined;
    const held = this.#places[this.#placeOf(folder, path, nameStart)] ?? 0;
    return held === 0 ? undefined : held - 1;
  }

  /** One that did not come before. */
  add(path: string): number {
    if (2 * this.#count >= this.#places.length) this.#growPlaces();
    const number = this.#count;
    const nameStart = path.lastIndexOf('/') + 1;
    const folder = this.#findFolder(path, nameStart) ?? this.#addFolder(path, nameStart);
    this.#places[this.#placeOf(folder, path, nameStart)] = number + 1;
    const start = this.#startOf(number);
    const name = bytesOf(path, nameStart);
    while (start + name.length > this.#names.length)
      this.#names = grown(this.#names, new Uint8Array(2 * this.#names.length));
    this.#names.set(name, start);
    if (number >= this.#ends.length) {
      this.#ends = grown(this.#ends, new Uint32Array(2 * this.#ends.length));
      this.#folderOf = grown(this.#folderOf, new Uint32Array(this.#ends.length));
    }
    this.#ends[number] = start + name.length;
    this.#folderOf[number] = folder;
    this.#count += 1;
    return number;
  }

  path(number: number): string {
    return this.#folderNameOf(number) + byteText(this.#names, this.#startOf(number), this.#endOf(number));
  }

  /** Whether its last part is this name. */
  isNamed(number: number, name: string): boolean {
    return this.#isAt(number, this.folder(number), name, 0);
  }

  /** The number of the folder that it lies in: from 0 on. */
  folder(number: number): number {
    return this.#folderOf[number] ?? 0;
  }

  /** What all paths lie in, by their numbers; each but the first, which is '', ends with `/`. */
  get folders(): readonly string[] {
    return this.#folderNames;
  }

  /** Below 0 where the first path sorts before the second, as text does. */
  compare(one: number, other: number): number {
    const [folder, otherFolder] = [this.#folderNameOf(one), this.#folderNameOf(other)];
    const [length, otherLength] = [this.#lengthOf(one, folder), this.#lengthOf(other, otherFolder)];
    const shorter = Math.min(length, otherLength);
    for (let at = folder === otherFolder ? folder.length : 0; at < shorter; at += 1) {
      const difference = this.#byteAt(one, folder, at) - this.#byteAt(other, otherFolder, at);
      if (difference !== 0) return difference;
    }
    return length - otherLength;
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#endOf(number - 1);
  }

  #endOf(number: number): number {
    return this.#ends[number] ?? 0;
  }

  #folderNameOf(number: number): string {
    return this.#folderNames[this.#folderOf[number] ?? 0] ?? '';
  }

  #lengthOf(number: number, folder: string): number {
    return folder.length + this.#endOf(number) - this.#startOf(number);
  }

  #byteAt(number: number, folder: string, at: number): number {
    return at < folder.length
      ? folder.charCodeAt(at)
      : (this.#names[this.#startOf(number) + at - folder.length] ?? 0);
  }

  #isAt(number: number, folder: number, path: string, nameStart: number): boolean {
    const start = this.#startOf(number);
    if (this.#folderOf[number] !== folder || this.#endOf(number) - start !== path.length - nameStart)
      return false;
    for (let at = nameStart; at < path.length; at += 1)
      if (this.#names[start + at - nameStart] !== path.charCodeAt(at)) return false;
    return true;
  }

  /** The place of a path, or the free one where it belongs. */
  #placeOf(folder: number, path: string, nameStart: number): number {
    let hash = folder + 1;
    for (let at = nameStart; at < path.length; at += 1) hash = mixed(hash, path.charCodeAt(at));
    const mask = this.#places.length - 1;
    for (let at = scattered(hash) & mask; ; at = (at + 1) & mask) {
      const held = this.#places[at] ?? 0;
      if (held === 0 || this.#isAt(held - 1, folder, path, nameStart)) return at;
    }
  }

  #growPlaces(): void {
    const places = new Uint32Array(2 * this.#places.length);
    const mask = places.length - 1;
    for (let number = 0; number < this.#count; number += 1) {
      let hash = (this.#folderOf[number] ?? 0) + 1;
      const end = this.#endOf(number);
      for (let at = this.#startOf(number); at < end; at += 1) hash = mixed(hash, this.#names[at] ?? 0);
      let at = scattered(hash) & mask;
      while (places[at] !== 0) at = (at + 1) & mask;
      places[at] = number + 1;
    }
    this.#places = places;
  }

  /** The folder of a path, with `/` at its end. Mostly it is the one of the path before. */
  #findFolder(path: string, nameStart: number): number | undefined {
    const last = this.#lastFolder;
    if (nameStart === last.name.length && path.startsWith(last.name)) return last.number;
    const number = this.#folders.get(path.slice(0, nameStart));
    if (number !== undefined) this.#lastFolder = { name: this.#folderNames[number] ?? '', number };
    return number;
  }

  #addFolder(path: string, nameStart: number): number {
    // A text of its own: part of a path keeps the whole path in memory.
    const kept = byteText(bytesOf(path.slice(0, nameStart), 0));
    this.#folders.set(kept, this.#folderNames.length);
    return this.#folderNames.push(kept) - 1;
  }
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
