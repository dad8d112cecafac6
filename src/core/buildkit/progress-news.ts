import { LineReader } from './line-reader.ts';
import { decodeBase64 } from './log-tail.ts';
import type { Vertex, VertexStatus } from './status.ts';
import { parseStepName, type StepName } from './step.ts';
import { elapsedMs, isCancellation, isFetching, type VertexState } from './vertex-state.ts';

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

/**
 * Says what has just happened, each thing once: every target of a bake tells everything again. `bakeTargets`: those that were seen,
 * which grows meanwhile.
 */
export function createProgressNews(
  listener: (event: ProgressEvent) => void,
  bakeTargets: ReadonlySet<string>,
) {
  const watched = new Map<VertexState, WatchedVertex>();
  const watch = (state: VertexState): WatchedVertex => {
    const known = watched.get(state);
    if (known !== undefined) {
      return known;
    }
    const vertex: WatchedVertex = { head: undefined, headTargets: 0, lines: undefined, told: undefined };
    watched.set(state, vertex);
    return vertex;
  };
  /** Read once, not for each line of a log; again when a bake target shows itself after the first steps. */
  const headOf = (state: VertexState): VertexHead => {
    const vertex = watch(state);
    const { digest, name } = state;
    if (vertex.head === undefined || vertex.headTargets !== bakeTargets.size) {
      vertex.head = { digest, name, step: parseStepName(name, bakeTargets) };
      vertex.headTargets = bakeTargets.size;
    }
    return vertex.head;
  };

  return {
    /** After the event was added to the vertex. */
    vertex(state: VertexState, event: Vertex): void {
      const watchedVertex = watch(state);
      const kind = readNews(state, watchedVertex.told, event);
      if (kind === undefined) {
        return;
      }
      watchedVertex.told = kind;
      const vertex = headOf(state);
      if (kind === 'cache-error') {
        listener({ kind: 'warning', vertex, text: `The cache could not be loaded: ${event.error}` });
        return;
      }
      for (const text of watchedVertex.lines?.end() ?? []) listener({ kind: 'log', vertex, text });
      const durationMs = kind === 'executed' || kind === 'failed' ? elapsedMs(event) : 0;
      listener({ kind, vertex, durationMs, error: kind === 'failed' ? event.error : undefined });
    },
    transfer(state: VertexState, { id, current, total, completed }: VertexStatus): void {
      listener({
        kind: 'transfer',
        vertex: headOf(state),
        id,
        currentBytes: current ?? 0,
        totalBytes: total,
        done: completed !== undefined,
      });
    },
    /** A piece of its log, base64. */
    log(state: VertexState, data: string): void {
      const vertex = watch(state);
      vertex.lines ??= new LineReader();
      for (const text of vertex.lines.push(decodeBase64(data))) {
        listener({ kind: 'log', vertex: headOf(state), text });
      }
    },
    warning(state: VertexState | undefined, text: string): void {
      listener({ kind: 'warning', vertex: state && headOf(state), text });
    },
  };
}

interface WatchedVertex {
  head: VertexHead | undefined;
  /** How many bake targets were known when its name was read. */
  headTargets: number;
  lines: LineReader | undefined;
  /** What was said of it last. */
  told: News | undefined;
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

function readNews(state: VertexState, told: News | undefined, event: Vertex): News | undefined {
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
