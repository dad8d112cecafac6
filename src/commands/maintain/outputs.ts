import type { DoctorReport } from '../doctor/report.ts';
import type { MirrorReport } from '../mirror/report.ts';
import type { QuarterReport } from '../quarter/report.ts';
import type { MaintainReport } from './report.ts';

/** What one of the action's tasks reports. */
export type TaskReport = MaintainReport | DoctorReport | MirrorReport | QuarterReport;

/** The outputs of the action maintain: name → text. */
export function maintainOutputs(report: TaskReport): Readonly<Record<string, string>> {
  const none = {
    outcome: report.error === undefined ? 'done' : 'failed',
    deletable: '',
    deleted: '',
    'stored-bytes': '',
    'freeable-bytes': '',
    healthy: '',
    problems: '',
    report: JSON.stringify(report),
  };
  switch (report.kind) {
    case 'maintain': {
      const { versions, storage, health } = report;
      return {
        ...none,
        outcome: report.outcome,
        deletable: String(versions.filter(({ action }) => action !== 'keep').length),
        deleted: String(versions.filter(({ done }) => done === 'deleted' || done === 'absent').length),
        'stored-bytes': String(storage.remainingBytes),
        'freeable-bytes': String(report.freeableBytes),
        healthy: health === undefined ? '' : String(health.problems.length === 0),
        problems: JSON.stringify(health?.problems ?? []),
      };
    }
    case 'doctor':
      return {
        ...none,
        healthy: String(report.healthy),
        problems: JSON.stringify(report.findings.filter(({ fixed }) => !fixed)),
      };
    default:
      return none;
  }
}
