import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { startEngine } from '../../scripts/engine.mjs';
import { startRegistry } from '../../scripts/registry.mjs';
import type { StageSummary } from '../../src/core/buildkit/cache-report.ts';
import { runBuild } from '../support/build-run.ts';
import { atNight, everyCase } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, githubRun, runPrewarm, type SampleProject } from '../support/prewarm-run.ts';
import { createRegistryReader } from '../support/registry-contents.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian, current } = lab.generations;
const testHere =
  debian.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${debian.reason})`, () => {});
const projects: SampleProject[] = [];
const builders: LabBuilder[] = [];
let repositories = 0;

afterAll(async () => {
  for (const project of projects) await project.remove();
  for (const builder of builders) await builder.remove();
  await lab.stop();
});

async function newProject(): Promise<SampleProject> {
  const project = await createSampleProject(lab.busybox);
  projects.push(project);
  return project;
}

/** One builder for all tests that do not need an empty one. */
let shared: Promise<LabBuilder> | undefined;
async function anyBuilder(): Promise<LabBuilder> {
  shared ??= newBuilder();
  return shared;
}

async function newBuilder(): Promise<LabBuilder> {
  if (debian.kind === 'unavailable') throw new Error(debian.reason);
  const builder = await debian.newBuilder();
  builders.push(builder);
  return builder;
}

function newRepository() {
  const repository = `example/choice-${++repositories}`;
  return {
    repository,
    image: `${lab.host}/${repository}`,
    registry: createRegistryReader(lab.host, repository),
  };
}

/** A tag of an image from elsewhere. */
function newUpstream() {
  const name = `${lab.host}/upstream/base-${++repositories}:stable`;
  return {
    name,
    async set(builder: LabBuilder): Promise<void> {
      await lab.docker(['buildx', 'imagetools', 'create', '--tag', name, lab.busybox], builder.env);
    },
    /** From then on it stands for an image that has a file `/moved`. */
    async move(builder: LabBuilder): Promise<void> {
      const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-upstream-'));
      await writeFile(join(folder, 'Dockerfile'), `FROM ${lab.busybox}\nRUN echo moved > /moved\n`);
      const build = ['buildx', 'build', '--push', '--provenance=false', '--tag', name, folder];
      await lab.docker(build, builder.env);
      await rm(folder, { recursive: true });
    },
  };
}

function verdictsOf(stages: readonly StageSummary[]) {
  return Object.fromEntries(
    stages.map(({ stage, steps }) => [stage, steps.map(({ verdict }) => verdict)] as const),
  );
}

function stateOf(report: { readonly layers: readonly { readonly name: string; readonly state: string }[] }) {
  return Object.fromEntries(report.layers.map((layer) => [layer.name, layer.state]));
}

describe('quarters and refreshing', () => {
  testHere(
    'a new quarter refreshes all layers, keeps the old quarter as it was, and happens once',
    async () => {
      const { image, registry } = newRepository();
      const [project, builder] = [await newProject(), await anyBuilder()];
      await runPrewarm(builder, project, { image, quarter: '2026Q3' });
      const third = await registry.digestOf('cache-base-2026Q3');

      const opened = await runPrewarm(builder, project, { image, quarter: '2026Q4' });
      const again = await runPrewarm(builder, project, { image, quarter: '2026Q4' });

      expect(stateOf(opened.report)).toEqual({ base: 'refreshed', python: 'refreshed', node: 'refreshed' });
      expect(opened.report.quarterOpened).toBe(true);
      expect(await registry.digestOf('cache-base-2026Q3')).toBe(third);
      expect(await registry.digestOf('cache-base')).not.toBe(third);
      expect(await registry.digestOf('cache-base-2026Q4')).toBe(await registry.digestOf('cache-base'));
      expect(again.report.outcome).toBe('warm');
      expect(again.report.quarterOpened).toBe(false);
    },
  );

  // Held by __tests__/layers/facts/facts.slow.test.ts.
  atNight(testHere)('a layer older than max-age is refreshed, and what stands on it follows', async () => {
    const { image } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    await runPrewarm(builder, project, { image });
    const young = await runPrewarm(builder, project, { image, 'max-age': '1d' });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const old = await runPrewarm(builder, project, { image, 'max-age': '1s' });
    expect(young.report.outcome).toBe('warm');
    expect(stateOf(old.report)).toEqual({ base: 'refreshed', python: 'refreshed', node: 'refreshed' });
  });

  // Held by __tests__/layers/facts/facts.slow.test.ts.
  atNight(testHere)(
    'an explicit refresh where nothing may be written is ignored with a warning',
    async () => {
      const { image } = newRepository();
      const [project, builder] = [await newProject(), await anyBuilder()];
      await runPrewarm(builder, project, { image });
      const { report } = await runPrewarm(
        builder,
        project,
        { image, refresh: 'all' },
        { github: githubRun('pull_request', 'refs/pull/1/merge') },
      );
      expect(report.warnings.join()).toContain('refresh is ignored');
      expect(report.dependencyHitRate).toBe(100);
    },
  );
});

describe('a run that may not write, and builds a layer as an ordinary stage', () => {
  const pullRequest = { github: githubRun('pull_request', 'refs/pull/7/merge') };

  // Held by __tests__/layers/prepare.slow.test.ts and facts/external-images.test.ts there.
  atNight(testHere)(
    'has it on the held base, and what did not change from its cache, for every layer above',
    async () => {
      const { image } = newRepository();
      const [project, builder] = [await newProject(), await anyBuilder()];
      const upstream = newUpstream();
      const write = (last: string) =>
        project.write({
          Dockerfile: [
            `FROM ${upstream.name} AS base`,
            'RUN date +%s%N > /first',
            `RUN echo ${last} && test ! -e /moved`,
            'FROM base AS python-deps',
            'COPY requirements.txt /requirements.txt',
            'FROM base AS node-deps',
            'COPY package.json /package.json',
            'FROM base AS runtime',
            'COPY src /src',
            '',
          ].join('\n'),
        });
      await upstream.set(builder);
      await write('before');
      await runPrewarm(builder, project, { image });
      await upstream.move(builder);
      await write('after');

      // Which of the targets BuildKit solves first is by chance.
      for (let run = 1; run <= (everyCase() ? 3 : 1); run++) {
        const empty = await newBuilder();
        const { report } = await runPrewarm(empty, project, { image }, pullRequest);
        await empty.remove();
        expect(report.error).toBeUndefined();
        expect(verdictsOf(report.stages)).toEqual({
          base: ['hit', 'executed'],
          'python-deps': ['executed'],
          'node-deps': ['executed'],
        });
      }
      const { report } = await runBuild(await newBuilder(), project, { image, push: 'false' }, pullRequest);
      expect(report.error).toBeUndefined();
      expect(verdictsOf(report.dependencies.stages)['base']).toEqual(['hit', 'executed']);
    },
  );
});

describe('only', () => {
  testHere('takes along what stands on a named layer, and says so', async () => {
    const { image } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    await runPrewarm(builder, project, { image });
    const { report, log } = await runPrewarm(builder, project, { image, only: 'base', refresh: 'base' });
    expect(stateOf(report)).toEqual({ base: 'refreshed', python: 'rebuilt', node: 'rebuilt' });
    expect(log).toContain('python, node are included');
  });

  // Held by __tests__/layers/facts/facts.slow.test.ts.
  atNight(testHere)('leaves the other layers alone and uses the ones beneath as they are', async () => {
    const { image, registry } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    await runPrewarm(builder, project, { image });
    const before = await registry.record();
    await project.write({ 'requirements.txt': 'flask\nother\n', 'package.json': '{"other":1}\n' });
    const { report } = await runPrewarm(builder, project, { image, only: 'python' });
    const after = await registry.record();
    expect(stateOf(report)).toEqual({ base: 'current', python: 'rebuilt', node: 'kept' });
    expect(after?.layers['node']).toEqual(before?.layers['node']);
    expect(after?.layers['base']).toEqual(before?.layers['base']);
  });

  // Held by __tests__/layers/rounds/round.slow.test.ts.
  atNight(testHere)('builds an absent layer beneath too', async () => {
    const { image, registry } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    const { report } = await runPrewarm(builder, project, { image, only: 'python' });
    expect(report.error).toBeUndefined();
    expect(stateOf(report)).toMatchObject({ base: 'rebuilt', python: 'rebuilt' });
    expect(await registry.digestOf('cache-base')).toBeDefined();
  });

  // Held by __tests__/layers/rounds/round.slow.test.ts.
  atNight(testHere)('a layer beneath that is not current is an error that names it', async () => {
    const { image, registry } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    await runPrewarm(builder, project, { image });
    const record = await registry.digestOf('cache-record');
    const { report } = await runPrewarm(builder, project, {
      image,
      only: 'python',
      'build-args': 'EDITION=second',
    });
    expect(report.error?.message).toContain('the layer base below is outdated');
    expect(report.error?.message).toContain('EDITION');
    expect(await registry.digestOf('cache-record')).toBe(record);
  });

  // Held by __tests__/layers/record/commit.slow.test.ts.
  atNight(testHere)('opens no quarter', async () => {
    const { image, registry } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    await runPrewarm(builder, project, { image, quarter: '2026Q3' });
    await project.write({ 'requirements.txt': 'flask\nmore\n' });
    const { report } = await runPrewarm(builder, project, { image, quarter: '2026Q4', only: 'python' });
    expect(report.error).toBeUndefined();
    expect(report.quarterOpened).toBe(false);
    expect((await registry.tags()).filter((tag) => tag.endsWith('2026Q4'))).toEqual([]);
    const full = await runPrewarm(builder, project, { image, quarter: '2026Q4' });
    expect(full.report.quarterOpened).toBe(true);
    expect(stateOf(full.report)).toEqual({ base: 'refreshed', python: 'refreshed', node: 'refreshed' });
  });
});

describe('external images', () => {
  testHere('a tag that moves upstream costs a push nothing, and a scheduled run takes it over', async () => {
    const { image } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    const upstream = newUpstream();
    await upstream.set(builder);
    const values = { image, 'build-args': `BASE_IMAGE=${upstream.name}` };
    await runPrewarm(builder, project, values, { github: githubRun('schedule') });
    await upstream.move(builder);

    const push = await runPrewarm(builder, project, values, { github: githubRun('push') });
    const schedule = await runPrewarm(builder, project, values, { github: githubRun('schedule') });

    const { outcome, layers, phases, warnings } = push.report;
    const why = {
      reasons: layers.map(({ reasons }) => reasons),
      phases: phases.map(({ name }) => name),
      warnings,
    };
    expect({ outcome, why }).toEqual({ outcome: 'warm', why: { ...why, reasons: [[], [], []] } });
    expect(stateOf(schedule.report)).toEqual({ base: 'rebuilt', python: 'rebuilt', node: 'rebuilt' });
    expect(schedule.report.layers[0]?.reasons.join()).toContain(`external image ${upstream.name} moved from`);
  });
});

describe('logins and builders', () => {
  testHere('a login given to the run reaches build and registry, and is gone afterwards', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-auth-'));
    const locked = await startRegistry({ dir, auth: { username: 'octocat', password: 'open sesame' } });
    const [project, builder] = [await newProject(), await newBuilder()];
    const image = `${locked.host}/private/app`;
    const configBefore = await readFile(
      join(builder.env['DOCKER_CONFIG'] ?? '', 'config.json'),
      'utf8',
    ).catch(() => 'none');

    const given = await runPrewarm(builder, project, {
      image,
      'registry-username': 'octocat',
      'registry-password': 'open sesame',
    });
    const refused = await runPrewarm(builder, project, { image });

    expect(given.report.error).toBeUndefined();
    expect(given.report.outcome).toBe('prewarmed');
    expect(given.masked).toEqual(
      expect.arrayContaining(['open sesame', Buffer.from('octocat:open sesame').toString('base64')]),
    );
    expect(JSON.stringify(given.report) + given.log).not.toContain('open sesame');
    expect(
      await readFile(join(builder.env['DOCKER_CONFIG'] ?? '', 'config.json'), 'utf8').catch(() => 'none'),
    ).toBe(configBefore);
    expect(refused.report.error?.message).toContain('refuses');
    expect(refused.report.error?.remedy).toContain(`docker login ${locked.host}`);
    await locked.stop();
    await rm(dir, { recursive: true });
  });

  testHere(
    'a run that should write and may not fails before building and shows the permission to add',
    async () => {
      const { image } = newRepository();
      const [project, builder] = [await newProject(), await anyBuilder()];
      const deny = lab.proxy.addRule({
        match: ({ method, path }) => method === 'POST' && path.includes('/uploads'),
        action: {
          status: 403,
          body: '{"errors":[{"code":"DENIED","message":"installation not allowed to Write organization package"}]}',
        },
      });
      const { report } = await runPrewarm(
        builder,
        project,
        { image },
        { github: { ...githubRun('push'), containerHost: lab.host } },
      );
      deny();
      expect(report.outcome).toBe('failed');
      expect(report.error?.remedy).toContain('packages: write');
      expect(report.stages).toEqual([]);
    },
  );

  test('where the current builder cannot do the job, a docker-container builder is made and removed', async () => {
    if (current.kind === 'unavailable') {
      console.warn(`skipped: ${current.reason}`);
      return;
    }
    const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-classic-'));
    const classic = await startEngine({ dir, store: 'classic', remove: true });
    const { startCurrentBuilder } = await import('../../scripts/engine.mjs');
    const today = await startCurrentBuilder({
      engine: classic,
      dir: join(dir, 'current'),
      registryHosts: [lab.host],
    });
    if (today.kind === 'unavailable') throw new Error(today.reason);
    const env = { ...(await anyBuilder()).env, ...classic.env, ...today.env };
    const { image } = newRepository();
    const project = await newProject();
    const { report, log } = await runPrewarm({ name: 'auto', env, remove: async () => {} }, project, {
      image,
    });
    const left = await lab.docker(['buildx', 'ls'], env);
    expect(report.error).toBeUndefined();
    expect(report.builder?.driver).toBe('docker-container');
    expect(log).toContain('Creating a docker-container builder');
    expect(left).not.toContain('cache-prewarm');
    await classic.stop();
    await rm(dir, { recursive: true, force: true });
  });
});

describe('secrets', () => {
  testHere('a secret reaches the build and nothing else: not the record, the report or the log', async () => {
    const { image, registry } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    await project.write({
      Dockerfile: (await readFile(join(project.dir, 'Dockerfile'), 'utf8')).replace(
        'RUN cat /requirements.txt',
        `ARG PIP_TOKEN\nRUN --mount=type=secret,id=pip sha256sum /run/secrets/pip | grep ${createHash('sha256').update('line one, "quoted"').digest('hex')} && cat /requirements.txt`,
      ),
    });
    const values = {
      image,
      secrets: '"pip=line one, ""quoted"""',
      'build-args': 'PIP_TOKEN=s3cr3t-token-value',
    };
    const { report, log, masked } = await runPrewarm(builder, project, values);
    expect(report.error).toBeUndefined();
    expect(masked).toContain('line one, "quoted"');
    const everything = JSON.stringify(report) + log + JSON.stringify(await registry.record());
    expect(everything).not.toContain('s3cr3t-token-value');
    expect(everything).not.toContain('line one, ');
    expect(JSON.stringify(await registry.record())).toContain('PIP_TOKEN');
  });

  testHere('a secret that a failing step prints is hidden in the report', async () => {
    const { image } = newRepository();
    const [project, builder] = [await newProject(), await anyBuilder()];
    await project.write({
      Dockerfile: (await readFile(join(project.dir, 'Dockerfile'), 'utf8')).replace(
        'RUN cat /requirements.txt',
        'RUN --mount=type=secret,id=pip cat /run/secrets/pip && false && cat /requirements.txt',
      ),
    });
    const { report } = await runPrewarm(builder, project, { image, secrets: 'pip=hunter2-hunter2' });
    expect(report.outcome).toBe('failed');
    expect(report.error?.log.join('\n')).toContain('***');
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });
});

describe('two generations of tools on one registry', () => {
  const both = debian.kind === 'ready' && current.kind === 'ready';
  const title =
    'layers made by one BuildKit are current for another: by record, unless a secret argument is in them';
  const body = async (): Promise<void> => {
    if (debian.kind === 'unavailable' || current.kind === 'unavailable') return;
    const { image } = newRepository();
    const project = await newProject();
    const [older, newer] = [await newBuilder(), await current.newBuilder()];
    builders.push(newer);
    await project.write({
      Dockerfile: (await readFile(join(project.dir, 'Dockerfile'), 'utf8')).replace(
        'COPY package.json',
        'ARG NPM_TOKEN\nCOPY package.json',
      ),
    });
    const values = { image, 'build-args': 'NPM_TOKEN=abc' };
    await runPrewarm(older, project, values);
    const { report } = await runPrewarm(newer, project, values);
    expect(report.dependencyHitRate).toBe(100);
    expect(stateOf(report)).toEqual({ base: 'current', python: 'current', node: 'rebuilt' });
    expect(report.layers.find((layer) => layer.name === 'node')?.reasons.join()).toContain(
      'secret build argument',
    );
  };
  if (both) atNight(test)(title, body);
  else test.skip(title, body);
});
