import { expect, test } from '@jest/globals';
import { listBlobs } from '../../../src/adapters/registry/listed-blobs.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';

const shop = 'x.test/shop';

test('the blobs of an image for several platforms are listed, each once, and nothing of them is looked at', async () => {
  const registry = createMemoryRegistry();
  const amd = registry.putImage(shop, undefined, 'debian:100 app:20');
  const arm = registry.putImage(shop, undefined, 'debian:100 arm:30', { platform: 'linux/arm64' });
  const index = registry.putIndex(shop, 'main', { 'linux/amd64': amd, 'linux/arm64': arm });
  const client = registry.connect('x.test');
  const listed = await listBlobs(client, 'shop', 'main');
  const sizes = listed?.blobs.map(({ sizeBytes }) => sizeBytes) ?? [];
  expect(sizes.filter((size) => [100, 20, 30].includes(size)).toSorted((a, b) => a - b)).toEqual([
    20, 30, 100,
  ]);
  // Two configurations beside the three layers.
  expect(sizes).toHaveLength(5);
  const manifests = await Promise.all(
    [index, amd, arm].map(({ digest }) => client.fetchManifest('shop', digest)),
  );
  expect(listed?.manifestBytes).toBe(manifests.reduce((total, one) => total + (one?.bytes.length ?? 0), 0));
  expect(registry.lines.filter((line) => line.startsWith('blobExists'))).toEqual([]);
});

test('of nothing nothing is listed', async () => {
  expect(await listBlobs(createMemoryRegistry().connect('x.test'), 'shop', 'main')).toBeUndefined();
});
