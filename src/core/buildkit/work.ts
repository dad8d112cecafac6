import { groupBy } from '../group.ts';
import { joinSpans, type Span, withoutSpans } from '../span.ts';
import { parseStepName, type StepName } from './step.ts';
import { type Interval, isFetching, type VertexState } from './vertex-state.ts';

/** What a builder was at for some time. Of one kind and for one thing, what overlaps is one piece. */
export interface Work {
  readonly kind: WorkKind;
  /** The stage, image or cache that it was for; empty: the whole build. */
  readonly what: string;
  /** The bake target that it was for; undefined in a build of one target. */
  readonly target: string | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs: number;
  readonly durationMs: number;
}

/**
 * `step`: an instruction runs; `look-up`: an image is resolved, or a step looked up in the cache; `files`: the Dockerfile and the
 * context are sent; `load` and `unpack`: blobs of an image or of cached steps; `engine`: the result goes into the engine.
 */
export type WorkKind =
  | 'step'
  | 'look-up'
  | 'files'
  | 'cache-import'
  | 'load'
  | 'unpack'
  | 'export'
  | 'push'
  | 'cache-export'
  | 'engine'
  | 'other';

/** Reads what the vertices of a build did, and when. What has not ended goes on to the last time that any of them tells. */
export function readWork(
  vertices: readonly VertexState[],
  bakeTargets: ReadonlySet<string>,
): readonly Work[] {
  const lastMs = lastTime(vertices);
  const spans = vertices.flatMap((vertex) => {
    const place = readPlace(vertex.name, bakeTargets);
    return vertexSpans(vertex, place, lastMs).map((span) => ({ ...span, ...place }));
  });
  const alike = groupBy(spans, ({ kind, what, target }) => JSON.stringify([kind, what, target]));
  return [...alike.values()]
    .flatMap((own) => {
      const [first] = own;
      return first === undefined
        ? []
        : joinSpans(own).map(
            ({ startMs, endMs }): Work => ({
              ...{ kind: first.kind, what: first.what, target: first.target },
              ...{ startedAtMs: startMs, durationMs: endMs - startMs },
            }),
          );
    })
    .toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}

interface Place {
  readonly step: StepName | undefined;
  /** As the vertex is named, without the target. */
  readonly text: string;
  readonly what: string;
  readonly target: string | undefined;
}

type VertexSpan = Span & { readonly kind: WorkKind };

function vertexSpans(vertex: VertexState, { step, text }: Place, lastMs: number): readonly VertexSpan[] {
  const ofStatuses = [...vertex.spans].flatMap(([id, span]): readonly VertexSpan[] => {
    const kind = kindOfStatus(id, text);
    // BuildKit tells of a download every 150 ms, and leaves out the end when another one of the same blob goes on (pullprogress).
    const endMs = span.endedMs ?? (kind === 'load' ? span.toldMs : lastMs);
    return kind === undefined ? [] : [{ kind, startMs: span.startedMs, endMs }];
  });
  const rest = [...vertex.views.values()].flat().flatMap((interval) => {
    const startMs = Date.parse(interval.started);
    const endMs = interval.completed === undefined ? lastMs : Date.parse(interval.completed);
    if (!(endMs > startMs)) return [];
    const kind = kindOfInterval(vertex, interval, step, text);
    return withoutSpans({ startMs, endMs }, ofStatuses).map((span): VertexSpan => ({ ...span, kind }));
  });
  return [...ofStatuses, ...rest];
}

function kindOfInterval(
  vertex: VertexState,
  interval: Interval,
  step: StepName | undefined,
  text: string,
): WorkKind {
  if (step === undefined || step.keyword === 'FROM') return kindOfText(text);
  if (interval.isCached) return 'look-up';
  return isFetching(vertex, interval) ? 'load' : 'step';
}

const kindsByText: readonly (readonly [RegExp, WorkKind])[] = [
  [/^importing cache manifest from /, 'cache-import'],
  [/^exporting cache /, 'cache-export'],
  [/^exporting /, 'export'],
  [/^pushing /, 'push'],
  [/^importing to /, 'engine'],
  [
    /^load (?:local bake definitions|build definition|remote build context|\.dockerignore|build context)/,
    'files',
  ],
  [/^(?:load metadata for|resolve|FROM|\[auth\]|docker-image:)/, 'look-up'],
];

function kindOfText(text: string): WorkKind {
  return kindsByText.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

/** Of what a vertex is at; undefined: the vertex itself tells it better. */
function kindOfStatus(id: string, text: string): WorkKind | undefined {
  // Everything that such a vertex does is for the cache, `writing layer sha256:…` as well.
  if (kindOfText(text) === 'cache-export') return undefined;
  if (id.startsWith('sha256:')) return 'load';
  if (/^(?:extracting sha256:|unpacking to )/.test(id)) return 'unpack';
  if (id.startsWith('pushing ')) return 'push';
  return /^(?:sending tarball|loading layer )/.test(id) ? 'engine' : undefined;
}

const contextName = /^\[(?:[^\s\]]+ )?context ([^\s\]]+)\] /;

/** What a vertex is for, and the bake target in front of its name. */
function readPlace(name: string, bakeTargets: ReadonlySet<string>): Place {
  const step = parseStepName(name, bakeTargets);
  if (step !== undefined && step.keyword !== 'FROM')
    return { step, text: name, what: step.stage || (step.target ?? ''), target: step.target };
  const words = /^\[([^\]]*)\] /.exec(name)?.[1]?.split(' ') ?? [];
  const [first] = words;
  const isTarget = first !== undefined && !/^(?:internal|context|auth)$|\//.test(first);
  const bare = name.replace(/^\[(?!auth\])[^\]]*\] /, '');
  // Older versions name the image of a context without saying that it is one.
  const text = contextName.test(name) && !bare.startsWith('load metadata') ? `docker-image:${bare}` : bare;
  return {
    step,
    text,
    what: whatOf(text),
    target: step?.target ?? (step === undefined && isTarget ? first : undefined),
  };
}

/** The image or the cache that a vertex names; empty where it names none. */
function whatOf(text: string): string {
  return (
    /^(?:importing cache manifest from|load metadata for|resolve image config for|pushing|FROM) (\S+)/.exec(
      text,
    )?.[1] ??
    /^docker-image:(?:docker-image:)?(?:\/\/)?(\S+)/.exec(text)?.[1] ??
    (kindOfText(text) === 'other' ? text : '')
  );
}

function lastTime(vertices: readonly VertexState[]): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { views, spans } of vertices) {
    for (const { started, completed } of [...views.values()].flat())
      last = Math.max(last, Date.parse(completed ?? started));
    for (const { startedMs, endedMs } of spans.values()) last = Math.max(last, endedMs ?? startedMs);
  }
  return last;
}
