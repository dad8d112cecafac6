import type { PrewarmOutcome, PrewarmReport } from '../../layers/report/report.ts';
import type { ImagesReport } from '../images/report.ts';
import type { ImagesTotals } from '../images/totals.ts';

/** What a prewarm of several images did: docs/images-report.md. */
export interface PrewarmImagesReport extends ImagesReport<PrewarmReport>, ImagesTotals {
  readonly kind: 'prewarm';
  readonly outcome: PrewarmOutcome;
}
