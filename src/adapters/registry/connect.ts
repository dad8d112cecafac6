import type { Traffic } from '../../core/layers/transfer.ts';
import { maxTotalWaitMs } from '../../core/retry.ts';
import type { Clock } from '../clock.ts';
import { readCredentials } from '../docker/credentials.ts';
import type { DockerEnvironment } from '../docker/docker-config.ts';
import type { CommandRunner } from '../process/command.ts';
import { createRegistryClient, type RegistryClient } from './client.ts';
import { RegistryError } from './registry-error.ts';
import { type Agents, createAgents, createTransport, type TransportOptions } from './transport.ts';
import { createSession, type WireOptions, type WireSession } from './wire.ts';

/** With which login, and how often, registries are reached. */
export interface ConnectOptions {
  readonly docker: DockerEnvironment;
  readonly commands: Pick<CommandRunner, 'run'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly warn: (message: string) => void;
  readonly retries: number;
  /** Registries whose login is the token of the run: it goes to no token server elsewhere. */
  readonly ownRealmOnly?: ReadonlySet<string>;
  /** What other clients of the same run have in common with these. */
  readonly shared?: SharedWays;
  /** Nobody's login is used, and so nothing that was learnt with one. */
  readonly anonymous?: true;
  /** Told the bytes of each request and its answer. */
  readonly onMoved?: (bytes: Traffic, asked: URL) => void;
}

export type ConnectRegistry = (options: ConnectOptions) => (registry: string) => RegistryClient;

/**
 * Makes clients for registries, one for each, with the logins that docker has there. Nothing is sent, and no login is
 * read, before a client is used.
 */
export function connectRegistry(options: ConnectOptions): (registry: string) => RegistryClient {
  const { docker, commands, clock, random, shared } = options;
  const transportOptions: TransportOptions = {
    env: docker.env,
    ...(options.onMoved === undefined ? {} : { onMoved: options.onMoved }),
    retry: {
      policy: { retries: options.retries, maxTotalMs: maxTotalWaitMs },
      nowMs: () => clock.nowMs(),
      sleep: (durationMs) => clock.sleep(durationMs),
      random,
      warn: warnOnce(options.warn),
    },
  };
  const agents = shared?.agents(() => createAgents(transportOptions));
  const transport = createTransport({ ...transportOptions, ...(agents === undefined ? {} : { agents }) });
  const clients = new Map<string, RegistryClient>();
  return (registry) => {
    const known = clients.get(registry);
    if (known !== undefined) return known;
    const credentials = () => readCredentials(registry, docker, commands);
    const ownRealmOnly = options.ownRealmOnly?.has(registry) === true;
    const wire: WireOptions = { registry, credentials, transport, ownRealmOnly };
    const session =
      options.anonymous === true ? undefined : shared?.session(registry, () => createSession(wire));
    const client = createRegistryClient({ ...wire, ...(session === undefined ? {} : { session }) });
    clients.set(registry, client);
    return client;
  };
}

/** Many requests meet the same failure of a registry at once: one line about it is enough. */
function warnOnce(warn: ConnectOptions['warn']): (message: string, error?: unknown) => void {
  const told = new Set<string>();
  return (message, error) => {
    const failure =
      error instanceof RegistryError
        ? `${error.details.url.host} ${error.status ?? error.details.problem}`
        : message;
    if (told.has(failure)) return;
    told.add(failure);
    warn(message);
  };
}

/**
 * What the images of one run have in common on their way to registries: connections, and what each registry has answered about
 * logins. Each image still counts its own bytes.
 */
export interface SharedWays {
  agents(make: () => Agents): Agents;
  session(registry: string, make: () => WireSession): WireSession;
}

/** For one run; all that use it must have the same logins. */
export function createSharedWays(): SharedWays {
  let agents: Agents | undefined;
  const sessions = new Map<string, WireSession>();
  return {
    agents: (make) => (agents ??= make()),
    session(registry, make) {
      const session = sessions.get(registry) ?? make();
      sessions.set(registry, session);
      return session;
    },
  };
}
