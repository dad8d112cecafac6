import { formatReference, parseReference } from '../oci/reference.ts';

/**
 * How the image stays the same after a reboot or a `compose up` by hand: written down in an override file that compose reads,
 * or as a variable in the project's `.env`.
 */
export type ComposePin = { readonly kind: 'override' } | { readonly kind: 'variable'; readonly name: string };

/**
 * The one form that an image is pinned in, `repository@sha256:…`: compose makes a container anew when the form changes, even
 * for the same image (measured with compose 2.26 and 5.5).
 * @throws UserError when it is no image, Error when it has no digest.
 */
export function pinnedImage(image: string): string {
  const { digest, ...reference } = parseReference(image);
  if (digest === undefined) throw new Error(`Expected an image by digest, got "${image}".`);
  return formatReference({ ...reference, tag: undefined, digest });
}
