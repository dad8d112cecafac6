import { afterEach, describe, expect, test } from '@jest/globals';
import { RegistryError } from '../../../src/adapters/registry/registry-error.ts';
import { awaitTag } from '../../../src/adapters/registry/tag.ts';
import { createTestClient } from '../../support/registry-client.ts';
import {
  digestOf,
  type RegistryServer,
  type ServerAuth,
  startRegistryServer,
} from '../../support/registry-server.ts';
import { createTestClock } from '../../support/test-clock.ts';

const repository = 'owner/app';
const login = { username: 'robot', password: 'correct-horse' };

let server: RegistryServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function setUp(options: { readonly auth?: ServerAuth; readonly retries?: number } = {}) {
  const clock = createTestClock();
  server = await startRegistryServer({ ...options, nowMs: clock.nowMs });
  const credentials = async () => (options.auth === undefined ? undefined : login);
  return {
    server,
    ...createTestClient(server.host, { ...options, clock, credentials, answerTimeoutMs: 300 }),
  };
}

async function failureOf(promise: Promise<unknown>): Promise<RegistryError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RegistryError) return error;
  throw new Error(`expected a RegistryError, got ${String(error)}`);
}

function body(code: string, message: string): string {
  return JSON.stringify({ errors: [{ code, message }] });
}

describe('a registry that stumbles', () => {
  test('and answers 500 to a HEAD twice is asked again and succeeds with two warnings', async () => {
    const { server, client, waits, warnings } = await setUp();
    const image = server.putImage(repository, 'v1', ['a']);
    server.fault({ method: 'HEAD', path: /manifests/, times: 2, answer: { status: 500 } });
    expect((await client.resolve(repository, 'v1'))?.digest).toBe(image.digest);
    expect(waits).toEqual([1000, 2000]);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toBe(
      `HEAD http://${server.host}/v2/owner/app/manifests/v1: 500 Internal Server Error: trying again in 1.0 s.`,
    );
  });

  test('and sends a manifest that ends in the middle, as if it was whole, is asked again', async () => {
    const { server, client, waits } = await setUp();
    const image = server.putImage(repository, 'v1', ['a']);
    const headers = { 'content-type': image.mediaType };
    const answer = { status: 200, headers, body: image.bytes.toString().slice(0, 60) };
    server.fault({ method: 'GET', path: /manifests/, times: 2, answer });
    for (const name of ['v1', image.digest])
      expect((await client.fetchManifest(repository, name))?.descriptor.digest).toBe(image.digest);
    expect(waits).toEqual([1000, 2000]);
  });

  test('three times is worth two warnings, not three', async () => {
    const { server, client, warnings } = await setUp();
    server.putImage(repository, 'v1', ['a']);
    server.fault({ path: /manifests/, times: 3, answer: { status: 503 } });
    await client.resolve(repository, 'v1');
    expect(warnings).toHaveLength(2);
  });

  test('and answers 502 to the PUT of a manifest once gets the same bytes again', async () => {
    const { server, client } = await setUp();
    const { bytes, mediaType, digest } = server.putImage(repository, undefined, ['a']);
    server.fault({
      method: 'PUT',
      path: /manifests/,
      times: 1,
      answer: { status: 502, body: '<html>Bad Gateway</html>' },
    });
    await client.pushManifest(repository, 'v1', mediaType, bytes);
    expect(digestOf(server.manifests.get(`${repository}:v1`)?.bytes ?? Buffer.alloc(0))).toBe(digest);
    expect(server.count('PUT', /manifests/)).toBe(2);
  });

  test('and always answers 503 is given up with the address, the attempts and the wait in all', async () => {
    const { server, client, waits } = await setUp();
    server.fault({ path: /./, answer: { status: 503, body: body('UNAVAILABLE', 'storage is down') } });
    const error = await failureOf(client.resolve(repository, 'v1'));
    expect(error.message).toBe(
      `HEAD http://${server.host}/v2/owner/app/manifests/v1: 503 Service Unavailable (4 attempts, 7.0 s of waiting)`,
    );
    expect(error).toMatchObject({
      kind: 'server',
      status: 503,
      details: { tried: { attempts: 4, waitedMs: 7000 } },
    });
    expect(waits).toEqual([1000, 2000, 4000]);
    expect((await failureOf(client.fetchManifest(repository, 'v1'))).message).toContain(
      'UNAVAILABLE: storage is down',
    );
  });
});

describe('a registry that asks to wait', () => {
  test.each([
    ['for 3 seconds is given at least 3', { 'retry-after': '3' }, 3000],
    ['until a date is given that long', { 'retry-after': 'Thu, 01 Oct 2026 12:00:10 GMT' }, 10_000],
    ['until a date that is past is given 1 second', { 'retry-after': 'Thu, 01 Oct 2026 11:59:00 GMT' }, 1000],
  ])('%s', async (_, headers, waitMs) => {
    const { server, client, waits } = await setUp();
    server.putImage(repository, 'v1', ['a']);
    server.fault({ path: /manifests/, times: 1, answer: { status: 429, headers } });
    expect(await client.resolve(repository, 'v1')).toBeDefined();
    expect(waits).toEqual([waitMs]);
  });

  test('in its text, by a duration as Go writes it, is understood', async () => {
    const { server, client, waits } = await setUp();
    server.putImage(repository, 'v1', ['a']);
    const text = body('TOOMANYREQUESTS', 'retry-after: 880.092µs, allowed: 44000/minute');
    server.fault({ path: /manifests/, times: 1, answer: { status: 429, body: text } });
    expect(await client.fetchManifest(repository, 'v1')).toBeDefined();
    expect(waits).toEqual([1000]);
  });

  test('for an hour is not waited for at all', async () => {
    const { server, client, waits } = await setUp();
    server.fault({ path: /manifests/, answer: { status: 429, headers: { 'retry-after': '3600' } } });
    const error = await failureOf(client.resolve(repository, 'v1'));
    expect(error.message).toContain('the server asks to wait 1 h 0 min, and at most 2 min 0 s are waited');
    expect(error).toMatchObject({ kind: 'rate-limited', details: { tried: { attempts: 1 } } });
    expect(waits).toEqual([]);
  });

  test("for hours in other words (Docker Hub's quota) is not asked again", async () => {
    const { server, client, waits } = await setUp();
    const text = body('TOOMANYREQUESTS', 'You have reached your pull rate limit.');
    server.fault({ path: /manifests/, answer: { status: 429, body: text } });
    const error = await failureOf(client.fetchManifest(repository, 'v1'));
    expect(error.diagnosis?.id).toBe('docker-hub-quota');
    expect(waits).toEqual([]);
  });

  test("for minutes (GitHub's secondary limit) gets minutes, and the push succeeds", async () => {
    const { server, client, waits } = await setUp();
    const { bytes, mediaType } = server.putImage(repository, undefined, ['a']);
    const text = '{"message":"You have exceeded a secondary rate limit. Please wait a few minutes"}';
    server.fault({ method: 'PUT', path: /manifests/, times: 2, answer: { status: 403, body: text } });
    await client.pushManifest(repository, 'v1', mediaType, bytes);
    expect(waits).toEqual([60_000, 120_000]);
  });
});

describe('a registry that refuses', () => {
  test('to let the package be written is not asked again, and the message says what to add where', async () => {
    const { server, client, waits } = await setUp();
    const { bytes, mediaType } = server.putImage(repository, undefined, ['a']);
    const text = body('DENIED', 'permission_denied: write_package');
    server.fault({ path: /manifests/, answer: { status: 403, body: text } });
    const error = await failureOf(client.pushManifest(repository, 'v1', mediaType, bytes));
    expect(error.message).toContain('403 Forbidden, DENIED: permission_denied: write_package');
    expect(error.remedy).toContain('packages: write');
    expect(error.remedy).toContain('Manage Actions access');
    expect(error.details.codes).toEqual([{ code: 'DENIED', message: 'permission_denied: write_package' }]);
    expect(error.kind).toBe('denied');
    expect(waits).toEqual([]);
  });

  test.each(['basic', 'bearer'] as const)(
    'a %s login after three layers gets a new one, once, and goes on',
    async (kind) => {
      const { server, client, waits } = await setUp({ auth: { kind, ...login } });
      const layers = ['a', 'b', 'c', 'd', 'e'].map((text) => Buffer.from(text));
      for (const [index, layer] of layers.entries()) {
        if (index === 3) {
          server.revokeTokens();
          if (kind === 'basic')
            server.fault({
              path: /uploads/,
              times: 1,
              answer: { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
            });
        }
        await client.pushBlob(repository, layer, digestOf(layer));
      }
      expect(server.blobs.size).toBe(5);
      expect(waits).toEqual([]);
      expect(server.count('GET', /^\/token/)).toBe(kind === 'basic' ? 0 : 2);
    },
  );

  test('the new login as well is final, and says so', async () => {
    const { server, client, waits } = await setUp({ auth: { kind: 'bearer', ...login } });
    server.putImage(repository, 'v1', ['a']);
    await client.resolve(repository, 'v1');
    const headers = { 'www-authenticate': `Bearer realm="http://${server.host}/token"` };
    server.fault({
      path: /manifests/,
      answer: { status: 401, headers, body: body('UNAUTHORIZED', 'authentication required') },
    });
    const error = await failureOf(client.fetchManifest(repository, 'v1'));
    expect(error.message).toMatch(
      /401 Unauthorized, UNAUTHORIZED: authentication required \(it does not accept the login for 127.0.0.1:\d+\)$/,
    );
    expect(error.kind).toBe('unauthorized');
    expect(server.count('GET', /^\/token/)).toBe(2);
    expect(waits).toEqual([]);
  });
});

describe('a token server', () => {
  const auth = { kind: 'bearer', ...login } as const;

  test.each([
    ['that answers 500 twice is asked again by itself', { status: 500 }],
    ['that hangs twice is asked again by itself', 'hang'],
  ] as const)('%s', async (_, answer) => {
    const { server, client, waits } = await setUp({ auth });
    server.putImage(repository, 'v1', ['a']);
    server.fault({ path: /^\/token/, times: 2, answer });
    expect(await client.resolve(repository, 'v1')).toBeDefined();
    expect(waits).toEqual([1000, 2000]);
    expect(server.count('HEAD', /manifests/)).toBe(2);
  });

  test.each([500, 404])(
    'that always answers %d is what the error is about, not the image',
    async (status) => {
      const { server, client } = await setUp({ auth });
      server.fault({ path: /^\/token/, answer: { status } });
      const error = await failureOf(client.resolve(repository, 'v1'));
      expect(error.message).toContain(
        `No token for the registry: GET http://${server.host}/token: ${status}`,
      );
      expect(error.message).not.toContain('?');
      expect(error.kind).toBe(status === 500 ? 'server' : 'refused');
      expect(server.count('GET', /^\/token/)).toBe(status === 500 ? 4 : 1);
      expect(server.count('HEAD', /manifests/)).toBe(1);
    },
  );

  test('that does not say how long a token lasts is asked anew after a minute, and no 401 comes in between', async () => {
    const { server, client, clock } = await setUp({ auth });
    server.putImage(repository, 'v1', ['a']);
    await client.resolve(repository, 'v1');
    for (let minute = 0; minute < 3; minute++) {
      clock.pass(30_000);
      await client.resolve(repository, 'v1');
      clock.pass(31_000);
      await client.resolve(repository, 'v1');
    }
    expect(server.count('GET', /^\/token/)).toBe(4);
    // One more than the resolves: the first had to learn that a token is wanted.
    expect(server.count('HEAD', /manifests/)).toBe(8);
  });
});

describe('a connection', () => {
  test.each(['reset', 'truncate'] as const)('that breaks (%s) in a blob is made again', async (answer) => {
    const { server, client, waits } = await setUp();
    const { digest, size } = server.putBlob(repository, 'x'.repeat(100_000));
    server.fault({ path: /blobs/, times: 2, answer });
    const descriptor = { mediaType: 'x', digest, sizeBytes: size };
    expect((await client.fetchBlob(repository, descriptor))?.length).toBe(100_000);
    expect(waits).toEqual([1000, 2000]);
  });

  test('that breaks in an upload starts it again from the beginning', async () => {
    const { server, client } = await setUp();
    const layer = Buffer.from('layer');
    server.fault({ method: 'PUT', path: /upload-/, times: 1, answer: 'reset' });
    await client.pushBlob(repository, layer, digestOf(layer));
    expect(server.count('HEAD', /blobs/)).toBe(2);
    expect(server.count('POST', /uploads/)).toBe(2);
    expect(server.blobs.size).toBe(1);
  });

  test('that nobody answers is given up after its time', async () => {
    const { server, client } = await setUp({ retries: 1 });
    server.fault({ path: /manifests/, answer: 'hang' });
    const error = await failureOf(client.resolve(repository, 'v1'));
    expect(error.message).toMatch(/UND_ERR_HEADERS_TIMEOUT.*\(2 attempts, 1\.0 s of waiting\)/);
    expect(error.kind).toBe('network');
  });
});

describe('content', () => {
  test('of another digest is a fatal error, and nothing is asked again', async () => {
    const { server, client, waits } = await setUp();
    const image = server.putImage(repository, 'v1', ['a']);
    server.fault({ method: 'GET', path: /manifests/, answer: 'corrupt' });
    for (const name of ['v1', image.digest]) {
      const error = await failureOf(client.fetchManifest(repository, name));
      expect(error.message).toContain(`expected ${image.digest}, got sha256:`);
      expect(error.kind).toBe('integrity');
      expect(error.diagnosis?.id).toBe('content-digest-mismatch');
    }
    expect(waits).toEqual([]);
  });

  test('that was just pushed and is not shown yet is waited for', async () => {
    const { server, client, clock, waits } = await setUp();
    const { digest } = server.putImage(repository, 'v1', ['a']);
    const unknown = { status: 404, body: body('MANIFEST_UNKNOWN', 'manifest unknown') };
    server.fault({ method: 'HEAD', path: /manifests/, times: 3, answer: unknown });
    await awaitTag(client, repository, 'v1', digest, clock.sleep);
    expect(waits).toEqual([1000, 1000, 1000]);
  });

  test('that an index refers to may take a moment after its own push', async () => {
    const { server, client, waits } = await setUp();
    const { bytes, mediaType } = server.putImage(repository, undefined, ['a']);
    const unknown = { status: 404, body: body('MANIFEST_UNKNOWN', 'manifest unknown') };
    server.fault({ method: 'PUT', path: /manifests/, times: 1, answer: unknown });
    await client.pushManifest(repository, 'v1', mediaType, bytes);
    expect(waits).toEqual([1000]);
  });
});
