import { describe, expect, test } from '@jest/globals';
import { prewarmOutputs } from '../../../src/commands/prewarm/outputs.ts';
import type { LayerReport } from '../../../src/core/layers/layer-report.ts';
import type { PrewarmReport } from '../../../src/layers/report/report.ts';
import {
  ATTACKED,
  DIGEST_A,
  DIGEST_B,
  EMPTY,
  FAILED,
  layer,
  PREWARMED,
  WARM,
} from '../../support/sample-reports.ts';

const outputsOf = (changes: Partial<PrewarmReport>) => prewarmOutputs({ ...WARM, ...changes });

test('the outputs are those of action.yml, all texts', () => {
  const outputs = prewarmOutputs(WARM);
  expect(Object.keys(outputs).sort()).toEqual([
    'changed',
    'dependency-hit-rate',
    'digests',
    'figures',
    'pushed',
    'quarter',
    'report',
  ]);
  for (const value of Object.values(outputs)) expect(typeof value).toBe('string');
});

test.each<[string, PrewarmReport]>([
  ['warm', WARM],
  ['prewarmed', PREWARMED],
  ['failed', FAILED],
  ['empty', EMPTY],
  ['hostile', ATTACKED],
])('the report of a %s run is whole, as JSON', (_name, report) => {
  expect(JSON.parse(prewarmOutputs(report)['report'] ?? '')).toEqual(JSON.parse(JSON.stringify(report)));
});

test.each<[number | undefined, string]>([
  [undefined, ''],
  [0, '0'],
  [100, '100'],
  [87.5, '87.5'],
])('the hit rate %j is the text %j', (dependencyHitRate, text) => {
  expect(outputsOf({ dependencyHitRate })['dependency-hit-rate']).toBe(text);
});

describe('digests, changed and pushed', () => {
  const moved = { digest: DIGEST_B, changed: true };
  test.each<[string, readonly LayerReport[], Readonly<Record<string, string>>, readonly string[], boolean]>([
    ['no layers', [], {}, [], false],
    ['a current layer', [layer('base')], { base: DIGEST_A }, [], false],
    [
      'a layer that was built anew',
      [layer('base', { state: 'rebuilt', ...moved })],
      { base: DIGEST_B },
      ['base'],
      true,
    ],
    [
      'a layer that was refreshed to the same',
      [layer('base', { state: 'refreshed' })],
      { base: DIGEST_A },
      [],
      true,
    ],
    [
      'a layer that was built and not pushed',
      [layer('base'), layer('python', { state: 'built-not-pushed', digest: undefined })],
      { base: DIGEST_A },
      [],
      false,
    ],
    [
      'a layer that was not checked',
      [layer('base'), layer('node', { state: 'kept' })],
      { base: DIGEST_A },
      [],
      false,
    ],
    ['a layer that was not built', [layer('base', { state: 'not-built', digest: undefined })], {}, [], false],
    [
      'a layer with an odd name',
      [layer('__proto__')],
      Object.fromEntries([['__proto__', DIGEST_A]]),
      [],
      false,
    ],
  ])('of %s', (_name, layers, digests, changed, pushed) => {
    const outputs = outputsOf({ layers });
    expect(outputs['digests']).toBe(JSON.stringify(digests));
    expect(outputs['changed']).toBe(JSON.stringify(changed));
    expect(outputs['pushed']).toBe(String(pushed));
  });

  test('claim nothing when the run failed, because nothing was committed', () => {
    const error = { message: 'the build failed', cause: undefined, remedy: undefined, log: [] };
    expect(outputsOf({ layers: [layer('base', { state: 'rebuilt', ...moved })], error })).toMatchObject({
      digests: '{}',
      changed: '[]',
      pushed: 'false',
    });
  });
});
