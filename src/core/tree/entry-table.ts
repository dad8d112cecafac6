import { EntryPool } from './entry-pool.ts';
import { type EntryKind, type TreeEntry, treeEntry } from './tree-entry.ts';

/** How two entries of one path differ, whatever group of hard links each is in. */
type EntryDifference = ReturnType<EntryPool['difference']>;

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

/**
 * Path → entry, as a Map is, in the order in which paths first came to its pool. It makes an entry when it is asked for one.
 */
export class EntryTable implements ReadonlyMap<string, TreeEntry> {
  /** Tables that are compared or laid over each other take least where they have the same. */
  readonly pool: EntryPool;
  /** Numbers of entries, in the row of their path's number. 0: none. */
  #entries = new Uint32Array(16);
  readonly #more = new Map<number, More>();
  #size = 0;

  constructor(
    entries: Iterable<readonly [path: string, entry: TreeEntry]> = [],
    pool: EntryPool = new EntryPool(),
  ) {
    this.pool = pool;
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
    const { target, xattrs, device, group, opaque } = entry;
    const isMore =
      target !== undefined ||
      xattrs !== undefined ||
      device !== undefined ||
      group !== undefined ||
      opaque !== undefined;
    this.#put(path, this.pool.add(entry), isMore ? moreOf(entry) : undefined);
    return this;
  }

  take(path: string, other: EntryTable): void {
    const row = other.#find(path);
    if (row === undefined) return;
    const number = other.#entries[row] ?? 0;
    this.#put(
      path,
      other.pool === this.pool ? number : this.pool.add(other.pool.entry(number)),
      other.#more.get(row),
    );
  }

  /** Another table with the same entries. */
  copy(): EntryTable {
    const table = new EntryTable([], this.pool);
    table.#entries = this.#entries.slice();
    for (const [row, more] of this.#more) table.#more.set(row, more);
    table.#size = this.#size;
    return table;
  }

  delete(path: string): boolean {
    const row = this.#find(path);
    if (row === undefined) return false;
    this.#entries[row] = 0;
    this.#more.delete(row);
    this.#size -= 1;
    return true;
  }

  *entries(): MapIterator<[string, TreeEntry]> {
    for (const row of this.#rows()) yield [this.pool.paths.path(row), this.#entry(row)];
  }

  *keys(): MapIterator<string> {
    for (const row of this.#rows()) yield this.pool.paths.path(row);
  }

  *values(): MapIterator<TreeEntry> {
    for (const row of this.#rows()) yield this.#entry(row);
  }

  [Symbol.iterator](): MapIterator<[string, TreeEntry]> {
    return this.entries();
  }

  forEach(run: (entry: TreeEntry, path: string, table: ReadonlyMap<string, TreeEntry>) => void): void {
    for (const [path, entry] of this.entries()) run(entry, path, this);
  }

  /** By path. */
  *sorted(): Generator<readonly [path: string, entry: TreeEntry]> {
    const rows = new Uint32Array(this.#size);
    let count = 0;
    for (const row of this.#rows()) rows[count++] = row;
    for (const row of rows.sort((one, other) => this.pool.paths.compare(one, other)))
      yield [this.pool.paths.path(row), this.#entry(row)];
  }

  /** What lies at a path; an entry takes longer. */
  kindOf(path: string): EntryKind | undefined {
    const row = this.#find(path);
    return row === undefined ? undefined : this.pool.kind(this.#entries[row] ?? 0);
  }

  isOpaque(path: string): boolean {
    const row = this.#find(path);
    return row !== undefined && this.#more.get(row)?.opaque === true;
  }

  *kinds(): Generator<readonly [path: string, kind: EntryKind]> {
    for (const row of this.#rows())
      yield [this.pool.paths.path(row), this.pool.kind(this.#entries[row] ?? 0)];
  }

  *ofKind(wanted: EntryKind): Generator<string> {
    for (const row of this.#rows())
      if (this.pool.kind(this.#entries[row] ?? 0) === wanted) yield this.pool.paths.path(row);
  }

  /** How many there are of each kind. */
  counts(): ReadonlyMap<EntryKind, number> {
    const counts = new Map<EntryKind, number>();
    for (const row of this.#rows()) {
      const kind = this.pool.kind(this.#entries[row] ?? 0);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }

  /** Folders that hide what layers beneath have in them. */
  opaque(): readonly string[] {
    return [...this.#more].flatMap(([row, { opaque }]) =>
      opaque === true ? [this.pool.paths.path(row)] : [],
    );
  }

  /** Paths whose last part is this name. */
  *named(name: string): Generator<string> {
    for (const row of this.#rows()) if (this.pool.paths.isNamed(row, name)) yield this.pool.paths.path(row);
  }

  /** Paths in some folders, each of which is asked for once. */
  *pathsIn(isWanted: (folder: string) => boolean): Generator<string> {
    const { paths } = this.pool;
    const wanted = new Map<number, boolean>();
    for (const row of this.#rows()) {
      const folder = paths.folder(row);
      const is = wanted.get(folder) ?? isWanted((paths.folders[folder] ?? '').slice(0, -1));
      wanted.set(folder, is);
      const path = is ? paths.path(row) : '';
      if (path !== '') yield path;
    }
  }

  /** Paths that another table does not have. */
  *absentFrom(other: EntryTable): Generator<string> {
    for (const row of this.#rows())
      if (this.#rowIn(other, row) === undefined) yield this.pool.paths.path(row);
  }

  /** Paths whose entries are others than those of another table, or which that does not have. */
  *differing(
    other: EntryTable,
  ): Generator<readonly [path: string, difference: Exclude<EntryDifference, 'none'> | 'absent']> {
    for (const row of this.#rows()) {
      const found = this.#differenceOf(row, other);
      if (found !== 'none') yield [this.pool.paths.path(row), found ?? 'absent'];
    }
  }

  /** Group of hard links → its paths, sorted. */
  groups(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const [row, { group }] of this.#more) {
      if (group === undefined) continue;
      const known = found.get(group);
      if (known === undefined) found.set(group, [this.pool.paths.path(row)]);
      else known.push(this.pool.paths.path(row));
    }
    for (const paths of found.values()) paths.sort();
    return found;
  }

  /** Paths of compiled Python. */
  *compiled(): Generator<string> {
    for (const row of this.#rows())
      if (this.pool.isPython(this.#entries[row] ?? 0)) yield this.pool.paths.path(row);
  }

  /** No path of it, to add some. The table gets no others meanwhile. */
  subset(): EntrySubset {
    const isIn = new Uint8Array(this.#entries.length);
    let size = 0;
    const rowIn = (path: string): number | undefined => {
      const row = this.#find(path);
      return row !== undefined && isIn[row] === 1 ? row : undefined;
    };
    const list = function* (this: EntryTable): Generator<string> {
      for (const [row, is] of isIn.entries()) if (is === 1) yield this.pool.paths.path(row);
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
    const row = this.#find(path);
    return row === undefined ? undefined : this.#differenceOf(row, other);
  }

  #differenceOf(row: number, other: EntryTable): EntryDifference | undefined {
    const otherRow = this.#rowIn(other, row);
    if (otherRow === undefined) return undefined;
    const number = this.#entries[row] ?? 0;
    const found = this.pool.difference(number, other.pool, other.#entries[otherRow] ?? 0);
    if (found === 'other' || this.pool.kind(number) === 'whiteout') return found;
    return saySame(this.#more.get(row), other.#more.get(otherRow)) ? found : 'other';
  }

  /** The row of the same path in another table; undefined: that does not have it. */
  #rowIn(other: EntryTable, row: number): number | undefined {
    if (other.pool !== this.pool) return other.#find(this.pool.paths.path(row));
    return (other.#entries[row] ?? 0) === 0 ? undefined : row;
  }

  *#rows(): Generator<number> {
    for (let row = 0; row < this.#entries.length; row += 1) if (this.#entries[row] !== 0) yield row;
  }

  #find(path: string): number | undefined {
    const row = this.pool.paths.find(path);
    return row === undefined || (this.#entries[row] ?? 0) === 0 ? undefined : row;
  }

  #put(path: string, number: number, more: More | undefined): void {
    const row = this.pool.paths.find(path) ?? this.pool.paths.add(path);
    if (row >= this.#entries.length) {
      const entries = new Uint32Array(Math.max(2 * this.#entries.length, row + 1));
      entries.set(this.#entries);
      this.#entries = entries;
    }
    if (this.#entries[row] === 0) this.#size += 1;
    this.#entries[row] = number;
    if (more === undefined) this.#more.delete(row);
    else this.#more.set(row, more);
  }

  #entry(row: number): TreeEntry {
    const { python, ...common } = this.pool.entry(this.#entries[row] ?? 0);
    return treeEntry(common, { ...this.#more.get(row), python });
  }
}

function moreOf({ target, xattrs, device, group, opaque }: TreeEntry): More {
  return {
    ...(target === undefined ? {} : { target }),
    ...(xattrs === undefined ? {} : { xattrs }),
    ...(device === undefined ? {} : { device }),
    ...(group === undefined ? {} : { group }),
    ...(opaque === undefined ? {} : { opaque }),
  };
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
