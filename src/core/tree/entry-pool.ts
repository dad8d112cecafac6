import { byteText } from './byte-text.ts';
import { PackedPaths } from './packed-paths.ts';
import type { CompiledPython, EntryKind, TreeEntry } from './tree-entry.ts';

/** What many entries have in common. */
interface Attributes extends Pick<TreeEntry, 'kind' | 'mode' | 'uid' | 'gid'> {
  readonly hasHash: boolean;
}

/** Of an entry, what nearly all entries have. */
interface PooledEntry extends Pick<TreeEntry, 'kind' | 'mode' | 'uid' | 'gid' | 'mtime' | 'sizeBytes'> {
  readonly sha256?: string | undefined;
  readonly python?: CompiledPython | undefined;
}

/** How two entries differ in that. */
type PooledDifference =
  | 'none'
  /** In nothing else. */
  | 'time'
  /** Of a file, in content and its size, and perhaps in time. */
  | 'content'
  | 'other';

/** The columns of some rows. */
interface Page {
  readonly attributes: Uint32Array;
  readonly seconds: Float64Array;
  readonly nanoseconds: Uint32Array;
  readonly sizes: Float64Array;
  readonly hashes: Uint8Array;
  /** Number of what is known of compiled Python + 1; 0: it is none. */
  readonly python: Uint32Array;
}

const hashBytes = 32;
const headerBytes = 16;
const pythonBytes = headerBytes + hashBytes;
/** Pages that are full are not copied into larger ones, which would take the memory of both. */
const pageRows = 1 << 13;
/** Beside nanoseconds. */
const isNegative = 2 ** 30;

/**
 * Paths and entries of several tables, each held once: a layer that was built again has mostly what it had. An entry is a number.
 * All are columns of bytes: a layer has hundreds of thousands, and as objects they take ten times the memory. None goes. Of a time of
 * modification, zeros that say nothing are not kept.
 */
export class EntryPool {
  readonly paths = new PackedPaths();
  readonly #attributeNumbers = new Map<string, number>();
  readonly #attributes: Attributes[] = [];
  readonly #pages: Page[] = [];
  #count = 0;
  /** Number of an entry, by hash. 0: free. */
  #places = new Uint32Array(64);
  readonly #python: Uint8Array[] = [];
  #pythonCount = 0;

  /** How many different entries it holds. */
  get size(): number {
    return this.#count;
  }

  /** The number of an entry, from 1 on: equal ones have the same. */
  add(entry: PooledEntry): number {
    if (2 * this.#count >= this.#places.length) this.#growPlaces();
    // Written behind the others; it stays where none is equal.
    const number = this.#write(entry);
    const mask = this.#places.length - 1;
    for (let at = this.#hash(number) & mask; ; at = (at + 1) & mask) {
      const held = this.#places[at] ?? 0;
      if (held !== 0 && !this.#isSame(held, number)) continue;
      if (held !== 0) return held;
      this.#places[at] = number;
      this.#count = number;
      if (entry.python !== undefined) this.#pythonCount += 1;
      return number;
    }
  }

  kind(number: number): EntryKind {
    return this.#attributesOf(number).kind;
  }

  isPython(number: number): boolean {
    return this.#pythonNumber(number) !== 0;
  }

  entry(number: number) {
    const { kind, mode, uid, gid, hasHash } = this.#attributesOf(number);
    const [{ sizes, hashes }, row] = this.#at(number);
    const sha256 = hasHash ? hexText(hashes, row * hashBytes, hashBytes) : undefined;
    const python = this.#pythonOf(this.#pythonNumber(number));
    const sizeBytes = sizes[row] ?? 0;
    return { kind, mode, uid, gid, mtime: this.#time(number), sizeBytes, sha256, python };
  }

  difference(number: number, other: EntryPool, otherNumber: number): PooledDifference {
    if (other === this && number === otherNumber) return 'none';
    const [one, two] = [this.#attributesOf(number), other.#attributesOf(otherNumber)];
    if (one.kind !== two.kind) return 'other';
    if (one.kind === 'whiteout') return 'none';
    if (one.mode !== two.mode || one.uid !== two.uid || one.gid !== two.gid) return 'other';
    const [[page, row], [otherPage, otherRow]] = [this.#at(number), other.#at(otherNumber)];
    const isSameContent =
      one.hasHash === two.hasHash &&
      page.sizes[row] === otherPage.sizes[otherRow] &&
      areSame(page.hashes, row * hashBytes, otherPage.hashes, otherRow * hashBytes, hashBytes);
    if (!isSameContent) return 'content';
    return isSameTime(page, row, otherPage, otherRow) ? 'none' : 'time';
  }

  #at(number: number): readonly [page: Page, row: number] {
    const page = this.#pages[Math.floor((number - 1) / pageRows)];
    if (page === undefined) throw new Error('an entry is in its pool');
    return [page, (number - 1) % pageRows];
  }

  #attributesOf(number: number): Attributes {
    const [{ attributes }, row] = this.#at(number);
    const known = this.#attributes[attributes[row] ?? 0];
    if (known === undefined) throw new Error('an entry has attributes');
    return known;
  }

  #write({ kind, mode, uid, gid, mtime, sizeBytes, sha256, python }: PooledEntry): number {
    if (this.#count === this.#pages.length * pageRows) this.#pages.push(createPage());
    const number = this.#count + 1;
    const [{ attributes, seconds, nanoseconds, sizes, hashes, python: numbers }, row] = this.#at(number);
    attributes[row] = this.#attributesNumber({ kind, mode, uid, gid, hasHash: sha256 !== undefined });
    sizes[row] = sizeBytes;
    if (sha256 === undefined) hashes.fill(0, row * hashBytes, (row + 1) * hashBytes);
    else putHex(hashes, row * hashBytes, sha256);
    const [whole = '', fraction = ''] = mtime.split('.');
    seconds[row] = Math.abs(Number(whole));
    nanoseconds[row] = Number(fraction.padEnd(9, '0')) + (whole.startsWith('-') ? isNegative : 0);
    numbers[row] = python === undefined ? 0 : this.#writePython(python);
    return number;
  }

  #writePython(python: CompiledPython): number {
    if (this.#pythonCount === this.#python.length * pageRows)
      this.#python.push(new Uint8Array(pageRows * pythonBytes));
    const number = this.#pythonCount + 1;
    const [bytes, at] = this.#pythonAt(number);
    putHex(bytes, at, python.header);
    putHex(bytes, at + headerBytes, python.sha256);
    return number;
  }

  #pythonNumber(number: number): number {
    const [{ python }, row] = this.#at(number);
    return python[row] ?? 0;
  }

  #pythonAt(number: number): readonly [bytes: Uint8Array, at: number] {
    const bytes = this.#python[Math.floor((number - 1) / pageRows)];
    if (bytes === undefined) throw new Error('compiled Python is in its pool');
    return [bytes, ((number - 1) % pageRows) * pythonBytes];
  }

  #pythonOf(number: number): CompiledPython | undefined {
    if (number === 0) return undefined;
    const [bytes, at] = this.#pythonAt(number);
    return {
      header: hexText(bytes, at, headerBytes),
      sha256: hexText(bytes, at + headerBytes, hashBytes),
    };
  }

  #time(number: number): string {
    const [{ seconds, nanoseconds }, row] = this.#at(number);
    const packed = nanoseconds[row] ?? 0;
    const text = `${packed >= isNegative ? '-' : ''}${seconds[row] ?? 0}`;
    const fraction = packed % isNegative;
    return fraction === 0 ? text : `${text}.${String(fraction).padStart(9, '0').replace(/0+$/, '')}`;
  }

  #attributesNumber(attributes: Attributes): number {
    const { kind, mode, uid, gid, hasHash } = attributes;
    const key = `${kind} ${mode} ${uid} ${gid} ${hasHash}`;
    const known = this.#attributeNumbers.get(key);
    if (known !== undefined) return known;
    this.#attributeNumbers.set(key, this.#attributes.length);
    return this.#attributes.push(attributes) - 1;
  }

  /** Of the content, where there is some: it differs most. */
  #hash(number: number): number {
    const [{ attributes, seconds, nanoseconds, sizes, hashes }, row] = this.#at(number);
    let hash = attributes[row] ?? 0;
    for (let at = 0; at < 4; at += 1)
      hash = (hash << 8) ^ (hash >>> 24) ^ (hashes[row * hashBytes + at] ?? 0);
    for (const part of [seconds[row] ?? 0, nanoseconds[row] ?? 0, sizes[row] ?? 0])
      hash = Math.imul(hash ^ part, 0x85ebca6b) ^ (hash >>> 15);
    return hash ^ (hash >>> 13);
  }

  #isSame(one: number, other: number): boolean {
    const [[page, row], [otherPage, otherRow]] = [this.#at(one), this.#at(other)];
    return (
      page.attributes[row] === otherPage.attributes[otherRow] &&
      page.sizes[row] === otherPage.sizes[otherRow] &&
      isSameTime(page, row, otherPage, otherRow) &&
      areSame(page.hashes, row * hashBytes, otherPage.hashes, otherRow * hashBytes, hashBytes) &&
      this.#isSamePython(page.python[row] ?? 0, otherPage.python[otherRow] ?? 0)
    );
  }

  #isSamePython(one: number, other: number): boolean {
    if (one === 0 || other === 0) return one === other;
    const [[bytes, at], [otherBytes, otherAt]] = [this.#pythonAt(one), this.#pythonAt(other)];
    return areSame(bytes, at, otherBytes, otherAt, pythonBytes);
  }

  #growPlaces(): void {
    this.#places = new Uint32Array(2 * this.#places.length);
    const mask = this.#places.length - 1;
    for (let number = 1; number <= this.#count; number += 1) {
      let at = this.#hash(number) & mask;
      while (this.#places[at] !== 0) at = (at + 1) & mask;
      this.#places[at] = number;
    }
  }
}

function isSameTime(page: Page, row: number, otherPage: Page, otherRow: number): boolean {
  return (
    page.seconds[row] === otherPage.seconds[otherRow] &&
    page.nanoseconds[row] === otherPage.nanoseconds[otherRow]
  );
}

function areSame(
  one: Uint8Array,
  start: number,
  other: Uint8Array,
  otherStart: number,
  length: number,
): boolean {
  for (let at = 0; at < length; at += 1) if (one[start + at] !== other[otherStart + at]) return false;
  return true;
}

function createPage(): Page {
  return {
    attributes: new Uint32Array(pageRows),
    seconds: new Float64Array(pageRows),
    nanoseconds: new Uint32Array(pageRows),
    sizes: new Float64Array(pageRows),
    hashes: new Uint8Array(pageRows * hashBytes),
    python: new Uint32Array(pageRows),
  };
}

const digits = new TextEncoder().encode('0123456789abcdef');
const values = new Uint8Array(128);
for (const [value, code] of digits.entries()) values[code] = value;

/** Writes what hexadecimal digits (lower case) say into bytes, from `at` on. */
function putHex(bytes: Uint8Array, at: number, hex: string): void {
  for (let index = 0; index < hex.length; index += 2) {
    const [high = 0, low = 0] = [values[hex.charCodeAt(index)], values[hex.charCodeAt(index + 1)]];
    bytes[at + index / 2] = (high << 4) | low;
  }
}

/** Some bytes as hexadecimal digits. */
function hexText(bytes: Uint8Array, start: number, length: number): string {
  const text = new Uint8Array(2 * length);
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[start + index] ?? 0;
    text[2 * index] = digits[byte >> 4] ?? 0;
    text[2 * index + 1] = digits[byte & 15] ?? 0;
  }
  return byteText(text);
}
