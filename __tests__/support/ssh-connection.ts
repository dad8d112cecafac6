import { createServer, type Server, type Socket } from 'node:net';
import type { Sshd } from '../../scripts/sshd.mjs';
import { createCommandRunner } from '../../src/adapters/process/command.ts';
import { connectSsh, type SshOptions } from '../../src/adapters/ssh/connect.ts';
import type { SshSession } from '../../src/adapters/ssh/session.ts';
import { readSshAccess } from '../../src/adapters/ssh/ssh-access.ts';
import { type Host, parseHosts } from '../../src/core/deploy/host.ts';

export interface ConnectOptions {
  readonly tempFolder: string;
  /** Another address than that of the server, such as that of somebody in between: `[::1]:2222`. */
  readonly at?: string;
  /** False: the user is left to ssh. */
  readonly namesUser?: boolean;
  readonly key?: string;
  readonly passphrase?: string;
  /** By default the fingerprint of the server's key. */
  readonly knownHosts?: string;
  readonly acceptNew?: boolean;
  /** The operator's own settings of ssh count. */
  readonly own?: boolean;
  readonly jump?: { readonly sshd: Sshd; readonly key?: string; readonly knownHosts?: string };
  readonly retries?: number;
  readonly connectTimeoutMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of every wait before another try. */
  readonly onRetry?: () => Promise<void>;
}

/** What a connection told on the way. */
export interface Told {
  readonly warnings: readonly string[];
  /** How often was waited before another try. */
  readonly retries: number;
}

const hostOf = (line: string): Host => {
  const [host] = parseHosts([line], (message) => {
    throw new Error(message);
  });
  if (host === undefined) throw new Error(`no host: ${line}`);
  return host;
};

/** How a server is reached as the actions would reach it, from the inputs on. Waits for another try take no time. */
export async function sshOptions(
  sshd: Sshd,
  options: ConnectOptions,
): Promise<{ readonly options: SshOptions; readonly told: Told }> {
  const { tempFolder, jump } = options;
  const env = options.env ?? { PATH: process.env['PATH'] ?? '' };
  const commands = createCommandRunner();
  const user = options.namesUser === false ? '' : `${sshd.user}@`;
  const host = hostOf(`web1=${user}${options.at ?? `${sshd.address}:${sshd.port}`}`);
  const access = await readSshAccess(
    {
      hosts: [host],
      key: options.key ?? sshd.privateKey,
      passphrase: options.passphrase,
      knownHosts: options.knownHosts ?? (options.acceptNew ? '' : sshd.fingerprint),
      acceptNew: options.acceptNew ?? false,
      own: options.own ?? false,
      files: { key: '', knownHosts: '' },
      jump: jump && {
        host: hostOf(`gate=${jump.sshd.user}@${jump.sshd.address}:${jump.sshd.port}`),
        key: jump.key ?? jump.sshd.privateKey,
        knownHosts: jump.knownHosts ?? jump.sshd.fingerprint,
      },
    },
    // Keys are read in the usual environment: what is missing in another is missed later.
    { commands, env: options.own ? env : { PATH: process.env['PATH'] ?? '' }, tempFolder },
    (input, message) => {
      throw new Error(`${input}: ${message}`);
    },
  );
  if (access === undefined) throw new Error('an input is empty');
  const warnings: string[] = [];
  let retries = 0;
  return {
    told: {
      warnings,
      get retries() {
        return retries;
      },
    },
    options: {
      ...access.loginTo(host),
      connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
      env,
      tempFolder,
      commands,
      retry: {
        policy: { retries: options.retries ?? 2, maxTotalMs: 60_000 },
        nowMs: () => 0,
        sleep: async () => {
          retries++;
          await options.onRetry?.();
        },
        random: () => 0,
        warn: (message) => warnings.push(message),
      },
    },
  };
}

/** Connects, or fails as the user would see it. */
export async function connectTo(
  sshd: Sshd,
  options: ConnectOptions,
): Promise<{ readonly session: SshSession; readonly told: Told }> {
  const prepared = await sshOptions(sshd, options);
  return { session: await connectSsh(prepared.options), told: prepared.told };
}

/** Something on a port that is no SSH server; `connections` are those that it has had. */
export interface Impostor {
  readonly port: number;
  readonly connections: number;
  stop(): Promise<void>;
}

export async function startImpostor(behave: (socket: Socket) => void): Promise<Impostor> {
  const open = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections++;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => {});
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    get connections() {
      return connections;
    },
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
