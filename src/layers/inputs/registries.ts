import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createPrivateDockerConfig,
  type DockerEnvironment,
  userDockerEnvironment,
} from '../../adapters/docker/docker-config.ts';
import type { CommandRunner } from '../../adapters/process/command.ts';
import { blobOf } from '../../adapters/registry/call.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { Surroundings } from '../../adapters/runner/session.ts';
import { createSeal } from '../../adapters/sign/document-seal.ts';
import { addRequest, noRequests, type RequestTraffic, type Traffic } from '../../core/layers/transfer.ts';
import type { Login } from './logins.ts';
import type { SigningInputs } from './signing-inputs.ts';

/** How registries are reached, with the logins of the inputs and those of the user's docker. */
export interface RegistryAccess {
  readonly commands: CommandRunner;
  readonly docker: DockerEnvironment;
  readonly connect: (registry: string) => RegistryClient;
  /** As anybody without a login. */
  readonly connectAnonymously: (registry: string) => RegistryClient;
  /** Bytes of all requests until now. */
  readonly requests: () => RequestTraffic;
}

export type RegistrySurroundings = Pick<
  Surroundings,
  'env' | 'tempFolder' | 'clock' | 'console' | 'commands' | 'connectRegistry'
>;

/** How docker is started with these logins; without any, as the user does it. */
export async function openDocker(
  { env, tempFolder }: Pick<RegistrySurroundings, 'env' | 'tempFolder'>,
  logins: readonly Login[],
): Promise<DockerEnvironment> {
  const user = userDockerEnvironment(env);
  return logins.length === 0
    ? user
    : createPrivateDockerConfig(user, await mkdtemp(join(tempFolder, 'docker-')), logins);
}

/** Opens the way to registries. Nothing is asked of them before it is used. */
export async function openRegistries(
  { env, tempFolder, clock, console, commands, connectRegistry }: RegistrySurroundings,
  {
    logins,
    retries,
    signing,
    docker: given,
  }: {
    readonly logins: readonly Login[];
    readonly retries: number;
    readonly signing?: SigningInputs;
    /** Where it is open already. */
    readonly docker?: DockerEnvironment;
  },
): Promise<RegistryAccess> {
  const docker = given ?? (await openDocker({ env, tempFolder }, logins));
  let moved = noRequests;
  const onMoved = (bytes: Traffic, asked: URL): void => {
    moved = addRequest(moved, bytes, blobOf(asked));
  };
  const options = { retries, clock, random: Math.random, commands, warn: console.warn, onMoved };
  const ownRealmOnly = new Set(logins.flatMap((login) => (login.isRunToken ? [login.registry] : [])));
  const connect = connectRegistry({ ...options, docker, ownRealmOnly });
  const seal =
    signing?.seals === true
      ? createSeal({ ...signing, env, tempFolder, nowMs: () => clock.nowMs(), warn: console.warn })
      : undefined;
  return {
    commands,
    docker,
    requests: () => moved,
    connect: (name) => (seal === undefined ? connect(name) : { ...connect(name), seal }),
    connectAnonymously: connectRegistry({
      ...options,
      anonymous: true,
      docker: { ...docker, configDir: join(tempFolder, 'no-login') },
    }),
  };
}
