import type { MaintainEntry } from '../../core/history/history-entry.ts';
import type { MaintainReport } from './report.ts';

/** What is kept of a maintenance. */
export function maintainEntryOf(report: MaintainReport, branch: string | undefined): MaintainEntry {
  const { storage } = report;
  return {
    version: 1,
    kind: 'maintain',
    at: report.startedAt,
    outcome: report.outcome,
    durationMs: report.durationMs,
    branch,
    revision: undefined,
    runUrl: report.runUrl,
    storedBytes: storage.remainingBytes,
    quotaBytes: storage.quota?.quotaBytes,
  };
}
