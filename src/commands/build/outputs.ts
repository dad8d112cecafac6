import { isFirstRun } from '../../layers/report/first-run.ts';
import { documentFigures, type Figures, missFigures, runFigures, stageFigures } from '../figures.ts';
import { buildDocument } from './page.ts';
import type { BuildReport } from './report.ts';

/** The outputs of the action build: name → text. `metadata` as buildx wrote it. */
export function buildOutputs(
  report: BuildReport,
  { metadata, imageId }: { readonly metadata: unknown; readonly imageId: string },
): Readonly<Record<string, string>> {
  const { app, coverage } = report;
  return {
    digest: app.digest ?? '',
    image: app.reference ?? '',
    images: '',
    tags: JSON.stringify(app.tags),
    imageid: imageId,
    metadata: metadata === undefined ? '' : JSON.stringify(metadata),
    'dependency-hit-rate': report.dependencyHitRate === undefined ? '' : String(report.dependencyHitRate),
    'prewarm-needed': String(report.prewarmNeeded),
    // What each layer adds is in the report.
    coverage: coverage.length === 0 ? '' : JSON.stringify(coverage.map(({ byLayer, ...all }) => all)),
    figures: JSON.stringify(buildFigures(report)),
    report: JSON.stringify(report),
  };
}

export function buildFigures(report: BuildReport): Figures {
  return {
    ...runFigures('build', report),
    ...documentFigures(buildDocument(report)),
    hitRate: isFirstRun(report.dependencies) ? undefined : report.dependencyHitRate,
    stages: stageFigures([...report.dependencies.stages, ...report.app.stages]),
    misses: isFirstRun(report.dependencies) ? [] : missFigures(report.misses),
    image: report.app.reference,
  };
}
