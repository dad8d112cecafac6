import type { RunLog } from '../../adapters/runner/run-log.ts';
import { agree, plural } from '../../core/format/quantity.ts';
import { activeHold, type Hold } from '../../core/layers/hold.ts';
import { planRetention, type RetentionPlan } from '../../core/retention/plan-retention.ts';
import { gather, Unfinished } from '../../core/unfinished.ts';
import type { MaintainInputs } from './inputs.ts';
import { lookAgain } from './look-again.ts';
import type { PackageAccess, Removal } from './package-access.ts';
import { type Cleaning, nothingCleaned } from './result.ts';

/** What a cleaning works with. */
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
