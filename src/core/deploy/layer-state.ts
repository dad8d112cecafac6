import { isQuarter } from '../layers/quarter.ts';
import { rollingTag } from '../layers/tag.ts';
import type { Digest } from '../oci/digest.ts';
import {
  afterPull,
  type HeldImage,
  type HostHoldings,
  type PullableImage,
  planDownload,
} from './download-plan.ts';
import type { HostLayerReport } from './host-report.ts';
import { layerOfTag } from './host-tags.ts';

/** A layer image in the registry, for the platform of a host. */
export interface RegistryLayer {
  readonly name: string;
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
export interface ImageStep {
  readonly createdBy: string | undefined;
  readonly emptyLayer: boolean;
}

/** An image on a host with its names there. */
export interface NamedImage extends HeldImage {
  /** In full: `ghcr.io/owner/app:cache-base`. */
  readonly tags: readonly string[];
  /** `registry/repository` of what it was pulled as. */
  readonly repositories: readonly string[];
  /** When the image says that it was made, in milliseconds since 1970. */
  readonly createdMs: number | undefined;
}

/**
 * `present`: the host has it, as that image or as layers of others; pulling it would bring a config at most. `stale`: it has
 * an older image of this layer. `absent-in-registry`: there is nothing to compare with.
 */
type LayerStateKind = 'present' | 'stale' | 'missing' | 'absent-in-registry';

/** A layer on a host. */
export interface HostLayer {
  readonly name: string;
  readonly state: LayerStateKind;
  /** Where it is present: the very image, or only its layers, in other images. */
  readonly presentAs: 'image' | 'layers' | undefined;
  /** The registry's. */
  readonly digest: Digest | undefined;
  /** Compressed, of the registry's. */
  readonly sizeBytes: number | undefined;
  /** Of the registry's content; where it is stale, of what the host has. */
  readonly ageMs: number | undefined;
  /** What pulling it would download now. */
  readonly downloadBytes: number | undefined;
  /** How much less of the application a host downloads that holds this layer and nothing else. Undefined without one. */
  readonly reducesBytes: number | undefined;
  /** By how much pulling it now would reduce what this host downloads of the application. */
  readonly savesBytes: number | undefined;
}

/** Looks at each layer on a host. `image`: registry and repository of the layers; `nowMs`: by the host's own clock. */
export function describeHostLayers(options: {
  readonly layers: readonly RegistryLayer[];
  readonly app: PullableImage | undefined;
  readonly holdings: HostHoldings;
  readonly images: readonly NamedImage[];
  readonly image: string;
  readonly nowMs: number;
}): readonly HostLayer[] {
  const { app, holdings, images, image, nowMs } = options;
  const nothing: HostHoldings = { store: holdings.store, images: [] };
  const gain = (before: HostHoldings, layer: PullableImage): number | undefined =>
    app && planDownload(app, before).bytes - planDownload(app, afterPull(before, layer)).bytes;
  return options.layers.map(({ name, image: layer, builtAtMs }): HostLayer => {
    const older = images.filter(
      (held) => isOfLayer(held, name, image) && (layer === undefined || !held.digests.includes(layer.digest)),
    );
    if (layer === undefined) {
      return {
        name,
        state: 'absent-in-registry',
        presentAs: undefined,
        digest: undefined,
        sizeBytes: undefined,
        ageMs: age(newest(older), nowMs),
        downloadBytes: undefined,
        reducesBytes: undefined,
        savesBytes: undefined,
      };
    }
    const plan = planDownload(layer, holdings);
    const isImage = holdings.images.some(({ digests }) => digests.includes(layer.digest)) && plan.bytes === 0;
    const isPresent = plan.layers.every(({ state }) => state === 'held');
    const state = isPresent ? 'present' : older.length > 0 ? 'stale' : 'missing';
    return {
      name,
      state,
      presentAs: !isPresent ? undefined : isImage ? 'image' : 'layers',
      digest: layer.digest,
      sizeBytes: plan.totalBytes,
      ageMs: state === 'stale' ? age(newest(older), nowMs) : age(builtAtMs, nowMs),
      downloadBytes: plan.bytes,
      reducesBytes: gain(nothing, layer),
      savesBytes: gain(holdings, layer),
    };
  });
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

/**
 * Whether a layer on a host is not as it should be. One that the application only copies from saves the host nothing: it is
 * missing there on purpose.
 */
export function isLayerFinding({ state, reducesBytes }: HostLayerReport): boolean {
  return state !== 'present' && reducesBytes !== 0;
}
