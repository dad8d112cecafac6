import { describe, expect, test } from '@jest/globals';
import { ownSteps } from '../../src/core/buildkit/own-steps.ts';
import { layerResult, stageTitle, summarizePrewarm } from '../../src/layers/figures.ts';
import type { PrewarmReport } from '../../src/layers/report.ts';
import {
  EMPTY,
  FAILED,
  layer,
  PREWARMED,
  STARTED_AT_MS,
  stage,
  step,
  WARM,
} from '../support/sample-reports.ts';

describe('the headline', () => {
  test.each<readonly [string, PrewarmReport, string]>([
    ['nothing changed', WARM, 'Warm: every layer is current'],
    ['one layer in all', { ...WARM, layers: [layer('base')] }, 'Warm: the layer is current'],
    ['one rebuilt', PREWARMED, 'Prewarmed: python rebuilt'],
    [
      'a refresh',
      {
        ...PREWARMED,
        layers: [
          layer('base', { state: 'refreshed' }),
          layer('python', { state: 'rebuilt' }),
          layer('node', { state: 'rebuilt' }),
        ],
      },
      'Prewarmed: base refreshed, python and node rebuilt',
    ],
    [
      'many',
      {
        ...PREWARMED,
        layers: Array.from({ length: 7 }, (_, index) => layer(`layer-${index}`, { state: 'rebuilt' })),
      },
      'Prewarmed: 7 layers rebuilt',
    ],
    ['only tags were moved', { ...PREWARMED, layers: WARM.layers }, 'Prewarmed'],
    [
      'no right to write',
      { ...PREWARMED, outcome: 'built', layers: [layer('base', { state: 'built-not-pushed' })] },
      'Built, nothing pushed: base not current',
    ],
    ['a failed layer', FAILED, 'Failed: node'],
    [
      'layers that were never reached',
      { ...FAILED, layers: [layer('base', { state: 'failed' }), layer('python', { state: 'not-built' })] },
      'Failed: base, python not built',
    ],
    ['a failure before anything', EMPTY, 'Failed'],
  ])('%s', (_, report, expected) => {
    expect(summarizePrewarm(report).headline).toBe(expected);
  });
});

describe('the facts', () => {
  test('of a warm run', () => {
    expect(summarizePrewarm(WARM).facts).toEqual([
      '100 % from cache',
      '7 steps hit',
      '0 B of cached layers loaded',
      '1.4 s',
    ]);
  });

  test('of a failed one: no hit that was not proven', () => {
    expect(summarizePrewarm(FAILED).facts).toEqual([
      '75 % from cache',
      '3 steps hit, 1 failed after 12.8 s, 1 not measured',
      '0 B of cached layers loaded',
      '21.4 s',
    ]);
  });

  test('of one without steps', () => {
    expect(summarizePrewarm(EMPTY).facts).toEqual(['no steps', '0 s']);
  });

  test('of one in which nothing was measured: neither a rate nor bytes', () => {
    const stages = [stage([step('base', { verdict: 'not-measured' })])];
    const facts = summarizePrewarm({ ...FAILED, stages, dependencyHitRate: undefined }).facts;
    expect(facts).toEqual(['hit rate not measured', '1 not measured', '21.4 s']);
  });
});

test('a step that two stages share is counted in both, but its seconds and bytes only once', () => {
  const shared = { startedAtMs: STARTED_AT_MS, instruction: 'RUN a' };
  const stages = [
    stage([step('node-deps', { ...shared, verdict: 'executed', durationMs: 4000 })]),
    stage([
      step('python-deps', { ...shared, verdict: 'executed', durationMs: 4000, sharedWith: 'node-deps' }),
    ]),
    stage([step('a', { instruction: 'COPY b .', loadedBytes: 10, sharedWith: 'app' })]),
    stage([step('b', { instruction: 'COPY b .', loadedBytes: 10, sharedWith: 'app', index: 2 })]),
  ];
  expect(ownSteps(stages).map((own) => own.stage)).toEqual(['node-deps', 'a']);
  const figures = summarizePrewarm({ ...PREWARMED, stages });
  expect(figures).toMatchObject({ executed: 2, executedMs: 4000, hit: 2, loadedBytes: 10 });
  expect(figures.slowest).toHaveLength(1);
});

test('a remedy is not repeated as a next step', () => {
  const report = { ...FAILED, nextSteps: [FAILED.error?.remedy ?? '', 'Run it again.'] };
  expect(summarizePrewarm(report).nextSteps).toEqual(['Run it again.']);
});

test.each([
  [{ state: 'current' as const }, 'current'],
  [{ state: 'built-not-pushed' as const, reasons: ['a.txt changed'] }, 'built, not pushed: a.txt changed'],
  [{ state: 'rebuilt' as const, reasons: ['a', 'b', 'c', 'd', 'e'] }, 'rebuilt: a, b, c, and 2 more'],
])('what became of a layer: %j', (changes, expected) => {
  expect(layerResult(layer('base', changes))).toBe(expected);
});

test('a stage is named with its platform only where there are several', () => {
  expect(stageTitle({ stage: 'base', platform: undefined })).toBe('base');
  expect(stageTitle({ stage: 'base', platform: 'linux/arm64' })).toBe('base (linux/arm64)');
});
