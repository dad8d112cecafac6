import type { StepVerdict } from '../core/buildkit/cache-report.ts';
import { ownSteps } from '../core/buildkit/own-steps.ts';
import { printableLine } from '../core/format/printable.ts';
import { plural } from '../core/format/quantity.ts';
import type { TimelineBlock, TimelineGroup } from '../page/block.ts';
import { stageTitle } from '../page/stage.ts';
import { stepText } from './figures.ts';
import type { PrewarmReport } from './report.ts';

/** How far a builder's clock may be off before its times are taken as times of another clock. */
const CLOCK_TOLERANCE_MS = 2000;

/**
 * Places phases and steps on one axis. Steps that hit are not on it: when BuildKit looked them up says nothing.
 * Phases are timed by this machine and steps by the builder, which may be another one.
 */
export function planTimeline(
  report: Pick<PrewarmReport, 'startedAt' | 'durationMs' | 'phases' | 'stages'>,
  maxSteps: number,
): TimelineBlock | undefined {
  const timed = ownSteps(report.stages).filter(isTimed);
  const steps = timed.toSorted((a, b) => b.durationMs - a.durationMs).slice(0, maxSteps);
  const shown: ReadonlySet<StepVerdict> = new Set(steps);
  const phases = report.phases.filter((phase) => phase.durationMs > 0);
  if (steps.length + phases.length === 0) return undefined;

  const startedAtMs = Date.parse(report.startedAt);
  const earliestStep = Math.min(...steps.map((step) => step.startedAtMs));
  const latestStep = Math.max(...steps.map((step) => step.startedAtMs + step.durationMs));
  const runStart = Math.min(
    ...phases.map((phase) => phase.startedAtMs),
    Number.isNaN(startedAtMs) ? Infinity : startedAtMs,
  );
  const origin = runStart === Infinity ? earliestStep : runStart;
  const runEnd = Math.max(
    origin + report.durationMs,
    ...phases.map((phase) => phase.startedAtMs + phase.durationMs),
  );
  const shifted =
    steps.length > 0 &&
    (earliestStep < origin - CLOCK_TOLERANCE_MS || latestStep > runEnd + CLOCK_TOLERANCE_MS);
  const stepOrigin = shifted ? earliestStep : origin;

  const groups: TimelineGroup[] = [];
  if (phases.length > 0) {
    groups.push({
      title: 'Run',
      bars: phases.map((phase) => ({
        label: printableLine(phase.name, 80),
        kind: 'phase',
        startMs: phase.startedAtMs - origin,
        durationMs: phase.durationMs,
      })),
    });
  }
  for (const stage of report.stages) {
    const own = stage.steps
      .filter(isTimed)
      .filter((step) => shown.has(step))
      .sort((a, b) => a.startedAtMs - b.startedAtMs);
    if (own.length === 0) continue;
    groups.push({
      title: stageTitle(stage),
      bars: own.map((step) => ({
        label: stepText(step, 60),
        kind: step.verdict === 'failed' ? 'failed' : 'executed',
        startMs: Math.max(0, step.startedAtMs - stepOrigin),
        durationMs: step.durationMs,
      })),
    });
  }
  const bars = groups.flatMap((group) => group.bars);
  const leftOut = timed.length - steps.length;
  return {
    kind: 'timeline',
    spanMs: Math.max(1, runEnd - origin, ...bars.map((bar) => bar.startMs + bar.durationMs)),
    groups,
    note: [
      'Seconds since the start of the run. Steps that hit are not shown.',
      ...(leftOut > 0 ? [`${plural(leftOut, 'shorter step')} left out.`] : []),
      ...(shifted
        ? ['The clock of the builder differs, so its steps are placed from the start of the run.']
        : []),
    ].join(' '),
  };
}

type TimedStep = StepVerdict & { readonly startedAtMs: number };

function isTimed(step: StepVerdict): step is TimedStep {
  return step.startedAtMs !== undefined && (step.verdict === 'executed' || step.verdict === 'failed');
}
