import { expect, test } from '@jest/globals';
import { layerSubjects, sameBeneath } from '../../../src/layers/rounds/miss-subjects.ts';
import { fetchedImage } from '../../support/finished-build.ts';
import { digestOf, layerEntry, layerInputs, layerNode } from '../../support/layer-values.ts';

const [a, b] = [digestOf('a'), digestOf('b')];

/** `before`: the image that was recorded; `after`: the one that stands for it now. */
function stateOf(
  before: ReturnType<typeof fetchedImage> | undefined,
  after: ReturnType<typeof fetchedImage> | undefined,
) {
  return {
    lookup: { images: new Map(before === undefined ? [] : [['base', { kind: 'ok', image: before }]]) },
    images: new Map(after === undefined ? [] : [['base', after]]),
  } as unknown as NonNullable<Parameters<typeof sameBeneath>[0]>;
}

/** An index whose platforms are the same in each image but for those that a test changes. */
function imageOf(digest: typeof a, platforms: Readonly<Record<string, typeof a>>) {
  const image = fetchedImage(digest, 'a', { platforms: Object.keys(platforms) });
  const ofPlatforms = Object.values(platforms).map((manifest, index) => {
    const each = image.platforms[index];
    if (each === undefined) throw new Error('each platform has an image');
    return { ...each, manifest: { ...each.manifest, digest: manifest } };
  });
  return { ...image, platforms: ofPlatforms };
}

const entry = layerEntry(b, { inputs: layerInputs({ standsOn: { base: a } }) });
const before = imageOf(a, { 'linux/amd64': digestOf('1'), 'linux/arm64': digestOf('2') });
const after = imageOf(b, { 'linux/amd64': digestOf('1'), 'linux/arm64': digestOf('3') });

test('the platforms on which nothing changed beneath a layer are those whose image is the same', () => {
  expect(sameBeneath(stateOf(before, after), entry)).toEqual({ base: ['linux/amd64'] });
});

test.each([
  ['a layer that was never recorded', stateOf(before, after), undefined],
  ['a registry that has another image by now', stateOf(after, after), entry],
  ['a registry that has none', stateOf(undefined, after), entry],
  ['an image that was not seen', stateOf(before, undefined), entry],
  ['a run that found nothing', undefined, entry],
])('nothing is known of what lies beneath %s', (_what, state, recorded) => {
  expect(sameBeneath(state, recorded)).toEqual({});
});

test('what a layer missed for is looked for in what was recorded, and in what is there now', () => {
  const node = layerNode('python', ['base', 'node']);
  const inputs = layerInputs();
  const source = { layer: 'python', reference: 'x', state: 'ok', detail: undefined } as const;
  const state = {
    ...stateOf(before, after),
    facts: [{ node, entry, image: 'ok', inputs, refresh: 'it is old' }],
    digests: new Map([['base', b]]),
  } as unknown as NonNullable<Parameters<typeof layerSubjects>[0]>;
  expect(layerSubjects(state, [{ ...source, layer: 'other' }, source])).toEqual([
    {
      ...{ layer: 'python', node, entry, inputs, refresh: 'it is old', source },
      standsOn: { base: b, node: undefined },
      sameBeneath: { base: ['linux/amd64'] },
    },
  ]);
  expect(layerSubjects(undefined, [source])).toEqual([]);
});
