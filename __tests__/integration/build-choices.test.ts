import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, jest } from '@jest/globals';
import { buildOutputs } from '../../src/commands/build/outputs.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import { runBuild } from '../support/build-run.ts';
import { type BuildScene, createScenes, expectOnLayers, stepsOf } from '../support/build-scene.ts';
import { atNight } from '../support/extent.ts';
import { describeGeneration, describeNewestGeneration } from '../support/generations.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { githubRun } from '../support/prewarm-run.ts';

jest.setTimeout(600_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'choice');
const push = { github: githubRun('push') };
const pullRequest = { github: githubRun('pull_request', 'refs/pull/7/merge') };

/** That a run on the default branch wrote layers and `cache-builder`, and nothing of the application. */
async function expectOnlyLayersWritten({ registry, written }: BuildScene): Promise<void> {
  const tags = await registry.tags();
  expect(tags).toEqual(expect.arrayContaining(['cache-base', 'cache-builder', 'cache-record']));
  expect(tags.filter((tag) => !tag.startsWith('cache-'))).toEqual([]);
  const layers = Object.values((await registry.record())?.layers ?? {}).map(({ digest }) => digest);
  expect(written().filter((name) => !name.startsWith('cache-') && !layers.includes(name))).toEqual([]);
}

/** An environment in which buildx takes the empty value of `push` for false, so that BuildKit pushes nothing. */
async function emptyIsFalse({ env }: LabBuilder): Promise<Readonly<Record<string, string>>> {
  const config = join(lab.dir, 'other-docker');
  const own = env['DOCKER_CONFIG'] ?? '';
  await mkdir(join(config, 'cli-plugins'), { recursive: true });
  await writeFile(
    join(config, 'cli-plugins/docker-buildx'),
    [
      '#!/bin/sh',
      'left=$#',
      'while [ $left -gt 0 ]; do',
      '  argument=$1 left=$((left - 1))',
      '  shift',
      '  case $argument in *,push=,*) argument=${argument%%,push=,*},push=false,${argument#*,push=,} ;; esac',
      '  set -- "$@" "$argument"',
      'done',
      `exec '${own}/cli-plugins/docker-buildx' "$@"`,
      '',
    ].join('\n'),
    { mode: 0o755 },
  );
  return { DOCKER_CONFIG: config, BUILDX_CONFIG: join(own, 'buildx') };
}

function expectNotPushed(report: BuildReport): void {
  expect(report.error).toBeUndefined();
  expect(buildOutputs(report, { metadata: {}, imageId: '' })).toMatchObject({
    digest: '',
    image: '',
    coverage: '',
  });
  expect(report.notices.join('\n')).toContain('The application was not pushed');
}

describeNewestGeneration(lab, 'an application', ({ testHere, sharedBuilder }) => {
  testHere(
    'with load: true and without push is in the engine, and nothing of it in the registry',
    async () => {
      const scene = await newScene();
      const builder = await sharedBuilder('one');
      const { project, image } = scene;
      lab.proxy.reset();
      const { report } = await runBuild(
        builder,
        project,
        { image, tags: `${image}:loaded`, load: 'true' },
        push,
      );
      expect(report.outcome).toBe('loaded');
      expectNotPushed(report);
      await expectOnlyLayersWritten(scene);
      const inspected = await lab.docker(['image', 'inspect', `${image}:loaded`], builder.env);
      expect(JSON.parse(inspected)[0].RootFS.Layers.slice(0, 2)).toEqual(
        await scene.registry.diffIds('cache-base'),
      );
    },
  );

  testHere('is whole when its cache cannot be written, and a warning says so', async () => {
    const { project, pushing, registry } = await newScene();
    const refuse = lab.proxy.addRule({
      match: ({ method, path }) => method === 'PUT' && path.endsWith('/manifests/cache-builder'),
      action: { status: 403, body: '{"errors":[{"code":"DENIED","message":"requested access denied"}]}' },
    });
    const { report } = await runBuild(await sharedBuilder('one'), project, pushing, push);
    refuse();
    expect(report.error).toBeUndefined();
    expect(report.outcome).toBe('pushed');
    expect(report.app.cache?.written).toBe('failed');
    expect(report.warnings.join('\n')).toMatch(
      /cache could not be written to .*:cache-builder: error writing manifest/,
    );
    expect(report.app.digest).toBe(await registry.digestOf('main'));
    expect(await registry.tags()).not.toContain('cache-builder-record');
  });
});

describeGeneration(lab, 'debian', 'an application', ({ testHere, sharedBuilder }) => {
  // Held by __tests__/commands/build/result.slow.test.ts.
  atNight(testHere)('with push: false is built, and the layers are written where they may be', async () => {
    const scene = await newScene();
    const { project, image } = scene;
    lab.proxy.reset();
    const { report } = await runBuild(await sharedBuilder('one'), project, { image }, push);
    expect(report.outcome).toBe('built');
    expectNotPushed(report);
    await expectOnlyLayersWritten(scene);
  });

  // Held by __tests__/commands/build/layers-policy.test.ts.
  atNight(testHere)('with prewarm: none takes the layers as they are and writes none', async () => {
    const scene = await newScene();
    const { project, pushing, registry } = scene;
    lab.proxy.reset();
    const { report } = await runBuild(
      await sharedBuilder('one'),
      project,
      { ...pushing, prewarm: 'none' },
      push,
    );
    expect(report.outcome).toBe('pushed');
    expect(report.prewarmNeeded).toBe(true);
    expect(report.dependencies.write).toEqual({ writes: false, reason: 'prewarm is none' });
    expect((await registry.tags()).filter((tag) => /^cache-(?!builder)/.test(tag))).toEqual([]);
  });

  testHere('that is pushed by a pull request brings no layer and no cache along', async () => {
    const scene = await newScene();
    const { project, image, registry } = scene;
    const { report } = await runBuild(
      await sharedBuilder('one'),
      project,
      { image, push: 'true' },
      pullRequest,
    );
    expect(report.outcome).toBe('pushed');
    expect(report.app.digest).toBe(await registry.digestOf('pr-7'));
    expect(await registry.tags()).toEqual(['pr-7', 'sha-0123456']);
  });

  // Held by __tests__/core/app/image-tags.test.ts and image-labels.test.ts.
  atNight(testHere)('gets the tags of its branch, and labels that say what it was built from', async () => {
    const scene = await newScene();
    const { project, image, registry } = scene;
    const run = { github: githubRun('push', 'refs/heads/feature/x') };
    const { report } = await runBuild(await sharedBuilder('one'), project, { image, push: 'true' }, run);
    expect(report.app.tags).toEqual([`${image}:feature-x`, `${image}:sha-0123456`]);
    expect(await registry.tags()).toEqual(['feature-x', 'sha-0123456']);
    expect((await registry.config('feature-x'))['config']).toMatchObject({
      Labels: {
        'org.opencontainers.image.revision': '0123456789abcdef0123456789abcdef01234567',
        'org.opencontainers.image.source': 'https://github.com/Example/App',
        'org.opencontainers.image.version': 'feature-x',
      },
    });
  });

  // Held by __tests__/commands/build/result.slow.test.ts, and with the bundle by dist-build.test.ts.
  atNight(testHere)(
    'below min-hit-rate brings a warning, or fails the step, and is pushed all the same',
    async () => {
      const { project, image, pushing, registry } = await newScene();
      const builder = await sharedBuilder('one');
      await runBuild(builder, project, pushing, push);
      const build = async (requirements: string, values: Readonly<Record<string, string>>) => {
        await project.write({ 'requirements.txt': requirements });
        return runBuild(builder, project, { image, push: 'true', ...values }, pullRequest);
      };
      const enough = await build('flask\nlow\n', { 'min-hit-rate': '60' });
      const warned = await build('flask\nlower\n', { 'min-hit-rate': '60.1%' });
      const failed = await build('flask\nlowest\n', { 'min-hit-rate': '80', 'on-low-hit-rate': 'fail' });

      const said = 'expected at least';
      expect(enough.report.warnings).toEqual([]);
      expect(warned.report.dependencyHitRate).toBe(60);
      expect(warned.report.error).toBeUndefined();
      expect(warned.report.warnings.join()).toContain(
        `${said} 60.1 % of the dependency steps from the cache, got 60 %`,
      );
      expect(failed.report.error?.message).toContain(
        `${said} 80 % of the dependency steps from the cache, got 60 %`,
      );
      expect(failed.report.outcome).toBe('pushed');
      expect(failed.report.app.digest).toBe(await registry.digestOf('pr-7'));
    },
  );
});

describeGeneration(lab, 'current', 'an application', ({ testHere, sharedBuilder }) => {
  testHere('with call: check is looked at: nothing is built, and nothing written anywhere', async () => {
    const { project, pushing, registry } = await newScene();
    const inputs = { ...pushing, call: 'check' };
    const { report, log } = await runBuild(await sharedBuilder('one'), project, inputs, push);
    expect(report.error).toBeUndefined();
    expect(report.app).toMatchObject({ digest: undefined, pushed: false });
    expect(report.dependencies.write).toEqual({ writes: false, reason: 'call is check' });
    expect(await registry.tags()).toEqual([]);
    expect(log).toContain('Check complete');
  });
});

describeGeneration(lab, 'debian', 'an application', ({ testHere, sharedBuilder }) => {
  testHere('with call and a buildx that does not know it is refused with what to do', async () => {
    const { project, pushing } = await newScene();
    const inputs = { ...pushing, call: 'check' };
    const { report } = await runBuild(await sharedBuilder('one'), project, inputs, push);
    expect(report.error).toMatchObject({
      message: 'the build failed: unknown flag: --call',
      remedy: expect.stringContaining('Use a newer buildx'),
    });
  });
});

describeGeneration(lab, 'debian', 'cache-builder', ({ testHere, sharedBuilder, withEmptyBuilder }) => {
  // Held by __tests__/core/layers/layer.test.ts.
  atNight(testHere)(
    'has a tag for each target and each native job, or the one that is given, or none',
    async () => {
      const { project, pushing, registry } = await newScene();
      const builder = await sharedBuilder('one');
      const tagsWith = async (values: Readonly<Record<string, string>>): Promise<readonly string[]> => {
        const before = await registry.tags();
        const { report } = await runBuild(builder, project, { ...pushing, ...values }, push);
        expect(report.error).toBeUndefined();
        expect(report.app.cache?.written).toBe(values['cache-builder'] === 'false' ? undefined : 'written');
        return (await registry.tags()).filter((tag) => !before.includes(tag) && /builder|mine/.test(tag));
      };
      expect(await tagsWith({ 'cache-builder': 'false' })).toEqual([]);
      expect(await tagsWith({})).toEqual(['cache-builder', 'cache-builder-record']);
      expect(await tagsWith({ target: 'runtime' })).toEqual([
        'cache-builder-runtime',
        'cache-builder-runtime-record',
      ]);
      expect(await tagsWith({ platforms: 'linux/amd64' })).toEqual([
        'cache-builder-amd64',
        'cache-builder-amd64-record',
      ]);
      expect(await tagsWith({ target: 'runtime', platforms: 'linux/amd64' })).toEqual([
        'cache-builder-runtime-amd64',
        'cache-builder-runtime-amd64-record',
      ]);
      expect(await tagsWith({ 'cache-builder': 'mine' })).toEqual(['mine', 'mine-record']);
    },
  );

  testHere(
    'is the only source of an empty builder, and with rebuild-cache: true is not read and written anew',
    async () => {
      const scene = await newScene();
      const { project, pushing, registry } = scene;
      const inputs = { ...pushing, 'cache-builder': 'mine' };
      await withEmptyBuilder((builder) => runBuild(builder, project, inputs, push));
      const before = await registry.digestOf('mine');
      const rebuilt = await withEmptyBuilder((builder) =>
        runBuild(builder, project, { ...inputs, 'rebuild-cache': 'true' }, push),
      );
      const after = await registry.digestOf('mine');
      const warm = await withEmptyBuilder((builder) => runBuild(builder, project, inputs, pullRequest));

      expect(rebuilt.report.dependencyHitRate).toBe(100);
      expect(stepsOf(rebuilt.report.app.stages)).toEqual({ runtime: { hit: 0, executed: 3 } });
      expect(rebuilt.report.app.cache).toMatchObject({
        state: 'not-used',
        detail: 'rebuild-cache is true',
        written: 'written',
      });
      expect(after).not.toBe(before);
      await expectOnLayers(scene);
      expect(stepsOf(warm.report.app.stages)).toEqual({ runtime: { hit: 3, executed: 0 } });
      expect(warm.report.app.cache).toMatchObject({ state: 'ok', written: 'not-written' });
    },
  );
});

describeGeneration(
  lab,
  'debian',
  "an image that BuildKit's own push does not bring",
  ({ testHere, sharedBuilder }) => {
    testHere('is pushed by the engine', async () => {
      const { project, pushing, registry } = await newScene();
      const builder = await sharedBuilder('one');
      await runBuild(builder, project, pushing, push);
      const before = await registry.digestOf('main');
      await project.write({ 'src/app.txt': 'hello again\n' });
      const { report } = await runBuild(builder, project, pushing, {
        ...push,
        env: await emptyIsFalse(builder),
      });
      expect(report.error).toBeUndefined();
      expect(report.notices.join('\n')).toContain('Pushing it with the engine');
      expect(report.app.digest).toBe(await registry.digestOf('main'));
      expect(report.app.digest).not.toBe(before);
      expect(await registry.file('main', 'src/app.txt')).toBe('hello again\n');
      expect(report.warnings).toEqual([]);
    });

    // Held by the test above.
    atNight(testHere)(
      'is pushed by the engine also when the registry has the same image under another tag',
      async () => {
        const { project, pushing, image, registry } = await newScene();
        const builder = await sharedBuilder('one');
        const inputs = { ...pushing, provenance: 'false' };
        const first = await runBuild(builder, project, inputs, push);
        const { report } = await runBuild(
          builder,
          project,
          { ...inputs, tags: `${image}:v2` },
          {
            ...push,
            env: await emptyIsFalse(builder),
          },
        );
        expect(report.error).toBeUndefined();
        expect(report.app.digest).toBe(first.report.app.digest);
        expect(await registry.digestOf('v2')).toBe(report.app.digest);
        expect(report.warnings).toEqual([]);
      },
    );
  },
);
