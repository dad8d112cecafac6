import type { Descriptor, Platform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { type ImageConfig, parseImageConfig } from '../../core/oci/image-config.ts';
import { choosePlatform } from '../../core/oci/platform-choice.ts';
import { isSameConfig } from '../../core/oci/stacked-image.ts';
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
  const config = await fetchJson(client, repository, tagOrDigest);
  return config === undefined ? undefined : parseImageConfig(config);
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

/**
 * The digests of an image's layers unpacked, lowest first; undefined where there is none for this platform.
 * @throws as fetchConfig does.
 */
export async function fetchDiffIds(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  digest: Digest,
  platform: Platform,
): Promise<readonly Digest[] | undefined> {
  const config = await fetchJson(client, repository, digest, platform);
  return config === undefined ? undefined : parseImageConfig(config).diffIds;
}

/**
 * Whether two images have the same files and say the same of themselves on a platform; false where one cannot be had.
 * @throws as fetchConfig does.
 */
export async function isSameImage(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  [one, other]: readonly [Digest, Digest],
  platform: Platform,
): Promise<boolean> {
  const before = await fetchJson(client, repository, one, platform);
  const now = before === undefined ? undefined : await fetchJson(client, repository, other, platform);
  if (before === undefined || now === undefined) return false;
  const [was, is] = [parseImageConfig(before).diffIds, parseImageConfig(now).diffIds];
  return was.length === is.length && was.every((id, at) => id === is[at]) && isSameConfig(before, now);
}

/** The config as it is written. `wanted`: of which image of an index; undefined: of the first. */
async function fetchJson(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  tagOrDigest: string,
  wanted?: Platform,
): Promise<unknown> {
  const fetched = await client.fetchManifest(repository, tagOrDigest);
  if (fetched === undefined) return undefined;
  const { manifest } = fetched;
  if (manifest.kind === 'index') {
    const child = chooseChild(manifest.manifests, wanted);
    return child === undefined ? undefined : fetchJson(client, repository, child.digest, wanted);
  }
  const bytes = await client.fetchBlob(repository, manifest.config);
  return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
}

function chooseChild(children: readonly Descriptor[], wanted: Platform | undefined) {
  if (wanted === undefined) return children.find(({ platform }) => platform?.os !== 'unknown');
  const built = children.flatMap(({ digest, platform }) =>
    platform === undefined ? [] : [{ digest, platform }],
  );
  return choosePlatform(built, wanted);
}
