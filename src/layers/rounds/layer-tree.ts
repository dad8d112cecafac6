import { indexBlobs } from '../../adapters/layer-blob/index-layer.ts';
import type { LayerBlob } from '../../adapters/layer-blob/layer-blob.ts';
import { packTree, unpackTree } from '../../adapters/layer-blob/tree-blob.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { digestOf } from '../../adapters/registry/content-digest.ts';
import { plural } from '../../core/format/quantity.ts';
import type { RecordedTree, TreeSegment } from '../../core/layers/record.ts';
import type { Blob } from '../../core/oci/descriptor.ts';
import { unequalPaths } from '../../core/tree/compare.ts';
import { EntryPool } from '../../core/tree/entry-pool.ts';
import { overlayTrees } from '../../core/tree/overlay.ts';
import { printablePath } from '../../core/tree/printable-path.ts';
import type { Tree } from '../../core/tree/tree.ts';

type TreeClient = Pick<RegistryClient, 'openBlob' | 'fetchBlob' | 'pushBlob'>;

/** Where blobs and their indexes are. */
export interface TreePlace {
  readonly client: TreeClient;
  readonly repository: string;
  /** Of the trees that are compared. */
  readonly pool: EntryPool;
}

/** A part of a layer's blobs, and what it comes to. */
export interface IndexedSegment {
  readonly segment: TreeSegment;
  readonly tree: Tree;
}

/** A blob, and where that is asked, what it has to unpack to. */
type ListedBlob = Blob & Pick<LayerBlob, 'diffId'>;

/** The blobs as they can be read. */
export function layerBlobs(
  { client, repository }: Pick<TreePlace, 'client' | 'repository'>,
  blobs: readonly ListedBlob[],
): readonly LayerBlob[] {
  return blobs.map(({ digest, sizeBytes, diffId }) => ({
    ...{ digest, sizeBytes, diffId },
    open: () => client.openBlob(repository, { digest, sizeBytes }),
  }));
}

/** Keeps an index in the registry; the record will name it. */
export async function keepTree(
  { client, repository }: TreePlace,
  tree: Tree,
  blobs: number,
): Promise<IndexedSegment> {
  const bytes = await packTree(tree);
  const digest = digestOf(bytes);
  await client.pushBlob(repository, bytes, digest);
  return { segment: { digest, sizeBytes: bytes.length, blobs }, tree };
}

/** Reads blobs, and keeps what they come to: the first ones by themselves, because they are likely to be the same next time. */
export async function indexSegments(
  place: TreePlace,
  layers: readonly ListedBlob[],
  first: number,
): Promise<readonly IndexedSegment[]> {
  const parts = [layers.slice(0, first), layers.slice(first)].filter((part) => part.length > 0);
  const segments: IndexedSegment[] = [];
  for (const part of parts) {
    const { tree } = await indexBlobs(layerBlobs(place, part), place);
    segments.push(await keepTree(place, tree, part.length));
  }
  return segments;
}

/**
 * What the own blobs of a published layer come to: as it is recorded, and where that is not, or is gone, from the blobs.
 * @throws RegistryError, or UserError when blobs are no archives.
 */
export async function readTree(
  place: TreePlace,
  recorded: RecordedTree | undefined,
  layers: readonly ListedBlob[],
): Promise<readonly IndexedSegment[]> {
  return (await fetchRecorded(place, recorded, layers)) ?? indexSegments(place, layers, 0);
}

/** The same as it is recorded; undefined: that is not, or is gone. */
export async function fetchRecorded(
  place: TreePlace,
  recorded: RecordedTree | undefined,
  layers: readonly ListedBlob[],
): Promise<readonly IndexedSegment[] | undefined> {
  const segments = recorded?.segments ?? [];
  const covered = segments.reduce((sum, { blobs }) => sum + blobs, 0);
  const known =
    covered === layers.length ? await Promise.all(segments.map((segment) => fetchTree(place, segment))) : [];
  const found = known.filter((segment) => segment !== undefined);
  return layers.length === 0 || (found.length === segments.length && found.length > 0) ? found : undefined;
}

async function fetchTree(
  { client, repository, pool }: TreePlace,
  segment: TreeSegment,
): Promise<IndexedSegment | undefined> {
  const bytes = await client.fetchBlob(repository, { ...segment, mediaType: '' });
  return bytes === undefined ? undefined : { segment, tree: await unpackTree(bytes, pool) };
}

/**
 * What is wrong with the own blobs of a published layer, by the record of what they come to; undefined: nothing, or nothing is
 * recorded. Reads all of them.
 * @throws RegistryError, or UserError when blobs are no archives.
 */
export async function findTreeProblem(
  blobs: Pick<TreePlace, 'client' | 'repository'>,
  recorded: RecordedTree,
  layers: readonly ListedBlob[],
): Promise<string | undefined> {
  const place = { ...blobs, pool: new EntryPool() };
  const known = (await Promise.all(recorded.segments.map((segment) => fetchTree(place, segment)))).filter(
    (segment) => segment !== undefined,
  );
  const covered = known.reduce((sum, { segment }) => sum + segment.blobs, 0);
  if (known.length < recorded.segments.length || covered === 0) return undefined;
  const { tree } = await indexBlobs(layerBlobs(place, layers.slice(-covered)), place);
  const [first, ...others] = [...unequalPaths(wholeTree(known).entries, tree.entries)].sort();
  return first === undefined
    ? undefined
    : `it does not hold the files that were published: ${plural(1 + others.length, 'difference')}, first ${printablePath(first)}`;
}

export function wholeTree(segments: readonly IndexedSegment[]): Tree {
  return overlayTrees(segments.map(({ tree }) => tree));
}
