import { readCredentials } from '../adapters/docker/credentials.ts';
import { createEngineApi } from '../adapters/docker/engine-api.ts';
import { type CommandRunner, createCommandRunner } from '../adapters/process/command.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import { createBlobReader } from '../adapters/registry/image-blobs.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { Session } from '../adapters/runner/session.ts';
import { connectSsh } from '../adapters/ssh/connect.ts';
import { readHostScript } from '../adapters/ssh/host-script.ts';
import type { SshSession } from '../adapters/ssh/session.ts';
import { readSshAccess, type SshAccess } from '../adapters/ssh/ssh-access.ts';
import type { Host } from '../core/deploy/host.ts';
import type { InputReader } from '../core/input.ts';
import { quarterOf } from '../core/layers/quarter.ts';
import type { Reference } from '../core/oci/reference.ts';
import { maxTotalWaitMs, type RetryOptions } from '../core/retry.ts';
import { openRegistries } from '../layers/registries.ts';
import type { HostAccess } from './connection.ts';
import type { FleetImages } from './host-images.ts';
import type { HostsInputs } from './inputs.ts';
import { findAppImage, findLayerImages } from './registry-images.ts';

/** What all hosts of a run have in common. */
export interface Fleet extends HostAccess {
  readonly connectRegistry: (registry: string) => RegistryClient;
  readonly images: FleetImages;
}

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
export function maskFleetSecrets(
  mask: (secret: string) => void,
  inputs: Pick<HostsInputs, 'secretValues' | 'images'>,
  access: SshAccess | undefined,
): void {
  // A key has many lines, and the runner masks line by line.
  const secrets = [...inputs.secretValues].flatMap((secret) => [secret, ...secret.split(/\r?\n/)]);
  for (const secret of [...secrets, ...(access?.secrets ?? [])])
    if (secret.trim().length >= 4 && !secret.startsWith('-----')) mask(secret);
  const { login } = inputs.images;
  if (login !== undefined) mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
}

/** Connects to hosts and logs in; what fails in passing is tried again. */
export function createHostConnector(
  session: Pick<Session, 'env' | 'tempFolder'>,
  inputs: HostsInputs,
  options: {
    readonly access: SshAccess | undefined;
    readonly commands: CommandRunner;
    readonly retry: RetryOptions;
  },
): (host: Host) => Promise<SshSession> {
  const { access, commands, retry } = options;
  return (host) => {
    if (access === undefined) throw new Error(`there is no access to ${host.name}`);
    return connectSsh({
      ...access.loginTo(host),
      connectTimeoutMs: inputs.ssh.connectTimeoutMs,
      env: session.env,
      tempFolder: session.tempFolder,
      commands,
      retry,
    });
  };
}

/** How often and for how long what fails in passing is tried again. */
export function fleetRetry(
  { clock }: Pick<Session, 'clock'>,
  { images }: Pick<HostsInputs, 'images'>,
  warn: (message: string) => void,
): RetryOptions {
  return {
    policy: { retries: images.retries, maxTotalMs: maxTotalWaitMs },
    nowMs: clock.nowMs,
    sleep: clock.sleep,
    random: Math.random,
    warn,
  };
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
  },
): Promise<Fleet> {
  const { access, log } = options;
  const { commands, docker, connect } = await openRegistries(session, inputs.images);
  const retry = fleetRetry(session, inputs, log.warning);
  const { registry, repository, layers } = inputs.images;
  const [app, found] = await log.phase('look up', () =>
    Promise.all([
      options.app === undefined ? undefined : findAppImage(options.app, connect),
      findLayerImages({
        registry,
        repository,
        layers,
        quarter: quarterOf(session.clock.nowMs()),
        connect,
        warn: log.warning,
      }),
    ]),
  );
  return {
    connect: createHostConnector(session, inputs, { access, commands, retry }),
    openEngine: (socketPath, name) =>
      createEngineApi({
        socketPath,
        name,
        credentials: (of) => readCredentials(of, docker, commands),
        retry,
      }),
    preflight: await readHostScript('preflight'),
    connectRegistry: connect,
    images: { app, layers: found, readBlobs: createBlobReader(connect) },
  };
}
