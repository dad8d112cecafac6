import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { Blob } from '../../core/oci/descriptor.ts';

/** Layers and configs of all platforms of an image: what its size counts. Undefined of no image. */
export function pulledBlobs(image: Pick<FetchedImage, 'platforms'> | undefined): readonly Blob[] | undefined {
  return image?.platforms.flatMap(({ layers, configDigest, configBytes }) => [
    ...layers,
    { digest: configDigest, sizeBytes: configBytes },
  ]);
}
