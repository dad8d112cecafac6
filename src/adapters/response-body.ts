/** An answer is longer than what was asked for can be. */
export class TooLongError extends Error {}

/** Reads the body of an answer whole. @throws TooLongError when it has more bytes than that. */
export async function readBody(
  body: AsyncIterable<unknown> & { destroy(): unknown },
  mostBytes: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length;
    if (sizeBytes > mostBytes) {
      body.destroy();
      throw new TooLongError(`the answer is longer than ${mostBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
