import { formatBytes, formatDuration, plural } from '../../core/format/quantity.ts';
import { sumSteps } from '../../layers/report/figures.ts';
import { isFirstRun } from '../../layers/report/first-run.ts';
import type { PrewarmOutcome, PrewarmReport } from '../../layers/report/report.ts';
import { asQuantity } from '../../page/block.ts';
import { createDocument, type ReportDocument } from '../../page/document.ts';
import { documentFigures, type Figures, runFigures } from '../figures.ts';
import { imageFiguresOf, stepFiguresOf } from '../images/figures.ts';
import {
  countedImages,
  imagesPart,
  listImages,
  pageParts,
  rebuiltLayers,
  totalFacts,
  totalTiles,
} from '../images/page.ts';
import type { ImagesReport } from '../images/report.ts';
import type { ImagesTotals } from '../images/totals.ts';
import { prewarmDocument, prewarmLooks } from './page.ts';

/** What a prewarm of several images did: docs/images-report.md. */
export interface PrewarmImagesReport extends ImagesReport<PrewarmReport>, ImagesTotals {
  readonly kind: 'prewarm';
  readonly outcome: PrewarmOutcome;
}

export function prewarmImagesDocument(report: PrewarmImagesReport): ReportDocument {
  const { images } = report;
  return createDocument(report, {
    ...prewarmLooks[report.outcome],
    headline: headline(report),
    subject: images.map(({ name }) => name).join(', '),
    facts: totalFacts(report, isFirst(report)),
    tiles: totalTiles(report, isFirst(report), plural(images.length, 'image')),
    parts: [
      imagesPart(
        images,
        ['Rebuilt', asQuantity('Steps hit'), asQuantity('Time'), asQuantity('Size')],
        (one) => {
          const { hit, measured } = sumSteps(one.stages);
          const sizes = one.layers.flatMap(({ ownBytes }) => ownBytes ?? []);
          const layers = rebuiltLayers(one.layers);
          return {
            tone: layers.length > 0 ? 'changed' : undefined,
            cells: [
              one.error !== undefined ? 'failed' : layers.length === 0 ? 'nothing' : layers.join(', '),
              measured === 0 ? '' : `${hit} of ${measured}`,
              formatDuration(one.durationMs),
              sizes.length === 0 ? '' : formatBytes(sizes.reduce((total, size) => total + size, 0)),
            ],
          };
        },
      ),
      ...pageParts(report, prewarmDocument),
    ],
  });
}

/** Nothing was there of any image. */
function isFirst({ images }: PrewarmImagesReport): boolean {
  const reports = images.flatMap(({ report }) => report ?? []);
  return reports.length > 0 && reports.every(isFirstRun);
}

function headline({ outcome, images }: PrewarmImagesReport): string {
  const { all, failed } = countedImages(images);
  const made = images.flatMap(({ name, report }) =>
    report !== undefined && rebuiltLayers(report.layers).length > 0 ? [name] : [],
  );
  switch (outcome) {
    case 'warm':
      return `Warm: nothing is outdated in ${plural(all, 'image')}`;
    case 'prewarmed':
      return made.length === 0
        ? `Prewarmed: the tags of ${plural(all, 'image')}`
        : `Prewarmed the layers of ${made.length} of ${plural(all, 'image')}: ${listImages(made)}`;
    case 'built':
      return `Built the layers of ${listImages(made)}, nothing pushed`;
    case 'failed':
      return `Failed for ${failed.length} of ${plural(all, 'image')}: ${listImages(failed.map(({ name }) => name))}`;
  }
}

export function prewarmImagesFigures(report: PrewarmImagesReport): Figures {
  return {
    ...runFigures('prewarm', report),
    ...documentFigures(prewarmImagesDocument(report)),
    hitRate: isFirst(report) ? undefined : report.dependencyHitRate,
    ...stepFiguresOf(report.images, (one: PrewarmReport) => ({
      stages: one.stages,
      misses: isFirstRun(one) ? [] : one.misses,
    })),
    ...imageFiguresOf(report.images, (one) => {
      const layers = rebuiltLayers(one.layers);
      const made = layers.length === 0 ? 'up to date' : `${layers.join(', ')} rebuilt`;
      return { outcome: one.error === undefined ? made : 'failed', hitRate: undefined };
    }),
  };
}
