import { createHash } from 'node:crypto';
import type { Blob } from '../../core/oci/descriptor.ts';
import { blobCall } from './call.ts';
import type { Wire } from './wire.ts';

export interface BlobOpener {
  /**
   * The content of a blob of any size, piece by piece.
   * @throws RegistryError, at the latest behind the last piece: when it is gone, or not what its digest says.
   */
  openBlob(repository: string, blob: Blob): AsyncIterable<Uint8Array>;
}

/** Each request is tried again by itself, so that one that breaks off does not begin a large blob anew. */
const pieceBytes = 8 << 20;

export async function* openBlob(
  wire: Wire,
  repository: string,
  { digest, sizeBytes }: Blob,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  const call = blobCall('GET', repository, digest, 'pull');
  const fail = (problem: string): Error => wire.failure(call, { kind: 'integrity', problem });
  const read = async (start: number): Promise<Uint8Array> => {
    const end = Math.min(start + pieceBytes, sizeBytes) - 1;
    const { status, body } = await wire.ask({
      ...call,
      expect: [200, 206],
      headers: { range: `bytes=${start}-${end}` },
      maxBodyBytes: Math.max(pieceBytes, sizeBytes),
    });
    // 200: the registry knows no ranges, and has sent all of it.
    const piece = status === 200 ? body.subarray(start) : body;
    if (status === 206 && piece.length !== end - start + 1)
      throw fail(`asked for ${end - start + 1} bytes from ${start}, got ${piece.length}`);
    return piece;
  };
  let next = sizeBytes > 0 ? read(0) : undefined;
  for (let start = 0; next !== undefined; ) {
    const piece: Uint8Array = await next;
    start += piece.length;
    if (piece.length === 0 || start > sizeBytes)
      throw fail(`it is not of the size that was announced: ${sizeBytes}`);
    // The next one is on its way while this one is worked on.
    next = start < sizeBytes ? read(start) : undefined;
    next?.catch(() => {});
    hash.update(piece);
    yield piece;
  }
  if (`sha256:${hash.digest('hex')}` !== digest)
    throw fail('its content is another one than its digest says');
}
