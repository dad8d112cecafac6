import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startCurrentBuilder, startEngine } from '../../scripts/engine.mjs';
import { startRegistry } from '../../scripts/registry.mjs';
import { node24 } from '../../scripts/tools.mjs';
import { createActionStep, type StepOptions } from '../support/action-step.ts';
import { startCacheService } from '../support/cache-service.ts';
import { atNight, everyCase } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, type SampleProject } from '../support/prewarm-run.ts';

jest.setTimeout(300_000);

const execute = promisify(execFile);
const dist = join(import.meta.dirname, '..', '..', 'dist');
const lab = await startLab();
const { debian, current } = lab.generations;
const generation = debian.kind === 'ready' ? debian : current;

/** The Node that the tests run on, and the one that GitHub's runners start actions with. */
const runner = await node24();
const nodes = [
  { version: process.version, path: process.execPath, reason: undefined },
  ...(runner.kind === 'unavailable' ? [{ version: 'v24', path: '', reason: runner.reason }] : []),
  ...(runner.kind === 'ready' && runner.path !== process.execPath
    ? [{ version: 'v24', path: runner.path, reason: undefined }]
    : []),
];

const cleanups: (() => Promise<void>)[] = [() => lab.stop()];
let repositories = 0;

afterAll(async () => {
  for (const cleanup of cleanups.reverse()) await cleanup();
});

function newImage(): string {
  return `${lab.host}/dist/app-${++repositories}`;
}

async function newProject(): Promise<SampleProject> {
  const project = await createSampleProject(lab.busybox);
  cleanups.push(() => project.remove());
  return project;
}

async function newStep(options: Omit<StepOptions, 'launcher'>) {
  const step = await createActionStep({ ...options, launcher: join(dist, 'prewarm.js') });
  cleanups.push(() => step.remove());
  return step;
}

/** Where a run keeps what is for later ones, instead of in the home of who runs the tests. */
async function newState(): Promise<Readonly<Record<string, string>>> {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-dist-state-'));
  cleanups.push(() => rm(dir, { recursive: true, force: true }));
  return { XDG_STATE_HOME: dir };
}

/** The log as people see it: the runner keeps the lines that name secrets to itself. */
function visible(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}

for (const { version, path: node, reason } of nodes) {
  const missing = reason ?? (generation.kind === 'unavailable' ? generation.reason : undefined);
  const testHere =
    missing === undefined ? test : (title: string) => test.skip(`${title} (${missing})`, () => {});

  /** What the releases of Node do alike, with the one that runners have. */
  const testOnce =
    everyCase() || nodes.at(-1)?.path === node || runner.kind === 'unavailable' ? testHere : () => {};

  describe(`the bundle on Node ${version}`, () => {
    let builder: LabBuilder;
    let project: SampleProject;

    beforeAll(async () => {
      if (missing !== undefined || generation.kind === 'unavailable') return;
      builder = await generation.newBuilder();
      cleanups.push(() => builder.remove());
      project = await newProject();
    });

    const inputs = (
      image: string,
      more: Readonly<Record<string, string>> = {},
    ): Readonly<Record<string, string>> => ({
      image,
      builder: builder.name,
      'min-free-disk': '1GB',
      'github-token': 'ghs_runToken',
      ...more,
    });

    testHere('a step pushes, then finds everything warm, and leaves nothing', async () => {
      const image = newImage();
      const first = await newStep({ node, env: builder.env, workspace: project.dir, event: 'push' });
      const cold = await first.main(inputs(image));
      const kept = await readdir(first.tempDir);
      const post = await first.post();
      const second = await newStep({ node, env: builder.env, workspace: project.dir, event: 'schedule' });
      const warm = await second.main(inputs(image));

      expect({ status: cold.status, log: cold.status === 0 ? '' : cold.log }).toEqual({ status: 0, log: '' });
      expect(cold.log).not.toMatch(/\(node:\d+\)/);
      expect(cold.outputs).toEqual({
        'dependency-hit-rate': '0',
        figures: expect.stringContaining('"step":"prewarm"'),
        report: expect.stringContaining('"schemaVersion":1'),
        digests: expect.stringMatching(/^\{"base":"sha256:[0-9a-f]{64}",.*\}$/),
        changed: '["base","python","node"]',
        quarter: expect.stringMatching(/^\d{4}Q[1-4]$/),
        pushed: 'true',
      });
      expect(JSON.parse(cold.outputs['report'] ?? '').revision).toBe(
        '0123456789abcdef0123456789abcdef01234567',
      );
      expect(cold.summary).toContain('cache-base');
      expect(cold.state).toEqual({ 'temp-folder': join(first.tempDir, kept[0] ?? '') });
      expect(kept).toHaveLength(1);
      expect({ status: post.status, left: await readdir(first.tempDir) }).toEqual({ status: 0, left: [] });
      expect(warm.status).toBe(0);
      expect({ ...warm.outputs, figures: '', report: '' }).toEqual({
        ...cold.outputs,
        'dependency-hit-rate': '100',
        changed: '[]',
        pushed: 'false',
        figures: '',
        report: '',
      });
    });

    testOnce('a step keeps its history in the actions cache, and the next one tells from it', async () => {
      const service = await startCacheService('runtime-token');
      cleanups.push(() => service.close());
      const services = { ...service.env, ...(await newState()) };
      const image = newImage();
      // Of its own, so that the builder has none of its steps yet.
      const layer = { layers: 'base=base', 'build-args': 'EDITION=history' };
      const trends: unknown[] = [];
      for (const event of ['push', 'schedule']) {
        const step = await newStep({ node, env: builder.env, workspace: project.dir, event });
        const run = await step.main(inputs(image, layer), services);
        expect({ status: run.status, log: run.status === 0 ? '' : run.log }).toEqual({ status: 0, log: '' });
        expect(run.log).not.toContain('runtime-token');
        trends.push(JSON.parse(run.outputs['report'] ?? '').trend);
      }
      expect(trends).toMatchObject([
        { runs: 0, rates: [null] },
        { runs: 1, rates: [null, 100] },
      ]);
      expect(service.entries).toHaveLength(2);
    });

    testOnce(
      'a cache that does not answer is a notice, and ends no step later than its patience',
      async () => {
        const service = await startCacheService('runtime-token');
        cleanups.push(() => service.close());
        service.answer('GetCacheEntryDownloadURL', 'hang');
        const services = { ...service.env, ...(await newState()) };
        const step = await newStep({ node, env: builder.env, workspace: project.dir, event: 'push' });
        const run = await step.main(inputs(newImage(), { layers: 'base=base' }), services);
        expect(run).toMatchObject({ status: 0, outputs: { pushed: 'true' } });
        expect(run.log).toMatch(
          /^::notice.*The history of runs could not be read, .*the cache service did not answer within 10 s$/m,
        );
        expect(service.calls).toEqual(['GetCacheEntryDownloadURL']);
      },
    );

    // Held by workflow-runs.test.ts, which runs this bundle, too.
    atNight(testOnce)('a pull request builds, pushes nothing and stays green', async () => {
      const step = await newStep({ node, env: builder.env, workspace: project.dir, event: 'pull_request' });
      const run = await step.main(inputs(newImage()));
      expect(run.status).toBe(0);
      expect(run.outputs).toMatchObject({ pushed: 'false', digests: '{}', changed: '[]' });
      expect(run.log).toContain('unreviewed code');
    });

    testHere('a step with wrong inputs fails at once and names them all', async () => {
      const requests = lab.proxy.records.length;
      const step = await newStep({ node, env: builder.env, workspace: project.dir, event: 'push' });
      const run = await step.main({
        image: 'ghcr.io/acme/shop:latest',
        layers: 'base',
        retries: 'many',
        push: 'yes',
        context: 'nowhere',
      });
      await step.post();
      const named = ['image:', 'layers:', 'retries:', 'push:', 'context:'].filter(
        (name) => !run.log.includes(name),
      );
      expect({ status: run.status, named, outputs: run.outputs }).toEqual({
        status: 1,
        named: [],
        outputs: {},
      });
      expect(run.log.match(/^::error/gm)).toHaveLength(1);
      expect(await readdir(step.tempDir)).toEqual([]);
      expect(lab.proxy.records.length).toBe(requests);
    });

    testOnce('a step whose build fails says so everywhere', async () => {
      const broken = await newProject();
      await broken.write({ Dockerfile: `FROM ${lab.busybox} AS base\nRUN echo so it goes && false\n` });
      const step = await newStep({ node, env: builder.env, workspace: broken.dir, event: 'push' });
      const run = await step.main(inputs(newImage(), { layers: 'base=base' }));
      expect(run.status).toBe(1);
      expect(run.log).toMatch(/^::error.*build failed/m);
      expect(run.summary).toContain('so it goes');
      expect(run.outputs).toMatchObject({ pushed: 'false', digests: '{}' });
    });

    testOnce(
      'login and secrets are in no log, output, state or summary, and in no file afterwards',
      async () => {
        const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-dist-registry-'));
        const locked = await startRegistry({
          dir,
          auth: { username: 'octocat', password: 'open-sesame-42' },
        });
        cleanups.push(async () => {
          await locked.stop();
          await rm(dir, { recursive: true, force: true });
        });
        const secretive = await newProject();
        await secretive.write({
          Dockerfile: `FROM ${lab.busybox} AS base\nRUN --mount=type=secret,id=pip test "$(wc -c < /run/secrets/pip)" = 12\n`,
        });
        const step = await newStep({ node, env: builder.env, workspace: secretive.dir, event: 'push' });
        const run = await step.main(
          inputs(`${locked.host}/private/app`, {
            layers: 'base=base',
            'registry-username': 'octocat',
            'registry-password': 'open-sesame-42',
            secrets: 'pip=swordfish-42',
          }),
        );
        const beforePost = await grep(step.tempDir, 'swordfish-42');
        const post = await step.post();

        expect({ status: run.status, log: run.status === 0 ? '' : run.log }).toEqual({ status: 0, log: '' });
        const shown = [
          visible(run.log),
          JSON.stringify([run.outputs, run.state]),
          run.summary,
          post.log,
        ].join('\n');
        const login = Buffer.from('octocat:open-sesame-42').toString('base64');
        for (const secret of ['open-sesame-42', 'swordfish-42', login, 'ghs_runToken'])
          expect(shown).not.toContain(secret);
        expect(run.log).toContain('::add-mask::open-sesame-42');
        expect(beforePost).not.toEqual([]);
        expect(await readdir(step.tempDir)).toEqual([]);
      },
    );

    testOnce(
      'the command line prewarms, explains itself, and ends with the status that it promises',
      async () => {
        const state = await newState();
        const cli = (...args: string[]) =>
          execute(node, [join(dist, 'cli.js'), ...args], {
            cwd: project.dir,
            env: { ...builder.env, ...state, GITHUB_ACTIONS: '' },
          }).then(
            ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
            ({ code, stdout, stderr }) => ({ status: code, stdout, stderr }),
          );
        const run = await cli(
          'prewarm',
          '--image',
          newImage(),
          '--builder',
          builder.name,
          '--min-free-disk',
          '1GB',
          '--json',
        );
        const help = await cli('prewarm', '--help');
        const version = await cli('--version');
        const wrong = await cli('prewarm', '--imagine', 'x');

        expect({ status: run.status, text: run.status === 0 ? '' : run.stderr }).toEqual({
          status: 0,
          text: '',
        });
        expect(JSON.parse(run.stdout)).toMatchObject({ schemaVersion: 1, outcome: 'prewarmed' });
        expect({ status: help.status, text: help.stdout }).toEqual({
          status: 0,
          text: expect.stringContaining('--secret-envs'),
        });
        expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
        expect({ status: wrong.status, text: wrong.stderr }).toEqual({
          status: 2,
          text: expect.stringContaining('--image'),
        });
      },
    );
  });
}

const noClassic =
  debian.kind === 'unavailable' ? debian.reason : current.kind === 'unavailable' ? current.reason : undefined;
const testClassic =
  noClassic === undefined ? test : (title: string) => test.skip(`${title} (${noClassic})`, () => {});

testClassic('a builder that the main step had to make is gone after the post step', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-dist-classic-'));
  const classic = await startEngine({ dir, store: 'classic', remove: true });
  cleanups.push(async () => {
    await classic.stop();
    await rm(dir, { recursive: true, force: true });
  });
  const today = await startCurrentBuilder({
    engine: classic,
    dir: join(dir, 'current'),
    registryHosts: [lab.host],
  });
  if (today.kind === 'unavailable') throw new Error(today.reason);
  const env = { ...readableEnvironment(), ...classic.env, ...today.env };
  const project = await newProject();
  const node = nodes.find(({ path }) => path !== '')?.path ?? process.execPath;
  const step = await newStep({ node, env, workspace: project.dir, event: 'push' });
  const builders = async (): Promise<string> => lab.docker(['buildx', 'ls'], env);

  const run = await step.main({ image: newImage(), 'min-free-disk': '1GB' });
  const during = await builders();
  const post = await step.post();

  expect({ status: run.status, log: run.status === 0 ? '' : run.log }).toEqual({ status: 0, log: '' });
  expect(run.state['builder']).toMatch(/^cache-prewarm-/);
  expect(during).toContain(run.state['builder']);
  expect(post.log).toContain(`Removed the builder ${run.state['builder']}`);
  expect(await builders()).not.toContain(run.state['builder']);
});

function readableEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The files below a folder that hold the text. */
async function grep(folder: string, text: string): Promise<readonly string[]> {
  const found = await execute('grep', ['-rlF', text, folder]).catch(() => ({ stdout: '' }));
  return found.stdout.split('\n').filter(Boolean);
}
