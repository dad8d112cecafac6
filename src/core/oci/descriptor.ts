import type { Digest } from './digest.ts';
import { optional, readDigest, readObject, readText, readTexts, unexpected } from './json.ts';

/** What a computer must be to run an image. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/**
 * What content is, and how to recognise it.
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md
 */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly sizeBytes: number;
  readonly platform?: Platform;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Content of which only its place and size matter. */
export type Blob = Pick<Descriptor, 'digest' | 'sizeBytes'>;

/** Each blob once: what an image has twice is kept and downloaded once. */
export function uniqueBlobs<T extends { readonly digest: string }>(blobs: readonly T[]): readonly T[] {
  return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}

/** `linux/arm64/v8` */
export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant } = platform;
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

/** The other way round. */
export function platformFrom(text: string): Platform {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

/**
 * Reads a descriptor. `where` names its place in the document, for the message.
 * @throws UserError that names the field which is not as it should be.
 */
export function parseDescriptor(json: unknown, where: string): Descriptor {
  const object = readObject(json, where);
  const size = object['size'];
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw unexpected(`${where}.size`, 'a number of bytes', size);
  }
  const platform = optional(readPlatform)(object['platform'] ?? undefined, `${where}.platform`);
  const annotations = readTexts(object['annotations'], `${where}.annotations`);
  return {
    mediaType: readText(object['mediaType'], `${where}.mediaType`),
    digest: readDigest(object['digest'], `${where}.digest`),
    sizeBytes: size,
    ...(platform === undefined ? {} : { platform }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
}

/** Reads `os`, `architecture` and `variant` of an object. @throws UserError */
export function readPlatform(json: unknown, where: string): Platform {
  const { os, architecture, variant } = readObject(json, where);
  return {
    os: readText(os, `${where}.os`),
    architecture: readText(architecture, `${where}.architecture`),
    ...(typeof variant === 'string' && variant !== '' ? { variant } : {}),
  };
}
