import { maxTotalWaitMs } from '../../core/retry.ts';
import type { Clock } from '../clock.ts';
import { readCredentials } from '../docker/credentials.ts';
import type { DockerEnvironment } from '../docker/docker-config.ts';
import type { CommandRunner } from '../process/command.ts';
import { createRegistryClient, type RegistryClient } from './client.ts';
import { createTransport } from './transport.ts';

/** With which login, and how often, registries are reached. */
export interface ConnectOptions {
  readonly docker: DockerEnvironment;
  readonly commands: Pick<CommandRunner, 'run'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly warn: (message: string) => void;
  readonly retries: number;
}

/** How clients for registries are made, one for each. */
export type ConnectRegistry = (options: ConnectOptions) => (registry: string) => RegistryClient;

/**
 * Makes clients for registries, one for each, with the logins that docker has there. Nothing is sent, and no login is
 * read, before a client is used.
 */
export function connectRegistry(options: ConnectOptions): (registry: string) => RegistryClient {
  const { docker, commands, clock, random, warn } = options;
  const transport = createTransport({
    env: docker.env,
    retry: {
      policy: { retries: options.retries, maxTotalMs: maxTotalWaitMs },
      nowMs: () => clock.nowMs(),
      sleep: (durationMs) => clock.sleep(durationMs),
      random,
      warn,
    },
  });
  const clients = new Map<string, RegistryClient>();
  return (registry) => {
    const known = clients.get(registry);
    if (known !== undefined) return known;
    const credentials = () => readCredentials(registry, docker, commands);
    const client = createRegistryClient({ registry, credentials, transport });
    clients.set(registry, client);
    return client;
  };
}
