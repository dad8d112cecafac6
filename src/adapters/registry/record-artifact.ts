import { UserError } from '../../core/error.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { mediaType } from '../../core/oci/media-type.ts';
import { digestOf } from './content-digest.ts';
import type { BlobFetcher, ManifestFetcher, Resolver } from './reader.ts';
import { RegistryError } from './registry-error.ts';
import type { BlobPusher, ManifestPusher } from './writer.ts';

/** The type of the artifact, and of its one layer. */
export const recordArtifactType = 'application/vnd.cache-prewarm.record.v1+json';

const longestRecordBytes = 16 << 20;

/** What reading a document of ours takes. */
export type ArtifactReader = ManifestFetcher & BlobFetcher;

/** What writing one takes. */
export type ArtifactWriter = Resolver & BlobPusher & ManifestPusher;

/** A record as it lies in the registry. */
interface StoredRecord {
  /** Of the manifest. */
  readonly digest: Digest;
  /** Not checked yet; undefined when the content is gone, is no JSON, or was known before. */
  readonly json: unknown;
}

/** What kind of document lies under a tag. */
interface ArtifactKind {
  readonly tag: string;
  readonly type: string;
  /** In words, for messages. */
  readonly what: string;
}

/**
 * Reads the record under a tag; undefined when there is none. With `known`, the content of that digest is not read again.
 * @throws UserError when the tag holds something else, which is nobody's to overwrite.
 * @throws RegistryError when the registry cannot be read.
 */
export async function fetchRecord(
  client: ArtifactReader,
  repository: string,
  tag: string,
  known?: Digest,
): Promise<StoredRecord | undefined> {
  return fetchArtifact(client, repository, { tag, type: recordArtifactType, what: 'a record' }, known);
}

/** The same of any document of ours. */
export async function fetchArtifact(
  client: ArtifactReader,
  repository: string,
  { tag, type, what }: ArtifactKind,
  known?: Digest,
): Promise<StoredRecord | undefined> {
  const fetched = await client.fetchManifest(repository, tag);
  if (fetched === undefined) return undefined;
  const { manifest, descriptor } = fetched;
  if (manifest.kind !== 'manifest' || manifest.artifactType !== type) {
    const got = manifest.kind === 'index' ? 'an image index' : (manifest.artifactType ?? 'an image');
    throw new UserError(
      `Expected the tag ${tag} of ${repository} to be ${what} of cache-prewarm, got ${got}.`,
      {
        remedy: `The tag ${tag} belongs to cache-prewarm. Move that content to another tag and remove this one, or choose another image for the layers.`,
      },
    );
  }
  if (descriptor.digest === known) return { digest: known, json: undefined };
  const [layer] = manifest.layers;
  if (layer === undefined || layer.sizeBytes > longestRecordBytes)
    return { digest: descriptor.digest, json: undefined };
  const bytes = await client.fetchBlob(repository, layer).catch((error: unknown) => {
    if (error instanceof RegistryError && (error.kind === 'integrity' || error.kind === 'invalid'))
      return undefined;
    throw error;
  });
  return { digest: descriptor.digest, json: bytes === undefined ? undefined : parseJson(bytes) };
}

/**
 * Pushes a record: its blobs, then its manifest under the tag, which is the commit. The same text always has the same digest.
 * Registries have no conditional PUT: with `expected`, the tag is looked at in the last moment before, and when it
 * stands for something else by then (`undefined` is absence), nothing is put.
 * @returns the digest of the manifest; undefined when nothing was put.
 * @throws RegistryError
 */
export async function pushRecord(
  client: ArtifactWriter,
  repository: string,
  tag: string,
  json: string,
  expected?: { readonly digest: Digest | undefined },
): Promise<Digest | undefined> {
  return pushArtifact(
    client,
    repository,
    { tag, type: recordArtifactType, json, title: 'cache-record.json' },
    expected,
  );
}

/**
 * The same of any document of ours; `title` is the name under which oras and the like save it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md#guidelines-for-artifact-usage
 */
export async function pushArtifact(
  client: ArtifactWriter,
  repository: string,
  artifact: { readonly tag: string; readonly type: string; readonly json: string; readonly title: string },
  expected?: { readonly digest: Digest | undefined },
): Promise<Digest | undefined> {
  const { tag, type } = artifact;
  const content = Buffer.from(artifact.json);
  const empty = Buffer.from('{}');
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaType.ociManifest,
    artifactType: type,
    config: { mediaType: mediaType.ociEmpty, digest: digestOf(empty), size: empty.length },
    layers: [
      {
        mediaType: type,
        digest: digestOf(content),
        size: content.length,
        annotations: { 'org.opencontainers.image.title': artifact.title },
      },
    ],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  await Promise.all([empty, content].map((blob) => client.pushBlob(repository, blob, digestOf(blob))));
  if (expected !== undefined && (await client.resolve(repository, tag))?.digest !== expected.digest)
    return undefined;
  await client.pushManifest(repository, tag, mediaType.ociManifest, bytes);
  return digestOf(bytes);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
