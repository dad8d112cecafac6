import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createFrameReader,
  type FrameReader,
  formatScriptCommand,
  formatScriptInput,
  longestScriptBytes,
} from '../../core/deploy/script-frame.ts';
import { sessionArguments } from '../../core/deploy/ssh-options.ts';
import type { SshMaster } from './ssh-master.ts';

/** A script that was sent. */
interface StartedScript {
  readonly child: ChildProcessWithoutNullStreams;
  readonly frame: FrameReader;
  /** Fulfilled once ssh has ended, and all that it printed was handed on. */
  readonly closed: Promise<void>;
  /** What ssh itself had to say; to be asked once, after it has ended. */
  takeLog(): Promise<string>;
  /** Ends it here. What became of the script there is not known. */
  kill(): void;
}

/**
 * Sends a script over a connection. Its standard input is open: what is written to it is the script's own.
 * @param end whether the script's end is told by its frame; without, all that comes after the beginning is its output.
 */
export function startScript(
  master: SshMaster,
  text: string,
  { end }: { readonly end: boolean },
): StartedScript {
  const sizeBytes = Buffer.byteLength(text);
  if (sizeBytes > longestScriptBytes)
    throw new Error(`a script of ${sizeBytes} bytes is longer than ${longestScriptBytes}`);
  if (text.includes('\0')) throw new Error('a script holds a NUL byte');
  const nonce = randomBytes(12).toString('hex');
  const logFile = `${master.folder}/${nonce}`;
  const args = sessionArguments(master.folder, logFile, formatScriptCommand(nonce, { end }));
  const child = spawn('ssh', args, { env: master.env, stdio: 'pipe' });
  child.stdin.on('error', () => {});
  child.stdin.write(formatScriptInput(text, nonce));
  const closed = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
    child.on('error', () => resolve());
  });
  return {
    child,
    frame: createFrameReader(nonce),
    closed,
    kill() {
      child.kill('SIGKILL');
      // The ssh that holds the connection has them, too, until the script has ended.
      child.stdout.destroy();
      child.stderr.destroy();
    },
    async takeLog() {
      const log = await readFile(logFile, 'utf8').catch(() => '');
      await rm(logFile, { force: true });
      return log.trim();
    },
  };
}

/** A server allows so many commands at a time over one connection (MaxSessions). */
export function isSessionRefused(log: string): boolean {
  return /session open refused|session request failed/i.test(log);
}

/** How a script that was not begun, or has not ended, is tried again or judged. */
export const sessionPatience = { attempts: 100, pauseMs: 100 } as const;

/** After a command broke off, it takes a moment until its connection is known to be gone. */
export async function isGone(master: SshMaster): Promise<boolean> {
  await Promise.race([master.ended, wait(1000, undefined, { ref: false })]);
  return !master.alive;
}
