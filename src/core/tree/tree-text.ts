import { UserError } from '../error.ts';
import { whiteout } from './blob-tree.ts';
import type { EntryPool } from './entry-pool.ts';
import { EntryTable } from './entry-table.ts';
import type { Tree } from './tree.ts';
import { type CompiledPython, type EntryKind, type TreeEntry, treeEntry } from './tree-entry.ts';

/** Raise it when old readers would be wrong. */
const schemaVersion = 1;

const letters: Readonly<Record<EntryKind, string>> = {
  file: 'f',
  folder: 'd',
  link: 'l',
  character: 'c',
  block: 'b',
  pipe: 'p',
  whiteout: 'w',
};
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter, kind as EntryKind]));

/** Fields that few entries have. */
interface More extends Pick<TreeEntry, 'target' | 'xattrs' | 'device' | 'group' | 'opaque'> {
  readonly python?: readonly [header: string, sha256: string];
}

/**
 * A tree as lines of JSON in ASCII, sorted by path: equal trees have equal text. First what it is, then for each entry
 * `[path, kind, mode, uid, gid, mtime, size, sha256, more]`, of which the last ones can be absent. docs/record.md describes it.
 */
export function* formatTree(tree: Tree): Generator<string> {
  const { entries, obstacle } = tree;
  const head = { schemaVersion, kind: 'tree', ...(obstacle === undefined ? {} : { obstacle }) };
  yield `${ascii(JSON.stringify(head))}\n`;
  for (const [path, entry] of entries.sorted()) yield `${ascii(JSON.stringify(lineOf(path, entry)))}\n`;
}

function lineOf(path: string, entry: TreeEntry): readonly unknown[] {
  const { kind, mode, uid, gid, mtime, sizeBytes, sha256, python } = entry;
  if (kind === 'whiteout') return [path, letters[kind]];
  const { target, xattrs, device, group, opaque } = entry;
  const more: More = {
    ...(target === undefined ? {} : { target }),
    ...(xattrs === undefined ? {} : { xattrs }),
    ...(device === undefined ? {} : { device }),
    ...(group === undefined ? {} : { group }),
    ...(opaque === undefined ? {} : { opaque }),
    ...(python === undefined ? {} : { python: [python.header, python.sha256] }),
  };
  const line = [path, letters[kind], mode, uid, gid, mtime, sizeBytes];
  if (Object.keys(more).length > 0) return [...line, sha256 ?? '', more];
  return sha256 === undefined ? line : [...line, sha256];
}

function ascii(json: string): string {
  return json.replace(/[^\0-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const longestLine = 1 << 20;

/** Reads the lines of `formatTree`, which may come from a registry that others write to. */
export class TreeParser {
  readonly #entries: EntryTable;
  #head: { readonly obstacle?: string } | undefined;
  #lines = 0;

  /** @param pool of the trees that this one is compared with */
  constructor(pool?: EntryPool) {
    this.#entries = new EntryTable([], pool);
  }

  /** Without its line break. @throws UserError */
  line(text: string): void {
    this.#lines += 1;
    try {
      if (text.length > longestLine) throw new Error('it is too long');
      const json: unknown = JSON.parse(text);
      if (this.#head === undefined) {
        this.#head = readHead(json);
        return;
      }
      const [path, entry] = readLine(json);
      if (this.#entries.has(path)) throw new Error('its path was there before');
      this.#entries.set(path, entry);
    } catch (error) {
      const reason = error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message;
      throw new UserError(`Line ${this.#lines} of a file list cannot be read: ${reason}.`, { cause: error });
    }
  }

  /** @throws UserError when lines are missing. */
  end(): Tree {
    if (this.#head === undefined) throw new UserError('A file list is empty.');
    return { entries: this.#entries, ...this.#head };
  }
}

function readHead(json: unknown): { readonly obstacle?: string } {
  const head = readObject(json);
  if (head['kind'] !== 'tree') throw new Error('it does not begin a file list');
  if (head['schemaVersion'] !== schemaVersion)
    throw new Error(
      `its schema version is ${String(head['schemaVersion'])}, and this version reads ${schemaVersion}`,
    );
  return head['obstacle'] === undefined ? {} : { obstacle: text(head['obstacle']) };
}

function readLine(json: unknown): readonly [string, TreeEntry] {
  if (!Array.isArray(json)) throw new Error('it is not a list');
  const [path, letter, mode, uid, gid, mtime, sizeBytes, sha256, more] = json as readonly unknown[];
  const kind = kinds.get(text(letter));
  if (kind === undefined) throw new Error('its kind is unknown');
  if (kind === 'whiteout') return [text(path), whiteout];
  const common = {
    kind,
    mode: number(mode),
    uid: number(uid),
    gid: number(gid),
    mtime: matching(mtime, /^-?\d{1,15}(\.\d{1,9})?$/),
    sizeBytes: number(sizeBytes),
    sha256: sha256 === undefined || sha256 === '' ? undefined : matching(sha256, hash),
  };
  const fields = treeEntry(common, more === undefined ? {} : readMore(readObject(more)));
  if ((kind === 'file') !== (fields.sha256 !== undefined)) throw new Error('its content has no hash');
  if ((kind === 'link') !== (fields.target !== undefined)) throw new Error('its link leads nowhere');
  return [text(path), fields];
}

function readMore(more: Readonly<Record<string, unknown>>) {
  const { target, xattrs, device, group, opaque, python } = more;
  return {
    target: target === undefined ? undefined : text(target),
    xattrs: xattrs === undefined ? undefined : readXattrs(xattrs),
    device: device === undefined ? undefined : matching(device, /^\d+:\d+$/),
    group: group === undefined ? undefined : text(group),
    opaque: opaque === true ? (true as const) : undefined,
    python: python === undefined ? undefined : readPython(python),
  };
}

function readXattrs(json: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(readObject(json)).map(([name, value]) => [name, text(value)]));
}

function readPython(json: unknown): CompiledPython {
  const [header, sha256] = Array.isArray(json) ? (json as readonly unknown[]) : [];
  return { header: matching(header, /^[0-9a-f]{32}$/), sha256: matching(sha256, hash) };
}

const hash = /^[0-9a-f]{64}$/;

function readObject(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new Error('it is not an object');
  return json as Readonly<Record<string, unknown>>;
}

function text(json: unknown): string {
  if (typeof json !== 'string') throw new Error('a field is not text');
  return json;
}

function number(json: unknown): number {
  if (typeof json !== 'number' || !Number.isSafeInteger(json)) throw new Error('a field is not a number');
  return json;
}

function matching(json: unknown, pattern: RegExp): string {
  const found = text(json);
  if (!pattern.test(found)) throw new Error('a field is not what it should be');
  return found;
}
