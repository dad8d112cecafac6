import { readFile } from 'node:fs/promises';
import { type IndexedBlobs, indexBlobs } from '../../src/adapters/layer-blob/index-layer.ts';
import type { LayerBlob } from '../../src/adapters/layer-blob/layer-blob.ts';
import { createStagedRecords } from '../../src/adapters/layer-blob/staged-records.ts';
import { writePatch } from '../../src/adapters/layer-blob/write-patch.ts';
import { EntryPool } from '../../src/core/tree/entry-pool.ts';
import {
  type PatchContents,
  type PatchOptions,
  type PatchPlan,
  planPatch,
} from '../../src/core/tree/patch-plan.ts';
import type { Tree } from '../../src/core/tree/tree.ts';
import {
  copyFiles,
  type Dice,
  differ,
  type Files,
  type Inode,
  install,
  mutate,
  randomFiles,
  unpackAsOverlay,
} from './random-tree.ts';
import { digestOf } from './registry-server.ts';
import { seededRandom } from './seeded-random.ts';
import { readTar, type TarPart, tarOf } from './tar-archive.ts';

/** A layer that was built on something, and again when both had changed. */
export interface RandomLayer {
  readonly exact: boolean;
  /** All that is beneath the layer now, and in one blob. */
  readonly beneath: Files;
  readonly base: Uint8Array;
  /** All that the new build made, with what is beneath. */
  readonly built: Files;
  /** The blobs of the layer before and now, lowest first. */
  readonly old: readonly Uint8Array[];
  readonly next: readonly Uint8Array[];
}

export interface Publication {
  readonly plan: Exclude<PatchPlan, { readonly kind: 'beneath-needed' }>;
  readonly options: PatchOptions;
  readonly trees: { readonly old: Tree; readonly next: Tree; readonly patch: Tree | undefined };
  /** The old blobs, and the patch. */
  readonly blobs: readonly Uint8Array[];
  /** Whether the patch was made of what was kept while the new blobs were read. */
  readonly isStaged: boolean;
}

export function randomLayer(seed: number): RandomLayer {
  const dice = diceOf(seed);
  const exact = dice(3) === 0;
  const before = randomFiles(dice);
  const built = copyFiles(before);
  mutate(built, dice, 1 + dice(10));
  const old = inBlobs(before, built, dice);
  const beneath = copyFiles(before);
  if (dice(3) === 0) mutate(beneath, dice, 1 + dice(4));
  // What the steps of the layer make of what is beneath them now.
  const builtNow = old.reduce(unpackOrKeep, copyFiles(beneath));
  if (dice(6) === 0) install(builtNow, dice);
  else mutate(builtNow, dice, dice(8));
  const next = inBlobs(beneath, builtNow, dice);
  const base = differ(new Map([['', beneath.get('') as Inode]]), beneath, dice);
  return { exact, beneath, base, built: builtNow, old, next };
}

/** Publishes it as old blobs and a patch, where that is possible. */
export async function publishRandom(seed: number, layer: RandomLayer, folder: string): Promise<Publication> {
  const { exact, old, next, base } = layer;
  // As in a run, or each by itself.
  const pool = seed % 2 === 0 ? new EntryPool() : undefined;
  const [before, below] = [await indexOf(old, pool), await indexOf([base], pool)];
  const staged = await createStagedRecords(before.tree.entries, folder);
  const after = await indexBlobs(next.map(blobOf), { pool, staged });
  await staged.close();
  const trees = { old: before.tree, next: after.tree, patch: undefined };
  let options: PatchOptions = { exact };
  let plan = planPatch(trees.old, trees.next, options);
  if (plan.kind === 'beneath-needed' || seed % 3 === 0) {
    options = { exact, beneath: below.tree };
    plan = planPatch(trees.old, trees.next, options);
  }
  if (plan.kind === 'beneath-needed') throw new Error('what is beneath was given');
  if (plan.kind !== 'patch') return { plan, options, trees, blobs: old, isStaged: false };
  const archives = staged.archivesOf(plan.contents.fromNext);
  const blob = await readFile((await patchOf(layer, plan.contents, folder, archives)).path);
  return {
    plan,
    options,
    trees: { ...trees, patch: (await indexOf([blob], pool)).tree },
    blobs: [...old, blob],
    isStaged: archives !== undefined,
  };
}

/** Several layers as one, each in a folder of its own. The first has as many blobs as any of them. */
export function joinLayers(layers: readonly RandomLayer[]): Pick<RandomLayer, 'base' | 'old' | 'next'> {
  const join = (blobsOf: (layer: RandomLayer) => readonly Uint8Array[]): readonly Uint8Array[] => {
    const most = Math.max(...layers.map((layer) => blobsOf(layer).length));
    return Array.from({ length: most }, (_, at) =>
      tarOf(
        { path: joinedFolder, type: 'folder', mode: 0o755 },
        ...layers.flatMap((layer, index) => moved(blobsOf(layer)[at], `${joinedFolder}/${index}`)),
      ),
    );
  };
  const [base] = join((layer) => [layer.base]);
  if (base === undefined) throw new Error('no layer was given');
  return { base, old: join(({ old }) => old), next: join(({ next }) => next) };
}

/** Where `joinLayers` puts them. */
export const joinedFolder = 'layers';

function moved(blob: Uint8Array | undefined, folder: string): readonly TarPart[] {
  if (blob === undefined) return [];
  const within = (path: string): string => (path === '' ? folder : `${folder}/${path}`);
  return readTar(blob).map(({ path, type, target, content, ...fields }) => ({
    ...fields,
    ...{ path: within(path), type, target: type === 'hard-link' ? within(target ?? '') : target },
    ...(type === 'file' ? { content } : {}),
  }));
}

/** A blob in memory. */
export function blobOf(bytes: Uint8Array): LayerBlob {
  return {
    digest: digestOf(bytes),
    sizeBytes: bytes.length,
    async *open() {
      yield bytes;
    },
  };
}

export function indexOf(blobs: readonly Uint8Array[], pool?: EntryPool): Promise<IndexedBlobs> {
  return indexBlobs(blobs.map(blobOf), { pool });
}

function patchOf(
  { next, base }: RandomLayer,
  contents: PatchContents,
  folder: string,
  staged: readonly LayerBlob[] | undefined,
) {
  const blobs = { next: staged ?? next.map(blobOf), beneath: [blobOf(base)] };
  return writePatch({ ...blobs, contents, folder, compression: 'none' });
}

function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  return (limit) => Math.floor(random() * limit);
}

/** Old blobs need not fit on what is beneath now. */
function unpackOrKeep(files: Files, blob: Uint8Array): Files {
  try {
    return unpackAsOverlay(files, blob);
  } catch {
    return files;
  }
}

function inBlobs(before: Files, after: Files, dice: Dice): readonly Uint8Array[] {
  if (dice(3) > 0) return [differ(before, after, dice)];
  const between = copyFiles(before);
  mutate(between, dice, dice(5));
  return [differ(before, between, dice), differ(between, after, dice)];
}
