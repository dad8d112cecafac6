import type { FetchedImage } from '../adapters/registry/whole-image.ts';
import { type MovedByBuilds, nothingMoved } from '../core/layers/transfer.ts';
import type { Blob } from '../core/oci/descriptor.ts';
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

/**
 * What a push of images has moved. BuildKit tells no bytes of it, but asks the registry for each blob and sends those that
 * are not there (https://github.com/moby/buildkit/blob/v0.32.2/util/push/push.go), so they follow from the manifests. A blob that the
 * registry has from images that this run does not know counts as sent.
 */
export function uploadsOf(
  images: readonly Pick<FetchedImage, 'blobs' | 'manifestBytes'>[],
  present: ReadonlySet<string>,
): MovedByBuilds {
  const sent = new Map<string, Blob>();
  for (const { blobs } of images)
    for (const blob of blobs) if (!present.has(blob.digest)) sent.set(blob.digest, blob);
  return {
    ...nothingMoved,
    uploads: [...sent.values()].map(({ digest, sizeBytes }) => ({ digest, bytes: sizeBytes })),
    manifestBytes: images.reduce((total, { manifestBytes }) => total + manifestBytes, 0),
  };
}
