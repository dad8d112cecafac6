import type { StepVerdict } from '../../core/buildkit/cache-report.ts';
import { ownSteps } from '../../core/buildkit/own-steps.ts';
import { printableLine } from '../../core/format/printable.ts';
import { plural } from '../../core/format/quantity.ts';
import { groupBy } from '../../core/group.ts';
import { type Span, spansLength, withoutSpans } from '../../core/span.ts';
import type { TimelineBar, TimelineBlock } from '../../page/block.ts';
import { stageTitle } from '../../page/stage.ts';
import { stepText } from './figures.ts';
import type { PrewarmReport, WaitReport } from './report.ts';
import { waitText } from './wait-text.ts';

/** Of a run: more than that is never left without a name. */
const mostUnnamedPart = 0.02;

type Run = Pick<PrewarmReport, 'startedAt' | 'durationMs' | 'phases' | 'waits' | 'stages'>;

/** A bar of a group, and when it was. */
interface Row extends Span {
  readonly group: string;
  readonly label: string;
  readonly kind: TimelineBar['kind'];
}

/**
 * Places phases, what builds waited for, and steps on one axis. Steps that hit are not on it: when BuildKit looked them up says
 * nothing. The longest are shown, and as many more as it takes until at most 2 % of the run have no name.
 */
export function planTimeline(run: Run, maxRows: number): TimelineBlock | undefined {
  const phases = run.phases.filter(({ durationMs }) => durationMs > 0).map(phaseRow);
  const others = [...run.waits.map(waitRow), ...stepRows(run)];
  if (phases.length + others.length === 0) return undefined;
  const { startMs, endMs } = spanOf(run, [...phases, ...others]);
  // A phase in which something is built is named by what was built.
  const known = phases.filter((phase) => !others.some((row) => isWithin(row, phase)));
  const holes = withoutSpans({ startMs, endMs }, [...known, ...others]).map((span): Row => {
    const phase = phases.find((one) => isWithin(span, one));
    const label = phase === undefined ? 'read, compare and report' : `prepare and read: ${phase.label}`;
    return { ...span, group: 'Run', label, kind: 'phase' };
  });
  const shown = new Set(choose(others, holes, known, { startMs, endMs }, maxRows));
  const rows = [
    ...[...phases, ...holes.filter((row) => shown.has(row))].toSorted(byStart),
    ...others.filter((row) => shown.has(row)),
  ];
  const leftOut = others.filter((row) => !shown.has(row)).length;
  const groups = groupBy(rows, ({ group }) => group);
  return {
    kind: 'timeline',
    spanMs: Math.max(1, endMs - startMs),
    groups: [...groups].map(([title, bars]) => ({
      title,
      bars: bars.toSorted(byStart).map((bar) => ({
        label: bar.label,
        kind: bar.kind,
        startMs: bar.startMs - startMs,
        durationMs: lengthOf(bar),
      })),
    })),
    note: [
      'Seconds since the start of the run. Steps that hit are not shown.',
      ...(leftOut > 0 ? [`${plural(leftOut, 'shorter row')} left out.`] : []),
    ].join(' '),
  };
}

/** The longest, then those that name most of what has no name yet, holes among them. */
function choose(
  rows: readonly Row[],
  holes: readonly Row[],
  named: readonly Span[],
  run: Span,
  maxRows: number,
): readonly Row[] {
  const byLength = rows.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const chosen = byLength.slice(0, maxRows);
  const left = [...byLength.slice(maxRows), ...holes];
  for (;;) {
    const unnamed = withoutSpans(run, [...named, ...chosen]);
    if (spansLength(unnamed) <= lengthOf(run) * mostUnnamedPart) return chosen;
    const gainOf = (row: Row): number => lengthOf(row) - spansLength(withoutSpans(row, unnamed));
    const gains = left.map(gainOf);
    const most = Math.max(0, ...gains);
    const next = most === 0 ? undefined : left.splice(gains.indexOf(most), 1)[0];
    if (next === undefined) return chosen;
    chosen.push(next);
  }
}

function phaseRow({ name, startedAtMs, durationMs }: Run['phases'][number]): Row {
  return {
    ...{ group: 'Run', label: printableLine(name, 80), kind: 'phase' },
    ...{ startMs: startedAtMs, endMs: startedAtMs + durationMs },
  };
}

function waitRow(wait: WaitReport): Row {
  return {
    ...{ group: printableLine(wait.build, 80), label: waitText(wait, 60), kind: 'wait' },
    ...{ startMs: wait.startedAtMs, endMs: wait.startedAtMs + wait.durationMs },
  };
}

function stepRows({ stages }: Run): readonly Row[] {
  const own: ReadonlySet<StepVerdict> = new Set(ownSteps(stages));
  return stages.flatMap((stage) =>
    stage.steps.flatMap((step): readonly Row[] => {
      const { verdict, startedAtMs, durationMs } = step;
      if (startedAtMs === undefined || !own.has(step)) return [];
      if (verdict !== 'executed' && verdict !== 'failed') return [];
      const span = { startMs: startedAtMs, endMs: startedAtMs + durationMs };
      return [{ ...span, group: stageTitle(stage), label: stepText(step, 60), kind: verdict }];
    }),
  );
}

/** From the start of the run to its end, as far as either is known. */
function spanOf({ startedAt, durationMs }: Run, rows: readonly Row[]): Span {
  const startedAtMs = Date.parse(startedAt);
  const starts = rows.map(({ startMs }) => startMs);
  const startMs = Math.min(...starts, ...(Number.isNaN(startedAtMs) ? [] : [startedAtMs]));
  return { startMs, endMs: Math.max(startMs + durationMs, ...rows.map(({ endMs }) => endMs)) };
}

function isWithin(row: Span, phase: Span): boolean {
  const middleMs = (row.startMs + row.endMs) / 2;
  return middleMs >= phase.startMs && middleMs <= phase.endMs;
}

function lengthOf({ startMs, endMs }: Span): number {
  return endMs - startMs;
}

function byStart(a: Span, b: Span): number {
  return a.startMs - b.startMs;
}
