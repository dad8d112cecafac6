import { describe, expect, test } from '@jest/globals';
import { entryOf } from '../../src/commands/build-entry.ts';
import { LAYERS_FAILED, PLATFORMS, PULL_REQUEST, PUSHED } from '../support/sample-builds.ts';
import { FIRST_RUN } from '../support/sample-pages.ts';
import { FAILED, layer, PREWARMED, stage, step, WARM } from '../support/sample-reports.ts';

const unknown = { timeSavedMs: undefined, lookUpMs: 0, caches: {}, generationAt: null };
const generationAt = '2026-10-04T03:00:02.000Z';

describe('what is kept of a run', () => {
  test('of a build: its dependencies, and what missed', () => {
    const kept = { timeSavedMs: 148_000, lookUpMs: 7, caches: {}, generationAt };
    expect(entryOf(PUSHED, 'main', kept)).toEqual({
      version: 1,
      kind: 'build',
      at: PUSHED.startedAt,
      outcome: 'pushed',
      durationMs: 2140,
      branch: 'main',
      revision: PUSHED.revision,
      runUrl: PUSHED.runUrl,
      steps: { hit: 7, executed: 0, failed: 0 },
      dependencyHitRate: 100,
      stages: { base: 100, 'python-deps': 100, 'node-deps': 100 },
      timeSavedMs: 148_000,
      lookUpMs: 7,
      metadata: PUSHED.transfer?.metadata,
      caches: {},
      misses: { file: 1 },
      layersAgeMs: 3 * 86_400_000,
      generationAt,
    });
  });

  test('of a prewarm', () => {
    expect(entryOf(WARM, undefined, unknown)).toMatchObject({
      kind: 'prewarm',
      outcome: 'warm',
      branch: undefined,
      stages: { base: 100, 'python-deps': 100, 'node-deps': 100 },
      timeSavedMs: undefined,
      misses: {},
    });
  });

  test('a first run keeps no rate, because nothing was there that could hit', () => {
    for (const report of [FIRST_RUN, { ...PUSHED, dependencyHitRate: 0, dependencies: FIRST_RUN }])
      expect(entryOf({ ...report, dependencyHitRate: 0 }, 'main', unknown).dependencyHitRate).toBeUndefined();
    expect(entryOf({ ...PREWARMED, dependencyHitRate: 0 }, 'main', unknown).dependencyHitRate).toBe(0);
  });

  test('the causes of the misses are counted', () => {
    expect(entryOf(PULL_REQUEST, 'main', unknown).misses).toEqual({ file: 1, 'layer-below': 1 });
  });

  test('a stage for several platforms is kept with each', () => {
    expect(entryOf(PLATFORMS, 'main', unknown).stages).toEqual({
      'python-deps linux/amd64': 100,
      'python-deps linux/arm64': 0,
    });
  });

  test('a stage that was not measured is left out', () => {
    const stages = [stage([step('a', { verdict: 'not-measured' })]), stage([step('b')])];
    expect(entryOf({ ...WARM, stages }, 'main', unknown).stages).toEqual({ b: 100 });
  });

  test('the age is that of the oldest layer whose age is known', () => {
    const aged = (ageMs: number | undefined) => layer('x', { ageMs });
    const ageOf = (...ages: readonly (number | undefined)[]) =>
      entryOf({ ...PREWARMED, layers: ages.map(aged) }, 'main', unknown).layersAgeMs;
    expect(ageOf(5, 70, 6)).toBe(70);
    expect(ageOf(5, undefined)).toBe(5);
    expect(ageOf(undefined)).toBeUndefined();
    expect(ageOf()).toBeUndefined();
  });

  test('a run that failed is kept too', () => {
    expect(entryOf(FAILED, 'main', unknown)).toMatchObject({ kind: 'prewarm', outcome: 'failed' });
    expect(entryOf(LAYERS_FAILED, 'main', unknown)).toMatchObject({ kind: 'build', outcome: 'failed' });
  });
});
