import pLimit from 'p-limit';
import type { Clock } from '../../adapters/clock.ts';
import type { RunHistory } from '../../adapters/history/history-store.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { UserError } from '../../core/error.ts';
import { formatBytes, formatPercent, plural } from '../../core/format/quantity.ts';
import { measureGrowth, quotaReachedOn } from '../../core/history/growth.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { activeHold, type Hold } from '../../core/layers/hold.ts';
import type { Inventory } from '../../core/retention/inventory.ts';
import { type Decision, planRetention, type RetentionPlan } from '../../core/retention/plan-retention.ts';
import { measureStorage } from '../../core/retention/storage.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';
import type { Watched } from '../../core/watch/watched.ts';
import { addToHistory } from '../history.ts';
import { maintainEntryOf } from './history-entry.ts';
import type { MaintainInputs } from './inputs.ts';
import type { PackageAccess, Removal } from './package-access.ts';
import type { MaintainedVersion, MaintainOutcome, MaintainReport } from './report.ts';

/** What a maintenance needs. */
interface MaintainRun {
  readonly inputs: MaintainInputs;
  readonly access: PackageAccess;
  readonly client: RegistryClient;
  readonly clock: Clock;
  readonly log: RunLog;
  readonly runUrl: string | undefined;
  readonly readHold: () => Promise<Hold | undefined>;
  /** Undefined where no history is kept. */
  readonly history: RunHistory | undefined;
  /** Judges the health by the runs that are known. */
  readonly watch: (entries: readonly HistoryEntry[], quota: Watched['quota']) => Promise<HealthReport>;
}

const atOnce = 8;

/**
 * Lists a package, plans what may go, and unless it is a dry run deletes that; then everything that stays is looked at again.
 * A failure is in the report (`error`), beside everything that was done until then.
 */
export async function maintain(run: MaintainRun): Promise<MaintainReport> {
  const { inputs, log, clock } = run;
  const startedAtMs = clock.nowMs();
  let inventory: Inventory = { versions: [] };
  let plan: RetentionPlan = { decisions: [], blocked: undefined, freedBytes: 0 };
  const removals = new Map<string, Removal>();
  let left = 0;
  let error: ErrorReport | undefined;
  try {
    const [found, hold] = await log.phase('list', () =>
      Promise.all([run.access.inventory(), run.readHold()]),
    );
    inventory = found;
    plan = planRetention(inventory, inputs.policy, {
      nowMs: startedAtMs,
      quarter: inputs.quarter,
      heldQuarter: activeHold(hold, startedAtMs)?.quarter,
    });
    if (plan.blocked !== undefined) log.warning(`${plan.blocked}.`);
    if (!inputs.dryRun) {
      left = await log.phase('delete', () => remove(run, plan, removals));
      if (removals.size > 0) await log.phase('look again', () => verify(run, plan, removals));
    }
  } catch (failure) {
    error = errorReport(failure, inputs.image);
  }
  const storage = measureStorage(inventory);
  const remainingBytes = measureStorage(remaining(plan, removals)).totalBytes;
  const versions = plan.decisions.map((decision) =>
    reported(decision, removals.get(decision.version.digest), startedAtMs),
  );
  const report: MaintainReport = {
    schemaVersion: 1,
    kind: 'maintain',
    outcome: error === undefined ? outcomeOf(versions, left, inputs.dryRun) : 'failed',
    dryRun: inputs.dryRun,
    image: inputs.image,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: clock.nowMs() - startedAtMs,
    runUrl: run.runUrl,
    versions: versions.toSorted((a, b) => Number(a.action === 'keep') - Number(b.action === 'keep')),
    blocked: plan.blocked,
    freeableBytes: plan.freedBytes,
    storage: {
      ...storage,
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
  return withHealth(report, run);
}

/** What is left after the deletions. */
function remaining({ decisions }: RetentionPlan, removals: ReadonlyMap<string, Removal>): Inventory {
  const isGone = ({ action, version }: Decision): boolean => {
    const done = removals.get(version.digest)?.done;
    return action === 'delete' && (done === 'deleted' || done === 'absent');
  };
  return { versions: decisions.filter((decision) => !isGone(decision)).map(({ version }) => version) };
}

/** Adds the run to the history, tells how the package grows, and whether all is well. A run that failed tells nothing of that. */
async function withHealth(report: MaintainReport, run: MaintainRun): Promise<MaintainReport> {
  if (report.error !== undefined) return report;
  const { history, log, inputs } = run;
  const { storage } = report;
  const { remainingBytes } = storage;
  const entry = maintainEntryOf(report, history?.branch);
  let before: readonly HistoryEntry[] = [];
  if (history !== undefined) {
    const added = await addToHistory(history.store, entry);
    for (const notice of added.notices) log.notice(notice);
    for (const warning of added.warnings) log.warning(warning);
    before = added.before.filter(({ branch }) => branch === history.branch);
  }
  const growth = measureGrowth(before, entry);
  const quota = storage.quota && {
    ...storage.quota,
    reachedOn: quotaReachedOn(growth, remainingBytes, storage.quota.quotaBytes, Date.parse(report.startedAt)),
  };
  if (quota?.exceeded === true)
    log.warning(
      `The package takes ${formatPercent(quota.usedPercent)} of its quota: ${formatBytes(remainingBytes)} of ${formatBytes(quota.quotaBytes)}${quota.reachedOn === undefined ? '' : `; at the present growth it is full on ${quota.reachedOn}`}.${inputs.dryRun && report.freeableBytes > 0 ? ` ${formatBytes(report.freeableBytes)} could be freed.` : ''}`,
    );
  let health: HealthReport | undefined;
  let error: ErrorReport | undefined;
  try {
    health = await log.phase('watch', () =>
      run.watch([...before, entry], quota && { storedBytes: remainingBytes, quotaBytes: quota.quotaBytes }),
    );
    // That of the quota was told already.
    for (const { name, evidence } of health.problems) if (name !== 'quota-high') log.warning(evidence);
  } catch (failure) {
    error = errorReport(failure, inputs.image);
  }
  return {
    ...report,
    outcome: error === undefined ? report.outcome : 'failed',
    storage: { ...storage, growth, quota },
    health,
    phases: log.phases,
    notices: log.notices,
    warnings: log.warnings,
    error,
  };
}

/** Deletes in the order of the plan. @returns how many are left for another run. */
async function remove(
  { inputs, access, log }: MaintainRun,
  plan: RetentionPlan,
  removals: Map<string, Removal>,
): Promise<number> {
  const going = plan.decisions.filter(({ action }) => action !== 'keep');
  for (const [index, decision] of going.entries()) {
    if (index >= inputs.maxDeletes) {
      log.notice(
        `${plural(going.length - index, 'version')} are left for the next run, because max-deletes is ${inputs.maxDeletes}.`,
      );
      return going.length - index;
    }
    const { version, action, dropped } = decision;
    const removal = action === 'untag' ? await access.dropTags(dropped) : await access.deleteVersion(version);
    removals.set(version.digest, removal);
    if (removal.done === 'refused')
      log.warning(`${dropped[0] ?? version.digest} could not be deleted: ${removal.detail ?? 'refused'}`);
  }
  return 0;
}

/**
 * Every tag that stays names the same image as before, every manifest that stays is there, and so is every blob that it shares with
 * something that went.
 * @throws UserError that names all that is not.
 */
async function verify(
  { client, inputs }: MaintainRun,
  plan: RetentionPlan,
  removals: ReadonlyMap<string, Removal>,
): Promise<void> {
  const limit = pLimit(atOnce);
  const { repository } = inputs;
  const kept = plan.decisions.filter(({ action }) => action !== 'delete');
  const wentBlobs = new Set(
    plan.decisions
      .filter(({ action, version }) => action === 'delete' && removals.has(version.digest))
      .flatMap(({ version }) => (version.content?.blobs ?? []).map(({ digest }) => digest)),
  );
  const shared = new Map(
    kept
      .flatMap(({ version }) =>
        (version.content?.blobs ?? []).filter(({ digest }) => digest !== version.digest),
      )
      .filter(({ digest }) => wentBlobs.has(digest))
      .map(({ digest, sizeBytes }) => [digest, sizeBytes]),
  );
  const problems = await Promise.all([
    ...kept.flatMap(({ version, dropped }) =>
      version.tags
        .filter((tag) => !dropped.includes(tag))
        .map((tag) =>
          limit(async () => {
            const found = await client.resolve(repository, tag);
            return found?.digest === version.digest
              ? []
              : [`the tag ${tag} names ${found?.digest ?? 'nothing'}, and named ${version.digest} before`];
          }),
        ),
    ),
    ...kept.map(({ version }) =>
      limit(async () =>
        (await client.resolve(repository, version.digest)) === undefined ? [`${version.digest} is gone`] : [],
      ),
    ),
    ...[...shared].map(([digest, sizeBytes]) =>
      limit(async () =>
        (await client.blobExists(repository, digest, sizeBytes))
          ? []
          : [`the blob ${digest} is gone, which others share`],
      ),
    ),
  ]);
  const found = problems.flat();
  if (found.length === 0) return;
  throw new UserError(`after the deletions, not everything that should stay is there: ${found.join('; ')}`, {
    remedy:
      'A tag that another run moved meanwhile is no loss: run again. Layers that are gone are built and pushed anew by the next prewarm. At GitHub, a deleted version can be restored for 30 days: package settings, or POST …/versions/ID/restore.',
  });
}

function judgeQuota({ quotaBytes, watch: { policy } }: MaintainInputs, storedBytes: number) {
  if (quotaBytes === undefined) return undefined;
  const usedPercent = Math.round((storedBytes / quotaBytes) * 1000) / 10;
  return { quotaBytes, usedPercent, exceeded: usedPercent >= policy.quotaWarnPercent, reachedOn: undefined };
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
    ...(dryRun && going ? ['Look through the table, then run again with dry-run: false.'] : []),
    ...(left > 0 ? ['Run again to delete the rest.'] : []),
  ];
}
