import type { DeployEntry } from '../../core/history/history-entry.ts';
import type { DeployReport } from './report.ts';

/** What is kept of a deployment. */
export function deployEntryOf(report: DeployReport, branch: string | undefined): DeployEntry {
  const downloads = report.hosts.flatMap(({ download }) => download?.downloadedBytes ?? []);
  const downtimes = report.hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
  return {
    version: 1,
    kind: 'deploy',
    at: report.startedAt,
    outcome: report.outcome,
    durationMs: report.durationMs,
    branch,
    revision: report.revision,
    runUrl: report.runUrl,
    downloadedBytes: downloads.length === 0 ? undefined : downloads.reduce((sum, bytes) => sum + bytes, 0),
    downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
  };
}
