import type { StepVerdict } from '../buildkit/cache-report.ts';
import type { RecordedStep } from './record.ts';

/** A stage, and the cache that its steps come from. */
export interface CachedStage extends StageWork {
  /** A layer's name, or another one; undefined: from a cache of nobody's, such as the builder's own. */
  readonly cache: string | undefined;
}

/** What caches saved, in milliseconds; below zero: they cost more than they saved. */
interface TimeSaved {
  readonly savedMs: number;
  /** What each did for that; together they are all of it, but for hits in no named cache. */
  readonly byCache: Readonly<Record<string, number>>;
}

/**
 * The time that steps which hit would have taken, as they last executed, less what it took to get them from the cache: along the
 * critical path, so that work that is done side by side counts once. A step whose time was never recorded counts for nothing.
 * Undefined when nothing is known of any step that hit.
 * @param getMs stage → how long its cached steps were loaded and unpacked.
 */
export function timeSaved(
  stages: readonly CachedStage[],
  steps: readonly StepVerdict[],
  recorded: readonly RecordedStep[],
  getMs: ReadonlyMap<string, number>,
): TimeSaved | undefined {
  const before = new Map(recorded.map((step) => [keyOf(step), step.durationMs]));
  const isKnownHit = (step: StepVerdict): boolean => step.verdict === 'hit' && before.has(keyOf(step));
  if (!steps.some(isKnownHit)) return undefined;
  const platforms = [...new Set(steps.map(({ platform }) => platform))];
  const cacheOf = new Map(stages.map(({ stage, cache }) => [stage, cache]));
  const durationMs = (uses: (stage: string) => boolean): number =>
    Math.max(
      ...platforms.map((platform) => {
        const own = steps.filter((step) => step.platform === platform);
        const byPlace = new Map(own.map((step) => [`${step.stage} ${step.index}`, step]));
        // What is loaded for a stage is the whole of it, and is needed when the first step after it runs.
        const loadedAt = new Map(own.filter(isKnownHit).map(({ stage, index }) => [stage, index]));
        return criticalPath(stages, (stage, index) => {
          const step = byPlace.get(`${stage} ${index}`);
          if (step === undefined) return 0;
          if (!isKnownHit(step)) return step.durationMs;
          if (!uses(stage)) return before.get(keyOf(step)) ?? 0;
          return loadedAt.get(stage) === index ? (getMs.get(stage) ?? 0) : 0;
        });
      }),
    );
  const withoutMs = durationMs(() => false);
  const caches = [...new Set(stages.flatMap(({ cache }) => cache ?? []))];
  // What no named cache gave is there in any case.
  const anyhow = (stage: string): boolean => cacheOf.get(stage) === undefined;
  return {
    savedMs: withoutMs - durationMs(() => true),
    byCache: shareResult(
      caches,
      (present) => -durationMs((stage) => anyhow(stage) || present.has(cacheOf.get(stage) ?? '')),
    ),
  };
}

function keyOf({ stage, platform, index, instruction }: RecordedStep): string {
  return JSON.stringify([stage, platform, index, instruction]);
}

/** A stage as work: what it is FROM, and of each of its steps the stages that the step takes files from. */
interface StageWork {
  readonly stage: string;
  /** The stage that it is FROM; undefined: an image. */
  readonly parent: string | undefined;
  readonly steps: readonly { readonly takesFrom: readonly string[] }[];
}

/**
 * How long the stages take at least when everything runs side by side that can: a step waits for the step before it, for the last
 * one of the stage that its own is FROM, and for those of stages that it takes files from. Milliseconds.
 * @param durationOf of the step with this number, from 1, of a stage.
 */
function criticalPath(
  stages: readonly StageWork[],
  durationOf: (stage: string, index: number) => number,
): number {
  const byName = new Map(stages.map((stage) => [stage.stage, stage]));
  const ends = new Map<string, number>();
  const endOf = (name: string): number => {
    const known = ends.get(name);
    if (known !== undefined) return known;
    const stage = byName.get(name);
    if (stage === undefined) return 0;
    // A Dockerfile has no circles; if one were here, it would end.
    ends.set(name, 0);
    let endMs = stage.parent === undefined ? 0 : endOf(stage.parent);
    for (const [index, { takesFrom }] of stage.steps.entries())
      endMs = Math.max(endMs, ...takesFrom.map(endOf)) + durationOf(name, index + 1);
    ends.set(name, endMs);
    return endMs;
  };
  return Math.max(0, ...stages.map(({ stage }) => endOf(stage)));
}

/** More than this would take too long to try in every combination. */
const mostTried = 10;

/**
 * What each of several does for a result that they have together: its part of the difference that it makes, over every order in
 * which they could come (Shapley value). The shares add up to the difference that all of them make. Of more than ten, the order in
 * which they are given and its reverse decide.
 * @param resultOf with these of them.
 */
export function shareResult(
  members: readonly string[],
  resultOf: (present: ReadonlySet<string>) => number,
): Readonly<Record<string, number>> {
  const shares = new Map(members.map((name) => [name, 0]));
  const add = (name: string, value: number): void => void shares.set(name, (shares.get(name) ?? 0) + value);
  if (members.length > mostTried) {
    for (const order of [members, members.toReversed()]) {
      for (const [index, name] of order.entries())
        add(
          name,
          (resultOf(new Set(order.slice(0, index + 1))) - resultOf(new Set(order.slice(0, index)))) / 2,
        );
    }
    return Object.fromEntries(shares);
  }
  const results = Array.from({ length: 2 ** members.length }, (_, bits) =>
    resultOf(new Set(members.filter((_name, index) => bits & (1 << index)))),
  );
  for (const [bits, result] of results.entries()) {
    const size = members.filter((_name, index) => bits & (1 << index)).length;
    for (const [index, name] of members.entries()) {
      if (bits & (1 << index)) continue;
      const weight = 1 / (members.length * choose(members.length - 1, size));
      add(name, weight * ((results[bits | (1 << index)] ?? 0) - result));
    }
  }
  return Object.fromEntries(shares);
}

function choose(from: number, count: number): number {
  let ways = 1;
  for (let index = 1; index <= count; index++) ways = (ways * (from - count + index)) / index;
  return ways;
}
