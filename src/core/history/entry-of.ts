import type { BuildReport } from '../../commands/build/report.ts';
import type { DeployReport } from '../../commands/deploy/report.ts';
import type { MaintainReport } from '../../commands/maintain/report.ts';
import type { PrewarmReport } from '../../layers/report.ts';
import type { Miss } from '../miss/miss.ts';
import type { BuildEntry, DeployEntry, MaintainEntry } from './history-entry.ts';

/** What is kept of a run that looked at the layers. */
export function entryOf(
  report: PrewarmReport | BuildReport,
  branch: string | undefined,
  timeSavedMs: number | undefined,
): BuildEntry {
  const { stages, layers } = report.kind === 'build' ? report.dependencies : report;
  const ages = layers.flatMap(({ ageMs }) => ageMs ?? []);
  return {
    version: 1,
    kind: report.kind,
    at: report.startedAt,
    outcome: report.outcome,
    durationMs: report.durationMs,
    branch,
    revision: report.revision,
    runUrl: report.runUrl,
    platform: undefined,
    dependencyHitRate: report.dependencyHitRate,
    stages: Object.fromEntries(
      stages.flatMap(({ stage, platform, hitRate }) =>
        hitRate === undefined ? [] : [[platform === undefined ? stage : `${stage} ${platform}`, hitRate]],
      ),
    ),
    timeSavedMs,
    misses: countCauses(report.misses),
    layersAgeMs: ages.length === 0 ? undefined : Math.max(...ages),
  };
}

/** What is kept of a deployment. */
export function deployEntryOf(report: DeployReport, branch: string | undefined): DeployEntry {
  const downloads = report.hosts.flatMap(({ download }) => download?.downloadedBytes ?? []);
  const downtimes = report.hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
  return {
    version: 1,
    kind: 'deploy',
    at: report.startedAt,
    outcome: report.outcome,
    durationMs: report.durationMs,
    branch,
    revision: report.revision,
    runUrl: report.runUrl,
    downloadedBytes: downloads.length === 0 ? undefined : downloads.reduce((sum, bytes) => sum + bytes, 0),
    downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
  };
}

/** What is kept of a maintenance. */
export function maintainEntryOf(report: MaintainReport, branch: string | undefined): MaintainEntry {
  const { storage } = report;
  return {
    version: 1,
    kind: 'maintain',
    at: report.startedAt,
    outcome: report.outcome,
    durationMs: report.durationMs,
    branch,
    revision: undefined,
    runUrl: report.runUrl,
    storedBytes: storage.remainingBytes,
    quotaBytes: storage.quota?.quotaBytes,
  };
}

function countCauses(misses: readonly Miss[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { cause } of misses) counts[cause.kind] = (counts[cause.kind] ?? 0) + 1;
  return counts;
}
