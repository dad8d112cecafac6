import { renderDocumentMarkdown } from '../../page/markdown/document.ts';
import { runActionStep } from '../action-step.ts';
import { prewarmOutputs } from './outputs.ts';
import { prewarmDocument } from './page.ts';
import { prewarmSession } from './session.ts';

/** The step of the action prewarm. */
export async function runPrewarmAction(env: Readonly<Record<string, string>>): Promise<void> {
  await runActionStep(env, async (session) => {
    const report = await prewarmSession(session);
    return {
      outputs: prewarmOutputs(report),
      markdown: renderDocumentMarkdown(prewarmDocument(report)),
      notices: report.notices,
      warnings: report.warnings,
      error: report.error,
    };
  });
}
