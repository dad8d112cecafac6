import { ownBytes } from '../layers/own-bytes.ts';
import { isQuarter } from '../layers/quarter.ts';
import { rollingTag } from '../layers/tag.ts';
import type { Digest } from '../oci/digest.ts';
import type { ImageConfig } from '../oci/image-config.ts';
import {
  afterPull,
  bytesOf,
  type HeldImage,
  type HostHoldings,
  type PullableImage,
  planDownload,
} from './download-plan.ts';
import type { HostLayerReport, HostLayerState } from './host-report.ts';
import { layerOfTag } from './host-tags.ts';

/** A layer image in the registry, for the platform of a host. */
export interface RegistryLayer {
  /** What it is called in plans and reports; where several repositories have layers, with its repository's: `shop-api/base`. */
  readonly name: string;
  /** As its repository calls it. */
  readonly layer: string;
  /** Registry and repository. */
  readonly place: string;
  /** Names of the layers that it stands on. */
  readonly standsOn: readonly string[];
  /** Undefined: it is absent or broken there, or not made for this platform. */
  readonly image: PullableImage | undefined;
  /** When its content was made, in milliseconds since 1970. */
  readonly builtAtMs: number | undefined;
  /** How many of its own instructions make files; undefined where there is no record. */
  readonly ownSteps: number | undefined;
  /** What made it, the oldest first. */
  readonly history: readonly ImageStep[];
}

/** One line of an image's history. */
export type ImageStep = ImageConfig['history'][number];

/** An image on a host with its names there. */
export interface NamedImage extends HeldImage {
  /** In full: `ghcr.io/owner/app:cache-base`. */
  readonly tags: readonly string[];
  /** `registry/repository` of what it was pulled as. */
  readonly repositories: readonly string[];
  /** When the image says that it was made, in milliseconds since 1970. */
  readonly createdMs: number | undefined;
}

export interface HostLayer {
  readonly name: string;
  readonly state: HostLayerState;
  /** Where it is present: the very image, or only its layers, in other images. */
  readonly presentAs: 'image' | 'layers' | undefined;
  /** The registry's. */
  readonly digest: Digest | undefined;
  /** Compressed, of the registry's. */
  readonly sizeBytes: number | undefined;
  /** Of that, what it adds to the layers that it stands on; undefined where one of them is not known. */
  readonly ownBytes: number | undefined;
  /** Of the registry's content; where it is stale, of what the host has. */
  readonly ageMs: number | undefined;
  /** What pulling it would download now. */
  readonly downloadBytes: number | undefined;
  /** How much less of the application a host downloads that holds this layer and nothing else. Undefined without one. */
  readonly reducesBytes: number | undefined;
  /** By how much pulling it now would reduce what this host downloads of the application. */
  readonly savesBytes: number | undefined;
}

/** Looks at each layer on a host. `apps`: what is pulled, in this order; `nowMs`: by the host's own clock. */
export function describeHostLayers(options: {
  readonly layers: readonly RegistryLayer[];
  readonly apps: readonly PullableImage[];
  readonly holdings: HostHoldings;
  readonly images: readonly NamedImage[];
  readonly nowMs: number;
}): readonly HostLayer[] {
  const { apps, holdings, images, nowMs } = options;
  const nothing: HostHoldings = { ...holdings, content: undefined, images: [] };
  const gain = (before: HostHoldings, layer: PullableImage): number | undefined =>
    apps.length === 0 ? undefined : bytesOf(apps, before) - bytesOf(apps, afterPull(before, layer));
  const blobsOf = (layer: PullableImage | undefined) =>
    layer && [...layer.layers, { digest: layer.configDigest, sizeBytes: layer.configBytes }];
  const known = new Map(options.layers.map((layer) => [layer.name, blobsOf(layer.image)]));
  return options.layers.map(
    ({ name, layer: ownName, place, standsOn, image: layer, builtAtMs }): HostLayer => {
      const older = images.filter(
        (held) =>
          isOfLayer(held, ownName, place) && (layer === undefined || !held.digests.includes(layer.digest)),
      );
      if (layer === undefined) {
        return {
          name,
          state: 'absent-in-registry',
          presentAs: undefined,
          digest: undefined,
          sizeBytes: undefined,
          ownBytes: undefined,
          ageMs: age(newest(older), nowMs),
          downloadBytes: undefined,
          reducesBytes: undefined,
          savesBytes: undefined,
        };
      }
      const plan = planDownload(layer, holdings);
      const isImage =
        holdings.images.some(({ digests }) => digests.includes(layer.digest)) && plan.bytes === 0;
      const isPresent = plan.layers.every(({ state }) => state === 'held');
      const state = isPresent ? 'present' : older.length > 0 ? 'stale' : 'missing';
      return {
        name,
        state,
        presentAs: !isPresent ? undefined : isImage ? 'image' : 'layers',
        digest: layer.digest,
        sizeBytes: plan.totalBytes,
        ownBytes: ownBytes(
          blobsOf(layer),
          standsOn.map((below) => known.get(below)),
        ),
        ageMs: state === 'stale' ? age(newest(older), nowMs) : age(builtAtMs, nowMs),
        downloadBytes: plan.bytes,
        reducesBytes: gain(nothing, layer),
        savesBytes: gain(holdings, layer),
      };
    },
  );
}

/**
 * Whether an image of a host is one of this layer's, of any time: by the rolling tag, by that of a quarter, or by the name
 * that this tool gave it there. `image`: registry and repository of the layers.
 */
function isOfLayer({ tags, repositories }: NamedImage, layer: string, image: string): boolean {
  const rolling = `${image}:${rollingTag(layer)}`;
  return tags.some(
    (tag) =>
      tag === rolling ||
      (tag.startsWith(`${rolling}-`) && isQuarter(tag.slice(rolling.length + 1))) ||
      (layerOfTag(tag) === layer && repositories.includes(image)),
  );
}

function newest(images: readonly NamedImage[]): number | undefined {
  const times = images.flatMap(({ createdMs }) => createdMs ?? []);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** A clock that is off makes no negative age. */
function age(sinceMs: number | undefined, nowMs: number): number | undefined {
  return sinceMs === undefined ? undefined : Math.max(0, nowMs - sinceMs);
}

/** Layers with their states, those marked that a host lacks on purpose. `useless`: names of what is never sent there. */
export function markUnneeded(
  layers: readonly HostLayer[],
  useless: ReadonlySet<string>,
): readonly HostLayer[] {
  return layers.map((layer) =>
    (layer.state === 'missing' || layer.state === 'stale') && useless.has(layer.name)
      ? { ...layer, state: 'not-needed' }
      : layer,
  );
}

/** Whether a layer on a host is not as it should be. */
export function isLayerFinding({ state }: Pick<HostLayerReport, 'state'>): boolean {
  return state !== 'present' && state !== 'not-needed';
}
