import pLimit from 'p-limit';
import type { EngineContainer, EngineImage } from '../adapters/docker/engine-answer.ts';
import type { ContainerLister, ImageInspector, ImageLister } from '../adapters/docker/engine-api.ts';
import type { BlobReader } from '../adapters/registry/image-blobs.ts';
import {
  type HostHoldings,
  type PullableImage,
  planDownload,
  type StoreKind,
} from '../core/deploy/download-plan.ts';
import { isOwnName } from '../core/deploy/host-tags.ts';
import type { NamedImage } from '../core/deploy/layer-state.ts';
import type { Platform } from '../core/oci/descriptor.ts';
import { formatReference } from '../core/oci/reference.ts';

/** An image that is to be pulled, or compared with what is there. */
interface TargetImage {
  readonly registry: string;
  readonly repository: string;
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
}

const atOnce = 8;

/**
 * Finds out what of the targets an engine has. It tells the unpacked layers of its images, and as what they were pulled; which
 * compressed layers those have is in the manifests of their registries. Only images that have a layer with a target in common are
 * asked for, and those of other repositories only where it could change a plan.
 */
export async function readHostContents(options: {
  readonly engine: ImageLister & ImageInspector & ContainerLister;
  readonly store: StoreKind;
  readonly platform: Platform;
  readonly targets: readonly TargetImage[];
  readonly readBlobs: BlobReader;
}): Promise<HostContents> {
  const { engine, store, targets } = options;
  const [listed, containers] = await Promise.all([engine.images(), engine.containers()]);
  const hidden = await findHidden(options, listed, containers);
  const all = [...listed, ...hidden];
  const diffIds = new Set(targets.flatMap(({ image }) => image.diffIds));
  const own = new Set(targets.map(placeOf));
  const limit = pLimit(atOnce);
  const look = async (image: EngineImage, isOwn: boolean): Promise<HostImage> => {
    const places = image.pulledAs.filter(
      (place) => own.has(placeOf(place)) === isOwn && !isOwnName(placeOf(place)),
    );
    // What the engine does not list lacks blobs: of its layers only the unpacked files are there.
    const isRelated = !hidden.includes(image) && image.diffIds.some((diffId) => diffIds.has(diffId));
    const blobs = !isRelated
      ? []
      : await Promise.all(places.map((place) => limit(() => options.readBlobs(place, options.platform))));
    return describe(image, store, blobs);
  };
  const first = await Promise.all(all.map((image) => look(image, true)));
  const holdings = { store, images: first };
  const isUncertain = targets.some(({ image }) => planDownload(image, holdings).uncertainBytes > 0);
  if (!isUncertain) return { holdings, images: first, containers };
  const images = await Promise.all(
    first.map((image) => (image.blobs === undefined ? look(image.engineImage, false) : image)),
  );
  return { holdings: { store, images }, images, containers };
}

/**
 * Docker 26 with containerd's store leaves out of its list an image of which it did not have to fetch every blob, because
 * the files lay there unpacked; asked for by name, it knows it (measured).
 */
async function findHidden(
  { engine, store, targets }: Parameters<typeof readHostContents>[0],
  listed: readonly EngineImage[],
  containers: readonly EngineContainer[],
): Promise<readonly EngineImage[]> {
  if (store === 'classic') return [];
  const names = [
    ...targets.map(({ registry, repository, image }) =>
      formatReference({ registry, repository, tag: undefined, digest: image.digest }),
    ),
    ...containers.flatMap(({ imageId }) => imageId ?? []),
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
    createdMs: Number.isNaN(createdMs) ? undefined : createdMs,
  };
}

function placeOf({
  registry,
  repository,
}: {
  readonly registry: string;
  readonly repository: string;
}): string {
  return `${registry}/${repository}`;
}
