import { groupBy } from '../group.ts';
import { sumOf } from '../sum.ts';
import { fetchedBytes, type StatusSpan, type VertexState } from './vertex-state.ts';
import type { VertexVerdict } from './vertex-verdict.ts';

/** A blob that moved, or as much of it as did. */
export interface MovedBlob {
  readonly digest: string;
  readonly bytes: number;
}

/**
 * Blobs that BuildKit fetched from registries, each once, whatever they were fetched for: steps that hit, images that
 * contexts name, external images, the copy that an engine keeps of what it pushes. Several targets of a bake tell of the same
 * fetch. Equal to the registry's own log to the byte (__tests__/integration/build.test.ts).
 */
export function findDownloads(vertices: readonly VertexState[]): readonly MovedBlob[] {
  const transfers = vertices.flatMap((vertex) => [...fetchedBytes(vertex)]);
  return [...groupBy(transfers, ([digest]) => digest)].map(([digest, told]) => ({
    digest,
    bytes: Math.max(...told.map(([, bytes]) => bytes)),
  }));
}

const readName =
  /^(?:\[[^\]]*\] )?(?:load metadata for|importing cache manifest from) \S*@(sha256:[0-9a-f]{64})$/;

/** Digests of the images and caches whose manifests and configurations BuildKit read, each once: it tells no bytes of these. */
export function findResolved(verdicts: readonly VertexVerdict[]): readonly string[] {
  const digests = verdicts.flatMap(({ name, error }) =>
    error === undefined ? (readName.exec(name)?.[1] ?? []) : [],
  );
  return [...new Set(digests)];
}

/** How long a build pushed its image, and wrote layers of its cache meanwhile. */
export interface SideBySide {
  readonly pushMs: number;
  /** Digest of a layer → milliseconds. */
  readonly writeMs: ReadonlyMap<string, number>;
}

/**
 * Today's BuildKit pushes the image and writes its cache side by side
 * (https://github.com/moby/buildkit/blob/v0.32.2/solver/llbsolver/solver.go#L406), so both may find that the registry does not have a
 * new layer, and both send it. An older one writes the cache after the push.
 */
export function findSideBySide(vertices: readonly VertexState[]): SideBySide {
  const spans = vertices.flatMap((vertex) => [...vertex.spans]);
  const pushes = spans.flatMap(([id, span]) => (id === 'pushing layers' ? [span] : []));
  const writes = spans.flatMap(([id, span]) => {
    const digest = /^writing layer (sha256:[0-9a-f]{64})$/.exec(id)?.[1];
    return digest !== undefined && pushes.some((push) => overlap(push, span))
      ? [[digest, lengthOf(span)] as const]
      : [];
  });
  return { pushMs: Math.max(0, ...pushes.map(lengthOf)), writeMs: new Map(writes) };
}

/**
 * Layers that were sent twice: writing them to the cache took about as long as sending them does, and not only as long as it takes
 * to ask for them. Where they are so small that times do not tell, it matters little.
 * @param sent what the image and the cache have in common and the registry did not have.
 */
export function findSentTwice(
  sent: readonly MovedBlob[],
  { pushMs, writeMs }: SideBySide,
): readonly MovedBlob[] {
  const sentBytes = sumOf(sent, ({ bytes }) => bytes);
  return sent.filter(({ digest, bytes }) => {
    const ms = writeMs.get(digest);
    return ms !== undefined && ms * sentBytes * leastShare >= pushMs * bytes;
  });
}

/** Measured: layers that were sent twice took 0.5 to 0.9 of the time that the push took for as many bytes, others 0.05. */
const leastShare = 4;

function lengthOf({ startedMs, endedMs = startedMs }: StatusSpan): number {
  return endedMs - startedMs;
}

function overlap(one: StatusSpan, other: StatusSpan): boolean {
  const endsBefore = (
    { endedMs = Number.POSITIVE_INFINITY }: StatusSpan,
    { startedMs }: StatusSpan,
  ): boolean => endedMs <= startedMs;
  return !endsBefore(one, other) && !endsBefore(other, one);
}
