import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { UserError } from '../../core/error.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { Paths } from '../../core/tree/entry-table.ts';
import type { PatchContents } from '../../core/tree/patch-plan.ts';
import { printablePath } from '../../core/tree/printable-path.ts';
import { formatTarHeader, tarEnd, tarPadding } from '../../core/tree/tar-header.ts';
import type { TarHandler } from '../../core/tree/tar-reader.ts';
import type { TarRecord } from '../../core/tree/tar-record.ts';
import { parentPath } from '../../core/tree/tree.ts';
import { createZstdCompressor } from './decompress.ts';
import { readBlob } from './index-layer.ts';
import type { LayerBlob } from './layer-blob.ts';

type Compression = 'gzip' | 'zstd' | 'none';

/** The best gzip takes three times as long for one byte in a hundred: of so much it takes no notable time. */
const smallBytes = 4 << 20;

export interface PatchSource {
  /** The blobs that were built, lowest first. */
  readonly next: readonly LayerBlob[];
  /** The blobs beneath them, lowest first. Only opened when something is taken from there. */
  readonly beneath: readonly LayerBlob[];
  readonly contents: PatchContents;
  /** For the patch, and for what is needed to make it. Whoever gives it removes it. */
  readonly folder: string;
  /** What the layer has. Where this Node has no zstd, the patch gets gzip. */
  readonly compression: Compression;
  /** Whether the image has Docker's media types. */
  readonly isDocker?: boolean;
}

export interface WrittenPatch {
  /** The compressed archive. */
  readonly path: string;
  readonly mediaType: string;
  readonly digest: Digest;
  readonly diffId: Digest;
  readonly sizeBytes: number;
}

/**
 * Writes the archive that makes old blobs what was built: folders first, then what hides, then everything else, each record as
 * it is in its blob, byte for byte.
 * @throws UserError when a record is not there, or is a hard link to a file that the patch does not hold.
 */
export async function writePatch(source: PatchSource): Promise<WrittenPatch> {
  const { contents, folder } = source;
  const records = join(folder, 'records');
  const file = await open(records, 'wx', 0o600);
  let folders: ReadonlyMap<string, readonly Uint8Array[]>;
  try {
    const collected = createCollector(file);
    const { fromNext, fromBeneath } = contents;
    await collect(source.next, fromNext, fromNext.none, collected);
    if (fromBeneath.size > 0) await collect(source.beneath, fromBeneath, () => new Set<string>(), collected);
    folders = collected.folders;
  } finally {
    await file.close();
  }
  const path = join(folder, 'patch');
  const isSmall = (await stat(records)).size < smallBytes;
  const { compressor, mediaType } = compressorOf({ ...source, isSmall });
  return { path, mediaType, ...(await compress(archive(contents, folders, records), compressor, path)) };
}

/** Paths that are added one by one. */
interface Found extends Paths {
  add(path: string): unknown;
}

/** What was found in the blobs so far. */
interface Collector {
  readonly folders: ReadonlyMap<string, readonly Uint8Array[]>;
  /** Of one blob; adds to `found` what it had. */
  handler(isWanted: (path: string) => boolean, found: Found): TarHandler;
  flush(): Promise<void>;
}

/** The highest blob that has a path decides on it, so that one comes first. */
async function collect(
  blobs: readonly LayerBlob[],
  wanted: Paths,
  none: () => Found,
  collected: Collector,
): Promise<void> {
  const done = none();
  for (const blob of blobs.toReversed()) {
    if (done.size === wanted.size) return;
    const found = none();
    const isWanted = (path: string): boolean => wanted.has(path) && !done.has(path);
    await readBlob(blob, collected.handler(isWanted, found), {
      withHeaders: true,
      afterPiece: collected.flush,
    });
    await collected.flush();
    for (const path of found) done.add(path);
  }
  for (const path of wanted)
    if (!done.has(path)) throw new UserError(`${printablePath(path)} is in none of the blobs.`);
}

function createCollector(file: FileHandle): Collector {
  const folders = new Map<string, Uint8Array[]>();
  // One place for all: hundreds of thousands of small copies leave memory in pieces.
  let staged = Buffer.allocUnsafe(1 << 20);
  let stagedBytes = 0;
  const stage = (bytes: Uint8Array): void => {
    if (stagedBytes + bytes.length > staged.length) {
      const larger = Buffer.allocUnsafe(2 * (stagedBytes + bytes.length));
      staged.copy(larger, 0, 0, stagedBytes);
      staged = larger;
    }
    staged.set(bytes, stagedBytes);
    stagedBytes += bytes.length;
  };
  return {
    folders,
    async flush() {
      await file.appendFile(staged.subarray(0, stagedBytes));
      stagedBytes = 0;
    },
    handler(isWanted, found) {
      let record: TarRecord | undefined;
      return {
        record(next) {
          record = isWanted(next.path) ? next : undefined;
          if (record === undefined) return;
          const { path, type, target = '' } = record;
          if (type === 'hard-link' && !found.has(target))
            throw new UserError(`${printablePath(path)} is a hard link to what the patch does not hold.`);
          if (type === 'folder')
            folders.set(path, [...(found.has(path) ? (folders.get(path) ?? []) : []), record.header.slice()]);
          else stage(record.header);
          found.add(path);
        },
        content(part) {
          if (record !== undefined) stage(part);
        },
        end() {
          if (record !== undefined && record.type !== 'folder') stage(tarPadding(record.storedBytes));
        },
      };
    },
  };
}

async function* archive(
  { folders: made, whiteouts }: PatchContents,
  found: ReadonlyMap<string, readonly Uint8Array[]>,
  records: string,
): AsyncGenerator<Uint8Array> {
  for (const path of [...found.keys(), ...made.keys()].sort()) {
    const entry = made.get(path);
    if (entry === undefined) yield* found.get(path) ?? [];
    else yield formatTarHeader({ ...entry, path, type: 'folder' });
  }
  for (const path of whiteouts) {
    const folder = parentPath(path) ?? '';
    const name = path.slice(folder === '' ? 0 : folder.length + 1);
    yield formatTarHeader({ path: `${folder === '' ? '' : `${folder}/`}.wh.${name}`, type: 'file' });
  }
  yield* createReadStream(records);
  yield tarEnd();
}

async function compress(
  parts: AsyncIterable<Uint8Array>,
  compressor: Transform | undefined,
  path: string,
): Promise<Pick<WrittenPatch, 'digest' | 'diffId' | 'sizeBytes'>> {
  const [hash, archiveHash] = [createHash('sha256'), createHash('sha256')];
  let sizeBytes = 0;
  const count = async function* (written: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of written) {
      hash.update(part);
      sizeBytes += part.length;
      yield part;
    }
  };
  const hashed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const part of parts) {
      archiveHash.update(part);
      yield part;
    }
  };
  const source = Readable.from(hashed(), { objectMode: false });
  const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  if (compressor === undefined) await pipeline(source, count, target);
  else await pipeline(source, compressor, count, target);
  return {
    digest: `sha256:${hash.digest('hex')}`,
    diffId: `sha256:${archiveHash.digest('hex')}`,
    sizeBytes,
  };
}

function compressorOf({
  compression,
  isDocker = false,
  isSmall,
}: Pick<PatchSource, 'compression' | 'isDocker'> & { readonly isSmall: boolean }) {
  const ending = isDocker
    ? { none: '', gzip: '.gzip', zstd: '.zstd' }
    : { none: '', gzip: '+gzip', zstd: '+zstd' };
  const type = isDocker
    ? 'application/vnd.docker.image.rootfs.diff.tar'
    : 'application/vnd.oci.image.layer.v1.tar';
  if (compression === 'none') return { compressor: undefined, mediaType: type };
  const zstd = compression === 'zstd' ? createZstdCompressor() : undefined;
  if (zstd !== undefined) return { compressor: zstd, mediaType: type + ending.zstd };
  return { compressor: createGzip(isSmall ? { level: 9 } : {}), mediaType: type + ending.gzip };
}
