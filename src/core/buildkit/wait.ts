import { joinSpans, type Span, withoutSpans } from '../span.ts';
import type { Work, WorkKind } from './work.ts';

/** Something that a run waited for beside the steps that are told. */
export interface Wait {
  /**
   * `builder`: buildx starts, ends, or nothing is told of the builder; `retry`: the pause before a build is tried again; `images`:
   * other images of the run are prepared, or built; `step`: a step ran that no verdict tells of at that time, such as one that ran
   * again for another target.
   */
  readonly kind: WorkKind | 'builder' | 'retry' | 'images';
  /** The stage, image or cache that it was for; empty: the whole build. */
  readonly what: string;
  /** The bake target that it was for; of a layer its name. */
  readonly target: string | undefined;
  /** The build that it belongs to, by its title. */
  readonly build: string;
  /** Milliseconds since the Unix epoch, on the clock of the machine that runs the build. */
  readonly startedAtMs: number;
  readonly durationMs: number;
}

/**
 * By how much times of a builder are to be shifted, so that what it did lies within the time that its build took: 0 where it does,
 * and as little as possible where the clock of another machine differs.
 */
export function clockOffset(work: readonly Work[], { startMs, endMs }: Span): number {
  const firstMs = Math.min(...work.map(({ startedAtMs }) => startedAtMs));
  const lastMs = Math.max(...work.map(({ startedAtMs, durationMs }) => startedAtMs + durationMs));
  const least = startMs - firstMs;
  const most = endMs - lastMs;
  return least > most ? (least + most) / 2 : Math.min(Math.max(0, least), most);
}

/**
 * Everything that a build waited for from its start to its end: with its steps, all of the time has a name.
 * @param steps when the steps ran that are told otherwise, on the builder's clock.
 * @param others what the same build did for other images.
 */
export function readWaits(
  work: readonly Work[],
  build: string,
  window: Span,
  steps: readonly Span[],
  others: readonly Work[] = [],
): readonly Wait[] {
  const offsetMs = clockOffset([...work, ...others], window);
  const placed = work.map((piece) => ({ ...piece, startedAtMs: piece.startedAtMs + offsetMs }));
  const known = spansOf(work, offsetMs);
  const ofOthers = spansOf(others, offsetMs);
  const told = steps.map(({ startMs, endMs }) => ({ startMs: startMs + offsetMs, endMs: endMs + offsetMs }));
  const waits = placed.flatMap((piece): readonly Wait[] => {
    if (piece.kind !== 'step') return [{ ...piece, build }];
    const { startedAtMs, durationMs } = piece;
    return withoutSpans({ startMs: startedAtMs, endMs: startedAtMs + durationMs }, told).map(
      ({ startMs, endMs }) => ({ ...piece, build, startedAtMs: startMs, durationMs: endMs - startMs }),
    );
  });
  const idle = withoutSpans(window, known);
  const holes = idle
    .flatMap((span) => withoutSpans(span, ofOthers))
    .map(
      ({ startMs, endMs }): Wait => ({
        kind: 'builder',
        what: startMs === window.startMs ? 'start' : endMs === window.endMs ? 'end' : '',
        ...{ target: undefined, build, startedAtMs: startMs, durationMs: endMs - startMs },
      }),
    );
  const forOthers = idle
    .flatMap((span) => withoutSpans(span, holes.map(spanOfWait)))
    .map(
      ({ startMs, endMs }): Wait => ({
        ...{ kind: 'images', what: '', target: undefined, build },
        ...{ startedAtMs: startMs, durationMs: endMs - startMs },
      }),
    );
  return [...waits, ...holes, ...forOthers].toSorted((a, b) => a.startedAtMs - b.startedAtMs);
}

function spansOf(work: readonly Work[], offsetMs: number): readonly Span[] {
  return joinSpans(
    work.map(({ startedAtMs, durationMs }) => ({
      startMs: startedAtMs + offsetMs,
      endMs: startedAtMs + offsetMs + durationMs,
    })),
  );
}

function spanOfWait({ startedAtMs, durationMs }: Wait): Span {
  return { startMs: startedAtMs, endMs: startedAtMs + durationMs };
}
