import type { HistoryEntry, MaintainEntry } from './history-entry.ts';

/** How what a package holds grows. */
export interface GrowthReport {
  /** When the last run before this one looked: ISO 8601, UTC. */
  readonly sinceAt: string;
  /** Since then; below zero: it shrank. */
  readonly bytes: number;
  /** In the last 90 days, or since the history begins; undefined where that is less than a day. */
  readonly bytesPerDay: number | undefined;
}

const dayMs = 86_400_000;
const windowMs = 90 * dayMs;
/** What is further away is no statement. */
const furthestMs = 3650 * dayMs;

/** What the runs before tell of the growth; undefined: there was none. */
export function measureGrowth(
  before: readonly HistoryEntry[],
  now: Pick<MaintainEntry, 'at' | 'storedBytes'>,
): GrowthReport | undefined {
  const nowMs = Date.parse(now.at);
  const runs = before
    .flatMap((entry) => (entry.kind === 'maintain' ? [entry] : []))
    .filter(({ at }) => Date.parse(at) < nowMs)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const last = runs.at(-1);
  if (last === undefined) return undefined;
  const first = runs.find(({ at }) => nowMs - Date.parse(at) <= windowMs) ?? last;
  const spanMs = nowMs - Date.parse(first.at);
  return {
    sinceAt: last.at,
    bytes: now.storedBytes - last.storedBytes,
    bytesPerDay:
      spanMs < dayMs ? undefined : Math.round(((now.storedBytes - first.storedBytes) / spanMs) * dayMs),
  };
}

/** The day on which a quota is reached when it goes on like that, `2027-03-01`; undefined: never, not known, or it is reached. */
export function quotaReachedOn(
  growth: GrowthReport | undefined,
  storedBytes: number,
  quotaBytes: number,
  nowMs: number,
): string | undefined {
  const perDay = growth?.bytesPerDay ?? 0;
  if (perDay <= 0 || storedBytes >= quotaBytes) return undefined;
  const inMs = ((quotaBytes - storedBytes) / perDay) * dayMs;
  return inMs > furthestMs ? undefined : new Date(nowMs + inMs).toISOString().slice(0, 10);
}
