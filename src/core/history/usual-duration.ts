import { recordKnown } from '../known.ts';
import type { HistoryEntry } from './history-entry.ts';
import { median } from './median.ts';

/** The median is of so many deployments at most, and of so many at least. */
const mostRuns = 10;
const fewestRuns = 3;

/** What the last deployments that went well took, in milliseconds. */
export interface UsualDuration {
  readonly totalMs: number;
  /** Those of which enough is known. */
  readonly phases: Readonly<Record<string, number>>;
}

/** Undefined: too few deployments are known. */
export function usualDeployment(entries: readonly HistoryEntry[]): UsualDuration | undefined {
  const last = entries
    .flatMap((entry) => (entry.kind === 'deploy' && entry.outcome === 'deployed' ? [entry] : []))
    .slice(-mostRuns);
  const totalMs = usual(last.map(({ durationMs }) => durationMs));
  if (totalMs === undefined) return undefined;
  const names = [...new Set(last.flatMap(({ phases }) => Object.keys(phases ?? {})))];
  return {
    totalMs,
    phases: recordKnown(names, (name) => [name, usual(last.flatMap(({ phases }) => phases?.[name] ?? []))]),
  };
}

function usual(durations: readonly number[]): number | undefined {
  return durations.length < fewestRuns ? undefined : median(durations);
}
