import { afterEach, describe, expect, test } from '@jest/globals';
import type { Credentials } from '../../../src/adapters/docker/credentials.ts';
import { createAuthorizer } from '../../../src/adapters/registry/authorization.ts';
import type { Transport } from '../../../src/adapters/registry/transport.ts';
import { createTestClient } from '../../support/registry-client.ts';
import {
  digestOf,
  type RegistryServer,
  type ServerAuth,
  startRegistryServer,
} from '../../support/registry-server.ts';
import { createTestClock, createTestRetry } from '../../support/test-clock.ts';

const repository = 'owner/app';
const login = { username: 'robot', password: 'correct-horse' };
const bytes = Buffer.from('layer');

let server: RegistryServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function setUp(auth: ServerAuth, credentials?: Credentials) {
  const clock = createTestClock();
  server = await startRegistryServer({ auth, nowMs: clock.nowMs });
  server.putImage(repository, 'v1', ['a', 'b', 'c']);
  let reads = 0;
  const read = async () => {
    reads++;
    return credentials;
  };
  return { server, ...createTestClient(server.host, { clock, credentials: read }), reads: () => reads };
}

function scopes(seen: RegistryServer): (string | null)[] {
  return seen.requests
    .filter(({ path }) => path.startsWith('/token'))
    .map(({ path, body }) => new URLSearchParams(body || path.split('?')[1]).get('scope'));
}

describe('a login', () => {
  test('is not read before a registry asks for it', async () => {
    const { client, reads } = await setUp({ kind: 'none' }, login);
    await client.resolve(repository, 'v1');
    expect(reads()).toBe(0);
  });

  test('is sent as it is where the registry wants that', async () => {
    const { server, client, reads } = await setUp({ kind: 'basic', ...login }, login);
    await client.resolve(repository, 'v1');
    await client.pushBlob(repository, bytes, digestOf(bytes));
    expect(server.requests.filter(({ authorization }) => authorization === undefined)).toHaveLength(1);
    expect(reads()).toBe(1);
  });

  test('goes to the token server, and the registry sees tokens only', async () => {
    const { server, client } = await setUp({ kind: 'bearer', ...login }, login);
    await client.resolve(repository, 'v1');
    const [bare, token, withToken] = server.requests;
    expect(bare?.authorization).toBeUndefined();
    expect(token?.authorization).toMatch(/^Basic /);
    expect(token?.path).toContain('service=test-service');
    expect(withToken?.authorization).toMatch(/^Bearer registry-token-/);
  });

  test('by identity token is exchanged with a POST', async () => {
    const identityToken = 'identity-secret';
    const { server, client } = await setUp({ kind: 'bearer', identityToken }, { identityToken });
    expect(await client.resolve(repository, 'v1')).toBeDefined();
    const exchange = server.requests.find(({ path }) => path.startsWith('/token'));
    expect(exchange).toMatchObject({ method: 'POST', path: '/token', authorization: undefined });
    expect(Object.fromEntries(new URLSearchParams(exchange?.body))).toEqual({
      grant_type: 'refresh_token',
      client_id: 'cache-prewarm',
      service: 'test-service',
      scope: 'repository:owner/app:pull',
      refresh_token: identityToken,
    });
  });

  test('is not needed where anybody may read', async () => {
    const { client } = await setUp({ kind: 'bearer', anonymous: true });
    expect(await client.resolve(repository, 'v1')).toBeDefined();
  });

  test('that is missing is what the error says', async () => {
    const { server, client } = await setUp({ kind: 'basic', ...login });
    await expect(client.fetchManifest(repository, 'v1')).rejects.toThrow(
      `401 Unauthorized, UNAUTHORIZED: authentication required (no login for ${server.host} was found)`,
    );
  });

  test('that is wrong is refused by the token server once, and not tried again', async () => {
    const { server, client, waits } = await setUp(
      { kind: 'bearer', ...login },
      { ...login, password: 'wrong-horse' },
    );
    const error = await client.resolve(repository, 'v1').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'unauthorized', diagnosis: { id: 'password-wrong' } });
    expect(server.count('GET', /^\/token/)).toBe(1);
    expect(waits).toEqual([]);
  });

  test('that cannot be read is an error, and read again the next time', async () => {
    let reads = 0;
    server = await startRegistryServer({ auth: { kind: 'basic', ...login } });
    const image = server.putImage(repository, 'v1', ['a']);
    const { client } = createTestClient(server.host, {
      credentials: async () => {
        if (reads++ === 0) throw new Error('the helper is asleep');
        return login;
      },
    });
    await expect(client.resolve(repository, 'v1')).rejects.toThrow('the helper is asleep');
    expect((await client.resolve(repository, 'v1'))?.digest).toBe(image.digest);
  });

  test('that was changed meanwhile is read again when the old one is refused', async () => {
    const passwords = ['old-password', login.password];
    server = await startRegistryServer({ auth: { kind: 'basic', ...login } });
    server.putImage(repository, 'v1', ['a']);
    const { client } = createTestClient(server.host, {
      credentials: async () => ({ username: login.username, password: passwords.shift() ?? '' }),
    });
    await expect(client.resolve(repository, 'v1')).rejects.toMatchObject({ kind: 'unauthorized' });
    expect(await client.resolve(repository, 'v1')).toBeDefined();
  });
});

describe('a token', () => {
  test('is asked for reading or for writing, as needed, and kept for each', async () => {
    const { server, client } = await setUp({ kind: 'bearer', ...login }, login);
    await client.resolve(repository, 'v1');
    await client.resolve(repository, 'v1');
    await client.pushBlob(repository, bytes, digestOf(bytes));
    await client.resolve(repository, 'v1');
    expect(scopes(server)).toEqual(['repository:owner/app:pull', 'repository:owner/app:pull,push']);
  });

  test('is made once for many requests at the same time', async () => {
    const { server, client } = await setUp({ kind: 'bearer', ...login }, login);
    await Promise.all(Array.from({ length: 8 }, () => client.resolve(repository, 'v1')));
    expect(server.count('GET', /^\/token/)).toBe(1);
    server.revokeTokens();
    await Promise.all(Array.from({ length: 8 }, () => client.resolve(repository, 'v1')));
    expect(server.count('GET', /^\/token/)).toBe(2);
  });

  test('that is refused before its time takes those of the same repository along', async () => {
    const { server, client } = await setUp({ kind: 'bearer', ...login }, login);
    await client.resolve(repository, 'v1');
    const blob = Buffer.from('for the right to write');
    await client.pushBlob(repository, blob, digestOf(blob));
    server.revokeTokens();
    expect(await client.resolve(repository, 'v1')).toBeDefined();
  });

  test('is used as long as the token server says', async () => {
    const { server, client, clock } = await setUp({ kind: 'bearer', ...login, lifeSeconds: 300 }, login);
    await client.resolve(repository, 'v1');
    clock.pass(280_000);
    await client.resolve(repository, 'v1');
    expect(server.count('GET', /^\/token/)).toBe(1);
    clock.pass(11_000);
    await client.resolve(repository, 'v1');
    expect(server.count('GET', /^\/token/)).toBe(2);
    expect(server.count('HEAD', /manifests/)).toBe(4);
  });

  test('without the right to write is asked for anew once, then the refusal stands', async () => {
    const { server, client } = await setUp({ kind: 'bearer', ...login, allow: ['pull'] }, login);
    const probe = await client.probeWrite(repository);
    expect(probe).toMatchObject({ kind: 'refused', error: { kind: 'unauthorized', status: 401 } });
    expect(server.count('POST', /uploads/)).toBe(2);
  });

  test.each([
    ['is missing in the answer', '{}', 'the answer holds no token'],
    ['comes in something that is no JSON', 'token', 'the answer holds no token'],
  ])('that %s is an error about the token server', async (_, body, message) => {
    const { server, client } = await setUp({ kind: 'bearer', ...login }, login);
    server.fault({ path: /^\/token/, answer: { status: 200, body } });
    await expect(client.resolve(repository, 'v1')).rejects.toThrow(
      `No token for the registry: GET http://${server.host}/token: ${message}`,
    );
  });

  test.each(['http://tokens.example/token', 'ftp://tokens.example/', 'https://['])(
    'is not asked for at %s, which is no safe place for a login',
    async (realm) => {
      const { client } = await setUp({ kind: 'bearer', ...login, realm }, login);
      await expect(client.resolve(repository, 'v1')).rejects.toMatchObject({ kind: 'invalid' });
    },
  );
});

describe('a token server elsewhere', () => {
  /** A registry of any name asks for a token of some host. */
  function sendLogin(registry: string, host: string) {
    const warnings: string[] = [];
    const asked: string[] = [];
    const transport: Transport = {
      async exchange({ url }) {
        asked.push(url.host);
        return { status: 200, header: () => undefined, body: Buffer.from('{"token":"a"}'), url };
      },
      retry: createTestRetry(createTestClock(), { warnings }),
    };
    const authorizer = createAuthorizer({ registry, credentials: async () => login, transport });
    const challenge = `Bearer realm="https://${host}/token"`;
    const renewed = authorizer.renew(repository, 'pull', { header: undefined, challenge });
    return { asked, warnings, renewed };
  }

  /** A registry that names another server, which gives tokens. */
  async function elsewhere(options: { readonly ownRealmOnly?: boolean; readonly credentials?: Credentials }) {
    const other = await startRegistryServer({ auth: { kind: 'bearer', ...login } });
    const realm = `http://localhost:${other.host.split(':')[1]}/token`;
    server = await startRegistryServer({ auth: { kind: 'bearer', ...login, realm } });
    const { credentials, ...given } = options;
    const { client, warnings } = createTestClient(server.host, {
      ...given,
      credentials: async () => credentials,
    });
    await client.resolve(repository, 'v1').catch(() => undefined);
    const error = await client.resolve(repository, 'v1').catch((reason: unknown) => reason as Error);
    await other.close();
    const logins = other.requests.flatMap(({ authorization }) => authorization ?? []);
    return { logins, asked: other.requests.length, error, warnings };
  }

  test('is not sent the token of the run', async () => {
    const { logins, asked, error } = await elsewhere({ ownRealmOnly: true, credentials: login });
    expect({ logins, asked }).toEqual({ logins: [], asked: 0 });
    expect(String(error)).toMatch(/names localhost:\d+ as its token server, and its login is only sent to/);
  });

  test('is sent a login that was given, which is said once', async () => {
    const { logins, warnings } = await elsewhere({ credentials: login });
    expect(logins[0]).toMatch(/^Basic /);
    expect(warnings.filter((text) => text.includes('names as its token server'))).toEqual([
      expect.stringMatching(/^The login for 127\.0\.0\.1:\d+ is sent to localhost:\d+, which/),
    ]);
  });

  test.each([
    ['registry.example.com', 'auth.example.com', false],
    ['registry-1.docker.io', 'auth.docker.io', false],
    ['registry.example.co.uk', 'auth.example.co.uk', false],
    ['registry.example.com', 'example.com.evil.org', true],
    ['registry.example.com', 'auth-example.com', true],
    ['registry.example.co.uk', 'auth.other.co.uk', true],
    ['registry.example.com.au', 'auth.other.com.au', true],
    ['10.0.0.1', '20.0.0.1', true],
  ])('of %s, %s, is said to get its login where it has another domain: %j', async (registry, host, said) => {
    const { asked, warnings, renewed } = sendLogin(registry, host);
    await renewed;
    expect(asked).toEqual([host]);
    expect(warnings).toEqual(
      said
        ? [`The login for ${registry} is sent to ${host}, which ${registry} names as its token server.`]
        : [],
    );
  });

  test("of GitHub's registry is sent no login at all, whoever gave it", async () => {
    const { asked, renewed } = sendLogin('ghcr.io', 'pkg.github.com');
    await expect(renewed).rejects.toThrow('names pkg.github.com as its token server');
    expect(asked).toEqual([]);
    await sendLogin('ghcr.io', 'ghcr.io').renewed;
  });

  test('is asked without a login whoever it is', async () => {
    const { logins, asked, warnings } = await elsewhere({ ownRealmOnly: true });
    expect({ logins, isAsked: asked > 0, warnings }).toEqual({ logins: [], isAsked: true, warnings: [] });
  });
});

describe('secrets', () => {
  test.each([
    ['basic', { kind: 'basic', ...login } as const],
    ['bearer', { kind: 'bearer', ...login } as const],
  ])('are in no message and no warning, even when a server repeats them (%s)', async (_, auth) => {
    const { server, client, warnings } = await setUp(auth, login);
    await client.resolve(repository, 'v1');
    const sent = server.requests.flatMap(({ authorization }) => authorization ?? []);
    const echo = [...sent, login.password].join(' ');
    const body = JSON.stringify({ errors: [{ code: 'UNKNOWN', message: `you sent ${echo}` }] });
    server.fault({ path: /manifests/, answer: { status: 500, body } });
    const error = await client.fetchManifest(repository, 'v1').catch((reason: unknown) => reason as Error);
    const shown = `${JSON.stringify(error)} ${String(error)} ${warnings.join(' ')}`;
    expect(shown).toContain('you sent Basic ***');
    for (const secret of [login.password, ...sent.map((header) => header.split(' ')[1] ?? '')])
      expect(shown).not.toContain(secret);
  });
});
