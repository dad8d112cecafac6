import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test } from '@jest/globals';
import { type App, pushAppImage } from '../../scripts/app-image.mjs';
import { type Registry, startRegistry } from '../../scripts/registry.mjs';
import { type RegistryProxy, startProxy } from '../../scripts/registry-proxy.mjs';
import {
  type HostNetwork,
  startHostNetwork,
  startTestHost,
  type TestHost,
  type TestHostOptions,
  testHostSupport,
} from '../../scripts/test-host.mjs';

export type { App } from '../../scripts/app-image.mjs';
export type { TestHost } from '../../scripts/test-host.mjs';

const execute = promisify(execFile);

/** What a host may differ in; a name suffices. */
export type HostOptions = Omit<TestHostOptions, 'dir' | 'network' | 'insecureRegistries' | 'log'>;

/** An image as it is pushed: layers, and an application on them. */
export interface ImageOptions {
  /** `owner/app` by default. */
  readonly repository?: string;
  readonly tag: string;
  /** Between busybox and the application; the same name and size give the same layer. */
  readonly layers?: readonly { readonly name: string; readonly bytes: number }[];
  readonly app?: App;
}

/** Servers to deploy to, and the registry that they pull from. */
export interface HostLab {
  readonly dir: string;
  readonly hosts: readonly TestHost[];
  /** The first host, which most tests are about. */
  readonly host: TestHost;
  /** Counts what passes and injects faults; it asks for `auth`. */
  readonly proxy: RegistryProxy;
  readonly registry: Registry;
  /** `ADDRESS:PORT` of the proxy, for this machine and the hosts. */
  readonly registryHost: string;
  readonly auth: { readonly username: string; readonly password: string };
  readonly network: HostNetwork;
  /** Another host beside those of the start. */
  startHost(options: HostOptions): Promise<TestHost>;
  pushImage(options: ImageOptions): Promise<{ readonly reference: string; readonly digest: string }>;
  /** Runs `docker` of this machine with the engine of a host, logged in to the registry. */
  docker(host: TestHost, args: readonly string[]): Promise<string>;
  /** What the system's `ssh` needs to log in at a host: options and target, to be followed by a command. */
  sshArgs(host: TestHost): Promise<readonly string[]>;
  /** Runs a command on a host as its user, over SSH. */
  ssh(
    host: TestHost,
    command: string,
    options?: SshOptions,
  ): Promise<{ readonly stdout: string; readonly stderr: string }>;
  stop(): Promise<void>;
}

export interface SshOptions {
  readonly input?: string;
  /** Further arguments of the client, which come before those of `sshArgs` and win. */
  readonly args?: readonly string[];
}

/** Why there can be no test hosts on this machine; absent where there can. */
export const hostsMissing: string | undefined = await testHostSupport();

/** A test that needs hosts; where there can be none it is skipped, and says why. */
export function testOnHosts(title: string, run: () => Promise<void>, timeoutMs?: number): void {
  if (hostsMissing === undefined) test(title, () => tellingOfHangs(title, run, timeoutMs), timeoutMs);
  else test.skip(`${title} (${hostsMissing})`, () => {});
}

/** Shows what runs where a test is about to take too long: afterwards, its hosts are gone. */
async function tellingOfHangs(title: string, run: () => Promise<void>, timeoutMs = 300_000): Promise<void> {
  const after = 0.9 * timeoutMs;
  const timer = setTimeout(() => {
    const columns = 'pid,ppid,etimes,stat,wchan:24,args';
    execFile('ps', ['-eww', '-o', columns, '--sort=-etimes'], (_error, stdout) =>
      process.stderr.write(`"${title}" still runs after ${after / 1000} s, with these processes:\n${stdout}`),
    );
  }, after);
  try {
    await run();
  } finally {
    clearTimeout(timer);
  }
}

/** The same for each row of a table; `%s` in the title is its first item. */
testOnHosts.each =
  <T extends readonly [string, ...unknown[]] | string>(rows: readonly T[]) =>
  (title: string, run: (...row: T extends readonly unknown[] ? T : [T]) => Promise<void>): void => {
    for (const row of rows) {
      const items = (typeof row === 'string' ? [row] : row) as T extends readonly unknown[] ? T : [T];
      testOnHosts(title.replace('%s', String(items[0])), () => run(...items));
    }
  };

/** Starts everything in a folder and a network of its own; `stop` ends and removes it all. */
export async function startHostLab(hosts: readonly HostOptions[]): Promise<HostLab> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'cache-prewarm-hosts-')));
  const stops: (() => Promise<void>)[] = [() => rm(dir, { recursive: true, force: true })];
  const stop = async () => {
    for (const next of stops.splice(0)) await next();
  };
  try {
    const network = await startHostNetwork();
    network.record.add({ folders: [dir] });
    stops.unshift(network.stop);
    const auth = { username: 'robot', password: 'not-a-secret' };
    const registry = await startRegistry({ dir: join(dir, 'registry'), auth });
    stops.unshift(registry.stop);
    const proxy = await startProxy({ target: registry.host, address: network.address });
    stops.unshift(proxy.stop);
    const startHost = async (options: HostOptions) => {
      const place = { dir: join(dir, options.name), network, insecureRegistries: [proxy.host] };
      const host = await startTestHost({ ...options, ...place });
      stops.unshift(host.stop);
      await logIn(host, proxy.host, auth);
      return host;
    };
    const started = await allOf(hosts.map(startHost));
    const [host] = started;
    if (host === undefined) throw new Error('Expected at least one host to be asked for; got none.');
    const sshArgs = async (host: TestHost) => {
      const knownHosts = join(dir, `${host.name}-known-hosts`);
      await writeFile(knownHosts, `${host.knownHosts}\n`);
      return [
        ...['-F', '/dev/null', '-o', 'BatchMode=yes', '-o', 'IdentitiesOnly=yes'],
        ...['-o', `UserKnownHostsFile=${knownHosts}`, '-o', 'StrictHostKeyChecking=yes'],
        ...['-i', host.privateKeyFile, '-p', String(host.port), `${host.user}@${host.address}`],
      ];
    };
    return {
      dir,
      hosts: started,
      host,
      proxy,
      registry,
      registryHost: proxy.host,
      auth,
      network,
      startHost,
      async pushImage({ repository = 'owner/app', ...image }) {
        // Past the proxy, so that it counts what the hosts do.
        const place = { repository, registryHost: registry.host, auth, dir: join(dir, 'layers') };
        const { digest } = await pushAppImage({ ...image, ...place });
        return { reference: `${proxy.host}/${repository}:${image.tag}`, digest };
      },
      async docker(target, args) {
        const env = { ...process.env, ...target.engineEnv };
        return (await execute('docker', [...args], { env, maxBuffer: 1 << 26 })).stdout;
      },
      sshArgs,
      async ssh(target, command, { input = '', args = [] } = {}) {
        const running = execute('ssh', [...args, ...(await sshArgs(target)), command]);
        // A client that cannot log in reads nothing, and says why by its exit status.
        running.child.stdin?.on('error', () => {}).end(input);
        return running;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for all, so that what has started can be stopped when another one fails. */
async function allOf<T>(promises: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

/** As `docker login` does, for `docker` of this machine with the host's engine. */
async function logIn(host: TestHost, registryHost: string, auth: HostLab['auth']): Promise<void> {
  const folder = host.engineEnv['DOCKER_CONFIG'] ?? '';
  await mkdir(folder, { recursive: true });
  const login = Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
  await writeFile(
    join(folder, 'config.json'),
    JSON.stringify({ auths: { [registryHost]: { auth: login } } }),
  );
}
