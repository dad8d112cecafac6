import { describe, expect, test } from '@jest/globals';
import { scenarios } from '../../../scripts/record-progress/scenarios.mjs';
import { readSteps, readStepsOf, type StepVerdict } from '../../../src/core/buildkit/cache-report.ts';
import { createJsonStream } from '../../../src/core/buildkit/json-stream.ts';
import { createProgressFold } from '../../../src/core/buildkit/progress.ts';
import { readWaits } from '../../../src/core/buildkit/wait.ts';
import { withoutSpans } from '../../../src/core/span.ts';
import { expectedStages, readRecordedText } from '../../support/recorded-stages.ts';

/** Bakes of several targets, each of which is taken for an image of its own here. */
const recordings = scenarios.flatMap((scenario) =>
  ['buildkit-0.32-buildx-0.38', 'engine-26.1-buildx-0.13']
    .filter((generation) => scenario.only === undefined || generation.startsWith(scenario.only))
    .flatMap((generation) => {
      const fold = readFold(generation, scenario.name);
      const targets = [...new Set(fold.snapshot().vertices.flatMap((vertex) => [...vertex.targets]))];
      // A target that has another name than its stage says nothing of what it is made of.
      const areStages = targets.every((target) => scenario.stages.some(({ name }) => name === target));
      const title = `${generation} ${scenario.name}`;
      return targets.length > 1 && areStages ? [{ title, scenario, fold, targets }] : [];
    }),
);

function readFold(generation: string, name: string) {
  const fold = createProgressFold();
  const stream = createJsonStream(fold.push, () => {});
  stream.push(readRecordedText(generation, name));
  stream.end();
  return fold;
}

function verdictsOf(steps: readonly StepVerdict[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    steps.map(({ stage, platform, index, verdict, durationMs, loadedBytes }) => [
      `${stage} ${platform ?? ''} ${index}`,
      `${verdict} ${durationMs} ${loadedBytes}`,
    ]),
  );
}

test('there are bakes of several targets of both generations', () => {
  expect(recordings.length).toBeGreaterThan(20);
});

describe.each(recordings)('$title, each target for an image of its own', ({ scenario, fold, targets }) => {
  const wanted = targets.map((target) => expectedStages({ ...scenario, targets: [target] }));
  const whole = fold.snapshot();
  const parts = fold.snapshotsOf(targets.map((target) => new Map([[target, target]])));

  test('has the steps of the whole bake, with their verdicts', () => {
    const known = verdictsOf(readSteps(whole, expectedStages(scenario)));
    const read = readStepsOf(parts.map((progress, index) => ({ progress, expected: wanted[index] ?? [] })));
    for (const steps of read) expect(known).toMatchObject(verdictsOf(steps));
    const all = Object.assign({}, ...read.map(verdictsOf));
    expect(Object.keys(all).toSorted()).toEqual(Object.keys(known).toSorted());
  });

  test('has its vertices under the names that a build of it alone has', () => {
    for (const { vertices } of parts)
      for (const { name, targets: told } of vertices) {
        expect([...told]).toEqual([]);
        expect(
          targets.some((target) => name.startsWith(`[${target} internal]`) || name.startsWith(`[${target}]`)),
        ).toBe(false);
      }
  });

  test('has what came from registries once', () => {
    const byDigest = (one: { digest: string }, other: { digest: string }) =>
      one.digest < other.digest ? -1 : 1;
    expect(parts.flatMap(({ downloads }) => downloads).toSorted(byDigest)).toEqual(
      whole.downloads.toSorted(byDigest),
    );
    expect(new Set(parts.flatMap(({ resolved }) => resolved))).toEqual(new Set(whole.resolved));
  });

  test('is told of what several resolve together with the first of them', () => {
    const together = fold.snapshotsOf([...targets, ...targets].map((target) => new Map([[target, target]])));
    expect(
      together.slice(targets.length).flatMap(({ resolved, downloads }) => [...resolved, ...downloads]),
    ).toEqual([]);
  });

  test('has a name for all of its time, and that of others where only others are at work', () => {
    const times = whole.work.flatMap(({ startedAtMs, durationMs }) => [
      startedAtMs,
      startedAtMs + durationMs,
    ]);
    const window = { startMs: Math.min(...times) - 10, endMs: Math.max(...times) + 10 };
    const spanOf = ({ startedAtMs, durationMs }: { startedAtMs: number; durationMs: number }) => ({
      startMs: startedAtMs,
      endMs: startedAtMs + durationMs,
    });
    for (const { work } of parts) {
      const waits = readWaits(work, 'bake', window, [], whole.work);
      expect(withoutSpans(window, waits.map(spanOf))).toEqual([]);
      for (const wait of waits.filter(({ kind }) => kind === 'images')) {
        expect(withoutSpans(spanOf(wait), work.map(spanOf))).toEqual([spanOf(wait)]);
        expect(withoutSpans(spanOf(wait), whole.work.map(spanOf))).toEqual([]);
      }
    }
  });

  test('is told of everything that the bake did for it', () => {
    const kinds = (work: typeof whole.work) => new Set(work.map(({ kind }) => kind));
    expect(kinds(parts.flatMap(({ work }) => work))).toEqual(kinds(whole.work));
  });
});
