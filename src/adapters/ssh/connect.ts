import { readHostKeys } from '../../core/deploy/known-hosts.ts';
import type { SshAlias } from '../../core/deploy/ssh-options.ts';
import { formatUpload } from '../../core/deploy/upload-script.ts';
import { UserError } from '../../core/error.ts';
import { type RetryOptions, retryWith } from '../../core/retry.ts';
import type { CommandRunner } from '../process/command.ts';
import { hashHostName } from './fingerprint.ts';
import { createScriptRunner } from './script-runner.ts';
import type { SshSession } from './session.ts';
import { type ForwardedSocket, forwardEngineSocket } from './socket-forward.ts';
import {
  ConnectionLostError,
  describeHost,
  explainTrouble,
  SshFailure,
  type SshLogin,
} from './ssh-failure.ts';
import { openMaster, type SshMaster, type SshMasterOptions } from './ssh-master.ts';

export interface SshOptions extends SshMasterOptions {
  readonly commands: CommandRunner;
  readonly retry: RetryOptions;
}

/**
 * Connects to a host and logs in, as often as the catalogue of errors gives sense to it and `retry` allows. Trouble
 * with the host's key or the login is never tried again.
 * @throws UserError with what went wrong and, for a host key, what was expected and what came.
 */
export async function connectSsh(options: SshOptions): Promise<SshSession> {
  const master = await retryWith(
    () => openMaster(options),
    (error) => (error instanceof SshFailure ? { text: error.trouble.text } : undefined),
    (error, tried) => (error instanceof SshFailure ? explainTrouble(error, tried) : error),
    options.retry,
  );
  for (const { alias, line } of master.accepted) {
    const { host } = (alias === 'jump' ? options.jump : undefined) ?? options.target;
    options.retry.warn(
      `${describeHost(host)}: this key was accepted without verification. Compare it with the host's own key and add it to known-hosts: ${line}`,
    );
  }
  return createSession(master, options);
}

/** The same, and nothing is taken as it comes any more. */
function pinAccepted(options: SshOptions, accepted: SshMaster['accepted']): SshOptions {
  const pin = (login: SshLogin, alias: SshAlias): SshLogin => {
    const lines = accepted.filter((key) => key.alias === alias).map(({ line }) => line);
    if (lines.length === 0) return login;
    const keys = readHostKeys([login.host], {
      text: lines.join('\n'),
      acceptNew: false,
      hashName: hashHostName,
      problem: (message) => {
        throw new Error(`ssh wrote a line of known_hosts that cannot be read: ${message}`);
      },
    });
    return { ...login, hostKeys: keys.get(login.host) ?? login.hostKeys };
  };
  const { target, jump } = options;
  return { ...options, target: pin(target, 'target'), jump: jump && pin(jump, 'jump') };
}

function createSession(master: SshMaster, options: SshOptions): SshSession {
  const { commands } = options;
  const { host } = options.target;
  const who = describeHost(host);
  const scripts = createScriptRunner(master, who);
  const sockets = new Map<string, Promise<ForwardedSocket>>();
  let count = 0;

  return {
    host,
    get connected() {
      return master.alive;
    },
    script: scripts.run,
    async forwardSocket(remotePath) {
      const known = sockets.get(remotePath);
      if (known !== undefined) return (await known).path;
      count++;
      const made = forwardEngineSocket(remotePath, { master, commands, who, number: count });
      sockets.set(remotePath, made);
      // What failed may be tried again.
      made.catch(() => sockets.delete(remotePath));
      return (await made).path;
    },
    async upload(remotePath, content, mode) {
      const result = await scripts.run(formatUpload(remotePath, content.length, mode), { input: content });
      if (result.kind === 'lost')
        throw new ConnectionLostError(`${who}: the connection was lost while ${remotePath} was written.`);
      if (result.exitCode !== 0)
        throw new UserError(`${who}: ${remotePath} could not be written: ${result.stderr.trim()}`);
    },
    reconnect: () => connectSsh(pinAccepted(options, master.accepted)),
    async close() {
      scripts.stop();
      await Promise.allSettled([...sockets.values()].map(async (socket) => (await socket).close()));
      sockets.clear();
      await master.stop();
    },
  };
}
