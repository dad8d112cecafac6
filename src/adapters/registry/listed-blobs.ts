import type { Blob } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { isIndexMediaType, manifestMediaTypes } from '../../core/oci/media-type.ts';
import type { ManifestFetcher } from './reader.ts';

/** What a tag or digest leads to, as its manifests say: nothing of it was looked at. */
export interface ListedBlobs {
  /** Manifests apart, each digest once. */
  readonly blobs: readonly Blob[];
  /** Of its index and manifests. */
  readonly manifestBytes: number;
}

/** The same, with the digest of what a tag names. */
export interface ListedImage extends ListedBlobs {
  readonly digest: Digest;
}

/** An index may list indexes; no builder makes them deeper. */
const deepest = 3;

/**
 * Lists the blobs of an image or of a cache that BuildKit exported, whose older form is an index of blobs. Undefined where there
 * is nothing.
 * @throws RegistryError when the registry does not answer.
 */
export async function listBlobs(
  client: ManifestFetcher,
  repository: string,
  reference: string,
  depth = 0,
): Promise<ListedImage | undefined> {
  const fetched = await client.fetchManifest(repository, reference);
  if (fetched === undefined) return undefined;
  const { manifest, descriptor } = fetched;
  const entries = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
  const isManifest = ({ mediaType }: { readonly mediaType: string }): boolean =>
    isIndexMediaType(mediaType) || manifestMediaTypes.includes(mediaType);
  const below = await Promise.all(
    entries
      .filter((entry) => isManifest(entry) && depth < deepest)
      .map(({ digest }) => listBlobs(client, repository, digest, depth + 1)),
  );
  const blobs = [
    ...entries.filter((entry) => !isManifest(entry)),
    ...below.flatMap((one) => one?.blobs ?? []),
  ];
  return {
    digest: descriptor.digest,
    blobs: [...new Map(blobs.map(({ digest, sizeBytes }) => [digest, { digest, sizeBytes }])).values()],
    manifestBytes: below.reduce((total, one) => total + (one?.manifestBytes ?? 0), descriptor.sizeBytes),
  };
}
