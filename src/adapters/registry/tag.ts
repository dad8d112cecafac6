import { UserError } from '../../core/error.ts';
import { groupBy } from '../../core/group.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { ManifestFetcher, Resolver } from './reader.ts';
import type { ManifestPusher } from './writer.ts';

/** What moving a tag takes. */
type TagMover = Resolver & ManifestFetcher & ManifestPusher;

/** How long a registry may take until it shows what it was just given. */
const looks = 31;
const pauseMs = 1000;

/**
 * Points a tag to an image that is in the registry, by putting the same bytes under it; no layer moves.
 * @returns false when the tag was there already, and nothing was written.
 * @throws UserError when the image is not in the registry.
 * @throws RegistryError
 */
export async function moveTag(
  client: TagMover,
  repository: string,
  tag: string,
  digest: Digest,
): Promise<boolean> {
  if ((await client.resolve(repository, tag))?.digest === digest) return false;
  const found = await client.fetchManifest(repository, digest);
  if (found === undefined) {
    throw new UserError(`the tag ${tag} cannot be moved: ${digest} is gone from the registry`, {
      remedy: 'Run again to rebuild the layer.',
    });
  }
  await client.pushManifest(repository, tag, found.descriptor.mediaType, found.bytes);
  return true;
}

/**
 * Points tags to images that are in the registry. The tags of one image follow each other: a registry on a file system writes
 * an image's link anew for each of its tags, and answers 500 to whoever reads the image at that moment.
 * @param wanted tag → digest.
 * @returns the tags that were moved.
 * @throws as moveTag; some tags may have been moved by then.
 */
export async function moveTags(
  client: TagMover,
  repository: string,
  wanted: ReadonlyMap<string, Digest>,
): Promise<readonly string[]> {
  const images = groupBy([...wanted], ([, digest]) => digest);
  const moved = await Promise.all(
    [...images.values()].map(async (tags) => {
      const ofImage: string[] = [];
      for (const [tag, digest] of tags) if (await moveTag(client, repository, tag, digest)) ofImage.push(tag);
      return ofImage;
    }),
  );
  return moved.flat();
}

/**
 * Waits until a tag, or a digest, that was just pushed shows: registries that keep several copies take a moment.
 * @throws UserError when it does not within 30 s.
 */
export async function awaitTag(
  client: Resolver,
  repository: string,
  tagOrDigest: string,
  digest: Digest,
  sleep: (durationMs: number) => Promise<void>,
): Promise<void> {
  let shown: Digest | undefined;
  for (let look = 1; look <= looks; look++) {
    if (look > 1) await sleep(pauseMs);
    shown = (await client.resolve(repository, tagOrDigest))?.digest;
    if (shown === digest) return;
  }
  throw new UserError(
    `Expected ${repository}:${tagOrDigest} to be ${digest} after it was pushed, got ${shown ?? 'nothing'}.`,
    {
      remedy:
        'Run again. If it happens again, another run moves the same tag, or the registry loses what it accepts.',
    },
  );
}
