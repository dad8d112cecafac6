import { describe, expect, test } from '@jest/globals';
import { prewarmDocument } from '../../../src/commands/prewarm/page.ts';
import type { PrewarmReport } from '../../../src/layers/report.ts';
import { EMPTY, FAILED, layer, PREWARMED, stage, step, WARM } from '../../support/sample-reports.ts';

const facts = (report: PrewarmReport): readonly string[] => Object.values(prewarmDocument(report).facts);

describe('the headline', () => {
  test.each<readonly [string, PrewarmReport, string]>([
    ['nothing changed', WARM, 'Warm: every layer is up to date'],
    ['one layer in all', { ...WARM, layers: [layer('base')] }, 'Warm: the layer is up to date'],
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
      'Built, nothing pushed: base outdated',
    ],
    ['a failed layer', FAILED, 'Failed: node'],
    [
      'layers that were never reached',
      { ...FAILED, layers: [layer('base', { state: 'failed' }), layer('python', { state: 'not-built' })] },
      'Failed: base, python not built',
    ],
    ['a failure before anything', EMPTY, 'Failed'],
  ])('%s', (_, report, expected) => {
    expect(prewarmDocument(report).headline).toBe(expected);
  });
});

describe('the facts', () => {
  test('of a warm run', () => {
    expect(facts(WARM)).toEqual(['100 % from cache', '7 steps hit', '0 B of cached layers loaded', '1.4 s']);
  });

  test('of a failed one: no hit that was not proven', () => {
    expect(facts(FAILED)).toEqual([
      '75 % from cache',
      '3 steps hit, 1 failed after 12.8 s, 1 not measured',
      '0 B of cached layers loaded',
      '21.4 s',
      '2 attempts',
    ]);
  });

  test('of one without steps', () => {
    expect(facts(EMPTY)).toEqual(['no steps', '0 s']);
  });

  test('of one in which nothing was measured: neither a rate nor bytes', () => {
    const stages = [stage([step('base', { verdict: 'not-measured' })])];
    expect(facts({ ...FAILED, stages, dependencyHitRate: undefined })).toEqual([
      'hit rate not measured',
      '1 not measured',
      '21.4 s',
      '2 attempts',
    ]);
  });
});

test('a remedy is not repeated as a next step', () => {
  const report = { ...FAILED, nextSteps: [FAILED.error?.remedy ?? '', 'Run it again.'] };
  expect(prewarmDocument(report).nextSteps).toEqual(['Run it again.']);
});
