import pLimit from 'p-limit';
import type { BlobFinder, Resolver } from '../../adapters/registry/reader.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { UserError } from '../../core/error.ts';
import { agree, plural } from '../../core/format/quantity.ts';
import { activeHold, type Hold } from '../../core/layers/hold.ts';
import { planRetention, type RetentionPlan } from '../../core/retention/plan-retention.ts';
import { gather, Unfinished } from '../../core/unfinished.ts';
import type { MaintainInputs } from './inputs.ts';
import type { PackageAccess, Removal } from './package-access.ts';
import { type Cleaning, nothingCleaned } from './result.ts';

export interface CleanOptions {
  readonly inputs: Pick<
    MaintainInputs,
    'image' | 'repository' | 'policy' | 'quarter' | 'dryRun' | 'maxDeletes'
  >;
  readonly access: PackageAccess;
  readonly client: Parameters<typeof lookAgain>[0];
  readonly readHold: () => Promise<Hold | undefined>;
  readonly log: RunLog;
}

const atOnce = 8;

/** Lists a package, plans what may go, and unless it is a dry run deletes that and looks again at everything that stays. */
export function clean(options: CleanOptions, nowMs: number): Promise<Cleaning> {
  const { inputs, access, client, log, readHold } = options;
  return gather(
    nothingCleaned,
    async () => {
      const [inventory, hold] = await log.phase('list', () => Promise.all([access.inventory(), readHold()]));
      const heldQuarter = activeHold(hold, nowMs)?.quarter;
      const plan = planRetention(inventory, inputs.policy, { nowMs, quarter: inputs.quarter, heldQuarter });
      if (plan.blocked !== undefined) log.warning(`${plan.blocked}.`);
      return { inventory, plan };
    },
    async ({ plan }) => (inputs.dryRun ? {} : log.phase('delete', () => remove(options, plan))),
    async ({ plan, removals }) => {
      if (removals.size > 0)
        await log.phase('look again', () => lookAgain(client, inputs.repository, plan, removals));
      return {};
    },
  );
}

/** Deletes in the order of the plan. @throws Unfinished with what was deleted until then. */
async function remove(
  { inputs: { maxDeletes }, access, log }: Pick<CleanOptions, 'inputs' | 'access' | 'log'>,
  { decisions }: RetentionPlan,
): Promise<Pick<Cleaning, 'removals' | 'left'>> {
  const going = decisions.filter(({ action }) => action !== 'keep');
  const removals = new Map<string, Removal>();
  for (const { version, action, dropped } of going.slice(0, maxDeletes)) {
    try {
      const removal =
        action === 'untag' ? await access.dropTags(dropped) : await access.deleteVersion(version);
      removals.set(version.digest, removal);
      if (removal.done === 'refused')
        log.warning(`${dropped[0] ?? version.digest} could not be deleted: ${removal.detail ?? 'refused'}`);
    } catch (error) {
      throw new Unfinished<Cleaning>({ removals }, error);
    }
  }
  const left = Math.max(0, going.length - maxDeletes);
  if (left > 0)
    log.notice(
      `${plural(left, 'version')} ${agree(left, 'is', 'are')} left for the next run, because max-deletes is ${maxDeletes}.`,
    );
  return { removals, left };
}

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
