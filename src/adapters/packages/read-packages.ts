import {
  type FoundPackages,
  readFoundPackages,
  tellsOfPackages,
} from '../../core/packages/found-packages.ts';
import { indexBlobs } from '../layer-blob/index-layer.ts';
import type { LayerBlob } from '../layer-blob/layer-blob.ts';

/** What blobs, the lowest first, say of packages. @throws UserError when one cannot be read. */
export async function readPackages(blobs: readonly LayerBlob[]): Promise<FoundPackages> {
  const { tree, kept } = await indexBlobs(blobs, { keep: tellsOfPackages });
  const files = new Map([...kept].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
  return readFoundPackages(files, tree);
}
