import type { RegistryClient } from '../../adapters/registry/client.ts';
import { isNoAccess } from '../../adapters/registry/registry-error.ts';
import { UserError } from '../../core/error.ts';
import type { LayerRecord } from '../../core/layers/record.ts';
import { recordTag } from '../../core/layers/tag.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { LayersInputs } from '../inputs/inputs.ts';
import type { Project } from './project.ts';

/**
 * Refuses layers that nobody named and that would show a private image to everybody: a layer holds its base image whole, and
 * the package of the layers may be public. Asks only about images that no recorded layer holds already.
 * @throws UserError that names the images.
 */
export async function refusePrivateBases(
  {
    inputs,
    project,
  }: { readonly inputs: Pick<LayersInputs, 'image' | 'registry' | 'repository'>; readonly project: Project },
  record: LayerRecord | undefined,
  connectAnonymously: (registry: string) => Pick<RegistryClient, 'resolve'>,
): Promise<void> {
  if (project.decisions.length === 0) return;
  const fresh = project.nodes.flatMap(({ name, externalImages }) => {
    const recorded = record?.layers[name]?.inputs.externalImages ?? {};
    return externalImages
      .filter((image) => !Object.hasOwn(recorded, image.name))
      .map((image) => ({ layer: name, ...image }));
  });
  if (fresh.length === 0) return;
  const canRead = async (registry: string, repository: string, reference: string): Promise<boolean> => {
    try {
      await connectAnonymously(registry).resolve(repository, reference);
      return true;
    } catch (error) {
      if (isNoAccess(error)) return false;
      throw error;
    }
  };
  const [isRead, ...hidden] = await Promise.all([
    canRead(inputs.registry, inputs.repository, recordTag),
    ...fresh.map(async ({ layer, name }) => {
      const { registry, repository, tag, digest } = parseReference(name);
      // Where the registry does not answer, the build will say so.
      const isPublic = await canRead(registry, repository, digest ?? tag ?? 'latest').catch(() => true);
      return isPublic ? [] : [`${name} (layer ${layer})`];
    }),
  ]);
  const images = hidden.flat();
  if (!isRead || images.length === 0) return;
  throw new UserError(
    `anyone can read ${inputs.image}, and the layers would contain private base images: ${images.join(', ')}`,
    {
      remedy:
        'Make the package private. Or, if the content may be public, name the layers in the input layers (such as app=app@deps).',
    },
  );
}
