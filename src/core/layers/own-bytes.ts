import { type Blob, uniqueBlobs } from '../oci/descriptor.ts';
import { sumSizes } from '../sum.ts';

/**
 * Compressed bytes of an image that none of the images beneath has, each blob once: what a layer adds.
 * Undefined where an image is not known.
 */
export function ownBytes(
  image: readonly Blob[] | undefined,
  beneath: readonly (readonly Blob[] | undefined)[],
): number | undefined {
  if (image === undefined || beneath.includes(undefined)) return undefined;
  const held = new Set(beneath.flatMap((below) => below ?? []).map(({ digest }) => digest));
  return sumSizes(uniqueBlobs(image).filter(({ digest }) => !held.has(digest)));
}
