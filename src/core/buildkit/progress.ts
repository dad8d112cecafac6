import { createLineReader, type LineReader } from './line-reader.ts';
import { createLogTail, decodeBase64, type LogTail } from './log-tail.ts';
import { parseStatus, type Vertex, type VertexLog, type VertexStatus, type VertexWarning } from './status.ts';
import { parseStepName, readBakeTarget, type StepName } from './step.ts';
import {
  addEvent,
  addTransfer,
  createVertexState,
  elapsedMs,
  isCancellation,
  isFetching,
  type VertexState,
} from './vertex-state.ts';
import { judgeVertices, type VertexVerdict } from './vertex-verdict.ts';

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

/**
 * What has just happened, for a live view. `hit` is said once, and can be followed by `executed` or `failed`;
 * the verdicts of the snapshot are what counts.
 */
export type ProgressEvent =
  | {
      readonly kind: 'started' | 'hit' | 'executed' | 'failed';
      readonly vertex: VertexHead;
      readonly durationMs: number;
      readonly error: string | undefined;
    }
  /** One line, without its end. */
  | { readonly kind: 'log'; readonly vertex: VertexHead; readonly text: string }
  | { readonly kind: 'warning'; readonly vertex: VertexHead | undefined; readonly text: string }
  | {
      readonly kind: 'transfer';
      readonly vertex: VertexHead;
      /** What it is, such as `sha256:…`, `extracting sha256:…`, `pushing layers`. */
      readonly id: string;
      readonly currentBytes: number;
      readonly totalBytes: number | undefined;
      readonly done: boolean;
    };

export interface VertexHead {
  readonly digest: string;
  readonly name: string;
  readonly step: StepName | undefined;
}

/** Nobody reads more of them, and a frontend may send any number. */
const mostWarnings = 100;

export function createProgressFold(onEvent?: (event: ProgressEvent) => void): ProgressFold {
  const vertices = new Map<string, WatchedVertex>();
  const logTail = createLogTail();
  const warnings = new Set<string>();
  const bakeTargets = new Set<string>();
  let unknownValues = 0;

  /** Read once, not for each line of a log; again when a bake target shows itself after the first steps. */
  const headOf = (vertex: WatchedVertex): VertexHead => {
    const { digest, name } = vertex.state;
    if (vertex.head === undefined || vertex.headTargets !== bakeTargets.size) {
      vertex.head = { digest, name, step: parseStepName(name, bakeTargets) };
      vertex.headTargets = bakeTargets.size;
    }
    return vertex.head;
  };

  const onVertex = (event: Vertex): void => {
    const name = event.name ?? '';
    const target = readBakeTarget(name);
    if (target !== undefined) {
      bakeTargets.add(target);
    }
    let vertex = vertices.get(event.digest);
    if (vertex === undefined) {
      vertex = watch(event.digest, name);
      vertices.set(event.digest, vertex);
    }
    addEvent(vertex.state, event);
    if (onEvent !== undefined) {
      tell(vertex, event, onEvent);
    }
  };

  const tell = (vertex: WatchedVertex, event: Vertex, listener: (event: ProgressEvent) => void): void => {
    const kind = readNews(vertex, event);
    if (kind === undefined) {
      return;
    }
    vertex.told = kind;
    const head = headOf(vertex);
    if (kind === 'cache-error') {
      listener({ kind: 'warning', vertex: head, text: `The cache could not be loaded: ${event.error}` });
      return;
    }
    if (kind !== 'started') {
      for (const text of vertex.lines?.end() ?? []) {
        listener({ kind: 'log', vertex: head, text });
      }
    }
    const durationMs = kind === 'executed' || kind === 'failed' ? elapsedMs(event) : 0;
    listener({ kind, vertex: head, durationMs, error: kind === 'failed' ? event.error : undefined });
  };

  const onStatus = (status: VertexStatus): void => {
    const vertex = vertices.get(status.vertex);
    if (vertex === undefined) {
      return;
    }
    addTransfer(vertex.state, status);
    onEvent?.({
      kind: 'transfer',
      vertex: headOf(vertex),
      id: status.id,
      currentBytes: status.current ?? 0,
      totalBytes: status.total,
      done: status.completed !== undefined,
    });
  };

  const onLog = (log: VertexLog): void => {
    logTail.push(log.data);
    const vertex = vertices.get(log.vertex);
    if (vertex === undefined) {
      return;
    }
    vertex.log ??= createLogTail();
    vertex.log.push(log.data);
    if (onEvent !== undefined) {
      vertex.lines ??= createLineReader();
      for (const text of vertex.lines.push(decodeBase64(log.data))) {
        onEvent({ kind: 'log', vertex: headOf(vertex), text });
      }
    }
  };

  const onWarning = (warning: VertexWarning): void => {
    const text = new TextDecoder().decode(decodeBase64(warning.short ?? ''));
    if (text === '' || warnings.has(text) || warnings.size >= mostWarnings) {
      return;
    }
    warnings.add(text);
    const vertex = vertices.get(warning.vertex ?? '');
    onEvent?.({ kind: 'warning', vertex: vertex && headOf(vertex), text });
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
      const verdicts = judgeVertices(
        [...vertices.values()].map(({ state }) => state),
        bakeTargets,
      );
      const logsOfFailed = verdicts
        .filter(({ verdict }) => verdict === 'failed')
        .flatMap(({ digest }) => vertices.get(digest)?.log?.lines() ?? []);
      return {
        vertices: verdicts,
        logTail: logsOfFailed.length > 0 ? logsOfFailed : logTail.lines(),
        warnings: [...warnings],
        cacheImports: verdicts.flatMap(readCacheImport),
        unknownValues,
      };
    },
  };
}

interface WatchedVertex {
  readonly state: VertexState;
  head: VertexHead | undefined;
  /** How many bake targets were known when its name was read. */
  headTargets: number;
  log: LogTail | undefined;
  lines: LineReader | undefined;
  /** What was said of it last. */
  told: News | undefined;
}

function watch(digest: string, name: string): WatchedVertex {
  return {
    state: createVertexState(digest, name),
    head: undefined,
    headTargets: 0,
    log: undefined,
    lines: undefined,
    told: undefined,
  };
}

type News = 'started' | 'hit' | 'executed' | 'failed' | 'cache-error';

/** What may still be said after what was said: every target of a bake tells everything again. */
const mayFollow: Readonly<Record<News, readonly (News | undefined)[]>> = {
  started: [undefined, 'cache-error'],
  hit: [undefined, 'started'],
  'cache-error': [undefined, 'started'],
  executed: [undefined, 'started', 'hit', 'cache-error'],
  failed: [undefined, 'started', 'hit', 'cache-error', 'executed'],
};

function readNews({ state, told }: WatchedVertex, event: Vertex): News | undefined {
  const news = readNewsOfEvent(state, event);
  return news !== undefined && mayFollow[news].includes(told) ? news : undefined;
}

function readNewsOfEvent(state: VertexState, event: Vertex): News | undefined {
  const isStart = event.completed === undefined;
  const isOver = event.error !== undefined && isCancellation(event.error);
  if (event.started === undefined || isOver) {
    return undefined;
  }
  if (event.cached === true) {
    return isStart ? undefined : event.error ? 'cache-error' : 'hit';
  }
  if (isFetching(state, { namesInputs: (event.inputs ?? []).length > 0 })) {
    return undefined;
  }
  return isStart ? 'started' : event.error ? 'failed' : 'executed';
}

/** In a bake, the target stands before it. */
const cacheImport = /^(?:\[[^\]]*\] )?importing cache manifest from (.+)$/;

function readCacheImport({ name, error }: VertexVerdict): readonly CacheImport[] {
  const reference = cacheImport.exec(name)?.[1];
  return reference === undefined ? [] : [{ reference, error }];
}
