import { recordKnown } from '../known.ts';
import { formatReference, parseReference } from '../oci/reference.ts';
import { normalizeRepository } from './repository-name.ts';

/**
 * How the image stays the same after a reboot or a `compose up` by hand: written down in an override file that compose reads,
 * or as a variable in the project's `.env`.
 */
export type ComposePin =
  | { readonly kind: 'override' }
  | { readonly kind: 'variable'; readonly name: string }
  /** A variable for each image. `names`: registry and repository → name. */
  | { readonly kind: 'variables'; readonly names: Readonly<Record<string, string>> };

/** Names of the variables of a pin, as the scripts on hosts read them: `NAME` for the only image, or `repository=NAME`. */
export function pinVariables(pin: ComposePin): readonly string[] {
  switch (pin.kind) {
    case 'override':
      return [];
    case 'variable':
      return [pin.name];
    case 'variables':
      return Object.entries(pin.names).map(([repository, name]) => `${repository}=${name}`);
  }
}

/**
 * What the variables of a pin are to hold, by name: without a value compose may not even take the file.
 * @param images with or without tag and digest; what a variable has none of stays without a value.
 */
export function pinValues(pin: ComposePin, images: readonly string[]): Readonly<Record<string, string>> {
  const named =
    pin.kind === 'variable'
      ? [[pin.name, images[0]] as const]
      : Object.entries(pin.kind === 'variables' ? pin.names : {}).map(([repository, name]) => {
          const sought = normalizeRepository(repository);
          return [name, images.find((image) => normalizeRepository(image) === sought)] as const;
        });
  return recordKnown(named, (entry) => entry);
}

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
