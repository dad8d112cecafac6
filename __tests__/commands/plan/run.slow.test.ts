import { afterEach, describe, expect, test } from '@jest/globals';
import { pushHold } from '../../../src/adapters/registry/hold-artifact.ts';
import { pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import type { PlanReport } from '../../../src/commands/plan/report.ts';
import { formatRecord, type LayerEntry } from '../../../src/core/layers/record.ts';
import { parseSources } from '../../../src/core/packages/package-source.ts';
import { type CommandRunOptions, runNamed } from '../../support/command-run.ts';
import { layerEntry, layerInputs } from '../../support/layer-values.ts';
import { archiveSources, createPackageArchive } from '../../support/package-archive.ts';
import { createTestClient } from '../../support/registry-client.ts';
import { type RegistryServer, startRegistryServer } from '../../support/registry-server.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();
const servers: RegistryServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const files = { Dockerfile: 'FROM scratch AS base\nENV A=1\nFROM base AS python\nENV B=2\n' };
const repository = 'owner/app';

/** What a prewarm of these files would record. */
const inputsOf = (instructions: readonly string[], standsOn = {}) =>
  layerInputs({ instructions, standsOn, options: { compression: 'gzip', provenance: 'false' } });

/** A registry whose layers are up to date, but for what a test spoils. */
async function createScene({
  quarter = '2026Q4',
  packages,
}: {
  readonly quarter?: string;
  readonly packages?: LayerEntry['packages'];
} = {}) {
  const server = await startRegistryServer();
  servers.push(server);
  const { client } = createTestClient(server.host);
  const [base, python] = [
    server.putImage(repository, 'cache-base', ['base']).digest,
    server.putImage(repository, 'cache-python', ['base', 'python']).digest,
  ];
  const tools = { buildx: undefined, buildkit: undefined, cachePrewarm: '1' };
  const head = {
    version: 2,
    createdAt: '2026-10-01',
    revision: undefined,
    source: undefined,
    salt: 's',
    tools,
  } as const;
  const layers: Readonly<Record<string, LayerEntry>> = {
    base: layerEntry(base, {
      target: 'base',
      builtAt: '2026-09-30T12:00:00Z',
      inputs: inputsOf(['FROM scratch AS base', 'ENV A=1']),
      ...(packages === undefined ? {} : { packages }),
    }),
    python: layerEntry(python, {
      target: 'python',
      inputs: inputsOf(['FROM base AS python', 'ENV B=2'], { base }),
      ...(packages === undefined ? {} : { packages: {} }),
    }),
  };
  await pushRecord(client, repository, 'cache-record', formatRecord({ ...head, quarter, layers }));
  return { ...planner(server), client, base, python };
}

function planner(server: RegistryServer) {
  return {
    server,
    async plan(values: Readonly<Record<string, string>> = {}, options: CommandRunOptions = {}) {
      const given = {
        image: `${server.host}/${repository}`,
        layers: 'base=base,python=python',
        retries: '0',
        history: 'false',
      };
      const result = await runNamed('plan', { ...given, ...values }, { files, ...options });
      return { ...result, report: result.report as PlanReport };
    },
  };
}

describe('a plan that looks for updates', () => {
  const packages: LayerEntry['packages'] = {
    'linux/amd64': {
      manager: 'dpkg',
      architecture: 'amd64',
      own: { openssl: '1.0-1' },
      base: {},
      sources: { 'etc/apt/sources.list.d/debian.sources': parseSources('debian.sources', archiveSources) },
    },
  };
  const github = { event: { name: 'schedule', ref: 'refs/heads/main', defaultBranch: 'main' } };

  test.each([
    ['1.0-1', false, 'every layer is up to date and complete in the registry'],
    ['1.0-2', true, 'base, python are outdated'],
  ])('where openssl is at %s says that a prewarm is needed: %s', async (version, needed, reason) => {
    const { plan } = await createScene({ packages });
    const archive = createPackageArchive({ openssl: version });
    const { report } = await plan({}, { github, fetchFile: archive.fetchFile });
    expect(report).toMatchObject({ needed, reason, error: undefined });
    expect(report.layers[0]?.reasons).toEqual(needed ? ['there are updates: openssl 1.0-1 → 1.0-2'] : []);
    expect(report.updates?.layers.map(({ layer }) => layer)).toEqual(needed ? ['base'] : []);
  });

  test('needs a prewarm where packages are not recorded yet, and reads no layer itself', async () => {
    const { plan } = await createScene();
    const archive = createPackageArchive({});
    const { report } = await plan({}, { github, fetchFile: archive.fetchFile });
    expect(report).toMatchObject({
      needed: true,
      reason: 'the packages of base, python are not recorded yet',
    });
    expect(archive.fetched).toEqual([]);
  });

  test('is one of a schedule, or one that is told to', async () => {
    const { plan } = await createScene({ packages });
    const archive = createPackageArchive({ openssl: '1.0-2' });
    const push = { event: { ...github.event, name: 'push' } };
    expect((await plan({}, { github: push, fetchFile: archive.fetchFile })).report.needed).toBe(false);
    expect((await plan({ updates: 'off' }, { github, fetchFile: archive.fetchFile })).report.needed).toBe(
      false,
    );
    expect(
      (await plan({ updates: 'any' }, { github: push, fetchFile: archive.fetchFile })).report.needed,
    ).toBe(true);
  });
});

describe('a plan', () => {
  test('where nothing was prewarmed needs all layers', async () => {
    const server = await startRegistryServer();
    servers.push(server);
    const { report, outputs } = await planner(server).plan();
    expect(report).toMatchObject({
      kind: 'plan',
      needed: true,
      reason: 'base, python are outdated',
      error: undefined,
    });
    expect(report.layers.map(({ name, digest, reasons }) => [name, digest, reasons])).toEqual([
      ['base', undefined, ['it was never prewarmed']],
      ['python', undefined, ['it was never prewarmed']],
    ]);
    expect(outputs).toMatchObject({
      needed: 'true',
      layers: '["base","python"]',
      reason: 'base, python are outdated',
    });
  });

  test('where all is up to date needs none', async () => {
    const { plan, base } = await createScene();
    const { report, outputs } = await plan();
    expect(report).toMatchObject({
      ...{
        needed: false,
        reason: 'every layer is up to date and complete in the registry',
        quarter: '2026Q4',
        error: undefined,
      },
      layers: [
        { name: 'base', digest: base, target: 'base', ageMs: 86_400_000, reasons: [] },
        { name: 'python', reasons: [] },
      ],
    });
    expect(outputs).toMatchObject({ needed: 'false', layers: '[]', quarter: '2026Q4' });
  });

  test('tells which layer the checkout makes outdated', async () => {
    const { plan } = await createScene();
    const changed = { Dockerfile: files.Dockerfile.replace('ENV B=2', 'ENV B=3') };
    const { report } = await plan({}, { files: changed });
    expect(report).toMatchObject({ needed: true, reason: 'python is outdated' });
    expect(report.layers[1]?.reasons).toEqual([expect.stringContaining('instruction changed: ENV B=3')]);
  });

  test('needs a prewarm where a layer has gone', async () => {
    const { plan, server, python } = await createScene();
    server.manifests.delete(`${repository}:${python}`);
    expect((await plan()).report).toMatchObject({ needed: true, reason: 'python is outdated' });
  });

  test('needs a prewarm where a tag names another layer than the recorded one', async () => {
    const { plan, server } = await createScene();
    server.putImage(repository, 'cache-base', ['other']);
    expect((await plan()).report).toMatchObject({
      needed: true,
      reason: 'cache-base does not name the recorded layer',
    });
    server.putImage(repository, 'cache-python', ['other']);
    expect((await plan()).report.reason).toBe('cache-base, cache-python do not name the recorded layer');
  });

  test('needs a prewarm where a quarter begins', async () => {
    const { plan } = await createScene({ quarter: '2026Q3' });
    expect((await plan()).report).toMatchObject({
      needed: true,
      layers: [{ reasons: ['the quarter 2026Q4 opens with fresh packages'] }, {}],
    });
    expect((await plan({ refresh: 'none' })).report.needed).toBe(false);
    expect((await plan({ refresh: 'python' })).report).toMatchObject({
      needed: true,
      layers: [{ reasons: [] }, { reasons: ['a refresh was asked for'] }],
    });
  });

  test.each<[string, Readonly<Record<string, string>>, boolean, string]>([
    ['always', { prewarm: 'always' }, true, 'it was requested'],
    ['never', { prewarm: 'never' }, false, 'prewarm is never'],
    ['where it may not write', { push: 'false' }, false, 'this run may not push layers: push is false'],
  ])('is asked to prewarm %s', async (_what, values, needed, reason) => {
    const { plan } = await createScene();
    expect((await plan(values)).report).toMatchObject({ needed, reason });
  });

  test('says what is outdated where it may not write, too', async () => {
    const { plan } = await createScene();
    const changed = { Dockerfile: files.Dockerfile.replace('ENV B=2', 'ENV B=3') };
    const { report } = await plan({ push: 'false' }, { files: changed });
    expect(report).toMatchObject({
      ...{ needed: false, reason: 'python is outdated, but this run may not push layers: push is false' },
      write: { writes: false, reason: 'push is false' },
    });
  });

  test('needs none while somebody holds the layers', async () => {
    const { plan, client } = await createScene();
    await pushHold(client, repository, {
      version: 1,
      quarter: '2026Q4',
      since: '2026-10-01T00:00:00Z',
      by: 'ada',
    });
    const { report } = await plan();
    expect(report).toMatchObject({ needed: false, reason: expect.stringContaining('held at 2026Q4 by ada') });
  });

  test('that fails needs none, and says why', async () => {
    const { plan, server } = await createScene();
    server.fault({ path: /cache-record$/, answer: { status: 500 } });
    const { report, error } = await plan();
    expect(report).toMatchObject({ needed: false, error: { message: expect.stringContaining('500') } });
    expect(report.reason).toBe(report.error?.message);
    expect(error).toEqual(report.error);
  });
});
