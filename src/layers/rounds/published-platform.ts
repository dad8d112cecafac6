import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { indexBlobs } from '../../adapters/layer-blob/index-layer.ts';
import { createStagedRecords, type StagedRecords } from '../../adapters/layer-blob/staged-records.ts';
import { type PatchSource, type WrittenPatch, writePatch } from '../../adapters/layer-blob/write-patch.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { PlatformImage } from '../../adapters/registry/whole-image.ts';
import {
  type PatchPolicy,
  type PublishedBefore,
  whyNewBlobs,
  whyNoPatch,
  whyNotWorth,
  whyTooManyBlobs,
} from '../../core/layers/publication.ts';
import type { RecordedTree } from '../../core/layers/record.ts';
import { patchBlob, type StackedBlob } from '../../core/oci/stacked-image.ts';
import { sumSizes } from '../../core/sum.ts';
import { overlayOnto, overlayTrees } from '../../core/tree/overlay.ts';
import {
  type PatchContents,
  type PatchOptions,
  type PatchPlan,
  patchProblem,
  planPatch,
} from '../../core/tree/patch-plan.ts';
import type { Tree } from '../../core/tree/tree.ts';
import {
  fetchRecorded,
  type IndexedSegment,
  indexSegments,
  keepTree,
  layerBlobs,
  type TreePlace,
  wholeTree,
} from './layer-tree.ts';

/** An image for one platform: its own blobs, and those of the layers below it. */
export interface SplitImage {
  readonly image: PlatformImage;
  /** As JSON. */
  readonly config: unknown;
  readonly below: readonly StackedBlob[];
  readonly own: readonly StackedBlob[];
}

export interface PlatformRun extends TreePlace {
  readonly client: TreePlace['client'] & Pick<RegistryClient, 'pushBlobFile'>;
  readonly built: SplitImage;
  /** What is published until now; undefined: nothing that is whole. */
  readonly before: (SplitImage & { readonly tree: RecordedTree | undefined }) | undefined;
  /** How many of the own blobs that were built are those of an external image. */
  readonly externalBlobs: number;
  /** What the layers below come to, as they are published now. */
  readonly beneath: () => Promise<Tree>;
  /** How many servers download what is published, as far as that is known. */
  readonly hosts: () => Promise<number>;
  readonly policy: PatchPolicy;
  readonly tempFolder: string;
  readonly warn: (message: string) => void;
}

export interface PlatformPublication {
  /** `same`: nothing but noise changed in its own blobs. */
  readonly kind: 'same' | 'patch' | 'new';
  /** Why the blobs that were built are published, in words; undefined: they are not, or nothing older was to be compared. */
  readonly reason?: string | undefined;
  readonly own: readonly StackedBlob[];
  readonly tree: RecordedTree | undefined;
  /** Of the layer; undefined: not compared. */
  readonly files?: number;
  readonly changedFiles?: number;
  readonly patchBytes?: number;
}

/** Both trees above the blobs that the two images begin with. */
interface Comparison {
  /** Blobs that both images begin with, and what they come to. */
  readonly shared: readonly IndexedSegment[];
  readonly oldTree: Tree;
  readonly oldSegments: readonly IndexedSegment[];
  readonly next: readonly StackedBlob[];
  readonly nextTree: Tree;
  readonly staged: Pick<StagedRecords, 'archivesOf'>;
  /** Bytes of the new blobs: compressed ÷ unpacked. */
  readonly ratio: number;
}

/**
 * Decides what of a layer is published on one platform: the blobs of before, these and a patch, or the new ones. Pushes what
 * that takes, all but manifest and config.
 * @throws RegistryError, or UserError when blobs cannot be read.
 */
export async function publishPlatform(run: PlatformRun): Promise<PlatformPublication> {
  const { built, before, policy } = run;
  const facts = publishedBefore(before);
  const compression = built.own.map(({ descriptor }) => descriptor.mediaType);
  const why = whyNewBlobs({ before: facts, compression }, policy);
  if (why !== undefined || before === undefined || facts === undefined) return publishNew(run, why);
  const recorded = await fetchRecorded(run, before.tree, listed(before.own));
  const tooDear =
    recorded === undefined
      ? await whyTooDear(run, { ciBytes: sumSizes(listed(before.own)), patchBytes: 0 })
      : undefined;
  if (tooDear !== undefined) return publishNew(run, tooDear);
  const old = recorded ?? (await indexSegments(run, listed(before.own), 0));
  const folder = await mkdtemp(join(run.tempFolder, 'patch-'));
  try {
    return await publishCompared(run, { before, facts }, await compare(run, before, old, folder), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function publishCompared(
  run: PlatformRun,
  { before, facts }: Pick<PatchRun, 'before' | 'facts'>,
  comparison: Comparison,
  folder: string,
): Promise<PlatformPublication> {
  const { plan, options } = await planFor(run, comparison);
  if (plan.kind === 'impossible') return publishNew(run, plan.reason, comparison);
  const { files, changedFiles } = plan.comparison;
  if (plan.kind === 'patch') {
    const { contents } = plan;
    const made = await publishPatch(run, { before, facts, comparison, options, contents, folder });
    return { ...made, files, changedFiles };
  }
  const tooMany = whyTooManyBlobs(run.built.below.length + before.own.length);
  if (tooMany !== undefined) return publishNew(run, tooMany, comparison);
  const { shared, oldSegments } = comparison;
  const tree = treeOf([...shared, ...oldSegments], facts.patches);
  return { kind: 'same', own: before.own, tree, files, changedFiles };
}

/** Undefined: there is no layer of before. */
function publishedBefore(before: PlatformRun['before']): PublishedBefore | undefined {
  return before === undefined
    ? undefined
    : {
        compression: before.own.map(({ descriptor }) => descriptor.mediaType),
        ownBlobBytes: before.own.map(({ descriptor }) => descriptor.sizeBytes),
        patches: before.tree?.patches ?? 0,
      };
}

/** Reads the blobs that differ. `old`: what the blobs of before come to. */
async function compare(
  run: PlatformRun,
  before: NonNullable<PlatformRun['before']>,
  old: readonly IndexedSegment[],
  folder: string,
): Promise<Comparison> {
  const { built } = run;
  let blobs = 0;
  let shared = 0;
  for (const { segment } of old) {
    const end = blobs + segment.blobs;
    const isShared = before.own
      .slice(blobs, end)
      .every(({ descriptor }, index) => built.own[blobs + index]?.descriptor.digest === descriptor.digest);
    if (!isShared) break;
    blobs = end;
    shared += 1;
  }
  const next = built.own.slice(blobs);
  const oldSegments = old.slice(shared);
  const oldTree = wholeTree(oldSegments);
  const staged = await createStagedRecords(oldTree.entries, folder);
  const { tree, blobs: read } = await indexBlobs(layerBlobs(run, listed(next)), {
    pool: run.pool,
    staged,
  }).finally(staged.close);
  const unpackedBytes = read.reduce((sum, { archiveBytes }) => sum + archiveBytes, 0);
  return {
    shared: old.slice(0, shared),
    oldSegments,
    oldTree,
    next,
    nextTree: tree,
    staged,
    ratio: unpackedBytes === 0 ? 1 : sumSizes(listed(next)) / unpackedBytes,
  };
}

async function planFor(
  { policy, beneath }: PlatformRun,
  { oldTree, nextTree, shared }: Comparison,
): Promise<{
  readonly plan: Exclude<PatchPlan, { readonly kind: 'beneath-needed' }>;
  readonly options: PatchOptions;
}> {
  const options = { exact: policy.mode === 'exact' };
  const plan = planPatch(oldTree, nextTree, options);
  if (plan.kind !== 'beneath-needed') return { plan, options };
  const known = { ...options, beneath: overlayTrees([await beneath(), wholeTree(shared)]) };
  const again = planPatch(oldTree, nextTree, known);
  return again.kind === 'beneath-needed'
    ? { plan: { kind: 'impossible', reason: 'what is below it is not known' }, options: known }
    : { plan: again, options: known };
}

interface PatchRun {
  readonly before: NonNullable<PlatformRun['before']>;
  readonly facts: PublishedBefore;
  readonly comparison: Comparison;
  readonly options: PatchOptions;
  readonly contents: PatchContents;
  /** For files of its own. */
  readonly folder: string;
}

/** Writes the patch where it is small enough, and pushes it. */
async function publishPatch(run: PlatformRun, patch: PatchRun): Promise<PlatformPublication> {
  const { built, policy } = run;
  const { facts, comparison, contents, folder } = patch;
  const whyNot = (bytes: number): string | undefined => whyNoPatch(bytes, facts, built.below.length, policy);
  const guessedBytes = contents.contentBytes * comparison.ratio;
  const source = patchSource(run, comparison, contents);
  const beneathBytes = contents.fromBeneath.size === 0 ? 0 : sumSizes(source.beneath);
  // How well it compresses is known when it is written. What is far too big is not.
  const farTooBig =
    whyNot(guessedBytes / 2) ??
    // It is pushed, and read back.
    (await whyTooDear(run, { ciBytes: beneathBytes + 2 * guessedBytes, patchBytes: guessedBytes }));
  if (farTooBig !== undefined) return publishNew(run, farTooBig, comparison);
  const written = await writePatch({ ...source, contents, folder });
  const why = whyNot(written.sizeBytes);
  return why === undefined ? pushPatch(run, patch, written) : publishNew(run, why, comparison);
}

/** Why CI would move more for a patch than it saves. The history is asked only where that depends on how many servers there are. */
async function whyTooDear(
  { built, before, hosts }: PlatformRun,
  { ciBytes, patchBytes }: { readonly ciBytes: number; readonly patchBytes: number },
): Promise<string | undefined> {
  const held = new Set(before?.own.map(({ descriptor }) => descriptor.digest));
  const missing = built.own.filter(({ descriptor }) => !held.has(descriptor.digest));
  const savedBytes = sumSizes(listed(missing)) - patchBytes;
  const moved = { ciBytes, savedBytes, hosts: 1 };
  return whyNotWorth(moved) === undefined ? undefined : whyNotWorth({ ...moved, hosts: await hosts() });
}

function patchSource(
  run: PlatformRun,
  { next, staged }: Comparison,
  { fromNext }: PatchContents,
): Omit<PatchSource, 'contents' | 'folder'> {
  const { built } = run;

  const shared = built.own.slice(0, built.own.length - next.length);
  const type = next[0]?.descriptor.mediaType ?? '';
  return {
    next: staged.archivesOf(fromNext) ?? layerBlobs(run, listed(next)),
    beneath: layerBlobs(run, listed([...built.below, ...shared])),
    compression: type.includes('zstd') ? 'zstd' : 'gzip',
    isDocker: type.startsWith('application/vnd.docker.'),
  };
}

/** Pushes the patch, reads it back, and looks whether old blobs and patch are what was built. */
async function pushPatch(
  run: PlatformRun,
  { before, facts, comparison, options }: PatchRun,
  { path, mediaType, digest, sizeBytes, diffId }: WrittenPatch,
): Promise<PlatformPublication> {
  const { client, repository, warn } = run;
  const { shared, oldTree, oldSegments, nextTree } = comparison;
  await client.pushBlobFile(repository, path, { digest, sizeBytes });
  const blob = patchBlob({ mediaType, digest, sizeBytes }, diffId);
  const { tree, blobs: read } = await indexBlobs(layerBlobs(run, [blob.descriptor]), { pool: run.pool });
  const published = overlayOnto(oldTree, tree);
  const problem =
    read[0]?.diffId === diffId
      ? patchProblem(published, nextTree, options)
      : 'it does not unpack to what was written';
  if (problem !== undefined) {
    warn(`The whole layer is published, because a patch would not give what was built: ${problem}.`);
    return publishNew(run, 'a patch would not give what was built', comparison);
  }
  const covered = oldSegments.reduce((sum, { segment }) => sum + segment.blobs, 1);
  const merged = await keepTree(run, published, covered);
  return {
    kind: 'patch',
    own: [...before.own, blob],
    tree: treeOf([...shared, merged], facts.patches + 1),
    patchBytes: sizeBytes,
  };
}

/** The blobs that were built, with their index for the next time. */
async function publishNew(
  run: PlatformRun,
  reason: string | undefined,
  comparison?: Comparison,
): Promise<PlatformPublication> {
  const { built } = run;
  const own = listed(built.own);
  const segments =
    comparison === undefined
      ? await indexSegments(run, own, run.externalBlobs)
      : [...comparison.shared, await keepTree(run, comparison.nextTree, comparison.next.length)];
  return { kind: 'new', reason, own: built.own, tree: treeOf(segments, 0) };
}

function treeOf(segments: readonly IndexedSegment[], patches: number): RecordedTree {
  return { segments: segments.map(({ segment }) => segment), patches };
}

/** They are read only as what the config says of them: engines unpack nothing else. */
function listed(blobs: readonly StackedBlob[]) {
  return blobs.map(({ descriptor, diffId }) => ({ ...descriptor, diffId }));
}
