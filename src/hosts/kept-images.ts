import { RegistryError } from '../adapters/registry/registry-error.ts';
import { normalizeRepository } from '../core/deploy/repository-name.ts';
import { UserError } from '../core/error.ts';
import type { Platform } from '../core/oci/descriptor.ts';
import { choosePlatform } from '../core/oci/platform-choice.ts';
import { formatReference, parseReference, type Reference } from '../core/oci/reference.ts';
import { runsTheSame } from '../core/oci/runs-the-same.ts';
import type { RunningService } from './needs.ts';
import { type AppImage, findAppImage, placeOf } from './registry-images.ts';

/** Looks up an image of the application. */
export type FindApp = (reference: Reference) => Promise<AppImage>;

/** Looks up each image once, for all hosts. */
export function createAppFinder(connect: Parameters<typeof findAppImage>[1]): FindApp {
  const found = new Map<string, Promise<AppImage>>();
  return (reference) => {
    const name = formatReference(reference);
    const app = found.get(name) ?? findAppImage(reference, connect);
    found.set(name, app);
    return app;
  };
}

/** The images of a deployment to a host, and for which of them those that run there stay. */
interface KeptImages {
  readonly apps: readonly AppImage[];
  /** The services, with what they are to run now. */
  readonly running: readonly RunningService[];
  readonly notices: readonly string[];
}

/**
 * Of several images, those whose containers would be the same as the ones that run are replaced by what runs, so that nothing
 * restarts: a build gives every image its commit and its attestations, and so another digest.
 */
export async function keepSameImages(
  apps: readonly AppImage[],
  running: readonly RunningService[],
  machine: Platform,
  find: FindApp,
): Promise<KeptImages> {
  const kept = await Promise.all(apps.map((app) => keptInstead(app, running, machine, find)));
  const instead = new Map(apps.map(({ reference }, index) => [reference, kept[index]?.reference]));
  return {
    apps: apps.map((app, index) => kept[index] ?? app),
    running: running.map((one) => ({ ...one, to: instead.get(one.to ?? '') ?? one.to })),
    notices: apps.flatMap(({ reference }, index) =>
      kept[index] === undefined
        ? []
        : [`${kept[index].reference} keeps running: ${reference} has the same files and settings.`],
    ),
  };
}

async function keptInstead(
  app: AppImage,
  running: readonly RunningService[],
  machine: Platform,
  find: FindApp,
): Promise<AppImage | undefined> {
  const services = running.filter(({ to }) => to === app.reference);
  // A restart may be what it needs.
  if (services.some(({ isUnhealthy }) => isUnhealthy === true)) return undefined;
  const [image, ...others] = new Set(services.flatMap((one) => one.image ?? []));
  if (image === undefined || others.length > 0 || image === app.reference) return undefined;
  const now = await findRunning(image, app, find);
  const [one, other] = [now, app].map((known) => known && choosePlatform(known.image.platforms, machine));
  return one !== undefined && other !== undefined && runsTheSame(one.config, other.config) ? now : undefined;
}

/** Undefined: it is of another place, or its registry does not tell what it is any more. */
async function findRunning(image: string, app: AppImage, find: FindApp): Promise<AppImage | undefined> {
  if (normalizeRepository(image) !== normalizeRepository(placeOf(app))) return undefined;
  try {
    const reference = parseReference(image);
    return reference.digest === undefined ? undefined : await find({ ...reference, tag: undefined });
  } catch (error) {
    if (!(error instanceof UserError || error instanceof RegistryError)) throw error;
    return undefined;
  }
}
