import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createPrivateDockerConfig,
  type DockerEnvironment,
  userDockerEnvironment,
} from '../adapters/docker/docker-config.ts';
import type { CommandRunner } from '../adapters/process/command.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import type { ImagePlace, Login } from './registry-inputs.ts';

/** How registries are reached, with the login of the inputs or that of the user's docker. */
export interface RegistryAccess {
  readonly commands: CommandRunner;
  readonly docker: DockerEnvironment;
  readonly connect: (registry: string) => RegistryClient;
  /** As anybody without a login. */
  readonly connectAnonymously: (registry: string) => RegistryClient;
}

/** What registries are reached with. */
export type RegistrySurroundings = Pick<
  Surroundings,
  'env' | 'tempFolder' | 'clock' | 'console' | 'commands' | 'connectRegistry'
>;

/** Opens the way to registries. Nothing is asked of them before it is used. */
export async function openRegistries(
  { env, tempFolder, clock, console, commands, connectRegistry }: RegistrySurroundings,
  {
    login,
    registry,
    retries,
  }: { readonly login: Login | undefined; readonly retries: number } & Pick<ImagePlace, 'registry'>,
): Promise<RegistryAccess> {
  const user = userDockerEnvironment(env);
  const docker =
    login === undefined
      ? user
      : await createPrivateDockerConfig(user, await mkdtemp(join(tempFolder, 'docker-')), {
          registry,
          ...login,
        });
  const options = { retries, clock, random: Math.random, commands, warn: console.warn };
  return {
    commands,
    docker,
    connect: connectRegistry({ ...options, docker }),
    connectAnonymously: connectRegistry({
      ...options,
      docker: { ...docker, configDir: join(tempFolder, 'no-login') },
    }),
  };
}
