import { readdir, readFile, stat, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  createPrivateDockerConfig,
  userDockerEnvironment,
} from '../../../src/adapters/docker/docker-config.ts';
import { UserError } from '../../../src/core/error.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const auth = Buffer.from('bot:hunter2').toString('base64');
const login = { registry: 'ghcr.io', username: 'bot', password: 'hunter2' };

/** Makes a private configuration beside a user's that has these files. */
async function make(
  files: Readonly<Record<string, string>>,
  changes: Partial<typeof login> = {},
  env: Readonly<Record<string, string>> = {},
) {
  const configDir = await makeTempFolder(files);
  const folder = join(await makeTempFolder(), 'docker');
  const user = userDockerEnvironment({ PATH: '/bin', DOCKER_CONFIG: configDir, ...env });
  const made = await createPrivateDockerConfig(user, folder, [{ ...login, ...changes }]);
  const config = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >;
  return { configDir, folder, made, config };
}

describe("the user's docker configuration", () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['is where DOCKER_CONFIG says', { DOCKER_CONFIG: '/etc/docker-ci', HOME: '/home/me' }, '/etc/docker-ci'],
    ['is in the home folder', { HOME: '/home/me' }, '/home/me/.docker'],
    [
      'is in the home folder when DOCKER_CONFIG is empty',
      { DOCKER_CONFIG: '', HOME: '/home/me' },
      '/home/me/.docker',
    ],
    ['is in the home folder of the account when HOME is not set', {}, join(homedir(), '.docker')],
  ])('%s', (_name, env, configDir) => {
    expect(userDockerEnvironment(env)).toEqual({ env, configDir });
  });
});

describe('the private configuration', () => {
  test('holds the login, readable by this user only', async () => {
    const { folder, made, config } = await make({});
    expect(config).toEqual({ auths: { 'ghcr.io': { auth } } });
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'config.json'))).mode & 0o777).toBe(0o600);
    expect(made.configDir).toBe(folder);
    expect(JSON.stringify(made)).not.toContain('hunter2');
  });

  test('holds several logins beside those of the user, which they override host by host', async () => {
    const configDir = await makeTempFolder({
      'config.json': JSON.stringify({
        credsStore: 'desktop',
        auths: { 'ghcr.io': { auth: 'old' }, 'quay.io': { auth: 'kept' } },
      }),
    });
    const folder = join(await makeTempFolder(), 'docker');
    const other = { registry: 'registry.example.com', username: 'robot', password: 'open sesame' };
    await createPrivateDockerConfig(userDockerEnvironment({ DOCKER_CONFIG: configDir }), folder, [
      login,
      other,
    ]);
    expect(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).toEqual({
      credsStore: 'desktop',
      auths: {
        'ghcr.io': { auth },
        'quay.io': { auth: 'kept' },
        'registry.example.com': { auth: Buffer.from('robot:open sesame').toString('base64') },
      },
      credHelpers: { 'ghcr.io': '', 'registry.example.com': '' },
    });
  });

  test('holds a login of Docker Hub under the key that docker looks for', async () => {
    expect((await make({}, { registry: 'docker.io' })).config).toEqual({
      auths: { 'https://index.docker.io/v1/': { auth } },
    });
  });

  test('keeps other logins and settings, and takes the place of the login for this registry only', async () => {
    const users = {
      auths: { 'ghcr.io': { auth: 'old', identitytoken: 'old' }, 'registry.example.com': { auth: 'other' } },
      currentContext: 'remote',
      proxies: { default: { httpProxy: 'http://proxy:3128' } },
      credHelpers: { 'gcr.io': 'gcloud' },
    };
    expect((await make({ 'config.json': JSON.stringify(users) })).config).toEqual({
      ...users,
      auths: { 'ghcr.io': { auth }, 'registry.example.com': { auth: 'other' } },
    });
  });

  test.each<[string, object, object]>([
    ['a store for all', { credsStore: 'desktop' }, { credsStore: 'desktop', credHelpers: { 'ghcr.io': '' } }],
    [
      'a helper for this registry',
      { credHelpers: { 'ghcr.io': 'pass', 'gcr.io': 'gcloud' } },
      { credHelpers: { 'ghcr.io': '', 'gcr.io': 'gcloud' } },
    ],
  ])('asks for this registry not %s, and leaves the others to it', async (_name, users, expected) => {
    const { config } = await make({ 'config.json': JSON.stringify(users) });
    expect(config).toEqual({ auths: { 'ghcr.io': { auth } }, ...expected });
  });

  test("keeps the user's builders, contexts and plug-ins", async () => {
    const { configDir, folder, made } = await make({
      'config.json': '{}',
      'contexts/meta/abc/meta.json': '{}',
      'cli-plugins/docker-buildx': '#!/bin/sh',
      'buildx/current': '{}',
    });
    expect((await readdir(folder)).sort()).toEqual(['buildx', 'cli-plugins', 'config.json', 'contexts']);
    expect(await readFile(join(folder, 'cli-plugins/docker-buildx'), 'utf8')).toBe('#!/bin/sh');
    expect(made.env).toEqual({
      PATH: '/bin',
      DOCKER_CONFIG: folder,
      BUILDX_CONFIG: join(configDir, 'buildx'),
    });
    expect(await readFile(join(configDir, 'config.json'), 'utf8')).toBe('{}');
  });

  test('keeps a BUILDX_CONFIG of the user', async () => {
    expect((await make({}, {}, { BUILDX_CONFIG: '/builders' })).made.env).toMatchObject({
      BUILDX_CONFIG: '/builders',
    });
  });

  test("finds the user's plug-ins when DOCKER_CONFIG is a relative path", async () => {
    const configDir = await makeTempFolder({ 'cli-plugins/docker-buildx': '#!/bin/sh' });
    const folder = join(await makeTempFolder(), 'docker');
    const user = userDockerEnvironment({ DOCKER_CONFIG: relative(process.cwd(), configDir) });
    const { env } = await createPrivateDockerConfig(user, folder, [login]);
    expect(await readFile(join(folder, 'cli-plugins/docker-buildx'), 'utf8')).toBe('#!/bin/sh');
    expect(env['BUILDX_CONFIG']).toBe(join(configDir, 'buildx'));
  });

  test('is made where the user has none', async () => {
    const user = userDockerEnvironment({ DOCKER_CONFIG: join(await makeTempFolder(), 'gone') });
    const folder = join(await makeTempFolder(), 'docker');
    await createPrivateDockerConfig(user, folder, [login]);
    expect(await readdir(folder)).toEqual(['config.json']);
  });

  test.each<[string, string]>([
    ['an array', '[]'],
    ['null', 'null'],
    ['auths that are none', '{"auths":"none"}'],
  ])("holds the login although the user's configuration is %s", async (_name, text) => {
    expect((await make({ 'config.json': text })).config).toMatchObject({ auths: { 'ghcr.io': { auth } } });
  });

  test.each<[string, string]>([
    ['ends too early', '{"auths":{"ghcr.io":{"auth":"aHVudGVyMg=="}}'],
    ['has something behind it', '{"auths":{"ghcr.io":{"auth":"aHVudGVyMg=="}}} aHVudGVyMg=='],
    ['is empty', ''],
  ])("is not made when the user's is no JSON: %s; the message repeats nothing of it", async (_name, text) => {
    const error: unknown = await make({ 'config.json': text }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(/config\.json is not JSON\.$/);
    expect((error as UserError).remedy).toContain('docker login');
    expect(String((error as UserError).cause)).not.toContain('aHVud');
  });

  test('is not made when the user cannot be read', async () => {
    const error: unknown = await make({ 'config.json/': '' }).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('config.json cannot be read');
  });

  test('follows no link that the user does not have', async () => {
    const configDir = await makeTempFolder();
    await symlink('nowhere', join(configDir, 'cli-plugins'));
    const folder = join(await makeTempFolder(), 'docker');
    await createPrivateDockerConfig(userDockerEnvironment({ DOCKER_CONFIG: configDir }), folder, [login]);
    expect((await readdir(folder)).sort()).toEqual(['cli-plugins', 'config.json']);
  });
});
