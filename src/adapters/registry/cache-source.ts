import pLimit from 'p-limit';
import { agree, plural } from '../../core/format/quantity.ts';
import type { Descriptor } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { ListedBlobs } from './listed-blobs.ts';
import type { BlobFinder, ManifestFetcher } from './reader.ts';
import { isBroken, isNoAccess } from './registry-error.ts';

/** Whether a cache that BuildKit exported to a registry can be read. */
export type CacheSource =
  | ({ readonly kind: 'ok'; readonly digest: Digest } & ListedBlobs & {
        /** Of what BuildKit reads of it before it looks for a hit: its manifest and its description. */
        readonly metadataBytes: number;
      })
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-access' | 'broken'; readonly reason: string };

const atOnce = 8;

/** https://github.com/moby/buildkit/blob/v0.32.2/cache/remotecache/v1/spec.go */
const cacheConfigType = 'application/vnd.buildkit.cacheconfig.v0';

/**
 * Looks at every blob of a cache: one that is gone fails the build that hits it. BuildKit writes a cache as an index whose
 * "manifests" are blobs, or as an image manifest whose layers they are
 * (https://github.com/moby/buildkit/blob/v0.32.2/cache/remotecache/export.go, `Finalize`).
 * @throws RegistryError when the registry does not answer, which says nothing about the cache.
 */
export async function inspectCache(
  client: ManifestFetcher & BlobFinder,
  repository: string,
  tag: string,
): Promise<CacheSource> {
  try {
    const fetched = await client.fetchManifest(repository, tag);
    if (fetched === undefined) return { kind: 'absent' };
    const { manifest, descriptor } = fetched;
    const listed = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
    const blobs = new Map(listed.map(({ digest, sizeBytes }) => [digest, { digest, sizeBytes }]));
    const isDescription = ({ mediaType }: Descriptor): boolean => mediaType === cacheConfigType;
    const limit = pLimit(atOnce);
    const missing: Digest[] = [];
    await Promise.all(
      [...blobs.values()].map(({ digest, sizeBytes }) =>
        limit(async () => {
          if (!(await client.blobExists(repository, digest, sizeBytes))) missing.push(digest);
        }),
      ),
    );
    if (missing.length === 0)
      return {
        kind: 'ok',
        digest: descriptor.digest,
        blobs: [...blobs.values()],
        manifestBytes: descriptor.sizeBytes,
        metadataBytes: descriptor.sizeBytes + (listed.find(isDescription)?.sizeBytes ?? 0),
      };
    return {
      kind: 'broken',
      reason: `${plural(missing.length, 'part')} of it ${agree(missing.length, 'is', 'are')} gone from the registry: ${missing.join(', ')}`,
    };
  } catch (error) {
    if (isNoAccess(error))
      return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
    if (isBroken(error)) return { kind: 'broken', reason: error.message };
    throw error;
  }
}
