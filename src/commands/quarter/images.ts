import { plural } from '../../core/format/quantity.ts';
import { createDocument, type ReportDocument, tile } from '../../page/document.ts';
import type { ImagesForm } from '../images/command.ts';
import { countedImages, imagesPart, listImages, pageParts } from '../images/page.ts';
import type { ImagesReport } from '../images/report.ts';
import type { QuarterInputs } from './inputs.ts';
import { quarterDocument, quarterMark } from './page.ts';
import type { QuarterFound, QuarterReport } from './report.ts';

/** What the quarters of several images hold, and what was moved: docs/images-report.md. */
export interface QuarterImagesReport extends ImagesReport<QuarterReport> {
  readonly kind: 'quarter';
}

/** The quarters of each image that bake files name. */
export const quarterImages: ImagesForm<QuarterInputs, QuarterFound, QuarterReport, QuarterImagesReport> = {
  kind: 'quarter',
  whole: (report) => ({ ...report, kind: 'quarter' }),
  page: quarterImagesDocument,
};

export function quarterImagesDocument(report: QuarterImagesReport): ReportDocument {
  const { images, error } = report;
  const moved = images.reduce((sum, image) => sum + (image.report?.moved.length ?? 0), 0);
  const held = images.filter((image) => image.report?.hold !== undefined).map(({ name }) => name);
  const { failed } = countedImages(images);
  return createDocument(
    {
      ...report,
      nextSteps:
        held.length === 0
          ? []
          : ['"cache-prewarm quarter release" ends the hold. The next prewarm then builds outdated layers.'],
    },
    {
      mark: error === undefined ? quarterMark : '❌',
      tone: error !== undefined ? 'failed' : moved > 0 ? 'changed' : 'good',
      headline:
        error === undefined
          ? `${plural(images.length, 'image')}: ${moved > 0 ? `${plural(moved, 'tag')} moved` : 'no tag was moved'}`
          : failed.length > 0
            ? `The quarters of ${listImages(failed.map(({ name }) => name))} failed`
            : 'The quarters failed',
      subject: images.map(({ name }) => name).join(', '),
      facts: { hold: held.length === 0 ? 'not held' : `${listImages(held)} held` },
      tiles: {
        moved: tile('Moved', plural(moved, 'tag'), `of ${plural(images.length, 'image')}`),
      },
      parts: [
        imagesPart(images, ['Builds read', 'Moved', 'Hold'], (one) => ({
          cells: [one.recorded ?? 'no record', plural(one.moved.length, 'tag'), one.hold?.quarter ?? 'none'],
          tone: undefined,
        })),
        ...pageParts(report, quarterDocument),
      ],
    },
  );
}
