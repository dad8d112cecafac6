import { clip, documentFigures, type Figures, runFigures } from '../figures.ts';
import { planDocument } from './page.ts';
import type { PlanReport } from './report.ts';

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
    // Of one image there is nothing to tell apart.
    ...{ matrix: '', 'app-images': '' },
    quarter: report.quarter,
    figures: JSON.stringify(planFigures(report)),
    report: JSON.stringify(report),
  };
}

export function planFigures(report: PlanReport): Figures {
  return {
    ...runFigures('plan', report),
    ...documentFigures(planDocument(report)),
    reason: clip(report.reason),
  };
}
