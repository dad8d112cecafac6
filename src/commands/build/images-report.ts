import type { ImagesReport } from '../images/report.ts';
import type { ImagesTotals } from '../images/totals.ts';
import type { BuildReport } from './report.ts';

/** What a build of several images did: docs/images-report.md. */
export interface BuildImagesReport extends ImagesReport<BuildReport>, ImagesTotals {
  readonly kind: 'build';
  /** `unchanged`: every image was left out. */
  readonly outcome: 'built' | 'unchanged' | 'failed';
  /** Some layer of some image is not current, now that the run is over. */
  readonly prewarmNeeded: boolean;
}
