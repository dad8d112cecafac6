import pLimit from 'p-limit';
import type { BlobFinder, Resolver } from '../../adapters/registry/reader.ts';
import { UserError } from '../../core/error.ts';
import type { RetentionPlan } from '../../core/retention/plan-retention.ts';

const atOnce = 8;

/**
 * Every tag that stays names the same image as before, every manifest that stays is there, and so is every blob that it shares with
 * something that went.
 * @param removals digests of what was removed, or was to be.
 * @throws UserError that names all that is not.
 */
export async function lookAgain(
  client: Resolver & BlobFinder,
  repository: string,
  plan: RetentionPlan,
  removals: ReadonlyMap<string, unknown>,
): Promise<void> {
  const limit = pLimit(atOnce);
  const kept = plan.decisions.filter(({ action }) => action !== 'delete');
  const looks: readonly (() => Promise<string | undefined>)[] = [
    ...kept.flatMap(({ version, dropped }) =>
      version.tags
        .filter((tag) => !dropped.includes(tag))
        .map((tag) => async () => {
          const found = await client.resolve(repository, tag);
          return found?.digest === version.digest
            ? undefined
            : `the tag ${tag} names ${found?.digest ?? 'nothing'}, and named ${version.digest} before`;
        }),
    ),
    ...kept.map(({ version: { digest } }) => async () => {
      const found = await client.resolve(repository, digest);
      return found === undefined ? `${digest} is gone` : undefined;
    }),
    ...sharedBlobs(plan, removals).map(({ digest, sizeBytes }) => async () => {
      const isThere = await client.blobExists(repository, digest, sizeBytes);
      return isThere ? undefined : `the blob ${digest} is gone, which others share`;
    }),
  ];
  const answers = await Promise.all(looks.map((look) => limit(look)));
  const problems = answers.filter((answer) => answer !== undefined);
  if (problems.length === 0) return;
  throw new UserError(
    `after the deletions, something that should have been kept is missing: ${problems.join('; ')}`,
    {
      remedy:
        'If another run moved a tag in the meantime, run again. The next prewarm rebuilds and pushes missing layers. On GitHub you can restore a deleted version for 30 days: package settings, or POST …/versions/ID/restore.',
    },
  );
}

type Blobs = NonNullable<RetentionPlan['decisions'][number]['version']['content']>['blobs'];

/** Blobs of what stays that something had which went, each once. */
function sharedBlobs({ decisions }: RetentionPlan, removals: ReadonlyMap<string, unknown>): Blobs {
  const blobsOf = ({ version }: RetentionPlan['decisions'][number]): Blobs => version.content?.blobs ?? [];
  const went = new Set(
    decisions
      .filter(({ action, version }) => action === 'delete' && removals.has(version.digest))
      .flatMap((decision) => blobsOf(decision).map(({ digest }) => digest)),
  );
  const shared = decisions
    .filter(({ action }) => action !== 'delete')
    .flatMap((decision) => blobsOf(decision).filter(({ digest }) => digest !== decision.version.digest))
    .filter(({ digest }) => went.has(digest));
  return [...new Map(shared.map((blob) => [blob.digest, blob])).values()];
}
