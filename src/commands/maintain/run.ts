import type { Clock } from '../../adapters/clock.ts';
import type { RunHistory } from '../../adapters/history/history-store.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { formatBytes, formatPercent } from '../../core/format/quantity.ts';
import { type GrowthReport, measureGrowth, quotaReachedOn } from '../../core/history/growth.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import type { Inventory } from '../../core/retention/inventory.ts';
import type { Decision } from '../../core/retention/plan-retention.ts';
import { measureStorage } from '../../core/retention/storage.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';
import type { Watched } from '../../core/watch/watched.ts';
import { addToHistory } from '../history.ts';
import { type Cleaning, type CleanOptions, clean } from './clean.ts';
import { maintainEntryOf } from './history-entry.ts';
import type { MaintainInputs } from './inputs.ts';
import type { Removal } from './package-access.ts';
import type { MaintainedVersion, MaintainOutcome, MaintainReport } from './report.ts';

/** What a maintenance needs. */
interface MaintainRun extends CleanOptions {
  readonly inputs: MaintainInputs;
  readonly clock: Clock;
  readonly runUrl: string | undefined;
  /** Undefined where no history is kept. */
  readonly history: RunHistory | undefined;
  /** Judges the health by the runs that are known. */
  readonly watch: (entries: readonly HistoryEntry[], quota: Watched['quota']) => Promise<HealthReport>;
}

/**
 * Lists a package, plans what may go, and unless it is a dry run deletes that; then everything that stays is looked at again.
 * A failure is in the report (`error`), beside everything that was done until then.
 */
export async function maintain(run: MaintainRun): Promise<MaintainReport> {
  const { clock } = run;
  const startedAtMs = clock.nowMs();
  const cleaning = await clean(run, startedAtMs);
  const report = cleaningReport(cleaning, { ...run, startedAtMs, endedAtMs: clock.nowMs() });
  // A run that failed tells nothing of how the package grows, or whether all is well.
  return report.error === undefined ? withHealth(report, run) : report;
}

/** What a cleaning leaves to tell. */
function cleaningReport(
  { inventory, plan, removals, left, error }: Cleaning,
  occasion: Pick<MaintainRun, 'inputs' | 'runUrl' | 'log'> & {
    readonly startedAtMs: number;
    readonly endedAtMs: number;
  },
): MaintainReport {
  const { inputs, runUrl, log, startedAtMs, endedAtMs } = occasion;
  const remainingBytes = measureStorage(remaining(plan.decisions, removals)).totalBytes;
  const versions = plan.decisions.map((decision) =>
    reported(decision, removals.get(decision.version.digest), startedAtMs),
  );
  return {
    schemaVersion: 1,
    kind: 'maintain',
    outcome: error === undefined ? outcomeOf(versions, left, inputs.dryRun) : 'failed',
    dryRun: inputs.dryRun,
    image: inputs.image,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: endedAtMs - startedAtMs,
    runUrl,
    versions: versions.toSorted((a, b) => Number(a.action === 'keep') - Number(b.action === 'keep')),
    blocked: plan.blocked,
    freeableBytes: plan.freedBytes,
    storage: {
      ...measureStorage(inventory),
      remainingBytes,
      growth: undefined,
      quota: judgeQuota(inputs, remainingBytes),
    },
    health: undefined,
    phases: log.phases,
    notices: log.notices,
    warnings: log.warnings,
    nextSteps: nextSteps(versions, left, inputs.dryRun),
    error,
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

/** Adds the run to the history, tells how the package grows, and whether all is well. */
async function withHealth(report: MaintainReport, run: MaintainRun): Promise<MaintainReport> {
  const { history, log, inputs } = run;
  const { storage } = report;
  const entry = maintainEntryOf(report, history?.branch);
  const before = history === undefined ? [] : await keep(entry, history, log);
  const growth = measureGrowth(before, entry);
  const quota = quotaAtGrowth(report, growth);
  if (quota?.exceeded === true) log.warning(describeQuota(report, quota));
  const watched = await log
    .phase('watch', () =>
      run.watch(
        [...before, entry],
        quota && { storedBytes: storage.remainingBytes, quotaBytes: quota.quotaBytes },
      ),
    )
    .then(
      (health) => ({ health, error: undefined }),
      (failure: unknown) => ({ health: undefined, error: errorReport(failure, inputs.image) }),
    );
  // That of the quota was told already.
  for (const { name, evidence } of watched.health?.problems ?? [])
    if (name !== 'quota-high') log.warning(evidence);
  return {
    ...report,
    ...watched,
    outcome: watched.error === undefined ? report.outcome : 'failed',
    storage: { ...storage, growth, quota },
    phases: log.phases,
    notices: log.notices,
    warnings: log.warnings,
  };
}

/** Adds the run to the history. @returns the runs of this branch before it. */
async function keep(
  entry: HistoryEntry,
  { store, branch }: RunHistory,
  log: RunLog,
): Promise<readonly HistoryEntry[]> {
  const { before, notices, warnings } = await addToHistory(store, entry);
  for (const notice of notices) log.notice(notice);
  for (const warning of warnings) log.warning(warning);
  return before.filter((known) => known.branch === branch);
}

type Quota = MaintainReport['storage']['quota'];

function judgeQuota({ quotaBytes, watch: { policy } }: MaintainInputs, storedBytes: number): Quota {
  if (quotaBytes === undefined) return undefined;
  const usedPercent = Math.round((storedBytes / quotaBytes) * 1000) / 10;
  return { quotaBytes, usedPercent, exceeded: usedPercent >= policy.quotaWarnPercent, reachedOn: undefined };
}

function quotaAtGrowth(
  { storage: { quota, remainingBytes }, startedAt }: MaintainReport,
  growth: GrowthReport | undefined,
): Quota {
  if (quota === undefined) return undefined;
  return {
    ...quota,
    reachedOn: quotaReachedOn(growth, remainingBytes, quota.quotaBytes, Date.parse(startedAt)),
  };
}

function describeQuota(
  { storage: { remainingBytes }, dryRun, freeableBytes }: MaintainReport,
  { usedPercent, quotaBytes, reachedOn }: NonNullable<Quota>,
): string {
  const full = reachedOn === undefined ? '' : `; at the current growth it will be full on ${reachedOn}`;
  const freeable = dryRun && freeableBytes > 0 ? ` ${formatBytes(freeableBytes)} could be freed.` : '';
  return `The package takes ${formatPercent(usedPercent)} of its quota: ${formatBytes(remainingBytes)} of ${formatBytes(quotaBytes)}${full}.${freeable}`;
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
