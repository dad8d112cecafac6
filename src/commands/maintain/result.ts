import { type GrowthReport, quotaReachedOn } from '../../core/history/growth.ts';
import { percentOf } from '../../core/percent.ts';
import type { Inventory } from '../../core/retention/inventory.ts';
import type { Decision, RetentionPlan } from '../../core/retention/plan-retention.ts';
import { measureStorage } from '../../core/retention/storage.ts';
import type { RunFacts } from '../../core/run-report.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';
import type { MaintainInputs } from './inputs.ts';
import type { Removal } from './package-access.ts';
import type { MaintainedVersion, MaintainOutcome, MaintainReport } from './report.ts';

export interface Cleaning {
  readonly inventory: Inventory;
  readonly plan: RetentionPlan;
  /** Digest → what became of it. */
  readonly removals: ReadonlyMap<string, Removal>;
  /** How many are left for another run. */
  readonly left: number;
}

export const nothingCleaned: Cleaning = {
  inventory: { versions: [] },
  plan: { decisions: [], blocked: undefined, freedBytes: 0 },
  removals: new Map(),
  left: 0,
};

export interface MaintainFound extends Cleaning {
  /** Undefined where no run before is known. */
  readonly growth: GrowthReport | undefined;
  readonly health: HealthReport | undefined;
}

export const nothingMaintained: MaintainFound = { ...nothingCleaned, growth: undefined, health: undefined };

/** Writes down what a maintenance found and did, as far as it came. */
export function maintainReport(
  found: MaintainFound,
  { schemaVersion, startedAt, durationMs, runUrl, phases, notices, warnings, error }: RunFacts,
  inputs: MaintainInputs,
): MaintainReport {
  const { inventory, plan, left, growth, health } = found;
  const { image, dryRun } = inputs;
  const startedAtMs = Date.parse(startedAt);
  const { versions, outcome, remainingBytes } = judgeCleaning(found, inputs, startedAtMs);
  return {
    ...{ schemaVersion, kind: 'maintain' },
    outcome: error === undefined ? outcome : 'failed',
    ...{ dryRun, image, startedAt, durationMs, runUrl },
    versions: versions.toSorted((a, b) => Number(a.action === 'keep') - Number(b.action === 'keep')),
    blocked: plan.blocked,
    freeableBytes: plan.freedBytes,
    storage: {
      ...measureStorage(inventory),
      remainingBytes,
      growth,
      quota: judgeQuota(inputs, remainingBytes, growth, startedAtMs),
    },
    ...{ health, phases, notices, warnings },
    nextSteps: nextSteps(versions, left, dryRun),
    error,
  };
}

export function judgeCleaning(
  { plan: { decisions }, removals, left }: Cleaning,
  { dryRun }: Pick<MaintainInputs, 'dryRun'>,
  nowMs: number,
): {
  readonly versions: readonly MaintainedVersion[];
  readonly outcome: MaintainOutcome;
  /** What the package takes now. */
  readonly remainingBytes: number;
} {
  const versions = decisions.map((decision) =>
    reported(decision, removals.get(decision.version.digest), nowMs),
  );
  return {
    versions,
    outcome: outcomeOf(versions, left, dryRun),
    remainingBytes: measureStorage(remaining(decisions, removals)).totalBytes,
  };
}

/** Undefined where no quota is set. */
export function judgeQuota(
  { quotaBytes, watch: { policy } }: Pick<MaintainInputs, 'quotaBytes' | 'watch'>,
  storedBytes: number,
  growth: GrowthReport | undefined,
  nowMs: number,
): MaintainReport['storage']['quota'] {
  if (quotaBytes === undefined) return undefined;
  return {
    quotaBytes,
    usedPercent: percentOf(storedBytes, quotaBytes),
    exceeded: (storedBytes / quotaBytes) * 100 >= policy.quotaWarnPercent,
    reachedOn: quotaReachedOn(growth, storedBytes, quotaBytes, nowMs),
  };
}

/** What is left after the deletions. */
function remaining(decisions: readonly Decision[], removals: ReadonlyMap<string, Removal>): Inventory {
  const isGone = ({ action, version }: Decision): boolean => {
    const done = removals.get(version.digest)?.done;
    return action === 'delete' && (done === 'deleted' || done === 'absent');
  };
  return { versions: decisions.filter((decision) => !isGone(decision)).map(({ version }) => version) };
}

function reported(
  { version, ...decision }: Decision,
  removal: Removal | undefined,
  nowMs: number,
): MaintainedVersion {
  return {
    digest: version.digest,
    tags: version.tags,
    ...decision,
    ageMs: version.updatedAtMs === undefined ? undefined : Math.max(0, nowMs - version.updatedAtMs),
    done: removal?.done,
    detail: removal?.detail,
  };
}

function outcomeOf(versions: readonly MaintainedVersion[], left: number, dryRun: boolean): MaintainOutcome {
  const going = versions.filter(({ action }) => action !== 'keep');
  if (going.length === 0) return 'clean';
  if (dryRun) return 'planned';
  const undone = going.some(({ done }) => done === 'refused' || done === 'unsupported');
  return left > 0 || undone ? 'partial' : 'cleaned';
}

function nextSteps(versions: readonly MaintainedVersion[], left: number, dryRun: boolean): readonly string[] {
  const going = versions.some(({ action }) => action !== 'keep');
  return [
    ...(dryRun && going ? ['Review the table, then run again with dry-run: false.'] : []),
    ...(left > 0 ? ['Run again to delete the rest.'] : []),
  ];
}
