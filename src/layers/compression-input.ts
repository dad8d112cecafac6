import type { InputReader } from '../core/input.ts';
import { type Compression, parseCompression } from './output.ts';

/** What the input `compression` says; undefined where that is nothing, or not valid. */
export function readCompression(reader: InputReader, text: string): Compression | undefined {
  const compression = text === '' ? undefined : parseCompression(text);
  if (text !== '' && compression === undefined)
    reader.problem(
      'compression',
      `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`,
    );
  return compression;
}
