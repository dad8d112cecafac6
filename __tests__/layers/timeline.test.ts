import { describe, expect, test } from '@jest/globals';
import type { WaitReport } from '../../src/layers/report.ts';
import { planTimeline } from '../../src/layers/timeline.ts';
import { EMPTY, manySteps, PREWARMED, STARTED_AT_MS, WARM, wait } from '../support/sample-reports.ts';
import { seededRandom } from '../support/seeded-random.ts';

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

  test('of 300 random runs leaves at most 2 % without a name, however few rows are wanted', () => {
    const random = seededRandom(16);
    for (let round = 0; round < 300; round++) {
      const run = randomRun(random);
      const timeline = planTimeline(run, Math.floor(random() * 6));
      const bars = timeline?.groups.flatMap(({ bars }) => bars) ?? [];
      // Counted millisecond by millisecond, without the phases in which something is built.
      const rows = bars.filter(({ label }) => label !== 'build');
      const named = new Set(
        rows.flatMap(({ startMs, durationMs }) =>
          Array.from({ length: durationMs }, (_, index) => startMs + index),
        ),
      );
      expect(named.size).toBeGreaterThanOrEqual(run.durationMs * 0.96);
      expect(longestGap(named, run.durationMs)).toBeLessThanOrEqual(run.durationMs * 0.02);
    }
  });

  test('is made without a start of the run, too', () => {
    expect(
      planTimeline({ ...PREWARMED, startedAt: 'unknown', phases: [] }, 25)?.groups[1]?.bars[0],
    ).toMatchObject({ label: 'start buildx', startMs: 0 });
  });
});

/** A run of a build: phases with holes between them, and in one of them waits and steps side by side without any. */
function randomRun(random: () => number) {
  const durationMs = 1000 + Math.floor(random() * 4000);
  const buildMs = Math.floor(durationMs * (0.2 + random() * 0.6));
  const lookUpMs = Math.floor((durationMs - buildMs) * random() * 0.5);
  const waits: WaitReport[] = [];
  for (let atMs = 0; atMs < buildMs; ) {
    const lengthMs = Math.min(buildMs - atMs, 1 + Math.floor(random() ** 4 * 500));
    waits.push(wait(random() < 0.5 ? 'load' : 'builder', lookUpMs + atMs, lengthMs, { build: 'b' }));
    if (random() < 0.3) waits.push(wait('push', lookUpMs + Math.max(0, atMs - 20), lengthMs, { build: 'b' }));
    atMs += lengthMs;
  }
  return {
    ...WARM,
    durationMs,
    stages: [],
    waits,
    phases: [
      { name: 'look up', startedAtMs: STARTED_AT_MS, durationMs: lookUpMs },
      { name: 'build', startedAtMs: STARTED_AT_MS + lookUpMs, durationMs: buildMs },
    ],
  };
}

function longestGap(named: ReadonlySet<number>, durationMs: number): number {
  let longest = 0;
  let since = 0;
  for (let ms = 0; ms < durationMs; ms++) {
    since = named.has(ms) ? 0 : since + 1;
    longest = Math.max(longest, since);
  }
  return longest;
}
