import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type LookupFunction } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../../src/adapters/registry/transport.ts';
import { UserError } from '../../../src/core/error.ts';
import type { Traffic } from '../../../src/core/layers/transfer.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { startRegistryServer } from '../../support/registry-server.ts';
import { startSelfSignedServer } from '../../support/tls-server.ts';

const repository = 'owner/app';
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function listen(listener: RequestListener, address = '127.0.0.1'): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  closing.push(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });
  return `${address}:${(server.address() as AddressInfo).port}`;
}

function send(
  url: string,
  request: Partial<HttpRequest> = {},
  options: Parameters<typeof createTestClient>[1] = {},
) {
  const { transport } = createTestClient('localhost', options);
  return transport.exchange({
    method: 'GET',
    url: new URL(url),
    headers: { authorization: 'Bearer secret-token', accept: 'x/y' },
    maxBodyBytes: 1000,
    ...request,
  });
}

describe('a redirect', () => {
  test('to another origin is followed without the login, and with everything else', async () => {
    const seen: (string | undefined)[] = [];
    const storage = await listen((request, response) => {
      seen.push(request.headers.authorization, request.headers.accept);
      response.end('blob');
    });
    const registry = await listen((_, response) =>
      response.writeHead(307, { location: `http://${storage}/blob?signed=1` }).end(),
    );
    const response = await send(`http://${registry}/v2/x`);
    expect(Buffer.from(response.body).toString()).toBe('blob');
    expect(response.url.host).toBe(storage);
    expect(seen).toEqual([undefined, 'x/y']);
  });

  test('that leads back does not get the login again', async () => {
    const seen: (string | undefined)[] = [];
    const registry = await listen((request, response) => {
      seen.push(request.headers.authorization);
      if (request.url === '/end') response.end();
      else response.writeHead(302, { location: `http://${other}/` }).end();
    });
    const other = await listen((_, response) =>
      response.writeHead(302, { location: `http://${registry}/end` }).end(),
    );
    await send(`http://${registry}/`);
    expect(seen).toEqual(['Bearer secret-token', undefined]);
  });

  test('within the same origin keeps the login', async () => {
    const seen: (string | undefined)[] = [];
    const registry = await listen((request, response) => {
      seen.push(request.headers.authorization);
      if (request.url === '/end') response.end();
      else response.writeHead(301, { location: '/end' }).end();
    });
    await send(`http://${registry}/`);
    expect(seen).toEqual(['Bearer secret-token', 'Bearer secret-token']);
  });

  test('is followed five times, not six', async () => {
    let left = 5;
    const registry = await listen((_, response) => {
      if (left-- > 0) response.writeHead(302, { location: '/' }).end();
      else response.end('end');
    });
    expect((await send(`http://${registry}/`)).status).toBe(200);
    left = 6;
    await expect(send(`http://${registry}/`)).rejects.toThrow('redirected more than 5 times');
  });

  test.each([
    ['to http elsewhere', 'http://registry.example/', 'neither https nor this machine'],
    ['to another scheme', 'file:///etc/passwd', 'away from https'],
    ['to nothing', 'http://[', 'no address'],
  ])('%s is not followed', async (_, location, message) => {
    const registry = await listen((_, response) => response.writeHead(302, { location }).end());
    await expect(send(`http://${registry}/`)).rejects.toThrow(message);
  });

  test('of an upload is followed on the same origin only, where its body may be sent again', async () => {
    const bodies: string[] = [];
    let location = '/end';
    const registry = await listen((request, response) => {
      request.on('data', (chunk) => bodies.push(`${request.url} ${chunk}`));
      request.on('end', () => {
        if (request.url === '/end') response.end();
        else response.writeHead(307, { location }).end();
      });
    });
    const request = { method: 'PUT', body: 'layer' } as const;
    await send(`http://${registry}/`, request);
    expect(bodies).toEqual(['/ layer', '/end layer']);
    location = 'http://localhost:1/';
    await expect(send(`http://${registry}/`, request)).rejects.toThrow('where a PUT cannot follow');
  });

  test('to a place that wants a login does not make us log in there', async () => {
    let storageAsked = 0;
    const storage = await listen((_, response) => {
      storageAsked++;
      response.writeHead(401, { 'www-authenticate': `Basic realm="evil"` }).end();
    });
    const registry = await startRegistryServer();
    closing.push(() => registry.close());
    const { digest, size } = registry.putBlob(repository, 'x');
    registry.fault({ path: /blobs/, answer: { status: 307, headers: { location: `http://${storage}/` } } });
    let reads = 0;
    const credentials = async () => {
      reads++;
      return { username: 'robot', password: 'correct-horse' };
    };
    const { client } = createTestClient(registry.host, { credentials });
    await expect(
      client.fetchBlob(repository, { mediaType: 'x', digest, sizeBytes: size }),
    ).rejects.toMatchObject({ status: 401 });
    expect([reads, storageAsked]).toEqual([0, 1]);
  });
});

describe('http', () => {
  test('is for registries on this machine only', async () => {
    expect(() => createTestClient('registry.example', { plainHttp: true })).toThrow(UserError);
    await expect(send('http://registry.example/')).rejects.toThrow(
      'only a registry on this machine may use http',
    );
  });

  test('is not fallen back to where https is not spoken', async () => {
    let requests = 0;
    const host = await listen((_, response) => {
      requests++;
      response.end();
    });
    const { client, waits } = createTestClient(host, { plainHttp: false, retries: 0 });
    await expect(client.resolve(repository, 'v1')).rejects.toMatchObject({
      diagnosis: { id: 'registry-speaks-http' },
    });
    expect([requests, waits.length]).toEqual([0, 0]);
  });
});

test('a certificate that nobody has signed is final: no second try, and no way around it', async () => {
  let requests = 0;
  const server = await startSelfSignedServer((_, response) => {
    requests++;
    response.end();
  });
  closing.push(() => server.close());
  const { client, waits } = createTestClient(server.host, { plainHttp: false });
  const error = await client.resolve(repository, 'v1').catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    kind: 'tls',
    remedy: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
  });
  expect(String(error)).toContain('self-signed certificate');
  expect([requests, waits.length]).toEqual([0, 0]);
});

test('a TLS handshake that nobody answers is tried again', async () => {
  const silent = createSocketServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  closing.push(async () => silent.close());
  const { client, waits } = createTestClient(`127.0.0.1:${port}`, {
    plainHttp: false,
    retries: 1,
    connectTimeoutMs: 200,
  });
  await expect(client.resolve(repository, 'v1')).rejects.toMatchObject({
    kind: 'network',
    details: { tried: { attempts: 2 } },
  });
  expect(waits).toEqual([1000]);
});

test('a name that cannot be looked up twice is looked up a third time', async () => {
  const registry = await startRegistryServer();
  closing.push(() => registry.close());
  const image = registry.putImage(repository, 'v1', ['a']);
  let failures = 2;
  const lookup: LookupFunction = (_, options, done) => {
    const failed = failures-- > 0;
    const error = failed
      ? Object.assign(new Error('getaddrinfo EAI_AGAIN localhost'), { code: 'EAI_AGAIN' })
      : null;
    if (options.all) done(error, [{ address: '127.0.0.1', family: 4 }]);
    else done(error, '127.0.0.1', 4);
  };
  const { client, waits, warnings } = createTestClient(registry.host.replace('127.0.0.1', 'localhost'), {
    lookup,
  });
  expect((await client.resolve(repository, 'v1'))?.digest).toBe(image.digest);
  expect(waits).toEqual([1000, 2000]);
  expect(warnings[0]).toContain('EAI_AGAIN');
});

test('a port where nothing listens is tried again, and named', async () => {
  const host = await listen(() => {});
  await closing.pop()?.();
  const { client } = createTestClient(host, { retries: 1 });
  await expect(client.resolve(repository, 'v1')).rejects.toThrow(
    `HEAD http://${host}/v2/owner/app/manifests/v1: connect ECONNREFUSED ${host} (2 attempts, 1.0 s of waiting)`,
  );
});

test('an answer that never ends is cut off by size and by time', async () => {
  const host = await listen((request, response) => {
    const timer = setInterval(() => response.write('x'.repeat(request.url === '/large' ? 400 : 1)), 20);
    response.on('close', () => clearInterval(timer));
  });
  await expect(send(`http://${host}/large`)).rejects.toThrow('the answer is longer than 1000 bytes');
  await expect(send(`http://${host}/slow`, {}, { totalTimeoutMs: 200 })).rejects.toThrow(
    'ETIMEDOUT: not answered within 0.20 s',
  );
});

describe('a proxy', () => {
  async function startRefusingProxy() {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end();
    });
    server.on('connect', (request, socket) => {
      asked.push(`CONNECT ${request.url}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(async () => server.close());
    return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  test('that the environment names is used for https, without a word on standard error', async () => {
    const { asked, url } = await startRefusingProxy();
    const told: string[] = [];
    const listener = (warning: Error) => told.push(warning.message);
    process.on('warning', listener);
    await expect(send('https://registry.invalid/', {}, { env: { HTTPS_PROXY: url } })).rejects.toMatchObject({
      kind: 'network',
    });
    await expect(send('https://registry.invalid/', {}, { env: { https_proxy: url } })).rejects.toThrow(
      'Proxy response (403)',
    );
    process.off('warning', listener);
    expect(asked).toEqual(['CONNECT registry.invalid:443', 'CONNECT registry.invalid:443']);
    expect(told).toEqual([]);
  });

  test('is left alone for hosts of NO_PROXY', async () => {
    const { asked, url } = await startRefusingProxy();
    await expect(
      send('https://registry.invalid/', {}, { env: { HTTPS_PROXY: url, NO_PROXY: '.invalid' } }),
    ).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/);
    expect(asked).toEqual([]);
  });

  test('is left alone for this machine, which it could not reach', async () => {
    const { asked, url } = await startRefusingProxy();
    const host = await listen((_, response) => response.end('here'));
    const env = { HTTPS_PROXY: url, HTTP_PROXY: url };
    expect((await send(`http://${host}/`, {}, { env })).status).toBe(200);
    expect(asked).toEqual([]);
  });
});

test('the bytes of each request and of each answer are told, those of a redirect among them, and what was asked for', async () => {
  const moved: (Traffic & { readonly path: string })[] = [];
  const storage = await listen((_, response) => response.end('a blob'));
  const registry = await listen((_, response) =>
    response.writeHead(307, { location: `http://${storage}/blob` }).end('there'),
  );
  const onMoved = (bytes: Traffic, { pathname: path }: URL) => void moved.push({ ...bytes, path });
  await send(`http://${registry}/v2/x`, {}, { onMoved });
  await send(`http://${storage}/v2/y`, { method: 'PUT', body: 'é' }, { onMoved });
  expect(moved).toEqual([
    { path: '/v2/x', downloadedBytes: 5, uploadedBytes: 0 },
    { path: '/v2/x', downloadedBytes: 6, uploadedBytes: 0 },
    { path: '/v2/y', downloadedBytes: 6, uploadedBytes: 2 },
  ]);
});
