import type { Digest } from '../oci/digest.ts';
import { sumSizes } from '../sum.ts';
import {
  type HeldImage,
  type HostHoldings,
  type PullableImage,
  planDownload,
  sharedChain,
} from './download-plan.ts';
import { isOwnName, layerOfTag, type ReleaseSeries, releaseOfTag } from './host-tags.ts';

/** An image of a host, as far as it decides whether it may go. */
export interface PrunableImage extends HeldImage {
  /** The engine's own name for it. */
  readonly id: Digest;
  /** In full. */
  readonly tags: readonly string[];
  /** What it was pulled as, in full: `ghcr.io/owner/app@sha256:…`. */
  readonly pulledAs: readonly string[];
  /** When it got a name there for the last time, in milliseconds since 1970. */
  readonly namedMs: number | undefined;
}

/** An image that may be removed. */
export interface PruneCandidate {
  readonly id: Digest;
  readonly kind: 'release' | 'layer';
  /** What people call it: `release 0123456789ab`, `layer base`. */
  readonly title: string;
  /** Taken from it one after the other; with the last one, the image is gone. */
  readonly names: readonly string[];
  /** Of layers that no other image has, unpacked and compressed as the store keeps them. About; undefined: not known. */
  readonly freesBytes: number | undefined;
}

interface HostReleases {
  /** One of each application. */
  readonly series: readonly ReleaseSeries[];
  /** Digests of what ran before this tool came: not ours to remove, and it counts for nothing. */
  readonly found: ReadonlySet<string>;
}

interface CurrentLayer {
  /** Registry and repository. */
  readonly place: string;
  /** As its repository calls it. */
  readonly layer: string;
  /** Undefined: the registry could not tell. */
  readonly digest: Digest | undefined;
}

export interface PruneRequest {
  readonly holdings: HostHoldings;
  readonly images: readonly PrunableImage[];
  /** IDs and digests of the images that containers have, and their names in full. */
  readonly used: ReadonlySet<string>;
  /** Undefined: no release may go. */
  readonly releases: HostReleases | undefined;
  /** How many releases stay, the running one and the one before it among them. */
  readonly keep: number;
  /** What is about to be pulled: an image that has a part of it stays. */
  readonly targets: readonly PullableImage[];
  /** The layers as the registry has them now. */
  readonly currentLayers: readonly CurrentLayer[];
  /** Unpacked bytes for each compressed one. */
  readonly ratio: number;
}

/**
 * Says which images of a host this tool has put there and nothing needs any more, in the order in which they go: layers that were
 * superseded, then releases beyond those that are kept, the oldest first. Never one that a container has, that carries a name
 * of others, that is the running or the previous release, or that holds a part of what is about to be pulled.
 */
export function planPrune(request: PruneRequest): readonly PruneCandidate[] {
  const candidates = [...supersededLayers(request), ...oldReleases(request)];
  const gone = new Set<Digest>();
  const result: PruneCandidate[] = [];
  for (const { image, ...candidate } of candidates) {
    if (gone.has(image.id) || isNeeded(image, gone, request)) continue;
    gone.add(image.id);
    result.push({ ...candidate, freesBytes: freedBy(image, gone, request) });
  }
  return result;
}

type Candidate = Omit<PruneCandidate, 'freesBytes'> & { readonly image: PrunableImage };

function supersededLayers(request: PruneRequest): readonly Candidate[] {
  const { images } = request;
  return images.flatMap((image): readonly Candidate[] => {
    const layers = image.tags.flatMap((tag) => layerOfTag(tag) ?? []);
    const [layer] = layers;
    if (layer === undefined || !isOurs(image, request)) return [];
    const current = request.currentLayers.filter(({ place }) =>
      image.pulledAs.some((name) => name.startsWith(`${place}@`)),
    );
    // A layer that the registry could not tell about may be current; one that this project does not have is another's.
    const isSuperseded = layers.every((name) => {
      const same = current.filter((one) => one.layer === name);
      return (
        same.length > 0 && same.every(({ digest }) => digest !== undefined && !image.digests.includes(digest))
      );
    });
    return isSuperseded
      ? [{ id: image.id, kind: 'layer', title: `layer ${layer}`, names: namesOf(image), image }]
      : [];
  });
}

/** Of each application as many images stay as releases, so that every image of a release that is kept is there. */
function oldReleases(request: PruneRequest): readonly Candidate[] {
  return (request.releases?.series ?? []).flatMap((series) => oldImages(series, request));
}

function oldImages(series: ReleaseSeries, request: PruneRequest): readonly Candidate[] {
  const { images, keep, targets } = request;
  const releases = images
    .map((image) => ({ image, names: image.tags.flatMap((tag) => releaseOfTag(tag, series) ?? []) }))
    .filter(
      ({ image, names }) =>
        names.length > 0 && !image.digests.some((digest) => request.releases?.found.has(digest)),
    )
    .sort((a, b) => (b.image.namedMs ?? 0) - (a.image.namedMs ?? 0));
  const first = releases.filter(
    ({ image, names }) =>
      // The switch calls the releases that it needs by what they are to it.
      names.some((name) => !/^[0-9a-f]{12}$/.test(name)) ||
      targets.some(({ digest }) => image.digests.includes(digest)),
  );
  const inOrder = [...new Set([...first, ...releases])];
  const kept = new Set(inOrder.slice(0, Math.max(keep, first.length)));
  return releases
    .filter((release) => !kept.has(release) && isOurs(release.image, request))
    .reverse()
    .map(({ image, names: [name = ''] }) => ({
      id: image.id,
      kind: 'release',
      title: `release ${name}`,
      names: namesOf(image),
      image,
    }));
}

/** Nobody else has given it a name, and no container has it. */
function isOurs({ id, tags, pulledAs, digests }: PrunableImage, { used }: PruneRequest): boolean {
  const names = [id, ...tags, ...pulledAs];
  return tags.every(isOwnName) && ![...names, ...digests].some((name) => used.has(name));
}

/** Without it, more would have to be downloaded. */
function isNeeded(
  image: PrunableImage,
  gone: ReadonlySet<Digest>,
  { images, holdings, targets }: PruneRequest,
): boolean {
  const before = images.filter(({ id }) => !gone.has(id));
  const after = before.filter(({ id }) => id !== image.id);
  return targets.some(
    (target) =>
      planDownload(target, { ...holdings, content: undefined, images: after }).bytes >
      planDownload(target, { ...holdings, content: undefined, images: before }).bytes,
  );
}

/** Own names first: what they protect goes with the last name of all. */
function namesOf({ tags, pulledAs }: PrunableImage): readonly string[] {
  return [...tags, ...pulledAs.filter((name) => !isOwnName(name.replace(/@.*/, '')))];
}

/** Unpacked layers that no other image stands on; in containerd's store the compressed ones besides that no other has. */
function freedBy(
  { blobs, diffIds }: PrunableImage,
  gone: ReadonlySet<Digest>,
  { images, holdings, ratio }: PruneRequest,
): number | undefined {
  if (blobs === undefined || blobs.length !== diffIds.length) return undefined;
  const others = images.filter(({ id }) => !gone.has(id));
  const shared = others.reduce((most, other) => Math.max(most, sharedChain(diffIds, other.diffIds)), 0);
  const unpacked = sumSizes(blobs.slice(shared)) * ratio;
  if (holdings.store === 'classic') return Math.round(unpacked);
  const kept = new Set(others.flatMap((other) => (other.blobs ?? []).map(({ digest }) => digest)));
  return Math.round(unpacked + sumSizes(blobs.filter(({ digest }) => !kept.has(digest))));
}
