import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readCredentials } from '../../../src/adapters/docker/credentials.ts';
import { createCommandRunner } from '../../../src/adapters/process/command.ts';
import { UserError } from '../../../src/core/error.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-credentials-'));
});
afterEach(() => rm(folder, { recursive: true }));

const auth = (text: string) => Buffer.from(text).toString('base64');

async function read(registry: string, config?: unknown) {
  if (config !== undefined) {
    await writeFile(
      join(folder, 'config.json'),
      typeof config === 'string' ? config : JSON.stringify(config),
    );
  }
  const env = { PATH: `${folder}:${process.env['PATH']}` };
  return readCredentials(registry, { configDir: folder, env }, createCommandRunner());
}

/** A credential helper that answers for one server. */
async function installHelper(name: string, server: string, answer: string, status = 0): Promise<void> {
  const file = join(folder, `docker-credential-${name}`);
  const script = `#!/bin/sh
read -r server
[ "$1" = get ] || exit 9
[ "$server" = "${server}" ] || { echo "credentials not found in native keychain"; exit 1; }
echo '${answer}'
exit ${status}
`;
  await writeFile(file, script);
  await chmod(file, 0o755);
}

async function failureOf(promise: Promise<unknown>): Promise<UserError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UserError) return error;
  throw new Error(`expected a UserError, got ${String(error)}`);
}

describe('a login in config.json', () => {
  const robot = { username: 'robot', password: 'pass:word' };

  test.each([
    ['as docker login writes it', 'ghcr.io', { 'ghcr.io': { auth: auth('robot:pass:word') } }],
    ['with a port', 'localhost:5000', { 'localhost:5000': { auth: auth('robot:pass:word') } }],
    ['as old versions wrote it', 'ghcr.io', { 'https://ghcr.io/v1/': { auth: auth('robot:pass:word') } }],
    ['for Docker Hub', 'docker.io', { 'https://index.docker.io/v1/': { auth: auth('robot:pass:word') } }],
    ['in words', 'ghcr.io', { 'ghcr.io': { username: 'robot', password: 'pass:word' } }],
    ['filled up with zeros', 'ghcr.io', { 'ghcr.io': { auth: auth('robot:pass:word\0\0') } }],
  ])('is found %s', async (_, registry, auths) => {
    expect(await read(registry, { auths })).toEqual(robot);
  });

  test('may be an identity token', async () => {
    const auths = { 'r.example': { auth: auth('robot:'), identitytoken: 'identity' } };
    expect(await read('r.example', { auths })).toEqual({ identityToken: 'identity' });
  });

  test.each([
    ['there is no file', undefined],
    ['the file names none', {}],
    ['it is for another registry', { auths: { 'ghcr.io.example': { auth: auth('a:b') } } }],
    ['the entry is empty', { auths: { 'ghcr.io': {} } }],
  ])('is absent when %s', async (_, config) => {
    expect(await read('ghcr.io', config)).toBeUndefined();
  });

  test.each([
    ['the file is no JSON', '{"auths":{"ghcr.io":{"auth":"c2VjcmV0OnNlY3JldA=="', 'is not JSON'],
    [
      'the login is no login',
      { auths: { 'ghcr.io': { auth: auth('secret-without-colon') } } },
      'not "user:password" in base64',
    ],
  ])('is an error, which shows nothing of it, when %s', async (_, config, message) => {
    const error = await failureOf(read('ghcr.io', config));
    expect(error.message).toContain(message);
    expect(`${error.message} ${error.remedy} ${String(error.cause)}`).not.toMatch(/c2Vj|secret/);
  });
});

describe('a credential helper', () => {
  const robot = '{"ServerURL":"ghcr.io","Username":"robot","Secret":"from helper"}';
  const fromHelper = { username: 'robot', password: 'from helper' };

  test('of this registry comes before the general one and before the file', async () => {
    await installHelper('own', 'ghcr.io', robot);
    const auths = { 'ghcr.io': { auth: auth('file:file') } };
    expect(
      await read('ghcr.io', { auths, credHelpers: { 'ghcr.io': 'own' }, credsStore: 'missing' }),
    ).toEqual(fromHelper);
  });

  test('for all registries comes before the file', async () => {
    await installHelper('general', 'ghcr.io', robot);
    const auths = { 'ghcr.io': { auth: auth('file:file') } };
    expect(await read('ghcr.io', { auths, credsStore: 'general' })).toEqual(fromHelper);
  });

  test('with an empty name means the file', async () => {
    const auths = { 'ghcr.io': { auth: auth('file:file') } };
    const config = { auths, credHelpers: { 'ghcr.io': '' }, credsStore: 'missing' };
    expect(await read('ghcr.io', config)).toEqual({ username: 'file', password: 'file' });
  });

  test("knows Docker Hub by docker's own name for it", async () => {
    await installHelper('general', 'https://index.docker.io/v1/', robot);
    expect(await read('docker.io', { credsStore: 'general' })).toEqual(fromHelper);
  });

  test('may give an identity token', async () => {
    await installHelper('general', 'ghcr.io', '{"Username":"<token>","Secret":"identity"}');
    expect(await read('ghcr.io', { credsStore: 'general' })).toEqual({ identityToken: 'identity' });
  });

  test('that knows no login is no error', async () => {
    await installHelper('general', 'other.example', robot);
    expect(await read('ghcr.io', { credsStore: 'general' })).toBeUndefined();
  });

  test('that is not installed is named, with the file that names it', async () => {
    const error = await failureOf(read('ghcr.io', { credsStore: 'missing' }));
    expect(error.message).toContain('docker-credential-missing');
    expect(error.remedy).toContain(join(folder, 'config.json'));
  });

  test('that fails is an error without anything that it printed', async () => {
    await installHelper('broken', 'ghcr.io', 'the secret is hunter2', 3);
    const error = await failureOf(read('ghcr.io', { credsStore: 'broken' }));
    expect(error.message).toContain(
      'docker-credential-broken has no login for ghcr.io and ended with status 3',
    );
    expect(`${error.message} ${error.remedy}`).not.toContain('hunter2');
  });

  test('cannot be any program', async () => {
    const error = await failureOf(read('ghcr.io', { credsStore: '../../bin/sh' }));
    expect(error.message).toContain('Expected the name of a credential helper');
  });
});
