import type { Descriptor, Platform } from './descriptor.ts';
import type { ImageIndex, ImageManifest } from './manifest.ts';
import { mediaType } from './media-type.ts';

/** One image as it is in the registry: a manifest for one platform, or an index with its attestations. */
export interface IndexedImage {
  readonly descriptor: Descriptor;
  /** Absent: it is for one platform. */
  readonly manifest?: ImageManifest | ImageIndex;
  /** What its config says. */
  readonly platform: Platform;
}

/**
 * An image index of images that are each for one platform, as JSON; the same bytes for the same images. What is in their own
 * indexes (attestations) comes along: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 */
export function formatImageIndex(images: readonly IndexedImage[]): string {
  const manifests = images.flatMap(({ descriptor, manifest, platform }): readonly Descriptor[] =>
    manifest?.kind === 'index' ? manifest.manifests : [{ ...descriptor, platform }],
  );
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaType.ociIndex,
    manifests: manifests.map(({ mediaType: type, digest, sizeBytes, platform, annotations }) => ({
      mediaType: type,
      digest,
      size: sizeBytes,
      ...(annotations === undefined ? {} : { annotations }),
      ...(platform === undefined ? {} : { platform }),
    })),
  });
}
