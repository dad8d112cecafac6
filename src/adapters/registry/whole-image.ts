import pLimit from 'p-limit';
import { errorMessage } from '../../core/error.ts';
import { plural } from '../../core/format/quantity.ts';
import { type Descriptor, formatPlatform, type Platform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { type ImageConfig, parseImageConfig } from '../../core/oci/image-config.ts';
import type { ImageIndex, ImageManifest } from '../../core/oci/manifest.ts';
import { isForeignLayer, isImageConfigMediaType } from '../../core/oci/media-type.ts';
import type { BlobFetcher, BlobFinder, FetchedManifest, ManifestFetcher } from './reader.ts';
import { RegistryError } from './registry-error.ts';

/** What looking at an image takes. */
type ImageReader = ManifestFetcher & BlobFetcher & BlobFinder;

/** Whether everything that a tag or digest stands for is in the registry. */
export type ImageState =
  | { readonly kind: 'ok'; readonly image: FetchedImage }
  | { readonly kind: 'absent' }
  | { readonly kind: 'no-access'; readonly reason: string }
  | { readonly kind: 'broken'; readonly reason: string; readonly missing: readonly Digest[] };

export interface FetchedImage {
  readonly descriptor: Descriptor;
  /** Of the manifest or index. */
  readonly bytes: Uint8Array;
  /** Of all compressed layers and configs, each digest once. Attestations do not count: nobody pulls them. */
  readonly sizeBytes: number;
  readonly platforms: readonly PlatformImage[];
}

export interface PlatformImage {
  readonly platform: Platform;
  readonly manifest: Descriptor;
  /** Lowest first. */
  readonly layers: readonly Descriptor[];
  readonly config: ImageConfig;
  readonly configDigest: Digest;
  readonly configBytes: number;
}

const atOnce = 8;
/** An index may list indexes; no builder makes them deeper. */
const deepest = 3;

/**
 * Looks at every blob of an image, a handful at a time: a cache of which one blob is gone fails the build that uses it.
 * @throws RegistryError when the registry does not answer, which says nothing about the image.
 */
export async function inspectImage(
  client: ImageReader,
  repository: string,
  tagOrDigest: string,
): Promise<ImageState> {
  const inspection = new Inspection(client, repository);
  try {
    const root = await client.fetchManifest(repository, tagOrDigest);
    if (root === undefined) return { kind: 'absent' };
    await inspection.visit(root, undefined, 0);
    return inspection.state(root);
  } catch (error) {
    inspection.stop();
    if (error instanceof RegistryError) {
      if (error.kind === 'denied' || error.kind === 'unauthorized') {
        return { kind: 'no-access', reason: `absent, or not to be read with this login: ${error.message}` };
      }
      if (isBroken(error)) return { kind: 'broken', reason: error.message, missing: [] };
    }
    throw error;
  }
}

class Inspection {
  readonly #client: ImageReader;
  readonly #repository: string;
  readonly #limit = pLimit(atOnce);
  readonly #missing = new Set<Digest>();
  readonly #problems: string[] = [];
  readonly #platforms: PlatformImage[] = [];
  readonly #looks = new Map<Digest, Promise<void>>();
  readonly #pulled = new Map<Digest, number>();

  constructor(client: ImageReader, repository: string) {
    this.#client = client;
    this.#repository = repository;
  }

  async visit(fetched: FetchedManifest, platform: Platform | undefined, depth: number): Promise<void> {
    const { manifest, descriptor } = fetched;
    if (manifest.kind === 'manifest') return this.#visitManifest(manifest, descriptor, platform);
    await this.#visitIndex(manifest, depth);
  }

  state(root: FetchedManifest): ImageState {
    const missing = [...this.#missing];
    const problems = [...this.#problems];
    if (missing.length > 0) {
      problems.unshift(
        `${plural(missing.length, 'part')} of it ${missing.length === 1 ? 'is' : 'are'} gone from the registry: ${missing.join(', ')}`,
      );
    } else if (problems.length === 0 && this.#platforms.length === 0) {
      problems.push('it holds no image that could run');
    }
    if (problems.length > 0) return { kind: 'broken', reason: problems.join('; '), missing };
    let sizeBytes = 0;
    for (const size of this.#pulled.values()) sizeBytes += size;
    const platforms = this.#platforms.toSorted((a, b) =>
      formatPlatform(a.platform) < formatPlatform(b.platform) ? -1 : 1,
    );
    return { kind: 'ok', image: { descriptor: root.descriptor, bytes: root.bytes, sizeBytes, platforms } };
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
            `${child.digest} has ${fetched.descriptor.sizeBytes} bytes, and the index says ${child.sizeBytes}`,
          );
        } else await this.visit(fetched, child.platform, depth + 1);
      }),
    );
  }

  async #visitManifest(
    manifest: ImageManifest,
    descriptor: Descriptor,
    platform: Platform | undefined,
  ): Promise<void> {
    const layers = manifest.layers.filter((layer) => !isForeignLayer(layer.mediaType));
    // Provenance and SBOM have the form of an image for no platform.
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
    });
  }

  async #readConfig(manifest: ImageManifest): Promise<ImageConfig | undefined> {
    const { digest } = manifest.config;
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

function isBroken(error: unknown): boolean {
  return error instanceof RegistryError && (error.kind === 'integrity' || error.kind === 'invalid');
}
