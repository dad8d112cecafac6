import type { Surroundings } from '../adapters/runner/session.ts';
import { newestGenerationMs } from '../core/history/newest-generation.ts';
import { mapKnown } from '../core/known.ts';
import type { FleetInputs } from '../hosts/fleet.ts';
import { openRegistries, type RegistryAccess } from '../layers/inputs/registries.ts';
import type { SigningInputs } from '../layers/inputs/signing-inputs.ts';
import { knownRuns, type openHistory } from './history.ts';
import type { SharedInputs } from './inputs.ts';

/** Where signatures are checked, the history of each image tells whether its record is an older one that was put back. */
async function withNewestKnown(
  surroundings: Surroundings,
  { signing, history }: { readonly signing: SigningInputs; readonly history: 'auto' | 'false' },
  images: readonly { readonly registry: string; readonly repository: string }[],
): Promise<SigningInputs> {
  if (!signing.verifies) return signing;
  const known = await Promise.all(
    images.map(async ({ registry, repository }) => {
      const ms = await newestKnown(surroundings, { image: `${registry}/${repository}`, history });
      return [repository, ms] as const;
    }),
  );
  return { ...signing, newestKnownMs: mapKnown(known, (entry) => entry) };
}

/** The same of layers. Platforms by themselves have records of their own, and no history. */
export async function withNewestLayers(
  surroundings: Surroundings,
  inputs: SharedInputs,
): Promise<SigningInputs> {
  return inputs.part === undefined ? withNewestKnown(surroundings, inputs, [inputs]) : inputs.signing;
}

/** Opens the way to layers that are only looked at. */
export async function openLayers(surroundings: Surroundings, inputs: SharedInputs): Promise<RegistryAccess> {
  return openRegistries(surroundings, {
    ...inputs,
    signing: await withNewestLayers(surroundings, inputs),
  });
}

/** The same of all layers of a deployment or a look at hosts. */
export async function withNewestOfFleet<Inputs extends FleetInputs & { readonly history?: 'auto' | 'false' }>(
  surroundings: Surroundings,
  inputs: Inputs,
): Promise<Inputs> {
  const { images, history = 'auto' } = inputs;
  const { signing, layers, places } = images;
  if (signing === undefined || layers.length === 0) return inputs;
  return {
    ...inputs,
    images: { ...images, signing: await withNewestKnown(surroundings, { signing, history }, places) },
  };
}

/** Undefined: nothing is known. */
async function newestKnown(
  surroundings: Surroundings,
  inputs: Parameters<typeof openHistory>[1],
): Promise<number | undefined> {
  try {
    return newestGenerationMs(await knownRuns(surroundings, inputs), surroundings.clock.nowMs());
  } catch {
    // What is wrong with the history is said where the run is added to it.
    return undefined;
  }
}
