import { isFirstRun } from '../../layers/report/first-run.ts';
import type { PrewarmReport } from '../../layers/report/report.ts';
import { documentFigures, type Figures, missFigures, runFigures, stageFigures } from '../figures.ts';
import { prewarmDocument } from './page.ts';

export function prewarmOutputs(report: PrewarmReport): Readonly<Record<string, string>> {
  const { digests, changed, pushed } = committed(report);
  return {
    'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
    figures: JSON.stringify(prewarmFigures(report)),
    report: JSON.stringify(report),
    digests: JSON.stringify(digests),
    changed: JSON.stringify(changed),
    quarter: report.quarter,
    pushed: String(pushed),
  };
}

/** The layers that builds stand on from now on; none after a failure, which commits nothing. */
export function committed({ layers, error }: PrewarmReport): {
  readonly digests: Readonly<Record<string, string | undefined>>;
  readonly changed: readonly string[];
  readonly pushed: boolean;
} {
  if (error !== undefined) return { digests: {}, changed: [], pushed: false };
  const written = layers.filter(({ state }) => state === 'rebuilt' || state === 'refreshed');
  const ready = layers.filter((layer) => layer.state === 'current' || written.includes(layer));
  return {
    digests: Object.fromEntries(ready.map((layer) => [layer.name, layer.digest])),
    changed: layers.filter((layer) => layer.changed).map((layer) => layer.name),
    pushed: written.length > 0,
  };
}

export function prewarmFigures(report: PrewarmReport): Figures {
  return {
    ...runFigures('prewarm', report),
    ...documentFigures(prewarmDocument(report)),
    hitRate: isFirstRun(report) ? undefined : report.dependencyHitRate,
    stages: stageFigures(report.stages),
    misses: isFirstRun(report) ? [] : missFigures(report.misses),
  };
}
