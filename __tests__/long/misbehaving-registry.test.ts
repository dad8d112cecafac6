import { afterAll, jest } from '@jest/globals';
import { createScenes } from '../support/build-scene.ts';
import { describeGenerations } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { expectSurvived } from '../support/misbehaving-scene.ts';
import { misbehaviours } from '../support/misbehaviours.ts';

jest.setTimeout(1_200_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'misbehaving');

describeGenerations(lab, 'a prewarm and a build', ({ name, testHere, sharedBuilder }) => {
  for (const misbehaviour of misbehaviours({ stallMs: 30_000, staleMs: 10_000, unknownMs: 5000 })) {
    // Debian's engine gives up at once by itself, and the run fails with its words.
    const mayFail = name === 'debian' && /^(?:JSON|tokens) /.test(misbehaviour.title);
    testHere(`${mayFail ? 'may fail with' : 'survive'} ${misbehaviour.title}`, async () =>
      expectSurvived(lab, await sharedBuilder('one'), await newScene(), misbehaviour, { mayFail }),
    );
  }
});
