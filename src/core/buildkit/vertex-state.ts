import type { Vertex, VertexStatus } from './status.ts';

/** Everything that was said of one vertex, without its logs. */
export interface VertexState {
  readonly digest: string;
  /** The first of its names. */
  readonly name: string;
  /** All of them: in a bake each target that needs it names it. */
  readonly names: Set<string>;
  inputs: readonly string[];
  /**
   * Its events by the name they came under. In a bake, each target tells of the vertices it needs, with its own
   * name in front and on a clock of its own: buildx shifts the times.
   *
   * @see https://github.com/docker/buildx/blob/v0.36.1/util/progress/reset.go
   */
  readonly views: Map<string, Interval[]>;
  /** Blobs that were fetched for it, by digest. */
  readonly transfers: Map<string, BlobTransfer>;
  /** When it was at what: the ID of a status, such as `extracting sha256:…` → its first start and its last end. */
  readonly spans: Map<string, StatusSpan>;
}

/** What was last told of a blob. */
interface BlobTransfer {
  readonly currentBytes: number;
  readonly totalBytes: number;
}

/** Milliseconds since the Unix epoch. */
export interface StatusSpan {
  readonly startedMs: number;
  readonly endedMs: number | undefined;
  /** When it was last told of. */
  readonly toldMs: number;
}

/** One time that a vertex started, and completed if it did. */
export interface Interval {
  readonly started: string;
  completed: string | undefined;
  isCached: boolean;
  error: string | undefined;
  namesInputs: boolean;
}

/** Layers of one step: a Dockerfile step makes one, a base image rarely more than a hundred. */
const mostTransfers = 1000;
/** A layer is fetched, extracted and pushed. */
const mostSpans = 3 * mostTransfers;

export function createVertexState(digest: string, name: string): VertexState {
  return {
    ...{ digest, name, names: new Set([name]), inputs: [] },
    ...{ views: new Map(), transfers: new Map(), spans: new Map() },
  };
}

export function addEvent(vertex: VertexState, event: Vertex): void {
  const namesInputs = event.inputs !== undefined && event.inputs.length > 0;
  if (namesInputs && vertex.inputs.length === 0) {
    vertex.inputs = event.inputs;
  }
  vertex.names.add(event.name ?? '');
  if (event.started === undefined || isPassingOver(event)) return;
  const interval = intervalOf(viewOf(vertex, event.name ?? ''), event.started);
  interval.namesInputs ||= namesInputs;
  // A start that is told again must not undo an end; before the end, `error` is that of the interval before.
  if (event.completed !== undefined) {
    interval.completed = event.completed;
    interval.isCached = event.cached === true;
    interval.error = event.error || undefined;
  } else if (interval.completed === undefined) {
    interval.isCached = event.cached === true;
  }
}

/** Only what is fetched and has a digest; `extracting sha256:…` is the same layer again. */
export function addTransfer(vertex: VertexState, status: VertexStatus): void {
  const digest = /^sha256:[0-9a-f]{64}/.exec(status.id)?.[0];
  if (digest === undefined) {
    return;
  }
  const known = vertex.transfers.get(digest);
  if (known !== undefined || vertex.transfers.size < mostTransfers) {
    vertex.transfers.set(digest, {
      currentBytes: Math.max(known?.currentBytes ?? 0, status.current ?? 0),
      totalBytes: Math.max(known?.totalBytes ?? 0, status.total ?? 0),
    });
  }
}

/**
 * Bytes of the blobs that were fetched for it, by digest. BuildKit tells of a download now and then, and no more once it is over:
 * one that was seen at 5 of 8 MB is whole where the vertex unpacked it, or ended well.
 */
export function fetchedBytes(vertex: VertexState): ReadonlyMap<string, number> {
  const intervals = [...vertex.views.values()].flat();
  const endedWell =
    intervals.length > 0 &&
    intervals.every(({ completed, error }) => completed !== undefined && error === undefined);
  return new Map(
    [...vertex.transfers].map(([digest, { currentBytes, totalBytes }]) => [
      digest,
      endedWell || vertex.spans.has(`extracting ${digest}`)
        ? Math.max(currentBytes, totalBytes)
        : currentBytes,
    ]),
  );
}

/** When something that the vertex does began and ended; every target of a bake tells of it again. */
export function addSpan(vertex: VertexState, { id, started, completed, timestamp }: VertexStatus): void {
  const startedMs = Date.parse(started ?? '');
  const endedMs = Date.parse(completed ?? '');
  const known = vertex.spans.get(id);
  if (Number.isNaN(startedMs) || (known === undefined && vertex.spans.size >= mostSpans)) return;
  vertex.spans.set(id, {
    startedMs: Math.min(startedMs, known?.startedMs ?? startedMs),
    endedMs: Number.isNaN(endedMs) ? known?.endedMs : Math.max(endedMs, known?.endedMs ?? endedMs),
    toldMs: Math.max(startedMs, known?.toldMs ?? startedMs, Date.parse(timestamp ?? '') || startedMs),
  });
}

/** The vertex did nothing: one that stands on it has started, and this one had not been looked at. */
function isPassingOver(event: Vertex): boolean {
  return event.cached === true && event.completed === event.started && !event.error;
}

/** Whether it is the fetching of a vertex's layers that starts or ends, and not its work. */
export function isFetching(vertex: VertexState, event: { readonly namesInputs: boolean }): boolean {
  return vertex.inputs.length > 0 && !event.namesInputs;
}

/** Milliseconds; 0 for what has not ended. */
export function elapsedMs(times: {
  readonly started?: string | undefined;
  readonly completed?: string | undefined;
}): number {
  if (times.started === undefined || times.completed === undefined) {
    return 0;
  }
  const ms = Date.parse(times.completed) - Date.parse(times.started);
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** It did not fail: something else did, and the build was ended. */
export function isCancellation(error: string): boolean {
  return /context canceled|code = Canceled/.test(error);
}

function viewOf(vertex: VertexState, name: string): Interval[] {
  const known = vertex.views.get(name);
  if (known !== undefined) {
    return known;
  }
  const view: Interval[] = [];
  vertex.views.set(name, view);
  return view;
}

function intervalOf(view: Interval[], started: string): Interval {
  const known = view.findLast((interval) => interval.started === started);
  if (known !== undefined) {
    return known;
  }
  const interval: Interval = {
    started,
    completed: undefined,
    isCached: false,
    error: undefined,
    namesInputs: false,
  };
  view.push(interval);
  return interval;
}
