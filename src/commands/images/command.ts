import type { ErrorReport } from '../../core/run-report.ts';
import { endOf, Unfinished } from '../../core/unfinished.ts';
import type { ReportDocument } from '../../page/document.ts';
import { type Command, type CommandReport, failureOf } from '../command.ts';
import type { RunImage } from './images.ts';
import type { ImagesInputs } from './inputs.ts';
import { type ImagesReport, isOfImages, type ReportOfImage, reportImages } from './report.ts';
import { type ImageEnd, type ImagesRun, runImages } from './run.ts';

/** What was found with one image, or with each of several, in their order. */
type ImagesFound<Found, Report> =
  | { readonly kind: 'one'; readonly found: Found }
  | { readonly kind: 'several'; readonly ends: readonly ImageEnd<Found, Report>[] };

/** How a command works on several images, beside what it does with each. */
export interface ImagesForm<Inputs, Found, Report extends ReportOfImage, Whole extends ImagesReport<Report>>
  extends ImagesRun<Inputs, Found, Report> {
  readonly kind: string;
  /** What the run works on instead of the images as the files have them. */
  arrange?(images: readonly RunImage[]): readonly RunImage[];
  /** Adds to the report of all images what is counted over all of them. */
  whole(report: ImagesReport<Report>, ends: readonly ImageEnd<Found, Report>[]): Whole;
  page(report: Whole): ReportDocument;
  outputs?(report: Whole): Readonly<Record<string, string>>;
  failure?(report: Whole): ErrorReport | undefined;
}

/**
 * The command, for one image as it is, and with `bake-files` for each image that these name: all of them at once, whatever the
 * others come to. An image that fails makes the run fail. What became of the others is reported all the same.
 */
export function withImages<
  Inputs,
  Found,
  Report extends ReportOfImage & CommandReport,
  Whole extends ImagesReport<Report>,
>(
  one: Command<Inputs, Found, Report>,
  form: ImagesForm<Inputs, Found, Report, Whole>,
): Command<ImagesInputs<Inputs>, ImagesFound<Found, Report>, Report | Whole> {
  const { keep, ...shared } = one;
  return {
    ...shared,
    read: async (values, context) =>
      (await import('./inputs.ts')).readImagesInputs(one, values, context, form.base?.layerOf, form.arrange),
    nothing: (given) =>
      given.kind === 'one'
        ? { kind: 'one', found: one.nothing(given.inputs) }
        : { kind: 'several', ends: [] },
    async run(context, given) {
      if (given.kind === 'several')
        return { kind: 'several', ends: await runImages(one, form, context, given.images) };
      const { found, failure } = await endOf(one.nothing(given.inputs), () => one.run(context, given.inputs));
      if (failure !== undefined)
        throw new Unfinished<ImagesFound<Found, Report>>({ kind: 'one', found }, failure);
      return { kind: 'one', found };
    },
    async report(found, facts, given) {
      if (given.kind === 'one')
        return one.report(
          found.kind === 'one' ? found.found : one.nothing(given.inputs),
          facts,
          given.inputs,
        );
      const ends = found.kind === 'several' ? found.ends : [];
      return form.whole(
        reportImages(
          form.kind,
          ends.map(({ image }) => image),
          facts,
        ),
        ends,
      );
    },
    // Each of several images has been kept as it ended.
    keep: async (report, context, given, found) =>
      keep === undefined || isOfImages<Whole>(report) || given.kind !== 'one' || found.kind !== 'one'
        ? report
        : keep(report, context, given.inputs, found.found),
    image: (given) => (given.kind === 'one' ? one.image?.(given.inputs) : undefined),
    page: (report) => (isOfImages<Whole>(report) ? form.page(report) : one.page(report)),
    outputs(report, found) {
      if (isOfImages<Whole>(report)) return form.outputs?.(report) ?? {};
      return found.kind === 'one' ? (one.outputs?.(report, found.found) ?? {}) : {};
    },
    failure: (report) => (isOfImages<Whole>(report) ? failureOf(form, report) : failureOf(one, report)),
  };
}
