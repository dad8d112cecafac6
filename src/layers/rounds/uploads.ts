import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { StepVerdict } from '../../core/buildkit/cache-report.ts';
import { type MovedByBuilds, nothingMoved } from '../../core/layers/transfer.ts';
import type { Blob } from '../../core/oci/descriptor.ts';
import type { RoundState } from './round-state.ts';

/** Blobs that the repository of the layers is known to have: those of the images that were found there, and what was pushed since. */
export function presentBlobs({
  lookup,
  images,
  moved,
}: Pick<RoundState, 'lookup' | 'images' | 'moved'>): ReadonlySet<string> {
  const found = [...lookup.images.values(), ...lookup.built.values()].flatMap((state) => {
    if (state.kind === 'ok') return state.image.blobs;
    return state.kind === 'broken' ? state.present : [];
  });
  const pushed = [...images.values()].flatMap(({ blobs }) => blobs);
  return new Set([...found, ...pushed, ...moved.uploads].map(({ digest }) => digest));
}

/** An image, or a cache as its manifest lists it. */
type Pushed = Pick<FetchedImage, 'blobs' | 'manifestBytes'> & Partial<Pick<FetchedImage, 'platforms'>>;

/**
 * What a push of images has moved. BuildKit tells no bytes of it, but asks the registry for each blob and sends those that
 * are not there (https://github.com/moby/buildkit/blob/v0.32.2/util/push/push.go), so they follow from the manifests. A blob that the
 * registry has from images that this run does not know counts as sent. More of them than are new for certain are of an external
 * image, of what the builder had kept, or the same bytes as another build made, and may have been there.
 * @param madeBlobs how many layers are new for certain.
 */
export function uploadsOf(
  images: readonly Pushed[],
  present: ReadonlySet<string>,
  madeBlobs: number,
): MovedByBuilds {
  const sent = new Map<string, Blob>();
  for (const { blobs } of images)
    for (const blob of blobs) if (!present.has(blob.digest)) sent.set(blob.digest, blob);
  const described = new Set(images.flatMap(descriptionsOf));
  const layers = [...sent.keys()].filter((digest) => !described.has(digest)).length;
  // The description of a cache is one of its blobs, and it is not known which.
  const caches = images.filter(({ platforms }) => platforms === undefined).length;
  return {
    ...nothingMoved,
    uploads: [...sent.values()].map(({ digest, sizeBytes }) => ({ digest, bytes: sizeBytes })),
    uploadsAtMost: layers - caches > madeBlobs,
    manifestBytes: images.reduce((total, { manifestBytes }) => total + manifestBytes, 0),
  };
}

/** Blobs of an image that no step has made. */
function descriptionsOf({ platforms = [] }: Pushed): readonly string[] {
  return platforms.flatMap(({ configDigest, attestations }) => [
    configDigest,
    ...attestations.map(({ digest }) => digest),
  ]);
}

/**
 * How many layers steps of these stages have made in this run that were nowhere before. Files that RUN writes bear the time at which
 * it ran. COPY and ADD keep that of their source, so that the same files give the same bytes again (__tests__/integration/build.test.ts).
 */
export function blobsMadeBy(steps: readonly StepVerdict[], isOwn: (stage: string) => boolean): number {
  return steps.filter(
    ({ stage, verdict, instruction }) =>
      verdict === 'executed' && isOwn(stage) && !/^(COPY|ADD)\b/i.test(instruction),
  ).length;
}
