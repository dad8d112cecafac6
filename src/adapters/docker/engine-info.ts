import { readObject } from '../../core/oci/json.ts';
import type { RetryOptions } from '../../core/retry.ts';
import type { CommandRunner } from '../process/command.ts';
import { type DockerEnvironment, readDockerConfig } from './docker-config.ts';
import { hasContainerdStore } from './engine-answer.ts';
import { createEngineWire } from './engine-wire.ts';

/** What decides where a build can happen, with what, and how much room it has. */
export interface EngineInfo {
  /** Version of the buildx plug-in, as docker lists it; undefined when that has to be asked of the plug-in itself. */
  readonly buildx: string | undefined;
  /** Images are kept by containerd, so the engine's own builder can push a layer and keep its cache. */
  readonly hasContainerdStore: boolean;
  /** The same for everybody who uses the engine; undefined when there is none. */
  readonly id: string | undefined;
  /** Where the engine keeps its data, on its own machine; undefined when there is no engine. */
  readonly rootDir: string | undefined;
}

const format = [
  '{{json .DriverStatus}}',
  '{{.DockerRootDir}}',
  '{{range .ClientInfo.Plugins}}{{.Name}}={{.Version}} {{end}}',
  '{{.ID}}',
].join('\n');

/** What fails is asked of docker. */
const noRetry: RetryOptions = {
  policy: { retries: 0, maxTotalMs: 0 },
  nowMs: () => 0,
  sleep: async () => {},
  random: () => 0,
  warn: () => {},
};

/**
 * Asks the engine, once for everybody. Over its socket where that is known: `docker info` takes as long as all else that is looked up,
 * because it asks every plug-in what it is. Never throws.
 */
export async function readEngineInfo(
  docker: DockerEnvironment,
  commands: CommandRunner,
): Promise<EngineInfo> {
  return (await askSocket(docker).catch(() => undefined)) ?? askDocker(docker, commands);
}

/** Undefined: docker knows the way to the engine, and it alone. */
async function askSocket(docker: DockerEnvironment): Promise<EngineInfo | undefined> {
  const socketPath = docker.buildx === undefined ? undefined : await engineSocket(docker);
  if (socketPath === undefined) return undefined;
  const wire = createEngineWire({
    socketPath,
    name: 'this machine',
    retry: noRetry,
    answerTimeoutMs: 15_000,
  });
  try {
    const info = readObject(
      await wire.ask({ method: 'GET', path: '/info', action: 'describe itself' }),
      'info',
    );
    const text = (name: string): string | undefined => {
      const value = info[name];
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    return {
      buildx: undefined,
      hasContainerdStore: hasContainerdStore(info['DriverStatus']),
      id: text('ID'),
      rootDir: text('DockerRootDir'),
    };
  } finally {
    await wire.close();
  }
}

/** The socket that docker uses: https://github.com/docker/cli/blob/v28.5.0/cli/command/cli.go (`resolveContextName`). */
async function engineSocket({ env, configDir }: DockerEnvironment): Promise<string | undefined> {
  const host = env['DOCKER_HOST'];
  if (host) return /^unix:\/\/(\/.+)$/.exec(host)?.[1];
  const context = env['DOCKER_CONTEXT'] || (await readDockerConfig(configDir))['currentContext'] || 'default';
  return context === 'default' ? '/var/run/docker.sock' : undefined;
}

async function askDocker(docker: DockerEnvironment, commands: CommandRunner): Promise<EngineInfo> {
  const result = await commands
    .run('docker', ['info', '--format', format], { env: docker.env })
    .catch(() => undefined);
  if (result?.exitCode !== 0)
    return { buildx: undefined, hasContainerdStore: false, id: undefined, rootDir: undefined };
  const [status = '', rootDir = '', plugins = '', id = ''] = result.stdout.split('\n');
  return {
    buildx: /(?:^| )buildx=v?(\S+)/.exec(plugins)?.[1],
    hasContainerdStore: status.includes('io.containerd.snapshotter'),
    id: id.trim() || undefined,
    rootDir: rootDir.trim() || undefined,
  };
}
