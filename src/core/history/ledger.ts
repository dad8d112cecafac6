import { sum, sumFields, sumOf } from '../sum.ts';
import type { BuildEntry, DeployEntry } from './history-entry.ts';
import type { CacheSums, HostSums, LedgerReport, LedgerSums, Loss } from './ledger-report.ts';

/** The name of what the program does for all caches. */
const lookUps = 'look-ups';

/** A cache is judged by so many runs at least and at most. */
const fewestRuns = 5;
const mostRuns = 20;
/** How many standard errors a loss must be away from chance. */
const certainty = 4;

/**
 * Adds up what runs earned and spent; of runs from before that was kept nothing is known.
 * @param now this run, or those that are one together: each of its platforms
 * @returns undefined where these kept nothing.
 */
export function keepLedger(
  before: readonly BuildEntry[],
  now: readonly BuildEntry[],
  deployments: readonly DeployEntry[] = [],
): LedgerReport | undefined {
  const entries = [...before, ...now].filter(({ caches }) => caches !== undefined);
  const since = entries.map(({ at }) => at).toSorted()[0];
  if (since === undefined || now.every(({ caches }) => caches === undefined)) return undefined;
  const months = [...new Set(entries.map(monthOf))].toSorted();
  return {
    since,
    branches: [...new Set(entries.flatMap(({ branch }) => branch ?? []))],
    run: sumRuns(now.filter(({ caches }) => caches !== undefined)),
    total: sumRuns(entries),
    months: months.map((month) => ({
      month,
      ...sumRuns(entries.filter((entry) => monthOf(entry) === month)),
    })),
    caches: sumCaches(entries),
    hosts: sumDeployments(deployments.filter(({ at }) => at >= since)),
    losses: findLosses(entries, now),
  };
}

function sumDeployments(deployments: readonly DeployEntry[]): HostSums {
  const counted = deployments.filter(({ savedBytes }) => savedBytes !== undefined);
  return {
    deployments: counted.length,
    downloadedBytes: sumOf(counted, ({ downloadedBytes = 0 }) => downloadedBytes),
    savedBytes: sumOf(counted, ({ savedBytes = 0 }) => savedBytes),
  };
}

function monthOf({ at }: BuildEntry): string {
  return at.slice(0, 7);
}

function sumRuns(entries: readonly BuildEntry[]): LedgerSums {
  return { ...addSums(sumCaches(entries)), runs: entries.length };
}

function sumCaches(entries: readonly BuildEntry[]): readonly CacheSums[] {
  const names = [...new Set(entries.flatMap(({ caches }) => Object.keys(caches ?? {})))];
  const ofCaches = names.map((cache): CacheSums => {
    const accounts = entries.flatMap(({ caches }) => caches?.[cache] ?? []);
    const sums = addSums(accounts.map((account) => ({ ...account, runs: 1 })));
    return {
      cache,
      ...sums,
      storedBytes: accounts.findLast(({ storedBytes }) => storedBytes !== undefined)?.storedBytes,
    };
  });
  return [
    ...ofCaches,
    {
      ...{ cache: lookUps, runs: entries.length, earnedMs: 0 },
      spentMs: sumOf(entries, ({ lookUpMs = 0 }) => lookUpMs),
      ...sumFields(
        entries.flatMap(({ metadata }) => metadata ?? []),
        'downloadedBytes',
        'uploadedBytes',
      ),
      storedBytes: undefined,
    },
  ];
}

function addSums(all: readonly LedgerSums[]): LedgerSums {
  return sumFields(all, 'runs', 'earnedMs', 'spentMs', 'downloadedBytes', 'uploadedBytes');
}

/**
 * Caches of this run that cost more than they earned in their last runs, by more than chance explains: the mean of what the runs
 * came to is below zero by four standard errors.
 */
function findLosses(entries: readonly BuildEntry[], now: readonly BuildEntry[]): readonly Loss[] {
  return [...new Set(now.flatMap(({ caches }) => Object.keys(caches ?? {})))].flatMap((cache) => {
    const accounts = entries.flatMap(({ caches }) => caches?.[cache] ?? []);
    const last = accounts.slice(-mostRuns);
    if (last.length < fewestRuns) return [];
    const balances = last.map(({ earnedMs, spentMs }) => earnedMs - spentMs);
    const mean = sum(balances) / balances.length;
    const squares = sumOf(balances, (balance) => (balance - mean) ** 2);
    const error = Math.sqrt(squares / (balances.length - 1) / balances.length);
    if (mean + certainty * error >= 0) return [];
    const { runs, earnedMs, spentMs } = addSums(last.map((account) => ({ ...account, runs: 1 })));
    return [{ cache, runs, earnedMs, spentMs }];
  });
}
