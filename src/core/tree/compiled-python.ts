import type { TreeEntry } from './tree-entry.ts';

/**
 * The source that a compiled file is checked against when it is loaded: `a/__pycache__/b.cpython-311.pyc` → `a/b.py`,
 * `a/b.pyc` → `a/b.py`. Undefined: this is no compiled file. https://peps.python.org/pep-3147/
 */
export function sourceOfCompiled(path: string): string | undefined {
  if (!path.endsWith('.pyc')) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length, -'.pyc'.length);
  const cache = '__pycache__/';
  if (folder !== cache && !folder.endsWith(`/${cache}`)) return `${folder}${name}.py`;
  // The name of the interpreter, and how far it optimised.
  const module = name.replace(/\.opt-[^.]*$/, '').replace(/\.[^.]*$/, '');
  return `${folder.slice(0, -cache.length)}${module}.py`;
}

/**
 * Whether two compiled files differ only in the time of their source: bytes 8 to 11, where the flags (bytes 4 to 7) say that
 * there is a time. https://peps.python.org/pep-0552/
 */
export function differInSourceTime(one: TreeEntry, other: TreeEntry): boolean {
  const [a, b] = [one.python, other.python];
  if (a === undefined || b === undefined || a.sha256 !== b.sha256 || one.sizeBytes !== other.sizeBytes)
    return false;
  const withoutTime = ({ header }: { readonly header: string }): string =>
    header.slice(0, 16) + header.slice(24);
  return flagsOf(a.header) === 0 && withoutTime(a) === withoutTime(b);
}

/** Whether Python checks a compiled file against the time of its source. */
export function checksTime(compiled: TreeEntry): boolean {
  return compiled.python !== undefined && flagsOf(compiled.python.header) === 0;
}

/** Whether Python takes a compiled file for that of this source, and need not compile. */
export function isCompiledOf(compiled: TreeEntry, source: TreeEntry): boolean {
  if (compiled.python === undefined || source.kind !== 'file') return false;
  const { header } = compiled.python;
  return (
    littleEndian(header, 8) === Math.floor(Number(source.mtime)) >>> 0 &&
    littleEndian(header, 12) === source.sizeBytes % 2 ** 32
  );
}

function flagsOf(header: string): number {
  return littleEndian(header, 4);
}

function littleEndian(header: string, at: number): number {
  const bytes = [3, 2, 1, 0].map((index) => header.slice((at + index) * 2, (at + index + 1) * 2));
  return Number.parseInt(bytes.join(''), 16);
}
