import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createTestClient } from '../../support/registry-client.ts';

const mebibyte = 1 << 20;
const chunk = Buffer.alloc(mebibyte, 'layer');
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Serving {
  readonly knowsRanges: boolean;
  /** Connections that are reset after that many MiB, one after the other. */
  readonly resetAfter?: readonly number[];
  readonly corruptAt?: number;
}

/** A blob of so many MiB, of which the server holds one. */
async function serveBlob(sizeMib: number, { knowsRanges, resetAfter = [], corruptAt }: Serving) {
  const resets = [...resetAfter];
  const asked: (string | undefined)[] = [];
  let mostBytes = 0;
  const before = process.memoryUsage().arrayBuffers;
  const send = async (response: ServerResponse, first: number, last: number): Promise<void> => {
    const limit = resets.shift();
    for (let part = first; part <= last; part++) {
      if (part - first === limit) return void response.socket?.resetAndDestroy();
      const bytes = part === corruptAt ? Buffer.alloc(mebibyte, 'other') : chunk;
      if (!response.write(bytes)) await once(response, 'drain');
      mostBytes = Math.max(mostBytes, process.memoryUsage().arrayBuffers - before);
    }
    response.end();
  };
  const server = createServer((request, response) => {
    asked.push(request.headers.range);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const [first, last] = knowsRanges
      ? [Number(from) / mebibyte, (Number(to) + 1) / mebibyte - 1]
      : [0, sizeMib - 1];
    response.writeHead(knowsRanges ? 206 : 200, { 'content-length': (last - first + 1) * mebibyte });
    send(response, first, last).catch(() => response.destroy());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hash = createHash('sha256');
  for (let part = 0; part < sizeMib; part++) hash.update(chunk);
  const digest = `sha256:${hash.digest('hex')}` as const;
  const { client } = createTestClient(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    asked,
    verify: (sizeBytes = sizeMib * mebibyte) => client.verifyBlob('owner/app', { digest, sizeBytes }),
    heldMib: () => mostBytes / mebibyte,
  };
}

describe.each([false, true])('a large blob (the registry knows ranges: %s)', (knowsRanges) => {
  test('is checked without being held', async () => {
    const blob = await serveBlob(256, { knowsRanges });
    expect(await blob.verify()).toBe(true);
    expect(blob.heldMib()).toBeLessThan(64);
  });

  test('is checked from the start of what broke off', async () => {
    const blob = await serveBlob(80, { knowsRanges, resetAfter: [5, 20] });
    expect(await blob.verify()).toBe(true);
    expect(blob.asked).toHaveLength(knowsRanges ? 5 : 3);
  });

  test('that has one other piece is not what its digest says', async () => {
    const blob = await serveBlob(40, { knowsRanges, corruptAt: 37 });
    expect(await blob.verify()).toBe(false);
  });
});

test('a blob that is longer than announced is not what its digest says', async () => {
  const blob = await serveBlob(2, { knowsRanges: false });
  expect(await blob.verify(mebibyte)).toBe(false);
});
