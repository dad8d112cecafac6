import { expect, test } from '@jest/globals';
import type { WaitReport } from '../../../src/layers/report/report.ts';
import { planTimeline } from '../../../src/layers/report/timeline.ts';
import { STARTED_AT_MS, WARM, wait } from '../../support/sample-reports.ts';
import { seededRandom } from '../../support/seeded-random.ts';

test('the timeline of 300 random runs leaves at most 2 % without a name, however few rows are wanted', () => {
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
