import { groupBy } from '../group.ts';
import { sum, sumOf } from '../sum.ts';
import { parseStepName, type StepName, targetOf } from './step.ts';
import {
  elapsedMs,
  fetchedBytes,
  type Interval,
  isCancellation,
  isFetching,
  type VertexState,
} from './vertex-state.ts';

/** What became of one vertex. */
export interface VertexVerdict {
  readonly digest: string;
  /** As it was named first; in a bake every target names it again, with its own name in front. */
  readonly name: string;
  readonly step: StepName | undefined;
  /** The bake targets that need it; none in a build of one target, and of what belongs to the whole bake. */
  readonly targets: ReadonlySet<string>;
  /** Digests of the vertices it is made from; of a step, the one it stands on first. */
  readonly inputs: readonly string[];
  readonly verdict: 'hit' | 'executed' | 'failed' | 'running' | 'not-measured';
  /** A hit that was never looked at: a step above it hit, so it did not have to be. */
  readonly inferred: boolean;
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs: number | undefined;
  /** Of executing. */
  readonly durationMs: number;
  /** Of a hit: its layers that had to be fetched, because a step above it had to run. */
  readonly loadedBytes: number;
  readonly loadedMs: number;
  /** Of one that failed, or was canceled while it executed. */
  readonly error: string | undefined;
  /** Why its cache, or the layers behind it, could not be loaded. */
  readonly cacheError: string | undefined;
}

/**
 * What the events of a vertex mean, and why the last one does not tell whether it hit:
 *
 * - A cached step starts and completes with `cached: true` (LoadCache). With an error, the cache could not be
 *   loaded, and the step executes after all.
 * - A step that executes starts and completes without `cached` (Exec).
 * - Fetching and unpacking the layers of a step, because one above it must run, is one more interval without
 *   `cached`. Its events come from another place in BuildKit (`progress/controller`) and name no `inputs`:
 *   that tells it from executing.
 * - When a vertex starts, what lies beneath and has not been looked at is said to be cached, with
 *   `started = completed` (`solver/progress.go`). That says nothing by itself: a vertex whose key cannot be
 *   computed, because a file is missing, starts as well. What lies beneath a hit need not be looked at: it is
 *   inferred to be a hit. What lies beneath a step that executed has been done, and if not by itself, then by
 *   an equal vertex: BuildKit merges vertices whose cache keys turn out to be the same, such as the copies of
 *   one file for two targets of a bake. The equal one is looked for by its text.
 * - A vertex without inputs (WORKDIR on scratch) has one interval more, before all others: its cache key.
 * - What is still going on when the build ends, or is not needed any more, completes with `context canceled`.
 * - A layer that the registry does not have is reported on the step above, by its digest.
 * - What executed can be found in the cache later in the same bake, by another target. It has executed.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/jobs.go#L1036 LoadCache, CacheMap, Exec, notifyStarted
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/progress.go#L104 started = completed
 * @see https://github.com/moby/buildkit/blob/v0.32.2/solver/scheduler.go#L288 merged edges
 * @see https://github.com/moby/buildkit/blob/v0.32.2/util/progress/controller/controller.go
 */
export function judgeVertices(
  vertices: readonly VertexState[],
  bakeTargets: ReadonlySet<string>,
): readonly VertexVerdict[] {
  const inputsByDigest = new Map(vertices.map(({ digest, inputs }) => [digest, inputs]));
  const edges = vertices.flatMap((above) => above.inputs.map((input) => ({ input, above })));
  const edgesByInput = groupBy(edges, ({ input }) => input);
  const sightings = new Map(vertices.map((vertex) => [vertex, sight(vertex, bakeTargets)]));
  const missingLayers = findMissingLayers(sightings);
  const sightingsByText = groupBy([...sightings.values()], ({ step }) => step && textOf(step));
  const judged = new Map<VertexState, VertexVerdict>();
  const underWay = new Set<VertexState>();

  const judge = (vertex: VertexState): VertexVerdict => {
    const known = judged.get(vertex);
    if (known !== undefined) {
      return known;
    }
    underWay.add(vertex);
    const sighting = sightings.get(vertex) ?? sight(vertex, bakeTargets);
    const missing = [...vertex.transfers.keys()].map((digest) => missingLayers.get(digest)).find(Boolean);
    const own = sighting.outcome === 'hit' && missing !== undefined ? 'nothing' : sighting.outcome;
    const outcome = own === 'nothing' && missing === undefined ? inferOutcome(vertex, sighting) : own;
    const verdict: VertexVerdict = {
      ...describe(vertex, sighting),
      targets: new Set([...vertex.names].flatMap((name) => targetOf(name, bakeTargets) ?? [])),
      verdict: outcome === 'nothing' ? 'not-measured' : outcome,
      inferred: outcome === 'hit' && own === 'nothing',
      cacheError: sighting.cacheError ?? missing,
    };
    underWay.delete(vertex);
    judged.set(vertex, verdict);
    return verdict;
  };

  /** Of a vertex that did nothing itself: what stands on it tells whether that was needed. */
  const inferOutcome = (vertex: VertexState, { step }: Sighting): 'hit' | 'executed' | 'nothing' => {
    const edgesAbove = edgesByInput.get(vertex.digest) ?? [];
    const above = edgesAbove
      .filter((edge) => !underWay.has(edge.above))
      .map((edge) => judge(edge.above).verdict);
    const isResult = edgesAbove.length === 0;
    if (!above.includes('executed') && !isResult) {
      return above.includes('hit') ? 'hit' : 'nothing';
    }
    if (step === undefined || vertex.inputs.length === 0) {
      return 'nothing';
    }
    // A merged vertex's target is told of the other one as well, which else is nothing to it.
    const beneath = findBeneath(vertex, inputsByDigest);
    const twins = (sightingsByText.get(textOf(step)) ?? []).filter(
      (twin) => twin.targets.has(step.target) && !beneath.has(twin.digest),
    );
    const [first, ...others] = new Set(twins.map((twin) => twin.outcome));
    return others.length === 0 && (first === 'hit' || first === 'executed') ? first : 'nothing';
  };

  return vertices.map(judge);
}

function describe(
  vertex: VertexState,
  sighting: Sighting,
): Omit<VertexVerdict, 'verdict' | 'inferred' | 'cacheError' | 'targets'> {
  return {
    digest: vertex.digest,
    name: vertex.name,
    step: sighting.step,
    inputs: vertex.inputs,
    startedAtMs: sighting.startedAtMs,
    durationMs: sighting.executedMs,
    loadedBytes: sum(fetchedBytes(vertex).values()),
    loadedMs: sighting.loadedMs,
    error: sighting.error,
  };
}

function findBeneath(
  vertex: VertexState,
  inputsByDigest: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(vertex.inputs);
  // What is added while the set is walked is walked as well.
  for (const digest of found) {
    for (const input of inputsByDigest.get(digest) ?? []) found.add(input);
  }
  return found;
}

function textOf({ platform, link, instruction }: StepName): string {
  return JSON.stringify([platform, link, instruction]);
}

/** What the events of a vertex alone tell. */
interface Sighting {
  readonly digest: string;
  readonly step: StepName | undefined;
  /** The bake targets that told of it. */
  readonly targets: ReadonlySet<string | undefined>;
  readonly outcome: 'failed' | 'executed' | 'hit' | 'running' | 'nothing';
  readonly startedAtMs: number | undefined;
  readonly executedMs: number;
  readonly loadedMs: number;
  readonly error: string | undefined;
  readonly cacheError: string | undefined;
}

type View = Omit<Sighting, 'digest' | 'step' | 'targets'>;

/** By weight: what executed for one target has executed, whatever the others saw. */
const outcomes: readonly Sighting['outcome'][] = ['failed', 'executed', 'running', 'hit', 'nothing'];

/** All targets of a bake tell of the same work: the one that saw most of it is believed, nothing is added up. */
function sight(vertex: VertexState, bakeTargets: ReadonlySet<string>): Sighting {
  const step = parseStepName(vertex.name, bakeTargets);
  const names = [...vertex.views.keys()].map((name) => parseStepName(name, bakeTargets));
  const targets = new Set(names.map((name) => name?.target));
  const views = [...vertex.views.values()].map((view) => readView(view, vertex, step));
  const [best] = views.toSorted(
    (one, other) =>
      outcomes.indexOf(one.outcome) - outcomes.indexOf(other.outcome) || other.executedMs - one.executedMs,
  );
  return {
    digest: vertex.digest,
    step,
    targets,
    outcome: best?.outcome ?? 'nothing',
    startedAtMs: best?.startedAtMs,
    executedMs: best?.executedMs ?? 0,
    loadedMs: Math.max(0, ...views.map((view) => view.loadedMs)),
    error: best?.error,
    cacheError: views.find((view) => view.cacheError !== undefined)?.cacheError,
  };
}

function readView(intervals: readonly Interval[], vertex: VertexState, step: StepName | undefined): View {
  const hits = intervals.filter((interval) => interval.isCached && isDone(interval));
  const loads = intervals.filter((interval) => !interval.isCached && isLoad(interval, vertex, step, hits));
  const work = intervals.filter((interval) => !interval.isCached && !loads.includes(interval));
  const runs = (
    isKeyRequestedFirst(vertex, step) && work[0]?.error === undefined ? work.slice(1) : work
  ).filter(
    // What is not needed any more, before it has begun, ends at once.
    (interval) => !(isCanceled(interval) && elapsedMs(interval) < 1),
  );
  const cacheFailure = intervals.find(
    (interval) =>
      interval.error !== undefined &&
      !isCanceled(interval) &&
      (interval.isCached || loads.includes(interval)),
  );
  const isLoadable = cacheFailure === undefined || !loads.includes(cacheFailure);
  const first = runs[0] ?? hits[0] ?? intervals[0];
  return {
    outcome: readOutcome(runs.at(-1), hits.length > 0 && isLoadable, intervals),
    startedAtMs: first === undefined ? undefined : readTime(first.started),
    executedMs: sumOf(runs, elapsedMs),
    loadedMs: sumOf(loads, elapsedMs),
    error: runs.at(-1)?.error,
    cacheError: cacheFailure?.error,
  };
}

function readOutcome(
  lastRun: Interval | undefined,
  isHit: boolean,
  intervals: readonly Interval[],
): Sighting['outcome'] {
  if (lastRun !== undefined) {
    if (lastRun.completed === undefined) {
      return 'running';
    }
    return lastRun.error === undefined || isCanceled(lastRun) ? 'executed' : 'failed';
  }
  if (isHit) {
    return 'hit';
  }
  return intervals.some((interval) => interval.completed === undefined) ? 'running' : 'nothing';
}

/** A step without inputs gives no other sign than that it has hit before. */
function isLoad(
  interval: Interval,
  vertex: VertexState,
  step: StepName | undefined,
  hits: readonly Interval[],
): boolean {
  const [hit] = hits;
  return (
    isFetching(vertex, interval) ||
    (isKeyRequestedFirst(vertex, step) &&
      hit !== undefined &&
      Date.parse(interval.started) >= Date.parse(hit.started))
  );
}

function isKeyRequestedFirst(vertex: VertexState, step: StepName | undefined): boolean {
  return step !== undefined && vertex.inputs.length === 0;
}

function isDone(interval: Interval): boolean {
  return interval.completed !== undefined && interval.error === undefined;
}

function isCanceled({ error }: Interval): boolean {
  return error !== undefined && isCancellation(error);
}

function readTime(time: string): number | undefined {
  const ms = Date.parse(time);
  return Number.isFinite(ms) ? ms : undefined;
}

/** Layers by whose digest a vertex failed, and how. */
function findMissingLayers(sightings: ReadonlyMap<VertexState, Sighting>): ReadonlyMap<string, string> {
  return new Map(
    [...sightings.values()].flatMap(({ outcome, error }) =>
      outcome === 'failed' && error !== undefined
        ? (error.match(/sha256:[0-9a-f]{64}/g) ?? []).map((digest) => [digest, error] as const)
        : [],
    ),
  );
}
