import { UserError } from '../error.ts';
import { byteText } from './byte-text.ts';
import { joinBytes } from './tar-header.ts';
import {
  blockBytes,
  type Extensions,
  fieldText,
  hasChecksum,
  headerSize,
  readTarRecord,
  type TarRecord,
  typeFlag,
} from './tar-record.ts';

/** Who is handed what an archive holds, in its order. Bytes may be looked at only until the call returns. */
export interface TarHandler {
  record(record: TarRecord): void;
  /** A piece of the content of the last record. */
  content(part: Uint8Array): void;
  /** The content of the last record is complete; that of a record without content, too. */
  end(): void;
}

/** Reads an archive in pieces that end anywhere. */
export interface TarReader {
  /** @throws UserError when this is no tar archive that engines unpack. */
  push(chunk: Uint8Array): void;
  /** The archive has ended. @throws UserError when it ends in the middle of something. */
  end(): void;
}

/** Headers about one record that are longer than this are no names and attributes. Go's reader has the same limit. */
const longestExtension = 1 << 20;

/**
 * Reads a tar archive: https://github.com/golang/go/blob/go1.24.0/src/archive/tar/reader.go. Global pax headers are passed
 * over, as engines do.
 */
export function createTarReader(
  handler: TarHandler,
  {
    withHeaders = true,
  }: { /** Otherwise, no record has the bytes of its headers. */ readonly withHeaders?: boolean } = {},
): TarReader {
  const block = new Uint8Array(blockBytes);
  let filled = 0;
  let zeroBlocks = 0;
  /** What follows the last header: content of a record, or of an extension (kept), then what fills the block. */
  let contentLeft = 0;
  let paddingLeft = 0;
  let isPaddingOfHeader = false;
  let isOpen = false;
  let extension: { readonly flag: string; readonly parts: Uint8Array[] } | undefined;
  let extensions = noExtensions;
  let headers: Uint8Array[] = [];
  let headerBytes = 0;
  let offset = 0;

  const keepHeader = (bytes: Uint8Array): void => {
    headerBytes += bytes.length;
    if (headerBytes > 4 * longestExtension) throw new UserError('the headers of one entry are too long');
    if (withHeaders) headers.push(bytes.slice());
  };

  const readExtension = (flag: string): void => {
    contentLeft = headerSize(block);
    if (contentLeft > longestExtension) throw new UserError(`a header has ${contentLeft} bytes`);
    paddingLeft = paddingOf(contentLeft);
    extension = { flag, parts: [] };
    isPaddingOfHeader = flag !== 'g';
    if (isPaddingOfHeader) keepHeader(block);
    else if (headerBytes > 0) throw new UserError('a global header is in the middle of an entry');
    if (contentLeft === 0) endContent();
  };

  const readBlock = (): void => {
    if (isZero(block)) {
      zeroBlocks += 1;
      return;
    }
    if (zeroBlocks > 0 || !hasChecksum(block)) throw new UserError('the checksum of a header is wrong');
    const flag = typeFlag(block);
    if (/[xgLK]/.test(flag)) {
      readExtension(flag);
      return;
    }
    keepHeader(block);
    const record = readTarRecord(
      block,
      extensions,
      headers.length === 1 && headers[0] !== undefined ? headers[0] : joinBytes(headers),
    );
    headers = [];
    headerBytes = 0;
    extensions = noExtensions;
    contentLeft = record.storedBytes;
    paddingLeft = paddingOf(contentLeft);
    isPaddingOfHeader = false;
    handler.record(record);
    isOpen = true;
    if (contentLeft === 0) endContent();
  };

  const endContent = (): void => {
    if (isOpen) handler.end();
    isOpen = false;
    if (extension === undefined) return;
    const { flag, parts } = extension;
    extension = undefined;
    if (flag === 'g') return;
    const body = joinBytes(parts);
    keepHeader(body);
    extensions = extended(extensions, flag, body);
  };

  const takeContent = (part: Uint8Array): void => {
    if (extension === undefined) handler.content(part);
    else extension.parts.push(part.slice());
    contentLeft -= part.length;
    if (contentLeft === 0) endContent();
  };

  const take = (chunk: Uint8Array, at: number): number => {
    if (contentLeft > 0) {
      const end = Math.min(chunk.length, at + contentLeft);
      takeContent(chunk.subarray(at, end));
      return end;
    }
    if (paddingLeft > 0) {
      const end = Math.min(chunk.length, at + paddingLeft);
      if (isPaddingOfHeader) keepHeader(chunk.subarray(at, end));
      paddingLeft -= end - at;
      return end;
    }
    const end = Math.min(chunk.length, at + blockBytes - filled);
    block.set(chunk.subarray(at, end), filled);
    filled += end - at;
    if (filled === blockBytes) {
      filled = 0;
      readBlock();
    }
    return end;
  };

  return {
    push(chunk) {
      // What comes after the end is nobody's.
      for (let at = 0; at < chunk.length && zeroBlocks < 2; ) {
        const end = atOffset(offset, () => take(chunk, at));
        offset += end - at;
        at = end;
      }
    },
    end() {
      const isInside = filled > 0 || contentLeft > 0 || headerBytes > 0;
      if (isInside) throw new UserError(`The archive ends in the middle of an entry, at byte ${offset}.`);
    },
  };
}

const noExtensions: Extensions = { pax: undefined, longName: undefined, longTarget: undefined };

function extended(extensions: Extensions, flag: string, body: Uint8Array): Extensions {
  if (flag === 'x') return { ...extensions, pax: byteText(body) };
  const name = fieldText(body, 0, body.length);
  return flag === 'L' ? { ...extensions, longName: name } : { ...extensions, longTarget: name };
}

function atOffset(offset: number, run: () => number): number {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`The archive cannot be read at byte ${offset}: ${error.message}.`, { cause: error });
  }
}

function paddingOf(bytes: number): number {
  const rest = bytes % blockBytes;
  return rest === 0 ? 0 : blockBytes - rest;
}

function isZero(block: Uint8Array): boolean {
  return block.every((byte) => byte === 0);
}
