import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type ActionsHistoryOptions,
  createActionsHistory,
} from '../../../src/adapters/history/actions-history.ts';
import { startCacheService } from '../../support/cache-service.ts';
import { captureOutput } from '../../support/captured-output.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

let service: Awaited<ReturnType<typeof startCacheService>>;
let folder: string;
const before = { ...process.env };

beforeEach(async () => {
  service = await startCacheService('runtime-token');
  folder = await makeTempFolder({ 'temp/': '', 'workspace/': '' });
  // The library reads them from the environment itself.
  process.env = {
    ...before,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: join(folder, 'workspace'),
    RUNNER_TEMP: join(folder, 'temp'),
    NO_PROXY: '127.0.0.1',
    ...service.env,
  };
  delete process.env['ACTIONS_CACHE_MODE'];
});

afterEach(async () => {
  process.env = { ...before };
  await service.close();
});

let runs = 0;
/** The store of a new run on `main`. */
async function newRun(options: Partial<ActionsHistoryOptions> = {}) {
  const hangs: string[] = [];
  const run = `run-${++runs}`;
  const store = await createActionsHistory({
    env: process.env,
    image: 'ghcr.io/acme/shop',
    ref: 'refs/heads/main',
    mode: '',
    defaultBranch: 'main',
    run,
    path: join(folder, 'state', 'shop.jsonl'),
    nowMs: () => 0,
    patienceMs: 10_000,
    onHang: () => hangs.push(run),
    ...options,
  });
  if (store === undefined) throw new Error('there is a cache');
  let output = '';
  const quietly = async <T>(work: () => Promise<T>): Promise<T> => {
    const results: T[] = [];
    output += await captureOutput(async () => {
      results.push(await work());
    });
    return results[0] as T;
  };
  return {
    hangs,
    read: () => quietly(() => store.read()),
    write: (text: string) => quietly(() => store.write(text)),
    setAside: () => store.setAside(),
    readOnly: store.readOnly,
    get output() {
      return output;
    },
  };
}

async function writeRun(text: string, options: Partial<ActionsHistoryOptions> = {}): Promise<void> {
  await (await newRun(options)).write(text);
}

const readRun = async (options: Partial<ActionsHistoryOptions> = {}) => (await newRun(options)).read();

describe('a history in the actions cache', () => {
  test('is not there before the first run', async () => {
    expect(await readRun()).toBeUndefined();
    expect(service.calls).toEqual(['GetCacheEntryDownloadURL']);
  });

  test('is what the last run wrote', async () => {
    await writeRun('one\n');
    await writeRun('one\ntwo ü\n');
    expect(await readRun()).toBe('one\ntwo ü\n');
    expect(service.entries).toHaveLength(2);
  });

  test('is a few bytes, in an entry of its own for each run', async () => {
    await writeRun('one\n');
    await writeRun('two\n');
    expect(new Set(service.entries.map(({ key }) => key)).size).toBe(2);
    for (const { key } of service.entries)
      expect(key).toMatch(/^cache-prewarm-history-v2-[0-9a-f]{12}-[0-9a-f]{12}-run-\d+$/);
    expect(service.uploadedBytes).toBeLessThan(4000);
  });

  test('is of its image and its branch', async () => {
    await writeRun('main\n');
    await writeRun('feature\n', { ref: 'refs/heads/feature' });
    await writeRun('other\n', { image: 'ghcr.io/acme/other' });
    expect(await readRun()).toBe('main\n');
    expect(await readRun({ ref: 'refs/heads/feature' })).toBe('feature\n');
    expect(await readRun({ image: 'ghcr.io/acme/other' })).toBe('other\n');
  });

  test('of a branch that has none begins with that of the default branch, and goes on by itself', async () => {
    await writeRun('main\n');
    expect(await readRun({ ref: 'refs/heads/feature' })).toBe('main\n');
    await writeRun('main\nfeature\n', { ref: 'refs/heads/feature' });
    await writeRun('main\nmain\n');
    expect(await readRun({ ref: 'refs/heads/feature' })).toBe('main\nfeature\n');
  });

  test('of a pull request is not that of the branch with the same name', async () => {
    await writeRun('main\n');
    await writeRun('forged\n', { ref: 'refs/pull/7/merge' });
    expect(await readRun()).toBe('main\n');
    expect(await readRun({ ref: 'refs/pull/7/merge' })).toBe('forged\n');
  });

  test('of an older version is read until there is one of this', async () => {
    await writeRun('old\n');
    const [entry] = service.entries;
    if (entry === undefined) throw new Error('there is no entry');
    const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
    const image = /^cache-prewarm-history-v2-([0-9a-f]+)-/.exec(entry.key)?.[1];
    Object.assign(entry, { key: `cache-prewarm-history-v1-${image}-${hash('main')}-run-0` });
    expect(await readRun()).toBe('old\n');
    expect(await readRun({ ref: 'refs/pull/7/merge' })).toBe('old\n');
    await writeRun('new\n');
    expect(await readRun()).toBe('new\n');
  });

  test.each([
    ['read', /written in this run \(ACTIONS_CACHE_MODE is read\)/, false],
    ['none', /written in this run \(ACTIONS_CACHE_MODE is none\)/, true],
    ['write-only', undefined, true],
    ['write', undefined, false],
    ['', undefined, false],
    ['later', undefined, false],
  ])(
    'of a token that is good for %j says so before anything is tried',
    async (mode, readOnly, unreadable) => {
      const store = await newRun({ mode });
      if (readOnly === undefined) expect(store.readOnly).toBeUndefined();
      else expect(store.readOnly).toMatch(readOnly);
      if (unreadable) await expect(store.read()).rejects.toThrow(`ACTIONS_CACHE_MODE is ${mode}`);
      else expect(await store.read()).toBeUndefined();
    },
  );

  test('of a branch whose name only begins alike is another one', async () => {
    await writeRun('longer\n', { ref: 'refs/heads/main-2' });
    expect(await readRun()).toBeUndefined();
    expect(await readRun({ ref: 'refs/heads/mai', defaultBranch: undefined })).toBeUndefined();
  });

  test('leaves nothing of a run before on the machine', async () => {
    await writeRun('of the machine\n');
    expect(await readFile(join(folder, 'state', 'shop.jsonl'), 'utf8')).toBe('of the machine\n');
    expect(await readRun({ image: 'ghcr.io/acme/new' })).toBeUndefined();
  });

  test('whose text is corrupt needs nothing to be set aside: the next entry takes its place', async () => {
    await writeRun('odd\n');
    const run = await newRun();
    expect(await run.read()).toBe('odd\n');
    expect(await run.setAside()).toBeUndefined();
    await run.write('anew\n');
    expect(await readRun()).toBe('anew\n');
  });

  test('whose archive is corrupt, or gone, begins anew', async () => {
    await writeRun('one\n');
    for (const archive of [Buffer.from('no archive'), undefined]) {
      for (const entry of service.entries) entry.archive = archive;
      const run = await newRun();
      expect(await run.read()).toBeUndefined();
      await run.write('anew\n');
      expect(await readRun()).toBe('anew\n');
    }
  });

  test('does not hand the token to the storage', async () => {
    await writeRun('one\n');
    expect(await readRun()).toBe('one\n');
    expect(service.calls).toEqual([
      'CreateCacheEntry',
      'upload',
      'FinalizeCacheEntryUpload',
      'GetCacheEntryDownloadURL',
      'download',
    ]);
  });
});

describe('a cache service', () => {
  const hanging = { patienceMs: 50 };

  test('that is not there is no history', async () => {
    delete process.env['ACTIONS_RESULTS_URL'];
    const options = {
      ...hanging,
      env: process.env,
      image: 'a/b',
      ref: 'refs/heads/main',
      mode: '',
      defaultBranch: undefined,
      run: '1',
      path: '/x',
    };
    expect(await createActionsHistory({ ...options, nowMs: () => 0, onHang: () => {} })).toBeUndefined();
  });

  test('that does not answer is waited for with patience only, when it is asked', async () => {
    service.answer('GetCacheEntryDownloadURL', 'hang');
    const run = await newRun(hanging);
    await expect(run.read()).rejects.toThrow('the cache service did not answer within 0.05 s');
    expect(run.hangs).toHaveLength(1);
  });

  test('that does not answer is waited for with patience only, when it is given something', async () => {
    service.answer('CreateCacheEntry', 'hang');
    const run = await newRun(hanging);
    await expect(run.write('one\n')).rejects.toThrow('the cache service did not answer within 0.05 s');
    expect(run.hangs).toHaveLength(1);
  });

  test('that nobody can reach has no history, and says that it took none', async () => {
    await service.close();
    const run = await newRun();
    expect(await run.read()).toBeUndefined();
    await expect(run.write('one\n')).rejects.toThrow('the cache service did not accept the entry');
    expect(run.hangs).toEqual([]);
    service = await startCacheService('another');
  });

  test.each<[string, () => void]>([
    ['refuses the token', () => (process.env['ACTIONS_RUNTIME_TOKEN'] = 'stale')],
    ['has no entry left', () => service.answer('CreateCacheEntry', { status: 200, body: '{"ok":false}' })],
    [
      'lets this run only read',
      () =>
        service.answer('CreateCacheEntry', {
          status: 200,
          body: '{"ok":false,"message":"cache write denied: untrusted"}',
        }),
    ],
    ['is told to be read only', () => (process.env['ACTIONS_CACHE_MODE'] = 'read')],
    ['breaks the connection', () => service.answer('CreateCacheEntry', 'reset')],
    [
      'does not finish',
      () => service.answer('FinalizeCacheEntryUpload', { status: 200, body: '{"ok":false}' }),
    ],
  ])('that %s says that it took nothing', async (_what, spoil) => {
    spoil();
    const run = await newRun();
    await expect(run.write('one\n')).rejects.toThrow('the cache service did not accept the entry');
    expect(run.output).not.toContain('::error');
  });
});
