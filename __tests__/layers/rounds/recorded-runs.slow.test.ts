import { describe, expect, test } from '@jest/globals';
import { scenarios } from '../../../scripts/record-progress/scenarios.mjs';
import type { BuildxResult } from '../../../src/adapters/docker/buildx-run.ts';
import { summarizeStages } from '../../../src/core/buildkit/cache-report.ts';
import { createJsonStream } from '../../../src/core/buildkit/json-stream.ts';
import { createProgressFold } from '../../../src/core/buildkit/progress.ts';
import type { PinPlan } from '../../../src/core/dockerfile/pin.ts';
import { createBuildRunner } from '../../../src/layers/bake/build-runner.ts';
import { planTimeline } from '../../../src/layers/report/timeline.ts';
import { finishedBuild } from '../../support/finished-build.ts';
import { expectedStages, readRecordedText } from '../../support/recorded-stages.ts';
import { createTestClock } from '../../support/test-clock.ts';

const recordings = scenarios
  .filter(({ fails }) => fails !== true)
  .flatMap((scenario) =>
    ['buildkit-0.32-buildx-0.38', 'engine-26.1-buildx-0.13']
      .filter((generation) => scenario.only === undefined || generation.startsWith(scenario.only))
      .map((generation) => ({ title: `${generation} ${scenario.name}`, generation, scenario })),
  );

/** Milliseconds in which the recording itself says that something went on, counted one by one, and its first and last. */
function recount(text: string) {
  const times = [
    ...text.replace(/\s*\n\s*/g, ' ').matchAll(/"started": ?"([^"]+)",\s*"completed": ?"([^"]+)"/g),
  ].map(([, started = '', completed = '']) => [Date.parse(started), Date.parse(completed)] as const);
  const busy = new Set<number>();
  for (const [from, to] of times) for (let ms = from; ms < to; ms++) busy.add(ms);
  return {
    busy,
    firstMs: Math.min(...times.map(([from]) => from)),
    lastMs: Math.max(...times.map(([, to]) => to)),
  };
}

/** The recorded build as the runner tells it, on a machine whose clock differs by this. */
async function run({ generation, scenario }: (typeof recordings)[number], skewMs: number) {
  const text = readRecordedText(generation, scenario.name);
  const fold = createProgressFold();
  const stream = createJsonStream(fold.push, () => {});
  stream.push(text);
  stream.end();
  const counted = recount(text);
  const clock = createTestClock(counted.firstMs + skewMs - 40);
  const made = finishedBuild();
  const runner = createBuildRunner({
    inputs: {
      ...made.inputs.layers,
      build: { ...made.inputs.layers.build, platforms: scenario.platforms ?? [] },
    },
    project: made.project,
    builder: { name: 'b' } as Parameters<typeof createBuildRunner>[0]['builder'],
    context: { ...made.context, clock, view: { begin: () => {}, event: () => {}, end: () => {} } },
    usual: () => undefined,
    log: { warning: () => {} },
  });
  const outcome = await runner.run({
    ...{ kind: 'layers', bake: undefined },
    title: 'Build',
    pin: { lines: [], replaced: [] } as unknown as PinPlan,
    expected: expectedStages(scenario),
    async run(): Promise<BuildxResult> {
      clock.pass(counted.lastMs - counted.firstMs + 60);
      return { ok: true, progress: fold.snapshot(), metadata: {}, text: '', output: '' };
    },
  });
  return { counted, outcome };
}

describe.each(recordings)('$title', (recording) => {
  test.each([0, 5_000_000])(
    'its timeline, %i ms off, names at least 98 % of the run, and all that went on',
    async (skewMs) => {
      const { counted, outcome } = await run(recording, skewMs);
      const startedAtMs = counted.firstMs + skewMs - 40;
      const durationMs = counted.lastMs - counted.firstMs + 60;
      const timeline = planTimeline(
        {
          startedAt: new Date(startedAtMs).toISOString(),
          durationMs,
          phases: [{ name: 'build', startedAtMs, durationMs }],
          waits: outcome.waits.map(({ target, ...wait }) => ({ ...wait, cache: target })),
          stages: summarizeStages(outcome.steps),
        },
        5,
      );
      const rows = timeline?.groups.filter(({ title }) => title !== 'Run').flatMap(({ bars }) => bars) ?? [];
      const named = new Set(
        rows.flatMap((bar) =>
          Array.from({ length: bar.durationMs }, (_, ms) => Math.round(bar.startMs) + ms),
        ),
      );
      expect(named.size / durationMs).toBeGreaterThanOrEqual(0.98);
      expect(Math.max(...named)).toBeLessThan(durationMs);
      // What is called waiting for nothing is time in which the recording tells of nothing.
      const idle = outcome.waits.filter(({ kind }) => kind === 'builder');
      const wrong = idle.flatMap((wait) =>
        Array.from({ length: wait.durationMs }, (_, ms) => wait.startedAtMs - skewMs + ms).filter((ms) =>
          counted.busy.has(ms),
        ),
      );
      if (skewMs === 0) expect(wrong).toEqual([]);
    },
  );
});
