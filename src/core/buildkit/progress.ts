import { type Digest, parseDigest } from '../oci/digest.ts';
import { type BakePart, partOf } from './bake-part.ts';
import { decodeBase64, LogTail } from './log-tail.ts';
import { createProgressNews, type ProgressEvent } from './progress-news.ts';
import {
  findDownloads,
  findResolved,
  findSideBySide,
  type MovedBlob,
  type SideBySide,
} from './registry-traffic.ts';
import { parseStatus, type Vertex, type VertexLog, type VertexStatus, type VertexWarning } from './status.ts';
import { readBakeTarget } from './step.ts';
import { addEvent, addSpan, addTransfer, createVertexState, type VertexState } from './vertex-state.ts';
import { judgeVertices, type VertexVerdict } from './vertex-verdict.ts';
import { readWork, type Work } from './work.ts';

export type { BakePart } from './bake-part.ts';

export type { ProgressEvent, VertexHead } from './progress-news.ts';

export type { VertexVerdict } from './vertex-verdict.ts';

/** What a build did. */
export interface Progress {
  readonly vertices: readonly VertexVerdict[];
  /** What the builder was at and when, on its own clock. */
  readonly work: readonly Work[];
  /** The end of the log of the steps that failed; of the whole build when none did. */
  readonly logTail: readonly string[];
  readonly warnings: readonly string[];
  /** The cache sources that were asked for. */
  readonly cacheImports: readonly CacheImport[];
  /** Blobs that came from registries. */
  readonly downloads: readonly MovedBlob[];
  /** Digests of the images and caches that were resolved in registries. */
  readonly resolved: readonly string[];
  readonly sideBySide: SideBySide;
  /** Digests of the caches that it wrote. */
  readonly writtenCaches: readonly Digest[];
  /** How many values of the stream were no status. */
  readonly unknownValues: number;
}

interface CacheImport {
  readonly reference: string;
  /** Why it could not be used; the build goes on without it. */
  readonly error: string | undefined;
}

/** Nobody reads more of them, and a frontend may send any number. */
const mostWarnings = 100;

/** Folds the progress of a build as it streams, in memory that does not grow with the length of the logs. */
export function createProgressFold(onEvent?: (event: ProgressEvent) => void) {
  const kept = {
    vertices: new Map<string, KeptVertex>(),
    logTail: new LogTail(),
    warnings: new Set<string>(),
    bakeTargets: new Set<string>(),
    unknownValues: 0,
  };
  const { vertices, logTail, warnings, bakeTargets } = kept;
  const news = onEvent && createProgressNews(onEvent, bakeTargets);

  const onVertex = (event: Vertex): void => {
    const name = event.name ?? '';
    const target = readBakeTarget(name);
    if (target !== undefined) bakeTargets.add(target);
    const vertex = vertices.get(event.digest) ?? newVertex(event.digest, name);
    vertices.set(event.digest, vertex);
    addEvent(vertex.state, event);
    news?.vertex(vertex.state, event);
  };

  const onStatus = (status: VertexStatus): void => {
    const vertex = vertices.get(status.vertex);
    if (vertex === undefined) return;
    addTransfer(vertex.state, status);
    addSpan(vertex.state, status);
    news?.transfer(vertex.state, status);
  };

  const onLog = ({ vertex: digest, data }: VertexLog): void => {
    logTail.push(data);
    const vertex = vertices.get(digest);
    if (vertex === undefined) return;
    vertex.log ??= new LogTail();
    vertex.log.push(data);
    news?.log(vertex.state, data);
  };

  const onWarning = ({ vertex, short = '' }: VertexWarning): void => {
    const text = new TextDecoder().decode(decodeBase64(short));
    if (text === '' || warnings.has(text) || warnings.size >= mostWarnings) return;
    warnings.add(text);
    news?.warning(vertices.get(vertex ?? '')?.state, text);
  };

  return {
    /** One value of the stream; what is no status is counted and left alone. */
    push(value: unknown): void {
      const status = parseStatus(value);
      if (status === undefined) {
        kept.unknownValues++;
        return;
      }
      status.vertexes.forEach(onVertex);
      status.statuses.forEach(onStatus);
      status.logs.forEach(onLog);
      status.warnings.forEach(onWarning);
    },
    snapshot(): Progress {
      const states = statesOf(vertices);
      return readProgress(kept, states, judgeVertices(states, bakeTargets), bakeTargets);
    },
    /**
     * A bake of several images, each as if its targets had been built alone: with what they need, also where others need it too,
     * and under the names that they would have had. What came from registries for several is told of the first.
     */
    snapshotsOf(parts: readonly BakePart[]): readonly Progress[] {
      const states = statesOf(vertices);
      const verdicts = judgeVertices(states, bakeTargets);
      const own = parts.map((part) => partOf(states, verdicts, part, bakeTargets));
      return countedOnce(own.map((of) => readProgress(kept, of.states, of.verdicts, of.bakeTargets)));
    },
  };
}

function readProgress(
  { vertices, logTail, warnings, unknownValues }: KeptProgress,
  states: readonly VertexState[],
  verdicts: readonly VertexVerdict[],
  targets: ReadonlySet<string>,
): Progress {
  return {
    vertices: verdicts,
    work: readWork(states, targets),
    logTail: logsOfFailed(verdicts, vertices) ?? logTail.lines(),
    warnings: [...warnings],
    cacheImports: verdicts.flatMap(readCacheImport),
    downloads: findDownloads(states),
    resolved: findResolved(verdicts),
    sideBySide: findSideBySide(states),
    writtenCaches: findWrittenCaches(states),
    unknownValues,
  };
}

/** What came from registries for several is told of the first only. */
function countedOnce(parts: readonly Progress[]): readonly Progress[] {
  const counted = new Set<string>();
  return parts.map((progress) => {
    const isNew = ({ digest }: { readonly digest: string }): boolean => !counted.has(digest);
    const downloads = progress.downloads.filter(isNew);
    // A manifest that several repositories have is read from each.
    const resolved = findResolved(progress.vertices.filter(isNew));
    for (const { digest } of [...downloads, ...progress.vertices]) counted.add(digest);
    return { ...progress, downloads, resolved };
  });
}

/** What the stream has told so far. */
interface KeptProgress {
  readonly vertices: ReadonlyMap<string, KeptVertex>;
  readonly logTail: LogTail;
  readonly warnings: ReadonlySet<string>;
  readonly unknownValues: number;
}

interface KeptVertex {
  readonly state: VertexState;
  log: LogTail | undefined;
}

function newVertex(digest: string, name: string): KeptVertex {
  return { state: createVertexState(digest, name), log: undefined };
}

function statesOf(vertices: ReadonlyMap<string, KeptVertex>): readonly VertexState[] {
  return [...vertices.values()].map(({ state }) => state);
}

function logsOfFailed(
  verdicts: readonly VertexVerdict[],
  vertices: ReadonlyMap<string, KeptVertex>,
): readonly string[] | undefined {
  const lines = verdicts
    .filter(({ verdict }) => verdict === 'failed')
    .flatMap(({ digest }) => vertices.get(digest)?.log?.lines() ?? []);
  return lines.length > 0 ? lines : undefined;
}

/** In a bake, the target stands before it. */
const cacheImport = /^(?:\[[^\]]*\] )?importing cache manifest from (.+)/;

function readCacheImport({ name, error }: VertexVerdict): readonly CacheImport[] {
  const reference = cacheImport.exec(name)?.[1];
  return reference === undefined ? [] : [{ reference, error }];
}

/**
 * Digests of the caches that a build wrote, as index or as image manifest: BuildKit says them while it does
 * (https://github.com/moby/buildkit/blob/v0.32.2/cache/remotecache/export.go, `Finalize`). What a tag names afterwards may be of
 * another run.
 */
function findWrittenCaches(vertices: readonly VertexState[]): readonly Digest[] {
  const digests = vertices.flatMap((vertex) =>
    [...vertex.spans.keys()].flatMap(
      (id) => parseDigest(/^writing cache (?:image )?manifest (\S+)$/.exec(id)?.[1] ?? '') ?? [],
    ),
  );
  return [...new Set(digests)];
}
