import crypto, { createHash, type Hash } from 'node:crypto';
import { UserError } from '../../core/error.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { createBlobTree, type FileContent } from '../../core/tree/blob-tree.ts';
import { overlayTrees } from '../../core/tree/overlay.ts';
import { createTarReader, type TarHandler } from '../../core/tree/tar-reader.ts';
import type { TarRecord } from '../../core/tree/tar-record.ts';
import type { Tree } from '../../core/tree/tree.ts';
import { decompressed } from './decompress.ts';
import type { LayerBlob } from './layer-blob.ts';

export interface IndexOptions {
  /** Files whose content is wanted, by path. */
  readonly keep?: (path: string) => boolean;
  /** A tree that is in memory, and is likely to be nearly the same: what both have is not held twice. */
  readonly similar?: Tree;
  readonly signal?: AbortSignal | undefined;
}

export interface IndexedBlobs {
  /** All blobs together, as one layer would be. */
  readonly tree: Tree;
  /** One for each blob, in the same order. */
  readonly blobs: readonly IndexedBlob[];
  /** Content of files that were to be kept, as far as the tree still has them: path → bytes. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
}

export interface IndexedBlob {
  /** Digest of the archive, which the config of an image lists. */
  readonly diffId: Digest;
  readonly archiveBytes: number;
}

const mostKeptBytes = 64 << 20;

/**
 * Reads blobs, the lowest first, into the tree that they come to. Nothing is written, and of files only those are held that are
 * to be kept.
 * @throws UserError when a blob is no archive that engines unpack, or too much is to be kept.
 */
export async function indexBlobs(
  blobs: readonly LayerBlob[],
  options: IndexOptions = {},
): Promise<IndexedBlobs> {
  const trees: Tree[] = [];
  const indexed: IndexedBlob[] = [];
  const kept: Kept = { files: new Map(), bytes: 0 };
  for (const blob of blobs) {
    const builder = createBlobTree(options.similar);
    const handler = createIndexer({ keep: options.keep, kept, add: builder.add });
    indexed.push(await readBlob(blob, handler, { signal: options.signal, withHeaders: false }));
    trees.push(builder.end());
  }
  const tree = overlayTrees(trees);
  const present = [...kept.files].filter(([path, { sha256 }]) => tree.entries.get(path)?.sha256 === sha256);
  return { tree, blobs: indexed, kept: new Map(present.map(([path, { bytes }]) => [path, bytes])) };
}

interface ReadOptions {
  readonly signal: AbortSignal | undefined;
  /** Whether records have the bytes of their headers. */
  readonly withHeaders: boolean;
  /** What is done before more is read. */
  readonly afterPiece?: () => Promise<void>;
}

/** Hands the records of a blob to somebody. @throws UserError that names the blob when it cannot be read. */
export async function readBlob(
  blob: LayerBlob,
  handler: TarHandler,
  { signal, withHeaders, afterPiece = async () => {} }: ReadOptions,
): Promise<IndexedBlob> {
  const hash = createHash('sha256');
  let archiveBytes = 0;
  const reader = createTarReader(handler, { withHeaders });
  try {
    for await (const chunk of decompressed(blob.open())) {
      signal?.throwIfAborted();
      hash.update(chunk);
      archiveBytes += chunk.length;
      reader.push(chunk);
      await afterPiece();
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const name = blob.digest.slice(0, 'sha256:'.length + 12);
    throw new UserError(`Cannot read the layer blob ${name}: ${error.message}`, { cause: error });
  }
  return { diffId: `sha256:${hash.digest('hex')}`, archiveBytes };
}

interface Kept {
  readonly files: Map<string, { readonly sha256: string; readonly bytes: Uint8Array }>;
  bytes: number;
}

interface Indexer {
  readonly keep: ((path: string) => boolean) | undefined;
  readonly kept: Kept;
  add(record: TarRecord, content: FileContent | undefined): void;
}

const pythonHeaderBytes = 16;

/** In one call where Node has it (20.12): an object for each of 200,000 files takes memory that nobody counts. */
function sha256Of(bytes: Uint8Array): string {
  const { hash } = crypto as { readonly hash?: (algorithm: string, data: Uint8Array) => string };
  return hash?.('sha256', bytes) ?? createHash('sha256').update(bytes).digest('hex');
}

const emptyHash = sha256Of(new Uint8Array(0));

/** Hashes each file on its way. */
function createIndexer({ keep, kept, add }: Indexer): TarHandler {
  let record: TarRecord | undefined;
  let hash: Hash | undefined;
  /** Of a file that came in one piece. */
  let whole: string | undefined;
  let python: ReturnType<typeof createPythonHash> | undefined;
  let parts: Uint8Array[] | undefined;
  return {
    record(next) {
      record = next;
      hash = undefined;
      whole =
        next.type === 'file' && next.storedBytes === 0 && next.holes === undefined ? emptyHash : undefined;
      if (next.holes !== undefined) hash = createHash('sha256').update(`${next.holes}\0`, 'latin1');
      const isPython = next.type === 'file' && next.path.endsWith('.pyc') && next.holes === undefined;
      python = isPython && next.sizeBytes >= pythonHeaderBytes ? createPythonHash() : undefined;
      parts = next.type === 'file' && keep?.(next.path) === true ? [] : undefined;
      if (parts !== undefined) kept.bytes += next.storedBytes;
      if (kept.bytes > mostKeptBytes)
        throw new UserError(`the files to keep have more than ${mostKeptBytes >> 20} MiB`);
    },
    content(part) {
      if (hash === undefined && part.length === record?.storedBytes) whole = sha256Of(part);
      else hash = (hash ?? createHash('sha256')).update(part);
      python?.update(part);
      parts?.push(part.slice());
    },
    end() {
      if (record === undefined) return;
      const sha256 = whole ?? hash?.digest('hex');
      const compiled = python?.digest();
      if (parts !== undefined && sha256 !== undefined)
        kept.files.set(record.path, { sha256, bytes: Buffer.concat(parts) });
      const more = compiled === undefined ? {} : { python: compiled };
      add(record, sha256 === undefined ? undefined : { sha256, ...more });
    },
  };
}

/** Of compiled Python, the header and the rest are looked at by themselves. */
function createPythonHash() {
  let header = Buffer.alloc(0);
  const rest = createHash('sha256');
  return {
    update(part: Uint8Array): void {
      const missing = pythonHeaderBytes - header.length;
      if (missing > 0) header = Buffer.concat([header, part.subarray(0, missing)]);
      rest.update(part.subarray(missing));
    },
    digest: () => ({ header: header.toString('hex'), sha256: rest.digest('hex') }),
  };
}
