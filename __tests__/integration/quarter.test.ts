import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { planCommand } from '../../src/commands/plan/index.ts';
import { quarterCommand } from '../../src/commands/quarter/index.ts';
import type { QuarterReport } from '../../src/commands/quarter/report.ts';
import { atNight } from '../support/extent.ts';
import { startLab } from '../support/lab.ts';
import { createSampleProject, githubRun, runPrewarm, runSession } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian, current } = lab.generations;
const generation = current.kind === 'ready' ? current : debian;
if (generation.kind === 'unavailable') throw new Error(generation.reason);
const builder = await generation.newBuilder();
const project = await createSampleProject(lab.busybox);
const { client } = createTestClient(lab.host);
const github = githubRun('push');
let repositories = 0;

afterAll(async () => {
  await builder.remove();
  await project.remove();
  await lab.stop();
});

/** An image without layers, and what can be done with it. */
function newImage() {
  const repository = `quarters/app-${++repositories}`;
  const image = `${lab.host}/${repository}`;
  const prewarm = async (values: Readonly<Record<string, string>> = {}) =>
    (await runPrewarm(builder, project, { image, quarter: '2026Q4', ...values }, { github })).report;
  const digests = async (): Promise<Readonly<Record<string, string | undefined>>> =>
    Object.fromEntries(
      await Promise.all(
        ['cache-record', 'cache-base', 'cache-python', 'cache-node'].map(
          async (tag) => [tag, (await client.resolve(repository, tag))?.digest] as const,
        ),
      ),
    );
  const quarter = async (values: Readonly<Record<string, string>>): Promise<QuarterReport> =>
    (await runSession(quarterCommand, builder, project, { image, retries: '0', ...values }, { github }))
      .result;
  return { repository, image, prewarm, digests, quarter };
}

/** An image whose layers were refreshed between two quarters. */
async function twoQuarters() {
  const scene = newImage();
  const then = await scene.prewarm({ quarter: '2026Q3' });
  const now = await scene.prewarm();
  expect([then.error, now.error]).toEqual([undefined, undefined]);
  return { ...scene, then, now };
}

const layerDigests = (report: {
  readonly layers: readonly { readonly name: string; readonly digest: string | undefined }[];
}) => Object.fromEntries(report.layers.map(({ name, digest }) => [`cache-${name}`, digest]));

/** For what leaves it as it is. */
const shared = await twoQuarters();

describe('the quarters of an image', () => {
  test('are shown with what they hold, and what differs from now', async () => {
    const { quarter, then } = shared;
    const report = await quarter({});

    expect(report).toMatchObject({
      task: 'show',
      error: undefined,
      recorded: '2026Q4',
      hold: undefined,
      moved: [],
    });
    expect(
      report.quarters.map(({ quarter: name, layers }) => [name, layers.map((layer) => layer.current)]),
    ).toEqual([
      ['2026Q4', [true, true, true]],
      ['2026Q3', [false, false, false]],
    ]);
    expect(
      Object.fromEntries(
        report.quarters[1]?.layers.map(({ name, digest }) => [`cache-${name}`, digest]) ?? [],
      ),
    ).toEqual(layerDigests(then));
  });

  test('can be gone back to: record and tags together, held for prewarm and plan, until it is released', async () => {
    const { quarter, then, digests, prewarm, image, repository } = await twoQuarters();
    lab.proxy.reset();
    const report = await quarter({ task: 'restore', quarter: '2026Q3' });
    const restored = await digests();
    const uploaded = lab.proxy.records.filter(({ kind }) => kind === 'blob PATCH' || kind === 'blob PUT');
    const held = await prewarm({ refresh: 'all' });
    const afterwards = await digests();
    const plan = (await runSession(planCommand, builder, project, { image, refresh: 'all' }, { github }))
      .result;
    await quarter({ task: 'release' });
    const free = await prewarm({ refresh: 'base' });

    expect({ error: report.error, hold: report.hold }).toMatchObject({
      error: undefined,
      hold: { quarter: '2026Q3', by: 'octocat' },
    });
    expect(report.moved.map(({ tag }) => tag).toSorted()).toEqual([
      'cache-base',
      'cache-node',
      'cache-python',
      'cache-record',
    ]);
    expect(restored).toMatchObject(layerDigests(then));
    expect(restored['cache-record']).toBe((await client.resolve(repository, 'cache-record-2026Q3'))?.digest);
    // Two small documents of the hold, and no layer.
    expect(uploaded.reduce((total, { requestBytes }) => total + requestBytes, 0)).toBeLessThan(1000);
    expect(held.write).toMatchObject({
      writes: false,
      reason: expect.stringMatching(/^they are held at 2026Q3 by octocat since /),
    });
    expect(afterwards).toEqual(restored);
    expect(plan).toMatchObject({ needed: false, reason: expect.stringMatching(/they are held at 2026Q3/) });
    expect(free.write.writes).toBe(true);
    expect(free.layers.find(({ name }) => name === 'base')?.changed).toBe(true);
  });

  test('are started by hand: every layer anew and together, from a hold that ends with it', async () => {
    const { quarter, digests, now, repository } = await twoQuarters();
    await quarter({ task: 'restore', quarter: '2026Q3' });
    const started = await quarter({ task: 'start', quarter: '2027Q1' });
    const after = await digests();

    expect({ error: started.error, recorded: started.recorded, hold: started.hold }).toEqual({
      error: undefined,
      recorded: '2027Q1',
      hold: undefined,
    });
    expect(started.moved.map(({ tag }) => tag).toSorted()).toEqual([
      'cache-base',
      'cache-node',
      'cache-python',
    ]);
    for (const name of ['base', 'node', 'python']) {
      expect((await client.resolve(repository, `cache-${name}-2027Q1`))?.digest).toBe(after[`cache-${name}`]);
      expect(after[`cache-${name}`]).not.toBe(layerDigests(now)[`cache-${name}`]);
    }
    expect(started.quarters.map(({ quarter: name }) => name)).toEqual(['2027Q1', '2026Q4', '2026Q3']);
  });

  // Held by __tests__/commands/quarter/run.slow.test.ts.
  atNight(test)(
    'are not started by halves: when a layer cannot be built, all stay, and so does the hold',
    async () => {
      const { quarter, digests } = await twoQuarters();
      await quarter({ task: 'restore', quarter: '2026Q3' });
      const before = await digests();
      const text = await readFile(join(project.dir, 'Dockerfile'), 'utf8');
      await project.write({
        Dockerfile: text.replace('RUN cat /package.json', 'RUN exit 7; cat /package.json'),
      });
      const failed = await quarter({ task: 'start', quarter: '2027Q1' });
      await project.write({ Dockerfile: text });

      expect(failed.error?.message).toMatch(/exit code: 7/);
      expect(await digests()).toEqual(before);
      expect((await quarter({})).hold).toMatchObject({ quarter: '2026Q3' });
    },
  );

  test('are all put back when one tag cannot be moved', async () => {
    const { quarter, digests } = shared;
    const before = await digests();
    const remove = lab.proxy.addRule({
      match: ({ method, path }) => method === 'PUT' && path.endsWith('/manifests/cache-python'),
      times: 1,
      action: { status: 403 },
    });
    const report = await quarter({ task: 'restore', quarter: '2026Q3' });
    remove();

    expect(report.error?.message).toMatch(/everything was restored/);
    expect(await digests()).toEqual(before);
    expect((await quarter({})).hold).toBeUndefined();
  });

  // Held by __tests__/commands/quarter/run.slow.test.ts.
  atNight(test)('that are not whole, or not there, are not touched', async () => {
    const { quarter, digests, then, repository } = await twoQuarters();
    const before = await digests();
    await client.delete(repository, then.layers[2]?.digest ?? '');
    const broken = await quarter({ task: 'restore', quarter: '2026Q3' });
    const absent = await quarter({ task: 'restore', quarter: '2020Q1' });

    expect(broken.error?.message).toMatch(
      /^the layers of 2026Q3 are incomplete: \w+ \(sha256:\w+\): gone from the registry/,
    );
    expect(absent.error?.message).toMatch(/cache-record-2020Q1/);
    expect(await digests()).toEqual(before);
    expect((await quarter({})).hold).toBeUndefined();
  });

  // Held by __tests__/layers/facts/facts.slow.test.ts.
  atNight(test)(
    'are opened by auto, not by none, names and only, also while another run refreshes one layer',
    async () => {
      const { prewarm, digests, repository } = newImage();
      const first = await prewarm({ quarter: '2026Q3' });
      const closed = [
        await prewarm({ refresh: 'none' }),
        await prewarm({ refresh: 'python' }),
        await prewarm({ refresh: 'all', only: 'node' }),
      ];
      expect(await client.resolve(repository, 'cache-record-2026Q4')).toBeUndefined();
      const before = await digests();
      const both = await Promise.all([prewarm(), prewarm({ refresh: 'node' })]);
      const after = await digests();

      for (const report of closed) {
        expect(report).toMatchObject({ error: undefined, quarterOpened: false });
        expect(report.notices).toContainEqual(expect.stringMatching(/^The quarter 2026Q4 is not opened, /));
      }
      expect(before['cache-base']).toBe(layerDigests(first)['cache-base']);
      expect(both.map(({ error }) => error)).toEqual([undefined, undefined]);
      expect(both[0]?.quarterOpened).toBe(true);
      for (const name of ['base', 'node', 'python']) {
        expect(after[`cache-${name}`]).not.toBe(before[`cache-${name}`]);
        expect((await client.resolve(repository, `cache-${name}-2026Q4`))?.digest).toBe(
          after[`cache-${name}`],
        );
      }
      expect((await client.resolve(repository, 'cache-record-2026Q4'))?.digest).toBe(after['cache-record']);
    },
  );

  test('must be named as quarters are', async () => {
    const { quarter } = shared;
    await expect(quarter({ task: 'restore', quarter: 'last' })).rejects.toThrow(
      /quarter: expected the quarter to restore/,
    );
    await expect(quarter({ task: 'forget' })).rejects.toThrow(
      /task: expected one of show, start, restore, release/,
    );
  });
});
