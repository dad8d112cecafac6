import { expect, test } from '@jest/globals';
import type { StepVerdict } from '../../../src/core/buildkit/cache-report.ts';
import { blobsMadeBy, presentBlobs, uploadsOf } from '../../../src/layers/rounds/uploads.ts';
import { fetchedImage, finishedBuild } from '../../support/finished-build.ts';
import { digestOf } from '../../support/layer-values.ts';

const [a, b, c] = [digestOf('a'), digestOf('b'), digestOf('c')];
const sizes = (uploads: ReturnType<typeof uploadsOf>['uploads']) => uploads.map(({ bytes }) => bytes);

test('what a push moves is what the registry does not have, each blob once', () => {
  const present = new Set(fetchedImage(a, 'a').blobs.map(({ digest }) => digest));
  const moved = uploadsOf([fetchedImage(b, 'abc'), fetchedImage(c, 'abd')], present, 3);
  // b, the config, c, then d and its config.
  expect(sizes(moved.uploads).toSorted((one, other) => one - other)).toEqual([
    1000, 1000, 2_000_000, 3_000_000, 4_000_000,
  ]);
  expect(moved).toMatchObject({ manifestBytes: 1000, uploadsAtMost: false });
});

test('more layers than the steps can have made may have been there, configs aside', () => {
  const sent = (madeBlobs: number) =>
    uploadsOf([fetchedImage(b, 'abc'), fetchedImage(c, 'abd')], new Set(), madeBlobs).uploadsAtMost;
  expect([sent(4), sent(3)]).toEqual([false, true]);
});

test.each([
  ['RUN make', 'executed', 1],
  ['run make', 'executed', 1],
  ['WORKDIR /app', 'executed', 1],
  ['COPY src /src', 'executed', 0],
  ['add https://x.test/archive.tar /', 'executed', 0],
  ['RUN make', 'hit', 0],
  ['RUN make', 'failed', 0],
] as const)('%s, which %s, has made %s layers that are new for certain', (instruction, verdict, count) => {
  const step = { instruction, verdict, stage: 'base' } as StepVerdict;
  expect(blobsMadeBy([step, { ...step, stage: 'app' }], (stage) => stage === 'base')).toBe(count);
});

test('what was found, what is left of a broken image, and what was pushed before is there', () => {
  const { state } = finishedBuild();
  const [lost] = fetchedImage(b, 'b').blobs;
  state.lookup = {
    ...state.lookup,
    images: new Map([
      ['base', { kind: 'ok', image: fetchedImage(a, 'a') }],
      [
        'node',
        { kind: 'broken', reason: 'a blob is gone', missing: [], present: lost === undefined ? [] : [lost] },
      ],
      ['gone', { kind: 'absent' }],
    ]),
  };
  state.images = new Map([['python', fetchedImage(c, 'c')]]);
  state.moved = { ...state.moved, uploads: [{ digest: digestOf('e'), bytes: 1 }] };
  const present = presentBlobs(state);
  const all = [
    ...fetchedImage(a, 'a').blobs,
    ...(lost === undefined ? [] : [lost]),
    ...fetchedImage(c, 'c').blobs,
  ];
  expect(present).toEqual(new Set([...all.map(({ digest }) => digest), digestOf('e')]));
});
