import { UserError } from '../../core/error.ts';
import { formatBytes } from '../../core/format/quantity.ts';
import type { Blob, Descriptor } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseJson } from '../../core/oci/json.ts';
import { mediaType } from '../../core/oci/media-type.ts';
import type { DocumentSeal, DocumentVerdict } from '../sign/document-seal.ts';
import { digestOf } from './content-digest.ts';
import type { BlobFetcher, ManifestFetcher, Resolver } from './reader.ts';
import { isBroken } from './registry-error.ts';
import type { BlobPusher, ManifestPusher } from './writer.ts';

/** The type of the artifact, and of its first layer. */
export const recordArtifactType = 'application/vnd.cache-prewarm.record.v1+json';

/** A longer document is neither read nor written. */
export const longestRecordBytes = 16 << 20;

/** The type of a layer that holds the signature of the document beside it. */
export const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

/** Of signatures; more, or longer ones, are not looked at. */
export const mostBundles = 8;
export const longestBundleBytes = 64 << 10;

/** How documents are signed and checked; undefined: they are not. */
interface Sealed {
  readonly seal?: DocumentSeal | undefined;
}

/** What reading a document of ours takes. */
export type ArtifactReader = ManifestFetcher & BlobFetcher & Sealed;

/** What writing one takes. */
export type ArtifactWriter = Resolver & BlobPusher & ManifestPusher & Sealed;

/** A blob that belongs to a document, as a further layer. The document names it by its digest, so that one signature is of both. */
interface Attachment {
  readonly type: string;
  readonly title: string;
  readonly blob: Blob;
  /** Absent: the registry has it. */
  readonly bytes?: Uint8Array;
}

interface StoredRecord {
  /** Of the manifest. */
  readonly digest: Digest;
  /** Not checked yet; undefined when the content is gone, is no JSON, is not trusted, or was known before. */
  readonly json: unknown;
  /** Why it is not trusted, in words without a full stop. */
  readonly refused?: string;
  /** Why it may be an older one that was put back, in the same words. */
  readonly replayed?: string;
  /** It should be signed again, because the one who signs now has not. */
  readonly renews?: boolean;
  /** It is signed, and this run has not looked by whom. */
  readonly unverified?: true;
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
  const bundles =
    client.seal === undefined ? [] : manifest.layers.slice(1).filter(isBundle).slice(0, mostBundles);
  const [bytes, ...signatures] = await Promise.all(
    [layer, ...bundles].map((blob) => fetchIntact(client, repository, blob)),
  );
  const { digest } = descriptor;
  if (bytes === undefined) return { digest, json: undefined };
  const json = parseJson(Buffer.from(bytes).toString('utf8'));
  const verdict = await client.seal?.check({
    ...{ repository, tag, digest, bytes, json },
    bundles: signatures.flatMap((signature) =>
      signature === undefined ? [] : [parseJson(Buffer.from(signature).toString('utf8'))],
    ),
  });
  const isUnverified = client.seal?.verifies !== true && manifest.layers.slice(1).some(isBundle);
  return { digest, ...judged(json, verdict), ...(isUnverified ? { unverified: true } : {}) };
}

function judged(json: unknown, verdict: DocumentVerdict | undefined): Omit<StoredRecord, 'digest'> {
  if (verdict?.kind === 'refused') return { json: undefined, refused: verdict.reason };
  if (verdict === undefined) return { json };
  const { renews, replayed } = verdict;
  return { json, ...(renews ? { renews } : {}), ...(replayed === undefined ? {} : { replayed }) };
}

function isBundle({ mediaType, sizeBytes }: Descriptor): boolean {
  return mediaType === bundleType && sizeBytes <= longestBundleBytes;
}

/** Undefined when it is gone, or not what its digest says. */
async function fetchIntact(
  client: BlobFetcher,
  repository: string,
  blob: Descriptor,
): Promise<Uint8Array | undefined> {
  try {
    return await client.fetchBlob(repository, blob);
  } catch (error) {
    if (isBroken(error)) return undefined;
    throw error;
  }
}

/**
 * Pushes a record: its blobs, the signature among them, then its manifest under the tag, which is the commit. The same text
 * always has the same digest, unless it is signed.
 * Nothing is put that would be too long to be read back.
 * Registries have no conditional PUT: with `expected`, the tag is looked at in the last moment before, and when it
 * stands for something else by then (`undefined` is absence), nothing is put.
 * @returns the digest of the manifest; undefined when nothing was put.
 * @throws UserError when it is too long.
 * @throws RegistryError
 */
export async function pushRecord(
  client: ArtifactWriter,
  repository: string,
  tag: string,
  json: string,
  expected?: { readonly digest: Digest | undefined },
  attachments: readonly Attachment[] = [],
): Promise<Digest | undefined> {
  return pushArtifact(
    client,
    repository,
    { tag, type: recordArtifactType, json, title: 'cache-record.json', attachments },
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
  artifact: {
    readonly tag: string;
    readonly type: string;
    readonly json: string;
    readonly title: string;
    readonly attachments?: readonly Attachment[];
  },
  expected?: { readonly digest: Digest | undefined },
): Promise<Digest | undefined> {
  const { tag, type, title, attachments = [] } = artifact;
  const signed = await client.seal?.sign(artifact.json, { repository, tag });
  const content = Buffer.from(signed?.json ?? artifact.json);
  checkLength(content.length, repository, tag);
  const bundle = signed?.bundle === undefined ? undefined : Buffer.from(signed.bundle);
  const empty = Buffer.from('{}');
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaType.ociManifest,
    artifactType: type,
    config: { mediaType: mediaType.ociEmpty, digest: digestOf(empty), size: empty.length },
    layers: [
      layerOf(type, content, title),
      ...(bundle === undefined ? [] : [layerOf(bundleType, bundle, title.replace(/json$/, 'sigstore.json'))]),
      ...attachments.map((one) => descriptorOf(one.type, one.blob, one.title)),
    ],
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const blobs = [
    ...[empty, content],
    ...(bundle === undefined ? [] : [bundle]),
    ...attachments.flatMap((one) => one.bytes ?? []),
  ];
  await Promise.all(blobs.map((blob) => client.pushBlob(repository, blob, digestOf(blob))));
  if (expected !== undefined && (await client.resolve(repository, tag))?.digest !== expected.digest)
    return undefined;
  await client.pushManifest(repository, tag, mediaType.ociManifest, bytes);
  return digestOf(bytes);
}

/** What would not be read back would make every later run a cold one. */
function checkLength(sizeBytes: number, repository: string, tag: string): void {
  if (sizeBytes <= longestRecordBytes) return;
  throw new UserError(
    `the tag ${tag} of ${repository} was not written: it would take ${formatBytes(sizeBytes)}, and documents of more than ${formatBytes(longestRecordBytes)} are not read back`,
    {
      remedy:
        'The instructions of the layers take that much. Move long heredocs into files that COPY takes, or make fewer layers.',
    },
  );
}

function layerOf(type: string, content: Buffer, title: string): Readonly<Record<string, unknown>> {
  return descriptorOf(type, { digest: digestOf(content), sizeBytes: content.length }, title);
}

function descriptorOf(
  type: string,
  { digest, sizeBytes }: Blob,
  title: string,
): Readonly<Record<string, unknown>> {
  return {
    mediaType: type,
    digest,
    size: sizeBytes,
    annotations: { 'org.opencontainers.image.title': title },
  };
}
