import { formatInstant, formatPercent, plural } from '../../core/format/quantity.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import { findLastingDrops } from '../../core/history/trend.ts';
import { type Examination, finding, well } from './examination.ts';

/** Stages that used to hit: the cause is in the summary of the run with which it began. */
export function examineHitRates(runs: readonly HistoryEntry[]): Examination {
  const drops = findLastingDrops(runs);
  if (drops.length === 0)
    return runs.length === 0
      ? well()
      : well(`No stage hits less than it used to, in ${plural(runs.length, 'run')}.`);
  const findings = drops.map(({ stage, usualRate, rate, since: { at, revision, runUrl } }) => {
    const commit = revision === undefined ? '' : ` (commit ${revision.slice(0, 12)})`;
    return finding({
      name: 'hit-rate-dropped',
      severity: 'warning',
      subject: stage,
      evidence: `it hit ${formatPercent(usualRate)} of its steps, and now ${formatPercent(rate)}, since the run of ${formatInstant(at)}${commit}`,
      remedy: `"Why did it miss?" in the summary of that run names the cause${runUrl === undefined ? '' : `: ${runUrl}`}.`,
    });
  });
  return { findings, well: [] };
}
