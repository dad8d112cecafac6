import { setTimeout as wait } from 'node:timers/promises';
import { UserError } from '../../core/error.ts';
import type { ScriptOptions, ScriptResult } from './session.ts';
import type { SshMaster } from './ssh-master.ts';
import { isGone, isSessionRefused, sessionPatience, startScript } from './ssh-script.ts';

/** Runs scripts over a connection. */
interface ScriptRunner {
  run(text: string, options?: ScriptOptions): Promise<ScriptResult>;
  /** Waits for none of them any more. */
  stop(): void;
}

const longestOutputBytes = 16 * 1024 * 1024;
const longestErrorBytes = 64 * 1024;

/** Something that a script has started holds its output open: so long it is waited for after the script's own end. */
const lingerMs = 2000;

/** @param who the host, as messages name it. */
export function createScriptRunner(master: SshMaster, who: string): ScriptRunner {
  const running = new Set<() => void>();

  const attempt = async (text: string, given: ScriptOptions): Promise<ScriptResult | 'refused'> => {
    const { child, frame, closed, kill, takeLog } = startScript(master, text, { end: true });
    running.add(kill);
    let stderr = '';
    let timedOut = false;
    let failure: { readonly error: unknown } | undefined;
    let linger: NodeJS.Timeout | undefined;
    const output: Uint8Array[] = [];
    let outputBytes = 0;
    const take =
      given.onStdout ??
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
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(-longestErrorBytes);
    });
    child.stdin.end(given.input ?? '');
    const timer =
      given.timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            kill();
          }, given.timeoutMs);
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
      const said = (await master.log()).trim() || 'ssh: the connection ended';
      return {
        kind: 'lost',
        because: 'connection',
        stderr: [stderr.trim(), said].filter(Boolean).join('\n'),
      };
    }
    if (frame.begun) return { kind: 'lost', because: 'shell', stderr };
    if (isSessionRefused(log)) return 'refused';
    const printed = [frame.noise, stderr, log].map((words) => words.trim()).filter(Boolean);
    throw new UserError(
      `${who}: expected the user's shell there to run a script, it printed: ${printed.join(' / ') || 'nothing'}`,
      { remedy: 'Give the user a login shell such as /bin/sh, and no command= in authorized_keys.' },
    );
  };

  const run = async (text: string, given: ScriptOptions = {}): Promise<ScriptResult> => {
    for (let tries = 1; ; tries++) {
      if (!master.alive) {
        const said = (await master.log()).trim() || 'ssh: the connection ended';
        return { kind: 'lost', because: 'connection', stderr: said };
      }
      const result = await attempt(text, given);
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
    run,
    stop() {
      for (const kill of running) kill();
    },
  };
}
