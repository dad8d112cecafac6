import { commitTag } from '../../core/app/image-tags.ts';
import { formatDuration, plural } from '../../core/format/quantity.ts';
import { createInputReader } from '../../core/input.ts';
import { wholeLayer } from '../../core/layers/whole-layer.ts';
import { prewarmPolicy } from '../../layers/inputs/policy.ts';
import { asQuantity } from '../../page/block.ts';
import { createDocument, durationTile, type ReportDocument, tile } from '../../page/document.ts';
import { clip, documentFigures, type Figures, runFigures } from '../figures.ts';
import type { ImagesForm } from '../images/command.ts';
import { imageFiguresOf, pushedImages } from '../images/figures.ts';
import type { ReadImage } from '../images/images.ts';
import { imagesPart, listImages, pageParts } from '../images/page.ts';
import type { ImagesReport } from '../images/report.ts';
import type { PlanInputs } from './inputs.ts';
import { planDocument, planLook } from './page.ts';
import type { PlanReport } from './report.ts';
import type { PlanFound } from './result.ts';

/** Whether a prewarm of several images is needed: docs/images-report.md. */
export interface PlanImagesReport extends ImagesReport<PlanReport> {
  readonly kind: 'plan';
  /** Some image needs it. */
  readonly needed: boolean;
  /** Why, in one sentence without a full stop. */
  readonly reason: string;
}

/** A plan for each image that bake files name. */
export const planImages: ImagesForm<PlanInputs, PlanFound, PlanReport, PlanImagesReport> = {
  kind: 'plan',
  reference: taggedOf,
  base: {
    layerOf: ({ work: [{ inputs, project }] }) =>
      wholeLayer(project.dockerfile, project.layers, inputs.target)?.name,
    // It writes nothing, and so waits for nothing.
    mayWrite: () => false,
    recorded: async (context, { work: [work] }) =>
      (await import('../recorded-digests.ts')).recordedDigests(context, {
        ...work,
        policy: prewarmPolicy(work.inputs),
      }),
    digestOf: () => undefined,
  },
  whole: (report) => ({
    ...{ ...report, kind: 'plan' },
    needed: report.error === undefined && report.images.some((image) => image.report?.needed === true),
    reason: report.error?.message ?? reasonOf(report),
  }),
  page: planImagesDocument,
  outputs: (report) => ({
    needed: String(report.needed),
    reason: report.reason,
    layers: JSON.stringify(
      report.images.flatMap(({ name, report: one }) =>
        (one?.layers ?? []).flatMap((layer) => (layer.reasons.length > 0 ? [`${name}/${layer.name}`] : [])),
      ),
    ),
    // One job makes all platforms of all images.
    runners: JSON.stringify([{ platform: '', runner: '' }]),
    platforms: '',
    matrix: JSON.stringify(
      pushedImages(report.images).map(({ targets: [target = ''] }) => ({ platform: '', runner: '', target })),
    ),
    'app-images': pushedImages(report.images)
      .flatMap(({ reference }) => reference ?? [])
      .join('\n'),
    quarter: report.images[0]?.report?.quarter ?? '',
    figures: JSON.stringify(planImagesFigures(report)),
    report: JSON.stringify(report),
  }),
};

/** What all have in common, or what those say that need a prewarm. */
function reasonOf({ images }: ImagesReport<PlanReport>): string {
  const all = images.flatMap(({ name, report }) =>
    report === undefined ? [] : [{ name, needed: report.needed, reason: report.reason }],
  );
  const needing = all.filter(({ needed }) => needed);
  const told = needing.length > 0 ? needing : all;
  const reasons = new Set(told.map(({ reason }) => reason));
  if (reasons.size === 1 && told.length === all.length) return told[0]?.reason ?? '';
  return told.map(({ name, reason }) => `${name}: ${reason}`).join('; ');
}

/** The summary of the decision whether to prewarm. */
export function planImagesDocument(report: PlanImagesReport): ReportDocument {
  const { needed, images, error } = report;
  const needing = images.filter((image) => image.report?.needed === true).map(({ name }) => name);
  const layers = images.flatMap((image) => image.report?.layers ?? []);
  const current = layers.filter(({ reasons }) => reasons.length === 0).length;
  return createDocument(
    { ...report, nextSteps: needed ? ['Prewarm. In a pipeline, the job `prewarm` does it now.'] : [] },
    {
      ...planLook(report),
      headline:
        error !== undefined
          ? 'The check whether a prewarm is needed failed'
          : needed
            ? `A prewarm is needed for ${listImages(needing)}`
            : 'No prewarm is needed',
      subject: images.map(({ name }) => name).join(', '),
      facts: {
        current:
          layers.length === 0 ? undefined : `${current} of ${plural(layers.length, 'layer')} up to date`,
        duration: formatDuration(report.durationMs),
      },
      tiles: {
        current:
          layers.length === 0
            ? undefined
            : tile('Up to date', `${current} of ${layers.length}`, 'layers of all images'),
        duration: durationTile(report.durationMs, 'nothing was built'),
      },
      parts: [
        imagesPart(images, [asQuantity('Up to date'), 'Because'], (one) => {
          const fresh = one.layers.filter(({ reasons }) => reasons.length === 0).length;
          return {
            tone: one.needed ? 'changed' : undefined,
            cells: [`${fresh} of ${one.layers.length}`, one.reason],
          };
        }),
        ...pageParts(report, planDocument),
      ],
    },
  );
}

export function planImagesFigures(report: PlanImagesReport): Figures {
  return {
    ...runFigures('plan', report),
    ...documentFigures(planImagesDocument(report)),
    reason: clip(report.reason),
    ...imageFiguresOf(report.images, (one) => ({
      outcome: upToDate(one),
      hitRate: undefined,
    })),
  };
}

function upToDate({ layers }: PlanReport): string {
  return `${layers.filter(({ reasons }) => reasons.length === 0).length} of ${layers.length} up to date`;
}

/** As a build of this commit tags it; undefined: it gives it no tag of the commit. */
function taggedOf({ revision }: PlanReport, { values }: ReadImage<unknown>): string | undefined {
  if (revision === undefined) return undefined;
  const tags = createInputReader(values).list('tags');
  return tags.find((tag) => tag.slice(tag.lastIndexOf(':') + 1).startsWith(commitTag(revision)));
}
