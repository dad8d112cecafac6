import type { Platform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseImageConfig } from '../../core/oci/image-config.ts';
import { choosePlatform } from '../../core/oci/platform-choice.ts';
import { isSameConfig } from '../../core/oci/stacked-image.ts';
import type { BlobFetcher, ManifestFetcher } from './reader.ts';

/**
 * The digests of an image's layers unpacked, lowest first; undefined where there is none for this platform. Only manifest and
 * config are fetched.
 * @throws RegistryError when it cannot be read.
 */
export async function fetchDiffIds(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  digest: Digest,
  platform: Platform,
): Promise<readonly Digest[] | undefined> {
  const config = await fetchPlatformConfig(client, repository, digest, platform);
  return config === undefined ? undefined : parseImageConfig(config).diffIds;
}

/**
 * Whether two images have the same files and say the same of themselves on a platform; false where one cannot be had.
 * @throws RegistryError when it cannot be read.
 */
export async function isSameImage(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  [one, other]: readonly [Digest, Digest],
  platform: Platform,
): Promise<boolean> {
  const before = await fetchPlatformConfig(client, repository, one, platform);
  const now =
    before === undefined ? undefined : await fetchPlatformConfig(client, repository, other, platform);
  if (before === undefined || now === undefined) return false;
  const [was, is] = [parseImageConfig(before).diffIds, parseImageConfig(now).diffIds];
  return was.length === is.length && was.every((id, at) => id === is[at]) && isSameConfig(before, now);
}

/** As JSON. */
async function fetchPlatformConfig(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  digest: Digest,
  platform: Platform,
): Promise<unknown> {
  const fetched = await client.fetchManifest(repository, digest);
  if (fetched === undefined) return undefined;
  const { manifest } = fetched;
  if (manifest.kind === 'index') {
    const children = manifest.manifests.flatMap((child) =>
      child.platform === undefined ? [] : [{ digest: child.digest, platform: child.platform }],
    );
    const child = choosePlatform(children, platform);
    return child === undefined ? undefined : fetchPlatformConfig(client, repository, child.digest, platform);
  }
  const bytes = await client.fetchBlob(repository, manifest.config);
  return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
}
