import { afterAll, expect, jest } from '@jest/globals';
import { buildDocument } from '../../src/commands/build/page.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import { renderDocumentMarkdown } from '../../src/page/markdown/document.ts';
import { runBuild } from '../support/build-run.ts';
import { type BuildScene, createScenes, stepsOf } from '../support/build-scene.ts';
import { atNight } from '../support/extent.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { githubRun, runPrewarm } from '../support/prewarm-run.ts';
import { createRegistryWriter } from '../support/registry-writer.ts';
import { createUpstream, type UpstreamImage } from '../support/upstream-image.ts';

jest.setTimeout(600_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'upstream');
const push = { github: githubRun('push') };
const pullRequest = { github: githubRun('pull_request', 'refs/pull/7/merge') };
const dayMs = 86_400_000;

/** An application that was built on an image from elsewhere, of which the tag has moved since. */
interface MovedScene extends BuildScene {
  readonly upstream: UpstreamImage;
  readonly values: Readonly<Record<string, string>>;
  /** Digests of the image that the layers stand on, and of the one that the tag names. */
  readonly first: string;
  readonly second: string;
  readonly movedAt: Date;
}

async function newMovedScene(builder: LabBuilder, movedAt?: Date): Promise<MovedScene> {
  const scene = await newScene();
  const upstream = createUpstream(lab);
  const first = await upstream.move('first');
  const values = { ...scene.pushing, 'build-args': `BASE_IMAGE=${upstream.reference}` };
  const { report } = await runBuild(builder, scene.project, values, push);
  expect(report.error).toBeUndefined();
  expect(await scene.registry.env('main')).toMatchObject({ UPSTREAM: 'first' });
  const at = movedAt ?? new Date();
  return { ...scene, upstream, values, first, second: await upstream.move('second', at), movedAt: at };
}

/** Tags of layers and of their record: without that one no layer counts. */
function layersWritten(scene: BuildScene): readonly string[] {
  return scene.written().filter((name) => /^cache-(?!builder)/.test(name));
}

function statesOf(report: BuildReport): readonly string[] {
  return report.dependencies.layers.map(({ state }) => state);
}

/** As if the layers had been built so many days ago. */
async function ageRecord({ repository, registry }: BuildScene, days: number): Promise<void> {
  const writer = createRegistryWriter(lab.host, repository);
  const record = await registry.record();
  const builtAt = new Date(Date.now() - days * dayMs).toISOString();
  const layers = Object.fromEntries(
    Object.entries(record?.layers ?? {}).map(([name, entry]) => [name, { ...entry, builtAt }]),
  );
  const manifest = await registry.manifest('cache-record');
  const [layer] = manifest['layers'] as readonly object[];
  const blob = await writer.blob(JSON.stringify({ ...record, layers }));
  await writer.manifest('cache-record', { ...manifest, ...{ layers: [{ ...layer, ...blob }] } });
}

describeNewestGeneration(
  lab,
  'an external image whose tag moves',
  ({ name, testHere, sharedBuilder, withEmptyBuilder }) => {
    testHere(
      'costs nothing until a prewarm takes it over, and the report says that it moved and since when',
      async () => {
        const scene = await newMovedScene(await sharedBuilder('seed'));
        const { project, image, values, upstream, first, second, movedAt, registry } = scene;
        const frozen = await withEmptyBuilder((builder) => {
          lab.proxy.reset();
          return runBuild(builder, project, values, push);
        });
        const frozenWrote = layersWritten(scene);
        const frozenEnv = await registry.env('main');
        await runPrewarm(
          await sharedBuilder('seed'),
          project,
          { image, 'build-args': values['build-args'] ?? '' },
          {
            github: githubRun('schedule'),
          },
        );
        const after = await withEmptyBuilder((builder) => runBuild(builder, project, values, push));

        expect(frozen.report.error).toBeUndefined();
        expect(frozen.report.dependencyHitRate).toBe(100);
        expect(stepsOf(frozen.report.app.stages)).toEqual({ runtime: { hit: 3, executed: 0 } });
        expect(frozenWrote).toEqual([]);
        expect(frozenEnv).toMatchObject({ UPSTREAM: 'first' });
        expect(frozen.report.dependencies.externalImages).toEqual([
          {
            name: upstream.reference,
            recorded: first,
            used: first,
            upstream: second,
            movedSince: movedAt.toISOString(),
            note: 'moved upstream, held until the next scheduled or manual prewarm',
          },
        ]);
        const told = renderDocumentMarkdown(buildDocument(frozen.report));
        expect(told).toContain('1 moved upstream');
        expect(told).toContain(`since ${movedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`);
        expect(frozen.report.warnings).toEqual([]);
        expect(after.report.dependencyHitRate).toBe(100);
        expect(after.report.dependencies.externalImages).toMatchObject([{ recorded: second, used: second }]);
        expect(await registry.env('main')).toMatchObject({ UPSTREAM: 'second' });
      },
    );

    testHere('stays where it was also in what a pull request builds anew', async () => {
      const scene = await newMovedScene(await sharedBuilder('seed'));
      const { project, image, values, first, registry } = scene;
      const { report } = await withEmptyBuilder((builder) =>
        runBuild(
          builder,
          project,
          { ...values, tags: `${image}:pr-7`, 'build-args': `${values['build-args']}\nEDITION=second` },
          pullRequest,
        ),
      );
      expect(report.error).toBeUndefined();
      expect(stepsOf(report.dependencies.stages)).toMatchObject({ base: { hit: 0, executed: 1 } });
      expect(report.dependencies.externalImages).toMatchObject([{ used: first }]);
      expect(await registry.env('pr-7')).toMatchObject({ UPSTREAM: 'first' });
    });

    // What is decided before BuildKit is asked is the same for every version of it.
    if (name !== 'debian') return;

    testHere(
      'is taken over at once with base-images: follow, and the layers are written anew where that may be',
      async () => {
        const builder = await sharedBuilder('seed');
        const scene = await newMovedScene(builder);
        const { project, values, second, registry } = scene;
        const { report } = await runBuild(builder, project, { ...values, 'base-images': 'follow' }, push);
        expect(report.error).toBeUndefined();
        expect(statesOf(report)).toEqual(['rebuilt', 'rebuilt', 'rebuilt']);
        expect(report.dependencies.layers[0]?.reasons.join()).toContain('moved from');
        const record = await registry.record();
        expect(JSON.stringify(record?.layers['base']?.inputs)).toContain(second);
        expect(Object.values(report.app.standsOn)).toContain(record?.layers['base']?.digest);
        expect(await registry.env('main')).toMatchObject({ UPSTREAM: 'second' });
      },
    );

    // As above: that it implies follow is held by __tests__/commands/build/inputs.slow.test.ts.
    atNight(testHere)(
      'is taken over with pull: true, which implies follow, in a pull request without writing a layer',
      async () => {
        const builder = await sharedBuilder('seed');
        const scene = await newMovedScene(builder);
        const { project, image, values, second, registry } = scene;
        lab.proxy.reset();
        const inputs = { ...values, tags: `${image}:pr-7`, pull: 'true' };
        const { report } = await runBuild(builder, project, inputs, pullRequest);
        expect(report.error).toBeUndefined();
        expect(statesOf(report)).toEqual(['built-not-pushed', 'built-not-pushed', 'built-not-pushed']);
        expect(report.dependencies.externalImages).toMatchObject([{ used: second }]);
        expect(await registry.env('pr-7')).toMatchObject({ UPSTREAM: 'second' });
        expect(layersWritten(scene)).toEqual([]);
        expect(await registry.env('main')).toMatchObject({ UPSTREAM: 'first' });
      },
    );

    testHere(
      'no-cache: true builds everything anew, on the default branch and in a pull request',
      async () => {
        const builder = await sharedBuilder('seed');
        const scene = await newMovedScene(builder);
        const { project, image, values, registry } = scene;
        const before = await registry.file('main', 'python');
        const anew = {
          base: { hit: 0, executed: 1 },
          'python-deps': { hit: 0, executed: 2 },
          'node-deps': { hit: 0, executed: 2 },
        };
        lab.proxy.reset();
        const request = await runBuild(
          builder,
          project,
          { ...values, tags: `${image}:pr-7`, 'no-cache': 'true' },
          pullRequest,
        );
        const requestWrote = layersWritten(scene);
        const inRequest = await registry.file('pr-7', 'python');
        const main = await runBuild(builder, project, { ...values, 'no-cache': 'true' }, push);

        for (const { report } of [request, main]) {
          expect(report.error).toBeUndefined();
          expect(stepsOf(report.dependencies.stages)).toEqual(anew);
          expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 0, executed: 3 } });
          expect(report.app.cache).toMatchObject({ state: 'not-used', detail: 'no-cache is true' });
        }
        expect(requestWrote).toEqual([]);
        expect(request.report.app.standsOn).toEqual({});
        expect(statesOf(main.report)).toEqual(['refreshed', 'refreshed', 'refreshed']);
        expect(new Set([before, inRequest, await registry.file('main', 'python')]).size).toBe(3);
        expect(await registry.env('main')).toMatchObject({ UPSTREAM: 'second' });
      },
    );

    testHere(
      'and is held for more than 30 days brings a warning that names a disabled schedule',
      async () => {
        const builder = await sharedBuilder('seed');
        const scene = await newMovedScene(builder);
        const { project, values, upstream } = scene;
        const warningsAt = async (days: number): Promise<string> => {
          await ageRecord(scene, days);
          const { report } = await runBuild(builder, project, values, push);
          expect(report.error).toBeUndefined();
          expect(report.dependencyHitRate).toBe(100);
          return report.warnings.join('\n');
        };
        expect(await warningsAt(29)).toBe('');
        const warning = await warningsAt(40);
        expect(warning).toContain(upstream.reference);
        expect(warning).toContain('40 days');
        expect(warning).toContain('prewarm schedule disabled');
      },
    );
  },
);
