import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { HistoryStore } from './history-store.ts';

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
