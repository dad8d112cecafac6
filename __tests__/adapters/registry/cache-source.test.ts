import { describe, expect, test } from '@jest/globals';
import { inspectCache } from '../../../src/adapters/registry/cache-source.ts';
import { createMemoryRegistry, registryError } from '../../support/memory-registry.ts';

const shop = 'x.test/shop';

/** A cache as BuildKit writes it: its blobs in an index, or in a manifest. */
function createScene(kind: 'index' | 'manifest' = 'index') {
  const registry = createMemoryRegistry();
  const blobs = ['one', 'two', 'three'].map((text) => registry.putBlob(shop, text));
  const described = blobs.map(({ digest, sizeBytes }) => ({
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest,
    size: sizeBytes,
  }));
  const [first, ...layers] = described;
  // What BuildKit reads of a cache before it looks for a hit.
  const config = { ...first, mediaType: 'application/vnd.buildkit.cacheconfig.v0' };
  const { digest } =
    kind === 'index'
      ? registry.putManifest(shop, 'cache-builder', {
          schemaVersion: 2,
          mediaType: 'application/vnd.oci.image.index.v1+json',
          manifests: [config, ...layers],
        })
      : registry.putManifest(shop, 'cache-builder', {
          schemaVersion: 2,
          mediaType: 'application/vnd.oci.image.manifest.v1+json',
          config,
          layers,
        });
  return {
    ...{ registry, digest, digests: blobs.map((blob) => blob.digest) },
    inspect: () => inspectCache(registry.connect('x.test'), 'shop', 'cache-builder'),
  };
}

describe('a cache', () => {
  test.each(['index', 'manifest'] as const)(
    'in an %s is whole when each of its blobs is there, each asked for once',
    async (kind) => {
      const { registry, digest, digests, inspect } = createScene(kind);
      const found = await inspect();
      if (found.kind !== 'ok') throw new Error(found.kind);
      expect(found.digest).toBe(digest);
      expect(found.blobs.map((blob) => [blob.digest, blob.sizeBytes]).toSorted()).toEqual(
        digests.map((blob, index) => [blob, ['one', 'two', 'three'][index]?.length]).toSorted(),
      );
      expect(found.metadataBytes).toBe(found.manifestBytes + 'one'.length);
      const asked = registry.lines.filter((line) => line.startsWith('blobExists'));
      expect(asked.sort()).toEqual(digests.map((blob) => `blobExists x.test/shop@${blob}`).sort());
    },
  );

  test('that is not there is absent', async () => {
    expect(await inspectCache(createMemoryRegistry().connect('x.test'), 'shop', 'cache-builder')).toEqual({
      kind: 'absent',
    });
  });

  test.each([
    [1, '1 part of it is gone from the registry: '],
    [2, '2 parts of it are gone from the registry: '],
  ])('of which %i blobs are gone is broken, and says which', async (count, words) => {
    const { registry, digests, inspect } = createScene();
    const gone = digests.slice(0, count);
    for (const digest of gone) registry.lose(shop, digest);
    expect(await inspect()).toEqual({ kind: 'broken', reason: `${words}${gone.join(', ')}` });
  });

  test.each(['denied', 'unauthorized'] as const)(
    'that is %s may be absent, or not to be read',
    async (kind) => {
      const { registry, inspect } = createScene();
      registry.fail(/^fetchManifest/, registryError(kind, { status: 403 }));
      expect(await inspect()).toMatchObject({
        kind: 'no-access',
        reason: expect.stringMatching(/^absent, or not to be read with this login: ./),
      });
    },
  );

  test.each(['integrity', 'invalid'] as const)('whose manifest is %s is broken', async (kind) => {
    const { registry, inspect } = createScene();
    const problem = registryError(kind);
    registry.fail(/^fetchManifest/, problem);
    expect(await inspect()).toEqual({ kind: 'broken', reason: problem.message });
  });

  test.each([
    ['a registry that does not answer', registryError('server', { status: 500 })],
    ['an error of ours', new Error('x')],
  ])('is not judged by %s', async (_what, problem) => {
    const { registry, inspect } = createScene();
    registry.fail(/^blobExists/, problem);
    await expect(inspect()).rejects.toBe(problem);
  });
});
