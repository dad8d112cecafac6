/** An answer is longer than what was asked for can be. */
export class TooLongError extends Error {}

type Body = AsyncIterable<unknown> & { destroy(): unknown };

/** Reads the body of an answer whole. @throws TooLongError when it has more bytes than that. */
export async function readBody(body: Body, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await streamBody(body, mostBytes, (chunk) => {
    chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}

/** Hands the body of an answer on, and tells its size in bytes. @throws TooLongError when it has more than that. */
export async function streamBody(
  body: Body,
  mostBytes: number,
  receive: (chunk: Uint8Array) => void,
): Promise<number> {
  let sizeBytes = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length;
    if (sizeBytes > mostBytes) {
      body.destroy();
      throw new TooLongError(`the answer is longer than ${mostBytes} bytes`);
    }
    receive(chunk);
  }
  return sizeBytes;
}
