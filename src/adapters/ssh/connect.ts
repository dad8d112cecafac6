import { setTimeout as wait } from 'node:timers/promises';
import { shellQuote } from '../../core/deploy/shell-quote.ts';
import { UserError } from '../../core/error.ts';
import { type RetryOptions, retryWith } from '../../core/retry.ts';
import type { CommandRunner } from '../process/command.ts';
import type { ScriptOptions, ScriptResult, SshSession } from './session.ts';
import { type ForwardedSocket, forwardEngineSocket } from './socket-forward.ts';
import { ConnectionLostError, describeHost, explainTrouble, SshFailure } from './ssh-failure.ts';
import { openMaster, type SshMaster, type SshMasterOptions } from './ssh-master.ts';
import { isGone, isSessionRefused, sessionPatience, startScript } from './ssh-script.ts';

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
  for (const line of master.accepted) {
    options.retry.warn(
      `${describeHost(options.target.host)}: this key was taken as it came; compare it with the host's own and put it into known-hosts: ${line}`,
    );
  }
  return createSession(master, options);
}

const longestOutputBytes = 16 * 1024 * 1024;
const longestErrorBytes = 64 * 1024;

/** Something that a script has started holds its output open: so long it is waited for after the script's own end. */
const lingerMs = 2000;

function createSession(master: SshMaster, { target, commands }: SshOptions): SshSession {
  const { host } = target;
  const who = describeHost(host);
  const running = new Set<() => void>();
  const sockets = new Map<string, Promise<ForwardedSocket>>();
  let count = 0;

  const attempt = async (text: string, options: ScriptOptions): Promise<ScriptResult | 'refused'> => {
    const { child, frame, closed, takeLog } = startScript(master, text, { end: true });
    const kill = (): void => {
      child.kill('SIGKILL');
    };
    running.add(kill);
    let stderr = '';
    let timedOut = false;
    let failure: { readonly error: unknown } | undefined;
    let linger: NodeJS.Timeout | undefined;
    const output: Uint8Array[] = [];
    let outputBytes = 0;
    const take =
      options.onStdout ??
      ((chunk: Uint8Array): void => {
        outputBytes += chunk.length;
        if (outputBytes > longestOutputBytes)
          throw new UserError(`${who}: a script printed more than ${longestOutputBytes} bytes.`);
        output.push(chunk);
      });
    child.stdout.on('data', (chunk: Buffer) => {
      if (failure !== undefined) return;
      try {
        const printed = frame.push(chunk);
        if (printed.length > 0) take(printed);
      } catch (error) {
        failure = { error };
        kill();
      }
      if (frame.exitCode !== undefined) linger ??= setTimeout(kill, lingerMs);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString()).slice(-longestErrorBytes);
    });
    child.stdin.end(options.input ?? '');
    const timer =
      options.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            kill();
          }, options.timeoutMs);
    await closed;
    clearTimeout(timer);
    clearTimeout(linger);
    running.delete(kill);
    const log = await takeLog();
    if (failure !== undefined) throw failure.error;
    if (frame.exitCode !== undefined) {
      const stdout = Buffer.concat(output).toString();
      return { kind: 'ended', exitCode: frame.exitCode, stdout, stderr };
    }
    if (timedOut) return { kind: 'lost', because: 'time', stderr };
    if (await isGone(master)) {
      const said = (await master.log()).trim();
      return {
        kind: 'lost',
        because: 'connection',
        stderr: [stderr.trim(), said].filter(Boolean).join('\n'),
      };
    }
    if (frame.begun) return { kind: 'lost', because: 'shell', stderr };
    if (isSessionRefused(log)) return 'refused';
    throw new UserError(
      `${who}: expected the user's shell there to run a script, it printed: ${
        [frame.noise, stderr, log]
          .map((words) => words.trim())
          .filter(Boolean)
          .join(' / ') || 'nothing'
      }`,
      { remedy: 'Give the user a login shell such as /bin/sh, and no command= in authorized_keys.' },
    );
  };

  const script = async (text: string, options: ScriptOptions = {}): Promise<ScriptResult> => {
    for (let tries = 1; ; tries++) {
      if (!master.alive) {
        return { kind: 'lost', because: 'connection', stderr: (await master.log()).trim() };
      }
      const result = await attempt(text, options);
      if (result !== 'refused') return result;
      if (tries === sessionPatience.attempts) {
        throw new UserError(`${who}: the server allows no further command over the connection.`, {
          remedy: 'Raise MaxSessions in its sshd_config (10 is usual).',
        });
      }
      await wait(sessionPatience.pauseMs);
    }
  };

  return {
    host,
    get connected() {
      return master.alive;
    },
    script,
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
      const result = await script(formatUpload(remotePath, content.length, mode), { input: content });
      if (result.kind === 'lost')
        throw new ConnectionLostError(`${who}: the connection was lost while ${remotePath} was written.`);
      if (result.exitCode !== 0)
        throw new UserError(`${who}: ${remotePath} could not be written: ${result.stderr.trim()}`);
    },
    async close() {
      for (const kill of running) kill();
      await Promise.allSettled([...sockets.values()].map(async (socket) => (await socket).close()));
      sockets.clear();
      await master.stop();
    },
  };
}

/** A name beside the file takes what arrives, and takes the file's place once it is whole. */
function formatUpload(path: string, sizeBytes: number, mode: string): string {
  return `set -eu
umask 077
file=${shellQuote(path)}
part=\${file%/*}/.cache-prewarm-$$.part
if [ -d "$file" ]; then echo 'it is a folder' >&2; exit 1; fi
trap 'rm -f "$part"' EXIT
trap 'exit 1' HUP INT TERM
cat > "$part"
size=$(wc -c < "$part")
if [ "$size" -ne ${sizeBytes} ]; then echo "only $size of ${sizeBytes} bytes arrived" >&2; exit 1; fi
chmod ${shellQuote(mode)} "$part"
mv -f "$part" "$file"
trap - EXIT
`;
}
