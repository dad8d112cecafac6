import type { ImageContent } from '../coverage/coverage.ts';
import type { Digest } from '../oci/digest.ts';

/**
 * How an engine keeps images. `classic`: a layer is found by the whole chain beneath it. `containerd`: compressed layers
 * are kept and found by digest, wherever they stand.
 */
export type StoreKind = 'classic' | 'containerd';

/** A compressed layer. */
export interface Blob {
  readonly digest: Digest;
  readonly sizeBytes: number;
}

/** An image for one platform, as a registry serves it. */
export interface PullableImage extends ImageContent {
  /** Of the manifest or index that is asked for. */
  readonly digest: Digest;
  readonly layers: readonly Blob[];
  /** The digests of the layers unpacked, lowest first. */
  readonly diffIds: readonly Digest[];
  readonly configDigest: Digest;
}

/** An image that a host has. */
export interface HeldImage {
  /** Of the manifests or indexes that were pulled or pushed for it. */
  readonly digests: readonly Digest[];
  readonly diffIds: readonly Digest[];
  /**
   * Its compressed layers, lowest first; of everything that it was pulled as. Undefined: no registry could tell, as for an image that was built or loaded on
   * the host.
   */
  readonly blobs: readonly Blob[] | undefined;
  readonly configDigest: Digest | undefined;
}

/** What a host has, as far as it decides about a download. */
export interface HostHoldings {
  readonly store: StoreKind;
  readonly images: readonly HeldImage[];
}

/** `uncertain`: it may be there already, and counts as missing. */
type BlobState = 'held' | 'missing' | 'uncertain';

/** What pulling an image sends to a host, to the byte: its compressed layers and config. Manifests do not count. */
export interface DownloadPlan {
  /** What a host that holds nothing downloads. */
  readonly totalBytes: number;
  /** What this host downloads. Exact where nothing is uncertain, else the most it can be. */
  readonly bytes: number;
  readonly heldBytes: number;
  /** The part of `bytes` of which it cannot be told whether the host has it. */
  readonly uncertainBytes: number;
  readonly layers: readonly (Blob & { readonly state: BlobState })[];
  readonly config: BlobState;
}

/**
 * What a host downloads when it pulls an image. Both engines skip a layer whose chain is unpacked already; the classic one
 * only when it has also met the compressed layer before, in any image, and nothing above the first layer that it lacks;
 * containerd also where it has the compressed layer for any other reason
 * (https://github.com/moby/moby/blob/v26.1.5/distribution/xfer/download.go#L106,
 * https://github.com/containerd/containerd/blob/v1.7.24/pkg/unpack/unpacker.go#L208; measured).
 */
export function planDownload(image: PullableImage, holdings: HostHoldings): DownloadPlan {
  const states = stateOfLayers(image, holdings);
  const config = stateOfConfig(image, holdings);
  const isComplete = config === 'held' && (holdings.store === 'classic' || isThere(image, holdings));
  const layers = image.layers.map(({ digest, sizeBytes }, index) => ({
    digest,
    sizeBytes,
    state: isComplete ? ('held' as const) : (states[index] ?? 'missing'),
  }));
  const configOf = (state: BlobState): number => (config === state ? image.configBytes : 0);
  const totalBytes = sumOnce(layers) + image.configBytes;
  const bytes =
    sumOnce(layers.filter(({ state }) => state !== 'held')) + image.configBytes - configOf('held');
  const missing = new Set(layers.filter(({ state }) => state === 'missing').map(({ digest }) => digest));
  const uncertain = layers.filter(({ state, digest }) => state === 'uncertain' && !missing.has(digest));
  return {
    totalBytes,
    bytes,
    heldBytes: totalBytes - bytes,
    uncertainBytes: sumOnce(uncertain) + configOf('uncertain'),
    layers,
    config,
  };
}

/** What a host has after it has pulled an image. */
export function afterPull(holdings: HostHoldings, image: PullableImage): HostHoldings {
  const pulled: HeldImage = {
    digests: [image.digest],
    diffIds: image.diffIds,
    blobs: image.layers,
    configDigest: image.configDigest,
  };
  return { ...holdings, images: [...holdings.images, pulled] };
}

/** Whether two chains are the same in their lowest layers: how many. */
export function sharedChain(a: readonly Digest[], b: readonly Digest[]): number {
  const end = a.findIndex((diffId, index) => b[index] !== diffId);
  return end < 0 ? a.length : end;
}

function stateOfLayers(image: PullableImage, { store, images }: HostHoldings): readonly BlobState[] {
  const known = new Set(images.flatMap(({ blobs }) => (blobs ?? []).map(({ digest }) => digest)));
  const shared = images.map((held) => ({ held, length: sharedChain(image.diffIds, held.diffIds) }));
  const chain = shared.reduce((longest, { length }) => Math.max(longest, length), 0);
  if (store === 'containerd') {
    const unknown = new Set(images.flatMap(({ blobs, diffIds }) => (blobs === undefined ? diffIds : [])));
    return image.layers.map(({ digest }, index) => {
      if (index < chain || known.has(digest)) return 'held';
      return unknown.has(image.diffIds[index] as Digest) ? 'uncertain' : 'missing';
    });
  }
  let state: BlobState = 'held';
  return image.layers.map(({ digest }, index) => {
    if (index >= chain) state = 'missing';
    else if (state === 'held' && !known.has(digest)) {
      const isUnknown = shared.some(({ held, length }) => held.blobs === undefined && length > index);
      state = isUnknown ? 'uncertain' : 'missing';
    }
    return state;
  });
}

function stateOfConfig(image: PullableImage, holdings: HostHoldings): BlobState {
  const { images } = holdings;
  if (isThere(image, holdings) || images.some(({ configDigest }) => configDigest === image.configDigest))
    return 'held';
  const twin = images.some(
    ({ blobs, configDigest, diffIds }) =>
      blobs === undefined && configDigest === undefined && isSame(diffIds, image.diffIds),
  );
  return twin ? 'uncertain' : 'missing';
}

/** The host has pulled this very image, for this platform. */
function isThere(image: PullableImage, { images }: HostHoldings): boolean {
  return images.some(
    ({ digests, diffIds }) => digests.includes(image.digest) && isSame(diffIds, image.diffIds),
  );
}

function isSame(a: readonly Digest[], b: readonly Digest[]): boolean {
  return a.length === b.length && sharedChain(a, b) === a.length;
}

/** A blob that an image has twice is downloaded once. */
function sumOnce(blobs: readonly Blob[]): number {
  const sizes = new Map(blobs.map(({ digest, sizeBytes }) => [digest, sizeBytes]));
  let total = 0;
  for (const size of sizes.values()) total += size;
  return total;
}
