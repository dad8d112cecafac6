import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createCommandRunner } from '../../../src/adapters/process/command.ts';
import {
  type ConnectOptions,
  connectRegistry,
  createSharedWays,
} from '../../../src/adapters/registry/connect.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';
import { createTestClock } from '../../support/test-clock.ts';

const auth = { kind: 'basic', username: 'robot', password: 'correct-horse' } as const;
const repository = 'owner/app';

let configDir: string;
let own: RegistryServer;
let foreign: RegistryServer;

beforeEach(async () => {
  configDir = await mkdtemp(join(tmpdir(), 'cache-prewarm-connect-'));
  [own, foreign] = await Promise.all([startRegistryServer({ auth }), startRegistryServer({ auth })]);
  const login = Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
  await writeFile(join(configDir, 'config.json'), JSON.stringify({ auths: { [own.host]: { auth: login } } }));
});

afterEach(async () => {
  await Promise.all([own.close(), foreign.close(), rm(configDir, { recursive: true })]);
});

function connect(
  retries = 3,
  more: Partial<Pick<ConnectOptions, 'shared' | 'anonymous' | 'ownRealmOnly'>> = {},
) {
  const clock = createTestClock();
  const warnings: string[] = [];
  const client = connectRegistry({
    docker: { env: {}, configDir },
    commands: createCommandRunner(),
    clock,
    random: () => 0,
    warn: (message) => warnings.push(message),
    retries,
    ...more,
  });
  return { client, waits: clock.waits, warnings };
}

test('a registry gets the login that docker has for it, and no other registry does', async () => {
  const { client } = connect();
  const image = own.putImage(repository, 'v1', ['a']);
  foreign.putImage(repository, 'v1', ['a']);
  expect((await client(own.host).resolve(repository, 'v1'))?.digest).toBe(image.digest);
  await expect(client(foreign.host).resolve(repository, 'v1')).rejects.toThrow('no login for');
  expect(foreign.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
});

test('a login that is the token of the run is not sent to another token server, and others are', async () => {
  const realm = `http://localhost:${foreign.host.split(':')[1]}/token`;
  const naming = await startRegistryServer({ auth: { ...auth, kind: 'bearer', realm } });
  const login = Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
  await writeFile(
    join(configDir, 'config.json'),
    JSON.stringify({ auths: { [naming.host]: { auth: login } } }),
  );
  try {
    const resolve = (more: Parameters<typeof connect>[1]) =>
      connect(0, more).client(naming.host).resolve(repository, 'v1');
    await expect(resolve({ ownRealmOnly: new Set([naming.host]) })).rejects.toThrow(
      `its login is only sent to ${naming.host}`,
    );
    expect(foreign.requests).toEqual([]);
    await expect(resolve({ ownRealmOnly: new Set(['other.test']) })).rejects.toThrow();
    expect(foreign.requests.map(({ authorization }) => authorization)).toContain(`Basic ${login}`);
  } finally {
    await naming.close();
  }
});

test('a registry is connected once', () => {
  const { client } = connect();
  expect(client(own.host)).toBe(client(own.host));
  expect(client(own.host)).not.toBe(client(foreign.host));
});

test('images of one run ask once how to log in to a registry; who has no login does not use theirs', async () => {
  const shared = createSharedWays();
  const [api, web] = [connect(3, { shared }), connect(3, { shared })];
  const nobody = connect(3, { shared, anonymous: true });
  const { digest } = own.putImage(repository, 'v1', ['a']);
  const found = [api, web].map(({ client }) => client(own.host).resolve(repository, 'v1'));
  expect((await Promise.all(found)).map((one) => one?.digest)).toEqual([digest, digest]);
  const seen = own.requests.map(({ authorization }) => authorization !== undefined);
  expect(seen).toEqual([false, true, true]);

  const { length: before } = own.requests;
  await nobody
    .client(own.host)
    .resolve(repository, 'v1')
    .catch(() => {});
  expect(own.requests[before]?.authorization).toBeUndefined();
});

test('the number of retries is the one that was given', async () => {
  const { client, waits, warnings } = connect(1);
  own.fault({ path: /./, answer: { status: 500 } });
  await expect(client(own.host).resolve(repository, 'v1')).rejects.toMatchObject({
    details: { tried: { attempts: 2 } },
  });
  expect(waits).toEqual([1000]);
  expect(warnings).toHaveLength(1);
});

test('a failure of a registry that many requests meet is told once', async () => {
  const { client, warnings } = connect();
  own.fault({ path: /manifests/, times: 4, answer: { status: 503 } });
  own.putImage(repository, 'v1', ['a']);
  own.putImage(repository, 'v2', ['b']);
  await Promise.all([client(own.host).resolve(repository, 'v1'), client(own.host).resolve(repository, 'v2')]);
  expect(warnings).toEqual([expect.stringMatching(/503 Service Unavailable: trying again/)]);
  own.fault({ path: /manifests/, times: 1, answer: { status: 500 } });
  await client(own.host).resolve(repository, 'v1');
  expect(warnings).toHaveLength(2);
});

test("Docker Hub's images come from where its registry is", async () => {
  const names: string[] = [];
  const { client } = createTestClient('docker.io', {
    retries: 0,
    lookup: (name, _, done) => {
      names.push(name);
      done(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), '', 4);
    },
  });
  await expect(client.resolve('library/debian', 'bookworm')).rejects.toThrow(
    'HEAD https://registry-1.docker.io/v2/library/debian/manifests/bookworm: getaddrinfo ENOTFOUND',
  );
  expect(names).toEqual(['registry-1.docker.io']);
});
