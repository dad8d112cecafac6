import type { Miss } from '../miss/miss.ts';
import type { BuildReport } from '../report/build-report.ts';
import type { PrewarmReport } from '../report/prewarm-report.ts';
import type { HistoryEntry } from './history-entry.ts';

/** What is kept of a run. */
export function entryOf(
  report: PrewarmReport | BuildReport,
  branch: string | undefined,
  timeSavedMs: number | undefined,
): HistoryEntry {
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

function countCauses(misses: readonly Miss[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { cause } of misses) counts[cause.kind] = (counts[cause.kind] ?? 0) + 1;
  return counts;
}
