import { expect } from '@jest/globals';
import { runBuild } from './build-run.ts';
import { type BuildScene, expectOnLayers, linkedRuntime } from './build-scene.ts';
import type { GenerationTools } from './generations.ts';
import type { Lab } from './lab.ts';
import { runPrewarm } from './prewarm-run.ts';

type NewScene = (options?: { readonly runtime?: readonly string[] }) => Promise<BuildScene>;

/**
 * So many times: the base is refreshed by a builder of its own, then the application is built from an empty builder and
 * from a persistent one that built everything before and never saw the refresh. Every other time all files are linked.
 */
export async function expectRefreshesArrive(
  newScene: NewScene,
  tools: GenerationTools,
  times: number,
): Promise<void> {
  const persistent = await tools.emptyBuilder();
  const refresher = await tools.emptyBuilder();
  const scenes = [await newScene(), await newScene({ runtime: linkedRuntime })];
  for (const { project, pushing } of scenes) {
    const { report } = await runBuild(persistent, project, pushing);
    expect(report.error).toBeUndefined();
  }
  for (let time = 0; time < times; time++) {
    const scene = scenes[time % scenes.length] as BuildScene;
    const { project, image, pushing, registry } = scene;
    const before = await registry.file('cache-python', 'python');
    const refreshed = await runPrewarm(refresher, project, { image, refresh: 'base' });
    expect(refreshed.report.layers.map(({ state }) => state)).toEqual(['refreshed', 'rebuilt', 'rebuilt']);
    expect(await registry.file('cache-python', 'python')).not.toBe(before);
    const digests = Object.fromEntries(refreshed.report.layers.map(({ name, digest }) => [name, digest]));
    const build = async (builder: typeof persistent): Promise<void> => {
      const { report } = await runBuild(builder, project, pushing);
      expect(report.error).toBeUndefined();
      expect(report.dependencyHitRate).toBe(100);
      expect(report.app.standsOn).toEqual(digests);
      await expectOnLayers(scene);
    };
    await tools.withEmptyBuilder(build);
    await build(persistent);
  }
}

/** So many times: a source file changes, and an empty builder builds and pushes the application. */
export async function expectCodeChangesDownloadNothing(
  lab: Lab,
  newScene: NewScene,
  tools: GenerationTools,
  times: number,
): Promise<void> {
  const scene = await newScene({ runtime: linkedRuntime });
  const { project, pushing, registry } = scene;
  await tools.withEmptyBuilder((builder) => runBuild(builder, project, pushing));
  for (let time = 0; time < times; time++) {
    await project.write({ 'src/app.txt': `hello for the time ${time}\n` });
    await tools.withEmptyBuilder(async (builder) => {
      lab.proxy.reset();
      const { report } = await runBuild(builder, project, pushing);
      expect(report.error).toBeUndefined();
      expect(report.dependencyHitRate).toBe(100);
      expect(await scene.downloaded()).toEqual([]);
      expect(await registry.file('main', 'src/app.txt')).toBe(`hello for the time ${time}\n`);
    });
  }
}
