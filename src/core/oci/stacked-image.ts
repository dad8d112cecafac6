import type { Descriptor } from './descriptor.ts';
import type { Digest } from './digest.ts';
import { parseImageConfig } from './image-config.ts';
import { objectOrEmpty, objectsOf, sortKeys } from './json.ts';
import { mediaType } from './media-type.ts';

type History = Readonly<Record<string, unknown>>;

/** A blob of an image, with what it unpacks to and what made it. */
export interface StackedBlob {
  readonly descriptor: Descriptor;
  readonly diffId: Digest;
  readonly history: History;
}

/** What made a patch, as `docker history` shows it. */
const madePatch: History = { created_by: 'cache-prewarm: files that changed' };

/** Fields of a config that differ from build to build, or belong to the blobs. */
const notCompared = ['created', 'history', 'rootfs'];

/** Also the inline cache: it names blobs by their place, so with other blobs a step would hit and bring other content. */
const buildkitPrefix = 'moby.buildkit.';

/** The blobs of an image, lowest first, as its manifest and its config tell them. */
export function stackedBlobs(layers: readonly Descriptor[], config: unknown): readonly StackedBlob[] {
  const { diffIds } = parseImageConfig(config);
  const made = historyOf(config).filter(makesBlob);
  return layers.flatMap((descriptor, index) => {
    const diffId = diffIds[index];
    return diffId === undefined ? [] : [{ descriptor, diffId, history: made[index] ?? {} }];
  });
}

/** A patch as one more blob. */
export function patchBlob(descriptor: Descriptor, diffId: Digest): StackedBlob {
  return { descriptor, diffId, history: madePatch };
}

/**
 * The config of an image whose blobs are not those that BuildKit built: it says of itself what the built one says, and of its
 * blobs what they are. https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
export function formatStackedConfig(builtConfig: unknown, blobs: readonly StackedBlob[]): string {
  const built = Object.entries(objectOrEmpty(builtConfig)).filter(([key]) => !key.startsWith(buildkitPrefix));
  const withoutBlob = historyOf(builtConfig).filter((entry) => !makesBlob(entry));
  return JSON.stringify({
    ...Object.fromEntries(built),
    rootfs: { type: 'layers', diff_ids: blobs.map(({ diffId }) => diffId) },
    history: [...blobs.map(({ history }) => history), ...withoutBlob],
  });
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md */
export function formatStackedManifest(image: {
  readonly config: { readonly digest: Digest; readonly sizeBytes: number };
  readonly blobs: readonly StackedBlob[];
  readonly annotations: Readonly<Record<string, string>>;
  /** Of the manifest that BuildKit wrote. */
  readonly isDocker: boolean;
}): string {
  const { config, blobs, annotations, isDocker } = image;
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: isDocker ? mediaType.dockerManifest : mediaType.ociManifest,
    config: {
      mediaType: isDocker ? mediaType.dockerConfig : mediaType.ociConfig,
      digest: config.digest,
      size: config.sizeBytes,
    },
    layers: blobs.map(({ descriptor: { mediaType: type, digest, sizeBytes } }) => ({
      mediaType: type,
      digest,
      size: sizeBytes,
    })),
    ...(isDocker || Object.keys(annotations).length === 0 ? {} : { annotations }),
  });
}

/** Whether two images say the same of themselves: all but when they were made, and of what. */
export function isSameConfig(a: unknown, b: unknown): boolean {
  return comparable(a) === comparable(b);
}

function comparable(config: unknown): string {
  const entries = Object.entries(objectOrEmpty(config)).filter(
    ([key]) => !notCompared.includes(key) && !key.startsWith(buildkitPrefix),
  );
  return JSON.stringify(sortKeys(Object.fromEntries(entries)));
}

function historyOf(config: unknown): readonly History[] {
  return objectsOf(objectOrEmpty(config)['history']);
}

function makesBlob(entry: History): boolean {
  return entry['empty_layer'] !== true;
}
