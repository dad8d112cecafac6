import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { type RegistryProxy, startProxy } from '../../scripts/registry-proxy.mjs';

const content = Buffer.alloc(100_000, 'x');
const blob = '/v2/owner/app/blobs/sha256:0000';

let server: Server;
let proxy: RegistryProxy;

beforeAll(async () => {
  server = createServer((request, response) => {
    const headers = { 'content-length': content.length, 'x-host': request.headers.host };
    request.on('data', () => {});
    request.on('end', () => {
      if (request.method === 'PUT') response.writeHead(201).end();
      else response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy = await startProxy({ target: `127.0.0.1:${(server.address() as AddressInfo).port}` });
});

afterEach(() => {
  proxy.clearRules();
  proxy.reset();
});

afterAll(async () => {
  await proxy.stop();
  server.close();
});

const url = () => `http://${proxy.host}${blob}`;

test('bytes are counted in both directions, requests by kind, and the Host header is handed on', async () => {
  const response = await fetch(url());
  expect(response.headers.get('x-host')).toBe(proxy.host);
  expect((await response.arrayBuffer()).byteLength).toBe(content.length);
  await fetch(url(), { method: 'HEAD' });
  await fetch(`http://${proxy.host}/v2/owner/app/blobs/uploads/1?digest=x`, { method: 'PUT', body: content });
  await fetch(`http://${proxy.host}/v2/owner/app/manifests/v1`, { method: 'PUT', body: '{}' });
  expect(proxy.counts()).toEqual({
    requests: 4,
    uploadedBytes: content.length + 2,
    downloadedBytes: content.length,
    byKind: { 'blob GET': 1, 'blob HEAD': 1, 'blob PUT': 1, 'manifest PUT': 1 },
  });
});

test('a rule answers as often as it says, then the registry does', async () => {
  const action = { status: 503, headers: { 'retry-after': '7' }, body: 'later' };
  proxy.addRule({ match: ({ kind }) => kind === 'blob GET', times: 1, action });
  const first = await fetch(url());
  expect([first.status, first.headers.get('retry-after'), await first.text()]).toEqual([503, '7', 'later']);
  expect((await fetch(url())).status).toBe(200);
});

test('a rule answers an upload without reading it first', async () => {
  proxy.addRule({ match: ({ method }) => method === 'PUT', action: { status: 429 } });
  const response = await fetch(`http://${proxy.host}/v2/owner/app/blobs/uploads/1`, {
    method: 'PUT',
    body: content,
  });
  expect(response.status).toBe(429);
});

test('a reset breaks the connection before an answer', async () => {
  proxy.addRule({ match: () => true, action: { kind: 'reset' } });
  await expect(fetch(url())).rejects.toThrow('fetch failed');
  expect(proxy.records).toMatchObject([{ status: undefined, faulty: true }]);
});

test('a truncated body ends early although its length was announced', async () => {
  proxy.addRule({ match: () => true, action: { kind: 'truncate', afterBytes: 70_000 } });
  const response = await fetch(url());
  expect(response.headers.get('content-length')).toBe(String(content.length));
  await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  expect(proxy.records).toMatchObject([{ status: 200, responseBytes: 70_000 }]);
});

test('a delay comes before the registry sees the request', async () => {
  proxy.addRule({ match: () => true, action: { kind: 'delay', ms: 120 } });
  const since = Date.now();
  const response = await fetch(url(), { method: 'PUT', body: content });
  expect(response.status).toBe(201);
  expect(Date.now() - since).toBeGreaterThanOrEqual(115);
  expect(proxy.counts().uploadedBytes).toBe(content.length);
});

test('a corrupted body has its length, and not its content', async () => {
  proxy.addRule({ match: () => true, action: { kind: 'corrupt' } });
  const body = Buffer.from(await (await fetch(url())).arrayBuffer());
  expect(body.length).toBe(content.length);
  expect(body.equals(content)).toBe(false);
});

test('a body stands still in the middle, and then comes whole', async () => {
  proxy.addRule({ match: () => true, action: { kind: 'stall', afterBytes: 70_000, ms: 120 } });
  const since = Date.now();
  const body = Buffer.from(await (await fetch(url())).arrayBuffer());
  expect(body.equals(content)).toBe(true);
  expect(Date.now() - since).toBeGreaterThanOrEqual(115);
});

test('an upload is cut in the middle', async () => {
  proxy.addRule({ match: ({ method }) => method === 'PUT', action: { kind: 'cut-upload', afterBytes: 10 } });
  await expect(fetch(url(), { method: 'PUT', body: content })).rejects.toThrow('fetch failed');
  expect(proxy.records).toMatchObject([{ status: undefined, faulty: true }]);
});

test('a rule may decide by itself, or only look', async () => {
  const seen: string[] = [];
  proxy.addRule({
    match: () => true,
    action: async ({ method }) => {
      seen.push(method);
      return method === 'HEAD' ? { status: 404 } : undefined;
    },
  });
  expect((await fetch(url(), { method: 'HEAD' })).status).toBe(404);
  expect((await fetch(url())).status).toBe(200);
  expect(seen).toEqual(['HEAD', 'GET']);
});
