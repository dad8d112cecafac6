import type { Console } from '../../src/adapters/runner/console.ts';
import type { Session } from '../../src/adapters/runner/session.ts';
import { fakeCommands } from './fake-commands.ts';
import { createMemoryRegistry } from './memory-registry.ts';

/** A clock that goes on by one second each time it is read. */
export function tickingClock(startMs = Date.UTC(2026, 9, 4)) {
  let nowMs = startMs - 1000;
  return {
    nowMs: () => {
      nowMs += 1000;
      return nowMs;
    },
    sleep: async () => {},
  };
}

/** A session that touches nothing of this machine, and what was said in it. */
export function createMemoryRun(
  values: Session['values'],
  more: Partial<Session> = {},
): { readonly session: Session; readonly said: readonly string[]; readonly masked: readonly string[] } {
  const said: string[] = [];
  const masked: string[] = [];
  const console: Console = {
    kind: 'terminal',
    info: (line) => said.push(line),
    notice: (line) => said.push(line),
    warn: (line) => said.push(`warning: ${line}`),
    startGroup: () => {},
    endGroup: () => {},
    mask: (secret) => masked.push(secret),
  };
  const session: Session = {
    values,
    env: {},
    cwd: '/nowhere',
    root: new URL('../../', import.meta.url),
    ask: undefined,
    github: undefined,
    console,
    view: { begin: () => {}, event: () => {}, end: () => {} },
    tempFolder: '/nowhere',
    rememberBuilder: () => {},
    onHang: () => {},
    clock: tickingClock(),
    commands: fakeCommands({}),
    connectRegistry: () => createMemoryRegistry().connect,
    fetchFile: async (url) => {
      throw new Error(`nobody may fetch ${url}`);
    },
    ...more,
  };
  return { session, said, masked };
}
