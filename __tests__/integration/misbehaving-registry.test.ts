import { afterAll, jest } from '@jest/globals';
import { createScenes } from '../support/build-scene.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { expectSurvived } from '../support/misbehaving-scene.ts';
import { passingMisbehaviour } from '../support/misbehaviours.ts';

jest.setTimeout(300_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'passing');

// Every kind of fault, and for longer: __tests__/long/misbehaving-registry.test.ts.
describeNewestGeneration(lab, 'a prewarm and a build', ({ testHere, withEmptyBuilder }) => {
  testHere(`survive ${passingMisbehaviour.title}`, () =>
    withEmptyBuilder(async (builder) => expectSurvived(lab, builder, await newScene(), passingMisbehaviour)),
  );
});
