import { afterAll, jest } from '@jest/globals';
import { expectCodeChangesDownloadNothing, expectRefreshesArrive } from '../support/build-promises.ts';
import { createScenes } from '../support/build-scene.ts';
import { describeGenerations } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';

jest.setTimeout(3_600_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'promise');

describeGenerations(lab, 'a build', (tools) => {
  tools.testHere(
    'after a refresh the application stands on the new layers in 20 of 20 runs, from an empty builder and from a persistent one',
    () => expectRefreshesArrive(newScene, tools, 20),
  );

  tools.testHere('a code change with COPY --link downloads no layer in 20 of 20 runs', () =>
    expectCodeChangesDownloadNothing(lab, newScene, tools, 20),
  );
});
