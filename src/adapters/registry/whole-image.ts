import pLimit from 'p-limit';
import { errorMessage } from '../../core/error.ts';
import { agree, plural } from '../../core/format/quantity.ts';
import type { RecordedConfig } from '../../core/layers/record.ts';
import { type Blob, type Descriptor, formatPlatform, type Platform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { type ImageConfig, parseImageConfig } from '../../core/oci/image-config.ts';
import type { ImageIndex, ImageManifest } from '../../core/oci/manifest.ts';
import { isForeignLayer, isImageConfigMediaType } from '../../core/oci/media-type.ts';
import { sum } from '../../core/sum.ts';
import type { BlobFetcher, BlobFinder, FetchedManifest, ManifestFetcher } from './reader.ts';
import { isBroken, isNoAccess } from './registry-error.ts';

/** What looking at an image takes. */
type ImageReader = ManifestFetcher & BlobFetcher & BlobFinder;

/** Whether everything that a tag or digest stands for is in the registry. */
export type ImageState =
  | { readonly kind: 'ok'; readonly image: FetchedImage }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-access'; readonly reason: string }
  | {
      readonly kind: 'broken';
      readonly reason: string;
      readonly missing: readonly Digest[];
      /** Of its blobs, those that were found. */
      readonly present: readonly Blob[];
    };

export interface FetchedImage {
  readonly descriptor: Descriptor;
  /** Of the manifest or index. */
  readonly bytes: Uint8Array;
  /** Of all compressed layers and configs, each digest once. Attestations do not count. */
  readonly sizeBytes: number;
  readonly platforms: readonly PlatformImage[];
  /** Everything that the registry holds of it besides manifests, each digest once: attestations, too. */
  readonly blobs: readonly Blob[];
  /** Of its index and manifests. */
  readonly manifestBytes: number;
}

export interface PlatformImage {
  readonly platform: Platform;
  readonly manifest: Descriptor;
  /** Lowest first. */
  readonly layers: readonly Descriptor[];
  readonly config: UsedConfig;
  readonly configDigest: Digest;
  readonly configBytes: number;
  /** Configs and layers of its attestations. */
  readonly attestations: readonly Descriptor[];
}

/** Digest → what is known of a config, so that it is not read again. */
type KnownConfigs = Readonly<Record<string, RecordedConfig>>;

/** A config that was read, or what was known of it. */
type UsedConfig = RecordedConfig & Partial<ImageConfig>;

const atOnce = 8;
/** An index may list indexes; no builder makes them deeper. */
const deepest = 3;

/**
 * Looks at every blob of an image, a handful at a time: a cache of which one blob is gone fails the build that uses it.
 * @param known configs that need not be read
 * @throws RegistryError when the registry does not answer, which says nothing about the image.
 */
export async function inspectImage(
  client: ImageReader,
  repository: string,
  tagOrDigest: string,
  known: KnownConfigs = {},
): Promise<ImageState> {
  const inspection = new Inspection(client, repository, known);
  try {
    const root = await client.fetchManifest(repository, tagOrDigest);
    if (root === undefined) return { kind: 'absent' };
    await inspection.visit(root, undefined, 0);
    return inspection.state(root);
  } catch (error) {
    inspection.stop();
    if (isNoAccess(error))
      return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
    if (isBroken(error)) return { kind: 'broken', reason: error.message, missing: [], present: [] };
    throw error;
  }
}

class Inspection {
  readonly #client: ImageReader;
  readonly #repository: string;
  readonly #known: KnownConfigs;
  readonly #limit = pLimit(atOnce);
  readonly #missing = new Set<Digest>();
  readonly #problems: string[] = [];
  readonly #platforms: PlatformImage[] = [];
  /** Of the image with this digest. */
  readonly #attestations = new Map<string, readonly Descriptor[]>();
  readonly #looks = new Map<Digest, Promise<void>>();
  readonly #pulled = new Map<Digest, number>();
  readonly #blobs = new Map<Digest, Blob>();
  readonly #manifests = new Map<Digest, number>();

  constructor(client: ImageReader, repository: string, known: KnownConfigs) {
    this.#client = client;
    this.#repository = repository;
    this.#known = known;
  }

  async visit(fetched: FetchedManifest, platform: Platform | undefined, depth: number): Promise<void> {
    const { manifest, descriptor } = fetched;
    this.#manifests.set(descriptor.digest, descriptor.sizeBytes);
    if (manifest.kind === 'manifest') return this.#visitManifest(manifest, descriptor, platform);
    await this.#visitIndex(manifest, depth);
  }

  state(root: FetchedManifest): ImageState {
    const missing = [...this.#missing];
    const problems = [...this.#problems];
    if (missing.length > 0) {
      problems.unshift(
        `${plural(missing.length, 'part')} of it ${agree(missing.length, 'is', 'are')} gone from the registry: ${missing.join(', ')}`,
      );
    } else if (problems.length === 0 && this.#platforms.length === 0) {
      problems.push('it holds no image that could run');
    }
    const blobs = [...this.#blobs.values()];
    if (problems.length > 0) {
      const present = blobs.filter(({ digest }) => !this.#missing.has(digest));
      return { kind: 'broken', reason: problems.join('; '), missing, present };
    }
    const platforms = this.#platforms
      .map((image) => ({ ...image, attestations: this.#attestations.get(image.manifest.digest) ?? [] }))
      .sort((a, b) => (formatPlatform(a.platform) < formatPlatform(b.platform) ? -1 : 1));
    const { descriptor, bytes } = root;
    const sizeBytes = sum(this.#pulled.values());
    const manifestBytes = sum(this.#manifests.values());
    return { kind: 'ok', image: { descriptor, bytes, sizeBytes, platforms, blobs, manifestBytes } };
  }

  /** Asks for nothing more. */
  stop(): void {
    this.#limit.clearQueue();
  }

  async #visitIndex(index: ImageIndex, depth: number): Promise<void> {
    if (depth === deepest) {
      this.#problems.push('its indexes are nested too deeply');
      return;
    }
    await Promise.all(
      index.manifests.map(async (child) => {
        const fetched = await this.#look(() => this.#client.fetchManifest(this.#repository, child.digest));
        if (fetched === undefined) this.#missing.add(child.digest);
        else if (fetched === 'broken') return;
        else if (fetched.descriptor.sizeBytes !== child.sizeBytes) {
          this.#problems.push(
            `${child.digest} has ${plural(fetched.descriptor.sizeBytes, 'byte')}, and the index says ${child.sizeBytes}`,
          );
        } else {
          this.#noteAttestation(child, fetched);
          await this.visit(fetched, child.platform, depth + 1);
        }
      }),
    );
  }

  /** https://github.com/moby/buildkit/blob/v0.32.2/docs/attestations/attestation-storage.md */
  #noteAttestation({ annotations = {} }: Descriptor, { manifest }: FetchedManifest): void {
    const of = annotations['vnd.docker.reference.digest'];
    if (annotations['vnd.docker.reference.type'] !== 'attestation-manifest' || of === undefined) return;
    if (manifest.kind !== 'manifest') return;
    const known = this.#attestations.get(of) ?? [];
    this.#attestations.set(of, [...known, manifest.config, ...manifest.layers]);
  }

  async #visitManifest(
    manifest: ImageManifest,
    descriptor: Descriptor,
    platform: Platform | undefined,
  ): Promise<void> {
    const layers = manifest.layers.filter((layer) => !isForeignLayer(layer.mediaType));
    // Provenance and SBOM have the form of an image for no platform.
    for (const { digest, sizeBytes } of [manifest.config, ...layers])
      this.#blobs.set(digest, { digest, sizeBytes });
    const isImage = isImageConfigMediaType(manifest.config.mediaType) && platform?.os !== 'unknown';
    if (!isImage) {
      await Promise.all([manifest.config, ...layers].map((blob) => this.#lookAtBlob(blob)));
      return;
    }
    for (const blob of [manifest.config, ...manifest.layers]) this.#pulled.set(blob.digest, blob.sizeBytes);
    const [config] = await Promise.all([
      this.#readConfig(manifest),
      ...layers.map((layer) => this.#lookAtBlob(layer)),
    ]);
    if (config === undefined) return;
    this.#platforms.push({
      platform: platform ?? config.platform,
      manifest: descriptor,
      layers: manifest.layers,
      config,
      configDigest: manifest.config.digest,
      configBytes: manifest.config.sizeBytes,
      attestations: [],
    });
  }

  async #readConfig(manifest: ImageManifest): Promise<UsedConfig | undefined> {
    const { digest } = manifest.config;
    const known = Object.hasOwn(this.#known, digest) ? this.#known[digest] : undefined;
    if (known !== undefined && known.diffIds.length === manifest.layers.length) {
      await this.#lookAtBlob(manifest.config);
      return this.#missing.has(digest) ? undefined : known;
    }
    const bytes = await this.#look(() => this.#client.fetchBlob(this.#repository, manifest.config));
    if (bytes === undefined) this.#missing.add(digest);
    if (bytes === undefined || bytes === 'broken') return undefined;
    try {
      const config = parseImageConfig(JSON.parse(Buffer.from(bytes).toString('utf8')));
      if (config.diffIds.length === manifest.layers.length) return config;
      this.#problems.push(
        `the config ${digest} counts ${plural(config.diffIds.length, 'layer')}, and the manifest ${manifest.layers.length}`,
      );
    } catch (error) {
      this.#problems.push(`the config ${digest} cannot be read: ${errorMessage(error)}`);
    }
    return undefined;
  }

  #lookAtBlob({ digest, sizeBytes }: Descriptor): Promise<void> {
    const known = this.#looks.get(digest);
    if (known !== undefined) return known;
    const look = this.#look(() => this.#client.blobExists(this.#repository, digest, sizeBytes)).then(
      (exists) => {
        if (exists === false) this.#missing.add(digest);
      },
    );
    this.#looks.set(digest, look);
    return look;
  }

  /** Content that is not what it should be is a finding, not an exception. */
  async #look<T>(request: () => Promise<T>): Promise<T | 'broken'> {
    try {
      return await this.#limit(request);
    } catch (error) {
      if (!isBroken(error)) throw error;
      this.#problems.push(errorMessage(error));
      return 'broken';
    }
  }
}
