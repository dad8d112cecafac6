import { pipeline, Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { errorMessage, UserError } from '../../core/error.ts';

const pieceBytes = 256 << 10;

/** A Node that has zstd, from 22.15 on. */
interface NewZlib {
  createZstdDecompress?(options: { readonly chunkSize: number }): Transform;
  createZstdCompress?(): Transform;
}

/** Compresses with zstd; undefined where Node cannot. */
export function createZstdCompressor(): Transform | undefined {
  return (zlib as NewZlib).createZstdCompress?.();
}

/**
 * The archive in a blob. As engines do, it looks at the first bytes for what it is compressed with.
 * @throws UserError when it is damaged.
 */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    const first: Uint8Array[] = [];
    let bytes = 0;
    while (bytes < 4) {
      const { done, value } = await source.next();
      if (done === true) break;
      first.push(value);
      bytes += value.length;
    }
    const start = Buffer.concat(first);
    const decoder = decoderOf(start);
    const whole = (async function* () {
      yield start;
      for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
    })();
    if (decoder === undefined) yield* whole;
    else yield* through(whole, decoder);
  } finally {
    await source.return?.();
  }
}

function decoderOf(start: Buffer): Transform | undefined {
  if (start[0] === 0x1f && start[1] === 0x8b) return zlib.createGunzip({ chunkSize: pieceBytes });
  if (start.length < 4 || start.readUInt32LE() !== 0xfd2fb528) return undefined;
  return (zlib as NewZlib).createZstdDecompress?.({ chunkSize: pieceBytes }) ?? zstdDecoder();
}

async function* through(source: AsyncIterable<Uint8Array>, decoder: Transform): AsyncGenerator<Uint8Array> {
  let sourceError: unknown;
  const watched = (async function* () {
    try {
      yield* source;
    } catch (error) {
      sourceError = error;
      throw error;
    }
  })();
  pipeline(Readable.from(watched, { objectMode: false }), decoder, () => {});
  try {
    for await (const part of decoder) yield part as Uint8Array;
  } catch (error) {
    if (sourceError !== undefined) throw sourceError;
    throw new UserError(`it cannot be decompressed: ${errorMessage(error)}`, { cause: error });
  }
}

/** For a Node without zstd. */
function zstdDecoder(): Transform {
  const decoder = new Decompress();
  return new Transform({
    transform(chunk: Uint8Array, _, done) {
      decoder.ondata = (part) => this.push(part);
      attempt(() => decoder.push(chunk), done);
    },
    flush(done) {
      decoder.ondata = (part) => this.push(part);
      attempt(() => decoder.push(new Uint8Array(0), true), done);
    },
  });
}

function attempt(run: () => void, done: (error?: Error) => void): void {
  try {
    run();
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  done();
}
