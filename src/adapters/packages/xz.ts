import { Readable } from 'node:stream';
import { UserError } from '../../core/error.ts';

/** What was compressed with xz. Node has none; this is liblzma's small decoder as WebAssembly. @throws UserError when it is damaged. */
export async function* unxz(compressed: Uint8Array): AsyncGenerator<Uint8Array> {
  const xz = await import('xz-decompress');
  const { XzReadableStream } = 'default' in xz ? (xz.default as typeof xz) : xz;
  const source = Readable.toWeb(Readable.from([compressed])) as ReadableStream<Uint8Array>;
  try {
    for await (const part of new XzReadableStream(source)) yield part;
  } catch (error) {
    throw new UserError('it cannot be decompressed', { cause: error });
  }
}
