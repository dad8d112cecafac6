import { hexText, putHex } from './hex.ts';
import { createPackedPaths, type PackedPaths } from './packed-paths.ts';
import { type CompiledPython, type EntryKind, type TreeEntry, treeEntry } from './tree-entry.ts';

/** What many entries have in common. */
interface Attributes {
  readonly kind: EntryKind;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly hasHash: boolean;
}

/** How two entries of one path differ, whatever group of hard links each is in. */
type EntryDifference =
  | 'none'
  /** In nothing else. */
  | 'time'
  /** Of a file, in content and its size, and perhaps in time. */
  | 'content'
  | 'other';

/** What few entries have. */
type More = Pick<TreeEntry, 'target' | 'xattrs' | 'device' | 'group' | 'opaque'>;

/** Some paths, each once. */
export interface Paths extends Iterable<string> {
  readonly size: number;
  has(path: string): boolean;
}

/** Some paths of one table: a byte for each entry. */
export interface EntrySubset extends Paths {
  /** What the table does not have is left out. */
  add(path: string): void;
  /** None of the same table's. */
  none(): EntrySubset;
}

interface Columns {
  /** Number of the attributes + 1; 0: this entry was deleted. */
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
/** Beside nanoseconds. */
const isNegative = 2 ** 30;

/**
 * Path → entry, as a Map is, in the order in which paths came first. It holds columns of bytes, and makes an entry when it is asked
 * for one: a layer has hundreds of thousands, and as objects they take ten times the memory. Of a time of modification, zeros that
 * say nothing are not kept.
 */
export class EntryTable implements ReadonlyMap<string, TreeEntry> {
  /** The number of a path is its row. */
  readonly #paths: PackedPaths;
  readonly #attributeNumbers = new Map<string, number>();
  readonly #attributes: Attributes[] = [];
  readonly #more = new Map<number, More>();
  #columns: Columns;
  #rows = 0;
  #size = 0;
  #python = new Uint8Array(0);
  #pythonCount = 0;

  /** @param expected how many entries there will be, where that is known */
  constructor(entries: Iterable<readonly [path: string, entry: TreeEntry]> = [], expected = 16) {
    this.#paths = createPackedPaths(expected);
    this.#columns = createColumns(Math.max(expected, 16));
    for (const [path, entry] of entries) this.set(path, entry);
  }

  get size(): number {
    return this.#size;
  }

  has(path: string): boolean {
    return this.#find(path) !== undefined;
  }

  get(path: string): TreeEntry | undefined {
    const row = this.#find(path);
    return row === undefined ? undefined : this.#entry(row);
  }

  set(path: string, entry: TreeEntry): this {
    const row = this.#paths.find(path) ?? this.#addRow(path);
    if (this.#columns.attributes[row] === 0) this.#size += 1;
    this.#write(row, entry);
    return this;
  }

  delete(path: string): boolean {
    const row = this.#find(path);
    if (row === undefined) return false;
    this.#columns.attributes[row] = 0;
    this.#more.delete(row);
    this.#size -= 1;
    return true;
  }

  *entries(): MapIterator<[string, TreeEntry]> {
    for (let row = 0; row < this.#rows; row += 1)
      if (this.#isThere(row)) yield [this.#paths.path(row), this.#entry(row)];
  }

  *keys(): MapIterator<string> {
    for (let row = 0; row < this.#rows; row += 1) if (this.#isThere(row)) yield this.#paths.path(row);
  }

  *values(): MapIterator<TreeEntry> {
    for (let row = 0; row < this.#rows; row += 1) if (this.#isThere(row)) yield this.#entry(row);
  }

  [Symbol.iterator](): MapIterator<[string, TreeEntry]> {
    return this.entries();
  }

  forEach(run: (entry: TreeEntry, path: string, table: ReadonlyMap<string, TreeEntry>) => void): void {
    for (const [path, entry] of this.entries()) run(entry, path, this);
  }

  /** By path. */
  *sorted(): Generator<readonly [path: string, entry: TreeEntry]> {
    const rows = Uint32Array.from({ length: this.#rows }, (_, row) => row);
    for (const row of rows.sort((one, other) => this.#paths.compare(one, other)))
      if (this.#isThere(row)) yield [this.#paths.path(row), this.#entry(row)];
  }

  /** What lies at a path; an entry takes longer. */
  kindOf(path: string): EntryKind | undefined {
    const row = this.#find(path);
    return row === undefined ? undefined : this.#kind(row);
  }

  isOpaque(path: string): boolean {
    const row = this.#find(path);
    return row !== undefined && this.#more.get(row)?.opaque === true;
  }

  *kinds(): Generator<readonly [path: string, kind: EntryKind]> {
    for (let row = 0; row < this.#rows; row += 1)
      if (this.#isThere(row)) yield [this.#paths.path(row), this.#kind(row)];
  }

  /** Group of hard links → its paths, sorted. */
  groups(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const [row, { group }] of this.#more) {
      if (group === undefined) continue;
      const known = found.get(group);
      if (known === undefined) found.set(group, [this.#paths.path(row)]);
      else known.push(this.#paths.path(row));
    }
    for (const paths of found.values()) paths.sort();
    return found;
  }

  /** Paths of compiled Python. */
  *compiled(): Generator<string> {
    for (let row = 0; row < this.#rows; row += 1)
      if (this.#isThere(row) && this.#columns.python[row] !== 0) yield this.#paths.path(row);
  }

  /** No path of it, to add some. The table gets no others meanwhile. */
  subset(): EntrySubset {
    const isIn = new Uint8Array(this.#rows);
    let size = 0;
    const rowIn = (path: string): number | undefined => {
      const row = this.#find(path);
      return row !== undefined && isIn[row] === 1 ? row : undefined;
    };
    const list = function* (this: EntryTable): Generator<string> {
      for (const [row, is] of isIn.entries()) if (is === 1) yield this.#paths.path(row);
    };
    return {
      get size() {
        return size;
      },
      has: (path) => rowIn(path) !== undefined,
      add: (path) => {
        const row = this.#find(path);
        if (row === undefined || isIn[row] === 1) return;
        isIn[row] = 1;
        size += 1;
      },
      none: () => this.subset(),
      [Symbol.iterator]: () => list.call(this),
    };
  }

  /** How the entry of a path differs from the one of another table; undefined: one of them has none. */
  difference(path: string, other: EntryTable): EntryDifference | undefined {
    const [row, otherRow] = [this.#find(path), other.#find(path)];
    if (row === undefined || otherRow === undefined) return undefined;
    const [one, two] = [this.#attributesOf(row), other.#attributesOf(otherRow)];
    if (one.kind !== two.kind) return 'other';
    if (one.kind === 'whiteout') return 'none';
    const isAlike = one.mode === two.mode && one.uid === two.uid && one.gid === two.gid;
    if (!isAlike || !saySame(this.#more.get(row), other.#more.get(otherRow))) return 'other';
    if (!this.#hasSameContent(row, other, otherRow)) return 'content';
    const [columns, others] = [this.#columns, other.#columns];
    const isSameTime =
      columns.seconds[row] === others.seconds[otherRow] &&
      columns.nanoseconds[row] === others.nanoseconds[otherRow];
    return isSameTime ? 'none' : 'time';
  }

  #hasSameContent(row: number, other: EntryTable, otherRow: number): boolean {
    const [columns, others] = [this.#columns, other.#columns];
    if (columns.sizes[row] !== others.sizes[otherRow]) return false;
    if (this.#attributesOf(row).hasHash !== other.#attributesOf(otherRow).hasHash) return false;
    const [start, otherStart] = [row * hashBytes, otherRow * hashBytes];
    for (let at = 0; at < hashBytes; at += 1)
      if (columns.hashes[start + at] !== others.hashes[otherStart + at]) return false;
    return true;
  }

  #isThere(row: number): boolean {
    return this.#columns.attributes[row] !== 0;
  }

  #find(path: string): number | undefined {
    const row = this.#paths.find(path);
    return row === undefined || !this.#isThere(row) ? undefined : row;
  }

  #addRow(path: string): number {
    const row = this.#paths.add(path);
    this.#rows = row + 1;
    if (row >= this.#columns.attributes.length) this.#columns = grownColumns(this.#columns);
    return row;
  }

  #kind(row: number): EntryKind {
    return this.#attributesOf(row).kind;
  }

  #attributesOf(row: number): Attributes {
    const known = this.#attributes[(this.#columns.attributes[row] ?? 0) - 1];
    if (known === undefined) throw new Error('a row has attributes');
    return known;
  }

  #entry(row: number): TreeEntry {
    const { sizes, hashes } = this.#columns;
    const { kind, mode, uid, gid, hasHash } = this.#attributesOf(row);
    const sha256 = hasHash ? hexText(hashes, row * hashBytes, hashBytes) : undefined;
    const common = { kind, mode, uid, gid, mtime: this.#time(row), sizeBytes: sizes[row] ?? 0, sha256 };
    return treeEntry(common, { ...this.#more.get(row), python: this.#pythonOf(row) });
  }

  #write(row: number, entry: TreeEntry): void {
    const { kind, mode, uid, gid, mtime, sizeBytes, sha256, python, ...more } = entry;
    const { attributes, sizes, hashes, seconds, nanoseconds } = this.#columns;
    attributes[row] = this.#attributesNumber({ kind, mode, uid, gid, hasHash: sha256 !== undefined }) + 1;
    sizes[row] = sizeBytes;
    if (sha256 !== undefined) putHex(hashes, row * hashBytes, sha256);
    const [whole = '', fraction = ''] = mtime.split('.');
    seconds[row] = Math.abs(Number(whole));
    nanoseconds[row] = Number(fraction.padEnd(9, '0')) + (whole.startsWith('-') ? isNegative : 0);
    if (Object.keys(more).length > 0) this.#more.set(row, more);
    else this.#more.delete(row);
    this.#writePython(row, python);
  }

  #time(row: number): string {
    const { seconds, nanoseconds } = this.#columns;
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

  #pythonOf(row: number): CompiledPython | undefined {
    const number = this.#columns.python[row] ?? 0;
    if (number === 0) return undefined;
    const at = (number - 1) * pythonBytes;
    return {
      header: hexText(this.#python, at, headerBytes),
      sha256: hexText(this.#python, at + headerBytes, hashBytes),
    };
  }

  #writePython(row: number, python: CompiledPython | undefined): void {
    const { python: numbers } = this.#columns;
    if (python === undefined) {
      numbers[row] = 0;
      return;
    }
    if (numbers[row] === 0) numbers[row] = this.#pythonCount += 1;
    const at = ((numbers[row] ?? 0) - 1) * pythonBytes;
    if (at + pythonBytes > this.#python.length)
      this.#python = grownBytes(this.#python, Math.max(2 * this.#python.length, 16 * pythonBytes));
    putHex(this.#python, at, python.header);
    putHex(this.#python, at + headerBytes, python.sha256);
  }
}

function saySame(one: More = {}, other: More = {}): boolean {
  return (
    one.target === other.target &&
    one.device === other.device &&
    one.opaque === other.opaque &&
    xattrText(one) === xattrText(other)
  );
}

function xattrText({ xattrs }: More): string {
  if (xattrs === undefined) return '';
  return JSON.stringify(Object.entries(xattrs).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function createColumns(rows: number): Columns {
  return {
    attributes: new Uint32Array(rows),
    seconds: new Float64Array(rows),
    nanoseconds: new Uint32Array(rows),
    sizes: new Float64Array(rows),
    hashes: new Uint8Array(rows * hashBytes),
    python: new Uint32Array(rows),
  };
}

function grownColumns(from: Columns): Columns {
  const to = createColumns(2 * from.attributes.length);
  to.attributes.set(from.attributes);
  to.seconds.set(from.seconds);
  to.nanoseconds.set(from.nanoseconds);
  to.sizes.set(from.sizes);
  to.hashes.set(from.hashes);
  to.python.set(from.python);
  return to;
}

function grownBytes(from: Uint8Array<ArrayBuffer>, bytes: number): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(bytes);
  to.set(from);
  return to;
}
