import { rateOf } from '../../core/buildkit/step-counts.ts';
import { clip, documentFigures, type Figures, mostItems, runFigures, stageFigures } from '../figures.ts';
import { mergeDocument } from './page.ts';
import type { MergeReport } from './report.ts';

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

export function mergeFigures(report: MergeReport): Figures {
  const { platforms } = report;
  const rates = platforms.flatMap(({ hitRate }) => hitRate ?? []);
  return {
    ...runFigures(report.step, report),
    ...documentFigures(mergeDocument(report)),
    // What one platform misses is no better for what another one hits.
    hitRate: rates.length === 0 ? undefined : Math.min(...rates),
    stages: stageFigures(
      platforms.flatMap(({ platform, stages }) =>
        stages.map((counts) => ({ ...counts, platform, hitRate: rateOf(counts) })),
      ),
    ),
    misses: platforms
      .flatMap(({ platform, misses }) =>
        misses.map(({ stage, because }) => ({
          stage: clip(`${stage} (${platform})`),
          because: clip(because),
        })),
      )
      .slice(0, mostItems),
    image: report.reference,
  };
}
