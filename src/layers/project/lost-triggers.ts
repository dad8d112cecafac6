import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchConfig } from '../../adapters/registry/image-config.ts';
import { findLostTrigger } from '../../core/dockerfile/lost-trigger.ts';
import { UserError } from '../../core/error.ts';
import type { LayerRecord } from '../../core/layers/record.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { Project } from './project.ts';

/**
 * Refuses to cut a stage whose base image has ONBUILD instructions that the rest of the stage would miss: the application would
 * be another one. Asks only about images that no recorded layer holds already.
 * @throws UserError that names image, instruction and line.
 */
export async function refuseLostTriggers(
  { dockerfile, nodes }: Pick<Project, 'dockerfile' | 'nodes'>,
  record: LayerRecord | undefined,
  connect: (registry: string) => Pick<RegistryClient, 'fetchManifest' | 'fetchBlob'>,
): Promise<void> {
  const bases = nodes.flatMap((node) => {
    const recorded = record?.layers[node.name]?.inputs.externalImages ?? {};
    return node.externalImages.flatMap((image) => {
      const first = dockerfile.stages.find(({ displayName }) => displayName === image.stage);
      const isCut = image.via === 'from' && first?.part?.label !== undefined;
      return isCut && !Object.hasOwn(recorded, image.name) ? [{ first, name: image.name }] : [];
    });
  });
  const lost = await Promise.all(
    bases.map(async ({ first, name }) => {
      const { registry, repository, tag, digest } = parseReference(name);
      // Where the registry does not answer, the build will say so.
      const config = await fetchConfig(connect(registry), repository, digest ?? tag ?? 'latest').catch(
        () => undefined,
      );
      const found = findLostTrigger(dockerfile, first, config?.onBuild ?? []);
      return found === undefined ? [] : [{ ...found, name }];
    }),
  );
  const [found] = lost.flat();
  if (found === undefined) return;
  throw new UserError(
    `the base image ${found.name} has ONBUILD ${found.trigger}, which line ${found.line} of the Dockerfile would not have after the layer above it`,
    { remedy: `${found.remedy}. Or name whole stages in the input layers.` },
  );
}
