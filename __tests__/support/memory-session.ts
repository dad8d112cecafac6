import type { SshSession } from '../../src/adapters/ssh/session.ts';
import { parseHosts } from '../../src/core/deploy/host.ts';
import { type CallLog, createCallLog } from './call-log.ts';

/** A script that a host was given. */
export interface GivenScript {
  readonly text: string;
  readonly input: string;
}

/** What a host's script answers: its standard output, or how it ended. `lost`: the connection, with what ssh said. */
export type ScriptAnswer =
  | string
  | { readonly exitCode: number; readonly stdout?: string; readonly stderr?: string }
  | { readonly lost: string };

/** A connection to a host in memory. Lines of its log: `script`, `upload PATH`, `forwardSocket PATH`, `close`. */
export interface MemorySession extends CallLog {
  readonly session: SshSession;
  readonly scripts: readonly GivenScript[];
  /** Path → what was written there. */
  readonly files: ReadonlyMap<string, string>;
}

/** @param answers the first that is not undefined is a script's answer; none: it ends well and says nothing. */
export function createMemorySession(
  answers: readonly ((script: GivenScript) => ScriptAnswer | undefined)[],
  { name = 'web1' }: { readonly name?: string } = {},
): MemorySession {
  const log = createCallLog();
  const scripts: GivenScript[] = [];
  const files = new Map<string, string>();
  const [host] = parseHosts([`${name}=deploy@${name}.test`], (problem) => {
    throw new Error(problem);
  });
  if (host === undefined) throw new Error(`no host is called ${name}`);
  const session: SshSession = {
    host,
    get connected() {
      return !log.lines.includes('close');
    },
    async script(text, { input, onStdout } = {}) {
      const given = { text, input: Buffer.from(input ?? '').toString() };
      scripts.push(given);
      log.note('script');
      const answer = answers.map((find) => find(given)).find((found) => found !== undefined) ?? '';
      if (typeof answer === 'object' && 'lost' in answer)
        return { kind: 'lost', because: 'connection', stderr: answer.lost };
      const {
        exitCode = 0,
        stdout = '',
        stderr = '',
      } = typeof answer === 'string' ? { stdout: answer } : answer;
      onStdout?.(Buffer.from(stdout));
      return { kind: 'ended', exitCode, stdout: onStdout === undefined ? stdout : '', stderr };
    },
    async forwardSocket(path) {
      log.note(`forwardSocket ${path}`);
      return `/tmp/${name}.sock`;
    },
    async upload(path, content) {
      log.note(`upload ${path}`);
      files.set(path, Buffer.from(content).toString());
    },
    async reconnect() {
      log.note('reconnect');
      return session;
    },
    async close() {
      log.note('close');
    },
  };
  return { ...log, session, scripts, files };
}
