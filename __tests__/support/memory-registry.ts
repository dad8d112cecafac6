import { readFile } from 'node:fs/promises';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import { digestOf } from '../../src/adapters/registry/content-digest.ts';
import type { FetchedManifest } from '../../src/adapters/registry/reader.ts';
import { RegistryError, type RegistryErrorKind } from '../../src/adapters/registry/registry-error.ts';
import { type Digest, parseDigest } from '../../src/core/oci/digest.ts';
import { parseManifest } from '../../src/core/oci/manifest.ts';
import { mediaType } from '../../src/core/oci/media-type.ts';
import { type CallLog, createCallLog } from './call-log.ts';

/** A layer of an image that is small enough for a unit test. */
interface SmallLayer {
  readonly digest: Digest;
  readonly diffId: Digest;
  readonly sizeBytes: number;
}

/** An image as it was put, with what others ask of it. */
export interface SmallImage {
  readonly digest: Digest;
  /** Of the manifest. */
  readonly sizeBytes: number;
  readonly mediaType: string;
  readonly config: { readonly digest: Digest; readonly sizeBytes: number };
  readonly layers: readonly SmallLayer[];
}

export interface SmallImageOptions {
  /** `linux/arm64/v8` */
  readonly platform?: string;
  readonly created?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly env?: readonly string[];
  /** Instructions of all steps; `-` before those that make no layer. */
  readonly history?: readonly string[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly healthCheck?: boolean;
}

/** All registries there are, in memory. Content is kept by digest, and digests are computed. */
export interface MemoryRegistry extends CallLog {
  /** `name`: the registry's host. Lines of the log are `fetchManifest x.test/shop:cache-base`. */
  connect(name: string): RegistryClient;
  /**
   * An image of layers `name:size`; the same word is the same blob, and `name/2:size` the same files compressed otherwise.
   * @param image `x.test/shop`
   */
  putImage(image: string, tag: string | undefined, layers: string, options?: SmallImageOptions): SmallImage;
  /** An index of images that are there: platform → image. */
  putIndex(
    image: string,
    tag: string | undefined,
    images: Readonly<Record<string, SmallImage>>,
  ): { readonly digest: Digest; readonly sizeBytes: number };
  putManifest(image: string, tag: string | undefined, json: object): { readonly digest: Digest };
  putBlob(
    image: string,
    content: string | Uint8Array,
  ): { readonly digest: Digest; readonly sizeBytes: number };
  /** Tag → digest. */
  tags(image: string): Readonly<Record<string, Digest>>;
  /** Takes away a blob, or a manifest whose tags stay behind and name nothing. */
  lose(image: string, digest: Digest): void;
}

interface Repository {
  readonly blobs: Map<Digest, Uint8Array>;
  readonly manifests: Map<Digest, { readonly mediaType: string; readonly bytes: Uint8Array }>;
  readonly tags: Map<string, Digest>;
}

export interface MemoryRegistryOptions {
  /** Tags can be deleted alone, as the specification allows. */
  readonly deletesTags?: boolean;
  /** False: this login may read only. */
  readonly writable?: boolean;
}

export function createMemoryRegistry(options: MemoryRegistryOptions = {}): MemoryRegistry {
  const { deletesTags = false, writable = true } = options;
  const log = createCallLog();
  const repositories = new Map<string, Repository>();
  const clients = new Map<string, RegistryClient>();

  const at = (image: string): Repository => {
    const known = repositories.get(image) ?? { blobs: new Map(), manifests: new Map(), tags: new Map() };
    repositories.set(image, known);
    return known;
  };

  const putBlob: MemoryRegistry['putBlob'] = (image, content) => {
    const bytes = Buffer.from(content);
    const digest = digestOf(bytes);
    at(image).blobs.set(digest, bytes);
    return { digest, sizeBytes: bytes.length };
  };
  const putManifest = (image: string, tag: string | undefined, json: object) => {
    const bytes = Buffer.from(JSON.stringify(json));
    const digest = digestOf(bytes);
    const type = (json as { readonly mediaType?: string }).mediaType ?? mediaType.ociManifest;
    at(image).manifests.set(digest, { mediaType: type, bytes });
    if (tag !== undefined) at(image).tags.set(tag, digest);
    return { digest, sizeBytes: bytes.length, mediaType: type };
  };

  const connect = (name: string): RegistryClient => {
    const open = (verb: keyof RegistryClient, repository: string, reference = ''): Repository => {
      const sign = parseDigest(reference) === undefined ? ':' : '@';
      log.note(`${verb} ${name}/${repository}${reference === '' ? '' : `${sign}${reference}`}`);
      return at(`${name}/${repository}`);
    };
    const write: typeof open = (verb, repository, reference) => {
      const opened = open(verb, repository, reference);
      if (!writable)
        throw registryError('denied', { status: 403, method: 'POST', image: `${name}/${repository}` });
      return opened;
    };
    const find = (repository: Repository, reference: string): FetchedManifest | undefined => {
      const digest = parseDigest(reference) ?? repository.tags.get(reference);
      const stored = digest && repository.manifests.get(digest);
      if (digest === undefined || stored === undefined) return undefined;
      return {
        descriptor: { mediaType: stored.mediaType, digest, sizeBytes: stored.bytes.length },
        manifest: parseManifest(JSON.parse(Buffer.from(stored.bytes).toString())),
        bytes: stored.bytes,
      };
    };
    return {
      async resolve(repository, reference) {
        return find(open('resolve', repository, reference), reference)?.descriptor;
      },
      async fetchManifest(repository, reference) {
        return find(open('fetchManifest', repository, reference), reference);
      },
      async fetchBlob(repository, { digest }) {
        return open('fetchBlob', repository, digest).blobs.get(digest);
      },
      async blobExists(repository, digest, sizeBytes) {
        const bytes = open('blobExists', repository, digest).blobs.get(digest);
        return bytes !== undefined && (sizeBytes === undefined || bytes.length === sizeBytes);
      },
      async verifyBlob(repository, { digest, sizeBytes }) {
        const bytes = open('verifyBlob', repository, digest).blobs.get(digest);
        return bytes !== undefined && bytes.length === sizeBytes && digestOf(bytes) === digest;
      },
      async *openBlob(repository, { digest }) {
        const bytes = open('openBlob', repository, digest).blobs.get(digest);
        if (bytes === undefined) throw registryError('not-found', { status: 404, method: 'GET' });
        yield bytes;
      },
      async fetchReferrers(repository, digest) {
        open('fetchReferrers', repository, digest);
        return undefined;
      },
      async pushBlob(repository, bytes, digest) {
        const { blobs } = write('pushBlob', repository, digest);
        if (digestOf(bytes) !== digest) throw registryError('refused', { status: 400, method: 'PUT' });
        blobs.set(digest, bytes);
      },
      async pushBlobFile(repository, path, { digest }) {
        const { blobs } = write('pushBlobFile', repository, digest);
        const bytes = await readFile(path);
        if (digestOf(bytes) !== digest) throw registryError('refused', { status: 400, method: 'PUT' });
        blobs.set(digest, bytes);
      },
      async pushManifest(repository, reference, type, bytes) {
        const { blobs, manifests, tags } = write('pushManifest', repository, reference);
        const manifest = parseManifest(JSON.parse(Buffer.from(bytes).toString()));
        const [parts, held] =
          manifest.kind === 'index'
            ? [manifest.manifests, [...manifests.keys(), ...blobs.keys()]]
            : [[manifest.config, ...manifest.layers], [...blobs.keys()]];
        if (!parts.every(({ digest }) => held.includes(digest)))
          throw registryError('not-found', { status: 404, method: 'PUT', image: `${name}/${repository}` });
        manifests.set(digestOf(bytes), { mediaType: type, bytes });
        if (parseDigest(reference) === undefined) tags.set(reference, digestOf(bytes));
      },
      async delete(repository, reference) {
        const { manifests, tags } = write('delete', repository, reference);
        const digest = parseDigest(reference);
        if (digest === undefined && !deletesTags) return 'unsupported';
        const isHeld = digest === undefined ? tags.delete(reference) : manifests.delete(digest);
        for (const [tag, named] of tags) if (named === digest) tags.delete(tag);
        return isHeld ? 'deleted' : 'absent';
      },
      async listTags(repository) {
        return [...open('listTags', repository).tags.keys()].toSorted();
      },
      async probeWrite(repository) {
        try {
          write('probeWrite', repository);
          return { kind: 'allowed' };
        } catch (error) {
          if (error instanceof RegistryError && error.kind === 'denied') return { kind: 'refused', error };
          throw error;
        }
      },
    };
  };

  return {
    ...log,
    connect(name) {
      const known = clients.get(name) ?? connect(name);
      clients.set(name, known);
      return known;
    },
    putBlob,
    putManifest,
    putImage(image, tag, words, given = {}) {
      const layers = words
        .split(' ')
        .filter(Boolean)
        .map((word): SmallLayer => {
          const [name = '', size = '10'] = word.split(':');
          const blob = putBlob(image, name.padEnd(Number(size), '.'));
          return { ...blob, diffId: digestOf(Buffer.from(`files of ${name.replace(/\/.*/, '')}`)) };
        });
      const config = putBlob(image, JSON.stringify(imageConfig(layers, given)));
      const manifest = {
        schemaVersion: 2,
        mediaType: mediaType.ociManifest,
        config: { mediaType: mediaType.ociConfig, digest: config.digest, size: config.sizeBytes },
        layers: layers.map(({ digest, sizeBytes }) => ({
          mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
          digest,
          size: sizeBytes,
        })),
        ...(given.annotations === undefined ? {} : { annotations: given.annotations }),
      };
      return { ...putManifest(image, tag, manifest), config, layers };
    },
    putIndex(image, tag, images) {
      const manifests = Object.entries(images).map(([platform, { digest, sizeBytes }]) => ({
        mediaType: mediaType.ociManifest,
        digest,
        size: sizeBytes,
        platform: platformOf(platform),
      }));
      return putManifest(image, tag, { schemaVersion: 2, mediaType: mediaType.ociIndex, manifests });
    },
    tags: (image) => Object.fromEntries(at(image).tags),
    lose(image, digest) {
      at(image).blobs.delete(digest);
      at(image).manifests.delete(digest);
    },
  };
}

/** What a registry's refusal, or its silence, looks like to callers. */
export function registryError(
  kind: RegistryErrorKind,
  details: { readonly status?: number; readonly method?: string; readonly image?: string } = {},
): RegistryError {
  return new RegistryError({ kind, method: 'GET', url: new URL('https://x.test/v2/'), ...details });
}

function imageConfig(layers: readonly SmallLayer[], options: SmallImageOptions): object {
  const steps = options.history ?? layers.map((_layer, index) => `RUN step ${index + 1}`);
  return {
    ...platformOf(options.platform ?? 'linux/amd64'),
    created: options.created ?? '2026-09-01T00:00:00Z',
    config: {
      ...{ Labels: options.labels ?? {}, Env: options.env ?? [] },
      ...(options.healthCheck === true ? { Healthcheck: { Test: ['CMD', 'true'] } } : {}),
    },
    history: steps.map((step) =>
      step.startsWith('-') ? { created_by: step.slice(1), empty_layer: true } : { created_by: step },
    ),
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
  };
}

function platformOf(text: string) {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}
