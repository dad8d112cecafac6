import { renderDocumentMarkdown } from '../core/report/document-markdown.ts';
import { maintainDocument } from '../core/report/maintain-document.ts';
import type { MaintainReport } from '../core/report/maintain-report.ts';
import { runActionStep } from './action-step.ts';
import { maintainSession } from './maintain-session.ts';

/** The step of the action maintain. */
export async function runMaintainAction(env: Readonly<Record<string, string>>): Promise<void> {
  await runActionStep(env, async (session) => {
    const report = await maintainSession(session);
    return {
      outputs: maintainOutputs(report),
      markdown: renderDocumentMarkdown(maintainDocument(report)),
      notices: report.notices,
      warnings: report.warnings,
      error: report.error,
    };
  });
}

/** The outputs of the action maintain: name → text. */
export function maintainOutputs(report: MaintainReport): Readonly<Record<string, string>> {
  const deleted = report.versions.filter(({ done }) => done === 'deleted' || done === 'absent');
  return {
    outcome: report.outcome,
    deletable: String(report.versions.filter(({ action }) => action !== 'keep').length),
    deleted: String(deleted.length),
    'stored-bytes': String(report.storage.totalBytes),
    'freeable-bytes': String(report.freeableBytes),
    report: JSON.stringify(report),
  };
}
