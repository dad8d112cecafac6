import { expect } from '@jest/globals';
import type { BuildReport } from '../../src/commands/build/report.ts';
import type { PrewarmReport } from '../../src/layers/report/report.ts';
import { runBuild } from './build-run.ts';
import { expectToldBytes } from './counted-bytes.ts';
import type { Lab, LabBuilder } from './lab.ts';
import { runPrewarm, type SampleProject } from './prewarm-run.ts';

/**
 * Cold, warm, code change, dependency change, base refresh: with a builder that has nothing in its cache for each but the last,
 * and after each the report is held against the proxy. The project has `src/app.txt`, `requirements.txt`, and a layer `base` of
 * more than 400 kB.
 */
export async function walkAndCount(
  lab: Lab,
  emptyBuilder: () => Promise<LabBuilder>,
  project: SampleProject,
  { image, app, repository }: { readonly image: string; readonly app: string; readonly repository: string },
  more: Readonly<Record<string, string>>,
): Promise<void> {
  const layers = { ...more, image };
  const build = { ...layers, tags: app, push: 'true' };
  const counted = async (run: () => Promise<{ readonly report: PrewarmReport | BuildReport }>) => {
    lab.proxy.reset();
    const { report } = await run();
    expect(report.error).toBeUndefined();
    await expectToldBytes(lab, report, repository);
    return report;
  };
  let builder = await emptyBuilder();
  await counted(() => runPrewarm(builder, project, layers));
  builder = await emptyBuilder();
  await counted(() => runBuild(builder, project, build));
  builder = await emptyBuilder();
  const warm = await counted(() => runBuild(builder, project, build));
  expect(warm.transfer?.downloadedBytes).toBe(warm.transfer?.metadata.downloadedBytes);
  await project.write({ 'src/app.txt': 'hello again\n' });
  builder = await emptyBuilder();
  await counted(() => runBuild(builder, project, build));
  await project.write({ 'requirements.txt': 'django\n' });
  builder = await emptyBuilder();
  const changed = await counted(() => runPrewarm(builder, project, layers));
  // The base is current, and all of it is loaded to build python on it.
  expect(changed.kind === 'prewarm' && changed.layers[0]?.transfer.downloadedBytes).toBeGreaterThan(400_000);
  await counted(() => runPrewarm(builder, project, { ...layers, refresh: 'base' }));
}
