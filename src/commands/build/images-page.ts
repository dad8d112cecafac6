import { formatBytes, formatDuration, plural } from '../../core/format/quantity.ts';
import { sumSteps } from '../../layers/report/figures.ts';
import { isFirstRun } from '../../layers/report/first-run.ts';
import { asDigest, asQuantity } from '../../page/block.ts';
import { createDocument, type ReportDocument } from '../../page/document.ts';
import { documentFigures, type Figures, runFigures } from '../figures.ts';
import { imageFiguresOf, stepFiguresOf } from '../images/figures.ts';
import {
  countedImages,
  digestOf,
  imagesPart,
  listImages,
  pageParts,
  rebuiltLayers,
  totalFacts,
  totalTiles,
} from '../images/page.ts';
import type { ImagesReport } from '../images/report.ts';
import type { ImagesTotals } from '../images/totals.ts';
import { buildDocument } from './page.ts';
import type { BuildReport } from './report.ts';

/** What a build of several images did: docs/images-report.md. */
export interface BuildImagesReport extends ImagesReport<BuildReport>, ImagesTotals {
  readonly kind: 'build';
  /** `unchanged`: every image was left out. */
  readonly outcome: 'built' | 'unchanged' | 'failed';
  /** Some layer of some image is not current, now that the run is over. */
  readonly prewarmNeeded: boolean;
}

const looks = {
  built: { mark: '🚀', tone: 'good' },
  unchanged: { mark: '✅', tone: 'good' },
  failed: { mark: '❌', tone: 'failed' },
} as const;

export function buildImagesDocument(report: BuildImagesReport): ReportDocument {
  const { images, outcome } = report;
  const { all, worked } = countedImages(images);
  return createDocument(report, {
    ...looks[outcome],
    headline: headline(report),
    subject: images.map(({ name }) => name).join(', '),
    facts: totalFacts(report, isFirst(report)),
    tiles: totalTiles(report, isFirst(report), `${worked} of ${plural(all, 'image')} built`),
    parts: [
      imagesPart(
        images,
        ['Rebuilt', asQuantity('Steps hit'), asQuantity('Time'), asQuantity('Size'), asDigest('Digest')],
        cells,
      ),
      ...pageParts(report, buildDocument),
    ],
  });
}

function cells(report: BuildReport) {
  const { dependencies, app, outcome } = report;
  const { hit, measured } = sumSteps([...dependencies.stages, ...app.stages]);
  const size = app.platforms.reduce((total, { sizeBytes }) => total + sizeBytes, 0);
  const made = [
    ...rebuiltLayers(dependencies.layers),
    ...(sumSteps(app.stages).executed > 0 ? ['application'] : []),
  ];
  return {
    tone: made.length > 0 ? ('changed' as const) : undefined,
    cells: [
      outcome === 'failed' ? 'failed' : made.length === 0 ? 'nothing' : made.join(', '),
      measured === 0 ? '' : `${hit} of ${measured}`,
      formatDuration(report.durationMs),
      size === 0 ? '' : formatBytes(size),
      digestOf(app.reference),
    ],
  };
}

/** Nothing was there of any image. */
function isFirst({ images }: BuildImagesReport): boolean {
  const reports = images.flatMap(({ report }) => report ?? []);
  return reports.length > 0 && reports.every(({ dependencies }) => isFirstRun(dependencies));
}

function headline({ images, prewarmNeeded }: BuildImagesReport): string {
  const { all, worked, leftOut, failed } = countedImages(images);
  if (failed.length > 0)
    return `The build of ${failed.length} of ${plural(all, 'image')} failed: ${listImages(failed.map(({ name }) => name))}`;
  if (worked === 0) return `Nothing to build: ${plural(all, 'image')} unchanged`;
  const toPush = images.filter(({ kind, report }) => kind === 'image' && report !== undefined);
  const pushed = toPush.filter(({ report }) => report?.outcome === 'pushed').length;
  const made =
    pushed === toPush.length
      ? `Built and pushed ${plural(worked, 'image')}`
      : `Built ${plural(worked, 'image')}, ${pushed === 0 ? 'not pushed' : `${pushed} of them pushed`}`;
  return `${made}${leftOut === 0 ? '' : `, ${leftOut} unchanged`}${prewarmNeeded ? '; a layer is outdated' : ''}`;
}

export function buildImagesFigures(report: BuildImagesReport): Figures {
  return {
    ...runFigures('build', report),
    ...documentFigures(buildImagesDocument(report)),
    hitRate: isFirst(report) ? undefined : report.dependencyHitRate,
    ...stepFiguresOf(report.images, ({ dependencies, app, misses }: BuildReport) => ({
      stages: [...dependencies.stages, ...app.stages],
      misses: isFirstRun(dependencies) ? [] : misses,
    })),
    ...imageFiguresOf(report.images, ({ outcome, dependencies, dependencyHitRate }) => ({
      outcome,
      hitRate: isFirstRun(dependencies) ? undefined : dependencyHitRate,
    })),
  };
}
