import { createServer } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createSharedWays } from '../../../src/adapters/registry/connect.ts';
import { createAgents } from '../../../src/adapters/registry/transport.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { startRegistryServer } from '../../support/registry-server.ts';
import { createTestClock, createTestRetry } from '../../support/test-clock.ts';
import { startHttp2Server } from '../../support/tls-server.ts';

const repository = 'owner/app';
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const many = Array.from({ length: 60 }, (_, index) => index);

type Transport = ReturnType<typeof createTestClient>['transport'];

/** The path that the server says it was asked for. */
async function ask(transport: Transport, url: string, method: 'GET' | 'HEAD' = 'GET'): Promise<string> {
  const { header } = await transport.exchange({ method, url: new URL(url), headers: {}, maxBodyBytes: 1000 });
  return header('x-path') ?? '';
}

/** Answers each request with its own path, the later ones first. */
function answerLate({ url: path }: Http2ServerRequest, response: Http2ServerResponse): void {
  response.setHeader('x-path', path);
  setTimeout(() => response.end(path), 200 - 3 * Number(path.slice(1)));
}

describe('over HTTP/1.1', () => {
  test.each(['GET', 'HEAD'] as const)(
    '60 %s at once share six connections, and 60 more the same six',
    async (method) => {
      let connections = 0;
      const server = createServer((request, response) => {
        response.setHeader('x-path', request.url ?? '');
        setTimeout(() => response.end(request.url), 5);
      });
      server.on('connection', () => connections++);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      closing.push(async () => {
        server.closeAllConnections();
        server.close();
      });
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const { transport } = createTestClient('localhost');

      for (const _round of [1, 2])
        expect(await Promise.all(many.map((index) => ask(transport, `${url}/${index}`, method)))).toEqual(
          many.map((index) => `/${index}`),
        );

      expect(connections).toBe(6);
    },
  );

  test('the images of one run share six connections', async () => {
    let connections = 0;
    const server = createServer((request, response) => {
      response.setHeader('x-path', request.url ?? '');
      setTimeout(() => response.end(request.url), 5);
    });
    server.on('connection', () => connections++);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      server.closeAllConnections();
      server.close();
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ways = createSharedWays();
    const transports = [1, 2, 3].map(() => {
      const agents = ways.agents(() => createAgents({ env: {}, retry: createTestRetry(createTestClock()) }));
      return createTestClient('localhost', { agents }).transport;
    });

    const asked = transports.flatMap((transport) =>
      many.map(async (index) => [index, await ask(transport, `${url}/${index}`)] as const),
    );
    for (const [index, path] of await Promise.all(asked)) expect(path).toBe(`/${index}`);

    expect(connections).toBe(6);
  });
});

describe('over HTTP/2', () => {
  async function start(listener: Parameters<typeof startHttp2Server>[0]) {
    const server = await startHttp2Server(listener);
    closing.push(() => server.close());
    const test = createTestClient(server.host, {
      authorities: server.authorities,
      plainHttp: false,
    });
    return { server, url: `https://${server.host}`, ...test };
  }

  test('60 requests at once share one connection, and each gets its own answer', async () => {
    const versions = new Set<string>();
    const { server, url, transport } = await start((request, response) => {
      versions.add(request.httpVersion);
      answerLate(request, response);
    });
    await ask(transport, `${url}/0`);

    expect(await Promise.all(many.map((index) => ask(transport, `${url}/${index}`)))).toEqual(
      many.map((index) => `/${index}`),
    );
    expect(server.connections).toBe(1);
    expect([...versions]).toEqual(['2.0']);
  });

  test('60 requests before any answer share six connections at most', async () => {
    const { server, url, transport } = await start(answerLate);

    expect(await Promise.all(many.map((index) => ask(transport, `${url}/${index}`)))).toEqual(
      many.map((index) => `/${index}`),
    );
    expect(server.connections).toBeLessThanOrEqual(6);
  });

  test('a server that ends its connections in the middle is asked again, and every answer arrives', async () => {
    const { server, client } = await start(async (request, response) => {
      await pause(5);
      response.setHeader('docker-content-digest', `sha256:${'a'.repeat(64)}`);
      response.setHeader('content-type', 'application/vnd.oci.image.manifest.v1+json');
      response.setHeader('content-length', 100 + Number(request.url.split('-').at(-1)));
      response.end();
    });
    await client.resolve(repository, 'v-0');
    const asked = many.map(async (index) => {
      await pause(index);
      return (await client.resolve(repository, `v-${index}`))?.sizeBytes;
    });
    await pause(20);
    for (const session of server.sessions) session.goaway();
    await pause(20);
    for (const session of server.sessions) session.close();

    expect(await Promise.all(asked)).toEqual(many.map((index) => 100 + index));
    expect(server.connections).toBeGreaterThan(1);
  });

  test('an answer that breaks off is a failure of the network, and is asked for again', async () => {
    let asked = 0;
    const { client } = await start((_, response) => {
      response.setHeader('content-type', 'application/vnd.oci.image.manifest.v1+json');
      if (++asked === 1) {
        response.write('{');
        setTimeout(() => response.stream.close(2), 10);
      } else response.writeHead(404).end();
    });

    expect(await client.fetchManifest(repository, 'v1')).toBeUndefined();
    expect(asked).toBe(2);
  });

  test('a server that never answers is given up', async () => {
    const server = await startHttp2Server(() => {});
    closing.push(() => server.close());
    const { client } = createTestClient(server.host, {
      authorities: server.authorities,
      plainHttp: false,
      retries: 0,
      answerTimeoutMs: 200,
    });

    await expect(client.resolve(repository, 'v1')).rejects.toMatchObject({ kind: 'network' });
  });

  test('a manifest that is pushed arrives whole', async () => {
    const bodies: string[] = [];
    const { client } = await start((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      request.on('end', () => {
        bodies.push(`${request.method} ${request.headers['content-length']} ${body.length}`);
        response.writeHead(201).end();
      });
    });
    const bytes = Buffer.from('x'.repeat(100_000));
    await client.pushManifest(repository, 'v1', 'application/vnd.oci.image.manifest.v1+json', bytes);

    expect(bodies).toEqual(['PUT 100000 100000']);
  });
});

describe('a registry that wants a login', () => {
  test('is asked once what it wants, by the first of many requests', async () => {
    const registry = await startRegistryServer({ auth: { kind: 'bearer', anonymous: true } });
    closing.push(() => registry.close());
    const image = registry.putImage(repository, 'v1', ['a']);
    const { client } = createTestClient(registry.host);

    const found = await Promise.all(many.map(() => client.resolve(repository, 'v1')));

    expect(found.every((descriptor) => descriptor?.digest === image.digest)).toBe(true);
    // The one that was refused, the token, and all of them with it.
    expect(registry.requests).toHaveLength(1 + 1 + many.length);
  });

  test('and that cannot be reached keeps nobody waiting for the first request', async () => {
    const sockets = new Set<Socket>();
    const server = createServer();
    server.on('connection', (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { client } = createTestClient(host, { retries: 0, answerTimeoutMs: 100 });

    const failed = await Promise.allSettled([1, 2, 3].map(() => client.resolve(repository, 'v1')));

    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
