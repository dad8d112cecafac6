import { createHash } from 'node:crypto';
import type {
  HeldImage,
  HostHoldings,
  PullableImage,
  StoreKind,
} from '../../src/core/deploy/download-plan.ts';
import type { ImageStep, NamedImage, RegistryLayer } from '../../src/core/deploy/layer-state.ts';
import type { Digest } from '../../src/core/oci/digest.ts';

/** The same word always has the same digest. */
export function digest(word: string): Digest {
  return `sha256:${createHash('sha256').update(word).digest('hex')}`;
}

/**
 * An image of layers `name:size`; the same name is the same layer. `name/2:size` is the same files compressed otherwise: another
 * blob, the same diff ID.
 */
export function pullable(name: string, layers: string, configBytes = 1): PullableImage {
  const parts = words(layers).map((word) => {
    const [blob = '', size = '0'] = word.split(':');
    return { blob, sizeBytes: Number(size) };
  });
  return {
    platform: 'linux/amd64',
    digest: digest(`image ${name}`),
    configDigest: digest(`config ${name}`),
    configBytes,
    layers: parts.map(({ blob, sizeBytes }) => ({ digest: digest(blob), sizeBytes })),
    diffIds: parts.map(({ blob }) => digest(`files of ${blob.replace(/\/.*/, '')}`)),
    attestations: [],
  };
}

/** The image as a host that has pulled it has it. */
export function pulled(image: PullableImage): HeldImage {
  return {
    digests: [image.digest],
    diffIds: image.diffIds,
    blobs: image.layers,
    configDigest: image.configDigest,
    isWhole: true,
  };
}

/** The image as a host has it that built or loaded the same files: no registry knows its blobs. */
export function local(image: PullableImage, store: StoreKind): HeldImage {
  return {
    digests: [],
    diffIds: image.diffIds,
    blobs: undefined,
    // The classic engine names images after their configs.
    configDigest: store === 'classic' ? digest(`another config of ${image.digest}`) : undefined,
    isWhole: true,
  };
}

/** An engine that has these images; with containerd's store, of before 29.9, whose store nobody may look into. */
export function holding(store: StoreKind, ...images: readonly HeldImage[]): HostHoldings {
  return { store, unpackedSuffices: true, pullsAttestations: false, content: undefined, images };
}

/** A held image with names. */
export function named(image: HeldImage, tags: string, repository = 'ghcr.io/owner/app'): NamedImage {
  return { ...image, tags: words(tags), repositories: [repository], createdMs: Date.parse('2026-09-01') };
}

/** A layer in the registry; `steps` separated by semicolons, `-` before those that make no files. */
export function registryLayer(
  name: string,
  image: PullableImage | undefined,
  options: {
    readonly standsOn?: string;
    readonly steps?: string;
    readonly ownSteps?: number;
    readonly place?: string;
  } = {},
): RegistryLayer {
  return {
    name,
    layer: name,
    place: options.place ?? 'ghcr.io/owner/app',
    standsOn: words(options.standsOn ?? ''),
    image,
    builtAtMs: Date.parse('2026-10-01'),
    ownSteps: options.ownSteps,
    history: history(options.steps ?? ''),
  };
}

/** `RUN a; -ENV B=1` */
export function history(steps: string): readonly ImageStep[] {
  return steps
    .split(';')
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step) => ({ createdBy: step.replace(/^-/, ''), emptyLayer: step.startsWith('-') }));
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
