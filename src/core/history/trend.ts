import { plural } from '../format/quantity.ts';
import { sumOf } from '../sum.ts';
import type { BuildEntry, HistoryEntry, TrendReport } from './history-entry.ts';
import { keepLedger } from './ledger.ts';
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
  const alike = builds.filter(
    ({ kind, branch, platform }) => kind === now.kind && branch === now.branch && platform === now.platform,
  );
  const shown = [...alike, now].slice(-shownRuns);
  const rates = shown.map(({ dependencyHitRate }) => dependencyHitRate);
  return {
    runs: alike.length,
    rates,
    sparkline: sparkline(rates),
    drops: findDrops(alike, now),
    timeSavedMs: now.timeSavedMs,
    // Before accounts were kept, it was not net.
    timeSavedInAllMs: sumOf([...builds, now], ({ timeSavedMs = 0, caches }) =>
      caches === undefined ? 0 : timeSavedMs,
    ),
    ageNote: relateAge([...alike, now]),
    ledger: keepLedger(
      builds,
      [now],
      before.flatMap((entry) => (entry.kind === 'deploy' ? [entry] : [])),
    ),
  };
}

/** A stage that used to hit, does not any more, and since when. */
interface StageDrop {
  readonly stage: string;
  /** Percent, in the median of the runs before. */
  readonly usualRate: number;
  /** Of the last run. */
  readonly rate: number;
  /** The first run of those in which it hit no more. */
  readonly since: BuildEntry;
}

/** Stages of the last run that used to hit, with the run since which they do not. Refreshes execute on purpose and do not count. */
export function findLastingDrops(entries: readonly HistoryEntry[]): readonly StageDrop[] {
  const builds = entries.filter(isBuild).filter(({ misses }) => !('refresh' in misses));
  const last = builds.at(-1);
  return Object.entries(last?.stages ?? {}).flatMap(([stage, rate]) => {
    const runs = builds.flatMap((run) =>
      run.stages[stage] === undefined ? [] : [{ run, rate: run.stages[stage] }],
    );
    // The first of the low runs up to now, where enough runs before it say what is usual.
    for (const [index, { run }] of runs.entries()) {
      const before = runs
        .slice(0, index)
        .map((known) => known.rate)
        .slice(-comparedRuns);
      if (before.length < fewestRuns) continue;
      const usualRate = median(before);
      const isLow = (known: { readonly rate: number }): boolean => usualRate - known.rate >= dropPoints;
      const begins = runs.slice(index).every(isLow) && !runs.slice(index - 1, index).some(isLow);
      if (usualRate >= usuallyHits && begins) return [{ stage, usualRate, rate, since: run }];
    }
    return [];
  });
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
