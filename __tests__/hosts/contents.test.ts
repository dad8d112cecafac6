import { describe, expect, test } from '@jest/globals';
import type { EngineContainer, EngineImage } from '../../src/adapters/docker/engine-answer.ts';
import type { PulledAs } from '../../src/adapters/registry/image-blobs.ts';
import { type PullableImage, planDownload, type StoreKind } from '../../src/core/deploy/download-plan.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { readHostContents } from '../../src/hosts/contents.ts';
import { digest, pullable } from '../support/deploy-values.ts';

const own = { registry: 'ghcr.io', repository: 'owner/app' };
const hub = { registry: 'docker.io', repository: 'library/debian' };
const platform = { os: 'linux', architecture: 'amd64' };
const app = pullable('app', 'debian:1000 base:200 source:4');
const before = pullable('before', 'debian:1000 base:200 older:5');
const debian = pullable('debian', 'debian:1000');
const stranger = pullable('stranger', 'alpine:50');

interface There {
  readonly image: PullableImage;
  readonly pulledAs?: readonly Omit<PulledAs, 'digest'>[];
  readonly tags?: readonly string[];
  /** Docker 26 does not list it. */
  readonly hidden?: boolean;
  /** The engine tells whether it has every blob of it. */
  readonly whole?: boolean;
}

/** What an engine that has these images tells, and which images the registries were asked for. */
async function look(
  there: readonly There[],
  options: {
    readonly store?: StoreKind;
    readonly containers?: readonly EngineContainer[];
    /** Digests of which the registry does not tell. */
    readonly silent?: readonly Digest[];
    readonly version?: string;
    /** Words of layers that are in containerd's store, which may be looked into. */
    readonly inStore?: readonly string[];
    readonly snapshots?: number;
    /** What the project ran. */
    readonly releases?: readonly string[];
  } = {},
) {
  const { store = 'classic', containers = [], silent = [], version = '26.1.5' } = options;
  const { inStore, snapshots = 0, releases = [] } = options;
  const images = there.map(({ image, pulledAs = [], tags = [], hidden = false, whole }) => ({
    hidden,
    image: {
      id: store === 'classic' ? image.configDigest : image.digest,
      tags,
      pulledAs: pulledAs.map((place) => ({ ...place, digest: image.digest })),
      diffIds: image.diffIds,
      created: '2026-10-01T00:00:00Z',
      namedMs: undefined,
      platform,
      wholeManifests: whole === undefined ? undefined : whole ? [image.digest] : [],
    } satisfies EngineImage,
  }));
  const asked: string[] = [];
  const inspected: string[] = [];
  const engine: Parameters<typeof readHostContents>[0]['engine'] = {
    images: async () => images.filter(({ hidden }) => !hidden).map(({ image }) => image),
    containers: async () => containers,
    async inspectImage(name) {
      inspected.push(name);
      return images.find(({ image }) => image.id === name || name.endsWith(`@${image.id}`))?.image;
    },
  };
  const contents = await readHostContents({
    engine,
    description: { version, store, platform, listsIncomplete: false },
    readStore: async () => ({
      content: inStore && { blobs: new Set(inStore.map(digest)), snapshots },
      releases,
    }),
    targets: [{ place: `${own.registry}/${own.repository}`, image: app }],
    async readBlobs({ registry, repository, digest: wanted }) {
      asked.push(`${registry}/${repository}`);
      const found = there.find(({ image }) => image.digest === wanted)?.image;
      return found === undefined || silent.includes(wanted)
        ? undefined
        : { manifest: wanted, layers: found.layers, config: found.configDigest };
    },
  });
  return { contents, asked, inspected, plan: planDownload(app, contents.holdings) };
}

describe('what a host has', () => {
  test('is asked of the registry of its own images that share a layer, and of no other', async () => {
    const { asked, plan } = await look([
      { image: before, pulledAs: [own] },
      { image: debian, pulledAs: [hub] },
      { image: stranger, pulledAs: [own] },
    ]);
    expect(asked).toEqual(['ghcr.io/owner/app']);
    expect(plan).toMatchObject({ bytes: 5, uncertainBytes: 0 });
  });

  test('is asked of another registry where only that can tell', async () => {
    const { asked, plan } = await look([
      { image: debian, pulledAs: [hub] },
      { image: stranger, pulledAs: [hub] },
    ]);
    expect(asked).toEqual(['docker.io/library/debian']);
    expect(plan).toMatchObject({ bytes: 205, uncertainBytes: 0 });
  });

  test('is not asked of any other registry where it makes no difference to the store', async () => {
    const { asked, plan } = await look([{ image: debian, pulledAs: [hub] }], { store: 'containerd' });
    expect(asked).toEqual([]);
    expect(plan).toMatchObject({ bytes: 205, uncertainBytes: 0 });
  });

  test('stays uncertain where no registry tells', async () => {
    const { plan } = await look([{ image: before, pulledAs: [own] }], { silent: [before.digest] });
    expect(plan).toMatchObject({ bytes: 1205, uncertainBytes: 1200 });
  });

  test('is not asked of a registry under the names that this tool gave', async () => {
    const names = [
      { registry: 'docker.io', repository: 'cache-prewarm/shop/app' },
      { registry: 'docker.io', repository: 'library/cache-prewarm-layers' },
    ];
    const { asked } = await look([{ image: before, pulledAs: names }]);
    expect(asked).toEqual([]);
  });

  test('is the union of what an image was pulled as', async () => {
    const { contents, asked } = await look([{ image: before, pulledAs: [own, own] }]);
    expect(asked).toEqual(['ghcr.io/owner/app', 'ghcr.io/owner/app']);
    expect(contents.images[0]?.blobs).toHaveLength(6);
  });

  test('is found by name where containerd’s engine does not list it, and has its files and perhaps its blobs', async () => {
    const container: EngineContainer = {
      id: 'a',
      name: 'web',
      image: 'x',
      imageId: before.digest,
      state: 'running',
      labels: {},
      ports: [],
    };
    const there = [{ image: before, pulledAs: [own], hidden: true }];
    const { contents, asked, plan } = await look(there, { store: 'containerd', containers: [container] });
    expect(asked).toEqual(['ghcr.io/owner/app']);
    expect(contents.images.map(({ isWhole }) => isWhole)).toEqual([false]);
    expect(plan).toMatchObject({ bytes: 5, uncertainBytes: 0 });
    expect((await look(there, { store: 'containerd' })).plan).toMatchObject({ bytes: 1205 });
  });

  test('is there when the engine knows the application by name only', async () => {
    const { inspected, plan } = await look([{ image: app, pulledAs: [own], hidden: true }], {
      store: 'containerd',
    });
    expect(inspected).toEqual([`ghcr.io/owner/app@${app.digest}`]);
    expect(plan.bytes).toBe(0);
  });

  test('may be more than what the engine lists, as long as that does not account for every snapshot', async () => {
    const there = [{ image: debian, pulledAs: [own] }];
    const hides = async (options: Parameters<typeof look>[1]) =>
      (await look(there, { store: 'containerd', ...options })).contents.mayHideImages;
    expect(await hides({})).toBe(true);
    expect(await hides({ inStore: [], snapshots: 1 })).toBe(false);
    expect(await hides({ inStore: [], snapshots: 2 })).toBe(true);
    expect(await hides({ store: 'classic' })).toBe(false);
  });

  test('is found by the name of a release that the project ran', async () => {
    const there = [{ image: before, pulledAs: [own], hidden: true }];
    const releases = [`ghcr.io/owner/app@${before.digest}`];
    const { plan } = await look(there, { store: 'containerd', releases });
    expect(plan).toMatchObject({ bytes: 5 });
  });

  const apart = pullable('apart', 'alpine:50 base:200 source:4');

  test('may be a blob of an image that is there in part', async () => {
    const there = (whole: boolean) => [{ image: apart, pulledAs: [own], whole }];
    const { plan } = await look(there(true), { store: 'containerd' });
    expect(plan).toMatchObject({ bytes: 1001, uncertainBytes: 0 });
    const part = await look(there(false), { store: 'containerd' });
    expect(part.plan).toMatchObject({ bytes: 1205, uncertainBytes: 204 });
  });

  test('is what lies in the store, where that may be looked into', async () => {
    const options = { store: 'containerd', inStore: ['base', 'config app'] } as const;
    expect((await look([], options)).plan).toMatchObject({ bytes: 1004, uncertainBytes: 0 });
    // Of an image that the engine lists, blobs may be gone.
    expect((await look([{ image: apart, pulledAs: [own] }], options)).plan).toMatchObject({ bytes: 1004 });
  });

  test.each([
    ['26.1.5', { bytes: 5, uncertainBytes: 0 }],
    ['29.8.2', { bytes: 5, uncertainBytes: 0 }],
    ['29.9.0-rc.1', { bytes: 1205, uncertainBytes: 1200 }],
    ['dev', { bytes: 1205, uncertainBytes: 1200 }],
  ])('that lies there unpacked is worth what the engine %s makes of it', async (version, expected) => {
    const { plan } = await look([{ image: before, pulledAs: [own], whole: false }], {
      ...{ store: 'containerd', version },
    });
    expect(plan).toMatchObject(expected);
    const inStore = await look([{ image: before, pulledAs: [own], whole: false }], {
      ...{ store: 'containerd', version, inStore: ['older'] },
    });
    expect(inStore.plan.bytes).toBe(version.startsWith('29.9') || version === 'dev' ? 1205 : 5);
    expect(inStore.plan.uncertainBytes).toBe(version === 'dev' ? 1200 : 0);
  });

  test('is called by what it was pulled as, and named by its config in the classic store', async () => {
    const tags = ['ghcr.io/owner/app:cache-base'];
    const { contents } = await look([{ image: before, pulledAs: [own], tags }]);
    expect(contents.images[0]).toMatchObject({
      digests: [before.digest],
      tags,
      repositories: ['ghcr.io/owner/app'],
      configDigest: before.configDigest,
      createdMs: Date.parse('2026-10-01'),
    });
  });
});
