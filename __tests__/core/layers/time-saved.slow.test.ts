import { describe, expect, test } from '@jest/globals';
import type { StepVerdict } from '../../../src/core/buildkit/cache-report.ts';
import type { RecordedStep } from '../../../src/core/layers/record.ts';
import { type CachedStage, timeSaved } from '../../../src/core/layers/time-saved.ts';
import { step } from '../../support/sample-reports.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** A stage with so many steps, FROM another one. */
function stage(name: string, steps: number, changes: Partial<CachedStage> = {}): CachedStage {
  return {
    ...{ stage: name, parent: undefined, cache: name },
    steps: Array.from({ length: steps }, () => ({ takesFrom: [] })),
    ...changes,
  };
}

const recorded = (name: string, durationMs: number, changes: Partial<RecordedStep> = {}): RecordedStep => ({
  ...{ stage: name, platform: undefined, index: 1, instruction: 'RUN true', durationMs },
  ...changes,
});
const saved = (
  stages: readonly CachedStage[],
  steps: readonly StepVerdict[],
  record: readonly RecordedStep[],
  gets: Readonly<Record<string, number>> = {},
) => timeSaved(stages, steps, record, new Map(Object.entries(gets)));

describe('the time that a run saved', () => {
  test('is what the steps that hit took when they last executed', () => {
    const steps = [
      step('base'),
      step('base', { index: 2, instruction: 'RUN b', inferred: true }),
      step('base', { index: 3, instruction: 'RUN c', verdict: 'executed', durationMs: 5 }),
      step('base', { index: 4, instruction: 'RUN d', verdict: 'failed' }),
      step('base', { index: 5, instruction: 'RUN e', verdict: 'not-measured' }),
    ];
    const record = ['RUN true', 'RUN b', 'RUN c', 'RUN d', 'RUN e'].map((instruction, index) =>
      recorded('base', 10 ** index, { instruction, index: index + 1 }),
    );
    expect(saved([stage('base', 5)], steps, record)).toEqual({ savedMs: 11, byCache: { base: 11 } });
  });

  test('is less what it took to get them, and below zero where that took longer', () => {
    const record = [recorded('base', 4100)];
    expect(saved([stage('base', 1)], [step('base')], record, { base: 100 })?.savedMs).toBe(4000);
    expect(saved([stage('base', 1)], [step('base')], record, { base: 119_000 })).toEqual({
      savedMs: -114_900,
      byCache: { base: -114_900 },
    });
  });

  test('counts work that would have been done side by side once', () => {
    const stages = [
      stage('base', 1),
      stage('python', 1, { parent: 'base' }),
      stage('node', 1, { parent: 'base' }),
    ];
    const steps = [step('base'), step('python'), step('node')];
    const record = [recorded('base', 10_000), recorded('python', 60_000), recorded('node', 60_000)];
    // Without either, the other one still takes its 60 s: each has half of it.
    expect(saved(stages, steps, record)).toEqual({
      savedMs: 70_000,
      byCache: { base: 10_000, python: 30_000, node: 30_000 },
    });
  });

  test('counts what is copied from another stage before what copies it, and not before', () => {
    const app = stage('app', 2, { parent: 'base', cache: undefined });
    const stages = [
      stage('base', 1),
      stage('python', 1, { parent: 'base' }),
      { ...app, steps: [{ takesFrom: [] }, { takesFrom: ['python'] }] },
    ];
    const steps = [
      step('base', { verdict: 'executed', durationMs: 1000 }),
      step('python'),
      step('app', { instruction: 'RUN long', verdict: 'executed', durationMs: 50_000 }),
      step('app', { index: 2, instruction: 'COPY', verdict: 'executed', durationMs: 100 }),
    ];
    expect(saved(stages, steps, [recorded('python', 60_000)])?.savedMs).toBe(10_000);
    expect(saved(stages, steps, [recorded('python', 40_000)])?.savedMs).toBe(0);
  });

  test('tells hits of the builder itself from those of a cache', () => {
    const stages = [stage('base', 1), stage('app', 1, { parent: 'base', cache: undefined })];
    expect(saved(stages, [step('base'), step('app')], [recorded('base', 30), recorded('app', 5)])).toEqual({
      savedMs: 35,
      byCache: { base: 30 },
    });
  });

  test.each<[string, Partial<RecordedStep>]>([
    ['another stage', { stage: 'other' }],
    ['another platform', { platform: 'linux/arm64' }],
    ['another place', { index: 2 }],
    ['another text', { instruction: 'RUN false' }],
  ])('is not known from a step with %s', (_what, changes) => {
    expect(saved([stage('base', 2)], [step('base')], [recorded('base', 1000, changes)])).toBeUndefined();
  });

  test('of which some is known is that, and getting what nothing is known of counts neither', () => {
    const stages = [stage('base', 2), stage('node', 1)];
    const steps = [step('base'), step('base', { index: 2 }), step('node')];
    expect(saved(stages, steps, [recorded('base', 1000)], { node: 9000 })?.savedMs).toBe(1000);
    expect(saved(stages, steps, [recorded('base', 0)])?.savedMs).toBe(0);
  });

  test('is that of the platform which takes longest', () => {
    const platforms = ['linux/amd64', 'linux/arm64'];
    const steps = platforms.map((platform) => step('base', { platform }));
    const record = platforms.map((platform, index) => recorded('base', 1000 * (index + 1), { platform }));
    expect(saved([stage('base', 1)], steps, record)?.savedMs).toBe(2000);
  });

  test('of 500 random builds is what a search of every path finds, and its shares are those of every order', () => {
    const random = seededRandom(16);
    for (let round = 0; round < 500; round++) {
      const build = randomBuild(random);
      const { stages, steps, record, gets } = build;
      const expected = searchEveryPath(build, new Set()) - searchEveryPath(build, cachesOf(build));
      const found = timeSaved(stages, steps, record, gets);
      expect(found?.savedMs).toBeCloseTo(expected, 6);
      for (const [cache, share] of Object.entries(shareByOrders(build)))
        expect(found?.byCache[cache]).toBeCloseTo(share, 6);
      const sum = Object.values(found?.byCache ?? {}).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(expected, 6);
    }
  });
});

interface RandomBuild {
  readonly stages: readonly CachedStage[];
  readonly steps: readonly StepVerdict[];
  readonly record: readonly RecordedStep[];
  readonly gets: ReadonlyMap<string, number>;
}

/** Up to six stages on and beside each other, of up to three caches; every hit was recorded. */
function randomBuild(random: () => number): RandomBuild {
  const below = (limit: number): number => Math.floor(random() * limit);
  const names = Array.from({ length: 1 + below(6) }, (_, index) => `s${index}`);
  const stages = names.map((name, index): CachedStage => {
    const earlier = (): readonly string[] => (index > 0 && random() < 0.4 ? [`s${below(index)}`] : []);
    return {
      ...{ stage: name, cache: `c${below(3)}` },
      parent: index > 0 && random() < 0.7 ? `s${below(index)}` : undefined,
      steps: Array.from({ length: below(4) }, () => ({
        takesFrom: [...new Set([...earlier(), ...earlier()])],
      })),
    };
  });
  const steps = stages.flatMap(({ stage: name, steps: own }) =>
    own.map((_, index) =>
      random() < 0.7
        ? step(name, { index: index + 1 })
        : step(name, { index: index + 1, verdict: 'executed', durationMs: below(1000) }),
    ),
  );
  const record = steps.flatMap(({ stage: name, index, verdict }) =>
    verdict === 'hit' ? [recorded(name, below(1000), { index })] : [],
  );
  if (record.length === 0) return randomBuild(random);
  return { stages, steps, record, gets: new Map(names.map((name) => [name, below(700)])) };
}

/** Of which stages steps are cached at all. */
const cachesOf = ({ stages }: RandomBuild): ReadonlySet<string> =>
  new Set(stages.flatMap(({ cache }) => cache ?? []));

/** The longest of all paths through the steps, each tried by itself, from the last step of each stage down. */
function searchEveryPath(build: RandomBuild, present: ReadonlySet<string>): number {
  const find = (name: string) => build.stages.find((one) => one.stage === name);
  const weigh = (name: string, index: number): number => {
    const verdict = build.steps.find((one) => one.stage === name && one.index === index);
    if (verdict?.verdict !== 'hit') return verdict?.durationMs ?? 0;
    const before = build.record.find((one) => one.stage === name && one.index === index);
    if (!present.has(find(name)?.cache ?? '')) return before?.durationMs ?? 0;
    const isLast = !build.record.some((one) => one.stage === name && one.index > index);
    return isLast ? (build.gets.get(name) ?? 0) : 0;
  };
  const paths: number[] = [0];
  /** `index` 0: what lies beneath the stage. */
  const walk = (name: string, index: number, lengthMs: number): void => {
    const one = find(name);
    if (one === undefined) return;
    if (index === 0) {
      paths.push(lengthMs);
      if (one.parent !== undefined) walk(one.parent, find(one.parent)?.steps.length ?? 0, lengthMs);
      return;
    }
    const total = lengthMs + weigh(name, index);
    walk(name, index - 1, total);
    for (const from of one.steps[index - 1]?.takesFrom ?? [])
      walk(from, find(from)?.steps.length ?? 0, total);
  };
  for (const one of build.stages) walk(one.stage, one.steps.length, 0);
  return Math.max(...paths);
}

/** What each cache adds, in the mean of every order in which they can come. */
function shareByOrders(build: RandomBuild): Readonly<Record<string, number>> {
  const orders = permutations([...cachesOf(build)]);
  const shares: Record<string, number> = {};
  for (const order of orders) {
    for (const [index, cache] of order.entries()) {
      const without = searchEveryPath(build, new Set(order.slice(0, index)));
      const withIt = searchEveryPath(build, new Set(order.slice(0, index + 1)));
      shares[cache] = (shares[cache] ?? 0) + (without - withIt) / orders.length;
    }
  }
  return shares;
}

function permutations(items: readonly string[]): readonly (readonly string[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
