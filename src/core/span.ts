/** Milliseconds since the Unix epoch. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** The same time in spans that neither overlap nor touch, in order; those without length are left out. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: { startMs: number; endMs: number }[] = [];
  for (const { startMs, endMs } of spans.toSorted((a, b) => a.startMs - b.startMs)) {
    const last = joined.at(-1);
    if (last !== undefined && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else joined.push({ startMs, endMs });
  }
  return joined.filter(({ startMs, endMs }) => endMs > startMs);
}

/** What is left of a span without the others. */
export function withoutSpans({ startMs, endMs }: Span, others: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let atMs = startMs;
  for (const other of joinSpans(others)) {
    if (other.endMs <= atMs || other.startMs >= endMs) continue;
    if (other.startMs > atMs) left.push({ startMs: atMs, endMs: other.startMs });
    atMs = other.endMs;
  }
  return atMs < endMs ? [...left, { startMs: atMs, endMs }] : left;
}

/** How long they are together, where they overlap once. */
export function spansLength(spans: readonly Span[]): number {
  return joinSpans(spans).reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}
