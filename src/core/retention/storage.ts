import type { Digest } from '../oci/digest.ts';
import { sumOf } from '../sum.ts';
import type { Inventory, Version } from './inventory.ts';

/** What a package holds, and what for. */
interface Storage {
  /** Every blob once. */
  readonly totalBytes: number;
  readonly tags: readonly TagStorage[];
  /** Of manifests that no tag leads to. */
  readonly untaggedBytes: number;
}

export interface TagStorage {
  readonly tag: string;
  /** Of everything that it leads to. */
  readonly sizeBytes: number;
  /** Of what no other tag leads to. */
  readonly ownBytes: number;
}

/** Adds up what the tags of a package hold, alone and shared. */
export function measureStorage({ versions }: Inventory): Storage {
  const byDigest = new Map(versions.map((version) => [version.digest, version]));
  const tags = versions.flatMap((version) =>
    version.tags.map((tag) => ({ tag, blobs: blobsOf(version, byDigest) })),
  );
  const users = new Map<Digest, number>();
  for (const { blobs } of tags)
    for (const digest of blobs.keys()) users.set(digest, (users.get(digest) ?? 0) + 1);
  const all = new Map(
    versions.flatMap(({ content }) =>
      (content?.blobs ?? []).map(({ digest, sizeBytes }) => [digest, sizeBytes]),
    ),
  );
  const sum = (
    blobs: ReadonlyMap<Digest, number>,
    counts: (digest: Digest) => boolean = () => true,
  ): number => sumOf(blobs, ([digest, sizeBytes]) => (counts(digest) ? sizeBytes : 0));
  return {
    totalBytes: sum(all),
    tags: tags
      .map(({ tag, blobs }) => ({
        tag,
        sizeBytes: sum(blobs),
        ownBytes: sum(blobs, (digest) => users.get(digest) === 1),
      }))
      .toSorted((a, b) => b.sizeBytes - a.sizeBytes || (a.tag < b.tag ? -1 : 1)),
    untaggedBytes: sum(all, (digest) => !users.has(digest)),
  };
}

function blobsOf(start: Version, byDigest: ReadonlyMap<Digest, Version>): ReadonlyMap<Digest, number> {
  const blobs = new Map<Digest, number>();
  const seen = new Set<Digest>();
  const waiting = [start];
  for (let version = waiting.pop(); version !== undefined; version = waiting.pop()) {
    if (seen.has(version.digest)) continue;
    seen.add(version.digest);
    for (const { digest, sizeBytes } of version.content?.blobs ?? []) blobs.set(digest, sizeBytes);
    for (const digest of version.content?.manifests ?? []) {
      const child = byDigest.get(digest);
      if (child !== undefined) waiting.push(child);
    }
  }
  return blobs;
}
