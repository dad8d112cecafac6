import { hasOtherCacheTo } from './app-cache.ts';
import { cacheReference } from './app-names.ts';
import { repositoriesOf } from './app-references.ts';
import { type Connect, listSafely, type PlacedCache } from './app-uploads.ts';
import type { BuildInputs } from './inputs.ts';

/** What the user's own `cache-to` leads to now, where it leads to registries. */
export async function listOtherCaches(
  connect: Connect,
  inputs: Pick<BuildInputs, 'app' | 'layersAs'>,
): Promise<readonly PlacedCache[]> {
  if (!hasOtherCacheTo(inputs)) return [];
  const listed = await Promise.all(
    inputs.app.cacheTo.flatMap(cacheReference).map(async (reference) => {
      const cache = await listSafely(connect, reference);
      return cache === undefined ? [] : repositoriesOf([reference]).map((place) => ({ place, cache }));
    }),
  );
  return listed.flat();
}
