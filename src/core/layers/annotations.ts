import type { Digest } from '../oci/digest.ts';

/** Of an image that is published in place of the one that BuildKit built: the digest of that one. */
export const builtAnnotation = 'cache-prewarm.built';

/**
 * The annotations of a layer image: nothing in them differs from run to run, so an unchanged layer keeps its
 * digest. Keys: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
 */
export function layerAnnotations(
  source: string | undefined,
  base: { readonly name: string; readonly digest: Digest | undefined } | undefined,
): Readonly<Record<string, string>> {
  return {
    ...(source === undefined ? {} : { 'org.opencontainers.image.source': source }),
    ...(base === undefined ? {} : { 'org.opencontainers.image.base.name': base.name }),
    ...(base?.digest === undefined ? {} : { 'org.opencontainers.image.base.digest': base.digest }),
  };
}
