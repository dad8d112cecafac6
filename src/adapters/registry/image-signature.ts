import type { Descriptor } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseJson } from '../../core/oci/json.ts';
import { mediaType } from '../../core/oci/media-type.ts';
import { signPredicate } from '../../core/sign/image-statement.ts';
import { digestOf } from './content-digest.ts';
import type { BlobFetcher, ManifestFetcher, ReferrersFetcher } from './reader.ts';
import { bundleType, longestBundleBytes, mostBundles } from './record-artifact.ts';
import type { BlobPusher, ManifestPusher } from './writer.ts';

type SignatureReader = ManifestFetcher & BlobFetcher & ReferrersFetcher;
type SignatureWriter = SignatureReader & BlobPusher & ManifestPusher;

/** Between our look at the list and its PUT, another run may write it: registries have no conditional PUT. */
const listAttempts = 3;

/**
 * Bundles that refer to an image, as JSON; none where there are none.
 * @throws RegistryError when the registry does not answer.
 */
export async function fetchImageSignatures(
  client: SignatureReader,
  repository: string,
  digest: Digest,
): Promise<readonly unknown[]> {
  const { list } = await listReferrers(client, repository, digest);
  const found = await Promise.all(
    (list?.manifests ?? [])
      // The newest are last.
      .slice(-mostBundles)
      .map((referrer) => fetchBundle(client, repository, referrer.digest)),
  );
  return found.flat();
}

async function fetchBundle(
  client: SignatureReader,
  repository: string,
  digest: Digest,
): Promise<readonly unknown[]> {
  const manifest = (await client.fetchManifest(repository, digest))?.manifest;
  if (manifest?.kind !== 'manifest') return [];
  const [layer] = manifest.layers;
  if (layer?.mediaType !== bundleType || layer.sizeBytes > longestBundleBytes) return [];
  const bytes = await client.fetchBlob(repository, layer);
  const json = bytes === undefined ? undefined : parseJson(Buffer.from(bytes).toString('utf8'));
  return json === undefined ? [] : [json];
}

/**
 * Puts a bundle beside an image, as cosign does: a manifest whose subject is the image, and where the registry does not list
 * these (GitHub's), the list under a tag of the image's digest
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema).
 * @returns whether the registry shows it.
 * @throws RegistryError
 */
export async function pushImageSignature(
  client: SignatureWriter,
  repository: string,
  subject: Descriptor,
  bundle: string,
): Promise<boolean> {
  const [content, empty] = [Buffer.from(bundle), Buffer.from('{}')];
  const annotations = {
    'dev.sigstore.bundle.content': 'dsse-envelope',
    'dev.sigstore.bundle.predicateType': signPredicate,
  };
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaType.ociManifest,
      artifactType: bundleType,
      config: { mediaType: mediaType.ociEmpty, digest: digestOf(empty), size: empty.length },
      layers: [{ mediaType: bundleType, digest: digestOf(content), size: content.length }],
      subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
      annotations,
    }),
  );
  const digest = digestOf(bytes);
  await Promise.all([empty, content].map((blob) => client.pushBlob(repository, blob, digestOf(blob))));
  await client.pushManifest(repository, digest, mediaType.ociManifest, bytes);
  for (let attempt = 1; attempt <= listAttempts; attempt++) {
    const { list, tag } = await listReferrers(client, repository, subject.digest);
    if (list?.manifests.some((referrer) => referrer.digest === digest)) return true;
    if (tag === undefined) continue;
    const own = {
      mediaType: mediaType.ociManifest,
      digest,
      size: bytes.length,
      artifactType: bundleType,
      annotations,
    };
    await client.pushManifest(
      repository,
      tag,
      mediaType.ociIndex,
      await withReferrer(client, repository, tag, own),
    );
  }
  const { list } = await listReferrers(client, repository, subject.digest);
  return list?.manifests.some((referrer) => referrer.digest === digest) === true;
}

/** `tag`: where the list is, if the registry does not keep it itself. */
async function listReferrers(client: SignatureReader, repository: string, digest: Digest) {
  const kept = await client.fetchReferrers(repository, digest);
  if (kept !== undefined) return { list: kept, tag: undefined };
  const tag = digest.replace(':', '-');
  const manifest = (await client.fetchManifest(repository, tag))?.manifest;
  return { list: manifest?.kind === 'index' ? manifest : undefined, tag };
}

/** The list as others wrote it, with one entry more. */
async function withReferrer(
  client: ManifestFetcher,
  repository: string,
  tag: string,
  own: Readonly<Record<string, unknown>>,
): Promise<Buffer> {
  const found = await client.fetchManifest(repository, tag);
  const before: unknown = found === undefined ? {} : JSON.parse(Buffer.from(found.bytes).toString('utf8'));
  const { manifests } = before as { readonly manifests?: readonly unknown[] };
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaType.ociIndex,
      manifests: [...(Array.isArray(manifests) ? manifests : []), own],
    }),
  );
}
