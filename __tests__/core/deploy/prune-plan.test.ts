import { describe, expect, test } from '@jest/globals';
import type { PullableImage, StoreKind } from '../../../src/core/deploy/download-plan.ts';
import { type PrunableImage, type PruneRequest, planPrune } from '../../../src/core/deploy/prune-plan.ts';
import { digest, holding, pullable, pulled } from '../../support/deploy-values.ts';

const layerImage = 'ghcr.io/owner/app';

/** An image that this tool pulled; `names` without what stands before every name of ours. */
function own(
  name: string,
  layers: string,
  tags: string,
  namedMs = 0,
): PrunableImage & { readonly image: PullableImage } {
  const image = pullable(name, layers);
  return {
    ...pulled(image),
    image,
    id: digest(`id of ${name}`),
    tags: tags
      .split(' ')
      .map((tag) => (tag.startsWith('docker.io/') ? tag : `docker.io/cache-prewarm/${tag}`)),
    pulledAs: [`${layerImage}@${image.digest}`],
    namedMs,
  };
}

const hex = (number: number): string => String(number).padStart(12, '0');
const release = (number: number, ...names: readonly string[]) =>
  own(
    `release ${number}`,
    `base:1000 source${number}:${number}`,
    [hex(number), ...names].map((tag) => (tag.includes(':') ? tag : `shop/app:${tag}`)).join(' '),
    number,
  );
const layer = (name: string, layers: string) =>
  own(`layer ${name}`, layers, `docker.io/library/cache-prewarm-layers:${name.replace(/ .*/, '')}-${hex(9)}`);

const releases = [1, 2, 3, 4].map((number) => release(number));
const newBase = pullable('new base', 'base-of-October:1100');
const next = pullable('next', 'base-of-October:1100 source5:5');

function request(
  images: readonly PrunableImage[],
  options: Partial<Omit<PruneRequest, 'used'>> & {
    readonly used?: readonly string[];
    readonly store?: StoreKind;
  } = {},
): PruneRequest {
  const { used = [], store = 'classic', ...rest } = options;
  return {
    holdings: holding(store, ...images),
    images,
    releases: { series: [{ project: 'shop', repository: 'owner/app' }], found: new Set() },
    keep: 2,
    targets: [],
    currentLayers: [{ place: layerImage, layer: 'base', digest: newBase.digest }],
    ratio: 2,
    ...rest,
    used: new Set(used),
  };
}

const titles = (asked: PruneRequest): readonly string[] => planPrune(asked).map(({ title }) => title);
const releaseTitles = (...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => `release ${hex(number)}`);

describe('of the releases of a project', () => {
  test('those beyond the newest go, the oldest first', () => {
    expect(titles(request(releases))).toEqual(releaseTitles(1, 2));
    expect(titles(request(releases, { keep: 3 }))).toEqual(releaseTitles(1));
    expect(titles(request(releases, { keep: 4 }))).toEqual([]);
  });

  test('the running one and the one before stay, however old, and count', () => {
    const images = [release(1, 'previous'), release(2, 'current'), release(3), release(4)];
    expect(titles(request(images))).toEqual(releaseTitles(3, 4));
    expect(titles(request(images, { keep: 3 }))).toEqual(releaseTitles(3));
    expect(titles(request(images, { keep: 1 }))).toEqual(releaseTitles(3, 4));
  });

  test('the one that is being pulled counts as soon as it is there', () => {
    const images = [...releases, release(5)];
    const target = pullable('release 5', 'base:1000 source5:5');
    expect(titles(request(images, { targets: [target] }))).toEqual(releaseTitles(1, 2, 3));
  });

  test.each<[string, (image: PrunableImage) => string]>([
    ['ID', ({ id }) => id],
    ['name', ({ tags }) => tags[0] ?? ''],
    ['digest', ({ pulledAs }) => pulledAs[0] ?? ''],
    ['digest of the index', ({ digests }) => digests[0] ?? ''],
  ])('one that a container has by its %s stays', (_what, nameOf) => {
    const [first] = releases;
    if (first === undefined) throw new Error('no release');
    expect(titles(request(releases, { used: [nameOf(first)] }))).toEqual(releaseTitles(2));
  });

  test('one that somebody has given a name stays', () => {
    const images = [release(1, 'docker.io/library/backup:latest'), ...releases.slice(1)];
    expect(titles(request(images))).toEqual(releaseTitles(2));
  });

  test('those of other projects stay, also of one whose name begins alike', () => {
    const others = ['shop2/app', 'sho/app', 'other/app', 'shop/worker', 'shop'].map((project, index) =>
      own(`other ${index}`, 'x:1', `${project}:${hex(7)}`),
    );
    expect(titles(request([...others, ...releases]))).toEqual(releaseTitles(1, 2));
    expect(titles(request(releases, { releases: undefined }))).toEqual([]);
  });

  test('what ran before this tool came stays, and counts for nothing', () => {
    const [first, second] = releases;
    const found = new Set([first, second].flatMap((image) => image?.digests ?? []));
    const series = [{ project: 'shop', repository: 'owner/app' }];
    expect(titles(request(releases, { releases: { series, found } }))).toEqual([]);
    expect(titles(request(releases, { keep: 1, releases: { series, found } }))).toEqual(releaseTitles(3));
  });

  test('as many images of each application stay as releases', () => {
    const other = (number: number) =>
      own(`other ${number}`, `base:1000 other${number}:${number}`, `shop/front:${hex(number)}`, number);
    const images = [...releases, other(5), other(6), other(7)];
    const series = ['owner/app', 'owner/front'].map((repository) => ({ project: 'shop', repository }));
    expect(titles(request(images, { releases: { series, found: new Set() } }))).toEqual(
      releaseTitles(1, 2, 5),
    );
    expect(titles(request(images))).toEqual(releaseTitles(1, 2));
  });

  test('what others put there stays', () => {
    const foreign = { ...release(1), tags: ['ghcr.io/owner/app:main'] };
    const nameless = { ...release(2), tags: [] };
    expect(titles(request([foreign, nameless], { keep: 1 }))).toEqual([]);
  });

  test('one that holds a part of what is to be pulled stays', () => {
    const images = [own('old', 'base-of-October:1100 old:1', `shop/app:${hex(0)}`), ...releases];
    expect(titles(request(images, { targets: [next] }))).toEqual(releaseTitles(1, 2));
    // Not when another image holds the same part.
    const twice = [...images, own('twin', 'base-of-October:1100', 'docker.io/library/own:latest')];
    expect(titles(request(twice, { targets: [next] }))).toEqual(releaseTitles(0, 1, 2));
  });
});

describe('of the layer images', () => {
  test('a superseded one goes, before any release', () => {
    expect(titles(request([...releases, layer('base', 'base-of-July:900')]))).toEqual([
      'layer base',
      ...releaseTitles(1, 2),
    ]);
  });

  test('the current one stays', () => {
    const current = { ...layer('base', 'base-of-October:1100'), digests: [newBase.digest] };
    expect(titles(request([current]))).toEqual([]);
  });

  test('one of a layer that the registry does not tell of, or that is not this project’s, stays', () => {
    expect(titles(request([layer('python', 'venv:5')]))).toEqual([]);
    const unknown = [{ place: layerImage, layer: 'base', digest: undefined }];
    expect(titles(request([layer('base', 'old:1')], { currentLayers: unknown }))).toEqual([]);
  });

  test('one of another repository stays', () => {
    const other = { ...layer('base', 'old:1'), pulledAs: [`ghcr.io/owner/other@${digest('x')}`] };
    expect(titles(request([other]))).toEqual([]);
  });

  test('one that a container has stays', () => {
    const old = layer('base', 'old:1');
    expect(titles(request([old], { used: [old.id] }))).toEqual([]);
  });

  test('one that the new layer shares a part with stays', () => {
    const old = layer('base', 'debian:800 base-of-July:900');
    const target = pullable('newer base', 'debian:800 base-of-October:1100');
    expect(titles(request([old], { targets: [target] }))).toEqual([]);
    expect(titles(request([old], { targets: [newBase] }))).toEqual(['layer base']);
  });
});

describe('what goes', () => {
  test('is taken all its names, those of ours first, and by the digest it was pulled as last', () => {
    const image = {
      ...release(1),
      pulledAs: [`${layerImage}@${digest('a')}`, `docker.io/cache-prewarm/shop/app@${digest('a')}`],
    };
    expect(planPrune(request([image, release(2), release(3)]))[0]).toMatchObject({
      id: image.id,
      kind: 'release',
      names: [`docker.io/cache-prewarm/shop/app:${hex(1)}`, `${layerImage}@${digest('a')}`],
    });
  });

  test.each<[StoreKind, number, number]>([
    // Unpacked twice the size; the layer beneath goes with the last image that stands on it.
    ['classic', 2, 2 * 2 + 2 * 1000],
    ['containerd', 3, 3 * 2 + 3 * 1000],
  ])('frees what no other image has (%s)', (store, first, second) => {
    const images = [release(1), release(2), own('new', 'other:5', `shop/app:${hex(8)}`, 8)];
    expect(planPrune(request(images, { store, keep: 1 })).map(({ freesBytes }) => freesBytes)).toEqual([
      first,
      second,
    ]);
  });

  test('frees what is not known where no registry tells the layers', () => {
    const images = [{ ...release(1), blobs: undefined }, release(2)];
    expect(planPrune(request(images, { keep: 1 }))[0]?.freesBytes).toBeUndefined();
  });
});
