import { UserError } from '../error.ts';
import { joinBytes } from '../join-bytes.ts';
import { byteText } from './byte-text.ts';
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

/**
 * Who is handed what an archive holds, in its order. Bytes may be looked at only until the call returns, those of a header until
 * its record ends, and those of the last piece of a content until then, too.
 */
export interface TarHandler {
  record(record: TarRecord): void;
  /** A piece of the content of the last record. */
  content(part: Uint8Array): void;
  /** The content of the last record is complete; that of a record without content, too. */
  end(): void;
}

/** Headers about one record that are longer than this are no names and attributes. Go's reader has the same limit. */
const longestExtension = 1 << 20;

const noBytes = new Uint8Array(0);

const noExtensions: Extensions = { pax: undefined, longName: undefined, longTarget: undefined };

/**
 * Reads a tar archive in pieces that end anywhere: https://github.com/golang/go/blob/go1.24.0/src/archive/tar/reader.go. Global
 * pax headers are passed over, as engines do.
 */
export class TarReader {
  readonly #handler: TarHandler;
  readonly #withHeaders: boolean;
  readonly #block = new Uint8Array(blockBytes);
  #filled = 0;
  #zeroBlocks = 0;
  /** What follows the last header: content of a record, or of an extension (kept), then what fills the block. */
  #contentLeft = 0;
  #paddingLeft = 0;
  #isPaddingOfHeader = false;
  #isOpen = false;
  #extension: { readonly flag: string; readonly parts: Uint8Array[] } | undefined;
  #extensions = noExtensions;
  #headers: Uint8Array[] = [];
  #headerBytes = 0;
  #offset = 0;

  /** @param withHeaders otherwise, no record has the bytes of its headers. */
  constructor(handler: TarHandler, withHeaders = true) {
    this.#handler = handler;
    this.#withHeaders = withHeaders;
  }

  /** @throws UserError when this is no tar archive that engines unpack. */
  push(chunk: Uint8Array): void {
    // What comes after the end is nobody's.
    for (let at = 0; at < chunk.length && this.#zeroBlocks < 2; ) {
      const end = atOffset(this.#offset, () => this.#take(chunk, at));
      this.#offset += end - at;
      at = end;
    }
  }

  /** The archive has ended. @throws UserError when it ends in the middle of something. */
  end(): void {
    const isInside = this.#filled > 0 || this.#contentLeft > 0 || this.#headerBytes > 0;
    if (isInside) throw new UserError(`The archive ends in the middle of an entry, at byte ${this.#offset}.`);
  }

  /** Where what it took ends. */
  #take(chunk: Uint8Array, at: number): number {
    if (this.#contentLeft > 0) {
      const end = Math.min(chunk.length, at + this.#contentLeft);
      this.#takeContent(chunk.subarray(at, end));
      return end;
    }
    if (this.#paddingLeft > 0) {
      const end = Math.min(chunk.length, at + this.#paddingLeft);
      if (this.#isPaddingOfHeader) this.#keepHeader(chunk.subarray(at, end));
      this.#paddingLeft -= end - at;
      return end;
    }
    const end = Math.min(chunk.length, at + blockBytes - this.#filled);
    this.#block.set(chunk.subarray(at, end), this.#filled);
    this.#filled += end - at;
    if (this.#filled === blockBytes) {
      this.#filled = 0;
      this.#readBlock();
    }
    return end;
  }

  #readBlock(): void {
    const block = this.#block;
    if (isZero(block)) {
      this.#zeroBlocks += 1;
      return;
    }
    if (this.#zeroBlocks > 0 || !hasChecksum(block)) throw new UserError('the checksum of a header is wrong');
    const flag = typeFlag(block);
    if (/[xgLK]/.test(flag)) {
      this.#readExtension(flag);
      return;
    }
    const record = readTarRecord(block, this.#extensions, this.#headersWith(block));
    this.#headers = [];
    this.#headerBytes = 0;
    this.#extensions = noExtensions;
    this.#contentLeft = record.storedBytes;
    this.#paddingLeft = paddingOf(record.storedBytes);
    this.#isPaddingOfHeader = false;
    this.#handler.record(record);
    this.#isOpen = true;
    if (this.#contentLeft === 0) this.#endContent();
  }

  #headersWith(block: Uint8Array): Uint8Array {
    if (!this.#withHeaders) return noBytes;
    return this.#headers.length === 0 ? block : joinBytes([...this.#headers, block]);
  }

  #readExtension(flag: string): void {
    const bytes = headerSize(this.#block);
    if (bytes > longestExtension) throw new UserError(`a header has ${bytes} bytes`);
    this.#contentLeft = bytes;
    this.#paddingLeft = paddingOf(bytes);
    this.#extension = { flag, parts: [] };
    this.#isPaddingOfHeader = flag !== 'g';
    if (this.#isPaddingOfHeader) this.#keepHeader(this.#block);
    else if (this.#headerBytes > 0) throw new UserError('a global header is in the middle of an entry');
    if (bytes === 0) this.#endContent();
  }

  #takeContent(part: Uint8Array): void {
    if (this.#extension === undefined) this.#handler.content(part);
    else this.#extension.parts.push(part.slice());
    this.#contentLeft -= part.length;
    if (this.#contentLeft === 0) this.#endContent();
  }

  #endContent(): void {
    if (this.#isOpen) this.#handler.end();
    this.#isOpen = false;
    if (this.#extension === undefined) return;
    const { flag, parts } = this.#extension;
    this.#extension = undefined;
    if (flag === 'g') return;
    const body = joinBytes(parts);
    this.#keepHeader(body);
    this.#extensions = extended(this.#extensions, flag, body);
  }

  #keepHeader(bytes: Uint8Array): void {
    this.#headerBytes += bytes.length;
    if (this.#headerBytes > 4 * longestExtension)
      throw new UserError('the headers of one entry are too long');
    if (this.#withHeaders) this.#headers.push(bytes.slice());
  }
}

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
