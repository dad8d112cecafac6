import { describe, expect, test } from '@jest/globals';
import { planTimeline } from '../../src/layers/timeline.ts';
import { EMPTY, manySteps, PREWARMED, STARTED_AT_MS, stage, step, WARM } from '../support/sample-reports.ts';

describe('the timeline', () => {
  test('places phases and executed steps on one axis that begins with the run', () => {
    const timeline = planTimeline(PREWARMED, 25);
    expect(timeline).toMatchObject({
      spanMs: 48_200,
      note: 'Seconds since the start of the run. Steps that hit are not shown.',
    });
    expect(timeline?.groups.map((group) => group.title)).toEqual(['Run', 'python-deps']);
    expect(timeline?.groups[1]?.bars).toEqual([
      { label: 'COPY requirements.txt .', kind: 'executed', startMs: 5200, durationMs: 180 },
      expect.objectContaining({ kind: 'executed', startMs: 5400, durationMs: 31_700 }),
    ]);
  });

  test('of a run in which everything hit shows the phases', () => {
    expect(planTimeline(WARM, 25)?.groups.map((group) => group.title)).toEqual(['Run']);
  });

  test('of nothing is no timeline', () => {
    expect(planTimeline(EMPTY, 25)).toBeUndefined();
  });

  test('keeps the longest steps, in the order in which they ran, and says how many it left out', () => {
    const timeline = planTimeline(manySteps(1000), 25);
    const steps = timeline?.groups.slice(1).flatMap((group) => group.bars) ?? [];
    expect(steps).toHaveLength(25);
    expect(timeline?.note).toContain('475 shorter steps left out.');
    expect(Math.min(...steps.map((bar) => bar.durationMs))).toBe(100 + 94);
    for (const group of timeline?.groups.slice(1) ?? []) {
      expect(group.bars).toEqual(group.bars.toSorted((a, b) => a.startMs - b.startMs));
    }
  });

  test.each([
    ['behind', -3_600_000],
    ['ahead', 3_600_000],
  ])('of a builder whose clock is an hour %s moves its steps to the start of the run', (_, skewMs) => {
    const stages = [
      stage([
        step('base', { verdict: 'executed', startedAtMs: STARTED_AT_MS + skewMs + 1000, durationMs: 500 }),
        step('base', {
          verdict: 'executed',
          startedAtMs: STARTED_AT_MS + skewMs + 1500,
          durationMs: 700,
          index: 2,
        }),
      ]),
    ];
    const timeline = planTimeline({ ...WARM, stages }, 25);
    expect(timeline?.note).toContain('The clock of the builder differs');
    expect(timeline?.groups[1]?.bars.map((bar) => bar.startMs)).toEqual([0, 500]);
    expect(timeline?.spanMs).toBe(WARM.durationMs);
  });

  test('is made without a start of the run, too', () => {
    expect(
      planTimeline({ ...PREWARMED, startedAt: 'unknown', phases: [] }, 25)?.groups[0]?.bars[0]?.startMs,
    ).toBe(0);
  });
});
