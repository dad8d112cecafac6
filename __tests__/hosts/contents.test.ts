import { describe, expect, test } from '@jest/globals';
import type { EngineContainer, EngineImage } from '../../src/adapters/docker/engine-answer.ts';
import type { PulledAs } from '../../src/adapters/registry/image-blobs.ts';
import { type PullableImage, planDownload, type StoreKind } from '../../src/core/deploy/download-plan.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { readHostContents } from '../../src/hosts/contents.ts';
import { pullable } from '../support/deploy-values.ts';

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
}

/** What an engine that has these images tells, and which images the registries were asked for. */
async function look(
  there: readonly There[],
  options: {
    readonly store?: StoreKind;
    readonly containers?: readonly EngineContainer[];
    /** Digests of which the registry does not tell. */
    readonly silent?: readonly Digest[];
  } = {},
) {
  const { store = 'classic', containers = [], silent = [] } = options;
  const images = there.map(({ image, pulledAs = [], tags = [], hidden = false }) => ({
    hidden,
    image: {
      id: store === 'classic' ? image.configDigest : image.digest,
      tags,
      pulledAs: pulledAs.map((place) => ({ ...place, digest: image.digest })),
      diffIds: image.diffIds,
      created: '2026-10-01T00:00:00Z',
      namedMs: undefined,
      platform,
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
    store,
    platform,
    targets: [{ ...own, image: app }],
    async readBlobs({ registry, repository, digest: wanted }) {
      asked.push(`${registry}/${repository}`);
      const found = there.find(({ image }) => image.digest === wanted)?.image;
      return found === undefined || silent.includes(wanted)
        ? undefined
        : { layers: found.layers, config: found.configDigest };
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

  test('is found by name where containerd’s engine does not list it, and has only its files', async () => {
    const container: EngineContainer = {
      id: 'a',
      name: 'web',
      image: 'x',
      imageId: before.digest,
      state: 'running',
      labels: {},
    };
    const there = [{ image: before, pulledAs: [own], hidden: true }];
    const { contents, asked, plan } = await look(there, { store: 'containerd', containers: [container] });
    expect(asked).toEqual([]);
    expect(contents.images.map(({ blobs }) => blobs)).toEqual([undefined]);
    expect(plan).toMatchObject({ bytes: 5 });
    expect((await look(there, { store: 'containerd' })).plan).toMatchObject({ bytes: 1205 });
  });

  test('is there when the engine knows the application by name only', async () => {
    const { inspected, plan } = await look([{ image: app, pulledAs: [own], hidden: true }], {
      store: 'containerd',
    });
    expect(inspected).toEqual([`ghcr.io/owner/app@${app.digest}`]);
    expect(plan.bytes).toBe(0);
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
