import { describe, expect, test } from '@jest/globals';
import { cacheReference } from '../../../src/commands/build/app-names.ts';
import { appUploads, listImagesBefore } from '../../../src/commands/build/app-uploads.ts';
import { nothingMoved } from '../../../src/core/layers/transfer.ts';
import { fetchedImage, finishedBuild } from '../../support/finished-build.ts';
import { digestOf } from '../../support/layer-values.ts';
import { createMemoryRegistry, registryError } from '../../support/memory-registry.ts';

const shop = 'x.test/shop';
/** Blobs a and b are a layer's, c and the config (1000 bytes) the application's own. */
const image = fetchedImage(digestOf('7'), 'abc');
const base = fetchedImage(digestOf('8'), 'ab');
const [, , ofApp] = image.blobs;

function uploaded(push: Partial<Parameters<typeof appUploads>[0]> = {}): number {
  const { state } = finishedBuild();
  state.images.set('base', base);
  const { moved } = appUploads({
    state,
    layersImage: shop,
    cacheBefore: undefined,
    before: new Map(),
    pushed: { image, places: [shop] },
    written: undefined,
    sideBySide: { pushMs: 0, writeMs: new Map() },
    downloaded: new Set(),
    madeBlobs: 9,
    ...push,
  });
  return moved.uploads.reduce((total, { bytes }) => total + bytes, 0);
}

describe('what the push of an application moves', () => {
  test('is what neither layers, nor its cache, nor the image of before has', () => {
    expect(uploaded()).toBe(3_001_000);
    expect(uploaded({ cacheBefore: fetchedImage(digestOf('9'), 'c') })).toBe(1000);
    expect(uploaded({ before: new Map([[shop, image]]) })).toBe(0);
    expect(uploaded({ pushed: undefined })).toBe(0);
  });

  test('includes what only the cache holds, and once what both hold', () => {
    // d is of a stage that is not in the image.
    expect(uploaded({ written: fetchedImage(digestOf('9'), 'abcd') })).toBe(7_002_000);
  });

  test('includes twice what was sent for both at once', () => {
    const writeMs = new Map([[ofApp?.digest ?? '', 90]]);
    const written = fetchedImage(digestOf('9'), 'abc');
    expect(uploaded({ written, sideBySide: { pushMs: 100, writeMs } })).toBe(6_002_000);
    expect(uploaded({ sideBySide: { pushMs: 100, writeMs } })).toBe(3_001_000);
  });

  test('is everything in another registry, and its own there as many times as there are places', () => {
    expect(uploaded({ pushed: { image, places: ['y.test/shop'] } })).toBe(6_001_000);
    expect(uploaded({ pushed: { image, places: [shop, 'y.test/shop'] } })).toBe(9_002_000);
  });

  test('is not what another repository of the registry is given by the registry itself', () => {
    const pushed = { image, places: ['x.test/other'] };
    expect(uploaded({ pushed })).toBe(3_001_000);
    // Of what was downloaded, BuildKit does not say where it is from.
    const downloaded = new Set(base.blobs.map(({ digest }) => digest));
    expect(uploaded({ pushed, downloaded })).toBe(6_001_000);
  });

  test('counts the manifests that it sends, and for the cache what the image would not have needed', () => {
    const { state } = finishedBuild();
    state.images.set('base', base);
    const push = { state, layersImage: shop, cacheBefore: undefined, before: new Map() };
    const times = {
      sideBySide: { pushMs: 100, writeMs: new Map([[ofApp?.digest ?? '', 90]]) },
      downloaded: new Set<string>(),
      madeBlobs: 9,
    };
    const pushed = { image, places: [shop] };
    const written = fetchedImage(digestOf('9'), 'abcd');
    const imageOnly = appUploads({ ...push, ...times, pushed, written: undefined });
    expect(imageOnly).toMatchObject({ moved: { manifestBytes: 500 }, ofCache: [] });
    // d, the cache's own description, and c once more.
    const { ofCache, moved } = appUploads({ ...push, ...times, pushed, written });
    expect(ofCache.reduce((total, { bytes }) => total + bytes, 0)).toBe(7_001_000);
    expect(moved.manifestBytes).toBe(1000);
    expect(appUploads({ ...push, ...times, pushed: undefined, written: undefined })).toEqual({
      moved: nothingMoved,
      ofCache: [],
    });
  });
});

describe('what the user’s own caches move', () => {
  const cache = fetchedImage(digestOf('9'), 'abcd');
  const sideBySide = { pushMs: 100, writeMs: new Map([[ofApp?.digest ?? '', 90]]) };

  test('is what the image and the layers have not, and twice what was sent at once', () => {
    expect(uploaded({ others: [{ place: shop, cache }] })).toBe(7_002_000);
    expect(uploaded({ others: [{ place: shop, cache }], sideBySide })).toBe(10_002_000);
  });

  test('goes elsewhere without what the same registry has', () => {
    // d and the description of the cache; c is the image's, which lies in another repository.
    expect(uploaded({ others: [{ place: 'x.test/caches', cache }] })).toBe(3_001_000 + 7_001_000);
    expect(uploaded({ pushed: undefined, others: [{ place: 'y.test/caches', cache }] })).toBe(10_001_000);
  });

  test('is nothing that cache-builder costs', () => {
    const { state } = finishedBuild();
    state.images.set('base', base);
    const { ofCache } = appUploads({
      ...{ state, layersImage: shop, cacheBefore: undefined, before: new Map(), written: undefined },
      ...{ pushed: { image, places: [shop] }, sideBySide, downloaded: new Set(), madeBlobs: 9 },
      others: [{ place: shop, cache }],
    });
    expect(ofCache).toEqual([]);
  });
});

test.each([
  ['type=registry,ref=x.test/shop:mine,mode=max', ['x.test/shop:mine']],
  ['ref=x.test/shop:mine,type=registry', ['x.test/shop:mine']],
  ['x.test/shop:mine', ['x.test/shop:mine']],
  ['type=gha,scope=main', []],
  ['type=inline', []],
  ['type=s3,ref=x', []],
])('the registry that "%s" writes a cache to is %j', (line, references) => {
  expect(cacheReference(line)).toEqual(references);
});

describe('what may have been there already', () => {
  const atMost = (push: Partial<Parameters<typeof appUploads>[0]>): boolean => {
    const { state } = finishedBuild();
    state.images.set('base', base);
    return appUploads({
      ...{ state, layersImage: shop, cacheBefore: undefined, before: new Map(), written: undefined },
      ...{ pushed: { image, places: [shop] }, sideBySide: { pushMs: 0, writeMs: new Map() } },
      ...{ downloaded: new Set(), madeBlobs: 1, ...push },
    }).moved.uploadsAtMost;
  };

  test('is more layers than the steps that ran can have made, and what times say was sent twice', () => {
    expect(atMost({})).toBe(false);
    expect(atMost({ madeBlobs: 0 })).toBe(true);
    // d is of a stage that is not in the image; the description of the cache is no layer.
    const written = fetchedImage(digestOf('9'), 'abcd');
    expect(atMost({ written, madeBlobs: 2 })).toBe(false);
    expect(atMost({ written })).toBe(true);
    const sideBySide = { pushMs: 100, writeMs: new Map([[ofApp?.digest ?? '', 90]]) };
    expect(atMost({ written, madeBlobs: 2, sideBySide })).toBe(true);
    expect(atMost({ pushed: { image, places: [shop, 'y.test/shop'] } })).toBe(true);
  });
});

describe('the image of before', () => {
  test('is that of the first tag in each repository that is there, and none where the registry does not tell', async () => {
    const registry = createMemoryRegistry();
    registry.putImage(shop, 'main', 'debian:100');
    registry.putImage('x.test/other', 'v1', 'debian:100');
    registry.fail(/^fetchManifest x\.test\/other/, registryError('denied'));
    const found = await listImagesBefore(registry.connect, [
      `${shop}:new`,
      `${shop}:main`,
      'x.test/other:v1',
    ]);
    expect([...found.keys()]).toEqual([shop]);
    expect(found.get(shop)?.blobs.map(({ sizeBytes }) => sizeBytes)).toContain(100);
  });
});
