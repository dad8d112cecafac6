import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the history of an image's runs is kept between runs. */
export interface HistoryStore {
  /** Undefined when there is none yet. @throws when it is there and cannot be read. */
  read(): Promise<string | undefined>;
  /** @throws when it cannot be written. */
  write(text: string): Promise<void>;
  /** Why this run may not write it; undefined: it may. */
  readonly readOnly?: string | undefined;
  /** Puts what cannot be understood out of the way, and tells where it is now; undefined where that is not needed. */
  setAside(): Promise<string | undefined>;
}

/** Where the history of an image is kept, and the branch that runs; undefined in a terminal. */
export interface RunHistory {
  readonly store: HistoryStore;
  readonly branch: string | undefined;
}

/** A history in a file. It is replaced as a whole, so that nobody reads half of it. */
export function createFileHistory(path: string, nowMs: () => number): HistoryStore {
  return {
    async read() {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async write(text) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const fresh = `${path}.${process.pid}.new`;
      await writeFile(fresh, text, { mode: 0o600 });
      await rename(fresh, path);
    },
    async setAside() {
      const aside = `${path}.corrupt-${nowMs()}`;
      await rename(path, aside);
      return aside;
    },
  };
}

/**
 * The file of an image's history, in the user's state folder
 * (https://specifications.freedesktop.org/basedir-spec/0.8/#variables, `XDG_STATE_HOME`).
 */
export function historyPath(env: Readonly<Record<string, string>>, image: string): string {
  const given = env['XDG_STATE_HOME'] ?? '';
  const state = given.startsWith('/') ? given : join(env['HOME'] || homedir(), '.local', 'state');
  return join(state, 'cache-prewarm', 'history', `${encodeURIComponent(image)}.jsonl`);
}
