import { chooseBuilder } from '../../adapters/docker/builder.ts';
import type { EngineInfo } from '../../adapters/docker/engine-info.ts';
import { errorMessage, remedyOf } from '../../core/error.ts';
import { isLoopback } from '../../core/oci/reference.ts';
import type { PrewarmContext } from '../../layers/bake/context.ts';
import type { PrewarmInputs } from '../prewarm/inputs.ts';
import { type Examination, found, well } from './examination.ts';

/** Whether this machine has, or could make, a builder that can export layers with their cache. None is made. */
export async function examineBuilder(
  { builder: wanted, keepBuilder, registry }: Pick<PrewarmInputs, 'builder' | 'keepBuilder' | 'registry'>,
  { docker, commands, rememberBuilder }: Pick<PrewarmContext, 'docker' | 'commands' | 'rememberBuilder'>,
  engine: Promise<EngineInfo>,
): Promise<Examination> {
  let makes = false;
  try {
    const builder = await chooseBuilder({
      wanted,
      keep: keepBuilder,
      newName: 'cache-prewarm-doctor',
      registryOnLoopback: isLoopback(registry),
      engine,
      docker,
      commands,
      log: () => {},
      beforeCreate: (name) => {
        makes = true;
        rememberBuilder(name);
      },
    });
    return well(
      makes
        ? 'A builder that can export layers with their cache could be made.'
        : `The builder ${builder.name} (${builder.driver}) can export layers with their cache.`,
    );
  } catch (error) {
    return found({
      name: 'builder-unusable',
      subject: wanted,
      evidence: errorMessage(error),
      remedy: remedyOf(error) ?? 'Start Docker, and see "docker buildx ls".',
    });
  }
}

/** Whether a build has room. @param ensureRoom throws where there is too little. */
export async function examineDisk(ensureRoom: () => Promise<void>): Promise<Examination> {
  try {
    await ensureRoom();
    return well('There is room for a build.');
  } catch (error) {
    return found({
      name: 'disk-low',
      subject: 'disk',
      evidence: errorMessage(error),
      remedy: remedyOf(error) ?? 'Free some space.',
    });
  }
}
