import type { RegistryClient } from '../adapters/registry/client.ts';
import type { PulledAs } from '../adapters/registry/image-blobs.ts';
import { type FetchedImage, inspectImage, type PlatformImage } from '../adapters/registry/whole-image.ts';
import type { PullableImage } from '../core/deploy/download-plan.ts';
import { countOwnSteps } from '../core/deploy/expected-app.ts';
import type { ImageStep, RegistryLayer } from '../core/deploy/layer-state.ts';
import { UserError } from '../core/error.ts';
import type { LayerRequest } from '../core/layers/layer.ts';
import { quarterOf } from '../core/layers/quarter.ts';
import { layerTags } from '../core/layers/tag.ts';
import { formatPlatform, type Platform } from '../core/oci/descriptor.ts';
import type { Digest } from '../core/oci/digest.ts';
import { choosePlatform } from '../core/oci/platform-choice.ts';
import { formatReference, type Reference } from '../core/oci/reference.ts';
import type { KnownRecords } from '../core/sign/known-records.ts';
import { type Lookup, layerNames, lookUpLayers, nothingLookedUp } from '../layers/facts/lookup.ts';
import { checkImageSignature } from '../layers/inputs/image-signature.ts';

/** An application image in the registry, every blob of it looked at. All hosts get the same digest. */
export interface AppImage extends PulledAs {
  /** As it was given, when that was a tag. */
  readonly tag: string | undefined;
  /** `registry/repository@sha256:…` */
  readonly reference: string;
  readonly image: FetchedImage;
}

/** Registry and repository, as references begin. */
export function placeOf({ registry, repository }: Pick<Reference, 'registry' | 'repository'>): string {
  return `${registry}/${repository}`;
}

/** The layers' images in a repository, whatever the platform. */
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
        remedy: [
          `Check the name, and log in to ${registry} with an account that may read it: "docker login ${registry}", or registry-username and registry-password.`,
          ...(registry === 'ghcr.io' ? ['In a workflow, the job needs "packages: read".'] : []),
        ].join(' '),
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
 * Looks up the layers once for all hosts: by the record, where there is no entry by their rolling tags. Without layers nothing
 * is asked.
 * @throws RegistryError when the registry does not answer.
 */
export async function findLayerImages(options: {
  readonly registry: string;
  readonly repository: string;
  readonly layers: LayerRequest;
  readonly nowMs: number;
  readonly connect: (registry: string) => RegistryClient;
  readonly warn: (message: string) => void;
}): Promise<LayerImages> {
  const { registry, repository, layers, nowMs, warn } = options;
  const quarter = quarterOf(nowMs);
  if (layers.length === 0) return { registry, repository, layers: [], quarter, lookup: nothingLookedUp };
  const lookup = await lookUpLayers({
    client: options.connect(registry),
    repository,
    names: (record) => layerNames(layers, record),
    quarter,
    nowMs,
    tags: layerTags(undefined),
    given: {},
    warn,
  });
  return { registry, repository, layers: [...lookup.images.keys()], quarter, lookup };
}

/**
 * @returns when the images that were found by a tag were signed for it, as far as that is known and verified.
 * @throws UserError when nobody who is trusted has signed the record of some layers, or an image of the application.
 */
export async function refuseUnverified(
  layers: readonly LayerImages[],
  apps: readonly AppImage[],
  connect: (registry: string) => RegistryClient,
): Promise<KnownRecords> {
  refuseLayers(layers);
  const verdicts = await Promise.all(apps.map((app) => checkImageSignature(connect(app.registry), app)));
  for (const [index, verdict] of verdicts.entries())
    if (verdict?.kind === 'refused')
      throw new UserError(`The image ${apps[index]?.reference} is not verified: ${verdict.reason}.`, {
        remedy:
          'Build it in a run that signs, or name its key or repository in "signer". An image that you tagged yourself is deployed by its digest. verify: off deploys it as it is.',
      });
  return new Map(
    apps.flatMap((app, index) => {
      const verdict = verdicts[index];
      if (app.tag === undefined || verdict?.kind !== 'trusted' || verdict.signedAtMs === undefined) return [];
      return [[`${placeOf(app)}:${app.tag}`, verdict.signedAtMs] as const];
    }),
  );
}

function refuseLayers(repositories: readonly LayerImages[]): void {
  const unverified = repositories.find(({ lookup: { refused } }) => refused !== undefined);
  if (unverified === undefined) return;
  throw new UserError(
    `The layers of ${placeOf(unverified)} are not verified: ${unverified.lookup.refused}.`,
    {
      remedy:
        'Prewarm them in a run that signs, or name its key or repository in "signer". Until then, verify: off uses them as they are.',
    },
  );
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

export function layersForPlatform(
  repositories: readonly LayerImages[],
  machine: Platform,
): readonly RegistryLayer[] {
  const prefixes = layerPrefixes(repositories);
  return repositories.flatMap((images, index) => layersOf(images, machine, prefixes[index] ?? ''));
}

/**
 * What the names of layers begin with where several repositories have some: the last part of theirs, or all of it where that is
 * not its own.
 */
export function layerPrefixes(
  repositories: readonly Pick<LayerImages, 'registry' | 'repository'>[],
): readonly string[] {
  const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const parts = repositories.map(({ repository }) => lastPart(repository));
  return repositories.map((place, index) => {
    if (parts.length < 2) return '';
    const twins = parts.filter((part) => part === parts[index]);
    return `${twins.length < 2 ? parts[index] : placeOf(place)}/`;
  });
}

function layersOf(images: LayerImages, machine: Platform, prefix: string): readonly RegistryLayer[] {
  const { record, images: states } = images.lookup;
  return images.layers.map((layer): RegistryLayer => {
    const state = states.get(layer);
    const found = state?.kind === 'ok' ? choosePlatform(state.image.platforms, machine) : undefined;
    const entry = record?.layers[layer];
    const builtAtMs = Date.parse(entry?.builtAt ?? found?.config.created ?? '');
    return {
      name: `${prefix}${layer}`,
      layer,
      place: placeOf(images),
      standsOn: Object.keys(entry?.inputs.standsOn ?? {}).map((below) => `${prefix}${below}`),
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
    attestations: found.attestations.map(({ digest: blob, sizeBytes }) => ({ digest: blob, sizeBytes })),
  };
}

function historyOf(found: PlatformImage | undefined): readonly ImageStep[] {
  return found?.config.history ?? [];
}
