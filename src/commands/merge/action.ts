import { renderDocumentMarkdown } from '../../page/markdown/document.ts';
import { runActionStep } from '../action-step.ts';
import { mergeFigures } from '../figures.ts';
import { mergeDocument } from './page.ts';
import type { MergeReport } from './report.ts';
import { mergeSession } from './run.ts';

/** The step of the action merge. */
export async function runMergeAction(env: Readonly<Record<string, string>>): Promise<void> {
  await runActionStep(env, async (session) => {
    const report = await mergeSession(session);
    return {
      outputs: mergeOutputs(report),
      markdown: renderDocumentMarkdown(mergeDocument(report)),
      notices: report.notices,
      warnings: report.warnings,
      error: report.error,
    };
  });
}

/** The outputs of the action merge: name → text. */
export function mergeOutputs(report: MergeReport): Readonly<Record<string, string>> {
  const { step, images, reference, error } = report;
  const app = step === 'build' ? images[0] : undefined;
  const layers = step === 'prewarm' ? images : [];
  return {
    outcome: report.outcome,
    digests:
      error === undefined && step === 'prewarm'
        ? JSON.stringify(Object.fromEntries(layers.map(({ name, digest }) => [name, digest])))
        : '',
    changed: String(images.some(({ changed }) => changed)),
    image: reference ?? '',
    digest: app?.digest ?? '',
    tags: app === undefined ? '' : JSON.stringify(app.tags),
    figures: JSON.stringify(mergeFigures(report)),
    report: JSON.stringify(report),
  };
}
