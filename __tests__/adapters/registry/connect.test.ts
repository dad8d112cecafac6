import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createCommandRunner } from '../../../src/adapters/process/command.ts';
import { connectRegistry } from '../../../src/adapters/registry/connect.ts';
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

function connect(retries = 3) {
  const clock = createTestClock();
  const warnings: string[] = [];
  const client = connectRegistry({
    docker: { env: {}, configDir },
    commands: createCommandRunner(),
    clock,
    random: () => 0,
    warn: (message) => warnings.push(message),
    retries,
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

test('a registry is connected once', () => {
  const { client } = connect();
  expect(client(own.host)).toBe(client(own.host));
  expect(client(own.host)).not.toBe(client(foreign.host));
});

test('the number of retries is the one that was given', async () => {
  const { client, waits, warnings } = connect(1);
  own.fault({ path: /./, answer: { status: 500 } });
  await expect(client(own.host).resolve(repository, 'v1')).rejects.toMatchObject({ attempts: 2 });
  expect(waits).toEqual([1000]);
  expect(warnings).toHaveLength(1);
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
    'HEAD https://registry-1.docker.io/v2/library/debian/manifests/bookworm: ENOTFOUND',
  );
  expect(names).toEqual(['registry-1.docker.io']);
});
