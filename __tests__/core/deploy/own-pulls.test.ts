import { expect, test } from '@jest/globals';
import {
  parseManifestInspect,
  parseOwnAnswers,
  platformsOfIndex,
} from '../../../src/core/deploy/own-pulls.ts';
import { digest } from '../../support/deploy-values.ts';

const machine = { os: 'linux', architecture: 'amd64' };
const part = (word: string, size: number) => ({ digest: digest(word), size });

/** As `docker manifest inspect --verbose` of Docker 26 and 29 prints it. */
const entry = (architecture: string | undefined, ...layers: readonly ReturnType<typeof part>[]) => ({
  Ref: 'x',
  Descriptor: architecture === undefined ? {} : { platform: { os: 'linux', architecture } },
  [architecture === 'amd64' ? 'OCIManifest' : 'SchemaV2Manifest']: { config: part('config', 7), layers },
});

test.each([
  ['of one platform', entry(undefined, part('a', 10), part('b', 20))],
  ['of several', [entry('arm64', part('c', 1)), entry('amd64', part('a', 10), part('b', 20))]],
])('an image %s is what docker says', (_what, json) => {
  expect(parseManifestInspect(JSON.stringify(json, null, 2), machine)).toEqual({
    configBytes: 7,
    layers: [
      { digest: digest('a'), sizeBytes: 10 },
      { digest: digest('b'), sizeBytes: 20 },
    ],
  });
});

test('an image of another platform, or no image, has no size', () => {
  expect(parseManifestInspect(JSON.stringify([entry('arm64', part('c', 1))]), machine)).toBeUndefined();
  expect(parseManifestInspect('no such manifest: x', machine)).toBeUndefined();
  expect(parseManifestInspect('{}', machine)).toBeUndefined();
});

test('only an index has platforms, and attestations are none', () => {
  const platforms = (json: unknown) => platformsOfIndex(JSON.stringify(json));
  const attestation = { Descriptor: { platform: { os: 'unknown', architecture: 'unknown' } } };
  expect(platforms([entry('arm64'), attestation])).toEqual([
    { platform: { os: 'linux', architecture: 'arm64' } },
  ]);
  expect(platforms(entry('arm64'))).toEqual([]);
  expect(platforms([entry('arm64'), entry(undefined)])).toEqual([]);
  expect(platformsOfIndex('no such manifest: x')).toEqual([]);
});

test('each image has its own answer', () => {
  const said = 'image a:1\n{\n  "x": 1\n}\n\nstatus 0\nimage b:2\nno basic auth credentials\n\nstatus 1\n';
  expect(parseOwnAnswers(said)).toEqual([
    { image: 'a:1', text: '{\n  "x": 1\n}', isGood: true },
    { image: 'b:2', text: 'no basic auth credentials', isGood: false },
  ]);
  expect(parseOwnAnswers('image d:4\nit ended with\nstatus 0 of a helper\nstatus 1\n')).toEqual([
    { image: 'd:4', text: 'it ended with\nstatus 0 of a helper', isGood: false },
  ]);
  expect(parseOwnAnswers('image c:3\ncut off')).toEqual([{ image: 'c:3', text: 'cut off', isGood: false }]);
});
