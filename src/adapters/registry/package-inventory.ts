import pLimit from 'p-limit';
import { type LayerEntry, parseRecord } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseImageConfig } from '../../core/oci/image-config.ts';
import { isImageConfigMediaType, manifestMediaTypes } from '../../core/oci/media-type.ts';
import type { Inventory, Version, VersionContent } from '../../core/retention/inventory.ts';
import type { BlobFetcher, FetchedManifest, ManifestFetcher, Resolver } from './reader.ts';
import { recordArtifactType } from './record-artifact.ts';
import { isBroken } from './registry-error.ts';
import type { TagLister } from './tag-list.ts';

const atOnce = 8;
const cacheConfigType = 'application/vnd.buildkit.cacheconfig.v0';
/** Images with a fixed date, for reproducible builds, say 1970: that is no age. */
const firstCredibleMs = Date.UTC(2013, 0, 1);

/** What a manifest is and refers to, and when it says that it was made. */
interface ReadVersion {
  readonly content: VersionContent;
  /** Milliseconds since 1970. */
  readonly createdAtMs: number | undefined;
}

/**
 * Everything in a repository that its tags lead to. A registry lists no manifest without a tag, so what no tag leads to is left
 * to its garbage collection.
 * @throws RegistryError when the tags cannot be listed. A manifest that cannot be read has no content.
 */
export async function readPackage(
  client: TagLister & Resolver & ManifestFetcher & BlobFetcher,
  repository: string,
): Promise<Inventory> {
  const limit = pLimit(atOnce);
  const tags = await client.listTags(repository);
  const tagged = new Map<Digest, string[]>();
  await Promise.all(
    tags.map((tag) =>
      limit(async () => {
        const digest = (await client.resolve(repository, tag))?.digest;
        if (digest !== undefined) tagged.set(digest, [...(tagged.get(digest) ?? []), tag]);
      }),
    ),
  );
  const versions = new Map<Digest, Version>();
  let waiting = [...tagged.keys()];
  while (waiting.length > 0) {
    const read = await Promise.all(
      waiting.map((digest) =>
        limit(async () => [digest, await readVersion(client, repository, digest)] as const),
      ),
    );
    for (const [digest, found] of read) {
      // Absent: somebody deleted it meanwhile.
      if (found === 'absent') continue;
      versions.set(digest, {
        digest,
        tags: (tagged.get(digest) ?? []).toSorted(),
        updatedAtMs: found?.createdAtMs,
        content: found?.content,
      });
    }
    const known = new Set(read.map(([digest]) => digest));
    waiting = [
      ...new Set(
        read.flatMap(([, found]) => {
          if (found === undefined || found === 'absent') return [];
          const { manifests, subject } = found.content;
          return subject === undefined ? manifests : [...manifests, subject];
        }),
      ),
    ].filter((digest) => !versions.has(digest) && !known.has(digest));
  }
  return { versions: [...versions.values()] };
}

/** One manifest; undefined when it cannot be read. */
export async function readVersion(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  digest: Digest,
): Promise<ReadVersion | 'absent' | undefined> {
  try {
    const fetched = await client.fetchManifest(repository, digest);
    return fetched === undefined ? 'absent' : await readContent(client, repository, fetched);
  } catch (error) {
    if (isBroken(error)) return undefined;
    throw error;
  }
}

async function readContent(
  client: ManifestFetcher & BlobFetcher,
  repository: string,
  { descriptor, manifest }: FetchedManifest,
): Promise<ReadVersion | undefined> {
  const own = { digest: descriptor.digest, sizeBytes: descriptor.sizeBytes };
  if (manifest.kind === 'index') {
    // BuildKit's cache lists its blobs in an index, as if they were manifests.
    const children = manifest.manifests.filter(({ mediaType }) => manifestMediaTypes.includes(mediaType));
    const blobs = manifest.manifests.filter(({ mediaType }) => !manifestMediaTypes.includes(mediaType));
    return {
      content: {
        kind: blobs.length > 0 ? 'cache' : 'index',
        manifests: children.map(({ digest }) => digest),
        subject: undefined,
        blobs: [own, ...blobs],
      },
      createdAtMs: undefined,
    };
  }
  const { config, layers, subject, artifactType } = manifest;
  const isRecord = artifactType === recordArtifactType;
  const isImage = isImageConfigMediaType(config.mediaType);
  const bytes =
    isRecord && layers[0] !== undefined
      ? await client.fetchBlob(repository, layers[0])
      : isImage
        ? await client.fetchBlob(repository, config)
        : undefined;
  const said = bytes === undefined ? undefined : readDates(bytes, isRecord);
  // Nobody knows which layers it names, so nobody knows which may go.
  if (isRecord && said === undefined) return undefined;
  return {
    content: {
      kind: config.mediaType === cacheConfigType ? 'cache' : isImage ? 'image' : 'artifact',
      manifests: said?.manifests ?? [],
      subject: subject?.digest,
      blobs: [own, config, ...layers].map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
    },
    createdAtMs: said?.createdAtMs,
  };
}

/** When it was made; and of a record the layers that it names. */
function readDates(
  bytes: Uint8Array,
  isRecord: boolean,
): { readonly createdAtMs: number | undefined; readonly manifests: readonly Digest[] } | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (!isRecord) return { createdAtMs: credible(parseImageConfig(json).created), manifests: [] };
    const { createdAt, layers } = parseRecord(json);
    return { createdAtMs: credible(createdAt), manifests: Object.values(layers).flatMap(namedImages) };
  } catch {
    return undefined;
  }
}

/** The image that a layer is published as, and the one that it is built from. */
function namedImages({ digest, built }: LayerEntry): readonly Digest[] {
  return built === undefined ? [digest] : [digest, built];
}

function credible(text: string | undefined): number | undefined {
  const ms = Date.parse(text ?? '');
  return ms >= firstCredibleMs ? ms : undefined;
}
