import type { Miss } from '../../core/miss/miss.ts';
import { clip, type Figures, type ImageFigures, missFigures, mostItems, stageFigures } from '../figures.ts';
import type { ImageReport } from './report.ts';

/** What the closing summary of a pipeline tells of the stages of several images, behind their names. */
export function stepFiguresOf<Report>(
  images: readonly ImageReport<Report>[],
  stepsOf: (report: Report) => {
    readonly stages: Parameters<typeof stageFigures>[0];
    readonly misses: readonly Miss[];
  },
): Pick<Figures, 'stages' | 'misses'> {
  const all = images.flatMap(({ name, report }) =>
    report === undefined ? [] : [{ name, ...stepsOf(report) }],
  );
  const named = <T extends { readonly stage: string }>(name: string, items: readonly T[]): readonly T[] =>
    items.map((item) => ({ ...item, stage: `${name}: ${item.stage}` }));
  return {
    stages: all.flatMap(({ name, stages }) => named(name, stageFigures(stages))).slice(0, mostItems),
    misses: all.flatMap(({ name, misses }) => named(name, missFigures(misses))).slice(0, mostItems),
  };
}

/** What it tells of each image that is pushed. `of`: what its report says. */
export function imageFiguresOf<Report>(
  images: readonly ImageReport<Report>[],
  of: (report: Report) => Pick<ImageFigures, 'outcome' | 'hitRate'> & Partial<ImageFigures>,
): Pick<Figures, 'images'> {
  return {
    images: pushedImages(images)
      .slice(0, mostItems)
      .map(({ name, reference, leftOut, failedBecause, report }) => {
        const known = { name, reference, hitRate: undefined };
        if (leftOut !== undefined) return { ...known, outcome: clip(`left out: ${leftOut}`) };
        if (failedBecause !== undefined)
          return { ...known, outcome: `not built, because ${failedBecause} failed` };
        return report === undefined ? { ...known, outcome: '' } : { ...known, ...of(report) };
      }),
  };
}

/** Without what only others are based on. */
export function pushedImages<Report>(images: readonly ImageReport<Report>[]): readonly ImageReport<Report>[] {
  return images.filter(({ kind }) => kind === 'image');
}
