import { UserError } from '../../core/error.ts';
import type { Blob, Platform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { ImageIndex, ImageManifest } from '../../core/oci/manifest.ts';
import { choosePlatform } from '../../core/oci/platform-choice.ts';
import type { ManifestFetcher } from './reader.ts';

/** The compressed parts of an image for one platform. */
interface ImageBlobs {
  readonly manifest: Digest;
  readonly layers: readonly Blob[];
  readonly config: Digest;
}

/** An image by digest. */
export interface PulledAs {
  readonly registry: string;
  readonly repository: string;
  readonly digest: Digest;
}

/** Tells which blobs images consist of; undefined where the registry does not tell. Asks for each image once. */
export type BlobReader = (image: PulledAs, machine: Platform) => Promise<ImageBlobs | undefined>;

const deepest = 3;

export function createBlobReader(connect: (registry: string) => ManifestFetcher): BlobReader {
  const manifests = new Map<string, Promise<ImageManifest | ImageIndex | undefined>>();
  const fetchManifest = ({ registry, repository, digest }: PulledAs) => {
    const key = `${registry}/${repository}@${digest}`;
    const asked =
      manifests.get(key) ??
      connect(registry)
        .fetchManifest(repository, digest)
        .then(
          (found) => found?.manifest,
          (error: unknown) => {
            // Not to know what an image consists of makes a plan less exact, and nothing worse.
            if (error instanceof UserError) return undefined;
            throw error;
          },
        );
    manifests.set(key, asked);
    return asked;
  };
  const read = async (image: PulledAs, machine: Platform, depth: number): Promise<ImageBlobs | undefined> => {
    const manifest = await fetchManifest(image);
    if (manifest === undefined || depth === deepest) return undefined;
    if (manifest.kind === 'manifest')
      return {
        manifest: image.digest,
        layers: manifest.layers.map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
        config: manifest.config.digest,
      };
    const children = manifest.manifests.flatMap(({ digest, platform }) =>
      platform === undefined ? [] : [{ digest, platform }],
    );
    const child = choosePlatform(children, machine);
    return child && read({ ...image, digest: child.digest }, machine, depth + 1);
  };
  return (image, machine) => read(image, machine, 0);
}
