import { plural } from '../report/quantity.ts';
import type { BuildEntry, HistoryEntry, TrendReport } from './history-entry.ts';
import { median } from './median.ts';

const shownRuns = 20;
/** The usual rate of a stage is the median of so many runs at most, and of so many at least. */
const comparedRuns = 10;
const fewestRuns = 3;
/** Percent: a stage that usually hits, and how far below that it is worth a word. */
const usuallyHits = 80;
const dropPoints = 20;
/** So many runs on each side make a statement about the age of the layers. */
const fewestForAge = 5;
const dayMs = 86_400_000;

/** What the runs before and this one tell together: of the same kind, on the same branch. */
export function summarizeTrend(before: readonly HistoryEntry[], now: BuildEntry): TrendReport {
  const builds = before.flatMap((entry) => (isBuild(entry) ? [entry] : []));
  const alike = builds.filter(({ kind, branch }) => kind === now.kind && branch === now.branch);
  const shown = [...alike, now].slice(-shownRuns);
  const rates = shown.map(({ dependencyHitRate }) => dependencyHitRate);
  return {
    runs: alike.length,
    rates,
    sparkline: sparkline(rates),
    drops: findDrops(alike, now),
    timeSavedMs: now.timeSavedMs,
    timeSavedInAllMs: [...builds, now].reduce((sum, { timeSavedMs }) => sum + (timeSavedMs ?? 0), 0),
    ageNote: relateAge([...alike, now]),
  };
}

/** Whether it is a run that looked at the layers. */
export function isBuild(entry: HistoryEntry): entry is BuildEntry {
  return entry.kind === 'prewarm' || entry.kind === 'build';
}

/** Rates in percent as bars, a blank for what was not measured. */
export function sparkline(rates: readonly (number | undefined)[]): string {
  const bars = '▁▂▃▄▅▆▇█';
  return rates
    .map((rate) =>
      rate === undefined
        ? ' '
        : bars[Math.min(bars.length - 1, Math.max(0, Math.floor((rate / 100) * bars.length)))],
    )
    .join('');
}

/** A refresh executes steps on purpose, and with them what stands on them: that is no drop. */
function findDrops(before: readonly BuildEntry[], now: BuildEntry): TrendReport['drops'] {
  if ('refresh' in now.misses) return [];
  return Object.entries(now.stages).flatMap(([stage, rate]) => {
    const rates = before.flatMap(({ stages }) => stages[stage] ?? []).slice(-comparedRuns);
    const usualRate = median(rates);
    const drops = rates.length >= fewestRuns && usualRate >= usuallyHits && usualRate - rate >= dropPoints;
    return drops ? [{ stage, usualRate, rate, runs: rates.length }] : [];
  });
}

/** Whether older layers miss more: the runs are parted at the median age. */
function relateAge(runs: readonly BuildEntry[]): string | undefined {
  const known = runs.flatMap(({ layersAgeMs, dependencyHitRate, misses }) =>
    layersAgeMs === undefined || dependencyHitRate === undefined || 'refresh' in misses
      ? []
      : [{ layersAgeMs, missed: dependencyHitRate < 100 }],
  );
  const limitMs = Math.ceil(median(known.map(({ layersAgeMs }) => layersAgeMs)) / dayMs) * dayMs;
  const older = known.filter(({ layersAgeMs }) => layersAgeMs > limitMs);
  const younger = known.filter(({ layersAgeMs }) => layersAgeMs <= limitMs);
  if (older.length < fewestForAge || younger.length < fewestForAge) return undefined;
  const missed = (side: typeof known): number => side.filter((run) => run.missed).length;
  return `Runs on layers older than ${plural(limitMs / dayMs, 'day')} missed in ${missed(older)} of ${older.length}, on younger ones in ${missed(younger)} of ${younger.length}.`;
}
