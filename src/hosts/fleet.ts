import { readCredentials } from '../adapters/docker/credentials.ts';
import { createEngineApi } from '../adapters/docker/engine-api.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import { createBlobReader } from '../adapters/registry/image-blobs.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import { connectSsh } from '../adapters/ssh/connect.ts';
import { readHostScript } from '../adapters/ssh/host-script.ts';
import type { SshSession } from '../adapters/ssh/session.ts';
import { readSshAccess, type SshAccess } from '../adapters/ssh/ssh-access.ts';
import type { Host } from '../core/deploy/host.ts';
import type { InputReader, Read } from '../core/input.ts';
import type { Reference } from '../core/oci/reference.ts';
import { maxTotalWaitMs, type RetryOptions } from '../core/retry.ts';
import { openRegistries, type RegistrySurroundings } from '../layers/inputs/registries.ts';
import type { HostAccess } from './connection.ts';
import type { FleetImages } from './host-images.ts';
import { type HostsInputs, keepSecret } from './inputs.ts';
import { describeOwnSsh, readSshFiles } from './own-ssh.ts';
import { findAppImage, findLayerImages } from './registry-images.ts';

/** What all hosts of a run have in common. */
export interface Fleet extends HostAccess {
  readonly connectRegistry: (registry: string) => RegistryClient;
  readonly images: FleetImages;
  /** Ends connections that were begun early and that nobody has asked for. */
  readonly closeUnused: () => Promise<void>;
}

/** The inputs of a run that reaches hosts, and the way to these; undefined where there are none. */
export interface FleetInputs extends HostsInputs {
  readonly access: SshAccess | undefined;
}

/** Checks keys and known hosts, before anything is connected. */
export async function withAccess<Inputs extends HostsInputs>(
  { inputs, reader }: Read<Inputs>,
  { env, cwd, tempFolder, commands }: Pick<Surroundings, 'env' | 'cwd' | 'tempFolder' | 'commands'>,
): Promise<{ readonly inputs: Inputs & FleetInputs; readonly reader: InputReader }> {
  const ssh = await readSshFiles(inputs.ssh, { cwd, reader });
  const access = ssh.reaches
    ? await readSshAccess(ssh, { commands, env, tempFolder }, reader.problem)
    : undefined;
  for (const secret of access?.secrets ?? []) keepSecret(reader, secret);
  if (ssh.own && access !== undefined) reader.notice(describeOwnSsh(ssh, access));
  return { inputs: { ...inputs, ssh, access }, reader };
}

/** Connects to hosts and logs in; what fails in passing is tried again. */
export function createHostConnector(
  { env, tempFolder, commands }: Pick<Surroundings, 'env' | 'tempFolder' | 'commands'>,
  { access, ssh }: Pick<FleetInputs, 'access' | 'ssh'>,
  retry: RetryOptions,
): (host: Host) => Promise<SshSession> {
  return (host) => {
    if (access === undefined) throw new Error(`there is no access to ${host.name}`);
    return connectSsh({
      ...access.loginTo(host),
      connectTimeoutMs: ssh.connectTimeoutMs,
      env,
      tempFolder,
      commands,
      retry,
    });
  };
}

/** Connections that are begun before anybody asks for them. */
interface EarlyConnections {
  readonly connect: (host: Host) => Promise<SshSession>;
  /** Ends those that nobody has asked for. */
  close(): Promise<void>;
}

/** Begins to connect to hosts: logging in takes about as long as looking images up. */
export function connectEarly(
  connect: (host: Host) => Promise<SshSession>,
  hosts: readonly Host[],
): EarlyConnections {
  const begun = new Map(hosts.map((host) => [host, Promise.resolve(host).then(connect)]));
  // Whoever asks for it is told.
  for (const connection of begun.values()) connection.catch(() => {});
  return {
    connect(host) {
      const connection = begun.get(host);
      begun.delete(host);
      return connection ?? connect(host);
    },
    async close() {
      await Promise.allSettled([...begun.values()].map(async (connection) => (await connection).close()));
      begun.clear();
    },
  };
}

/** How often and for how long what fails in passing is tried again. */
export function fleetRetry(
  { clock }: Pick<Surroundings, 'clock'>,
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
 * @param wanted the images of the application; without any, none is looked at.
 * @param first the hosts that are reached first: that begins at once.
 * @throws UserError when one of them is not there. RegistryError when the registry does not answer.
 */
export async function openFleet(
  context: RegistrySurroundings & { readonly log: RunLog },
  inputs: FleetInputs,
  wanted: readonly Reference[],
  first: readonly Host[] = [],
): Promise<Fleet> {
  const { log, commands } = context;
  const retry = fleetRetry(context, inputs, log.warning);
  const early = connectEarly(createHostConnector(context, inputs, retry), first);
  try {
    const { docker, connect } = await openRegistries(context, inputs.images);
    const images = await lookUpImages(context, inputs, wanted, connect);
    return {
      connect: early.connect,
      closeUnused: early.close,
      openEngine: (socketPath, name) =>
        createEngineApi({
          socketPath,
          name,
          credentials: (of) => readCredentials(of, docker, commands),
          retry,
        }),
      preflight: await readHostScript('preflight'),
      connectRegistry: connect,
      images: { ...images, readBlobs: createBlobReader(connect) },
    };
  } catch (error) {
    await early.close();
    throw error;
  }
}

/** The images of the application and the layers of all places, each looked up once. */
async function lookUpImages(
  { log, clock }: Pick<RegistrySurroundings, 'clock'> & { readonly log: RunLog },
  { images: { places, layers } }: Pick<FleetInputs, 'images'>,
  wanted: readonly Reference[],
  connect: Fleet['connectRegistry'],
): Promise<Pick<FleetImages, 'apps' | 'layers'>> {
  const nowMs = clock.nowMs();
  const [apps, found] = await log.phase('look up', () =>
    Promise.all([
      Promise.all(wanted.map((reference) => findAppImage(reference, connect))),
      Promise.all(
        places.map(({ registry, repository }) =>
          findLayerImages({ registry, repository, layers, nowMs, connect, warn: log.warning }),
        ),
      ),
    ]),
  );
  return { apps, layers: found };
}
