import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandRunner } from '../process/command.ts';
import {
  type BuildxProgram,
  type DockerEnvironment,
  readDockerConfig,
  userDockerEnvironment,
} from './docker-config.ts';

/**
 * Where docker looks for plug-ins after the user's own folder:
 * https://github.com/docker/cli/blob/v28.5.0/cli-plugins/manager/manager_unix.go
 */
const systemFolders = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
];

/**
 * The buildx that docker would start. Started by its path it needs 0.05 s of processor, by docker 0.13 s, because docker asks every
 * plug-in on the machine what it is before. Undefined: it is not found, or does not run by itself, and docker has to start it.
 */
export async function findBuildx(
  docker: DockerEnvironment,
  commands: Pick<CommandRunner, 'run'>,
): Promise<BuildxProgram | undefined> {
  // Which of several docker takes then, its versions decide differently.
  if ('cliPluginsExtraDirs' in (await readDockerConfig(docker.configDir))) return undefined;
  for (const folder of [join(docker.configDir, 'cli-plugins'), ...systemFolders]) {
    const path = join(folder, 'docker-buildx');
    if (!(await isExecutable(path))) continue;
    const version = await commands.run(path, ['version'], { env: docker.env }).catch(() => undefined);
    return version?.exitCode === 0 ? { path, version } : undefined;
  }
  return undefined;
}

/** The same with the user's configuration, looked for once: by whoever calls first, as soon as it is clear that something is built. */
export function buildxFinder(
  env: DockerEnvironment['env'],
  commands: Pick<CommandRunner, 'run'>,
): () => Promise<BuildxProgram | undefined> {
  let found: Promise<BuildxProgram | undefined> | undefined;
  return () => (found ??= findBuildx(userDockerEnvironment(env), commands));
}

export function buildxCommand(
  { buildx }: Pick<DockerEnvironment, 'buildx'>,
  args: readonly string[],
): readonly [string, readonly string[]] {
  return buildx === undefined ? ['docker', ['buildx', ...args]] : [buildx.path, args];
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
