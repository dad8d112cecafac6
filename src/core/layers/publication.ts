import { formatBytes, plural } from '../format/quantity.ts';
import { sum } from '../sum.ts';

/** What is asked of publishing layers. */
export interface PatchPolicy {
  /** `exact`: what differs counts as a change, whatever it is. */
  readonly mode: 'auto' | 'off' | 'exact';
  /** Smaller layers are always published as they were built. */
  readonly fromBytes: number;
  /** Of the layer, that a patch and all patches together may have. */
  readonly limitPercent: number;
  /** Starts again from what was built. */
  readonly compact: boolean;
}

/** Many blobs on top of each other make each start slower, and an overlay has at most 128. */
export const mostPatchesInRow = 20;
const mostBlobs = 100;

/** What is known of a layer for one platform before its tree is read. */
interface PublicationFacts {
  /** What is published until now; undefined: nothing, or not whole. */
  readonly before: PublishedBefore | undefined;
  /** How the blobs of the layer that was built are compressed. */
  readonly compression: readonly string[];
}

export interface PublishedBefore {
  /** Media types of its own blobs. */
  readonly compression: readonly string[];
  /** Bytes of its own blobs, lowest first; the last ones are patches. */
  readonly ownBlobBytes: readonly number[];
  readonly patches: number;
}

/**
 * Why the blobs of a build are published, whatever changed in them; undefined: old blobs and a patch may be published instead.
 * In words without a full stop, to follow "The whole layer is published, because".
 */
export function whyNewBlobs(facts: PublicationFacts, policy: PatchPolicy): string | undefined {
  const { before } = facts;
  if (policy.mode === 'off') return 'patch is off';
  if (policy.compact) return 'compact is true';
  if (before === undefined || before.ownBlobBytes.length === 0) return 'nothing older is published';
  const odd = facts.compression.find((type) => !before.compression.includes(type));
  if (odd !== undefined) return 'the compression changed';
  return undefined;
}

/** Why old blobs and a patch are not published; undefined: they are. In the same words. `blobsBelow`: of the layers below it, as they are now. */
export function whyNoPatch(
  patchBytes: number,
  before: PublishedBefore,
  blobsBelow: number,
  policy: Pick<PatchPolicy, 'limitPercent'>,
): string | undefined {
  if (before.patches >= mostPatchesInRow) return `${mostPatchesInRow} patches follow one another`;
  const many = whyTooManyBlobs(blobsBelow + before.ownBlobBytes.length + 1);
  if (many !== undefined) return many;
  const base = before.ownBlobBytes.slice(0, before.ownBlobBytes.length - before.patches);
  const layerBytes = sum(base);
  const older = sum(before.ownBlobBytes) - layerBytes;
  const limitBytes = (layerBytes * policy.limitPercent) / 100;
  if (patchBytes > limitBytes)
    return `a patch would have ${formatBytes(patchBytes)}, more than ${policy.limitPercent} % of ${formatBytes(layerBytes)}`;
  if (patchBytes + older > limitBytes)
    return `its patches would have ${formatBytes(patchBytes + older)} together, more than ${policy.limitPercent} % of ${formatBytes(layerBytes)}`;
  return undefined;
}

/**
 * Why a patch that is possible is not made: it would move more in CI than it saves. Undefined: it is worth it. In the same words.
 *
 * @param moved `ciBytes`: what CI downloads and uploads only for the patch. `savedBytes`: what each server downloads less.
 */
export function whyNotWorth(moved: {
  readonly ciBytes: number;
  readonly savedBytes: number;
  readonly hosts: number;
}): string | undefined {
  const { ciBytes, savedBytes, hosts } = moved;
  if (ciBytes <= savedBytes * hosts) return undefined;
  return `a patch would move ${formatBytes(ciBytes)} in CI, and save ${formatBytes(Math.max(0, savedBytes * hosts))} on ${plural(hosts, 'server')}`;
}

/** Why an image cannot have that many blobs; undefined: it can. In the same words. */
export function whyTooManyBlobs(blobs: number): string | undefined {
  return blobs > mostBlobs ? `an image may have at most ${mostBlobs} blobs` : undefined;
}
