import { createInputReader, type InputValues } from '../../core/input.ts';
import type { ReadContext, ReadInputs, Work } from '../command.ts';
import { passOn } from '../inputs.ts';
import { type ReadImage, type RunImage, readEachImage, readImages } from './images.ts';

/** What a command is asked to do: with one image, or with each of those that bake files name. */
export type ImagesInputs<Inputs> =
  | { readonly kind: 'one'; readonly inputs: Inputs }
  | {
      readonly kind: 'several';
      readonly images: readonly ReadImage<Inputs>[];
      /** As they were given, for all images. */
      readonly values: InputValues;
    };

/**
 * Reads the inputs for one image, or for each that bake files name.
 * @param wholeLayerOf the layer that is all of an image, if there is one
 * @param arrange what the command does one after the other; undefined: each image as it is
 */
export async function readImagesInputs<Inputs>(
  one: Pick<Work<Inputs, unknown, unknown>, 'read'>,
  values: InputValues,
  context: ReadContext,
  wholeLayerOf?: (inputs: Inputs) => string | undefined,
  arrange: (images: readonly RunImage[]) => readonly RunImage[] = (images) => images,
): Promise<ReadInputs<ImagesInputs<Inputs>>> {
  const named = await readImages(values, context);
  if (named === undefined) {
    const { inputs, reader } = await one.read(values, context);
    return { inputs: inputs === undefined ? undefined : { kind: 'one', inputs }, reader };
  }
  if (named.inputs === undefined) return { inputs: undefined, reader: named.reader };
  const { inputs: images, reader: each } = await readEachImage(
    arrange(named.inputs),
    context,
    one.read,
    wholeLayerOf,
  );
  const reader = createInputReader(values);
  for (const name of ['runners', 'part-of'])
    if ((values[name] ?? '').trim() !== '')
      reader.problem(
        name,
        'cannot be combined with bake-files: one job builds every platform of every image. Set the platforms in the bake file, or with the input set. In pipeline.yml, matrix: true gives each image its own runner',
      );
  for (const one of [named.reader, each]) passOn(one, reader);
  return { inputs: images === undefined ? undefined : { kind: 'several', images, values }, reader };
}
