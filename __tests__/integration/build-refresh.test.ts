import { afterAll, expect, jest } from '@jest/globals';
import { expectCodeChangesDownloadNothing, expectRefreshesArrive } from '../support/build-promises.ts';
import { runBuild } from '../support/build-run.ts';
import { createScenes, linkedRuntime, stepsOf } from '../support/build-scene.ts';
import { atNight } from '../support/extent.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';

jest.setTimeout(600_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'refresh');

describeNewestGeneration(lab, 'what a build stands on', (tools) => {
  const { testHere } = tools;

  // __tests__/long runs twenty with each generation.
  testHere(
    'after a refresh the application stands on the new layers in 2 of 2 runs, whatever the builder has seen',
    () => expectRefreshesArrive(newScene, tools, 2),
  );

  // Held by build.test.ts.
  atNight(testHere)('a code change with COPY --link downloads no layer', () =>
    expectCodeChangesDownloadNothing(lab, newScene, tools, 2),
  );
});

describeNewestGeneration(lab, 'what a build stands on', ({ testHere, withEmptyBuilder }) => {
  testHere(
    'a code change without COPY --link downloads the layers beneath the step that executes, and no other',
    async () => {
      const scene = await newScene();
      const { project, pushing, registry } = scene;
      await withEmptyBuilder((builder) => runBuild(builder, project, pushing));
      const beneath = (await registry.layerDigests('main')).slice(0, -1);
      await project.write({ 'src/app.txt': 'hello again\n' });
      await withEmptyBuilder(async (builder) => {
        lab.proxy.reset();
        const { report } = await runBuild(builder, project, pushing);
        expect(report.error).toBeUndefined();
        expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 2, executed: 1 } });
        expect(await scene.downloaded()).toEqual([...beneath].sort());
      });
    },
  );

  // The byte walk of build.test.ts holds the bytes of a changed dependency.
  atNight(testHere)(
    'changed requirements download what their steps stand on, and nothing of another layer',
    async () => {
      const scene = await newScene({ runtime: linkedRuntime });
      const { project, pushing, registry } = scene;
      await withEmptyBuilder((builder) => runBuild(builder, project, pushing));
      const base = await registry.layerDigests('cache-base');
      await project.write({ 'requirements.txt': 'flask\ndjango\n' });
      await withEmptyBuilder(async (builder) => {
        lab.proxy.reset();
        const { report } = await runBuild(builder, project, pushing);
        expect(report.error).toBeUndefined();
        expect(stepsOf(report.app.stages)).toEqual({ runtime: { hit: 2, executed: 1 } });
        expect(await scene.downloaded()).toEqual([...base].sort());
      });
    },
  );
});
