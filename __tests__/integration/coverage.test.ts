import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { runBuild } from '../support/build-run.ts';
import { atNight, everyCase } from '../support/extent.ts';
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

const base = [
  `FROM ${lab.busybox} AS base`,
  'RUN head -c 3000000 /dev/urandom > /base',
  'FROM base AS python-deps',
  'COPY requirements.txt /requirements.txt',
  'RUN mkdir /venv && head -c 2000000 /dev/urandom > /venv/packages',
  'FROM base AS node-deps',
  'COPY package.json /package.json',
  'RUN mkdir /modules && head -c 1500000 /dev/urandom > /modules/packages',
];
/** What the mission's first team had: everything is copied, nothing is linked. */
const copying = [
  ...base,
  'FROM base AS runtime',
  'WORKDIR /app',
  'COPY --from=python-deps /venv /app/venv',
  'COPY --from=node-deps /modules /app/modules',
  'COPY src /app/src',
  'CMD ["cat", "/app/src/app.txt"]',
];

async function newProject(dockerfile: readonly string[]): Promise<SampleProject> {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  await project.write({ Dockerfile: `${dockerfile.join('\n')}\n` });
  return project;
}

function newRepository() {
  const repository = `example/worth-${++repositories}`;
  const image = `${lab.host}/${repository}`;
  return {
    values: { image, tags: `${image}:main`, push: 'true' },
    registry: createRegistryReader(lab.host, repository),
  };
}

/** With both where the long tests run it. */
const newest = lab.generations.current.kind === 'ready' ? ['current' as const] : ['debian' as const];
const generations = everyCase() ? (['debian', 'current'] as const) : newest;

describe.each(generations)('with the %s generation of tools', (name) => {
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

  testHere(
    'coverage is what the manifests say, and a layer that is only copied from is worth nothing',
    async () => {
      const { values, registry } = newRepository();
      const { report } = await runBuild(await emptyBuilder(), await newProject(copying), values);
      expect(report.error).toBeUndefined();

      const app = await registry.image('main');
      const held = new Set(
        (
          await Promise.all(['cache-base', 'cache-python', 'cache-node'].map((tag) => registry.image(tag)))
        ).flatMap(({ layers }) => layers.map(({ digest }) => digest)),
      );
      const bytes = (layers: readonly { size: number }[]): number =>
        layers.reduce((sum, { size }) => sum + size, 0);
      const covered = app.layers.filter(({ digest }) => held.has(digest));
      expect(report.coverage).toHaveLength(1);
      expect(report.coverage[0]).toMatchObject({
        platform: 'linux/amd64',
        layers: app.layers.length,
        totalBytes: bytes(app.layers) + app.config.size,
        byDigest: { layers: covered.length, bytes: bytes(covered) },
        prefix: { layers: covered.length, bytes: bytes(covered) },
      });
      const worth = Object.fromEntries(
        (report.coverage[0]?.byLayer ?? []).map(({ layer, own, useless }) => [layer, { own, useless }]),
      );
      expect(worth['base']).toMatchObject({ own: { bytes: bytes(covered) }, useless: undefined });
      expect(worth['python']).toEqual({
        own: { layers: 0, bytes: 0 },
        useless: '`COPY --from=python-deps` in stage runtime, line 11, makes a new layer of 2.0 MB',
      });
      expect(worth['node']?.useless).toBe(
        '`COPY --from=node-deps` in stage runtime, line 12, makes a new layer of 1.5 MB',
      );
    },
  );

  testHere('a runtime-deps layer saves a server with the layers the bytes that were promised', async () => {
    const before = newRepository();
    const first = await runBuild(await emptyBuilder(), await newProject(copying), before.values);
    const advice = first.report.advice.find((piece) => piece.name === 'runtime-deps-layer');
    expect(advice?.line).toBe(11);
    const suggestion = advice?.suggestion?.split('\n') ?? [];

    const after = newRepository();
    const applied = await newProject([...base, ...suggestion, ...copying.slice(12)]);
    const { report } = await runBuild(await emptyBuilder(), applied, {
      ...after.values,
      layers: 'base=base\npython=python-deps\nnode=node-deps\nruntime=runtime-deps',
    });

    expect(report.error).toBeUndefined();
    const toDownload = ({ report: { coverage } }: { report: typeof report }): number =>
      (coverage[0]?.totalBytes ?? 0) - (coverage[0]?.prefix.bytes ?? 0);
    const saved = toDownload(first) - toDownload({ report });
    expect(saved).toBeGreaterThan(3_000_000);
    expect(Math.abs(saved - (advice?.savesBytes ?? 0))).toBeLessThan(0.02 * saved);
    expect(report.advice.map((piece) => piece.name)).not.toContain('runtime-deps-layer');
    expect(report.coverage[0]?.byLayer.find(({ layer }) => layer === 'python')?.useless).toContain(
      'its files reach the application through the layer runtime',
    );
  });

  // Held by init-try.test.ts.
  atNight(testHere)('COPY --link saves an empty builder the bytes that were promised', async () => {
    const source = [...base, 'FROM base AS runtime', 'COPY src /app/src'];
    const downloadOfChange = async (dockerfile: readonly string[]) => {
      const { values } = newRepository();
      const project = await newProject(dockerfile);
      const first = await runBuild(await emptyBuilder(), project, values);
      await project.write({ 'src/app.txt': `changed ${repositories}\n` });
      const builder = await emptyBuilder();
      lab.proxy.reset();
      const second = await runBuild(builder, project, values);
      expect(second.report.error).toBeUndefined();
      return { advice: first.report.advice, downloadedBytes: lab.proxy.counts().downloadedBytes };
    };

    const before = await downloadOfChange(source);
    const advice = before.advice.find((piece) => piece.name === 'copy-link');
    expect(advice).toMatchObject({ line: 10, suggestion: 'COPY --link src /app/src' });
    const after = await downloadOfChange([...source.slice(0, -1), advice?.suggestion ?? '']);

    const promised = advice?.savesBytes ?? 0;
    expect(promised).toBeGreaterThan(3_000_000);
    expect(after.downloadedBytes).toBeLessThan(100_000);
    expect(before.downloadedBytes - after.downloadedBytes).toBeGreaterThan(0.98 * promised);
    expect(after.advice.map((piece) => piece.name)).not.toContain('copy-link');
  });
});

describe('advice about time', () => {
  const generation = lab.generations.debian;
  const testHere =
    generation.kind === 'ready'
      ? test
      : (title: string) => test.skip(`${title} (${generation.reason})`, () => {});

  async function emptyBuilder(): Promise<LabBuilder> {
    if (generation.kind === 'unavailable') throw new Error(generation.reason);
    return generation.newBuilder();
  }

  // Held by __tests__/core/advice/argument-too-early.test.ts.
  atNight(testHere)('an argument that is declared later saves the steps that were promised', async () => {
    const { values } = newRepository();
    const stage = (lines: readonly string[]): readonly string[] => [
      `FROM ${lab.busybox} AS base`,
      ...lines,
      'FROM base AS python-deps',
      'FROM base AS node-deps',
      'FROM base AS runtime',
      'COPY --link src /src',
    ];
    const [argument, slow, use] = [
      'ARG BUILD_ID=0',
      'RUN sleep 1.5 && echo done > /slow',
      'RUN echo $BUILD_ID > /id',
    ];
    const builder = await emptyBuilder();
    const project = await newProject(stage([argument, slow, use]));
    await runBuild(builder, project, { ...values, 'build-args': 'BUILD_ID=1' });
    const { report } = await runBuild(builder, project, { ...values, 'build-args': 'BUILD_ID=2' });
    const advice = report.advice.find((piece) => piece.name === 'argument-too-early');
    expect(advice).toMatchObject({ line: 2, suggestion: `${argument}\n${use}` });
    expect(advice?.savesMs).toBeGreaterThan(1400);

    await project.write({
      Dockerfile: `${stage([slow, ...(advice?.suggestion ?? '').split('\n')]).join('\n')}\n`,
    });
    await runBuild(builder, project, { ...values, 'build-args': 'BUILD_ID=3' });
    const applied = await runBuild(builder, project, { ...values, 'build-args': 'BUILD_ID=4' });
    const [summary] = applied.report.dependencies.stages;
    expect(summary).toMatchObject({ stage: 'base', hit: 1, executed: 1 });
    expect(summary?.executedMs).toBeLessThan((advice?.savesMs ?? 0) / 2);
    expect(applied.report.advice).toEqual([]);
    await builder.remove();
  });

  // Held by __tests__/core/advice/version-drift.test.ts.
  atNight(testHere)('the same version in two Dockerfiles saves the steps that were promised', async () => {
    const { values } = newRepository();
    const dockerfile = (major: number): string =>
      [
        `FROM ${lab.busybox} AS base`,
        `ARG NODE_MAJOR=${major}`,
        'RUN sleep 1.5 && echo $NODE_MAJOR > /node-major',
        'FROM base AS python-deps',
        'FROM base AS node-deps',
        'FROM base AS runtime',
        'COPY --link src /src',
        '',
      ].join('\n');
    const builder = await emptyBuilder();
    const project = await newProject([]);
    await project.write({ Dockerfile: dockerfile(20), 'Dockerfile.optimized': dockerfile(18) });
    await runBuild(builder, project, values);
    const second = { ...values, file: 'Dockerfile.optimized', 'compare-files': 'Dockerfile' };
    const { report } = await runBuild(builder, project, second);
    expect(report.dependencyHitRate).toBe(0);
    const advice = report.advice.find((piece) => piece.name === 'version-drift');
    expect(advice).toMatchObject({ file: 'Dockerfile.optimized', line: 2 });
    expect(advice?.detail).toContain(
      'NODE_MAJOR is 18 in Dockerfile.optimized, line 2, and 20 in Dockerfile, line 2',
    );
    expect(advice?.savesMs).toBeGreaterThan(1400);

    await runBuild(builder, project, values);
    await project.write({ 'Dockerfile.optimized': dockerfile(20) });
    const applied = await runBuild(builder, project, second);
    expect(applied.report.dependencyHitRate).toBe(100);
    expect(applied.report.advice).toEqual([]);

    await project.write({ 'Dockerfile.optimized': dockerfile(18) });
    const skipped = await runBuild(builder, project, { ...second, 'skip-advice': 'version-drift' });
    expect(skipped.report.advice).toEqual([]);
    await builder.remove();
  });
});
