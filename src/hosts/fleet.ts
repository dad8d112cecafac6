import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { readCredentials } from '../adapters/docker/credentials.ts';
import { createPrivateDockerConfig, userDockerEnvironment } from '../adapters/docker/docker-config.ts';
import { createCommandRunner } from '../adapters/process/command.ts';
import { connectRegistry } from '../adapters/registry/connect.ts';
import { createBlobReader } from '../adapters/registry/image-blobs.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { Session } from '../adapters/runner/session.ts';
import { connectSsh } from '../adapters/ssh/connect.ts';
import { readSshAccess, type SshAccess } from '../adapters/ssh/ssh-access.ts';
import type { InputReader } from '../core/input.ts';
import { quarterOf } from '../core/layers/quarter.ts';
import type { Reference } from '../core/oci/reference.ts';
import { maxTotalWaitMs, type RetryOptions } from '../core/retry.ts';
import type { FleetContext } from './host.ts';
import type { HostsInputs } from './inputs.ts';
import { findAppImage, findLayerImages } from './registry-images.ts';

/** Keys and known hosts, checked before anything is connected; undefined where there are no hosts, or a problem was told. */
export async function checkAccess(
  inputs: HostsInputs,
  session: Session,
  reader: InputReader,
): Promise<SshAccess | undefined> {
  if (!inputs.ssh.reaches) return undefined;
  return readSshAccess(
    inputs.ssh,
    { commands: createCommandRunner(), env: session.env, tempFolder: session.tempFolder },
    (input, message) => reader.problem(input, message),
  );
}

/** Keeps what is secret out of the log, derived forms too. */
export function maskFleetSecrets(session: Session, inputs: HostsInputs, access: SshAccess | undefined): void {
  // A key has many lines, and the runner masks line by line.
  const secrets = [...inputs.secretValues].flatMap((secret) => [secret, ...secret.split(/\r?\n/)]);
  for (const secret of [...secrets, ...(access?.secrets ?? [])])
    if (secret.trim().length >= 4 && !secret.startsWith('-----')) session.console.mask(secret);
  const { login } = inputs.images;
  if (login !== undefined)
    session.console.mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
}

/**
 * Everything that the hosts of a run have in common: the images, each resolved once, and how hosts and registries are reached.
 * @throws UserError when the application image is not there. RegistryError when the registry does not answer.
 */
export async function openFleet(
  session: Session,
  inputs: HostsInputs,
  options: {
    readonly access: SshAccess | undefined;
    /** Undefined: no application image is looked at. */
    readonly app: Reference | undefined;
    readonly log: RunLog;
    readonly preflight: string;
  },
): Promise<FleetContext> {
  const { access, log } = options;
  const { images, ssh } = inputs;
  const { clock } = session;
  const commands = createCommandRunner();
  const user = userDockerEnvironment(session.env);
  const docker =
    images.login === undefined
      ? user
      : await createPrivateDockerConfig(user, await mkdtemp(join(session.tempFolder, 'docker-')), {
          registry: images.registry,
          ...images.login,
        });
  const retry: RetryOptions = {
    policy: { retries: images.retries, maxTotalMs: maxTotalWaitMs },
    nowMs: clock.nowMs,
    sleep: clock.sleep,
    random: Math.random,
    warn: log.warning,
  };
  const connect = connectRegistry({
    docker,
    commands,
    clock,
    random: Math.random,
    warn: session.console.warn,
    retries: images.retries,
  });
  const [app, layers] = await log.phase('look up', () =>
    Promise.all([
      options.app === undefined ? undefined : findAppImage(options.app, connect),
      findLayerImages({
        registry: images.registry,
        repository: images.repository,
        layers: images.layers,
        quarter: quarterOf(clock.nowMs()),
        connect,
        warn: log.warning,
      }),
    ]),
  );
  return {
    connect(host) {
      if (access === undefined) throw new Error(`there is no access to ${host.name}`);
      return connectSsh({
        ...access.loginTo(host),
        connectTimeoutMs: ssh.connectTimeoutMs,
        env: session.env,
        tempFolder: session.tempFolder,
        commands,
        retry,
      });
    },
    connectRegistry: connect,
    images: { app, layers, readBlobs: createBlobReader(connect) },
    credentials: (registry) => readCredentials(registry, docker, commands),
    retry,
    nowMs: clock.nowMs,
    preflight: options.preflight,
    say: session.console.info,
  };
}
