import { afterEach, describe, expect, test } from '@jest/globals';
import { fetchHold, pushHold } from '../../../src/adapters/registry/hold-artifact.ts';
import { pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import type { QuarterReport } from '../../../src/commands/quarter/report.ts';
import { formatRecord, type LayerRecord } from '../../../src/core/layers/record.ts';
import { layerTags } from '../../../src/core/layers/tag.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { type CommandRunOptions, runNamed } from '../../support/command-run.ts';
import { layerEntry } from '../../support/layer-values.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();
const servers: RegistryServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const repository = 'owner/app';

/** Two quarters of one layer, of which builds read the second. */
async function createScene() {
  const server = await startRegistryServer();
  servers.push(server);
  const { client } = createTestClient(server.host);
  const putRecord = async (
    quarter: string,
    layers: Readonly<Record<string, Digest>>,
    tags: readonly string[],
  ) => {
    const tools = { buildx: undefined, buildkit: undefined, cachePrewarm: '1' };
    const record: LayerRecord = {
      ...{
        version: 2,
        createdAt: `${quarter} at last`,
        quarter,
        revision: undefined,
        source: undefined,
        salt: 's',
        tools,
      },
      layers: Object.fromEntries(Object.entries(layers).map(([name, digest]) => [name, layerEntry(digest)])),
    };
    for (const tag of tags) await pushRecord(client, repository, tag, formatRecord(record));
  };
  const putQuarter = async (quarter: string, isNow: boolean, part?: string): Promise<Digest> => {
    const tags = layerTags(part);
    const { digest } = server.putImage(repository, tags.quarter('base', quarter), [
      `base of ${quarter} ${part}`,
    ]);
    if (isNow) server.putImage(repository, tags.rolling('base'), [`base of ${quarter} ${part}`]);
    await putRecord(quarter, { base: digest }, [
      tags.quarterRecord(quarter),
      ...(isNow ? [tags.record] : []),
    ]);
    return digest;
  };
  const before = await putQuarter('2026Q3', false);
  const now = await putQuarter('2026Q4', true);
  const digestOf = async (tag: string) => (await client.resolve(repository, tag))?.digest;
  return {
    ...{ server, client, before, now, putQuarter, putRecord, digestOf },
    hold: () => fetchHold(client, repository, () => {}),
    async run(task: string, values: Readonly<Record<string, string>> = {}, options: CommandRunOptions = {}) {
      const result = await runNamed(
        'quarter',
        { task, image: `${server.host}/${repository}`, retries: '0', ...values },
        options,
      );
      return { ...result, report: result.report as QuarterReport };
    },
  };
}

const onMain = { name: 'workflow_dispatch', ref: 'refs/heads/main', defaultBranch: 'main' };

describe('the quarters of an image', () => {
  test('are shown, the newest first, with what builds read now', async () => {
    const { run, before, now } = await createScene();
    const { report, error } = await run('show');
    expect(error).toBeUndefined();
    expect(report).toMatchObject({
      ...{ kind: 'quarter', task: 'show', recorded: '2026Q4', hold: undefined, moved: [] },
      quarters: [
        {
          quarter: '2026Q4',
          recordedAt: '2026Q4 at last',
          layers: [{ name: 'base', digest: now, current: true }],
        },
        {
          quarter: '2026Q3',
          recordedAt: '2026Q3 at last',
          layers: [{ name: 'base', digest: before, current: false }],
        },
      ],
    });
  });

  test('do not count the layers of one platform, and know a quarter without a record', async () => {
    const { run, server, putQuarter } = await createScene();
    await putQuarter('2026Q3', false, 'linux-arm64');
    server.putImage(repository, 'cache-base-2025Q1', ['old']);
    const { report } = await run('show');
    expect(report.quarters.map(({ quarter, layers }) => [quarter, layers.length])).toEqual([
      ['2026Q4', 1],
      ['2026Q3', 1],
      ['2025Q1', 1],
    ]);
    expect(report.quarters[2]?.recordedAt).toBeUndefined();
  });

  test('of an image that is not there are none', async () => {
    const server = await startRegistryServer();
    servers.push(server);
    const { report } = await runNamed('quarter', { image: `${server.host}/${repository}`, retries: '0' });
    expect(report).toMatchObject({ task: 'show', quarters: [], recorded: undefined });
  });

  test('that cannot be read are an error', async () => {
    const { run, server } = await createScene();
    server.fault({ path: /tags\/list/, answer: { status: 500 } });
    const { report } = await run('show');
    expect(report).toMatchObject({
      quarters: [],
      recorded: undefined,
      error: { message: expect.stringContaining('500') },
    });
  });
});

describe('a quarter is restored', () => {
  test('by pointing record and tags back to it, and holding builds there', async () => {
    const { run, before, now, digestOf, hold } = await createScene();
    const record = await digestOf('cache-record');
    const { report } = await run('restore', { quarter: '2026Q3' });
    expect(report.error).toBeUndefined();
    expect(await digestOf('cache-base')).toBe(before);
    expect(await digestOf('cache-record')).toBe(await digestOf('cache-record-2026Q3'));
    expect(report.moved).toEqual([
      { tag: 'cache-record', from: record, to: await digestOf('cache-record-2026Q3') },
      { tag: 'cache-base', from: now, to: before },
    ]);
    expect(report).toMatchObject({
      recorded: '2026Q3',
      hold: { quarter: '2026Q3', by: expect.stringMatching(/^ada@./) },
    });
    expect(await hold()).toEqual({
      version: 1,
      quarter: '2026Q3',
      since: '2026-10-01T12:00:00.000Z',
      by: expect.stringMatching(/^ada@./),
    });
  });

  test('in the name of who runs the workflow', async () => {
    const { run, hold } = await createScene();
    const github = { actor: 'octocat', containerHost: 'ghcr.io', event: onMain };
    await run('restore', { quarter: '2026Q3' }, { github });
    expect((await hold())?.by).toBe('octocat');
  });

  test.each(['pull_request', 'issues', 'workflow_run', 'repository_dispatch'])(
    'not in a run of %s, which only shows them',
    async (name) => {
      const { run, digestOf, now } = await createScene();
      const github = { containerHost: 'ghcr.io', event: { ...onMain, name } };
      for (const task of ['restore', 'start', 'release'])
        await expect(run(task, { quarter: '2026Q3' }, { github })).rejects.toThrow(
          'this run may not change quarters',
        );
      expect(await digestOf('cache-base')).toBe(now);
      expect((await run('show', {}, { github })).error).toBeUndefined();
    },
  );

  test('with the layers of each platform that are built by themselves', async () => {
    const { run, putQuarter, digestOf } = await createScene();
    const arm = await putQuarter('2026Q3', false, 'linux-arm64');
    await putQuarter('2026Q4', true, 'linux-arm64');
    await run('restore', { quarter: '2026Q3' });
    expect(await digestOf('cache-part-linux-arm64-base')).toBe(arm);
  });

  test('without moving what is there already', async () => {
    const { run } = await createScene();
    expect((await run('restore', { quarter: '2026Q4' })).report.moved).toEqual([]);
  });

  test('only if it is named as one', async () => {
    const { run } = await createScene();
    await expect(run('restore', { quarter: 'the last one' })).rejects.toThrow(
      'quarter: expected the quarter to restore, such as 2026Q3, got "the last one"',
    );
  });

  test('not when nobody recorded it, and then nothing is touched', async () => {
    const { run, now, digestOf, hold } = await createScene();
    const { report } = await run('restore', { quarter: '2025Q1' });
    expect(report.error).toMatchObject({
      message: 'expected the tag cache-record-2025Q1 to be the record of that quarter, found none',
      remedy: '"cache-prewarm quarter show" lists the quarters.',
    });
    expect([await digestOf('cache-base'), await hold()]).toEqual([now, undefined]);
  });

  test('not when its record cannot be read', async () => {
    const { run, client } = await createScene();
    await pushRecord(client, repository, 'cache-record-2026Q3', '{}');
    const { report } = await run('restore', { quarter: '2026Q3' });
    expect(report.error?.message).toContain('found one that cannot be read');
  });

  test('not when one of its layers is not whole, and then nothing is touched', async () => {
    const { run, server, before, now, digestOf, hold } = await createScene();
    server.manifests.delete(`${repository}:${before}`);
    const { report } = await run('restore', { quarter: '2026Q3' });
    expect(report.error).toMatchObject({
      message: `the layers of 2026Q3 are incomplete: base (${before}): gone from the registry`,
      remedy: expect.stringContaining('Nothing was changed.'),
    });
    expect([await digestOf('cache-base'), await hold()]).toEqual([now, undefined]);
  });

  test('or else everything is as it was, the hold too', async () => {
    const { run, server, client, now, digestOf, hold } = await createScene();
    const record = await digestOf('cache-record');
    const held = { version: 1, quarter: '2026Q4', since: '2026-10-01T00:00:00Z', by: 'bob' } as const;
    await pushHold(client, repository, held);
    server.fault({ method: 'PUT', path: /manifests\/cache-base$/, times: 1, answer: { status: 400 } });
    const { report } = await run('restore', { quarter: '2026Q3' });
    expect(report.error).toMatchObject({
      message: expect.stringMatching(/; everything was restored$/),
      remedy: 'Builds still use the previous layers. Run again.',
    });
    expect([await digestOf('cache-record'), await digestOf('cache-base'), await hold()]).toEqual([
      record,
      now,
      held,
    ]);
  });

  test('or else it is told which tags could not be put back', async () => {
    const { run, server } = await createScene();
    server.fault({ method: 'PUT', path: /manifests\/cache-base$/, answer: { status: 400 } });
    server.fault({ method: 'PUT', path: /manifests\/cache-record$/, after: 1, answer: { status: 400 } });
    server.fault({ method: 'PUT', path: /manifests\/cache-hold$/, after: 1, answer: { status: 400 } });
    const { report } = await run('restore', { quarter: '2026Q3' });
    expect(report.error).toMatchObject({
      message: expect.stringMatching(/; and these could not be restored: cache-record$/),
      remedy: expect.stringContaining('which repairs the tags from the record'),
    });
    expect(report.warnings).toEqual([
      expect.stringMatching(/^The tag cache-record could not be restored: /),
      expect.stringMatching(/^The hold could not be restored: /),
    ]);
  });
});

describe('the hold of a quarter', () => {
  test('ends when it is released', async () => {
    const { run, hold } = await createScene();
    await run('restore', { quarter: '2026Q3' });
    const { report } = await run('release');
    expect([await hold(), report.hold, report.error]).toEqual([undefined, undefined, undefined]);
    // The tags stay until somebody prewarms.
    expect(report.recorded).toBe('2026Q3');
  });

  test('is not shown when its quarter is over', async () => {
    const { run, client } = await createScene();
    await pushHold(client, repository, {
      version: 1,
      quarter: '2026Q2',
      since: '2026-09-01T00:00:00Z',
      by: 'bob',
    });
    expect((await run('show')).report.hold).toBeUndefined();
  });
});

describe('a quarter is started', () => {
  const files = { Dockerfile: 'FROM scratch AS base\nCOPY a /a\n', a: '1' };

  test('not where platforms are built on separate runners', async () => {
    const { run, putQuarter } = await createScene();
    await putQuarter('2026Q4', true, 'linux-arm64');
    const { report } = await run('start', { layers: 'base=base' }, { files });
    expect(report.error).toMatchObject({
      message: 'the platforms of these layers are built on separate runners',
      remedy: expect.stringContaining('refresh: all'),
    });
  });

  test('by a prewarm, and when that fails the hold is as it was', async () => {
    const { run, hold } = await createScene();
    await run('restore', { quarter: '2026Q3' });
    const held = await hold();
    const { report } = await run('start', { layers: 'base=base' }, { files });
    expect(report.error?.message).toEqual(expect.any(String));
    expect(held).toBeDefined();
    expect(await hold()).toEqual(held);
  });

  test('with inputs that a prewarm would take, all problems told at once', async () => {
    const { run } = await createScene();
    await expect(run('start', { layers: '', quarter: '2026Q3', image: '', 'max-age': 'x' })).rejects.toThrow(
      /image[\s\S]*max-age/,
    );
  });

  test('and the password of the login is kept out of the log', async () => {
    const { run } = await createScene();
    const { masked } = await run('show', { 'registry-username': 'u', 'registry-password': 'hunter2' });
    expect(masked).toContain('hunter2');
  });
});
