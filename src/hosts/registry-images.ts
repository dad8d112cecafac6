import type { RegistryClient } from '../adapters/registry/client.ts';
import { type FetchedImage, inspectImage, type PlatformImage } from '../adapters/registry/whole-image.ts';
import type { PullableImage } from '../core/deploy/download-plan.ts';
import { countOwnSteps } from '../core/deploy/expected-app.ts';
import type { ImageStep, RegistryLayer } from '../core/deploy/layer-state.ts';
import { UserError } from '../core/error.ts';
import type { LayerRequest } from '../core/layers/layer.ts';
import { layerTags } from '../core/layers/tag.ts';
import { formatPlatform, type Platform } from '../core/oci/descriptor.ts';
import type { Digest } from '../core/oci/digest.ts';
import { choosePlatform } from '../core/oci/platform-choice.ts';
import { formatReference, type Reference } from '../core/oci/reference.ts';
import { type Lookup, layerNames, lookUpLayers } from '../layers/lookup.ts';

/** An application image in the registry, every blob of it looked at. */
export interface AppImage {
  readonly registry: string;
  readonly repository: string;
  /** Of what was asked for: all hosts get the same. */
  readonly digest: Digest;
  /** As it was given, when that was a tag. */
  readonly tag: string | undefined;
  /** `registry/repository@sha256:…` */
  readonly reference: string;
  readonly image: FetchedImage;
}

/** The layers' images in the registry, whatever the platform. */
export interface LayerImages {
  readonly registry: string;
  readonly repository: string;
  /** Names, those beneath first where they were named so. */
  readonly layers: readonly string[];
  /** Of now: `2026Q4`. */
  readonly quarter: string;
  readonly lookup: Lookup;
}

/**
 * Finds the application image once for all hosts; a tag becomes a digest here.
 * @throws UserError when it is absent, broken or not to be read. RegistryError when the registry does not answer.
 */
export async function findAppImage(
  reference: Reference,
  connect: (registry: string) => RegistryClient,
): Promise<AppImage> {
  const { registry, repository, tag, digest } = reference;
  const state = await inspectImage(connect(registry), repository, digest ?? tag ?? 'latest');
  const name = formatReference(reference);
  switch (state.kind) {
    case 'absent':
      throw new UserError(`The image ${name} is not in the registry.`, {
        remedy:
          'Check the name, and that the build has pushed it. Registries answer the same if the login may not read it, so check the login as well.',
      });
    case 'no-access':
      throw new UserError(`The image ${name} is ${state.reason}`, {
        remedy:
          'Add "packages: read" to the job, set a login (registry-username, registry-password), or check the name.',
      });
    case 'broken':
      throw new UserError(`The image ${name} cannot be pulled: ${state.reason}.`, {
        remedy:
          'Build and push it again. Configure registry cleanups to keep everything that tagged images refer to.',
      });
    case 'ok': {
      const { descriptor } = state.image;
      return {
        registry,
        repository,
        digest: descriptor.digest,
        tag: digest === undefined ? (tag ?? 'latest') : undefined,
        reference: formatReference({ registry, repository, tag: undefined, digest: descriptor.digest }),
        image: state.image,
      };
    }
  }
}

/**
 * Looks up the layers once for all hosts: by the record, where there is no entry by their rolling tags.
 * @throws RegistryError when the registry does not answer.
 */
export async function findLayerImages(options: {
  readonly registry: string;
  readonly repository: string;
  readonly layers: LayerRequest;
  readonly quarter: string;
  readonly connect: (registry: string) => RegistryClient;
  readonly warn: (message: string) => void;
}): Promise<LayerImages> {
  const { registry, repository, layers, quarter, warn } = options;
  const lookup = await lookUpLayers({
    client: options.connect(registry),
    repository,
    names: (record) => layerNames(layers, record),
    quarter,
    tags: layerTags(undefined),
    given: {},
    warn,
  });
  return { registry, repository, layers: [...lookup.images.keys()], quarter, lookup };
}

/**
 * The image of an application for one machine.
 * @throws UserError when there is none: found before anything is pulled, because old engines pull what they cannot run.
 */
export function appForPlatform(app: AppImage, machine: Platform): PlatformImage {
  const found = choosePlatform(app.image.platforms, machine);
  if (found !== undefined) return found;
  const built = app.image.platforms.map(({ platform }) => formatPlatform(platform)).join(', ');
  const wanted = formatPlatform(machine);
  throw new UserError(
    `The host is ${wanted}, and ${app.reference} is built for ${built}: no matching manifest for ${wanted}.`,
    {
      remedy: `Add ${wanted} to the input platforms where the image is built.`,
    },
  );
}

/** The layers for one machine. */
export function layersForPlatform(images: LayerImages, machine: Platform): readonly RegistryLayer[] {
  const { record, images: states } = images.lookup;
  return images.layers.map((name): RegistryLayer => {
    const state = states.get(name);
    const found = state?.kind === 'ok' ? choosePlatform(state.image.platforms, machine) : undefined;
    const entry = record?.layers[name];
    const builtAtMs = Date.parse(entry?.builtAt ?? found?.config.created ?? '');
    return {
      name,
      standsOn: Object.keys(entry?.inputs.standsOn ?? {}),
      image:
        state?.kind === 'ok' && found !== undefined
          ? pullableOf(found, state.image.descriptor.digest)
          : undefined,
      builtAtMs: Number.isNaN(builtAtMs) ? undefined : builtAtMs,
      ownSteps: entry && countOwnSteps(entry.target, entry.inputs.instructions),
      history: historyOf(found),
    };
  });
}

/** An image for one platform as a pull sees it. `digest`: of what is asked for, which may be the index. */
export function pullableOf(found: PlatformImage, digest: Digest): PullableImage {
  return {
    platform: formatPlatform(found.platform),
    digest,
    layers: found.layers.map((layer) => ({ digest: layer.digest, sizeBytes: layer.sizeBytes })),
    diffIds: found.config.diffIds,
    configDigest: found.configDigest,
    configBytes: found.configBytes,
  };
}

function historyOf(found: PlatformImage | undefined): readonly ImageStep[] {
  return found?.config.history ?? [];
}
