import type { Clock } from '../../adapters/clock.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { digestOf } from '../../adapters/registry/content-digest.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import { UserError } from '../../core/error.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { formatImageIndex, type IndexedImage } from '../../core/oci/image-index.ts';
import { mediaType } from '../../core/oci/media-type.ts';
import { verifyImage } from '../../layers/record/commit.ts';

/** Puts an index of images that are in the repository already, and reads all of it back. */
export async function pushIndex(
  client: RegistryClient,
  repository: string,
  what: string,
  digests: readonly Digest[],
  clock: Clock,
): Promise<FetchedImage> {
  const images = await Promise.all(
    digests.map(async (digest): Promise<IndexedImage> => {
      const found = await client.fetchManifest(repository, digest);
      const image = await verifyImage(client, repository, what, digest, clock);
      const [platform] = image.platforms;
      if (found === undefined || platform === undefined || image.platforms.length > 1)
        throw new UserError(`${what}: expected ${digest} to be an image for one platform`);
      return { descriptor: found.descriptor, manifest: found.manifest, platform: platform.platform };
    }),
  );
  const bytes = Buffer.from(formatImageIndex(images));
  const digest = digestOf(bytes);
  await client.pushManifest(repository, digest, mediaType.ociIndex, bytes);
  return verifyImage(client, repository, what, digest, clock);
}
