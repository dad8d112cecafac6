import type { RunLog } from '../../adapters/runner/run-log.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { errorMessage } from '../../core/error.ts';
import { plural } from '../../core/format/quantity.ts';
import { activeHold, type Hold } from '../../core/layers/hold.ts';
import type { Inventory } from '../../core/retention/inventory.ts';
import { planRetention, type RetentionPlan } from '../../core/retention/plan-retention.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import type { MaintainInputs } from './inputs.ts';
import { lookAgain } from './look-again.ts';
import type { PackageAccess, Removal } from './package-access.ts';

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

/** What a cleaning found and did, as far as it came. */
export interface Cleaning {
  readonly inventory: Inventory;
  readonly plan: RetentionPlan;
  /** Digest → what became of it. */
  readonly removals: ReadonlyMap<string, Removal>;
  /** How many are left for another run. */
  readonly left: number;
  readonly error: ErrorReport | undefined;
}

const nothing: Cleaning = {
  inventory: { versions: [] },
  plan: { decisions: [], blocked: undefined, freedBytes: 0 },
  removals: new Map(),
  left: 0,
  error: undefined,
};

/** Lists a package, plans what may go, and unless it is a dry run deletes that and looks again at everything that stays. */
export async function clean(options: CleanOptions, nowMs: number): Promise<Cleaning> {
  const { inputs, access, client, log, readHold } = options;
  let done = nothing;
  try {
    const [inventory, hold] = await log.phase('list', () => Promise.all([access.inventory(), readHold()]));
    const plan = planRetention(inventory, inputs.policy, {
      nowMs,
      quarter: inputs.quarter,
      heldQuarter: activeHold(hold, nowMs)?.quarter,
    });
    done = { ...done, inventory, plan };
    if (plan.blocked !== undefined) log.warning(`${plan.blocked}.`);
    if (inputs.dryRun) return done;
    const { removals, left } = await log.phase('delete', () => remove(options, plan));
    done = { ...done, removals, left };
    if (removals.size > 0)
      await log.phase('look again', () => lookAgain(client, inputs.repository, plan, removals));
    return done;
  } catch (error) {
    const [failure, found] =
      error instanceof RemovalsError ? [error.cause, { removals: error.removals }] : [error, {}];
    return { ...done, ...found, error: errorReport(failure, inputs.image) };
  }
}

/** A deletion failed; the ones before it are done. */
class RemovalsError extends Error {
  override readonly name = 'RemovalsError';
  readonly removals: ReadonlyMap<string, Removal>;

  constructor(cause: unknown, removals: ReadonlyMap<string, Removal>) {
    super(errorMessage(cause), { cause });
    this.removals = removals;
  }
}

/** Deletes in the order of the plan. @throws RemovalsError */
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
      throw new RemovalsError(error, removals);
    }
  }
  const left = Math.max(0, going.length - maxDeletes);
  if (left > 0)
    log.notice(`${plural(left, 'version')} are left for the next run, because max-deletes is ${maxDeletes}.`);
  return { removals, left };
}
