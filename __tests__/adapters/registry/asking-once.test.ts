import { expect, test } from '@jest/globals';
import { askingOnce } from '../../../src/adapters/registry/asking-once.ts';
import { digest } from '../../support/deploy-values.ts';
import { createMemoryRegistry, registryError } from '../../support/memory-registry.ts';

const asked = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('fetch'));

test('whether a blob is there, and whether a repository may be written, is asked once for each', async () => {
  const { connect, lines } = createMemoryRegistry();
  const client = askingOnce(connect('x.test'));
  for (let time = 0; time < 2; time++) {
    await Promise.all([client.blobExists('shop', digest('a')), client.blobExists('shop', digest('b'))]);
    await Promise.all([client.probeWrite('shop'), client.probeWrite('front')]);
  }
  expect(asked(lines)).toHaveLength(4);
});

test('a blob of another size is another question', async () => {
  const registry = createMemoryRegistry();
  const { digest: blob } = registry.putBlob('x.test/shop', 'four');
  const client = askingOnce(registry.connect('x.test'));
  expect(await client.blobExists('shop', blob, 4)).toBe(true);
  expect(await client.blobExists('shop', blob, 5)).toBe(false);
});

test('what failed is asked again', async () => {
  let times = 0;
  const client = askingOnce({
    ...createMemoryRegistry().connect('x.test'),
    blobExists: async (..._asked: unknown[]) => {
      if (++times === 1) throw registryError('network');
      return true;
    },
  });
  await expect(client.blobExists('shop', digest('a'))).rejects.toThrow();
  expect(await client.blobExists('shop', digest('a'))).toBe(true);
});
