import { describe, expect, test } from '@jest/globals';
import { planTimeline } from '../../../src/layers/report/timeline.ts';
import { EMPTY, manySteps, PREWARMED, WARM } from '../../support/sample-reports.ts';

describe('the timeline', () => {
  test('places phases, what builds waited for and executed steps on one axis that begins with the run', () => {
    const timeline = planTimeline(PREWARMED, 25);
    expect(timeline).toMatchObject({
      spanMs: 48_200,
      note: 'Seconds since the start of the run. Steps that hit are not shown.',
    });
    expect(timeline?.groups.map((group) => group.title)).toEqual([
      'Run',
      'Check the layers',
      'Build and push: python',
      'python-deps',
    ]);
    expect(timeline?.groups[2]?.bars.map(({ label }) => label)).toEqual([
      'start buildx',
      'load base',
      'unpack base',
      'export python',
      'push python',
    ]);
    expect(timeline?.groups[3]?.bars).toEqual([
      { label: 'COPY requirements.txt .', kind: 'executed', startMs: 5200, durationMs: 180 },
      expect.objectContaining({ kind: 'executed', startMs: 5400, durationMs: 31_700 }),
    ]);
  });

  test('of a run in which everything hit shows the phases, and what the check waited for', () => {
    expect(planTimeline(WARM, 25)?.groups.map((group) => group.title)).toEqual(['Run', 'Check the layers']);
  });

  test('gives a name to the time between the phases when it is more than 2 % of the run', () => {
    const [run] = planTimeline(PREWARMED, 25)?.groups ?? [];
    // After the record was committed: 2.8 of 48.2 seconds. The 50 ms before the build are no hole.
    expect(run?.bars.filter(({ label }) => label.startsWith('read,'))).toEqual([
      { label: 'read, compare and report', kind: 'phase', startMs: 45_400, durationMs: 2800 },
    ]);
  });

  test('of nothing is no timeline', () => {
    expect(planTimeline(EMPTY, 25)).toBeUndefined();
  });

  test('keeps the longest steps, in the order in which they ran, and says how many it left out', () => {
    const timeline = planTimeline(manySteps(1000), 25);
    const steps = timeline?.groups.slice(1).flatMap((group) => group.bars) ?? [];
    expect(timeline?.note).toMatch(/\d+ shorter rows left out\./);
    expect(steps.length).toBeGreaterThanOrEqual(25);
    for (const group of timeline?.groups.slice(1) ?? []) {
      expect(group.bars).toEqual(group.bars.toSorted((a, b) => a.startMs - b.startMs));
    }
  });

  test('is made without a start of the run, too', () => {
    expect(
      planTimeline({ ...PREWARMED, startedAt: 'unknown', phases: [] }, 25)?.groups[1]?.bars[0],
    ).toMatchObject({ label: 'start buildx', startMs: 0 });
  });
});
