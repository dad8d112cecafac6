import { randomBytes } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { runBuild } from '../support/build-run.ts';
import { walkAndCount } from '../support/byte-walk.ts';
import { expectToldBytes } from '../support/counted-bytes.ts';
import { atNight, ordinarily } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(600_000);

const lab = await startLab();
const projects: SampleProject[] = [];
let repositories = 0;

afterAll(async () => {
  for (const project of projects) await project.remove();
  await lab.stop();
});

async function newProject(files: Readonly<Record<string, string>> = {}): Promise<SampleProject> {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  await project.write(files);
  return project;
}

/** The sample's Dockerfile with other lines for the stage of the application. */
async function withRuntime(project: SampleProject, runtime: string): Promise<void> {
  const dockerfile = await readFile(join(project.dir, 'Dockerfile'), 'utf8');
  await project.write({
    Dockerfile: `${dockerfile.slice(0, dockerfile.indexOf('FROM base AS runtime'))}${runtime}`,
  });
}

const linked = [
  'FROM base AS runtime',
  'COPY --link --from=python-deps /python /python',
  'COPY --link --from=node-deps /node /node',
  'COPY --link src /src',
  '',
].join('\n');

function newRepository() {
  const repository = `example/build-${++repositories}`;
  return {
    repository,
    image: `${lab.host}/${repository}`,
    app: `${lab.host}/${repository}:main`,
    registry: createRegistryReader(lab.host, repository),
  };
}

/** Layer blobs that were fetched, without configs and manifests. */
function layerDownloads(): number {
  return lab.proxy.records.filter(({ kind, responseBytes }) => kind === 'blob GET' && responseBytes > 20_000)
    .length;
}

function writesTo(repository: string): readonly string[] {
  return lab.proxy.records
    .filter(({ kind, path }) => kind === 'manifest PUT' && path.includes(repository))
    .map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
}

function stepsOf(stages: readonly { stage: string; hit: number; executed: number }[]) {
  return Object.fromEntries(stages.map(({ stage, hit, executed }) => [stage, { hit, executed }]));
}

const newest: keyof typeof lab.generations = lab.generations.current.kind === 'ready' ? 'current' : 'debian';
const other: keyof typeof lab.generations = newest === 'current' ? 'debian' : 'current';
describe.each(ordinarily([newest], [other]))('build with the %s generation of tools', (name) => {
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

  testHere('a first build prewarms the layers and pushes the application on their digests', async () => {
    const { image, app, registry } = newRepository();
    const { report } = await runBuild(await emptyBuilder(), await newProject(), {
      image,
      tags: app,
      push: 'true',
    });

    expect(report.error).toBeUndefined();
    expect(report.outcome).toBe('pushed');
    expect(report.prewarmNeeded).toBe(false);
    expect(report.dependencies.layers.map(({ state }) => state)).toEqual(['rebuilt', 'rebuilt', 'rebuilt']);
    const record = await registry.record();
    expect(report.app.standsOn).toEqual(
      Object.fromEntries(['base', 'python', 'node'].map((layer) => [layer, record?.layers[layer]?.digest])),
    );
    expect(report.app.digest).toBe(await registry.digestOf('main'));
    expect(report.app.reference).toBe(`${image}@${report.app.digest}`);
    expect(report.app.cache?.written).toBe('written');
    expect(await registry.tags()).toEqual(expect.arrayContaining(['cache-builder', 'cache-builder-record']));
  });

  testHere('the same build again hits every step and prewarms nothing', async () => {
    const { image, app } = newRepository();
    const project = await newProject();
    const first = await runBuild(await emptyBuilder(), project, { image, tags: app, push: 'true' });
    const { report } = await runBuild(await emptyBuilder(), project, { image, tags: app, push: 'true' });

    expect(report.error).toBeUndefined();
    expect(report.dependencyHitRate).toBe(100);
    expect(stepsOf(report.dependencies.stages)).toEqual({
      base: { hit: 1, executed: 0 },
      'python-deps': { hit: 2, executed: 0 },
      'node-deps': { hit: 2, executed: 0 },
    });
    expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 3, executed: 0 } });
    expect(report.misses).toEqual([]);
    expect(report.app.digest).toBeDefined();
    expect(first.report.app.standsOn).toEqual(report.app.standsOn);
  });

  testHere(
    'a code change executes the steps that copy it, and downloads no layer with COPY --link',
    async () => {
      const { image, app, repository } = newRepository();
      const project = await newProject();
      await withRuntime(project, linked);
      await runBuild(await emptyBuilder(), project, { image, tags: app, push: 'true' });
      await project.write({ 'src/app.txt': 'hello again\n' });
      const builder = await emptyBuilder();
      lab.proxy.reset();
      const { report, programs } = await runBuild(builder, project, { image, tags: app, push: 'true' });

      expect(report.error).toBeUndefined();
      expect(programs.filter((program) => program.startsWith('docker'))).toEqual([
        'docker-buildx version',
        'docker-buildx inspect',
        'docker-buildx bake',
        'docker-buildx build',
      ]);
      expect(report.dependencyHitRate).toBe(100);
      expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 2, executed: 1 } });
      expect(layerDownloads()).toBe(0);
      const own = lab.proxy.records.filter(({ userAgent }) => userAgent === 'cache-prewarm');
      expect(new Set(own.map(({ connection }) => connection)).size).toBeLessThanOrEqual(6);
      expect(lab.proxy.records.length).toBeLessThanOrEqual(121);
      expect(writesTo(repository)).toEqual(
        expect.arrayContaining(['cache-builder', 'cache-builder-record', 'main']),
      );
      expect(
        writesTo(repository).filter((tag) => tag.startsWith('cache-') && !tag.startsWith('cache-builder')),
      ).toEqual([]);
    },
  );

  testHere('a code change after a changed dependency downloads no layer with COPY --link', async () => {
    const { image, app } = newRepository();
    const project = await newProject({ Dockerfile: heavyLinked });
    const inputs = { image, tags: app, push: 'true' };
    await runBuild(await emptyBuilder(), project, inputs);
    await project.write({ 'requirements.txt': 'django\n' });
    const dependency = await runBuild(await emptyBuilder(), project, inputs);
    expect(stepsOf(dependency.report.app.stages)).toEqual({ runtime: { hit: 2, executed: 1 } });
    await project.write({ 'src/app.txt': 'hello again\n' });
    const builder = await emptyBuilder();
    lab.proxy.reset();
    const { report } = await runBuild(builder, project, inputs);

    expect(report.error).toBeUndefined();
    expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 2, executed: 1 } });
    expect(layerDownloads()).toBe(0);
  });

  // The same digests as above, of another kind of layer.
  atNight(testHere)('nor where what is copied is a layer itself', async () => {
    const { image, app } = newRepository();
    const project = await newProject({
      Dockerfile: heavyLinked
        .replace('FROM base AS runtime', 'FROM base AS runtime-deps')
        .replace('COPY --link src', 'FROM runtime-deps AS runtime\nCOPY --link src'),
    });
    const layers = 'base=base\npython=python-deps\nnode=node-deps\nruntime=runtime-deps';
    const inputs = { image, layers, tags: app, push: 'true' };
    await runBuild(await emptyBuilder(), project, inputs);
    await project.write({ 'requirements.txt': 'django\n' });
    await runBuild(await emptyBuilder(), project, inputs);
    await project.write({ 'src/app.txt': 'hello again\n' });
    const builder = await emptyBuilder();
    lab.proxy.reset();
    const { report } = await runBuild(builder, project, inputs);

    expect(report.error).toBeUndefined();
    expect(report.misses.map(({ stage }) => stage)).toEqual(['runtime']);
    expect(layerDownloads()).toBe(0);
  });

  testHere(
    'what a builder kept, and an unknown tag has brought to the registry, is told as at most',
    async () => {
      const { image } = newRepository();
      const project = await newProject({ Dockerfile: heavy });
      const builder = await emptyBuilder();
      const values = { image, push: 'true', 'cache-builder': 'false' };
      await runBuild(builder, project, { ...values, tags: `${image}:one` });
      lab.proxy.reset();
      const { report } = await runBuild(builder, project, { ...values, tags: `${image}:two` });
      expect(report.error).toBeUndefined();
      expect(report.app.stages.map(({ executed }) => executed)).toEqual([0]);
      expect(lab.proxy.counts().uploadedBytes).toBeLessThan(64_000);
      expect(report.transfer?.uploadedBytes).toBeGreaterThan(8_000_000);
      expect(report.transfer?.atMost).toBe(true);
    },
  );

  // Held by __tests__/commands/build/app-uploads.test.ts.
  atNight(testHere)(
    'the same files as of an earlier build, which the registry still has, are told as at most',
    async () => {
      const { image, app } = newRepository();
      const project = await newProject();
      await withRuntime(project, 'FROM base AS runtime\nCOPY src/app.txt /\n');
      const build = async (content: string) => {
        await project.write({ 'src/app.txt': content });
        await utimes(join(project.dir, 'src/app.txt'), 1_700_000_000, 1_700_000_000);
        lab.proxy.reset();
        const { report } = await runBuild(await emptyBuilder(), project, { image, tags: app, push: 'true' });
        expect(report.error).toBeUndefined();
        expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 0, executed: 1 } });
        return { told: report.transfer, seenBytes: lab.proxy.counts().uploadedBytes };
      };
      const content = randomBytes(500_000).toString('hex');
      await build(content);
      await build('another\n');
      const { told, seenBytes } = await build(content);
      expect(seenBytes).toBeLessThan(64_000);
      expect(told?.uploadedBytes).toBeGreaterThan(500_000);
      expect(told?.atMost).toBe(true);
    },
  );

  const walk = async (more: Readonly<Record<string, string>>): Promise<void> =>
    walkAndCount(lab, emptyBuilder, await newProject({ Dockerfile: heavy }), newRepository(), more);
  testHere('every byte that moves is told: cold, warm, code, dependency, base refresh', () =>
    walk({ 'patch-from': '100kB' }),
  );
  atNight(testHere)('every byte that moves is told without patches, too', () => walk({}));
  atNight(testHere)('every byte that moves is told with zstd, too', () => walk({ compression: 'zstd' }));

  // The engine's own builder does not tell of a small download that ends between two of its looks.
  const testCurrent = name === 'current' ? testHere : () => {};
  testCurrent('every byte of an image that a context names, and of caches of the user, is told', async () => {
    const tools = newRepository();
    const own = newRepository();
    const project = await newProject({ Dockerfile: heavy });
    const seed = { image: tools.image, tags: tools.app, push: 'true' };
    expect((await runBuild(await emptyBuilder(), project, seed)).report.error).toBeUndefined();

    const layers = heavy.slice(0, heavy.indexOf('FROM base AS runtime'));
    const app = ['FROM base AS runtime', 'COPY --from=tools /app /app', `RUN ${random(700_000)} > /more`];
    await project.write({ Dockerfile: `${layers}${app.join('\n')}\n` });
    const classic = { 'layers-as': 'cache', 'cache-to': `type=registry,ref=${own.image}:mine,mode=max` };
    const cached = { 'cache-from': `type=registry,ref=${own.image}:mine`, 'cache-builder': 'false' };
    const values = { image: own.image, push: 'true', 'build-contexts': `tools=docker-image://${tools.app}` };
    const moved = [];
    for (const [tag, more] of Object.entries({ context: {}, to: classic, from: { ...classic, ...cached } })) {
      const builder = await emptyBuilder();
      lab.proxy.reset();
      const { report } = await runBuild(builder, project, {
        ...{ ...values, ...more, tags: `${own.image}:${tag}` },
      });
      expect(report.error).toBeUndefined();
      await expectToldBytes(lab, report, own.repository, ['busybox', tools.repository]);
      moved.push(report.transfer);
    }
    // The context's 8 MB are loaded where its file is copied; what the last build found in the user's cache it needs not make.
    expect(moved[0]?.downloadedBytes).toBeGreaterThan(8_000_000);
    expect(moved[1]?.uploadedBytes).toBeGreaterThan(700_000);
  });
});

const random = (bytes: number): string => `head -c ${bytes} /dev/urandom`;

/** Layers that do not compress, so large that none of them could hide between manifests. */
const heavy = [
  `ARG BASE_IMAGE=${lab.busybox}`,
  'FROM ${BASE_IMAGE} AS base',
  `RUN ${random(400_000)} > /base`,
  'FROM base AS python-deps',
  'COPY requirements.txt /requirements.txt',
  `RUN cat /requirements.txt > /python && ${random(300_000)} >> /python`,
  'FROM base AS node-deps',
  'COPY package.json /package.json',
  `RUN cat /package.json > /node && ${random(200_000)} >> /node`,
  'FROM base AS runtime',
  'COPY --from=python-deps /python /python',
  'COPY --from=node-deps /node /node',
  'COPY src /src',
  `RUN ${random(8_000_000)} > /app`,
  '',
].join('\n');

/** The same, put together without touching what is below. */
const heavyLinked = `${heavy.slice(0, heavy.indexOf('FROM base AS runtime'))}${linked}`;
