import type { Session } from '../../adapters/runner/session.ts';
import { createInputReader } from '../../core/input.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import type { ReportDocument } from '../../page/document.ts';
import { renderDocumentMarkdown } from '../../page/markdown/document.ts';
import { runActionStep } from '../action-step.ts';
import { doctorDocument, doctorError } from '../doctor/page.ts';
import type { DoctorReport } from '../doctor/report.ts';
import { doctorSession } from '../doctor/run.ts';
import { mirrorDocument } from '../mirror/page.ts';
import type { MirrorReport } from '../mirror/report.ts';
import { mirrorSession } from '../mirror/run.ts';
import { quarterDocument } from '../quarter/page.ts';
import type { QuarterReport } from '../quarter/report.ts';
import { quarterSession } from '../quarter/run.ts';
import { maintainDocument } from './page.ts';
import type { MaintainReport } from './report.ts';
import { maintainSession } from './session.ts';

/** What the action does, one thing a step. */
export const maintainTasks = [
  'clean',
  'doctor',
  'mirror',
  'quarter-show',
  'quarter-start',
  'quarter-restore',
  'quarter-release',
] as const;

type Report = MaintainReport | DoctorReport | MirrorReport | QuarterReport;

/** The step of the action maintain. */
export async function runMaintainAction(env: Readonly<Record<string, string>>): Promise<void> {
  await runActionStep(env, async (session) => {
    const { report, document, error } = await runTask(session);
    return {
      outputs: maintainOutputs(report),
      markdown: renderDocumentMarkdown(document),
      notices: report.notices,
      warnings: report.warnings,
      error,
    };
  });
}

async function runTask(session: Session): Promise<{
  readonly report: Report;
  readonly document: ReportDocument;
  readonly error: ErrorReport | undefined;
}> {
  const reader = createInputReader(session.values);
  const task = reader.choice('task', maintainTasks, 'clean');
  reader.throwProblems();
  switch (task) {
    case 'clean': {
      const report = await maintainSession(session);
      return { report, document: maintainDocument(report), error: report.error };
    }
    case 'doctor': {
      const report = await doctorSession(session);
      return { report, document: doctorDocument(report), error: doctorError(report) };
    }
    case 'mirror': {
      const report = await mirrorSession(session);
      return { report, document: mirrorDocument(report), error: report.error };
    }
    default: {
      const values = { ...session.values, task: task.slice('quarter-'.length) };
      const report = await quarterSession({ ...session, values });
      return { report, document: quarterDocument(report), error: report.error };
    }
  }
}

/** The outputs of the action maintain: name → text. */
export function maintainOutputs(report: Report): Readonly<Record<string, string>> {
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
