/** The hash of some content, and its name. Other algorithms that the specification allows are used by no registry. */
export type Digest = `sha256:${string}`;

/**
 * Reads a digest: `sha256:` and 64 lower-case hexadecimal digits, as
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#sha-256 wants it; undefined for anything else.
 */
export function parseDigest(text: string): Digest | undefined {
  return /^sha256:[0-9a-f]{64}$/.test(text) ? (text as Digest) : undefined;
}
