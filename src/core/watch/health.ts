import { reachesRate } from '../buildkit/step-counts.ts';
import {
  formatAge,
  formatAgo,
  formatBytes,
  formatDuration,
  formatPercent,
  plural,
  pluralLast,
} from '../format/quantity.ts';
import type { HistoryEntry } from '../history/history-entry.ts';
import { median } from '../history/median.ts';
import { isBuild } from '../history/trend.ts';
import { describeUpdates } from '../packages/update-words.ts';
import type { Watched } from './watched.ts';

/** The bars. */
export interface HealthPolicy {
  /** Percent of the dependency steps. */
  readonly minHitRate: number;
  /** So many builds in a row below it. */
  readonly lowRuns: number;
  /** Undefined: layers may be as old as they like. */
  readonly maxAgeMs: number | undefined;
  readonly quotaWarnPercent: number;
  /** How many times its median a deployment may take. */
  readonly slowFactor: number;
}

/** Why it is not well. Names are stable. */
export interface HealthProblem {
  readonly name: 'hit-rate-low' | 'layer-old' | 'updates-due' | 'quota-high' | 'deployment-slow';
  /** The layer; empty where there is only one thing. */
  readonly subject: string;
  /** What was measured against what, in words. */
  readonly evidence: string;
  readonly remedy: string;
}

/** A schedule that runs each night may fail once. */
const longestWithoutPrewarmMs = 2 * 86_400_000;
/** The median is of so many deployments at most, and of so many at least. */
const comparedDeployments = 10;
const fewestDeployments = 3;

/** What of the layers, builds, deployments and package is below its bar. What was not measured is no problem. */
export function judgeHealth(watched: Watched, policy: HealthPolicy): readonly HealthProblem[] {
  return [
    ...judgeHitRate(watched.entries, policy),
    ...judgeAges(watched, policy),
    ...judgeUpdatesDue(watched),
    ...judgeQuota(watched, policy),
    ...judgeDeployments(watched.entries, policy),
  ];
}

/** A refresh executes steps on purpose, and with them what stands on them. */
function judgeHitRate(
  entries: readonly HistoryEntry[],
  { minHitRate, lowRuns }: HealthPolicy,
): readonly HealthProblem[] {
  const runs = entries
    .filter(isBuild)
    .filter(({ misses, dependencyHitRate }) => !('refresh' in misses) && dependencyHitRate !== undefined)
    .slice(-lowRuns);
  const rates = runs.flatMap(({ dependencyHitRate }) => dependencyHitRate ?? []);
  const isReached = ({ steps, dependencyHitRate = 0 }: (typeof runs)[number]) =>
    // What is shown is rounded.
    steps === undefined ? dependencyHitRate >= minHitRate : reachesRate(steps, minHitRate);
  if (runs.length < lowRuns || runs.some(isReached)) return [];
  return [
    {
      name: 'hit-rate-low',
      subject: '',
      evidence: `The dependency steps hit ${rates.map(formatPercent).join(', ')} in the ${pluralLast(rates.length, 'run')}, below the limit of ${formatPercent(minHitRate)}.`,
      remedy:
        '"Why did it miss?" in the summary of these runs names the causes; "cache-prewarm doctor" looks for what is broken.',
    },
  ];
}

function judgeAges({ layers }: Watched, { maxAgeMs }: HealthPolicy): readonly HealthProblem[] {
  if (maxAgeMs === undefined) return [];
  return layers
    .filter(({ ageMs }) => ageMs > maxAgeMs)
    .map(({ name, ageMs }) => ({
      name: 'layer-old',
      subject: name,
      evidence: `The layer ${name} was made ${formatAgo(ageMs)}, and max-age is ${formatAge(maxAgeMs)}.`,
      remedy:
        'Does the scheduled prewarm still run? GitHub switches schedules off in public repositories after 60 days without activity. "cache-prewarm prewarm --refresh all" refreshes by hand.',
    }));
}

/** What came out since the last prewarm is none: the next one installs it. */
function judgeUpdatesDue({ layers, entries, nowMs }: Watched): readonly HealthProblem[] {
  const prewarms = entries.filter(({ kind }) => kind === 'prewarm').map(({ at }) => Date.parse(at));
  if (nowMs === undefined || Math.max(...prewarms) > nowMs - longestWithoutPrewarmMs) return [];
  return layers
    .filter(({ updates = [] }) => updates.length > 0)
    .map(({ name, updates = [] }) => ({
      name: 'updates-due',
      subject: name,
      evidence: `The layer ${name} has updates, and no prewarm has run for two days: ${describeUpdates(updates)}.`,
      remedy:
        'Does the scheduled prewarm still run? "cache-prewarm prewarm --updates security" installs security updates by hand.',
    }));
}

function judgeQuota({ quota }: Watched, { quotaWarnPercent }: HealthPolicy): readonly HealthProblem[] {
  if (quota === undefined) return [];
  const { storedBytes, quotaBytes } = quota;
  const percent = (storedBytes / quotaBytes) * 100;
  if (percent < quotaWarnPercent) return [];
  return [
    {
      name: 'quota-high',
      subject: '',
      evidence: `The package holds ${formatBytes(storedBytes)}, ${formatPercent(percent)} of its quota of ${formatBytes(quotaBytes)}; the limit is ${formatPercent(quotaWarnPercent)}.`,
      remedy: '"cache-prewarm maintain" shows what can be deleted, and deletes it with --dry-run false.',
    },
  ];
}

function judgeDeployments(
  entries: readonly HistoryEntry[],
  { slowFactor }: HealthPolicy,
): readonly HealthProblem[] {
  const durations = entries
    .filter(({ kind, outcome }) => kind === 'deploy' && outcome === 'deployed')
    .map(({ durationMs }) => durationMs);
  const last = durations.at(-1);
  const before = durations.slice(0, -1).slice(-comparedDeployments);
  if (last === undefined || before.length < fewestDeployments) return [];
  const usual = median(before);
  if (last <= usual * slowFactor) return [];
  return [
    {
      name: 'deployment-slow',
      subject: '',
      evidence: `The last deployment took ${formatDuration(last)}, ${(last / usual).toFixed(1)} times the ${formatDuration(usual)} that ${plural(before.length, 'deployment')} before took in the median.`,
      remedy:
        'The timeline in its summary shows which phase. "cache-prewarm verify" shows whether the hosts hold the layers.',
    },
  ];
}
