import { afterAll, expect, jest } from '@jest/globals';
import { initCommand } from '../../src/commands/init/index.ts';
import { createScenes } from '../support/build-scene.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { runSession } from '../support/prewarm-run.ts';

jest.setTimeout(300_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'try');

describeNewestGeneration(lab, 'init --try', ({ testHere, sharedBuilder }) => {
  testHere('measures the steps and the bytes that a code change is spared', async () => {
    const { project, image } = await newScene();
    const text = `FROM ${lab.busybox}
COPY requirements.txt .
RUN sleep 2; head -c 300000 /dev/urandom > /packages
COPY . .
RUN sleep 1
`;
    await project.write({ Dockerfile: text, 'requirements.txt': 'x' });
    const builder = await sharedBuilder('try');
    const { result, log } = await runSession(
      initCommand,
      builder,
      project,
      { image, try: 'true', 'dry-run': 'true', yes: 'true' },
      { env: { BUILDX_BUILDER: builder.name } },
    );
    const cost = result.images[0]?.codeChange;
    expect(log).not.toContain('could not be measured');
    expect(cost).toMatchObject({ steps: 4, keptSteps: 2, isMeasured: true });
    if (cost === undefined) throw new Error('init proposes nothing');
    // Both steps sleep, and the second one runs again after a change of code.
    expect(cost.keptSeconds).toBeGreaterThanOrEqual(2);
    expect(cost.seconds - cost.keptSeconds).toBeGreaterThanOrEqual(1);
    expect(cost.keptBytes).toBeGreaterThan(300_000);
  });
});
