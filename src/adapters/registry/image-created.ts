import { parseImageConfig } from '../../core/oci/image-config.ts';
import type { BlobFetcher, ManifestFetcher } from './reader.ts';

/**
 * When an image says that it was made, in milliseconds since the Unix epoch; of an index its first image. Undefined where
 * it does not say. Nothing but manifest and config is fetched.
 * @throws RegistryError when it cannot be read.
 */
export async function fetchCreated(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  tagOrDigest: string,
): Promise<number | undefined> {
  const fetched = await client.fetchManifest(repository, tagOrDigest);
  if (fetched === undefined) return undefined;
  const { manifest } = fetched;
  if (manifest.kind === 'index') {
    const child = manifest.manifests.find(({ platform }) => platform?.os !== 'unknown');
    return child === undefined ? undefined : fetchCreated(client, repository, child.digest);
  }
  const bytes = await client.fetchBlob(repository, manifest.config);
  if (bytes === undefined) return undefined;
  const { created } = parseImageConfig(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const createdMs = Date.parse(created ?? '');
  return Number.isNaN(createdMs) ? undefined : createdMs;
}
