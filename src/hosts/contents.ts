import pLimit from 'p-limit';
import type { EngineContainer, EngineDescription, EngineImage } from '../adapters/docker/engine-answer.ts';
import type { ContainerLister, ImageInspector, ImageLister } from '../adapters/docker/engine-api.ts';
import type { BlobReader } from '../adapters/registry/image-blobs.ts';
import {
  type HostHoldings,
  type PullableImage,
  planDownload,
  pullsAttestations,
  type StoreKind,
  unpackedSuffices,
} from '../core/deploy/download-plan.ts';
import { isOwnName } from '../core/deploy/host-tags.ts';
import type { NamedImage } from '../core/deploy/layer-state.ts';
import type { StoreLook } from '../core/deploy/store-content.ts';
import type { Digest } from '../core/oci/digest.ts';
import { placeOf } from './registry-images.ts';

/** An image that is to be pulled, or compared with what is there. */
interface TargetImage {
  /** Registry and repository. */
  readonly place: string;
  readonly image: PullableImage;
}

/** An image of a host: what is known of it, and what the engine calls it. */
export interface HostImage extends NamedImage {
  readonly engineImage: EngineImage;
}

/** What an engine has. */
export interface HostContents {
  readonly holdings: HostHoldings;
  readonly images: readonly HostImage[];
  readonly containers: readonly EngineContainer[];
  /** It may have images that it does not list, of which it lacks a part: less may be downloaded than planned. */
  readonly mayHideImages: boolean;
}

/**
 * Looks into the store for these blobs, where the user may, and for releases that the engine may not list.
 * @param known digests of which the engine says that it has them.
 */
export type StoreReader = (blobs: readonly Digest[], known: readonly Digest[]) => Promise<StoreLook>;

const atOnce = 8;

/**
 * Finds out what of the targets an engine has. It tells the unpacked layers of its images, and as what they were pulled; which
 * compressed layers those have is in the manifests of their registries. Only images that have a layer with a target in common are
 * asked for, and those of other repositories only where it could change a plan.
 */
export async function readHostContents(options: {
  readonly engine: ImageLister & ImageInspector & ContainerLister;
  readonly description: Pick<EngineDescription, 'version' | 'store' | 'platform' | 'listsIncomplete'>;
  readonly targets: readonly TargetImage[];
  readonly readBlobs: BlobReader;
  readonly readStore: StoreReader;
}): Promise<HostContents> {
  const { engine, targets } = options;
  const { store, platform, version, listsIncomplete } = options.description;
  const [listed, containers] = await Promise.all([engine.images(), engine.containers()]);
  const look = store === 'classic' ? undefined : await lookIntoStore(options, listed);
  const content = look?.content;
  const hidden = look === undefined ? [] : await findHidden(options, listed, containers, look.releases);
  const all = [...listed, ...hidden];
  const diffIds = new Set(targets.flatMap(({ image }) => image.diffIds));
  const own = new Set(targets.map(({ place }) => place));
  const limit = pLimit(atOnce);
  const describeOne = async (image: EngineImage, isOwn: boolean): Promise<HostImage> => {
    const places = image.pulledAs.filter(
      (place) => own.has(placeOf(place)) === isOwn && !isOwnName(placeOf(place)),
    );
    const isRelated = image.diffIds.some((diffId) => diffIds.has(diffId));
    const blobs = !isRelated
      ? []
      : await Promise.all(places.map((place) => limit(() => options.readBlobs(place, platform))));
    return describe(image, store, blobs, !hidden.includes(image));
  };
  const first = await Promise.all(all.map((image) => describeOne(image, true)));
  const holdings = {
    store,
    unpackedSuffices: unpackedSuffices(version),
    pullsAttestations: pullsAttestations(version),
    content: content?.blobs,
    images: first,
  };
  const isUncertain = targets.some(({ image }) => planDownload(image, holdings).uncertainBytes > 0);
  const mayHideImages =
    store === 'containerd' &&
    !listsIncomplete &&
    (content === undefined || content.snapshots > snapshotsOf(all, containers));
  if (!isUncertain) return { holdings, images: first, containers, mayHideImages };
  const images = await Promise.all(
    first.map((image) => (image.blobs === undefined ? describeOne(image.engineImage, false) : image)),
  );
  return { holdings: { ...holdings, images }, images, containers, mayHideImages };
}

function lookIntoStore(
  { targets, readStore }: Parameters<typeof readHostContents>[0],
  listed: readonly EngineImage[],
): Promise<StoreLook> {
  const blobs = targets.flatMap(({ image }) => [
    image.configDigest,
    ...[...image.layers, ...image.attestations].map(({ digest }) => digest),
  ]);
  return readStore(
    blobs,
    listed.map(({ id }) => id),
  );
}

/** How many snapshots these images have, layer on layer, and two for each container: its own files, and those of the engine. */
function snapshotsOf(images: readonly EngineImage[], containers: readonly EngineContainer[]): number {
  const chains = images.flatMap(({ diffIds }) => diffIds.map((_id, end) => diffIds.slice(0, end + 1).join()));
  return new Set(chains).size + 2 * containers.length;
}

/**
 * Docker 26 with containerd's store leaves out of its list an image of which it did not have to fetch every blob, because
 * the files lay there unpacked; asked for by name, it knows it (measured).
 */
async function findHidden(
  { engine, targets }: Parameters<typeof readHostContents>[0],
  listed: readonly EngineImage[],
  containers: readonly EngineContainer[],
  releases: readonly string[],
): Promise<readonly EngineImage[]> {
  const names = [
    ...targets.map(({ place, image }) => `${place}@${image.digest}`),
    ...containers.flatMap(({ imageId }) => imageId ?? []),
    ...releases,
  ];
  const found = await Promise.all([...new Set(names)].map((name) => engine.inspectImage(name)));
  const known = new Set(listed.map(({ id }) => id));
  const hidden = new Map(
    found.flatMap((image) => (image === undefined || known.has(image.id) ? [] : [[image.id, image]])),
  );
  return [...hidden.values()];
}

function describe(
  image: EngineImage,
  store: StoreKind,
  blobs: readonly (Awaited<ReturnType<BlobReader>> | undefined)[],
  isListed: boolean,
): HostImage {
  const found = blobs.filter((entry) => entry !== undefined);
  const createdMs = Date.parse(image.created ?? '');
  return {
    engineImage: image,
    digests: image.pulledAs.map(({ digest }) => digest),
    diffIds: image.diffIds,
    blobs: found.length === 0 ? undefined : found.flatMap(({ layers }) => layers),
    // The classic store names an image after its config.
    configDigest: store === 'classic' ? image.id : found[0]?.config,
    tags: image.tags,
    repositories: [...new Set(image.pulledAs.map(placeOf))],
    // What an engine does not list, or says to have in part, lacks blobs that lie there unpacked.
    isWhole: found.every(({ manifest }) => image.wholeManifests?.includes(manifest) ?? isListed),
    createdMs: Number.isNaN(createdMs) ? undefined : createdMs,
  };
}
