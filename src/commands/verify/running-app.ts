import type { ContainerLister } from '../../adapters/docker/engine-api.ts';
import { UserError } from '../../core/error.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { Fleet } from '../../hosts/fleet.ts';
import { type AppImage, findAppImage, placeOf } from '../../hosts/registry-images.ts';

/**
 * The application that a host runs by digest, as deployments leave it, from the repositories of the layers: what the host needs of
 * them where no application is named. Nothing where nothing of it runs, or the registry does not have it any more.
 */
export async function findRunningApps(
  engine: ContainerLister,
  { images: { layers }, connectRegistry }: Pick<Fleet, 'images' | 'connectRegistry'>,
): Promise<readonly AppImage[]> {
  const containers = await engine.containers();
  const found = await Promise.all(
    layers.map(async (images) => {
      const running = containers.find(
        ({ image, state }) => state === 'running' && image.startsWith(`${placeOf(images)}@`),
      );
      if (running === undefined) return [];
      try {
        return [await findAppImage(parseReference(running.image), connectRegistry)];
      } catch (error) {
        if (error instanceof UserError) return [];
        throw error;
      }
    }),
  );
  return found.flat();
}
