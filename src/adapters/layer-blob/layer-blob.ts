import type { Digest } from '../../core/oci/digest.ts';

/** A layer of an image, as the registry holds it. */
export interface LayerBlob {
  readonly digest: Digest;
  /** Compressed. */
  readonly sizeBytes: number;
  /** Digest of its archive, as the config of its image says; absent: nobody asks. */
  readonly diffId?: Digest | undefined;
  /** Its compressed bytes. Whoever opens it checks them against the digest. It can be opened several times. */
  open(): AsyncIterable<Uint8Array>;
}
