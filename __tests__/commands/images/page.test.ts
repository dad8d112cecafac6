import { expect, test } from '@jest/globals';
import { buildImagesDocument } from '../../../src/commands/build/images-page.ts';
import type { BuildReport } from '../../../src/commands/build/report.ts';
import { prewarmImagesDocument } from '../../../src/commands/prewarm/images-page.ts';
import { BUILT_IMAGES, PREWARMED_IMAGES } from '../../support/sample-images.ts';
import { FIRST_RUN } from '../../support/sample-pages.ts';

const inWords = 'first run: the layers were built, and the next run finds them';

/** The first of the images alone, as its first run. */
function firstOf<Image extends { readonly report: Report | undefined }, Report>(
  { images }: { readonly images: readonly Image[] },
  as: (report: Report) => Report,
): readonly Image[] {
  return images.slice(0, 1).map((image) => ({ ...image, report: image.report && as(image.report) }));
}

test('a first run of several images tells no rate of nothing', () => {
  const prewarmed = prewarmImagesDocument({
    ...PREWARMED_IMAGES,
    images: firstOf(PREWARMED_IMAGES, () => FIRST_RUN),
  });
  const built = buildImagesDocument({
    ...BUILT_IMAGES,
    images: firstOf(BUILT_IMAGES, (report: BuildReport) => ({ ...report, dependencies: FIRST_RUN })),
  });
  for (const { facts, tiles } of [prewarmed, built]) {
    expect(facts['hit-rate']).toBe(inWords);
    expect(tiles['hit-rate']?.value).toBe('First run');
  }
});

test('a run of which one image had layers before tells its rate', () => {
  const { facts } = prewarmImagesDocument({
    ...PREWARMED_IMAGES,
    images: [
      ...firstOf(PREWARMED_IMAGES, () => FIRST_RUN),
      ...PREWARMED_IMAGES.images.filter(({ name }) => name === 'shop-web'),
    ],
  });
  expect(facts['hit-rate']).toBe('dependencies 82.3 % from cache');
});
