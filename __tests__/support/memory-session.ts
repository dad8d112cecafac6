import type { ScriptResult, SshSession } from '../../src/adapters/ssh/session.ts';
import type { Host } from '../../src/core/deploy/host.ts';
import { type CallLog, createCallLog } from './call-log.ts';

/** A connection to a host that is not there. Lines of its log: `script cd /srv/shop …`, `upload /srv/shop/a`. */
export interface MemorySession extends CallLog {
  readonly session: SshSession;
  /** Path → text of what was uploaded. */
  readonly files: ReadonlyMap<string, string>;
}

export interface MemorySessionOptions {
  /** What a script prints and how it ends; by default nothing, and well. */
  readonly answer?: (script: string) => { readonly stdout?: string; readonly exitCode?: number };
  readonly name?: string;
}

export function createMemorySession({
  answer = () => ({}),
  name = 'web1',
}: MemorySessionOptions = {}): MemorySession {
  const log = createCallLog();
  const files = new Map<string, string>();
  const host: Host = { name, address: `${name}.test`, port: 22, user: 'deploy' };
  const session: SshSession = {
    host,
    connected: true,
    async script(text, { onStdout } = {}): Promise<ScriptResult> {
      log.note(`script ${text}`);
      const { stdout = '', exitCode = 0 } = answer(text);
      onStdout?.(Buffer.from(stdout));
      return { kind: 'ended', exitCode, stdout: onStdout === undefined ? stdout : '', stderr: '' };
    },
    async forwardSocket(remotePath) {
      log.note(`forwardSocket ${remotePath}`);
      return remotePath;
    },
    async upload(remotePath, content) {
      log.note(`upload ${remotePath}`);
      files.set(remotePath, Buffer.from(content).toString());
    },
    async reconnect() {
      log.note('reconnect');
      return session;
    },
    async close() {
      log.note('close');
    },
  };
  return { ...log, session, files };
}
