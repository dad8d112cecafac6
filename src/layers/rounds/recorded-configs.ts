import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { LayerEntry } from '../../core/layers/record.ts';
import type { LayersInputs } from '../inputs/inputs.ts';

/** What of configs is recorded, so that nobody reads them again. The record shows no secret, whatever an image shows. */
export function recordedConfigs(
  { platforms }: FetchedImage,
  { secretValues }: Pick<LayersInputs, 'secretValues'>,
): Pick<LayerEntry, 'configs'> {
  const values = platforms.flatMap(({ config }) => config.env);
  if ([...secretValues].some((secret) => values.some((value) => value.includes(secret)))) return {};
  const configs = platforms.map(({ configDigest, config: { platform, diffIds, env } }) => [
    configDigest,
    { platform, diffIds, env },
  ]);
  return { configs: Object.fromEntries(configs) };
}
