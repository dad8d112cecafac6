import { type ImageState, inspectImage } from '../../adapters/registry/whole-image.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { LayerJob } from '../bake/baker.ts';
import type { Trust } from '../facts/facts.ts';
import type { RoundEnd, RoundOptions, RoundState } from './round-state.ts';

/** Another round without the layers that are to blame. @throws `error` when no layer can be. */
export async function doubt(
  options: RoundOptions,
  state: RoundState,
  jobs: readonly LayerJob[],
  error: Error,
): Promise<RoundEnd> {
  const trust = await suspectBroken(options, jobs);
  if (trust === undefined) throw error;
  return { kind: 'again', state, trust };
}

/** After a blob could not be had: what is still relied on? Undefined when no layer can be to blame. */
export async function suspectBroken(
  options: Pick<RoundOptions, 'client' | 'inputs' | 'log' | 'trust' | 'writes'>,
  jobs: readonly LayerJob[],
): Promise<Trust | undefined> {
  const { client, inputs, log } = options;
  const { suspects, doubts } = options.trust;
  const concerned = new Map<string, Digest>();
  for (const job of jobs) {
    for (const [name, digest] of [...job.below, ...job.cacheFrom]) concerned.set(name, digest);
  }
  const fresh = [...concerned].filter(([name]) => !suspects.has(name));
  const looks = await Promise.all(
    fresh.map(
      async ([name, digest]): Promise<[string, ImageState]> => [
        name,
        await inspectImage(client, inputs.repository, digest),
      ],
    ),
  );
  const broken = looks.filter(([, image]) => image.kind !== 'ok').map(([name]) => name);
  if (broken.length === 0 && fresh.some(([name]) => !doubts.has(name))) {
    // Perhaps the builder was just clearing up: once more before layers that are whole are built anew.
    log.notice('The build could not find a blob that the registry has. Trying once more.');
    return { suspects, doubts: new Set([...doubts, ...fresh.map(([name]) => name)]) };
  }
  // The registry says that every blob is there and yet one cannot be had: then none of them is trusted.
  const blamed = broken.length > 0 ? broken : fresh.map(([name]) => name);
  if (blamed.length === 0) return undefined;
  log.warning(
    `The registry is missing a blob that the build needs. Rebuilt without ${blamed.join(', ')}, and ${options.writes ? 'pushed again' : 'not used as cache'}.`,
  );
  return { suspects: new Set([...suspects, ...blamed]), doubts };
}
