import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, jest } from '@jest/globals';
import { runBuild } from '../support/build-run.ts';
import { type BuildScene, createScenes, expectOnLayers, stepsOf } from '../support/build-scene.ts';
import { atNight } from '../support/extent.ts';
import { describeGeneration, describeNewestGeneration } from '../support/generations.ts';
import { readPrinted } from '../support/kept-progress.ts';
import type { LabBuilder } from '../support/lab.ts';
import { startLab } from '../support/lab.ts';
import { githubRun } from '../support/prewarm-run.ts';

jest.setTimeout(600_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'request');
const pullRequest = { github: githubRun('pull_request', 'refs/pull/7/merge') };
let runs = 0;

/** The sample, in which every RUN says that it ran, built and pushed from the default branch. */
async function newTalkingScene(
  builder: LabBuilder,
  values: Readonly<Record<string, string>> = {},
): Promise<BuildScene> {
  const scene = await newScene({
    runtime: [
      'FROM base AS runtime',
      'COPY --from=python-deps /python /python',
      'COPY --from=node-deps /node /node',
      'RUN cat /python /node > /all',
      'COPY src /src',
    ],
  });
  const { project, pushing } = scene;
  const dockerfile = await readFile(join(project.dir, 'Dockerfile'), 'utf8');
  const stages = ['base', 'python', 'node', 'runtime'];
  await project.write({
    Dockerfile: dockerfile.replaceAll(/^RUN /gm, () => `RUN echo ran ${stages.shift()} && `),
  });
  const { report } = await runBuild(
    builder,
    project,
    { ...pushing, ...values },
    { github: githubRun('push') },
  );
  expect(report.error).toBeUndefined();
  return scene;
}

/** Builds a pull request from an empty builder; what executed, as the steps themselves say. */
async function buildRequest(
  scene: BuildScene,
  builder: LabBuilder,
  values: Readonly<Record<string, string>> = {},
) {
  const keepProgress = join(lab.dir, `progress-${++runs}.json`);
  const tags = await scene.registry.tags();
  lab.proxy.reset();
  const { report } = await runBuild(
    builder,
    scene.project,
    { image: scene.image, tags: `${scene.image}:main`, 'keep-progress': keepProgress, ...values },
    pullRequest,
  );
  expect(report.error).toBeUndefined();
  expect(report.outcome).toBe('built');
  expect(report.prewarmNeeded).toBe(true);
  expect(scene.written()).toEqual([]);
  expect(await scene.registry.tags()).toEqual(tags);
  const printed = await readPrinted(keepProgress);
  return { report, ran: printed.filter((line) => line.startsWith('ran ')).sort() };
}

describeNewestGeneration(lab, 'a pull request', ({ testHere, emptyBuilder, withEmptyBuilder }) => {
  testHere('that changes requirements executes each step that this concerns once, and no other', async () => {
    const scene = await withEmptyBuilder((builder) => newTalkingScene(builder));
    await scene.project.write({ 'requirements.txt': 'flask\ndjango\n' });
    const { report, ran } = await withEmptyBuilder((builder) => buildRequest(scene, builder));

    expect(ran).toEqual(['ran python', 'ran runtime']);
    expect(stepsOf(report.dependencies.stages)).toEqual({
      base: { hit: 1, executed: 0 },
      'python-deps': { hit: 0, executed: 2 },
      'node-deps': { hit: 2, executed: 0 },
    });
    expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 0, executed: 4 } });
    expect(Object.keys(report.app.standsOn).sort()).toEqual(['base', 'node']);
    expect(report.app).toMatchObject({ digest: undefined, reference: undefined, pushed: false });
    expect(report.coverage).toEqual([]);
    expect(report.notices.join('\n')).toContain('was not pushed');
  });

  // Held by __tests__/layers/rounds/round.slow.test.ts.
  atNight(testHere)('that changes the base executes every step once', async () => {
    const scene = await withEmptyBuilder((builder) => newTalkingScene(builder));
    const { report, ran } = await withEmptyBuilder((builder) =>
      buildRequest(scene, builder, { 'build-args': 'EDITION=second' }),
    );

    expect(ran).toEqual(['ran base', 'ran node', 'ran python', 'ran runtime']);
    expect(stepsOf(report.dependencies.stages)).toEqual({
      base: { hit: 0, executed: 1 },
      'python-deps': { hit: 0, executed: 2 },
      'node-deps': { hit: 0, executed: 2 },
    });
    expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 0, executed: 4 } });
    expect(report.app.standsOn).toEqual({});
  });

  testHere(
    'leaves a builder on which the old layer never passes as current for the new requirements',
    async () => {
      const builder = await emptyBuilder();
      const scene = await newTalkingScene(builder);
      const { project, image, pushing, registry } = scene;
      const before = await registry.digestOf('cache-python');
      await project.write({ 'requirements.txt': 'flask\nnumpy\n' });
      const unpushed = await buildRequest(scene, builder);

      // Everything hits now, in the builder alone.
      const again = await buildRequest(scene, builder);
      const pushed = await runBuild(builder, project, { ...pushing, tags: `${image}:pr-7` }, pullRequest);
      const inRequest = await registry.file('pr-7', 'python');
      const main = await runBuild(builder, project, pushing, { github: githubRun('push') });

      expect(unpushed.ran).toEqual(['ran python', 'ran runtime']);
      expect(again.ran).toEqual([]);
      for (const { report } of [again, pushed]) {
        expect(report.dependencies.layers.find(({ name }) => name === 'python')).toMatchObject({
          state: 'built-not-pushed',
          reasons: ['file requirements.txt changed'],
        });
        expect(Object.keys(report.app.standsOn).sort()).toEqual(['base', 'node']);
      }
      expect(inRequest).toContain('numpy');
      expect(main.report.dependencies.layers.map(({ name, state }) => [name, state])).toEqual([
        ['base', 'current'],
        ['python', 'rebuilt'],
        ['node', 'current'],
      ]);
      expect(await registry.digestOf('cache-python')).not.toBe(before);
      expect(await registry.file('cache-python', 'python')).toContain('numpy');
      await expectOnLayers(scene);
    },
  );
});

describeGeneration(lab, 'debian', 'a pull request with layers-as: cache', ({ testHere, emptyBuilder }) => {
  testHere('that changes requirements executes each step that this concerns once', async () => {
    const builder = await emptyBuilder();
    const scene = await newTalkingScene(builder, { 'layers-as': 'cache' });
    await scene.project.write({ 'requirements.txt': 'flask\ndjango\n' });
    const { report, ran } = await buildRequest(scene, builder, { 'layers-as': 'cache' });

    expect(ran).toEqual(['ran python', 'ran runtime']);
    expect(stepsOf(report.dependencies.stages)).toEqual({
      base: { hit: 1, executed: 0 },
      'python-deps': { hit: 0, executed: 2 },
      'node-deps': { hit: 2, executed: 0 },
    });
  });
});
