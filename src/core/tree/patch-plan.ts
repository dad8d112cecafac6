import { type Compared, compareTrees, goneFrom } from './compare.ts';
import type { EntrySubset, EntryTable } from './entry-table.ts';
import { createHides, endOpaque } from './hiding.ts';
import { overlayTrees } from './overlay.ts';
import { printablePath } from './printable-path.ts';
import { countFiles, parentPath, type Tree } from './tree.ts';
import type { TreeEntry } from './tree-entry.ts';

/** How a layer differs from the one that is published. */
interface TreeComparison extends Pick<Compared, 'changes' | 'noise'> {
  /** Of the changes, those of anything but folders. */
  readonly changedFiles: number;
  /** All that the new layer has, but folders. */
  readonly files: number;
}

/** How old blobs become what a new build made. */
export type PatchPlan =
  /** They are that already, but for noise. */
  | { readonly kind: 'equal'; readonly comparison: TreeComparison }
  | { readonly kind: 'patch'; readonly comparison: TreeComparison; readonly contents: PatchContents }
  /** Plan again with what is beneath: at these paths something of the old blobs has to go. */
  | { readonly kind: 'beneath-needed'; readonly paths: readonly string[] }
  | { readonly kind: 'impossible'; readonly reason: string };

/** What a patch holds. */
export interface PatchContents {
  /** Paths whose records are copied from the new blobs. */
  readonly fromNext: EntrySubset;
  /** Paths whose records are copied from the blobs beneath: something of the old blobs covered them. */
  readonly fromBeneath: ReadonlySet<string>;
  /** Folders that only blobs beneath have, and that something of the patch lies in. */
  readonly folders: ReadonlyMap<string, TreeEntry>;
  /** Paths that must be gone, with all that is in them. */
  readonly whiteouts: readonly string[];
  /** Of files, before compression. */
  readonly contentBytes: number;
}

export interface PatchOptions {
  /** All blobs beneath those that were built, as one tree. Absent: unknown. */
  readonly beneath?: Tree;
  /** Nothing is noise. */
  readonly exact?: boolean;
}

/**
 * Plans how a layer that was built again is published on the blobs of the time before.
 *
 * @param old the own blobs of the layer as they are published, as one tree
 * @param next the own blobs that were built now, as one tree
 */
export function planPatch(old: Tree, next: Tree, options: PatchOptions): PatchPlan {
  const { beneath, exact = false } = options;
  const reason = old.obstacle ?? next.obstacle ?? beneath?.obstacle;
  if (reason !== undefined) return { kind: 'impossible', reason };
  if (beneath === undefined) {
    const paths = pathsNeedingBeneath(old, next);
    if (paths.length > 0) return { kind: 'beneath-needed', paths };
  }
  const [before, after] = [viewOf(old, beneath), viewOf(next, beneath)];
  const lost = before.obstacle ?? after.obstacle;
  if (lost !== undefined) return { kind: 'impossible', reason: lost };
  const { changes, noise, taken } = compareTrees(before.entries, after.entries, { exact });
  let changedFiles = 0;
  for (const { isFile } of changes()) if (isFile) changedFiles += 1;
  const comparison = { changes, noise, changedFiles, files: countFiles(next) };
  const whiteouts = whiteoutsOf(before.entries, after.entries, { exact });
  if (taken.size === 0 && whiteouts.length === 0) return { kind: 'equal', comparison };
  return { kind: 'patch', comparison, contents: contentsOf(next, after.entries, taken, whiteouts) };
}

/**
 * What is wrong with a patch; undefined: old blobs and patch give what was built, but for noise.
 *
 * @param published what old blobs come to with the patch, as it was read from its blob
 */
export function patchProblem(published: Tree, next: Tree, options: PatchOptions): string | undefined {
  const plan = planPatch(published, next, options);
  if (plan.kind === 'equal') return undefined;
  if (plan.kind === 'impossible') return plan.reason;
  const path = plan.kind === 'patch' ? firstPath(plan.contents) : plan.paths[0];
  return `${printablePath(path ?? '')} is not what was built`;
}

function firstPath({ fromNext, fromBeneath, whiteouts }: PatchContents): string | undefined {
  let last: string | undefined;
  for (const path of inTurn(fromNext, fromBeneath)) if (last === undefined || path > last) last = path;
  return last ?? whiteouts[0];
}

/** What was there and is not any more, of each folder that is gone only the folder itself. */
function whiteoutsOf(
  before: EntryTable,
  after: EntryTable,
  options: { readonly exact: boolean },
): readonly string[] {
  const gone: string[] = [];
  for (const path of goneFrom(before, after, options)) {
    if (before.kindOf(path) === 'whiteout') continue;
    const parent = parentPath(path) ?? '';
    const isInFolder = after.kindOf(parent) === 'folder' || (!after.has(parent) && !before.has(parent));
    if (isInFolder) gone.push(path);
  }
  for (const path of after.ofKind('whiteout')) if (before.kindOf(path) !== 'whiteout') gone.push(path);
  return gone.sort();
}

function contentsOf(
  next: Tree,
  after: EntryTable,
  taken: EntrySubset,
  whiteouts: readonly string[],
): PatchContents {
  const fromNext = next.entries.subset();
  const fromBeneath = new Set<string>();
  const folders = new Map<string, TreeEntry>();
  let contentBytes = 0;
  const isNext = (path: string): boolean => {
    const kind = next.entries.kindOf(path);
    return kind !== undefined && kind !== 'whiteout';
  };
  const take = (path: string): void => {
    const kind = after.kindOf(path);
    if (kind === undefined || kind === 'whiteout') return;
    const folder = kind === 'folder' ? after.get(path) : undefined;
    if (isNext(path)) fromNext.add(path);
    else if (folder !== undefined) folders.set(path, folder);
    else fromBeneath.add(path);
  };
  const countedGroups = new Set<string>();
  for (const path of taken) {
    take(path);
    const { group, sizeBytes = 0 } = after.get(path) ?? {};
    if (group === undefined || !countedGroups.has(group)) contentBytes += sizeBytes;
    if (group !== undefined) countedGroups.add(group);
  }
  const seen = new Set<string>();
  for (const path of inTurn(taken, whiteouts))
    for (let at = parentPath(path); at !== undefined && !seen.has(at); at = parentPath(at)) {
      seen.add(at);
      take(at);
    }
  return { fromNext, fromBeneath, folders, whiteouts, contentBytes };
}

function* inTurn(...lists: readonly Iterable<string>[]): Generator<string> {
  for (const list of lists) yield* list;
}

/**
 * What somebody sees who looks at a layer on all that is beneath it: nothing is hidden any more. Without `beneath`, the layer by
 * itself, whiteouts and all.
 */
function viewOf(tree: Tree, beneath: Tree | undefined): Tree {
  if (beneath === undefined) return tree;
  const { entries, obstacle } = overlayTrees([beneath, tree]);
  for (const path of entries.ofKind('whiteout')) entries.delete(path);
  for (const path of entries.opaque()) endOpaque(entries, path);
  return obstacle === undefined ? { entries } : { entries, obstacle };
}

/**
 * The paths at which a patch needs to know what is beneath: something of the old layer has to go, and perhaps something beneath
 * shows instead.
 */
function pathsNeedingBeneath(old: Tree, next: Tree): readonly string[] {
  const hides = createHides(next.entries);
  const needing: string[] = [];
  for (const path of old.entries.absentFrom(next.entries)) if (!hides(path)) needing.push(path);
  for (const path of next.entries.ofKind('folder')) {
    if (hides(path)) continue;
    const before = old.entries.kindOf(path);
    const wasOpen = before === undefined || (before === 'folder' && !old.entries.isOpaque(path));
    const isOpen = !next.entries.isOpaque(path);
    if (wasOpen !== isOpen) needing.push(path);
  }
  return needing;
}
