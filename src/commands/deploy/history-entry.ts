import { groupBy } from '../../core/group.ts';
import type { DeployEntry } from '../../core/history/history-entry.ts';
import { sumKnown, sumOf } from '../../core/sum.ts';
import { entryHead } from '../build-entry.ts';
import type { DeployReport } from './report.ts';
import { savedBytes } from './saved-bytes.ts';

/** What is kept of a deployment. */
export function deployEntryOf(report: DeployReport, branch: string | undefined): DeployEntry {
  const downtimes = report.hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
  return {
    ...entryHead({ ...report, kind: 'deploy' }, branch),
    phases: meanPhases(report.phases),
    hosts: report.hosts.length,
    downloadedBytes: sumKnown(report.hosts.map(({ download }) => download?.downloadedBytes)),
    savedBytes: savedBytes(report),
    downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
  };
}

/** What each phase took; of several batches, the mean. */
function meanPhases(phases: DeployReport['phases']): DeployEntry['phases'] {
  const means = [...groupBy(phases, ({ name }) => name)].map(
    ([name, all]) => [name, Math.round(sumOf(all, ({ durationMs }) => durationMs) / all.length)] as const,
  );
  return Object.fromEntries(means);
}
