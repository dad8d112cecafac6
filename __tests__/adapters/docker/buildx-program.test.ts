import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildxCommand, buildxFinder, findBuildx } from '../../../src/adapters/docker/buildx-program.ts';
import { readBuildxVersion } from '../../../src/adapters/docker/buildx-version.ts';
import type { BuildxProgram } from '../../../src/adapters/docker/docker-config.ts';
import { readEngineInfo } from '../../../src/adapters/docker/engine-info.ts';
import { createCommandRunner } from '../../../src/adapters/process/command.ts';
import { startEngineServer } from '../../support/engine-server.ts';
import { fakeCommands } from '../../support/fake-commands.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();
const commands = createCommandRunner();
const env = { PATH: process.env['PATH'] ?? '' };

/** A docker configuration with a plug-in that is this script. */
async function withPlugin(script: string, config = '{}') {
  const configDir = await makeTempFolder({ 'cli-plugins/docker-buildx': script, 'config.json': config });
  const path = join(configDir, 'cli-plugins/docker-buildx');
  await chmod(path, 0o755);
  return { docker: { env, configDir }, path };
}

const works = '#!/bin/sh\n[ "$*" = version ] && echo github.com/docker/buildx v0.38.2 a1b2c3d\n';

describe('buildx', () => {
  test("is started by the path of the user's plug-in, and its version is asked once", async () => {
    const { docker, path } = await withPlugin(works);
    const buildx = await findBuildx(docker, commands);
    expect(buildxCommand({ buildx }, ['bake', '--print'])).toEqual([path, ['bake', '--print']]);
    const unused = fakeCommands({});
    const read = { docker: { ...docker, buildx }, commands: unused, log: () => {} };
    expect((await readBuildxVersion(undefined, read)).buildx).toBe('0.38.2');
    expect(unused.lines).toEqual([]);
  });

  test('is looked for once, whoever asks', async () => {
    const { docker, path } = await withPlugin(works);
    const counted = fakeCommands({ [`${path} version`]: 'github.com/docker/buildx v0.38.2' });
    const find = buildxFinder({ ...env, DOCKER_CONFIG: docker.configDir }, counted);
    expect((await Promise.all([find(), find()])).map((found) => found?.path)).toEqual([path, path]);
    expect(counted.lines).toHaveLength(1);
  });

  test.each([
    ['does not run by itself', '#!/bin/sh\nexit 1\n', '{}'],
    ['is for another machine', 'not a program', '{}'],
    ['may be one of several that docker chooses among', works, '{"cliPluginsExtraDirs":["/opt/plugins"]}'],
  ])('is started by docker where the plug-in %s', async (_why, script, config) => {
    const { docker } = await withPlugin(script, config);
    const buildx = await findBuildx(docker, commands);
    expect(buildxCommand({ buildx }, ['inspect'])).toEqual(['docker', ['buildx', 'inspect']]);
  });
});

describe('the engine, where buildx runs by itself', () => {
  const buildx: BuildxProgram = { path: '/buildx', version: { exitCode: 0, stdout: '', stderr: '' } };
  const info = {
    ID: '7f1c-9a',
    DockerRootDir: '/data',
    DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']],
  };
  const ofDocker = fakeCommands({ 'docker info*': '[]\n/elsewhere\n\nother\n' });

  test('is asked over its socket, without a start of docker', async () => {
    const engine = await startEngineServer({ 'GET /info': { json: info } });
    try {
      const docker = { env: { DOCKER_HOST: `unix://${engine.socketPath}` }, configDir: '/none', buildx };
      expect(await readEngineInfo(docker, fakeCommands({}))).toEqual({
        buildx: undefined,
        hasContainerdStore: true,
        id: '7f1c-9a',
        rootDir: '/data',
      });
    } finally {
      await engine.close();
    }
  });

  test('is asked by docker where it answers something else', async () => {
    const engine = await startEngineServer({ 'GET /info': { json: { message: 'no' }, status: 500 } });
    try {
      const docker = { env: { DOCKER_HOST: `unix://${engine.socketPath}` }, configDir: '/none', buildx };
      expect((await readEngineInfo(docker, ofDocker)).rootDir).toBe('/elsewhere');
    } finally {
      await engine.close();
    }
  });

  test.each([
    ['is on another machine', { DOCKER_HOST: 'ssh://build@builder' }, '{}'],
    ['is that of a context of the environment', { DOCKER_CONTEXT: 'rootless' }, '{}'],
    ['is that of the context in use', {}, '{"currentContext":"rootless"}'],
  ])('is asked by docker where it %s', async (_where, given, config) => {
    const configDir = await makeTempFolder({ 'config.json': config });
    expect((await readEngineInfo({ env: given, configDir, buildx }, ofDocker)).rootDir).toBe('/elsewhere');
  });
});
