import { sumCounts } from '../core/buildkit/step-counts.ts';
import type { BuildEntry } from '../core/history/history-entry.ts';
import { recordKnown } from '../core/known.ts';
import type { Miss } from '../core/miss/miss.ts';
import type { RunAccounts } from '../layers/report/cache-accounts.ts';
import { isFirstRun } from '../layers/report/first-run.ts';
import type { PrewarmReport } from '../layers/report/report.ts';
import type { BuildReport } from './build/report.ts';

/** What the history keeps beside the report. */
export type KeptOfRun = RunAccounts & Pick<BuildEntry, 'generationAt'>;

export function entryHead<Kind extends string, Outcome extends string>(
  report: Pick<PrewarmReport, 'startedAt' | 'durationMs' | 'revision' | 'runUrl'> & {
    readonly kind: Kind;
    readonly outcome: Outcome;
  },
  branch: string | undefined,
) {
  const { kind, startedAt, outcome, durationMs, revision, runUrl } = report;
  return { version: 1 as const, kind, at: startedAt, outcome, durationMs, branch, revision, runUrl };
}

/** What is kept of a run that looked at the layers. */
export function entryOf(
  report: PrewarmReport | BuildReport,
  branch: string | undefined,
  { timeSavedMs, lookUpMs, caches, generationAt }: KeptOfRun,
): BuildEntry {
  const dependencies = report.kind === 'build' ? report.dependencies : report;
  const { stages, layers } = dependencies;
  const ages = layers.flatMap(({ ageMs }) => ageMs ?? []);
  return {
    ...entryHead(report, branch),
    platform: undefined,
    steps: sumCounts(stages),
    dependencyHitRate: isFirstRun(dependencies) ? undefined : report.dependencyHitRate,
    stages: recordKnown(stages, ({ stage, platform, hitRate }) => [
      platform === undefined ? stage : `${stage} ${platform}`,
      hitRate,
    ]),
    ...{ timeSavedMs, lookUpMs, metadata: report.transfer?.metadata, caches },
    misses: countCauses(report.misses),
    layersAgeMs: ages.length === 0 ? undefined : Math.max(...ages),
    generationAt,
  };
}

function countCauses(misses: readonly Miss[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { cause } of misses) counts[cause.kind] = (counts[cause.kind] ?? 0) + 1;
  return counts;
}
