import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { createFileHistory, historyPath } from '../../src/adapters/history/file-history.ts';
import { doctorCommand } from '../../src/commands/doctor/index.ts';
import { mergeCommand } from '../../src/commands/merge/index.ts';
import type { MergeReport } from '../../src/commands/merge/report.ts';
import { planCommand } from '../../src/commands/plan/index.ts';
import { quarterCommand } from '../../src/commands/quarter/index.ts';
import type { StageSummary } from '../../src/core/buildkit/cache-report.ts';
import { entriesOf, parseHistory } from '../../src/core/history/history-file.ts';
import type { PlatformReport } from '../../src/core/layers/layer-report.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { percentOf } from '../../src/core/percent.ts';
import { runBuild } from '../support/build-run.ts';
import { walkAndCount } from '../support/byte-walk.ts';
import { expectToldBytes } from '../support/counted-bytes.ts';
import { atNight } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, runSession, type SampleProject } from '../support/prewarm-run.ts';
import { createTestClient } from '../support/registry-client.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { client } = createTestClient(lab.host);
const { current } = lab.generations;
const state = await mkdtemp(join(tmpdir(), 'cache-prewarm-state-'));
const builders: LabBuilder[] = [];
const projects: SampleProject[] = [];
let repositories = 0;

afterAll(async () => {
  for (const project of projects) await project.remove();
  for (const builder of builders) await builder.remove();
  await rm(state, { recursive: true, force: true });
  await lab.stop();
});

/** Needs the docker-container driver: the engine's own builder makes images of one platform only. */
const testHere =
  current.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${current.reason})`, () => {});

async function emptyBuilder(): Promise<LabBuilder> {
  if (current.kind !== 'ready') throw new Error(current.reason);
  const builder = await current.newBuilder();
  builders.push(builder);
  return builder;
}

const both = 'linux/amd64,linux/arm64';
const env = { XDG_STATE_HOME: state };

/** Stages without RUN, so that no machine has to run another one's programs; and one that builds across. */
async function newProject() {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  await project.write({
    Dockerfile: [
      `FROM --platform=$BUILDPLATFORM ${lab.busybox} AS cross`,
      'ARG TARGETARCH',
      'RUN echo "made for $TARGETARCH" > /made',
      'FROM scratch AS base',
      'COPY base.txt /base.txt',
      'FROM base AS python-deps',
      'ARG TARGETARCH',
      'COPY requirements-${TARGETARCH}.txt /requirements.txt',
      'COPY --from=cross /made /made',
      'FROM base AS node-deps',
      'COPY package.json /package.json',
      'FROM python-deps AS runtime',
      'COPY --from=node-deps /package.json /package.json',
      'COPY src /src',
      '',
    ].join('\n'),
    'base.txt': 'base\n',
    'requirements-amd64.txt': 'flask\n',
    'requirements-arm64.txt': 'flask\n',
  });
  const repository = `platforms/app-${++repositories}`;
  const image = `${lab.host}/${repository}`;
  return { project, repository, image, common: { image, push: 'true' } };
}

/** The same without the stage that builds across: layers that are so large that none of them could hide between manifests. */
function heavyForTwo(): Readonly<Record<string, string>> {
  const layer = (name: string): readonly string[] => [
    'ARG TARGETARCH',
    `COPY ${name}-$TARGETARCH.txt /${name}.txt`,
  ];
  const dockerfile = [
    ...['FROM scratch AS base', ...layer('base')],
    ...['FROM base AS python-deps', 'COPY requirements.txt /requirements.txt', ...layer('python')],
    ...['FROM base AS node-deps', 'COPY package.json /package.json', ...layer('node')],
    ...['FROM base AS runtime', 'COPY --from=python-deps /python.txt /python.txt'],
    ...['COPY --from=node-deps /node.txt /node.txt', 'COPY src /src', ''],
  ];
  const files = ['base', 'python', 'node'].flatMap((name) =>
    ['amd64', 'arm64'].map((platform) => [`${name}-${platform}.txt`, randomBytes(500_000).toString('hex')]),
  );
  return { Dockerfile: dockerfile.join('\n'), ...Object.fromEntries(files) };
}

/** `platform hit/steps` of one stage. */
const hits = (stages: readonly StageSummary[], name: string): readonly string[] =>
  stages
    .filter(({ stage }) => stage === name)
    .map(({ platform, hit, executed }) => `${platform} ${hit}/${hit + executed}`)
    .toSorted();

/** What the registry holds of an index, without any code that reports it. */
async function inRegistry(repository: string, reference: string): Promise<readonly PlatformReport[]> {
  const found = await client.fetchManifest(repository, reference);
  if (found?.manifest.kind !== 'index') throw new Error(`expected an index at ${reference}`);
  return Promise.all(
    // Attestations are nobody's platform.
    found.manifest.manifests
      .filter(({ platform }) => platform?.os !== 'unknown')
      .map(async ({ digest, platform }) => {
        const child = await client.fetchManifest(repository, digest);
        if (child?.manifest.kind !== 'manifest') throw new Error('expected a manifest');
        const { config, layers } = child.manifest;
        return {
          platform: `${platform?.os}/${platform?.architecture}`,
          digest,
          sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, config.sizeBytes),
        };
      }),
  );
}

describe('layers and application for two platforms by one builder', () => {
  testHere('are counted apart: hits, misses, digests, sizes, coverage', async () => {
    const { project, repository, image, common } = await newProject();
    const values = { ...common, platforms: both };
    const build = { ...values, tags: `${image}:main`, target: 'runtime' };
    lab.proxy.reset();
    const cold = await runPrewarm(await emptyBuilder(), project, values);
    expect(cold.report.error).toBeUndefined();
    await expectToldBytes(lab, cold.report, repository);
    lab.proxy.reset();
    const warm = await runBuild(await emptyBuilder(), project, build);
    await expectToldBytes(lab, warm.report, repository);
    expect({ error: warm.report.error, rate: warm.report.dependencyHitRate }).toEqual({
      error: undefined,
      rate: 100,
    });
    for (const { name, digest, platforms } of warm.report.dependencies.layers) {
      expect([name, platforms]).toEqual([name, await inRegistry(repository, digest ?? '')]);
      expect(platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
    }
    expect(warm.report.app.platforms).toEqual(await inRegistry(repository, 'main'));
    expect(warm.report.coverage.map(({ platform, totalBytes }) => [platform, totalBytes])).toEqual(
      warm.report.app.platforms.map(({ platform, sizeBytes }) => [platform, sizeBytes]),
    );
    for (const { prefix } of warm.report.coverage) expect(prefix.layers).toBeGreaterThanOrEqual(3);

    // What one platform alone is made of.
    await project.write({ 'requirements-arm64.txt': 'flask==3\n' });
    const half = await runPrewarm(await emptyBuilder(), project, values);
    expect(hits(half.report.stages, 'python-deps')).toEqual(['linux/amd64 2/2', 'linux/arm64 0/2']);
    expect(half.report.misses.filter(({ stage }) => stage === 'python-deps')).toMatchObject([
      { platform: 'linux/arm64', cause: { files: [{ path: 'requirements-arm64.txt' }] } },
    ]);
    const [before, after] = [cold, half].map(
      ({ report }) => report.layers.find(({ name }) => name === 'python')?.platforms,
    );
    expect(after?.[0]).toEqual(before?.[0]);
    expect(after?.[1]?.digest).not.toBe(before?.[1]?.digest);
  });

  // Held by __tests__/integration/build.test.ts for one platform.
  for (const compression of ['gzip', 'zstd'])
    atNight(testHere)(`have every byte told that moves, with ${compression}`, async () => {
      const { project, repository, image } = await newProject();
      await project.write(heavyForTwo());
      const more = { compression, platforms: both, target: 'runtime' };
      await walkAndCount(lab, emptyBuilder, project, { image, app: `${image}:main`, repository }, more);
    });

  // Held by __tests__/commands/doctor/registry.test.ts and __tests__/core/miss/explain-misses.slow.test.ts.
  atNight(testHere)('miss for the platform alone that a layer lacks, which the doctor names', async () => {
    const { project, common } = await newProject();
    // Two layers that stand on one that is new make BuildKit miss by chance (docs/guide/platforms.md), so python stands there alone.
    const values = { ...common, layers: 'base=base\npython=python-deps' };
    const one = await runPrewarm(await emptyBuilder(), project, { ...values, platforms: 'linux/amd64' });
    const builder = await emptyBuilder();
    const { result } = await runSession(doctorCommand, builder, project, { ...values, platforms: both });
    const two = await runPrewarm(builder, project, { ...values, platforms: both });
    expect([one.report.error, result.error, two.report.error]).toEqual([undefined, undefined, undefined]);
    expect(result.findings.map(({ name, subject }) => `${name} ${subject}`).toSorted()).toEqual([
      'platform-missing base',
      'platform-missing python',
    ]);
    expect(hits(two.report.stages, 'python-deps')).toEqual(['linux/amd64 2/2', 'linux/arm64 0/2']);

    // Base is another index than before, and the same image for amd64: it is not what made python miss there.
    await project.write({ 'requirements-amd64.txt': 'flask==3\n' });
    const back = await runPrewarm(builder, project, { ...values, platforms: 'linux/amd64' });
    const [miss] = back.report.misses.filter(({ stage }) => stage === 'python-deps');
    expect(miss?.cause).toMatchObject({
      kind: 'file',
      files: expect.arrayContaining([{ path: 'requirements-amd64.txt', change: 'content' }]),
    });
  });
});

describe('layers and application for two platforms by a builder each', () => {
  const platforms = both.split(',');

  /** What a run of the workflow does: each platform in a job of its own, then one that merges. */
  function pipeline({ project, common, image }: Awaited<ReturnType<typeof newProject>>) {
    const prewarm = async (of: string, platform: string, more: Readonly<Record<string, string>> = {}) =>
      (
        await runPrewarm(
          await emptyBuilder(),
          project,
          { ...common, platforms: platform, 'part-of': of, ...more },
          { env },
        )
      ).report;
    const build = async (of: string, platform: string) =>
      (
        await runBuild(
          await emptyBuilder(),
          project,
          {
            ...{ ...common, platforms: platform, 'part-of': of },
            ...{ tags: `${image}:main`, target: 'runtime' },
          },
          { env },
        )
      ).report;
    const merge = async (of: string, step: 'prewarm' | 'build'): Promise<MergeReport> =>
      (
        await runSession(
          mergeCommand,
          builders[0] as LabBuilder,
          project,
          { image, platforms: both, 'part-of': of, step, tags: `${image}:main` },
          { env },
        )
      ).result;
    return { prewarm, build, merge };
  }

  testHere(
    'are pushed by digest and put together in the registry: one index under both tags, and what each platform hit',
    async () => {
      const given = await newProject();
      const { repository, image, project } = given;
      const { prewarm, build, merge } = pipeline(given);
      const quarter = `${new Date().getUTCFullYear()}Q${Math.floor(new Date().getUTCMonth() / 3) + 1}`;
      const cold = [];
      for (const platform of platforms) cold.push(await prewarm('1', platform));
      expect(cold.map(({ error, outcome }) => [error, outcome])).toEqual([
        [undefined, 'prewarmed'],
        [undefined, 'prewarmed'],
      ]);
      expect((await client.listTags(repository)).filter((tag) => /^cache-(base|record)/.test(tag))).toEqual(
        [],
      );
      lab.proxy.reset();
      const layers = await merge('1', 'prewarm');
      const uploaded = lab.proxy.records.filter(({ kind }) => kind === 'blob PATCH' || kind === 'blob PUT');
      expect({ error: layers.error, outcome: layers.outcome }).toEqual({
        error: undefined,
        outcome: 'merged',
      });
      // The record and the empty config, and no layer.
      expect(uploaded.reduce((sum, { requestBytes }) => sum + requestBytes, 0)).toBeLessThan(20_000);
      for (const { name, digest, tags, platforms: found } of layers.images) {
        expect(tags).toEqual([`cache-${name}`, `cache-${name}-${quarter}`]);
        for (const tag of tags) expect((await client.resolve(repository, tag))?.digest).toBe(digest);
        expect(found).toEqual(await inRegistry(repository, digest));
        expect(found.map((one) => one.digest)).toEqual(
          cold.map((report) => report.layers.find((layer) => layer.name === name)?.digest),
        );
      }

      const warm = [];
      for (const platform of platforms) warm.push(await prewarm('2', platform));
      expect(warm.map(({ outcome, dependencyHitRate }) => [outcome, dependencyHitRate])).toEqual([
        ['warm', 100],
        ['warm', 100],
      ]);
      expect((await merge('2', 'prewarm')).outcome).toBe('unchanged');

      const built = [];
      for (const platform of platforms) built.push(await build('2', platform));
      expect(built.map(({ error, dependencyHitRate }) => [error, dependencyHitRate])).toEqual([
        [undefined, 100],
        [undefined, 100],
      ]);
      expect(await client.resolve(repository, 'main')).toBeUndefined();
      const app = await merge('2', 'build');
      expect({ error: app.error, outcome: app.outcome }).toEqual({ error: undefined, outcome: 'merged' });
      expect(app.reference).toBe(`${image}@${(await client.resolve(repository, 'main'))?.digest}`);
      expect(app.images[0]?.platforms).toEqual(await inRegistry(repository, 'main'));
      expect(app.images[0]?.platforms.map(({ digest }) => digest)).toEqual(
        built.map((report) => report.app.platforms[0]?.digest),
      );
      expect(
        app.platforms.map(({ platform, hitRate, coveredPercent }) => [platform, hitRate, coveredPercent]),
      ).toEqual(
        built.map(({ coverage: [coverage] }, index) => [
          platforms[index],
          100,
          percentOf(coverage?.prefix.bytes ?? 0, coverage?.totalBytes ?? 1),
        ]),
      );

      const doctor = await runSession(
        doctorCommand,
        builders[0] as LabBuilder,
        project,
        { image, push: 'true', platforms: both, deep: 'true' },
        { env },
      );
      expect({ error: doctor.result.error, findings: doctor.result.findings }).toEqual({
        error: undefined,
        findings: [],
      });
      const history = parseHistory((await createFileHistory(historyPath(env, image), Date.now).read()) ?? '');
      const entries = history.kind === 'lines' ? entriesOf(history.lines) : [];
      expect(entries.map((entry) => [entry.kind, 'platform' in entry ? entry.platform : ''])).toEqual([
        ...['prewarm', 'prewarm', 'build'].flatMap((kind) => platforms.map((platform) => [kind, platform])),
      ]);
    },
  );

  // Held by __tests__/commands/merge/run.slow.test.ts.
  atNight(testHere)(
    'hit by themselves: while one cannot be built, the other hits, and no tag moves',
    async () => {
      const given = await newProject();
      const { repository, project } = given;
      const { prewarm, merge } = pipeline(given);
      for (const platform of platforms) await prewarm('1', platform);
      await merge('1', 'prewarm');
      const before = (await client.resolve(repository, 'cache-python'))?.digest;

      await project.write({ 'requirements-arm64.txt': 'flask==3\n' });
      const { plan } = await planBoth(given);
      expect(plan).toMatchObject({
        needed: true,
        reason: expect.stringMatching(/^python is outdated|linux\/arm64: python is outdated/),
      });
      const broken = await prewarm('2', 'linux/arm64', { 'build-contexts': 'cross=/nowhere' }).catch(
        (error: unknown) => error,
      );
      const fine = await prewarm('2', 'linux/amd64');
      const failed = await merge('2', 'prewarm');
      expect(broken).toBeInstanceOf(Error);
      expect(hits(fine.stages, 'python-deps')).toEqual(['undefined 2/2']);
      expect(failed).toMatchObject({
        outcome: 'failed',
        error: { message: expect.stringMatching(/the prewarm of linux\/arm64 has left nothing under 2/) },
      });
      expect((await client.resolve(repository, 'cache-python'))?.digest).toBe(before);

      // Its next run mends it, and only what changed is another one.
      const mended = await prewarm('2', 'linux/arm64');
      const merged = await merge('2', 'prewarm');
      expect({ error: mended.error, merged: merged.error }).toEqual({ error: undefined, merged: undefined });
      expect(merged.images.filter(({ changed }) => changed).map(({ name }) => name)).toEqual(['python']);
      expect(
        merged.platforms.map(({ platform, misses }) => [platform, misses.map(({ stage }) => stage)]),
      ).toEqual([
        ['linux/amd64', []],
        // What is only copied from is in no image, and so in no cache that comes with one.
        ['linux/arm64', ['cross', 'python-deps']],
      ]);
    },
  );

  // Held by quarter.test.ts for one platform.
  atNight(testHere)(
    'go back to a quarter together, the parts too, and are started by their workflow only',
    async () => {
      const given = await newProject();
      const { repository, project, image } = given;
      const { prewarm, merge } = pipeline(given);
      for (const platform of platforms) await prewarm('1', platform, { quarter: '2026Q3' });
      await merge('1', 'prewarm');
      const tags = [
        'cache-record',
        'cache-part-linux-arm64-record',
        'cache-python',
        'cache-part-linux-amd64-python',
      ];
      const digests = async (): Promise<readonly (Digest | undefined)[]> =>
        Promise.all(tags.map(async (tag) => (await client.resolve(repository, tag))?.digest));
      const then = await digests();
      await project.write({ 'requirements-arm64.txt': 'a\n', 'requirements-amd64.txt': 'b\n' });
      for (const platform of platforms) await prewarm('2', platform, { quarter: '2026Q4' });
      await merge('2', 'prewarm');
      const now = await digests();
      expect(now.every((digest, index) => digest !== then[index])).toBe(true);
      const quarter = async (values: Readonly<Record<string, string>>) =>
        (
          await runSession(
            quarterCommand,
            builders[0] as LabBuilder,
            project,
            { image, push: 'true', ...values },
            { env },
          )
        ).result;
      const shown = await quarter({});
      expect(
        shown.quarters.map(({ quarter: name, layers }) => [name, layers.map((layer) => layer.name)]),
      ).toEqual([
        ['2026Q4', ['base', 'node', 'python']],
        ['2026Q3', ['base', 'node', 'python']],
      ]);
      const restored = await quarter({ task: 'restore', quarter: '2026Q3' });
      expect(restored.error).toBeUndefined();
      expect(await digests()).toEqual(then);
      const started = await quarter({ task: 'start' });
      expect(started.error?.message).toMatch(/built on separate runners/);
      expect(await digests()).toEqual(then);
    },
  );

  async function planBoth({ project, image }: Awaited<ReturnType<typeof newProject>>) {
    const { result } = await runSession(
      planCommand,
      builders[0] as LabBuilder,
      project,
      { image, push: 'true', runners: 'linux/amd64=one, linux/arm64=two' },
      { env },
    );
    return { plan: result };
  }
});
