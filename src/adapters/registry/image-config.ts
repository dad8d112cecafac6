import { type ImageConfig, parseImageConfig } from '../../core/oci/image-config.ts';
import type { BlobFetcher, ManifestFetcher } from './reader.ts';

/**
 * The config of an image; of an index that of its first image. Undefined where it is not there. Nothing but manifest and
 * config is fetched.
 * @throws RegistryError when it cannot be read, UserError when it is none.
 */
export async function fetchConfig(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  tagOrDigest: string,
): Promise<ImageConfig | undefined> {
  const fetched = await client.fetchManifest(repository, tagOrDigest);
  if (fetched === undefined) return undefined;
  const { manifest } = fetched;
  if (manifest.kind === 'index') {
    const child = manifest.manifests.find(({ platform }) => platform?.os !== 'unknown');
    return child === undefined ? undefined : fetchConfig(client, repository, child.digest);
  }
  const bytes = await client.fetchBlob(repository, manifest.config);
  return bytes === undefined ? undefined : parseImageConfig(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/**
 * When an image says that it was made, in milliseconds since the Unix epoch. Undefined where it does not say.
 * @throws as fetchConfig does.
 */
export async function fetchCreated(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  tagOrDigest: string,
): Promise<number | undefined> {
  const config = await fetchConfig(client, repository, tagOrDigest);
  const createdMs = Date.parse(config?.created ?? '');
  return Number.isNaN(createdMs) ? undefined : createdMs;
}
