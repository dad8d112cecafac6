import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { PlatformReport } from '../../core/layers/layer-report.ts';
import { type Blob, formatPlatform } from '../../core/oci/descriptor.ts';

/** The platforms of an image, with digest and compressed bytes of each. */
export function platformReports(image: FetchedImage | undefined): readonly PlatformReport[] {
  return (image?.platforms ?? []).map(({ platform, manifest, layers, configBytes }) => ({
    platform: formatPlatform(platform),
    digest: manifest.digest,
    sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, configBytes),
  }));
}

/** Layers and configs of all platforms of an image: what its size counts. Undefined of no image. */
export function pulledBlobs(image: Pick<FetchedImage, 'platforms'> | undefined): readonly Blob[] | undefined {
  return image?.platforms.flatMap(({ layers, configDigest, configBytes }) => [
    ...layers,
    { digest: configDigest, sizeBytes: configBytes },
  ]);
}
