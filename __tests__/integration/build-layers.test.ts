import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, jest } from '@jest/globals';
import { prewarmOutputs } from '../../src/commands/prewarm/outputs.ts';
import { runBuild } from '../support/build-run.ts';
import { createScenes, stepsOf } from '../support/build-scene.ts';
import { atNight, ordinarily } from '../support/extent.ts';
import { describeGeneration, describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { githubRun, runPrewarm } from '../support/prewarm-run.ts';
import { createUpstream } from '../support/upstream-image.ts';

jest.setTimeout(600_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'layers');
const push = { github: githubRun('push') };
const pullRequest = { github: githubRun('pull_request', 'refs/pull/7/merge') };
const nowhere = `sha256:${'0'.repeat(64)}`;

describeGeneration(lab, 'debian', 'layer-digests', ({ testHere, sharedBuilder, withEmptyBuilder }) => {
  /** A project whose layers were prewarmed; `digests` as prewarm put them out. */
  async function newPrewarmedScene() {
    const builder = await sharedBuilder('prewarm');
    const scene = await newScene();
    const { report } = await runPrewarm(builder, scene.project, { image: scene.image }, push);
    expect(report.error).toBeUndefined();
    const digests: Readonly<Record<string, string>> = JSON.parse(prewarmOutputs(report)['digests'] ?? '');
    return { ...scene, builder, digests };
  }

  /** The same, and then the layers were refreshed. */
  async function newRefreshedScene() {
    const scene = await newPrewarmedScene();
    const { builder, project, image, registry } = scene;
    const python = await registry.file('cache-python', 'python');
    const refreshed = await runPrewarm(builder, project, { image, refresh: 'all' }, push);
    expect(refreshed.report.error).toBeUndefined();
    const record = await registry.record();
    expect(record?.layers['base']?.digest).not.toBe(scene.digests['base']);
    return { ...scene, python, record };
  }

  testHere(
    'the application stands on exactly the layers that are named, also when others are recorded by now',
    async () => {
      const { digests, python, record, project, pushing, registry } = await newRefreshedScene();
      const inputs = { ...pushing, 'layer-digests': JSON.stringify(digests) };
      const { report } = await withEmptyBuilder((builder) => runBuild(builder, project, inputs, push));
      expect(report.error).toBeUndefined();
      expect(report.dependencyHitRate).toBe(100);
      expect(report.app.standsOn).toEqual(digests);
      expect(await registry.file('main', 'python')).toBe(python);
      expect(await registry.file('cache-python', 'python')).not.toBe(python);
      expect(await registry.record()).toEqual(record);
    },
  );

  // Held by __tests__/layers/facts/write-decision.test.ts.
  atNight(testHere)(
    'layers that are not named are checked as usual, and none is written that would not fit with the recorded ones',
    async () => {
      const { digests, record, project, pushing, registry } = await newRefreshedScene();
      const inputs = { ...pushing, 'layer-digests': JSON.stringify({ base: digests['base'] }) };
      const { report } = await withEmptyBuilder((builder) => runBuild(builder, project, inputs, push));
      expect(report.error).toBeUndefined();
      expect(report.dependencies.write).toEqual({
        writes: false,
        reason: 'layer-digests names another layer than the one that is recorded (base)',
      });
      expect(report.dependencies.layers.map((layer) => [layer.state, layer.reasons])).toEqual([
        ['current', []],
        ['built-not-pushed', ['the layer base below it changed']],
        ['built-not-pushed', ['the layer base below it changed']],
      ]);
      expect(report.app.standsOn).toEqual({ base: digests['base'] });
      expect(await registry.record()).toEqual(record);
    },
  );

  // Held by __tests__/layers/rounds/round.slow.test.ts.
  atNight(testHere)(
    'layers that are not named are prewarmed where the named ones are those of the record',
    async () => {
      const { builder, digests, project, pushing } = await newPrewarmedScene();
      await project.write({ 'requirements.txt': 'flask\ndjango\n' });
      const inputs = { ...pushing, 'layer-digests': JSON.stringify({ base: digests['base'] }) };
      const { report } = await runBuild(builder, project, inputs, push);
      expect(report.error).toBeUndefined();
      expect(report.dependencies.layers.map(({ state }) => state)).toEqual(['current', 'rebuilt', 'current']);
      expect(report.app.standsOn).toMatchObject({ base: digests['base'], node: digests['node'] });
      expect(report.app.standsOn['python']).not.toBe(digests['python']);
    },
  );

  // Held by __tests__/layers/rounds/round.slow.test.ts.
  atNight(testHere)(
    'a named layer that is absent or not what this checkout makes is an error that names it',
    async () => {
      const { builder, digests, project, pushing, registry } = await newPrewarmedScene();
      await project.write({ 'requirements.txt': 'flask\ndjango\n' });
      const inputs = { ...pushing, 'layer-digests': JSON.stringify({ ...digests, node: nowhere }) };
      const { report } = await runBuild(builder, project, inputs, push);
      expect(report.outcome).toBe('failed');
      expect(report.error?.message.split('\n')).toEqual([
        `layer-digests: python (${digests['python']}) is outdated: file requirements.txt changed`,
        expect.stringContaining(`node (${nowhere}) is outdated: its image sha256:000000000000 is gone`),
      ]);
      expect(report.error?.remedy).toContain('leave these layers out of layer-digests');
      expect(await registry.tags()).not.toContain('main');
    },
  );

  // Held by __tests__/layers/rounds/round.slow.test.ts.
  atNight(testHere)(
    'a named layer that neither the record nor the check confirms is an error that says so',
    async () => {
      // This builder made the refresh: what it holds of the same files is another layer.
      const { builder, digests, project, pushing } = await newRefreshedScene();
      const inputs = { ...pushing, 'layer-digests': JSON.stringify(digests) };
      const { report } = await runBuild(builder, project, inputs, push);
      expect(report.error?.message).toContain(
        `base (${digests['base']}) is outdated: the record does not contain this digest, and the check produced another one`,
      );
    },
  );
});

describeNewestGeneration(lab, 'layers-as: cache', ({ name, testHere, sharedBuilder, withEmptyBuilder }) => {
  testHere(
    'builds with the lowest layer and cache-builder as sources, keeps every step in the provenance, and says what it cannot promise',
    async () => {
      const { project, pushing, registry } = await newScene();
      const inputs = { ...pushing, provenance: 'mode=max' };
      const context = await runBuild(await sharedBuilder('seed'), project, inputs, push);
      const attestedOfContext = JSON.stringify(await registry.attestations('main'));
      const classic = { ...inputs, 'layers-as': 'cache' };
      const first = await withEmptyBuilder((builder) => runBuild(builder, project, classic, push));
      const attested = JSON.stringify(await registry.attestations('main'));
      await project.write({ 'src/app.txt': 'hello again\n' });
      const second = await withEmptyBuilder((builder) => runBuild(builder, project, classic, push));

      expect(context.report.notices.join('\n')).not.toContain('may not reach the application');
      expect(attestedOfContext).not.toContain('/requirements.txt > /python');
      for (const { report } of [first, second]) {
        expect(report.error).toBeUndefined();
        expect(report.layersAs).toBe('cache');
        expect(report.app.standsOn).toEqual({});
        expect(report.dependencies.layers.map(({ state }) => state)).toEqual([
          'current',
          'current',
          'current',
        ]);
        expect(report.notices.join('\n')).toContain('A refreshed layer may not reach the application');
      }
      expect(attested).toContain('/requirements.txt > /python');
      expect(stepsOf(first.report.dependencies.stages)).toEqual({
        base: { hit: 1, executed: 0 },
        'python-deps': { hit: 0, executed: 2 },
        'node-deps': { hit: 0, executed: 2 },
      });
      expect(second.report.dependencyHitRate).toBe(100);
      expect(stepsOf(second.report.app.stages)).toEqual({ runtime: { hit: 2, executed: 1 } });
      expect(await registry.file('main', 'src/app.txt')).toBe('hello again\n');
    },
  );

  if (name !== 'debian') return;

  // Held by __tests__/layers/facts/external-images.test.ts.
  atNight(testHere)('holds external images as well', async () => {
    const { project, pushing, registry } = await newScene();
    const upstream = createUpstream(lab);
    await upstream.move('first');
    const inputs = { ...pushing, 'layers-as': 'cache', 'build-args': `BASE_IMAGE=${upstream.reference}` };
    await runBuild(await sharedBuilder('seed'), project, inputs, push);
    await upstream.move('second');
    const { report } = await runBuild(await sharedBuilder('seed'), project, inputs, push);
    expect(report.error).toBeUndefined();
    expect(report.dependencyHitRate).toBe(100);
    expect(await registry.env('main')).toMatchObject({ UPSTREAM: 'first' });
  });

  testHere('cache-from and cache-to count there, and nowhere else, where a notice says why', async () => {
    const { project, image, pushing, registry } = await newScene();
    const own = `type=registry,ref=${image}:mine`;
    const builder = await sharedBuilder('seed');
    const context = await runBuild(
      builder,
      project,
      { ...pushing, 'cache-from': own, 'cache-to': `${own},mode=max` },
      push,
    );
    const before = { tags: await registry.tags(), cache: await registry.digestOf('cache-builder') };
    await project.write({ 'src/app.txt': 'hello again\n' });
    const classic = { ...pushing, 'layers-as': 'cache' };
    const to = await runBuild(builder, project, { ...classic, 'cache-to': `${own},mode=max` }, push);
    const after = { tags: await registry.tags(), cache: await registry.digestOf('cache-builder') };
    const from = await withEmptyBuilder((other) =>
      runBuild(other, project, { ...classic, 'cache-from': own, 'cache-builder': 'false' }, pullRequest),
    );

    expect(context.report.notices.join('\n')).toContain('cache-from and cache-to are not used');
    expect(before.tags).not.toContain('mine');
    expect(to.report.error).toBeUndefined();
    expect(to.report.app.cache?.written).toBe('not-written');
    expect(after.tags).toContain('mine');
    expect(after.cache).toBe(before.cache);
    expect(from.report.error).toBeUndefined();
    expect(stepsOf(from.report.app.stages)).toEqual({ runtime: { hit: 3, executed: 0 } });
    expect(from.report.dependencyHitRate).toBe(100);
  });
});

describeGeneration(
  lab,
  'debian',
  'a blob that is announced and cannot be fetched',
  ({ testHere, sharedBuilder, withEmptyBuilder }) => {
    // __tests__/commands/build/run.slow.test.ts holds both.
    for (const layersAs of ordinarily(['context'], ['cache'])) {
      testHere(`breaks no build with layers-as: ${layersAs}`, async () => {
        const { project, pushing, registry } = await newScene();
        const inputs = { ...pushing, 'layers-as': layersAs };
        await runBuild(await sharedBuilder('seed'), project, inputs, push);
        const blob = (await registry.layerDigests('cache-base')).at(-1);
        // The step that copies it runs on top of the base, which has to be fetched for that.
        await project.write({ 'src/app.txt': 'hello again\n' });
        const forget = lab.proxy.addRule({
          match: ({ method, path }) => method === 'GET' && path.endsWith(`/blobs/${blob}`),
          action: { status: 404, body: '{"errors":[{"code":"BLOB_UNKNOWN"}]}' },
        });
        const { report } = await withEmptyBuilder((builder) =>
          runBuild(builder, project, inputs, pullRequest),
        );
        forget();
        expect(report.error).toBeUndefined();
        expect(report.outcome).toBe('pushed');
        expect(report.warnings.join('\n')).toContain('Rebuilt without the image of base');
        expect(report.app.cache?.state).toBe('broken');
        expect(report.app.standsOn).toEqual({});
        expect(await registry.file('main', 'src/app.txt')).toBe('hello again\n');
        expect(await registry.layerDigests('main')).not.toContain(blob);
      });
    }
  },
);

describeNewestGeneration(
  lab,
  'a target that is a layer itself',
  ({ testHere, sharedBuilder, withEmptyBuilder }) => {
    testHere('is the image of the layer, or is built from its cache where it has ONBUILD', async () => {
      const { project, pushing, registry } = await newScene();
      const dockerfile = await readFile(join(project.dir, 'Dockerfile'), 'utf8');
      const trigger = 'ONBUILD RUN echo never';
      await project.write({ Dockerfile: dockerfile.replace('AS node-deps\n', `$&${trigger}\n`) });
      const builder = await sharedBuilder('seed');
      const labels = { ...pushing, labels: 'of=the application', 'cache-builder': 'false' };
      const seed = await runBuild(builder, project, { ...labels, target: 'python-deps' }, push);
      expect(seed.report.error).toBeUndefined();
      const again = await withEmptyBuilder((other) =>
        runBuild(other, project, { ...labels, target: 'python-deps' }, push),
      );
      expect(again.report).toMatchObject({
        error: undefined,
        outcome: 'pushed',
        dependencyHitRate: 100,
        misses: [],
        app: { stages: [], standsOn: { python: await registry.digestOf('cache-python') } },
      });
      expect(await registry.layerDigests('main')).toEqual(await registry.layerDigests('cache-python'));
      expect((await registry.config('main'))['config']).toMatchObject({
        Labels: { of: 'the application' },
      });

      const odd = await withEmptyBuilder((other) =>
        runBuild(other, project, { ...labels, target: 'node-deps' }, push),
      );
      expect(odd.report).toMatchObject({ error: undefined, dependencyHitRate: 100, misses: [] });
      expect(await registry.layerDigests('main')).toEqual(await registry.layerDigests('cache-node'));
      expect((await registry.config('main'))['config']).toMatchObject({ OnBuild: ['RUN echo never'] });
    });
  },
);
