import { randomUUID } from 'node:crypto';
import type { RunHistory } from '../../adapters/history/file-history.ts';
import { fetchHold } from '../../adapters/registry/hold-artifact.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { formatBytes, formatPercent } from '../../core/format/quantity.ts';
import { measureGrowth } from '../../core/history/growth.ts';
import type { HistoryEntry, MaintainEntry } from '../../core/history/history-entry.ts';
import { carrying, gather } from '../../core/unfinished.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';
import type { Watched } from '../../core/watch/watched.ts';
import { openRegistries } from '../../layers/inputs/registries.ts';
import type { RunContext } from '../command.ts';
import { addToHistory, openHistory } from '../history.ts';
import { watch } from '../watch.ts';
import { type CleanOptions, clean } from './clean.ts';
import type { MaintainInputs, MaintainWork } from './inputs.ts';
import { openGithubPackage, registryPackage } from './package-access.ts';
import type { MaintainReport } from './report.ts';
import { judgeCleaning, judgeQuota, type MaintainFound, nothingMaintained } from './result.ts';

/**
 * Lists a package, plans what may go, and unless it is a dry run deletes that; then everything that stays is looked at again, and
 * whether all is well.
 */
export async function maintain(context: RunContext, work: MaintainWork): Promise<MaintainFound> {
  const { clock, log, cwd, github, startedAtMs } = context;
  const { image, registry, repository, isGithubs, token, apiUrl, issues } = work;
  const client = (await openRegistries(context, work)).connect(registry);
  const runUrl = github?.runUrl;
  const access = isGithubs
    ? openGithubPackage({
        ...{ client, repository, token, apiUrl, clock },
        newNonce: randomUUID,
        warn: log.notice,
      })
    : registryPackage(client, repository);
  const watching = {
    inputs: work.watch,
    image,
    client,
    repository,
    clock,
    fetchFile: context.fetchFile,
    cwd,
    issues,
    runUrl,
    warn: log.warning,
  };
  return maintainPackage({
    ...{ inputs: work, access, client, log, runUrl, startedAtMs, nowMs: clock.nowMs },
    readHold: () => fetchHold(client, repository, log.warning),
    history: await openHistory(context, work),
    watch: (entries, quota) => watch(watching, entries, quota),
  });
}

/** What a maintenance needs. */
interface MaintainRun extends CleanOptions {
  readonly inputs: MaintainInputs;
  readonly startedAtMs: number;
  readonly nowMs: () => number;
  readonly runUrl: string | undefined;
  /** Undefined where no history is kept. */
  readonly history: RunHistory | undefined;
  /** Judges the health by the runs that are known. */
  readonly watch: (entries: readonly HistoryEntry[], quota: Watched['quota']) => Promise<HealthReport>;
}

/** A run that failed tells nothing of how the package grows, or whether all is well. */
export async function maintainPackage(run: MaintainRun): Promise<MaintainFound> {
  const { inputs, startedAtMs, history, log } = run;
  const cleaning = await clean(run, startedAtMs);
  const found = { ...nothingMaintained, ...cleaning };
  return carrying<MaintainFound, MaintainFound>(cleaning, async () => {
    const judged = judgeCleaning(cleaning, inputs, startedAtMs);
    const entry = maintainEntryOf(
      {
        ...judged,
        startedAt: new Date(startedAtMs).toISOString(),
        durationMs: run.nowMs() - startedAtMs,
        runUrl: run.runUrl,
        quotaBytes: inputs.quotaBytes,
      },
      history?.branch,
    );
    const before = history === undefined ? [] : await keep(entry, history, log);
    return gather(
      { ...found, growth: measureGrowth(before, entry) },
      async ({ growth }) => {
        const { remainingBytes } = judged;
        const quota = judgeQuota(inputs, remainingBytes, growth, startedAtMs);
        if (quota?.exceeded === true)
          log.warning(describeQuota(quota, remainingBytes, inputs.dryRun ? cleaning.plan.freedBytes : 0));
        const stored = quota && { storedBytes: remainingBytes, quotaBytes: quota.quotaBytes };
        return { health: await log.phase('watch', () => run.watch([...before, entry], stored)) };
      },
      async ({ health }) => {
        // That of the quota was told already.
        for (const { name, evidence } of health?.problems ?? [])
          if (name !== 'quota-high') log.warning(evidence);
        return {};
      },
    );
  });
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

/** @param freeableBytes none where all that may go went. */
function describeQuota(
  { usedPercent, quotaBytes, reachedOn }: NonNullable<MaintainReport['storage']['quota']>,
  remainingBytes: number,
  freeableBytes: number,
): string {
  const full = reachedOn === undefined ? '' : `; at the current growth it will be full on ${reachedOn}`;
  const freeable = freeableBytes > 0 ? ` ${formatBytes(freeableBytes)} could be freed.` : '';
  return `The package takes ${formatPercent(usedPercent)} of its quota: ${formatBytes(remainingBytes)} of ${formatBytes(quotaBytes)}${full}.${freeable}`;
}

/** What is kept of a maintenance. */
function maintainEntryOf(
  run: Pick<MaintainReport, 'startedAt' | 'outcome' | 'durationMs' | 'runUrl'> & {
    readonly remainingBytes: number;
    readonly quotaBytes: number | undefined;
  },
  branch: string | undefined,
): MaintainEntry {
  return {
    version: 1,
    kind: 'maintain',
    at: run.startedAt,
    outcome: run.outcome,
    durationMs: run.durationMs,
    branch,
    revision: undefined,
    runUrl: run.runUrl,
    storedBytes: run.remainingBytes,
    quotaBytes: run.quotaBytes,
  };
}
