import { renderDocumentMarkdown } from '../../page/markdown/document.ts';
import { runActionStep } from '../action-step.ts';
import { planFigures } from '../figures.ts';
import { planDocument } from './page.ts';
import type { PlanReport } from './report.ts';
import { planSession } from './session.ts';

/** The step of the action plan. */
export async function runPlanAction(env: Readonly<Record<string, string>>): Promise<void> {
  await runActionStep(env, async (session) => {
    const report = await planSession(session);
    return {
      outputs: planOutputs(report),
      markdown: renderDocumentMarkdown(planDocument(report)),
      notices: report.notices,
      warnings: report.warnings,
      error: report.error,
    };
  });
}

/** The outputs of the action plan: name → text. */
export function planOutputs(report: PlanReport): Readonly<Record<string, string>> {
  return {
    needed: String(report.needed),
    reason: report.reason,
    layers: JSON.stringify([
      ...new Set(report.layers.filter(({ reasons }) => reasons.length > 0).map(({ name }) => name)),
    ]),
    // A matrix of nothing is an error to GitHub, and none runs nothing.
    runners: JSON.stringify(report.runners.length === 0 ? [{ platform: '', runner: '' }] : report.runners),
    platforms: report.runners.map(({ platform }) => platform).join(','),
    quarter: report.quarter,
    figures: JSON.stringify(planFigures(report)),
    report: JSON.stringify(report),
  };
}
