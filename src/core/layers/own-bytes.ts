import type { Blob } from '../oci/descriptor.ts';

/**
 * Compressed bytes of an image that none of the images beneath has, each blob once: what a layer adds.
 * Undefined where an image is not known.
 */
export function ownBytes(
  image: readonly Blob[] | undefined,
  beneath: readonly (readonly Blob[] | undefined)[],
): number | undefined {
  if (image === undefined || beneath.includes(undefined)) return undefined;
  const counted = new Set(beneath.flatMap((below) => below ?? []).map(({ digest }) => digest));
  let total = 0;
  for (const { digest, sizeBytes } of image) {
    if (!counted.has(digest)) total += sizeBytes;
    counted.add(digest);
  }
  return total;
}
