import { createLogTail, decodeBase64, type LogTail } from './log-tail.ts';
import { createProgressNews, type ProgressEvent } from './progress-news.ts';
import { parseStatus, type Vertex, type VertexLog, type VertexStatus, type VertexWarning } from './status.ts';
import { readBakeTarget } from './step.ts';
import { addEvent, addTransfer, createVertexState, type VertexState } from './vertex-state.ts';
import { judgeVertices, type VertexVerdict } from './vertex-verdict.ts';

export type { ProgressEvent, VertexHead } from './progress-news.ts';
export type { VertexVerdict } from './vertex-verdict.ts';

/** Folds the progress of a build as it streams, in memory that does not grow with the length of the logs. */
interface ProgressFold {
  /** One value of the stream; what is no status is counted and left alone. */
  push(status: unknown): void;
  snapshot(): Progress;
}

/** What a build did. */
export interface Progress {
  readonly vertices: readonly VertexVerdict[];
  /** The end of the log of the steps that failed; of the whole build when none did. */
  readonly logTail: readonly string[];
  readonly warnings: readonly string[];
  /** The cache sources that were asked for. */
  readonly cacheImports: readonly CacheImport[];
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

export function createProgressFold(onEvent?: (event: ProgressEvent) => void): ProgressFold {
  const vertices = new Map<string, KeptVertex>();
  const logTail = createLogTail();
  const warnings = new Set<string>();
  const bakeTargets = new Set<string>();
  const news = onEvent && createProgressNews(onEvent, bakeTargets);
  let unknownValues = 0;

  const onVertex = (event: Vertex): void => {
    const name = event.name ?? '';
    const target = readBakeTarget(name);
    if (target !== undefined) bakeTargets.add(target);
    const vertex = vertices.get(event.digest) ?? {
      state: createVertexState(event.digest, name),
      log: undefined,
    };
    vertices.set(event.digest, vertex);
    addEvent(vertex.state, event);
    news?.vertex(vertex.state, event);
  };

  const onStatus = (status: VertexStatus): void => {
    const vertex = vertices.get(status.vertex);
    if (vertex !== undefined) {
      addTransfer(vertex.state, status);
      news?.transfer(vertex.state, status);
    }
  };

  const onLog = ({ vertex: digest, data }: VertexLog): void => {
    logTail.push(data);
    const vertex = vertices.get(digest);
    if (vertex !== undefined) {
      vertex.log ??= createLogTail();
      vertex.log.push(data);
      news?.log(vertex.state, data);
    }
  };

  const onWarning = ({ vertex, short }: VertexWarning): void => {
    const text = new TextDecoder().decode(decodeBase64(short ?? ''));
    if (text === '' || warnings.has(text) || warnings.size >= mostWarnings) return;
    warnings.add(text);
    news?.warning(vertices.get(vertex ?? '')?.state, text);
  };

  return {
    push(value) {
      const status = parseStatus(value);
      if (status === undefined) {
        unknownValues++;
        return;
      }
      status.vertexes.forEach(onVertex);
      status.statuses.forEach(onStatus);
      status.logs.forEach(onLog);
      status.warnings.forEach(onWarning);
    },
    snapshot() {
      const states = [...vertices.values()].map(({ state }) => state);
      const verdicts = judgeVertices(states, bakeTargets);
      return {
        vertices: verdicts,
        logTail: logsOfFailed(verdicts, vertices) ?? logTail.lines(),
        warnings: [...warnings],
        cacheImports: verdicts.flatMap(readCacheImport),
        unknownValues,
      };
    },
  };
}

interface KeptVertex {
  readonly state: VertexState;
  log: LogTail | undefined;
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
const cacheImport = /^(?:\[[^\]]*\] )?importing cache manifest from (.+)$/;

function readCacheImport({ name, error }: VertexVerdict): readonly CacheImport[] {
  const reference = cacheImport.exec(name)?.[1];
  return reference === undefined ? [] : [{ reference, error }];
}
