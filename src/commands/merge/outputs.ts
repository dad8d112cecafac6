import { mergeFigures } from '../figures.ts';
import type { MergeReport } from './report.ts';

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
