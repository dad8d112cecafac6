import type { Platform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseImageConfig } from '../../core/oci/image-config.ts';
import { choosePlatform } from '../../core/oci/platform-choice.ts';
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
  const fetched = await client.fetchManifest(repository, digest);
  if (fetched === undefined) return undefined;
  const { manifest } = fetched;
  if (manifest.kind === 'index') {
    const children = manifest.manifests.flatMap((child) =>
      child.platform === undefined ? [] : [{ digest: child.digest, platform: child.platform }],
    );
    const child = choosePlatform(children, platform);
    return child === undefined ? undefined : fetchDiffIds(client, repository, child.digest, platform);
  }
  const bytes = await client.fetchBlob(repository, manifest.config);
  return bytes === undefined
    ? undefined
    : parseImageConfig(JSON.parse(Buffer.from(bytes).toString('utf8'))).diffIds;
}
