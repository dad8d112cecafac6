import { awaitTag } from '../../adapters/registry/tag.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import { UserError } from '../../core/error.ts';
import { groupBy } from '../../core/group.ts';
import type { PartReport } from '../../core/layers/part-report.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { parseReference, repositoryOf } from '../../core/oci/reference.ts';
import { signImage } from '../../layers/inputs/image-signature.ts';
import { platformReports } from '../../layers/report/platform-reports.ts';
import type { MergeRun } from './merge-run.ts';
import { pushIndex } from './push-index.ts';
import type { MergedImage } from './report.ts';

/** One index of the application for all platforms, under all of its tags. */
export async function mergeApp(run: MergeRun, parts: readonly PartReport[]): Promise<MergedImage> {
  const { inputs, log } = run;
  const digests = parts.map(appDigest);
  const places = groupBy(inputs.tags, repositoryOf);
  const tagged = await log.phase('index', async () => {
    const done: { readonly image: FetchedImage; readonly moved: boolean }[] = [];
    for (const [place, tags] of places) done.push(await tagIndex(run, place, tags, digests));
    return done;
  });
  const [first] = tagged;
  if (first === undefined) throw new UserError('there is no tag for the application');
  return {
    name: 'app',
    digest: first.image.descriptor.digest,
    tags: inputs.tags,
    changed: tagged.some(({ moved }) => moved),
    platforms: platformReports(first.image),
  };
}

function appDigest({ platform, app }: PartReport): Digest {
  if (app !== undefined) return app.digest;
  throw new UserError(`the build of ${platform} pushed no application`, {
    remedy:
      'Use the same push for every platform. With push: auto, pull requests push nothing and are not merged.',
  });
}

/** The index under all tags of one repository. */
async function tagIndex(
  { connect, clock, log }: MergeRun,
  place: string,
  references: readonly string[],
  digests: readonly Digest[],
): Promise<{ readonly image: FetchedImage; readonly moved: boolean }> {
  const { registry, repository } = parseReference(place);
  const client = connect(registry);
  const image = await pushIndex(client, repository, 'the application', digests, clock);
  const { digest, mediaType } = image.descriptor;
  const tags = references.map((text) => parseReference(text).tag ?? 'latest');
  const before = await Promise.all(tags.map((tag) => client.resolve(repository, tag)));
  const moving = tags.filter((_, index) => before[index]?.digest !== digest);
  await signImage(client, repository, image.descriptor, { tags, moved: moving.length > 0 }, log);
  for (const tag of moving) {
    await client.pushManifest(repository, tag, mediaType, image.bytes);
    await awaitTag(client, repository, tag, digest, clock.sleep);
  }
  return { image, moved: moving.length > 0 };
}
