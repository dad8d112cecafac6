import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { keyTypeName } from '../../core/deploy/known-hosts.ts';
import {
  formatKeyCommand,
  formatSshConfig,
  masterArguments,
  type SshAlias,
  sshFiles,
} from '../../core/deploy/ssh-options.ts';
import { UserError } from '../../core/error.ts';
import { makePrivateFolder } from './private-folder.ts';
import { SshFailure, type SshLogin } from './ssh-failure.ts';

export interface SshMasterOptions {
  readonly target: SshLogin;
  /** A server that the connection goes through. */
  readonly jump?: SshLogin | undefined;
  readonly connectTimeoutMs: number;
  /** PATH in it is where ssh is looked for. */
  readonly env: Readonly<Record<string, string>>;
  readonly tempFolder: string;
}

/** The key of a server, as a line of a known_hosts file. */
interface AcceptedKey {
  readonly alias: SshAlias;
  readonly line: string;
}

/** The ssh that holds the connection, over which others run their commands. */
export interface SshMaster {
  /** Private; holds the socket of the connection, and no key. */
  readonly folder: string;
  /** In which every ssh of this connection runs. */
  readonly env: Readonly<Record<string, string>>;
  readonly alive: boolean;
  /** Fulfilled once it has ended. */
  readonly ended: Promise<void>;
  /** What it had to say so far. */
  log(): Promise<string>;
  /** The keys that were taken as they came. */
  readonly accepted: readonly AcceptedKey[];
  /** Ends it and removes the folder. */
  stop(): Promise<void>;
}

/**
 * Ends ssh and removes its folder when this process is gone, however it went: then nobody holds the other end of
 * descriptor 3 any more. The shell becomes ssh, so that both have one process id.
 */
const guard = `
(trap '' HUP INT TERM; while read -r _ <&3; do :; done; kill "$$"; rm -rf -- "$0") >/dev/null 2>&1 &
exec 3<&- "$@"`;

const patienceMs = 3000;

/**
 * Makes one try to connect and log in. The key lies in a file only until that is decided.
 * @throws SshFailure when it failed.
 * @throws UserError when there is no ssh here, or no place for its files.
 */
export async function openMaster(options: SshMasterOptions): Promise<SshMaster> {
  const folder = await makePrivateFolder(options.tempFolder);
  let running: Running | undefined;
  const stop = async (): Promise<void> => {
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await writeFiles(folder, options);
    const env = sshEnvironment(options.env, options.target.own !== undefined);
    const started = start(
      folder,
      env,
      masterArguments(folder, options.jump !== undefined, options.target.own?.proxyCommand),
    );
    running = started;
    const said = await started.outcome(loginTimeoutMs(options));
    await Promise.all(aliases(options).map(([alias]) => rm(sshFiles(folder).key(alias), { force: true })));
    if (said !== undefined) {
      await started.stop();
      throw await readFailure(folder, options, said);
    }
    return {
      folder,
      env,
      get alive() {
        return started.alive();
      },
      ended: started.ended,
      log: () => readText(sshFiles(folder).log),
      accepted: await readAccepted(folder, options),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** ssh's own limit covers the way to a greeting, not what comes after; logins can take their time. */
function loginTimeoutMs({ connectTimeoutMs, jump }: SshMasterOptions): number {
  return 2 * connectTimeoutMs * (jump === undefined ? 1 : 2);
}

function aliases({ target, jump }: SshMasterOptions): readonly [SshAlias, SshLogin][] {
  return [['target', target], ...(jump === undefined ? [] : [['jump', jump] as [SshAlias, SshLogin]])];
}

async function writeFiles(folder: string, options: SshMasterOptions): Promise<void> {
  const files = sshFiles(folder);
  await writeFile(files.config, formatSshConfig({ ...options, folder }));
  for (const [alias, { key, hostKeys }] of aliases(options)) {
    const pinned = hostKeys.kind === 'pinned' ? hostKeys : { lines: [], fingerprints: [] };
    await writeFile(files.knownHosts(alias), pinned.lines.map(({ text }) => `${text}\n`).join(''));
    await writeFile(files.keyCommand(alias), formatKeyCommand(pinned.fingerprints, files.offered(alias)));
    if (key !== undefined) await writeFile(files.key(alias), key.text, { mode: 0o600 });
  }
}

/** What ssh says is read in English, what it starts is started by sh, and no window is asked anything, nor an agent unless it is the operator's. */
function sshEnvironment(
  env: Readonly<Record<string, string>>,
  asksAgent: boolean,
): Readonly<Record<string, string>> {
  const { SSH_AUTH_SOCK: agent, SSH_ASKPASS: _program, DISPLAY: _display, ...others } = env;
  return {
    ...others,
    ...(asksAgent && agent !== undefined ? { SSH_AUTH_SOCK: agent } : {}),
    LC_ALL: 'C',
    SHELL: '/bin/sh',
  };
}

interface Running {
  readonly alive: () => boolean;
  readonly ended: Promise<void>;
  /** Undefined once it is connected; otherwise what it said beside its log. */
  outcome(timeoutMs: number): Promise<string | undefined>;
  stop(): Promise<void>;
}

function start(folder: string, env: Readonly<Record<string, string>>, args: readonly string[]): Running {
  const child = spawn('/bin/sh', ['-c', guard, folder, 'ssh', ...args], {
    env,
    // Not its standard input, which Node closes before it tells that the process has ended.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own: ^C at a terminal is for us, and we end the connection when nothing needs it any more.
    detached: true,
  });
  const { heard, whenConnected, ended, unref } = listen(child);
  return {
    alive: () => !heard.over,
    ended,
    async stop() {
      if (heard.over) return await ended;
      child.ref();
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(timer);
    },
    async outcome(timeoutMs) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, timeoutMs);
      });
      await Promise.race([whenConnected, ended, late]);
      clearTimeout(timer);
      unref();
      if (heard.connected) return undefined;
      if (heard.over) return heard.said;
      return `${heard.said}\nConnection timed out during login: it took longer than ${timeoutMs / 1000} s`;
    },
  };
}

/** What is heard of an ssh that runs: it grows meanwhile. */
function listen(child: ChildProcess): {
  readonly heard: { readonly said: string; readonly connected: boolean; readonly over: boolean };
  readonly whenConnected: Promise<void>;
  readonly ended: Promise<void>;
  /** A connection that is kept does not keep this process. */
  readonly unref: () => void;
} {
  const heard = { said: '', connected: false, over: false };
  const [, stdout, stderr, held] = child.stdio as unknown as readonly [null, Socket, Socket, Socket];
  const whenConnected = new Promise<void>((resolve) => {
    stdout.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('connected')) return;
      heard.connected = true;
      resolve();
    });
  });
  stderr.setEncoding('utf8').on('data', (chunk: string) => {
    heard.said = (heard.said + chunk).slice(-64 * 1024);
  });
  held.on('error', () => {});
  child.on('exit', () => {
    heard.over = true;
    // Its guard waits for us; its group, and so its number, is there as long as that is.
    if (child.pid !== undefined) endGroup(child.pid);
    held.destroy();
  });
  const ended = new Promise<void>((resolve) => {
    // With that, all that it said is here.
    child.on('close', () => resolve());
    child.on('error', (error) => {
      heard.over = true;
      heard.said = error.message;
      resolve();
    });
  });
  const unref = (): void => {
    child.unref();
    for (const stream of [stdout, stderr, held]) stream.unref();
  };
  return { heard, whenConnected, ended, unref };
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // There is nothing left of it.
  }
}

/** Finds out where it failed, and what was said there. */
async function readFailure(folder: string, options: SshMasterOptions, said: string): Promise<Error> {
  const files = sshFiles(folder);
  const { target, jump } = options;
  const log = await readText(files.log);
  const jumpLog = jump === undefined ? '' : await readText(files.jumpLog);
  if (log === '' && /\bnot found\b/.test(said)) {
    return new UserError('ssh, which connects to the hosts, cannot be started.', {
      remedy: "Install OpenSSH's client (the package openssh-client).",
    });
  }
  // The jump host's own end is told last, and is no reason.
  const jumpSays = jumpLog.replace(/^Killed by signal \d+\.\s*$/gm, '').trim();
  const atJump = jump !== undefined && jumpSays !== '' && !/\bopen failed: connect failed\b/.test(jumpSays);
  const login = atJump ? jump : target;
  return new SshFailure({
    login,
    // What the server printed before the login is not ssh's word: it counts only where there is no other.
    text: jumpSays || [log.trim(), timeoutOf(said)].filter(Boolean).join('\n') || said.trim(),
    offered: await readOffered(files.offered(atJump ? 'jump' : 'target')),
  });
}

function timeoutOf(said: string): string {
  return /^Connection timed out during login.*$/m.exec(said)?.[0] ?? '';
}

async function readOffered(file: string): Promise<string | undefined> {
  const [type, fingerprint] = (await readText(file)).trim().split(' ');
  return type === undefined || fingerprint === undefined ? undefined : `${keyTypeName(type)} ${fingerprint}`;
}

async function readAccepted(folder: string, options: SshMasterOptions): Promise<readonly AcceptedKey[]> {
  const taken = aliases(options).filter(([, { hostKeys }]) => hostKeys.kind === 'accept-new');
  const read = taken.map(async ([alias]) => {
    const text = await readText(sshFiles(folder).knownHosts(alias));
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => ({ alias, line }));
  });
  return (await Promise.all(read)).flat();
}

async function readText(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch(() => '');
}
