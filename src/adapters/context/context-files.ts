import { type Dirent, lstatSync, readlinkSync, type Stats } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { ContextSource } from '../../core/dockerfile/context-source.ts';
import { compileGoPattern, hasWildcards } from '../../core/dockerfile/go-pattern.ts';
import { sha256, sha256OfFile, sha256OfSmallFile } from './hash.ts';
import type { HashMemory, KnownHashes } from './hash-memory.ts';
import { matchPatterns, type PathMatcher, readIgnoreRules } from './ignore-rules.ts';

interface ContextFolders {
  readonly contextDir: string;
  readonly dockerfilePath: string;
}

/** Large files read at the same time. */
const parallelReads = 4;
/** Smaller files are read at once: for 10,000 of them, a stream each takes 2.7 s, this 0.3 s, and sha256sum 0.5 s. */
const smallBytes = 1 << 20;
/** After so many files, or bytes of them, everything else has its turn. */
const smallInARow = 200;
const bytesInARow = 8 << 20;
/** How many links may lead to one another (Linux has 40 too). */
const maximumLinks = 40;

/**
 * The files that each layer takes from its contexts: layer → path → `100644:SHA-256` (for a link the hash of where it
 * points to, for a folder nothing behind its mode). Paths in a named context are written `name//path`.
 * Files that are not there are not in it: BuildKit's own message says so best.
 */
export async function collectLayerFiles(
  layers: readonly { readonly name: string; readonly contextSources: readonly ContextSource[] }[],
  folders: ContextFolders,
  hashes?: HashMemory,
): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const contextOf = openContexts(folders, hashes);
  const collected = await Promise.all(
    layers.map(async ({ name, contextSources }) => {
      const found = new Map<string, string>();
      for (const source of contextSources) {
        const prefix = source.context === undefined ? '' : `${source.context.name}//`;
        for (const [path, state] of await (await contextOf(source)).read(source))
          found.set(prefix + path, state);
      }
      const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
      return [name, Object.fromEntries(sorted)] as const;
    }),
  );
  await hashes?.save();
  return new Map(collected);
}

/** What instructions take from their contexts, by path; nothing is hashed. */
interface ContextListing {
  /** The files that an instruction takes, relative to their context; folders are not in it. */
  paths(source: ContextSource): readonly string[];
  /** UTF-8; undefined: it could not be read, or is larger than 1 MB. */
  content(source: ContextSource, path: string): string | undefined;
}

/** The largest file that is read as a whole. */
const maximumContentBytes = 1_000_000;

/** Lists what these sources take; `reads`: which of the files are read, too. */
export async function listContextFiles(
  sources: readonly ContextSource[],
  folders: ContextFolders,
  reads: (path: string) => boolean,
): Promise<ContextListing> {
  const contextOf = openContexts(folders);
  const keyOf = (source: ContextSource): string => JSON.stringify(source);
  const listed = new Map(
    await Promise.all(
      sources.map(async (source) => {
        const reader = await contextOf(source);
        const paths = await reader.files(source);
        const contents = await Promise.all(
          paths.filter(reads).map(async (path) => [path, await reader.content(path)] as const),
        );
        return [keyOf(source), { paths, contents: new Map(contents) }] as const;
      }),
    ),
  );
  return {
    paths: (source) => listed.get(keyOf(source))?.paths ?? [],
    content: (source, path) => listed.get(keyOf(source))?.contents.get(path),
  };
}

function openContexts(
  folders: ContextFolders,
  hashes?: HashMemory,
): (source: ContextSource) => Promise<ContextReader> {
  const contexts = new Map<string, Promise<ContextReader>>();
  return (source) => {
    const key = source.context?.name ?? '';
    const known = contexts.get(key) ?? openContext(source, folders, hashes);
    contexts.set(key, known);
    return known;
  };
}

async function openContext(
  source: ContextSource,
  { contextDir, dockerfilePath }: ContextFolders,
  hashes: HashMemory | undefined,
): Promise<ContextReader> {
  const root = source.context?.folder ?? contextDir;
  const dockerfile = source.context === undefined ? dockerfilePath : undefined;
  const [ignored, known] = await Promise.all([readIgnoreRules(root, dockerfile), hashes?.open(root)]);
  return new ContextReader(root, ignored, known);
}

/**
 * Finds what an instruction takes from one folder, as
 * https://github.com/tonistiigi/fsutil/blob/586307ad452f/copy/copy.go (`ResolveWildcards`, `Copy`) and
 * https://github.com/moby/buildkit/blob/v0.32.2/cache/contenthash/checksum.go do. Paths are relative, with slashes; '' is the folder.
 */
class ContextReader {
  private readonly root: string;
  private readonly ignored: PathMatcher;
  private readonly limit = pLimit(parallelReads);
  private readonly states = new Map<string, string>();
  private readonly largeStates = new Map<string, Promise<string>>();
  private readonly buffer = Buffer.allocUnsafe(smallBytes);
  /** Of large files; no more than are read at the same time. */
  private readonly freeBuffers: Buffer[] = [];
  private readonly known: KnownHashes | undefined;
  /** Of small files, since everything else had its turn. */
  private readBytes = 0;

  constructor(root: string, ignored: PathMatcher, known: KnownHashes | undefined) {
    this.root = root;
    this.ignored = ignored;
    this.known = known;
  }

  async read(source: ContextSource): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const large: string[] = [];
    let files = 0;
    for (const path of await this.find(source)) {
      const state = this.states.get(path) ?? this.stateAtOnce(path);
      if (state === undefined) large.push(path);
      else {
        this.states.set(path, state);
        found.set(path, state);
      }
      if (++files < smallInARow && this.readBytes < bytesInARow) continue;
      [files, this.readBytes] = [0, 0];
      await setImmediate();
    }
    const hashed = await Promise.all(
      large.map(async (path) => [path, await this.stateOfLarge(path)] as const),
    );
    return new Map([...found, ...hashed]);
  }

  /** The files and links among what a source takes, in order. */
  async files(source: ContextSource): Promise<readonly string[]> {
    const paths = [...(await this.find(source))].sort();
    const kinds = await Promise.all(paths.map((path) => lstat(join(this.root, path))));
    return paths.filter((_, index) => kinds[index]?.isDirectory() === false);
  }

  async content(path: string): Promise<string | undefined> {
    try {
      const stats = await lstat(join(this.root, path));
      if (!stats.isFile() || stats.size > maximumContentBytes) return undefined;
      return await this.limit(() => readFile(join(this.root, path), 'utf8'));
    } catch {
      return undefined;
    }
  }

  private async find(source: ContextSource): Promise<ReadonlySet<string>> {
    const paths = new Set<string>();
    const exclude = matchPatterns(source.exclude);
    if (source.parents) {
      const [parent, pattern] = splitPivot(source.path);
      const start = await this.resolve(parent, paths);
      const include = matchPatterns([pattern]);
      if (start !== undefined) await this.walk(start, { include, exclude }, paths);
    } else {
      for (const match of await this.findMatches(clean(source.path), paths)) {
        const start = await this.resolve(match, paths);
        if (start !== undefined) await this.walk(start, { include: undefined, exclude }, paths);
      }
    }
    return paths;
  }

  /** What a path with wildcards stands for. */
  private async findMatches(path: string, links: Set<string>): Promise<readonly string[]> {
    const parts = path.split('/');
    const first = parts.findIndex(hasWildcards);
    if (first < 0) return [path];
    const base = await this.resolve(parts.slice(0, first).join('/'), links);
    if (base === undefined) return [];
    let found = [base];
    for (const [index, part] of parts.slice(first).entries()) {
      const pattern = compileGoPattern(part);
      if (pattern === undefined) return [];
      const isLast = first + index === parts.length - 1;
      const next: string[] = [];
      for (const folder of found) {
        for (const { entry } of await this.list(folder)) {
          if (pattern.test(entry.name) && (isLast || entry.isDirectory()))
            next.push(joinPath(folder, entry.name));
        }
      }
      found = next;
    }
    return found;
  }

  /** Adds a file, or a folder with what is beneath it. Patterns are matched relative to `start`. */
  private async walk(
    start: string,
    filter: { readonly include: PathMatcher | undefined; readonly exclude: PathMatcher },
    paths: Set<string>,
  ): Promise<void> {
    const isTaken = (path: string): boolean => {
      const relative = start === '' ? path : path.slice(start.length + 1);
      return (
        (filter.include === undefined || filter.include.matches(relative)) &&
        !filter.exclude.matches(relative)
      );
    };
    const stats = await this.stat(start);
    if (stats === undefined) return;
    if (!stats.isDirectory()) {
      if (filter.include === undefined || start === '') paths.add(start);
      return;
    }
    /** Whether something was added; then the folders on the way to it belong to it too. */
    const visit = async (folder: string): Promise<boolean> => {
      let isAny = false;
      for (const { entry, isIgnored } of await this.list(folder)) {
        const path = joinPath(folder, entry.name);
        const taken = !isIgnored && isTaken(path);
        const inside = entry.isDirectory() && (await visit(path));
        if (!taken && !inside) continue;
        paths.add(path);
        isAny = true;
      }
      return isAny;
    };
    const isAny = await visit(start);
    if (start !== '' && filter.include === undefined && (isAny || !this.ignored.matches(start)))
      paths.add(start);
  }

  /** Follows links within the folder, and notes them; undefined: there is nothing. */
  private async resolve(path: string, links: Set<string>): Promise<string | undefined> {
    let rest = clean(path)
      .split('/')
      .filter((part) => part !== '');
    let current = '';
    let followed = 0;
    while (rest.length > 0) {
      const [part = '', ...others] = rest;
      const next = joinPath(current, part);
      const stats = await this.stat(next);
      if (stats === undefined) return undefined;
      if (!stats.isSymbolicLink()) {
        current = next;
        rest = others;
        continue;
      }
      if (++followed > maximumLinks) return undefined;
      links.add(next);
      const target = await readlink(join(this.root, next));
      const whole = clean(posix.join(target.startsWith('/') ? '/' : `/${dirname(next)}`, target, ...others));
      current = '';
      rest = whole.split('/').filter((item) => item !== '');
    }
    return current;
  }

  /** The entries of a folder that are part of the context, or may have something in them that is. */
  private async list(folder: string): Promise<readonly ListedEntry[]> {
    const entries = await readdir(join(this.root, folder), { withFileTypes: true });
    const ignored = this.ignored.within(folder);
    return entries.flatMap((entry) => {
      if (entry.isSocket()) return [];
      const isIgnored = ignored.matches(entry.name);
      // A folder that is ignored may have files that are not; it is dropped when none is found.
      return !isIgnored || (entry.isDirectory() && ignored.mayExcept(entry.name))
        ? [{ entry, isIgnored }]
        : [];
    });
  }

  private async stat(path: string): Promise<Stats | undefined> {
    try {
      const stats = await lstat(join(this.root, path));
      return this.ignored.matches(path) && !(stats.isDirectory() && this.ignored.hasExceptions)
        ? undefined
        : stats;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw error;
    }
  }

  /** Undefined: the file is large. */
  private stateAtOnce(path: string): string | undefined {
    const whole = join(this.root, path);
    const stats = lstatSync(whole);
    // The mode of a link means nothing, and differs between systems.
    if (stats.isSymbolicLink()) return `120777:${sha256(readlinkSync(whole))}`;
    const mode = modeOf(stats);
    if (!stats.isFile()) return `${mode}:`;
    const known = this.known?.find(path, stats);
    if (known !== undefined) return `${mode}:${known}`;
    const keep = this.known?.expect(path, stats);
    const hash = stats.size < this.buffer.length ? sha256OfSmallFile(whole, this.buffer) : undefined;
    if (hash === undefined) return undefined;
    this.readBytes += stats.size;
    keep?.(hash);
    return `${mode}:${hash}`;
  }

  private stateOfLarge(path: string): Promise<string> {
    const known = this.largeStates.get(path) ?? this.limit(() => this.readLarge(path));
    this.largeStates.set(path, known);
    return known;
  }

  private async readLarge(path: string): Promise<string> {
    const whole = join(this.root, path);
    const stats = await lstat(whole);
    const keep = this.known?.expect(path, stats);
    const buffer = this.freeBuffers.pop() ?? Buffer.allocUnsafe(smallBytes);
    try {
      const hash = await sha256OfFile(whole, buffer);
      keep?.(hash);
      return `${modeOf(stats)}:${hash}`;
    } finally {
      this.freeBuffers.push(buffer);
    }
  }
}

/** An entry of a folder; one that is ignored is a folder that may have something in it that is not. */
interface ListedEntry {
  readonly entry: Dirent;
  readonly isIgnored: boolean;
}

/** Type and permissions, octal. */
function modeOf({ mode }: Stats): string {
  return (mode & 0o177777).toString(8);
}

/** `a/./b/*.txt` of `COPY --parents`: paths are kept from `b` on. */
function splitPivot(path: string): readonly [string, string] {
  const pivot = path.indexOf('/./');
  return pivot < 0 ? ['', clean(path)] : [path.slice(0, pivot), clean(path.slice(pivot + 3))];
}

/** Without slashes at its ends, and without `.` and `..`. */
function clean(path: string): string {
  return posix.join('/', path).replace(/^\/|\/$/g, '');
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
