import { type Digest, parseDigest } from '../oci/digest.ts';
import type { VertexState } from './vertex-state.ts';

/**
 * Digests of the caches that a build wrote, as index or as image manifest: BuildKit says them while it does
 * (https://github.com/moby/buildkit/blob/v0.32.2/cache/remotecache/export.go, `Finalize`). What a tag names afterwards may be of
 * another run.
 */
export function findWrittenCaches(vertices: readonly VertexState[]): readonly Digest[] {
  const digests = vertices.flatMap((vertex) =>
    [...vertex.spans.keys()].flatMap(
      (id) => parseDigest(/^writing cache (?:image )?manifest (\S+)$/.exec(id)?.[1] ?? '') ?? [],
    ),
  );
  return [...new Set(digests)];
}
