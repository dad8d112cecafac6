import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { createRemoteBuilder, startRemoteBuildkit } from '../../scripts/remote-builder.mjs';
import { currentTools } from '../../scripts/tools.mjs';
import { runBuild } from '../support/build-run.ts';
import { atNight } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const tools = await currentTools();
const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-remote-'));
const stops: (() => Promise<void>)[] = [];
let made = 0;

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
  await rm(dir, { recursive: true, force: true });
  await lab.stop();
});

const testHere = (title: string, run: () => Promise<void>): void =>
  tools.kind === 'ready' ? test(title, run) : test.skip(`${title} (${tools.reason})`, () => {});

/** A runner that has docker's command line and buildx, and no engine. */
async function runnerWithoutEngine(): Promise<Readonly<Record<string, string>>> {
  if (tools.kind !== 'ready') throw new Error(tools.reason);
  const config = join(dir, `runner-${++made}`);
  await mkdir(join(config, 'cli-plugins'), { recursive: true });
  await symlink(tools.buildx, join(config, 'cli-plugins/docker-buildx'));
  return {
    ...Object.fromEntries(
      Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    DOCKER_CONFIG: config,
    DOCKER_HOST: `unix://${join(dir, 'no-engine.sock')}`,
  };
}

async function newBuildkit() {
  const started = await startRemoteBuildkit({
    dir: join(dir, `buildkit-${++made}`),
    registryHosts: [lab.host],
  });
  if (started.kind !== 'ready') throw new Error(started.reason);
  stops.push(started.stop);
  return started;
}

type Buildkit = Awaited<ReturnType<typeof newBuildkit>>;

/** A runner that builds on these. */
async function runnerOf(
  ...nodes: readonly { readonly buildkit: Buildkit; readonly platform?: string }[]
): Promise<LabBuilder> {
  const env = await runnerWithoutEngine();
  const name = `remote-${++made}`;
  const remove = await createRemoteBuilder({ name, nodes, env });
  stops.push(remove);
  return { name, env, remove };
}

async function newProject(): Promise<SampleProject> {
  const project = await createSampleProject(lab.busybox);
  stops.push(project.remove);
  return project;
}

function newRepository() {
  const repository = `example/remote-${++made}`;
  const image = `${lab.host}/${repository}`;
  return {
    image,
    app: { image, tags: `${image}:main`, push: 'true' },
    registry: createRegistryReader(lab.host, repository),
  };
}

testHere('one BuildKit for a team: prewarm, warm, code change, from runners without an engine', async () => {
  const { image, app, registry } = newRepository();
  const project = await newProject();
  const team = await newBuildkit();
  const first = await runPrewarm(await runnerOf({ buildkit: team }), project, { image });
  expect(first.report).toMatchObject({ error: undefined, outcome: 'prewarmed' });
  expect(first.report.builder).toMatchObject({ driver: 'remote', buildkit: 'v0.32.2' });

  const warm = await runBuild(await runnerOf({ buildkit: team }), project, app);
  expect(warm.report).toMatchObject({ error: undefined, dependencyHitRate: 100 });
  await project.write({ 'src/app.txt': 'hello again\n' });
  const record = await registry.record('cache-record');
  // A BuildKit that was made anew has nothing, and finds everything in the registry.
  const empty = await newBuildkit();
  lab.proxy.reset();
  const change = await runBuild(await runnerOf({ buildkit: empty }), project, app);
  expect(change.report).toMatchObject({ error: undefined, dependencyHitRate: 100 });
  expect(change.report.app.stages.map(({ hit, executed }) => ({ hit, executed }))).toEqual([
    { hit: 2, executed: 1 },
  ]);
  expect(await registry.record('cache-record')).toEqual(record);
});

testHere('a BuildKit that dies in the middle fails the run, and the next run on it ends well', async () => {
  const { image, registry } = newRepository();
  const project = await newProject();
  const team = await newBuildkit();
  await project.write({ 'requirements.txt': 'slow\n' });
  await project.write({
    Dockerfile: [
      `FROM ${lab.busybox} AS base`,
      'RUN echo base > /base',
      'FROM base AS python-deps',
      'COPY requirements.txt /requirements.txt',
      'RUN sleep 8; date +%s%N > /python',
      '',
    ].join('\n'),
  });
  const layers = 'base=base,python=python-deps';
  const runner = await runnerOf({ buildkit: team });
  const dying = runPrewarm(runner, project, { image, layers, retries: '0' });
  // The slow step runs by then: what is before it takes a second or two.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  await team.kill();
  const { report } = await dying;
  // Which of its streams buildx finds broken first differs.
  expect(report.error?.message).toMatch(/^the build failed: .*error reading from server: EOF$/);
  expect(report.error?.cause).toMatch(/^The connection to BuildKit broke during the build\./);
  expect(await registry.record('cache-record')).toBeUndefined();

  await team.start();
  const next = await runPrewarm(runner, project, { image, layers });
  expect(next.report).toMatchObject({ error: undefined, outcome: 'prewarmed' });
  expect(Object.keys((await registry.record('cache-record'))?.layers ?? {})).toEqual(['base', 'python']);
});

atNight(testHere)('two prewarms at once on one BuildKit leave one whole generation', async () => {
  const { image, registry } = newRepository();
  const project = await newProject();
  const team = await newBuildkit();
  const runs = await Promise.all(
    [await runnerOf({ buildkit: team }), await runnerOf({ buildkit: team })].map((runner) =>
      runPrewarm(runner, project, { image }),
    ),
  );
  expect(runs.map(({ report }) => report.error)).toEqual([undefined, undefined]);
  const record = await registry.record('cache-record');
  for (const { digest } of Object.values(record?.layers ?? {}))
    expect(await registry.isWhole(digest)).toBe(true);
  expect(runs.at(0)?.report.layers.map(({ digest }) => digest)).toEqual(
    runs.at(1)?.report.layers.map(({ digest }) => digest),
  );
});

// Held by platforms.test.ts, with a builder each.
atNight(testHere)('two BuildKits are one builder for two platforms', async () => {
  const { image, app, registry } = newRepository();
  const project = await newProject();
  await project.write({
    Dockerfile: [
      'FROM scratch AS base',
      'COPY requirements.txt /',
      'FROM base AS runtime',
      'COPY src /src',
      '',
    ].join('\n'),
  });
  const pool = [
    { buildkit: await newBuildkit(), platform: 'linux/amd64' },
    { buildkit: await newBuildkit(), platform: 'linux/arm64' },
  ];
  const both = { layers: 'base=base', platforms: 'linux/amd64,linux/arm64' };
  const first = await runPrewarm(await runnerOf(...pool), project, { image, ...both });
  expect(first.report).toMatchObject({ error: undefined, outcome: 'prewarmed' });
  const built = await runBuild(await runnerOf(...pool), project, { ...app, ...both });
  expect(built.report).toMatchObject({ error: undefined, dependencyHitRate: 100 });
  expect(built.report.app.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  expect(await registry.tags()).toEqual(expect.arrayContaining(['cache-base', 'main']));
});
