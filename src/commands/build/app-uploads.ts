import type { RegistryClient } from '../../adapters/registry/client.ts';
import { type ListedBlobs, type ListedImage, listBlobs } from '../../adapters/registry/listed-blobs.ts';
import { findSentTwice, type MovedBlob, type SideBySide } from '../../core/buildkit/registry-traffic.ts';
import { UserError } from '../../core/error.ts';
import { addMoved, type MovedByBuilds } from '../../core/layers/transfer.ts';
import type { Blob } from '../../core/oci/descriptor.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { RoundState } from '../../layers/rounds/round-state.ts';
import { presentBlobs, uploadsOf } from '../../layers/rounds/uploads.ts';

/** `registry/repository` → the image that a tag of the application named there before the build. */
export type ImagesBefore = ReadonlyMap<string, ListedImage>;

export type Connect = (registry: string) => Pick<RegistryClient, 'fetchManifest'>;

/** What a tag leads to. Undefined also where the registry does not tell: it only serves to count bytes. */
export async function listSafely(connect: Connect, reference: string): Promise<ListedImage | undefined> {
  const { registry, repository, tag, digest } = parseReference(reference);
  try {
    return await listBlobs(connect(registry), repository, digest ?? tag ?? 'latest');
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Of each repository that the application goes to, what the first of its tags that is there leads to. */
export async function listImagesBefore(
  connect: Connect,
  references: readonly string[],
): Promise<ImagesBefore> {
  const found = new Map<string, ListedImage>();
  for (const reference of references) {
    const { registry, repository } = parseReference(reference);
    const place = `${registry}/${repository}`;
    const image = found.has(place) ? undefined : await listSafely(connect, reference);
    if (image !== undefined) found.set(place, image);
  }
  return found;
}

/** A cache that the user has written somewhere. */
export interface PlacedCache {
  /** `registry/repository` */
  readonly place: string;
  readonly cache: ListedBlobs;
}

interface AppPush {
  readonly state: Pick<RoundState, 'lookup' | 'images' | 'moved'>;
  /** `registry/repository` of the layers. */
  readonly layersImage: string;
  readonly cacheBefore: ListedBlobs | undefined;
  readonly before: ReadonlyMap<string, ListedBlobs>;
  /** The image, and where it went; undefined: nowhere. */
  readonly pushed: { readonly image: ListedBlobs; readonly places: readonly string[] } | undefined;
  /** The cache, in the repository of the layers. */
  readonly written: ListedBlobs | undefined;
  /** Those of the user, with which `written` is none. */
  readonly others?: readonly PlacedCache[];
  /** What was there before the build. */
  readonly othersBefore?: readonly PlacedCache[];
  readonly sideBySide: SideBySide;
  /** How many layers the steps that ran can have made. */
  readonly madeBlobs: number;
  readonly downloaded: ReadonlySet<string>;
}

/** What pushing the application and writing its caches has moved, and of it what its own cache alone is the reason of. */
export function appUploads(push: AppPush): {
  readonly moved: MovedByBuilds;
  readonly ofCache: readonly MovedBlob[];
} {
  const { layersImage, pushed, written, others = [] } = push;
  const own = written === undefined ? [] : [{ place: layersImage, cache: written }];
  const caches = [...own, ...others];
  const places = new Set([layersImage, ...(pushed?.places ?? []), ...caches.map(({ place }) => place)]);
  const sent = [...places].map((place) => sentTo(place, push, caches));
  return {
    moved: sent.map(({ moved }) => moved).reduce(addMoved),
    ofCache: own.length === 0 ? [] : sent.flatMap(({ ofCache }) => ofCache),
  };
}

/** What went to one place, and of it what caches alone are the reason of. */
function sentTo(place: string, push: AppPush, all: readonly PlacedCache[]): ReturnType<typeof appUploads> {
  const { pushed, sideBySide } = push;
  const image = pushed?.places.includes(place) ? [pushed.image] : [];
  const caches = all.filter((one) => one.place === place).map(({ cache }) => cache);
  const moved = uploadsOf([...image, ...caches], presentAt(place, push), push.madeBlobs);
  const inImage = digestsOf(image.flatMap(({ blobs }) => blobs));
  const inCache = digestsOf(caches.flatMap(({ blobs }) => blobs));
  const ofBoth = moved.uploads.filter(({ digest }) => inImage.has(digest) && inCache.has(digest));
  const again = findSentTwice(ofBoth, sideBySide);
  return {
    moved: {
      ...moved,
      uploads: [...moved.uploads, ...again],
      // That a layer was sent twice is read from times.
      uploadsAtMost: moved.uploadsAtMost || again.length > 0,
    },
    ofCache: [...moved.uploads.filter(({ digest }) => !inImage.has(digest)), ...again],
  };
}

/**
 * Blobs that a push to a place does not send. Another repository of the same registry is told where BuildKit has a blob from, and
 * takes it from there ("mount"); of what was downloaded here, BuildKit does not say so
 * (https://github.com/moby/buildkit/blob/v0.32.2/util/push/push.go, `annotateDistributionSourceHandler`; measured).
 */
function presentAt(place: string, push: AppPush): ReadonlySet<string> {
  const { state, layersImage, cacheBefore, before, downloaded, othersBefore = [] } = push;
  const caches = othersBefore.filter((one) => one.place === place).flatMap(({ cache }) => cache.blobs);
  const there = new Set([...digestsOf(before.get(place)?.blobs), ...digestsOf(caches)]);
  if (registryOf(place) !== registryOf(layersImage)) return there;
  const known = new Set([...presentBlobs(state), ...digestsOf(cacheBefore?.blobs)]);
  const spared = place === layersImage ? known : [...known].filter((digest) => !downloaded.has(digest));
  return new Set([...there, ...spared]);
}

function digestsOf(blobs: readonly Blob[] = []): ReadonlySet<string> {
  return new Set(blobs.map(({ digest }) => digest));
}

function registryOf(place: string): string {
  return place.slice(0, place.indexOf('/'));
}
