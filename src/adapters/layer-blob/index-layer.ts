import crypto, { createHash } from 'node:crypto';
import { UserError } from '../../core/error.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { createBlobTree, type FileContent } from '../../core/tree/blob-tree.ts';
import type { EntryPool } from '../../core/tree/entry-pool.ts';
import { overlayTrees } from '../../core/tree/overlay.ts';
import { type TarHandler, TarReader } from '../../core/tree/tar-reader.ts';
import type { TarRecord } from '../../core/tree/tar-record.ts';
import type { Tree } from '../../core/tree/tree.ts';
import { decompressed } from './decompress.ts';
import type { LayerBlob } from './layer-blob.ts';
import type { StagedRecords } from './staged-records.ts';

interface IndexOptions {
  /** Files whose content is wanted, by path. */
  readonly keep?: (path: string) => boolean;
  /** Of the trees that this one is compared with. */
  readonly pool?: EntryPool | undefined;
  /** Keeps records that a patch may need. */
  readonly staged?: Pick<StagedRecords, 'startBlob' | 'add' | 'flush'> | undefined;
}

export interface IndexedBlobs {
  /** All blobs together, as one layer would be. */
  readonly tree: Tree;
  /** One for each blob, in the same order. */
  readonly blobs: readonly IndexedBlob[];
  /** Content of files that were to be kept, as far as the tree still has them: path → bytes. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
}

interface IndexedBlob {
  /** Digest of the archive, which the config of an image lists. */
  readonly diffId: Digest;
  readonly archiveBytes: number;
}

const mostKeptBytes = 64 << 20;

/**
 * Reads blobs, the lowest first, into the tree that they come to. Nothing is written, and of files only those are held that are
 * to be kept.
 * @throws UserError when a blob is no archive that engines unpack, or not the one that it has to be, or too much is to be kept.
 */
export async function indexBlobs(
  blobs: readonly LayerBlob[],
  options: IndexOptions = {},
): Promise<IndexedBlobs> {
  const trees: Tree[] = [];
  const indexed: IndexedBlob[] = [];
  const kept: Kept = { files: new Map(), bytes: 0 };
  for (const blob of blobs) {
    const builder = createBlobTree(options.pool);
    const { keep, staged } = options;
    staged?.startBlob();
    const handler = createIndexer({ keep, kept, builder, staged });
    const hash = createHash('sha256');
    let archiveBytes = 0;
    const onPiece = (piece: Uint8Array): void => {
      hash.update(piece);
      archiveBytes += piece.length;
    };
    await readBlob(blob, handler, { withHeaders: staged !== undefined, onPiece, afterPiece: staged?.flush });
    const diffId: Digest = `sha256:${hash.digest('hex')}`;
    // No engine unpacks such a blob.
    if (blob.diffId !== undefined && blob.diffId !== diffId)
      throw new UserError(`${blob.digest} does not unpack to ${blob.diffId}, as the config says`);
    indexed.push({ diffId, archiveBytes });
    trees.push(builder.end());
  }
  const tree = overlayTrees(trees);
  const present = [...kept.files].filter(([path, { sha256 }]) => tree.entries.get(path)?.sha256 === sha256);
  return { tree, blobs: indexed, kept: new Map(present.map(([path, { bytes }]) => [path, bytes])) };
}

interface ReadOptions {
  /** Whether records have the bytes of their headers. */
  readonly withHeaders: boolean;
  /** Told each piece of the archive. */
  readonly onPiece?: ((piece: Uint8Array) => void) | undefined;
  /** What is done before more is read. */
  readonly afterPiece?: (() => Promise<void>) | undefined;
}

/** Hands the records of a blob to somebody. @throws UserError that names the blob when it cannot be read. */
export async function readBlob(
  blob: LayerBlob,
  handler: TarHandler,
  { withHeaders, onPiece, afterPiece }: ReadOptions,
): Promise<void> {
  const reader = new TarReader(handler, withHeaders);
  try {
    for await (const chunk of decompressed(blob.open())) {
      onPiece?.(chunk);
      reader.push(chunk);
      await afterPiece?.();
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const name = blob.digest.slice(0, 'sha256:'.length + 12);
    throw new UserError(`Cannot read the layer blob ${name}: ${error.message}`, { cause: error });
  }
}

interface Kept {
  readonly files: Map<string, { readonly sha256: string; readonly bytes: Uint8Array }>;
  bytes: number;
}

interface Indexer {
  readonly keep: ((path: string) => boolean) | undefined;
  readonly kept: Kept;
  readonly builder: ReturnType<typeof createBlobTree>;
  readonly staged: IndexOptions['staged'];
}

const pythonHeaderBytes = 16;

/** In one call where Node has it (20.12): an object for each of 200,000 files takes memory that nobody counts. */
function sha256Of(bytes: Uint8Array): string {
  const { hash } = crypto as { readonly hash?: (algorithm: string, data: Uint8Array) => string };
  return hash?.('sha256', bytes) ?? createHash('sha256').update(bytes).digest('hex');
}

const emptyHash = sha256Of(new Uint8Array(0));

/** Files up to here are hashed in one call, although they come in pieces. */
const longestJoined = 1 << 20;

/** Hashes each file on its way. */
function createIndexer({ keep, kept, builder, staged }: Indexer): TarHandler {
  let record: TarRecord | undefined;
  let hash: ReturnType<typeof createFileHash> | undefined;
  let parts: Uint8Array[] | undefined;
  return {
    record(next) {
      record = next;
      hash = next.type === 'file' ? createFileHash(next) : undefined;
      parts = next.type === 'file' && keep?.(next.path) === true ? [] : undefined;
      if (parts !== undefined) kept.bytes += next.storedBytes;
      if (kept.bytes > mostKeptBytes)
        throw new UserError(`the files to keep have more than ${mostKeptBytes >> 20} MiB`);
    },
    content(part) {
      hash?.update(part);
      parts?.push(part.slice());
    },
    end() {
      if (record === undefined) return;
      const content = hash?.digest();
      if (parts !== undefined && content !== undefined)
        kept.files.set(record.path, { sha256: content.sha256, bytes: Buffer.concat(parts) });
      builder.add(record, content);
      staged?.add(record, hash?.whole(), builder.entries);
    },
  };
}

/** What is known of the content of a file. */
function createFileHash({ path, sizeBytes, storedBytes, holes }: TarRecord) {
  const isPython = path.endsWith('.pyc') && holes === undefined && sizeBytes >= pythonHeaderBytes;
  return storedBytes <= longestJoined && holes === undefined
    ? createJoinedHash(storedBytes, isPython)
    : createStreamedHash(holes, isPython);
}

function createJoinedHash(storedBytes: number, isPython: boolean) {
  let whole: Uint8Array | undefined;
  let filled = 0;
  return {
    update(part: Uint8Array): void {
      if (part.length === storedBytes) whole = part;
      else {
        whole ??= new Uint8Array(storedBytes);
        whole.set(part, filled);
        filled += part.length;
      }
    },
    digest: (): FileContent => (whole === undefined ? { sha256: emptyHash } : contentOf(whole, isPython)),
    /** Undefined: nothing, or it is too long to be held. */
    whole: () => whole,
  };
}

function contentOf(bytes: Uint8Array, isPython: boolean): FileContent {
  const sha256 = sha256Of(bytes);
  if (!isPython) return { sha256 };
  const header = Buffer.from(bytes.subarray(0, pythonHeaderBytes)).toString('hex');
  return { sha256, python: { header, sha256: sha256Of(bytes.subarray(pythonHeaderBytes)) } };
}

function createStreamedHash(holes: string | undefined, isPython: boolean) {
  const hash = createHash('sha256');
  if (holes !== undefined) hash.update(`${holes}\0`, 'latin1');
  // Of compiled Python, the header and the rest are looked at by themselves.
  const rest = isPython ? createHash('sha256') : undefined;
  let header = Buffer.alloc(0);
  return {
    update(part: Uint8Array): void {
      hash.update(part);
      if (rest === undefined) return;
      const missing = pythonHeaderBytes - header.length;
      if (missing > 0) header = Buffer.concat([header, part.subarray(0, missing)]);
      rest.update(part.subarray(missing));
    },
    digest(): FileContent {
      const sha256 = hash.digest('hex');
      if (rest === undefined) return { sha256 };
      return { sha256, python: { header: header.toString('hex'), sha256: rest.digest('hex') } };
    },
    whole: () => undefined,
  };
}
