import { setTimeout as wait } from 'node:timers/promises';
import type { FrameReader } from '../../core/deploy/script-frame.ts';
import { UserError } from '../../core/error.ts';
import type { ScriptOptions, ScriptResult } from './session.ts';
import type { SshMaster } from './ssh-master.ts';
import { isGone, isSessionRefused, sessionPatience, startScript } from './ssh-script.ts';

interface ScriptRunner {
  run(text: string, options?: ScriptOptions): Promise<ScriptResult>;
  /** Waits for none of them any more. */
  stop(): void;
}

const longestOutputBytes = 16 * 1024 * 1024;
/** Of a script whose limit nobody said. */
const longestScriptMs = 10 * 60_000;
const longestErrorBytes = 64 * 1024;

/** Something that a script has started holds its output open: so long it is waited for after the script's own end. */
const lingerMs = 2000;

/** @param who the host, as messages name it. */
export function createScriptRunner(master: SshMaster, who: string): ScriptRunner {
  const running = new Set<() => void>();
  return {
    async run(text, given = {}) {
      for (let tries = 1; ; tries++) {
        if (!master.alive) return { kind: 'lost', because: 'connection', stderr: await lastWords(master) };
        const result = await judge(await attempt(master, text, given, { running, who }), master, who);
        if (result !== 'refused') return result;
        if (tries === sessionPatience.attempts) {
          throw new UserError(`${who}: the server allows no further command over the connection.`, {
            remedy: 'Raise MaxSessions in its sshd_config (10 is usual).',
          });
        }
        await wait(sessionPatience.pauseMs);
      }
    },
    stop() {
      for (const kill of running) kill();
    },
  };
}

/** What one try left. */
interface Attempt {
  readonly frame: FrameReader;
  readonly stdout: string;
  readonly stderr: string;
  /** What ssh itself had to say. */
  readonly log: string;
  readonly timedOut: boolean;
}

/** @throws what the taker of the output throws. */
async function attempt(
  master: SshMaster,
  text: string,
  given: ScriptOptions,
  { running, who }: { readonly running: Set<() => void>; readonly who: string },
): Promise<Attempt> {
  const { child, frame, closed, kill, takeLog } = startScript(master, text, { end: true });
  running.add(kill);
  let stderr = '';
  let timedOut = false;
  let failure: { readonly error: unknown } | undefined;
  let linger: NodeJS.Timeout | undefined;
  const output = createOutput(who, given.onStdout);
  child.stdout.on('data', (chunk: Buffer) => {
    if (failure !== undefined) return;
    try {
      const printed = frame.push(chunk);
      if (printed.length > 0) output.take(printed);
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
  const end = (): void => {
    timedOut = true;
    kill();
  };
  const timer = setTimeout(end, given.timeoutMs ?? longestScriptMs);
  await closed;
  clearTimeout(timer);
  clearTimeout(linger);
  running.delete(kill);
  const log = await takeLog();
  if (failure !== undefined) throw failure.error;
  return { frame, stdout: output.text(), stderr, log, timedOut };
}

/** Keeps what a script prints, or hands it on. @throws UserError when that is too much. */
function createOutput(who: string, onStdout: ScriptOptions['onStdout']) {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  return {
    take(chunk: Uint8Array): void {
      sizeBytes += chunk.length;
      if (sizeBytes > longestOutputBytes)
        throw new UserError(`${who}: a script printed more than ${longestOutputBytes} bytes.`);
      if (onStdout === undefined) chunks.push(chunk);
      else onStdout(chunk);
    },
    text: () => Buffer.concat(chunks).toString(),
  };
}

/** What became of the script; `refused`: the server takes no further command just now. */
async function judge(
  { frame, stdout, stderr, log, timedOut }: Attempt,
  master: SshMaster,
  who: string,
): Promise<ScriptResult | 'refused'> {
  if (frame.exitCode !== undefined) return { kind: 'ended', exitCode: frame.exitCode, stdout, stderr };
  if (timedOut) return { kind: 'lost', because: 'time', stderr };
  if (await isGone(master)) {
    const said = [stderr.trim(), await lastWords(master)].filter(Boolean).join('\n');
    return { kind: 'lost', because: 'connection', stderr: said };
  }
  if (frame.begun) return { kind: 'lost', because: 'shell', stderr };
  if (isSessionRefused(log)) return 'refused';
  const printed = [frame.noise, stderr, log].map((words) => words.trim()).filter(Boolean);
  throw new UserError(
    `${who}: expected the user's shell there to run a script, it printed: ${printed.join(' / ') || 'nothing'}`,
    { remedy: "Set the user's login shell to /bin/sh or similar, and remove command= from authorized_keys." },
  );
}

/** What the connection said before it ended. */
async function lastWords(master: SshMaster): Promise<string> {
  return (await master.log()).trim() || 'ssh: the connection ended';
}
