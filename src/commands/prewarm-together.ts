import type { InputValues } from '../core/input.ts';
import { mapKnown } from '../core/known.ts';
import type { PrewarmReport } from '../layers/report/report.ts';
import type { RunContext } from './command.ts';
import { reportOf } from './envelope.ts';
import { isOfImages } from './images/report.ts';
import type { PrewarmImagesReport } from './prewarm/images-page.ts';

/**
 * Prewarms every image of the values' bake files in one run, whichever command asks for it.
 * @returns name of an image → its report
 */
export async function prewarmTogether(
  context: RunContext,
  values: InputValues,
): Promise<ReadonlyMap<string, PrewarmReport>> {
  const { prewarmCommand } = await import('./prewarm/index.ts');
  const report = await reportOf(prewarmCommand, { ...context, values });
  const images = isOfImages<PrewarmImagesReport>(report) ? report.images : [];
  return mapKnown(images, (image) => [image.name, image.report]);
}
