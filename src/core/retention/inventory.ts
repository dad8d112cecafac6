import type { Digest } from '../oci/digest.ts';

/** Everything that a package holds, as far as it can be listed. */
export interface Inventory {
  readonly versions: readonly Version[];
}

/** One manifest: GitHub calls it a version of a package. */
export interface Version {
  readonly digest: Digest;
  readonly tags: readonly string[];
  /** Milliseconds since 1970: when it was last pushed or tagged, as far as is known. Undefined: nobody knows. */
  readonly updatedAtMs: number | undefined;
  /** Undefined: it could not be read. */
  readonly content: VersionContent | undefined;
  /** Its number at GitHub. */
  readonly id?: number;
}

/** What a manifest refers to. */
export interface VersionContent {
  /** `cache`: what BuildKit writes with `mode=max`. */
  readonly kind: 'image' | 'index' | 'cache' | 'artifact';
  /** Manifests that it cannot be used without: of an index its children, of a record its layers. */
  readonly manifests: readonly Digest[];
  /** What it was attached to, by `subject`. */
  readonly subject: Digest | undefined;
  /** Config and layers, and the manifest itself, with their sizes. */
  readonly blobs: readonly { readonly digest: Digest; readonly sizeBytes: number }[];
}
