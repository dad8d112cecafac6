import type { MaintainEntry } from '../../core/history/history-entry.ts';
import type { MaintainReport } from './report.ts';

/** What is kept of a maintenance. */
export function maintainEntryOf(
  run: Pick<MaintainReport, 'startedAt' | 'outcome' | 'durationMs' | 'runUrl'> & {
    readonly remainingBytes: number;
    readonly quotaBytes: number | undefined;
  },
  branch: string | undefined,
): MaintainEntry {
  return {
    version: 1,
    kind: 'maintain',
    at: run.startedAt,
    outcome: run.outcome,
    durationMs: run.durationMs,
    branch,
    revision: undefined,
    runUrl: run.runUrl,
    storedBytes: run.remainingBytes,
    quotaBytes: run.quotaBytes,
  };
}
