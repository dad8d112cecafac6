/** What lies at a path. A whiteout hides what layers beneath have there. */
export type EntryKind = 'file' | 'folder' | 'link' | 'character' | 'block' | 'pipe' | 'whiteout';

/** What a layer has at a path. All text is bytes, see byte-text.ts. */
export interface TreeEntry {
  readonly kind: EntryKind;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970, with a fraction where there is one. */
  readonly mtime: string;
  readonly sizeBytes: number;
  /** Of a file's content, in hexadecimal. */
  readonly sha256?: string;
  /** Where a symbolic link leads. */
  readonly target?: string;
  readonly xattrs?: Readonly<Record<string, string>>;
  /** `major:minor` */
  readonly device?: string;
  /** The first path of those that are the same file. Absent: no other path is. */
  readonly group?: string;
  /** This folder hides what layers beneath have in it. */
  readonly opaque?: true;
  /** Of compiled Python. */
  readonly python?: CompiledPython;
}

/** A `.pyc` file in its parts: https://peps.python.org/pep-0552/ */
export interface CompiledPython {
  /** Its first 16 bytes, in hexadecimal: magic number, flags, time and size of the source. */
  readonly header: string;
  /** Of all that follows. */
  readonly sha256: string;
}

/** What most entries say. */
type CommonFields = Pick<TreeEntry, 'kind' | 'mode' | 'uid' | 'gid' | 'mtime' | 'sizeBytes'> & {
  readonly sha256: string | undefined;
};
type MoreFields = {
  readonly [Field in Exclude<keyof TreeEntry, keyof CommonFields>]?: TreeEntry[Field] | undefined;
};

/**
 * An entry without what is undefined. What nearly all entries say is written out: objects that are put together from others take
 * three times the memory, and stay longer in it. A layer has many.
 */
export function treeEntry(common: CommonFields, more: MoreFields): TreeEntry {
  const { kind, mode, uid, gid, mtime, sizeBytes, sha256 } = common;
  const { target, xattrs, device, group, opaque, python } = more;
  const isOne = target === undefined || (sha256 === undefined && python === undefined);
  if (isOne && xattrs === undefined && device === undefined && group === undefined && opaque === undefined) {
    if (target !== undefined) return { kind, mode, uid, gid, mtime, sizeBytes, target };
    if (sha256 === undefined) return { kind, mode, uid, gid, mtime, sizeBytes };
    if (python === undefined) return { kind, mode, uid, gid, mtime, sizeBytes, sha256 };
    return { kind, mode, uid, gid, mtime, sizeBytes, sha256, python };
  }
  return {
    ...{ kind, mode, uid, gid, mtime, sizeBytes },
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(target === undefined ? {} : { target }),
    ...(xattrs === undefined ? {} : { xattrs }),
    ...(device === undefined ? {} : { device }),
    ...(group === undefined ? {} : { group }),
    ...(opaque === undefined ? {} : { opaque }),
    ...(python === undefined ? {} : { python }),
  };
}
