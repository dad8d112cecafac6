import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { atNight, ordinarily } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, githubRun, runPrewarm } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const project = await createSampleProject(lab.busybox);
const dockerfile = await readFile(join(project.dir, 'Dockerfile'), 'utf8');
let repositories = 0;

afterAll(async () => {
  await project.remove();
  await lab.stop();
});

/** A repository that no other test has written to, and how to read it. */
function newRepository() {
  const repository = `example/app-${++repositories}`;
  return { image: `${lab.host}/${repository}`, registry: createRegistryReader(lab.host, repository) };
}

/** Requests that change something, apart from the upload that is opened and cancelled to see whether it may be. */
function writes(): readonly string[] {
  return lab.proxy.records
    .filter(
      ({ method, path }) =>
        method === 'PUT' || method === 'PATCH' || (method === 'DELETE' && !path.includes('/uploads/')),
    )
    .map(({ method, path }) => `${method} ${path}`);
}

function layerDownloads(): number {
  return lab.proxy.records.filter(({ kind, responseBytes }) => kind === 'blob GET' && responseBytes > 20_000)
    .length;
}

const newest: keyof typeof lab.generations = lab.generations.current.kind === 'ready' ? 'current' : 'debian';
const other: keyof typeof lab.generations = newest === 'current' ? 'debian' : 'current';
describe.each(ordinarily([newest], [other]))('prewarm with the %s generation of tools', (name) => {
  const generation = lab.generations[name];
  const testHere =
    generation.kind === 'ready'
      ? test
      : (title: string) => test.skip(`${title} (${generation.reason})`, () => {});
  const builders: LabBuilder[] = [];

  afterAll(async () => {
    for (const builder of builders) await builder.remove();
  });

  async function emptyBuilder(): Promise<LabBuilder> {
    if (generation.kind === 'unavailable') throw new Error(generation.reason);
    const builder = await generation.newBuilder();
    builders.push(builder);
    return builder;
  }

  testHere('a first run builds, pushes, verifies and tags every layer, and commits one record', async () => {
    const { image, registry } = newRepository();
    const { report } = await runPrewarm(await emptyBuilder(), project, { image, quarter: '2026Q4' });

    expect(report.error).toBeUndefined();
    expect(report.outcome).toBe('prewarmed');
    expect(report.dependencyHitRate).toBe(0);
    expect(
      report.layers.map(({ name, state, verified, changed }) => ({ name, state, verified, changed })),
    ).toEqual(
      ['base', 'python', 'node'].map((layer) => ({
        name: layer,
        state: 'rebuilt',
        verified: true,
        changed: true,
      })),
    );
    expect(await registry.tags()).toEqual(
      expect.arrayContaining(
        ['base', 'python', 'node', 'record'].flatMap((layer) => [`cache-${layer}`, `cache-${layer}-2026Q4`]),
      ),
    );
    const record = await registry.record();
    for (const layer of ['base', 'python', 'node']) {
      const digest = await registry.digestOf(`cache-${layer}`);
      expect(digest).toBe(record?.layers[layer]?.digest);
      expect(await registry.digestOf(`cache-${layer}-2026Q4`)).toBe(digest);
      expect(report.layers.find((entry) => entry.name === layer)?.digest).toBe(digest);
      expect(await registry.isWhole(`cache-${layer}`)).toBe(true);
    }
    const base = await registry.diffIds('cache-base');
    expect((await registry.diffIds('cache-python')).slice(0, base.length)).toEqual(base);
    expect((await registry.diffIds('cache-node')).slice(0, base.length)).toEqual(base);
    const annotations = await registry.annotations('cache-python');
    expect(annotations['org.opencontainers.image.base.name']).toBe(`${image}:cache-base`);
    expect(annotations['org.opencontainers.image.base.digest']).toBe(await registry.digestOf('cache-base'));
  });

  testHere(
    'a warm run from an empty builder hits every step, moves no layer and writes nothing',
    async () => {
      const { image, registry } = newRepository();
      const cold = await runPrewarm(await emptyBuilder(), project, { image });
      const tags = await registry.tags();
      const builder = await emptyBuilder();
      lab.proxy.reset();

      const { report } = await runPrewarm(builder, project, { image });

      expect(report.outcome).toBe('warm');
      expect(report.dependencyHitRate).toBe(100);
      expect(writes()).toEqual([]);
      expect(layerDownloads()).toBe(0);
      expect(lab.proxy.counts().downloadedBytes).toBeLessThan(100_000);
      expect(report.layers.map((layer) => layer.digest)).toEqual(
        cold.report.layers.map((layer) => layer.digest),
      );
      expect(report.layers.map((layer) => layer.state)).toEqual(['current', 'current', 'current']);
      expect(await registry.tags()).toEqual(tags);
    },
  );

  testHere(
    'after a change in one layer only that layer is built, on the digest of the layer beneath',
    async () => {
      const { image, registry } = newRepository();
      await runPrewarm(await emptyBuilder(), project, { image });
      const before = await registry.record();
      await project.write({ 'requirements.txt': 'flask\nrequests\n' });

      const { report } = await runPrewarm(await emptyBuilder(), project, { image });

      await project.write({ 'requirements.txt': 'flask\n' });
      const after = await registry.record();
      expect(report.layers.map(({ name, changed }) => [name, changed])).toEqual([
        ['base', false],
        ['python', true],
        ['node', false],
      ]);
      expect(report.layers.find((layer) => layer.name === 'python')?.reasons).toEqual([
        'file requirements.txt changed',
      ]);
      expect(after?.layers['base']?.digest).toBe(before?.layers['base']?.digest);
      expect(after?.layers['python']?.digest).not.toBe(before?.layers['python']?.digest);
      expect(after?.layers['python']?.inputs.standsOn).toEqual({ base: before?.layers['base']?.digest });
      const python = report.stages.find((stage) => stage.stage === 'python-deps');
      expect({ hit: python?.hit, executed: python?.executed }).toEqual({ hit: 0, executed: 2 });
      expect(report.stages.find((stage) => stage.stage === 'base')).toMatchObject({ hit: 1, executed: 0 });
    },
  );

  testHere(
    'a refreshed base carries every layer that stands on it, also on a builder that never saw the refresh',
    async () => {
      const { image, registry } = newRepository();
      const persistent = await emptyBuilder();
      await runPrewarm(persistent, project, { image });
      const before = await registry.diffIds('cache-base');
      const refreshed = await runPrewarm(await emptyBuilder(), project, { image, refresh: 'base' });
      const base = await registry.diffIds('cache-base');
      expect(refreshed.report.layers.map((layer) => layer.state)).toEqual([
        'refreshed',
        'rebuilt',
        'rebuilt',
      ]);
      expect(base).not.toEqual(before);
      expect((await registry.diffIds('cache-python')).slice(0, base.length)).toEqual(base);
      expect((await registry.diffIds('cache-node')).slice(0, base.length)).toEqual(base);

      const { report } = await runPrewarm(persistent, project, { image });
      expect(report.outcome).toBe('warm');
      expect(await registry.diffIds('cache-base')).toEqual(base);
    },
  );

  testHere(
    'a builder that built changed requirements without pushing never makes the old layer pass as current',
    async () => {
      const { image, registry } = newRepository();
      const builder = await emptyBuilder();
      await runPrewarm(builder, project, { image });
      const before = await registry.digestOf('cache-python');
      await project.write({ 'requirements.txt': 'flask\nnumpy\n' });
      const unpushed = await runPrewarm(builder, project, { image, push: 'false' });
      const seen = await registry.digestOf('cache-python');

      const { report } = await runPrewarm(builder, project, { image });

      await project.write({ 'requirements.txt': 'flask\n' });
      expect(unpushed.report.outcome).toBe('built');
      expect(seen).toBe(before);
      expect(report.layers.find((layer) => layer.name === 'python')).toMatchObject({
        state: 'rebuilt',
        changed: true,
      });
      expect(await registry.digestOf('cache-python')).not.toBe(before);
    },
  );

  testHere('a pull request builds what it changed once, pushes nothing and stays green', async () => {
    const { image } = newRepository();
    await runPrewarm(await emptyBuilder(), project, { image });
    await project.write({ 'requirements.txt': 'flask\npandas\n' });
    const builder = await emptyBuilder();
    lab.proxy.reset();

    const { report } = await runPrewarm(
      builder,
      project,
      { image },
      { github: githubRun('pull_request', 'refs/pull/7/merge') },
    );

    await project.write({ 'requirements.txt': 'flask\n' });
    expect(report.error).toBeUndefined();
    expect(report.outcome).toBe('built');
    expect(writes()).toEqual([]);
    expect(report.write.writes).toBe(false);
    expect(report.layers.map((layer) => layer.state)).toEqual(['current', 'built-not-pushed', 'current']);
    const python = report.stages.find((stage) => stage.stage === 'python-deps');
    expect({ hit: python?.hit, executed: python?.executed }).toEqual({ hit: 0, executed: 2 });
  });

  testHere('a lost blob breaks no build: the layer is built anew and whole again', async () => {
    const { image, registry } = newRepository();
    await runPrewarm(await emptyBuilder(), project, { image });
    const digest = (await registry.layerDigests('cache-base')).at(-1) ?? '';
    const forget = lab.proxy.addRule({
      match: ({ path }) => path.endsWith(`/blobs/${digest}`),
      action: { status: 404, body: '{"errors":[{"code":"BLOB_UNKNOWN"}]}' },
    });

    const { report } = await runPrewarm(await emptyBuilder(), project, { image });

    forget();
    expect(report.error).toBeUndefined();
    expect(report.layers.map((layer) => layer.state)).toEqual(['rebuilt', 'rebuilt', 'rebuilt']);
    expect(report.cacheSources.find((source) => source.layer === 'base')?.state).toBe('broken');
    expect(await registry.layerDigests('cache-base')).not.toContain(digest);
    expect(await registry.isWhole('cache-python')).toBe(true);
  });

  // Held by __tests__/layers/rounds/round.slow.test.ts.
  atNight(testHere)('a blob that is announced but cannot be fetched breaks no build either', async () => {
    const { image, registry } = newRepository();
    await runPrewarm(await emptyBuilder(), project, { image });
    const digest = (await registry.layerDigests('cache-python')).at(-1) ?? '';
    // The layer has to be loaded, because a step above it must run.
    await project.write({
      Dockerfile: dockerfile.replace(
        'FROM base AS node-deps',
        'RUN echo more > /more\nFROM base AS node-deps',
      ),
    });
    const forget = lab.proxy.addRule({
      match: ({ path, method }) => method === 'GET' && path.endsWith(`/blobs/${digest}`),
      action: { status: 404, body: '{"errors":[{"code":"BLOB_UNKNOWN"}]}' },
    });

    const { report } = await runPrewarm(await emptyBuilder(), project, { image });

    forget();
    await project.write({ Dockerfile: dockerfile });
    expect(report.error).toBeUndefined();
    expect(report.warnings.join('\n')).toContain('The registry is missing a blob');
    expect(report.layers.find((layer) => layer.name === 'python')?.state).toBe('rebuilt');
    expect(await registry.isWhole('cache-python')).toBe(true);
    expect(await registry.layerDigests('cache-python')).not.toContain(digest);
  });

  testHere('a failing step fails the run with its cause, and nothing is committed', async () => {
    const { image, registry } = newRepository();
    await runPrewarm(await emptyBuilder(), project, { image });
    const record = await registry.digestOf('cache-record');
    await project.write({
      Dockerfile: dockerfile.replace('RUN cat /package.json', 'RUN echo "no such package" >&2 && false'),
      'requirements.txt': 'flask\nnew\n',
    });

    const { report } = await runPrewarm(await emptyBuilder(), project, { image });

    await project.write({ Dockerfile: dockerfile, 'requirements.txt': 'flask\n' });
    expect(report.outcome).toBe('failed');
    expect(report.error?.log.join('\n')).toContain('no such package');
    expect(report.error?.log.join('\n')).toMatch(/Dockerfile:10\b/);
    expect(await registry.digestOf('cache-record')).toBe(record);
    expect(report.stages.find((stage) => stage.stage === 'node-deps')?.failed).toBe(1);
  });
});
