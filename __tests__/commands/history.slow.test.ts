import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GithubRun } from '../../src/adapters/github/event.ts';
import { type HistoryStore, historyPath } from '../../src/adapters/history/file-history.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import { knownHostsOf, openHistory, withTrend } from '../../src/commands/history.ts';
import { entriesOf, formatHistory, parseHistory } from '../../src/core/history/history-file.ts';
import type { PrewarmReport } from '../../src/layers/report/report.ts';
import { deployEntry, historyEntry } from '../core/history/sample-entry.ts';
import { createMemoryRun } from '../support/memory-run.ts';
import { PUSHED } from '../support/sample-builds.ts';
import { WARM } from '../support/sample-reports.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';

removeTempFolders();

/** A history in memory that does what a test says; what was written lies in `text`. */
function memoryStore(given: { text?: string } & Partial<HistoryStore> = {}) {
  const store = {
    text: given.text,
    asides: 0,
    read: async () => store.text,
    write: async (text: string) => {
      store.text = text;
    },
    setAside: async (): Promise<string | undefined> => {
      store.asides += 1;
      return undefined;
    },
  };
  return Object.assign(store, given);
}

function run<T extends PrewarmReport | BuildReport>(report: T, store: HistoryStore | undefined) {
  return withTrend(report, store && { store, branch: 'main' }, accounts);
}

const accounts = { timeSavedMs: undefined, lookUpMs: 0, caches: {}, generationAt: null };

const fails = (message: string) => async (): Promise<never> => {
  throw new Error(message);
};
const quiet: BuildReport = { ...PUSHED, trend: undefined, notices: ['a notice'], warnings: ['a warning'] };
const runsIn = (text: string | undefined) => {
  const parsed = parseHistory(text ?? '');
  return parsed.kind === 'lines' ? entriesOf(parsed.lines).length : parsed.reason;
};

describe('a run with a history', () => {
  test('is added to it, and told together with the runs before', async () => {
    const store = memoryStore({
      text: formatHistory([{ kind: 'entry', entry: historyEntry({ dependencyHitRate: 50 }) }]),
    });
    const report = await run(quiet, store);
    expect(report.trend).toMatchObject({ runs: 1, rates: [50, 100] });
    expect(runsIn(store.text)).toBe(2);
    expect([report.notices, report.warnings]).toEqual([['a notice'], ['a warning']]);
  });

  test('that it may not be added to is told together with the runs before, and says why', async () => {
    const store = memoryStore({
      text: formatHistory([{ kind: 'entry', entry: historyEntry({ dependencyHitRate: 50 }) }]),
      readOnly: 'the event issues is not one that writes',
    });
    const report = await run(quiet, store);
    expect(report.trend).toMatchObject({ runs: 1 });
    expect(runsIn(store.text)).toBe(1);
    expect(report.notices).toEqual([
      'a notice',
      'This run is not added to the history: the event issues is not one that writes.',
    ]);
  });

  test('begins one where there is none', async () => {
    const store = memoryStore();
    expect((await run(WARM, store)).trend).toMatchObject({ runs: 0, rates: [100] });
    expect(runsIn(store.text)).toBe(1);
  });

  test('tells and keeps what the caches have saved and cost', async () => {
    const store = memoryStore();
    const base = { earnedMs: 700, spentMs: 30, downloadedBytes: 1, uploadedBytes: 2, storedBytes: 3 };
    const kept = { timeSavedMs: -1500, lookUpMs: 20, caches: { base }, generationAt: null };
    const report = await withTrend(quiet, { store, branch: 'main' }, kept);
    expect(report.trend).toMatchObject({
      timeSavedMs: -1500,
      timeSavedInAllMs: -1500,
      ledger: { branches: ['main'], total: { runs: 1, earnedMs: 700, spentMs: 50 } },
    });
    const again = await withTrend(quiet, { store, branch: 'topic' }, kept);
    expect(again.trend?.ledger).toMatchObject({
      branches: ['main', 'topic'],
      total: { runs: 2, earnedMs: 1400, spentMs: 100 },
    });
  });

  test('warns of a stage that used to hit', async () => {
    const entry = historyEntry({ stages: { base: 100 } });
    const text = formatHistory([entry, entry, entry].map((one) => ({ kind: 'entry', entry: one })));
    const [stage] = WARM.stages;
    const dropped = {
      ...quiet,
      dependencies: {
        ...WARM,
        stages: stage === undefined ? [] : [{ ...stage, stage: 'base', hitRate: 33.3 }],
      },
    };
    expect((await run(dropped, memoryStore({ text }))).warnings).toEqual([
      'a warning',
      'base used to hit: 100 % of its steps in the last 3 runs, now 33.3 %. "Why did it miss?" in the summary names the cause.',
    ]);
  });

  test('keeps what a later version wrote', async () => {
    const store = memoryStore({ text: '{"version":2,"news":true}\n' });
    const report = await run(quiet, store);
    expect(store.text).toMatch(/^\{"version":2,"news":true\}\n\{"version":1,/);
    expect([report.trend?.runs, report.notices, report.warnings]).toEqual([0, ['a notice'], ['a warning']]);
  });
});

describe('a history', () => {
  test('that is switched off changes nothing', async () => {
    expect(await run(quiet, undefined)).toBe(quiet);
  });

  test('that cannot be read is a notice, and is not replaced by one that begins anew', async () => {
    const store = memoryStore({ text: 'as it was', read: fails('EACCES') });
    const report = await run(quiet, store);
    expect(report.notices).toEqual([
      'a notice',
      'The history of runs could not be read, and this run is not added to it: EACCES',
    ]);
    expect(report.warnings).toEqual(['a warning']);
    expect(report.error).toBeUndefined();
    expect([store.text, store.asides]).toEqual(['as it was', 0]);
  });

  test('that cannot be written is a notice, and tells the trend all the same', async () => {
    const report = await run(quiet, memoryStore({ write: fails('ENOSPC') }));
    expect(report.notices).toEqual(['a notice', 'The history of runs could not be written: ENOSPC']);
    expect(report.warnings).toEqual(['a warning']);
    expect(report.trend?.rates).toEqual([100]);
  });

  test('that is corrupt is set aside with a warning that says where, and a new one is begun', async () => {
    const store = memoryStore({ text: 'not this\n', setAside: async () => '/state/app.jsonl.corrupt-1' });
    const report = await run(quiet, store);
    expect(report.warnings).toEqual([
      'a warning',
      'The history of runs cannot be parsed (line 1 is no JSON) and starts over. The old one was moved to /state/app.jsonl.corrupt-1.',
    ]);
    expect(report.notices).toEqual(['a notice']);
    expect(runsIn(store.text)).toBe(1);
  });

  test('that is corrupt and need not be set aside says nothing of where', async () => {
    const report = await run(quiet, memoryStore({ text: 'not this\n' }));
    expect(report.warnings.at(-1)).toBe(
      'The history of runs cannot be parsed (line 1 is no JSON) and starts over.',
    );
  });

  test('that is corrupt and cannot be set aside stays where it is', async () => {
    const store = memoryStore({ text: 'not this\n', setAside: fails('EACCES') });
    const report = await run(quiet, store);
    expect(report.warnings).toEqual([
      'a warning',
      'The history of runs cannot be parsed (line 1 is no JSON), and could not be set aside: EACCES',
    ]);
    expect(store.text).toBe('not this\n');
  });
});

describe('a history on GitHub', () => {
  const before = process.env['ACTIONS_CACHE_URL'];
  beforeAll(() => {
    // The library looks at the environment itself.
    process.env['ACTIONS_CACHE_URL'] = 'http://127.0.0.1:1/';
  });
  afterAll(() => {
    if (before === undefined) delete process.env['ACTIONS_CACHE_URL'];
    else process.env['ACTIONS_CACHE_URL'] = before;
  });

  test.each([
    ['push', {}, true],
    ['schedule', {}, true],
    ['pull_request', { ref: 'refs/pull/7/merge', fromFork: true }, true],
    // They run on the default branch, whose history everybody reads.
    ['pull_request_target', {}, false],
    ['pull_request_target', { fromFork: true }, false],
    ['issue_comment', {}, false],
    ['workflow_run', {}, false],
  ] as const)('in a run of %s %j is written, or only read and says so: %j', async (name, event, writes) => {
    const { session } = createMemoryRun({});
    const history = await openHistory(
      {
        ...session,
        env: { ACTIONS_CACHE_URL: 'http://127.0.0.1:1/' },
        github: {
          event: { name, ref: 'refs/heads/main', defaultBranch: 'main', ...event },
          branch: 'main',
        } as GithubRun,
      },
      { image: 'x.test/shop', history: 'auto' },
    );
    expect(history).toBeDefined();
    expect(history?.store.readOnly).toEqual(
      writes ? undefined : expect.stringContaining(`the event ${name}`),
    );
  });
});

describe('how many servers a deployment goes to', () => {
  const image = 'ghcr.io/acme/shop';
  /** A terminal that has a history of the image; undefined: none. */
  const terminal = async (text: string | undefined) => {
    const env = { XDG_STATE_HOME: await makeTempFolder() };
    const path = historyPath(env, image);
    await mkdir(dirname(path), { recursive: true });
    if (text !== undefined) await writeFile(path, text);
    const warnings: string[] = [];
    const log = { warning: (message: string) => warnings.push(message) };
    const context = { ...createMemoryRun({}, { env }).session, log };
    return { path, ask: knownHostsOf(context, { image, history: 'auto' }), context, warnings };
  };
  const deployed = (hosts: number) =>
    ({ kind: 'entry', entry: deployEntry({ branch: undefined, hosts }) }) as const;

  test('is what the newest deployment says', async () => {
    const { ask } = await terminal(formatHistory([deployed(7), deployed(3)]));
    expect(await ask()).toBe(3);
  });

  test('is one where nothing tells', async () => {
    const { ask, context } = await terminal(undefined);
    expect(await ask()).toBe(1);
    expect(await knownHostsOf(context, { image, history: 'false' })()).toBe(1);
  });

  test('is one where the history cannot be read, which is told', async () => {
    const { ask, warnings } = await terminal('no history');
    expect(await ask()).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(/^The history of runs cannot be parsed/)]);
  });

  test('is read when it is asked, once', async () => {
    const { ask, path } = await terminal(formatHistory([deployed(2)]));
    await writeFile(path, formatHistory([deployed(2), deployed(5)]));
    expect(await ask()).toBe(5);
    await rm(path);
    expect(await ask()).toBe(5);
  });
});
