import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import type { ScriptOptions, ScriptResult, SshSession } from '../../src/adapters/ssh/session.ts';
import { ConnectionLostError } from '../../src/adapters/ssh/ssh-failure.ts';

/** A session whose host is this machine, and whose connection breaks when the test says so. */
export interface LocalSession extends SshSession {
  /** From now on the connection is gone. */
  cut(): void;
}

export interface LocalSessionOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** The shell that scripts run in. */
  readonly shell?: readonly [string, ...string[]];
  /**
   * What becomes of a script, or of `upload PATH`: `before`, the connection breaks and it never arrives; `during`, it breaks
   * when an event of a job has come over it; `after`, it runs, and its answer is lost.
   */
  readonly fate?: (text: string) => 'arrives' | 'before' | 'during' | 'after';
}

export function createLocalSession({
  env = process.env as Record<string, string>,
  shell = ['sh'],
  fate = () => 'arrives',
}: LocalSessionOptions = {}): LocalSession {
  let connected = true;
  const lost: ScriptResult = { kind: 'lost', because: 'connection', stderr: 'Broken pipe' };
  const script = async (text: string, options: ScriptOptions = {}): Promise<ScriptResult> => {
    const end = connected ? fate(text) : 'before';
    if (end === 'before') {
      connected = false;
      return lost;
    }
    const result = await run(text, options, end === 'during');
    if (end === 'arrives' && connected) return result;
    connected = false;
    return lost;
  };
  const run = (text: string, options: ScriptOptions, breaks: boolean): Promise<ScriptResult> =>
    new Promise((resolve, reject) => {
      const [program, ...args] = shell;
      // Not on its command line, by which the processes of a job are known.
      const child = spawn(program, [...args, '-c', 's=$SESSION_SCRIPT; unset SESSION_SCRIPT; eval "$s"'], {
        env: { ...env, SESSION_SCRIPT: text },
      });
      let stdout = '';
      let stderr = '';
      child.stdout.on('data', (chunk: Buffer) => {
        if (options.onStdout === undefined) stdout += chunk.toString();
        else options.onStdout(breaks ? chunk.subarray(0, -1) : chunk);
        if (!breaks || !/^\d+ \w/m.test(chunk.toString())) return;
        // It goes on there, and nobody hears it.
        child.stdout.destroy();
        child.stderr.destroy();
        child.unref();
        resolve({ kind: 'ended', exitCode: 137, stdout, stderr });
      });
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      child.on('error', reject);
      child.on('close', (code) => resolve({ kind: 'ended', exitCode: code ?? 137, stdout, stderr }));
      child.stdin.on('error', () => {});
      child.stdin.end(options.input ?? '');
    });
  return {
    host: { name: 'local', user: undefined, address: '127.0.0.1', port: 22 },
    get connected() {
      return connected;
    },
    script,
    forwardSocket: async (path) => path,
    async upload(path, content, mode) {
      if (fate(`upload ${path}`) === 'before' || !connected) {
        connected = false;
        throw new ConnectionLostError('local: the connection was lost');
      }
      await writeFile(path, content, { mode: Number.parseInt(mode, 8) });
    },
    reconnect: async () => createLocalSession({ env, shell, fate }),
    async close() {
      connected = false;
    },
    cut() {
      connected = false;
    },
  };
}
