import { tile } from '../../page/document.ts';
import type { PrewarmReport } from './report.ts';

const nextRunWords = 'the layers were built, and the next run finds them';

/** What a first run says instead of a hit rate. */
export const firstRunWords = `first run: ${nextRunWords}`;
export const firstRunTile = tile('From cache', 'First run', nextRunWords);

/** Nothing was there to hit: every layer was built and pushed, and none had an image before. */
export function isFirstRun({ layers, error }: Pick<PrewarmReport, 'layers' | 'error'>): boolean {
  return (
    error === undefined &&
    layers.length > 0 &&
    layers.every(({ changed, previousDigest }) => changed && previousDigest === undefined)
  );
}
