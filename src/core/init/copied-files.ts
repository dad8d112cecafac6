import { pathInContext } from '../dockerfile/context-path.ts';
import { flagValue } from '../dockerfile/dockerfile.ts';
import type { Glob } from '../dockerfile/glob.ts';
import { compileGoPattern } from '../dockerfile/go-pattern.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { isCopy } from '../dockerfile/linkable.ts';
import type { ContextListing } from './context-listing.ts';

/** A file that a COPY or an ADD writes. */
export interface CopiedFile {
  /** Relative to where steps run in the end; absolute elsewhere. */
  readonly path: string;
  /** In the build context. */
  readonly source: string;
  readonly copy: Instruction;
}

export interface CopiedFiles {
  /** In their order; a later one may go over an earlier one. */
  readonly written: readonly CopiedFile[];
  /** Where files of other stages and images come to lie, whose names are not known. */
  readonly unknown: readonly Omit<CopiedFile, 'source'>[];
  /** Where steps run in the end; empty: where the base image says. */
  readonly workdir: string;
}

/** What instructions copy from the build context, and where to; undefined: that cannot be told. */
export function copiedFiles(
  instructions: readonly Instruction[],
  listing: ContextListing,
): CopiedFiles | undefined {
  const found = readCopies(instructions, listing);
  if (found === undefined || !isClear(found)) return undefined;
  const { workdir, written, unknown } = found;
  const inWorkdir = workdir === '/' ? '/' : `${workdir}/`;
  const relative = <File extends { readonly path: string }>(file: File): File =>
    workdir !== '' && `${file.path}/`.startsWith(inWorkdir)
      ? { ...file, path: file.path.slice(inWorkdir.length) }
      : file;
  return { workdir, written: written.map(relative), unknown: unknown.map(relative) };
}

function readCopies(instructions: readonly Instruction[], listing: ContextListing): CopiedFiles | undefined {
  let workdir = '';
  // One that is made behind a copy would be in the way of a file.
  const made = new Set(instructions.flatMap(foldersMade));
  const written: CopiedFile[] = [];
  const unknown: { readonly path: string; readonly copy: Instruction }[] = [];
  for (const one of instructions) {
    if (one.keyword === 'WORKDIR') {
      const folder = folderAfter(one, workdir);
      // What was copied before to where the base image says may be here, or not.
      if (folder === undefined || (workdir === '' && [...written, ...unknown].some(isLoose)))
        return undefined;
      workdir = folder;
    } else if (isCopy(one) && flagValue(one, 'from') !== undefined) {
      const destination = plainArgs(one).at(-1) ?? '';
      if (/\$|\.\./.test(destination)) return undefined;
      unknown.push({ path: resolvePath(workdir, destination), copy: one });
    } else if (isCopy(one)) {
      const files = filesOf(one, { workdir, made }, listing);
      if (files === undefined) return undefined;
      written.push(...files);
    }
  }
  return { workdir, written, unknown };
}

/** The absolute ones. */
function foldersMade({ keyword, rest }: Instruction): readonly string[] {
  if (keyword !== 'RUN') return [];
  return [...rest.matchAll(/\bmkdir(?: -p| --parents)?((?: \/[\w./-]+)+)/g)].flatMap(([, paths = '']) =>
    paths
      .trim()
      .split(' ')
      .map((path) => resolvePath('/', path)),
  );
}

function folderAfter({ rest }: Instruction, workdir: string): string | undefined {
  const path = rest.trim().replace(/^(["'])(.*)\1$/, '$2');
  return path.includes('$') || (workdir === '' && !path.startsWith('/'))
    ? undefined
    : resolvePath(workdir, path);
}

/** Whether two paths of files are never two names of one, and none is that of a folder of another, which depends on what was there. */
function isClear({ workdir, written, unknown }: CopiedFiles): boolean {
  const all = [...written, ...unknown];
  const isMixed =
    workdir === '' && all.some(isLoose) && all.some((file) => !isLoose(file) && !programs.test(file.path));
  const paths = new Set(written.map(({ path }) => path));
  return !isMixed && !written.some(({ path }) => foldersOf(path).some((folder) => paths.has(folder)));
}

const programs = /^\/(?:usr\/(?:local\/)?)?s?bin(?:\/|$)/;

function isLoose({ path }: Pick<CopiedFile, 'path'>): boolean {
  return !path.startsWith('/');
}

/** `/app/./a//b/` is `/app/a/b`; a path that is not absolute is in the folder. */
export function resolvePath(folder: string, path: string): string {
  const whole = path.startsWith('/') || folder === '' ? path : `${folder}/${path}`;
  const parts = whole.split('/').filter((part) => part !== '' && part !== '.');
  return `${whole.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

function filesOf(
  copy: Instruction,
  { workdir, made }: { readonly workdir: string; readonly made: ReadonlySet<string> },
  { paths }: ContextListing,
): readonly CopiedFile[] | undefined {
  const args = plainArgs(copy);
  const sources = args.slice(0, -1).map(pathInContext);
  const destination = args.at(-1) ?? '';
  const isOdd =
    copy.heredocs.length > 0 ||
    copy.flags.some(({ name }) => !/^(?:chown|chmod|link)$/.test(name)) ||
    [...sources, destination].some((arg) => /\$|\.\.|["'\\\s]/.test(arg)) ||
    args.some((source) => source.includes('://') || /\.(?:tar|tgz|tbz2?|txz|tar\.\w+)$/.test(source));
  if (isOdd) return undefined;
  const root = resolvePath(workdir, destination);
  const isFolder =
    sources.length > 1 || /(?:^|\/)\.?$/.test(destination) || root === workdir || made.has(root);
  const files = sources.map((source): readonly CopiedFile[] | undefined => {
    const path = resolvePath('', source.replace(/^\/+/, ''));
    const within = path === '' ? paths : paths.filter((file) => file.startsWith(`${path}/`));
    if (within.length > 0)
      return within.map((file) => ({
        ...{ source: file, copy },
        path: resolvePath(root, path === '' ? file : file.slice(path.length + 1)),
      }));
    const pattern = compileGoPattern(path);
    if (pattern === undefined || paths.some((file) => isInMatch(file, pattern))) return undefined;
    const found = paths.filter((file) => pattern.test(file));
    // Another step makes it, if it is not optional.
    if (found.length === 0 && !/[*?[]/.test(path)) return undefined;
    return found.map((file) => ({
      ...{ source: file, copy },
      path: isFolder ? resolvePath(root, file.slice(file.lastIndexOf('/') + 1)) : root,
    }));
  });
  return files.some((some) => some === undefined) ? undefined : files.flatMap((some) => some ?? []);
}

/** Without quotes around them. */
export function plainArgs({ args }: Instruction): readonly string[] {
  return args.map((arg) => arg.replace(/^(["'])(.*)\1$/, '$2'));
}

/** Whether a pattern fits a folder that a file is in. */
function isInMatch(file: string, pattern: Glob): boolean {
  return foldersOf(file).some((folder) => pattern.test(folder));
}

/** `a` and `a/b` of `a/b/c`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
