import { renderDocumentMarkdown } from '../../page/markdown/document.ts';
import { runActionStep } from '../action-step.ts';
import { buildOutputs } from './outputs.ts';
import { buildDocument } from './page.ts';
import { buildSession } from './session.ts';

/** The step of the action build. */
export async function runBuildAction(env: Readonly<Record<string, string>>): Promise<void> {
  await runActionStep(env, async (session) => {
    const { report, app } = await buildSession(session);
    return {
      outputs: buildOutputs(report, app),
      markdown: renderDocumentMarkdown(buildDocument(report)),
      notices: report.notices,
      warnings: report.warnings,
      error: report.error,
    };
  });
}
