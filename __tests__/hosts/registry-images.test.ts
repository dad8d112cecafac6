import { expect, test } from '@jest/globals';
import { RegistryError } from '../../src/adapters/registry/registry-error.ts';
import { parseReference } from '../../src/core/oci/reference.ts';
import { findAppImage, layerPrefixes } from '../../src/hosts/registry-images.ts';
import { createMemoryRegistry } from '../support/memory-registry.ts';

test.each<[string, boolean]>([
  ['registry.example/acme/shop:1', false],
  ['ghcr.io/acme/shop:1', true],
])(
  'a private image of %s asks for a login there, and for a permission of the job only on GitHub',
  async (image, isGithub) => {
    const registry = createMemoryRegistry();
    const url = new URL(`https://${image.split(':')[0]}`);
    const refused = new RegistryError({ kind: 'unauthorized', method: 'GET', url, status: 401 });
    registry.fail(/./, refused);
    const found = findAppImage(parseReference(image), registry.connect);
    await expect(found).rejects.toMatchObject({
      message: expect.stringContaining('not to be read with this login'),
      remedy: expect.stringContaining(`docker login ${url.host}`),
    });
    const { remedy } = (await found.catch((error: unknown) => error)) as { readonly remedy: string };
    expect(remedy.includes('packages: read')).toBe(isGithub);
  },
);

test('layers of several repositories are named after these, by as much of their names as tells them apart', () => {
  const prefixes = (...repositories: readonly string[]) =>
    layerPrefixes(repositories.map((repository) => ({ registry: 'x.test', repository })));
  expect(prefixes('acme/api')).toEqual(['']);
  expect(prefixes('acme/api', 'acme/web')).toEqual(['api/', 'web/']);
  expect(prefixes('acme/api', 'other/api', 'acme/web')).toEqual([
    'x.test/acme/api/',
    'x.test/other/api/',
    'web/',
  ]);
});
