import { indexBlobs } from '../../adapters/layer-blob/index-layer.ts';
import type { LayerBlob } from '../../adapters/layer-blob/layer-blob.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchDiffIds } from '../../adapters/registry/image-config.ts';
import type { FetchedImage, PlatformImage } from '../../adapters/registry/whole-image.ts';
import { UserError } from '../../core/error.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { LayerInputs } from '../../core/layers/record.ts';
import { formatPlatform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference } from '../../core/oci/reference.ts';
import {
  type FoundPackages,
  readFoundPackages,
  tellsOfPackages,
} from '../../core/packages/found-packages.ts';
import { describePackages, type LayerPackages } from '../../core/packages/layer-packages.ts';

/** Platform → packages; empty where the layer has no package manager. */
export type PlatformPackages = Readonly<Record<string, LayerPackages>>;

/** A layer whose packages are read, and what is known of the one that it is based on. */
interface ReadLayer {
  readonly node: LayerNode;
  readonly image: FetchedImage;
  readonly externalImages: LayerInputs['externalImages'];
  /** The layers that its image begins with, the lowest first; empty: it begins with an external image, or with nothing. */
  readonly below: readonly { readonly image: FetchedImage; readonly packages: PlatformPackages }[];
}

/**
 * What a layer holds of packages: its own blobs are read, and of the external image that it is based on, all.
 * @throws UserError when a blob cannot be read, or what the image is based on is not known.
 */
export async function readLayerPackages(
  layer: ReadLayer,
  access: {
    readonly client: Pick<RegistryClient, 'openBlob'>;
    readonly repository: string;
    readonly connect: (registry: string) => RegistryClient;
  },
): Promise<PlatformPackages> {
  const found: Record<string, LayerPackages> = {};
  for (const image of layer.image.platforms) {
    const platform = formatPlatform(image.platform);
    const blobs = image.layers.map(
      (blob): LayerBlob => ({ ...blob, open: () => access.client.openBlob(access.repository, blob) }),
    );
    const beneath = await countBeneath(layer, image, access.connect);
    const lower = layer.below.flatMap(({ packages }) => packages[platform] ?? []);
    const own = await readPackages(blobs.slice(beneath));
    const packages = describePackages(
      own,
      layer.below.length > 0
        ? { layers: lower }
        : { image: beneath === 0 ? undefined : await readPackages(blobs.slice(0, beneath)) },
      platform,
    );
    if (packages !== undefined) found[platform] = packages;
  }
  return found;
}

/** How many of an image's blobs are not the layer's own. */
async function countBeneath(
  { node, externalImages, below }: ReadLayer,
  { platform, config }: PlatformImage,
  connect: (registry: string) => RegistryClient,
): Promise<number> {
  const lower = below
    .at(-1)
    ?.image.platforms.find((candidate) => formatPlatform(candidate.platform) === formatPlatform(platform));
  if (lower !== undefined) return lower.config.diffIds.length;
  const bases = [...new Set(node.externalImages.flatMap(({ name, via }) => (via === 'from' ? [name] : [])))];
  const chains = await Promise.all(
    bases.map(async (name): Promise<readonly Digest[] | undefined> => {
      const digest = externalImages[name];
      if (digest === undefined || digest === 'unresolved') return undefined;
      const { registry, repository } = parseReference(name);
      return fetchDiffIds(connect(registry), repository, digest, platform);
    }),
  );
  const counts = chains.flatMap((chain) =>
    chain?.every((diffId, index) => config.diffIds[index] === diffId) === true ? [chain.length] : [],
  );
  if (counts.length > 0) return Math.max(...counts);
  if (bases.length === 0) return 0;
  throw new UserError(`its image does not begin with the one of ${bases.join(', ')}`);
}

/** What blobs, the lowest first, say of packages. @throws UserError when one cannot be read. */
async function readPackages(blobs: readonly LayerBlob[]): Promise<FoundPackages> {
  const { tree, kept } = await indexBlobs(blobs, { keep: tellsOfPackages });
  const files = new Map([...kept].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
  return readFoundPackages(files, tree);
}
