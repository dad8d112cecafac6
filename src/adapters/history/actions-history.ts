import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createFileHistory, type HistoryStore } from './file-history.ts';

/** What names a history in the cache of GitHub Actions. */
export interface ActionsHistoryOptions {
  /** Where the runner says how the cache service is reached. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly image: string;
  /** The branch, tag or pull request that runs: `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** Its history serves a ref that has none. */
  readonly defaultBranch: string | undefined;
  /** What the token of the cache is good for, as the runner says it (`ACTIONS_CACHE_MODE`); empty: for everything. */
  readonly mode: string;
  /** Something that no other run has: entries of the cache are never changed. */
  readonly run: string;
  /** The file that is kept in the cache; the same in every run, because the cache finds entries by its path. */
  readonly path: string;
  readonly nowMs: () => number;
  /** Of each request to the cache service, in milliseconds. */
  readonly patienceMs: number;
  /** Told when the service did not answer in time: then something still waits for it. */
  readonly onHang: () => void;
}

/** A history in the cache of GitHub Actions; undefined where there is no such cache. */
export async function createActionsHistory(
  options: ActionsHistoryOptions,
): Promise<HistoryStore | undefined> {
  const cache = await loadActionsCache(options.env);
  if (cache?.isFeatureAvailable() !== true) return undefined;
  const file = createFileHistory(options.path, options.nowMs);
  const { ref, defaultBranch, mode } = options;
  // Hashed: the name of one ref may be the beginning of another one's, and keys are found by their beginning.
  const prefixOf = (name: string, version = 'v2'): string =>
    `cache-prewarm-history-${version}-${hash(options.image)}-${hash(name)}-`;
  const refs = [ref, ...(defaultBranch === undefined ? [] : [`refs/heads/${defaultBranch}`])];
  // Before v2 the key held the bare name of a branch, and a pull request from a branch of that name had the same.
  const branches = refs.flatMap((name) => /^refs\/heads\/(.+)$/.exec(name)?.[1] ?? []);
  const prefixes = [...refs.map((name) => prefixOf(name)), ...branches.map((name) => prefixOf(name, 'v1'))];
  const key = `${prefixOf(ref)}${options.run}`;
  const inTime = <T>(work: Promise<T>): Promise<T> => withinTime(work, options);
  return {
    readOnly: isKnown(mode) && !mode.startsWith('write') ? cannot('written', mode) : undefined,
    // What cannot be had, or not be unpacked, is told by the library in the log, and counts as absent.
    async read() {
      if (mode === 'none' || mode === 'write-only') throw new Error(cannot('read', mode));
      await rm(options.path, { force: true });
      const found = await inTime(cache.restoreCache([options.path], key, [...new Set(prefixes)]));
      return found === undefined ? undefined : file.read();
    },
    async write(text) {
      await file.write(text);
      // Other failures than hanging are told by the library in the log, and by this number.
      const id = await inTime(cache.saveCache([options.path], key));
      if (id < 0) throw new Error('the cache service did not accept the entry, see the log');
    },
    // The next entry takes its place.
    setAside: async () => undefined,
  };
}

/**
 * The library, 3.3 MB of code: loading it takes as much of the processor as a third of everything else in a code change. Undefined
 * without a cache service, by what the library looks at itself (`getCacheServiceURL`):
 * https://github.com/actions/toolkit/blob/%40actions/cache%406.3.0/packages/cache/src/internal/config.ts
 */
export async function loadActionsCache(
  env: ActionsHistoryOptions['env'],
): Promise<typeof import('@actions/cache') | undefined> {
  return env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'] ? import('@actions/cache') : undefined;
}

/** https://github.com/actions/toolkit/blob/%40actions/cache%406.3.0/packages/cache/src/internal/config.ts */
function isKnown(mode: string): boolean {
  return ['none', 'read', 'write', 'write-only'].includes(mode);
}

function cannot(what: string, mode: string): string {
  return `the Actions cache cannot be ${what} in this run (ACTIONS_CACHE_MODE is ${mode})`;
}

async function withinTime<T>(work: Promise<T>, { patienceMs, onHang }: ActionsHistoryOptions): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      onHang();
      reject(new Error(`the cache service did not answer within ${patienceMs / 1000} s`));
    }, patienceMs);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
