import { type Platform, readPlatform } from './descriptor.ts';
import type { Digest } from './digest.ts';
import { listOrNone, readArray, readDigest, readObject, readTexts, textOrUndefined } from './json.ts';

/** What an image's config says of it, as far as this program asks. */
export interface ImageConfig {
  /** ISO 8601 */
  readonly created: string | undefined;
  readonly platform: Platform;
  /** The digests of the layers unpacked, lowest first: two images stand on the same layers when these are the same. */
  readonly diffIds: readonly Digest[];
  readonly labels: Readonly<Record<string, string>>;
  /** `NAME=value` */
  readonly env: readonly string[];
  /** What a container is started with, labels among it, as it is written. */
  readonly container: Readonly<Record<string, unknown>>;
  /** It has a HEALTHCHECK, which docker's images have and OCI's description does not. */
  readonly hasHealthCheck: boolean;
  /** What a build that is FROM the image runs first: instructions without the word ONBUILD. */
  readonly onBuild: readonly string[];
  /** What made each layer, lowest first; steps without a layer are among them. */
  readonly history: readonly { readonly createdBy: string | undefined; readonly emptyLayer: boolean }[];
}

/**
 * Reads an image's config: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 * @throws UserError that names the field which is not as it should be.
 */
export function parseImageConfig(json: unknown): ImageConfig {
  const object = readObject(json, 'the image config');
  const platform = readPlatform(object, 'the image config');
  const rootfs = readObject(object['rootfs'], 'rootfs');
  const container = readObject(object['config'] ?? {}, 'config');
  // Go writes an empty list as null.
  return {
    created: textOrUndefined(object['created']),
    platform,
    diffIds: listOrNone(readDigest)(rootfs['diff_ids'], 'rootfs.diff_ids'),
    labels: readTexts(container['Labels'], 'config.Labels'),
    env: readArray(container['Env'] ?? [], 'config.Env').filter(isText),
    onBuild: readArray(container['OnBuild'] ?? [], 'config.OnBuild').filter(isText),
    container,
    hasHealthCheck: hasHealthCheck(container['Healthcheck']),
    history: readArray(object['history'] ?? [], 'history').map((item, index) => {
      const entry = readObject(item, `history[${index}]`);
      return { createdBy: textOrUndefined(entry['created_by']), emptyLayer: entry['empty_layer'] === true };
    }),
  };
}

/** `Healthcheck` of an image or a container. */
export function hasHealthCheck(check: unknown): boolean {
  const test: unknown = (check as { readonly Test?: unknown } | null | undefined)?.Test;
  return Array.isArray(test) && test.length > 0 && test[0] !== 'NONE';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
