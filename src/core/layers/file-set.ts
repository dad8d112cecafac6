import type { Blob } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';

/** All files that go into a layer, as a record keeps them. */
export interface FileSet {
  /** Of all paths and states together: decides whether anything has changed. */
  readonly digest: Digest;
  readonly count: number;
  /** Where their list lies; absent: `files` has it, or it is nowhere. */
  readonly list?: Blob;
}

export interface ComparedFiles {
  /** Path → `mode:sha256`; in a record, the hash may be the beginning of one. */
  readonly files: Readonly<Record<string, string>>;
  /** Absent: a record of version 1, whose list has whole hashes. */
  readonly fileSet?: FileSet;
}

/** Sixteen digits tell which files changed. Whether any did is told by the digest of them all. */
const listedDigits = 16;

/** Whether the files themselves are known, and not just what they are together. */
export function hasFileList({ files, fileSet }: ComparedFiles): boolean {
  return fileSet === undefined || Object.keys(files).length === fileSet.count;
}

/** Whether both are the same files; undefined: only their lists can tell. */
export function isSameFileSet(before: ComparedFiles, after: ComparedFiles): boolean | undefined {
  if (before.fileSet === undefined || after.fileSet === undefined) return undefined;
  return before.fileSet.digest === after.fileSet.digest;
}

/** A state as lists have it: of each hash, the beginning. */
export function listedState(state: string): string {
  return state.slice(0, state.indexOf(':') + 1 + listedDigits);
}

/** Whether two states are one, of which either may be as lists have it. */
export function isSameState(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return listedState(before) === listedState(after);
}

/** The pieces of text that the digest of all files is of: `path NUL state LF`, by path. */
export function* fileSetText(files: Readonly<Record<string, string>>): Generator<string> {
  // Numbers would come first: an object has an order of its own for them.
  for (const path of Object.keys(files).sort()) yield `${path}\0${files[path]}\n`;
}
