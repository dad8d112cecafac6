import type { ContainerLister, EngineApi } from '../../adapters/docker/engine-api.ts';
import { normalizeRepository } from '../../core/deploy/repository-name.ts';
import { UserError } from '../../core/error.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { Fleet } from '../../hosts/fleet.ts';
import { type FindApp, keepSameImages } from '../../hosts/kept-images.ts';
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

/**
 * The images that a deployment would have running: of several, one that is the same as what runs there is not pulled again.
 * @param projectDir of the containers that count; undefined: all of the host
 */
export async function keepRunningApps(
  engine: Pick<EngineApi, 'containers' | 'describe'>,
  apps: readonly AppImage[],
  projectDir: string | undefined,
  find: FindApp,
): Promise<readonly AppImage[]> {
  if (apps.length < 2) return apps;
  const [{ platform }, containers] = await Promise.all([engine.describe(), engine.containers()]);
  const running = containers.flatMap(({ name, image, state, labels, isUnhealthy }) => {
    const folder = labels['com.docker.compose.project.working_dir'];
    if (state !== 'running' || (projectDir !== undefined && folder !== projectDir)) return [];
    const place = normalizeRepository(image);
    const app = apps.find((one) => normalizeRepository(placeOf(one)) === place);
    return app === undefined ? [] : [{ service: name, image, isUnhealthy, to: app.reference }];
  });
  return (await keepSameImages(apps, running, platform, find)).apps;
}
