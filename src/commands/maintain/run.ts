import { randomUUID } from 'node:crypto';
import type { RunHistory } from '../../adapters/history/file-history.ts';
import { fetchHold } from '../../adapters/registry/hold-artifact.ts';
import { formatBytes, formatPercent } from '../../core/format/quantity.ts';
import { measureGrowth } from '../../core/history/growth.ts';
import type { HistoryEntry, MaintainEntry } from '../../core/history/history-entry.ts';
import { carrying, gather } from '../../core/unfinished.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';
import type { Watched } from '../../core/watch/watched.ts';
import { openRegistries } from '../../layers/inputs/registries.ts';
import type { RunContext } from '../command.ts';
import { addAndTell, openHistory } from '../history.ts';
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
    const entry: MaintainEntry = {
      version: 1,
      kind: 'maintain',
      at: new Date(startedAtMs).toISOString(),
      outcome: judged.outcome,
      durationMs: run.nowMs() - startedAtMs,
      branch: history?.branch,
      revision: undefined,
      runUrl: run.runUrl,
      storedBytes: judged.remainingBytes,
      quotaBytes: inputs.quotaBytes,
    };
    const known = history === undefined ? [] : await addAndTell(history.store, entry, log);
    const before = known.filter(({ branch }) => branch === entry.branch);
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
