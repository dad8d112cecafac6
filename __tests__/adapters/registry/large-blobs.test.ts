import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createTestClient } from '../../support/registry-client.ts';
import { digestOf, startRegistryServer } from '../../support/registry-server.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

const repository = 'owner/app';
const mebibyte = 1 << 20;
const servers: Server[] = [];

removeTempFolders();

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves one blob; `served` is what it sends of it. */
async function serveBlob(
  content: Buffer,
  {
    served = content,
    knowsRanges = true,
    resets = 0,
  }: { served?: Buffer; knowsRanges?: boolean; resets?: number } = {},
) {
  let left = resets;
  const ranges: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    ranges.push(request.headers.range);
    const [, from = '0', to = '0'] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const bytes = knowsRanges ? served.subarray(Number(from), Number(to) + 1) : served;
    response.writeHead(knowsRanges ? 206 : 200, { 'content-length': bytes.length });
    if (left-- > 0) {
      response.write(bytes.subarray(0, 1));
      setImmediate(() => response.socket?.resetAndDestroy());
    } else response.end(bytes);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { client } = createTestClient(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  const blob = { digest: digestOf(content), sizeBytes: content.length };
  const read = async (): Promise<string> => {
    const hash = createHash('sha256');
    for await (const piece of client.openBlob(repository, blob)) hash.update(piece);
    return `sha256:${hash.digest('hex')}`;
  };
  return { ranges, blob, read };
}

const content = Buffer.alloc(20 * mebibyte + 7, 'some content of a layer');

describe('a large blob', () => {
  test('is read piece by piece, and a piece that breaks off is asked for again', async () => {
    const { read, blob, ranges } = await serveBlob(content, { resets: 1 });
    expect(await read()).toBe(blob.digest);
    expect(ranges).toEqual([
      `bytes=0-${8 * mebibyte - 1}`,
      `bytes=0-${8 * mebibyte - 1}`,
      `bytes=${8 * mebibyte}-${16 * mebibyte - 1}`,
      `bytes=${16 * mebibyte}-${20 * mebibyte + 6}`,
    ]);
  });

  test('is read where the registry knows no ranges', async () => {
    const { read, blob, ranges } = await serveBlob(content, { knowsRanges: false });
    expect(await read()).toBe(blob.digest);
    expect(ranges).toHaveLength(1);
  });

  test.each([
    [
      'other content',
      Buffer.alloc(content.length, 'other'),
      'its content is another one than its digest says',
    ],
    ['less content', content.subarray(0, 9 * mebibyte), 'got 1048576'],
  ])('with %s is an error', async (_, served, message) => {
    const { read } = await serveBlob(content, { served });
    await expect(read()).rejects.toThrow(message);
  });

  test('is pushed from a file, in one request', async () => {
    const server = await startRegistryServer();
    const path = join(await makeTempFolder(), 'patch');
    await writeFile(path, content);
    const blob = { digest: digestOf(content), sizeBytes: content.length };
    const { client } = createTestClient(server.host);
    await client.pushBlobFile(repository, path, blob);
    expect(server.requests.map(({ method }) => method)).toEqual(['HEAD', 'POST', 'PUT']);
    expect(server.blobs.get(`${repository}@${blob.digest}`)?.equals(content)).toBe(true);
    await server.close();
  });
});
