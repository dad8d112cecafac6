import type { ImageContent } from '../coverage/coverage.ts';
import { type Blob, uniqueBlobs } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { sumOf, sumSizes } from '../sum.ts';

/**
 * How an engine keeps images. `classic`: a layer is found by the whole chain beneath it. `containerd`: compressed layers
 * are kept and found by digest, wherever they stand.
 */
export type StoreKind = 'classic' | 'containerd';

/** An image for one platform, as a registry serves it. */
export interface PullableImage extends ImageContent {
  /** Of the manifest or index that is asked for. */
  readonly digest: Digest;
  readonly layers: readonly Blob[];
  /** The digests of the layers unpacked, lowest first. */
  readonly diffIds: readonly Digest[];
  readonly configDigest: Digest;
  /** Blobs of its provenance and the like, which engines of today pull along. */
  readonly attestations: readonly Blob[];
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
  /** Containerd's store has every one of its blobs. Where it has not, which ones is not known. */
  readonly isWhole: boolean;
}

/** What a host has, as far as it decides about a download. */
export interface HostHoldings {
  readonly store: StoreKind;
  /** Of containerd's store: see unpackedSuffices. */
  readonly unpackedSuffices: boolean | undefined;
  /** Of containerd's store: see pullsAttestations. */
  readonly pullsAttestations: boolean | undefined;
  /** Which of the blobs that may be needed are in containerd's store. Undefined: it could not be looked into. */
  readonly content: ReadonlySet<Digest> | undefined;
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
  /** Of attestations, as far as the host may lack them. */
  readonly attestationBytes: number;
}

/**
 * Whether an engine with containerd's store leaves out a layer that lies there unpacked, although it has not the compressed one.
 * Engines did until 29.9, which fetches it (https://github.com/moby/moby/pull/53615; measured on both). Undefined: the version is
 * none of a release, so it cannot be told.
 */
export function unpackedSuffices(engineVersion: string): boolean | undefined {
  return isBefore(engineVersion, 29, 9);
}

/**
 * Whether an engine with containerd's store pulls the attestations of an image with it, as engines do since 29.1
 * (https://github.com/moby/moby/pull/51012). Undefined: it cannot be told.
 */
export function pullsAttestations(engineVersion: string): boolean | undefined {
  const isOlder = isBefore(engineVersion, 29, 1);
  return isOlder === undefined ? undefined : !isOlder;
}

/** The store came with 23; lower ones are versions of something else, such as moby's module. */
function isBefore(engineVersion: string, major: number, minor: number): boolean | undefined {
  const [, ...parts] = /^v?(\d+)\.(\d+)\.\d/.exec(engineVersion) ?? [];
  const [theirs = 0, theirMinor = 0] = parts.map(Number);
  return theirs < 23 ? undefined : theirs < major || (theirs === major && theirMinor < minor);
}

/**
 * What a host downloads when it pulls an image. The classic engine skips a layer whose chain is unpacked already, when it has
 * also met the compressed layer before, in any image, and nothing above the first layer that it lacks. Containerd skips where
 * it has the compressed layer for any reason; engines before 29.9 also where the chain is unpacked
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
  const attestations = attestationsOf(image, holdings, isComplete);
  const attestationBytes = sumOnce(attestations.filter(({ state }) => state !== 'held'));
  const totalBytes = sumOnce(layers) + image.configBytes + sumOnce(attestations);
  const bytes =
    sumOnce(layers.filter(({ state }) => state !== 'held')) +
    (image.configBytes - configOf('held')) +
    attestationBytes;
  const missing = new Set(layers.filter(({ state }) => state === 'missing').map(({ digest }) => digest));
  const uncertain = layers.filter(({ state, digest }) => state === 'uncertain' && !missing.has(digest));
  return {
    totalBytes,
    bytes,
    heldBytes: totalBytes - bytes,
    uncertainBytes:
      sumOnce([...uncertain, ...attestations.filter(({ state }) => state === 'uncertain')]) +
      configOf('uncertain'),
    layers,
    config,
    attestationBytes,
  };
}

/** What a host has after it has pulled an image. */
export function afterPull(holdings: HostHoldings, image: PullableImage): HostHoldings {
  const { content } = holdings;
  const isFetched = holdings.store === 'classic' || holdings.unpackedSuffices === false;
  const fetched = new Set(
    planDownload(image, holdings).layers.flatMap(({ digest, state }) => (state === 'held' ? [] : [digest])),
  );
  const pulled: HeldImage = {
    digests: [image.digest],
    diffIds: image.diffIds,
    // What lay there unpacked is not there compressed.
    blobs: isFetched ? image.layers : image.layers.filter(({ digest }) => fetched.has(digest)),
    configDigest: image.configDigest,
    isWhole: true,
  };
  return {
    ...holdings,
    content:
      content &&
      new Set([
        ...content,
        ...fetched,
        image.configDigest,
        ...image.attestations.map(({ digest }) => digest),
      ]),
    images: [...holdings.images, pulled],
  };
}

/** Plans pulls of images one after the other: what one of them brought, the next ones do not download. */
export function planDownloads(
  images: readonly PullableImage[],
  holdings: HostHoldings,
): readonly DownloadPlan[] {
  let held = holdings;
  return images.map((image) => {
    const plan = planDownload(image, held);
    held = afterPull(held, image);
    return plan;
  });
}

/** What pulling all of them downloads, see planDownloads. */
export function bytesOf(images: readonly PullableImage[], holdings: HostHoldings): number {
  return sumOf(planDownloads(images, holdings), ({ bytes }) => bytes);
}

/** Whether two chains are the same in their lowest layers: how many. */
export function sharedChain(a: readonly Digest[], b: readonly Digest[]): number {
  const end = a.findIndex((diffId, index) => b[index] !== diffId);
  return end < 0 ? a.length : end;
}

function stateOfLayers(image: PullableImage, holdings: HostHoldings): readonly BlobState[] {
  const { store, images } = holdings;
  const known = new Set(images.flatMap(({ blobs }) => (blobs ?? []).map(({ digest }) => digest)));
  const shared = images.map((held) => ({ held, length: sharedChain(image.diffIds, held.diffIds) }));
  const chain = shared.reduce((longest, { length }) => Math.max(longest, length), 0);
  if (store === 'containerd') {
    return image.layers.map(({ digest }, index) => {
      const state = stateInStore(digest, image.diffIds[index], holdings);
      if (state === 'held' || index >= chain || holdings.unpackedSuffices === false) return state;
      return holdings.unpackedSuffices === true ? 'held' : 'uncertain';
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

/** Whether containerd's store has a compressed layer. */
function stateInStore(
  digest: Digest,
  diffId: Digest | undefined,
  { content, images }: HostHoldings,
): BlobState {
  if (content !== undefined) return content.has(digest) ? 'held' : 'missing';
  const holders = images.filter(({ blobs }) => blobs?.some((blob) => blob.digest === digest));
  if (holders.some(({ isWhole }) => isWhole)) return 'held';
  const isPerhaps = images.some(
    ({ blobs, diffIds }) => blobs === undefined && diffId !== undefined && diffIds.includes(diffId),
  );
  return holders.length > 0 || isPerhaps ? 'uncertain' : 'missing';
}

function attestationsOf(
  { attestations }: PullableImage,
  { store, pullsAttestations: isPulled, content }: HostHoldings,
  isComplete: boolean,
): readonly (Blob & { readonly state: BlobState })[] {
  if (store === 'classic' || isPulled === false) return [];
  const unknown = isPulled === undefined ? 'uncertain' : 'missing';
  return attestations.map((blob) => ({
    ...blob,
    state: isComplete || content?.has(blob.digest) === true ? 'held' : unknown,
  }));
}

function stateOfConfig(image: PullableImage, holdings: HostHoldings): BlobState {
  const { images, content } = holdings;
  if (isThere(image, holdings)) return 'held';
  if (content !== undefined) return content.has(image.configDigest) ? 'held' : 'missing';
  if (images.some(({ configDigest }) => configDigest === image.configDigest)) return 'held';
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

function sumOnce(blobs: readonly Blob[]): number {
  return sumSizes(uniqueBlobs(blobs));
}
