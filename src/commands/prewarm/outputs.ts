import type { PrewarmReport } from '../../layers/report.ts';
import { documentFigures, type Figures, missFigures, runFigures, stageFigures } from '../figures.ts';
import { prewarmDocument } from './page.ts';

/** The action's outputs: name → text. */
export function prewarmOutputs(report: PrewarmReport): Readonly<Record<string, string>> {
  const current = report.layers.filter(
    (layer) => layer.state === 'current' || layer.state === 'rebuilt' || layer.state === 'refreshed',
  );
  const committed = report.error === undefined;
  return {
    'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
    figures: JSON.stringify(prewarmFigures(report)),
    report: JSON.stringify(report),
    digests: JSON.stringify(
      committed ? Object.fromEntries(current.map((layer) => [layer.name, layer.digest])) : {},
    ),
    changed: JSON.stringify(
      committed ? report.layers.filter((layer) => layer.changed).map((layer) => layer.name) : [],
    ),
    quarter: report.quarter,
    pushed: String(
      committed && report.layers.some((layer) => layer.state === 'rebuilt' || layer.state === 'refreshed'),
    ),
  };
}

/** What the closing summary of a pipeline tells of it. */
export function prewarmFigures(report: PrewarmReport): Figures {
  return {
    ...runFigures('prewarm', report),
    ...documentFigures(prewarmDocument(report)),
    hitRate: report.dependencyHitRate,
    stages: stageFigures(report.stages),
    misses: missFigures(report.misses),
  };
}
