import { describe, expect, test } from '@jest/globals';
import { prewarmFigures } from '../../../src/commands/prewarm/outputs.ts';
import { prewarmDocument } from '../../../src/commands/prewarm/page.ts';
import { isFirstRun } from '../../../src/layers/report/first-run.ts';
import type { PrewarmReport } from '../../../src/layers/report/report.ts';
import { FIRST_RUN } from '../../support/sample-pages.ts';
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
    ['a first run', FIRST_RUN, 'Prewarmed: base, python and node built'],
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

const manifestsOnly = '28.0 kB downloaded, 6.0 kB uploaded';

function movedTable(report: PrewarmReport) {
  const moved = prewarmDocument(report).parts.find(({ title }) => title.startsWith('Moved'));
  const [block] = moved?.blocks ?? [];
  return { rows: block?.kind === 'table' ? block.rows : undefined, title: moved?.title };
}

describe('the bytes that moved', () => {
  test('stand in a table, each layer with its own, and all of it', () => {
    const { rows, title } = movedTable(PREWARMED);
    expect(title).toBe('Moved: 45.1 MB downloaded, 53.0 MB uploaded');
    expect(rows).toEqual([
      ['base', '45.1 MB', '0 B'],
      ['python', '0 B', '53.0 MB'],
      ['requests, manifests, cache descriptions', '28.0 kB', '6.0 kB'],
      ['in all', '45.1 MB', '53.0 MB'],
    ]);
    expect(movedTable(EMPTY)).toEqual({ rows: undefined, title: undefined });
  });

  test('are told as at most where a part may have been there already', () => {
    const { transfer } = PREWARMED;
    const report = { ...PREWARMED, transfer: transfer && { ...transfer, atMost: true } };
    const { rows, title } = movedTable(report);
    expect(title).toBe('Moved: 45.1 MB downloaded, at most 53.0 MB uploaded');
    expect(rows?.map((row) => row[2])).toEqual(['0 B', '53.0 MB', '6.0 kB', 'at most 53.0 MB']);
    expect(prewarmDocument(report).facts['moved']).toBe('45.1 MB downloaded, at most 53.0 MB uploaded');
  });

  test('are never none, or said not to be needed, where layers were loaded for an image that a context names', () => {
    const stages = PREWARMED.stages.map((one) => ({ ...one, loaded: 0, loadedBytes: 0 }));
    const shown = JSON.stringify(prewarmDocument({ ...PREWARMED, stages }));
    expect(shown).toContain('45.1 MB downloaded');
    expect(shown).not.toContain('none was needed');
  });
});

describe('the facts', () => {
  test('of a warm run', () => {
    expect(facts(WARM)).toEqual(['100 % from cache: 7 of 7 steps', manifestsOnly, '1.4 s']);
  });

  test('of a first run: no rate of nothing, and no misses', () => {
    expect(facts(FIRST_RUN)[0]).toBe('first run: the layers were built, and the next run finds them');
    const document = prewarmDocument(FIRST_RUN);
    expect(document.tiles['hit-rate']?.value).toBe('First run');
    expect(document.tone).toBe('good');
    expect(prewarmDocument(PREWARMED).tone).toBe('changed');
    const layers = document.parts.find(({ title }) => title === 'Layers')?.blocks[0];
    expect(layers).toMatchObject({ layers: FIRST_RUN.layers.map(() => ({ state: 'built', tone: 'good' })) });
    expect(document.parts.map(({ title }) => title)).not.toContain('Why did it miss?');
    expect(document.parts.find(({ title }) => title === 'Steps from cache')?.folded).toBe(true);
    expect(prewarmFigures(FIRST_RUN)).toMatchObject({ hitRate: undefined, misses: [] });
    const [first, ...others] = FIRST_RUN.layers.map((layer) => ({ ...layer, previousDigest: 'sha256:0' }));
    expect(isFirstRun({ ...FIRST_RUN, layers: first === undefined ? [] : [first, ...others] })).toBe(false);
  });

  test('of a failed one: no hit that was not proven', () => {
    expect(facts(FAILED)).toEqual([
      '75 % from cache: 3 of 4 steps',
      '1 failed after 12.8 s, 1 not measured',
      manifestsOnly,
      '21.4 s',
      '2 attempts',
    ]);
  });

  test('of one without steps', () => {
    expect(facts(EMPTY)).toEqual(['no steps', '0 s']);
  });

  test('of one in which nothing was measured: no rate, and the bytes that moved all the same', () => {
    const stages = [stage([step('base', { verdict: 'not-measured' })])];
    expect(facts({ ...FAILED, stages, dependencyHitRate: undefined })).toEqual([
      'hit rate not measured',
      '1 not measured',
      manifestsOnly,
      '21.4 s',
      '2 attempts',
    ]);
  });
});

test('a remedy is not repeated as a next step', () => {
  const report = { ...FAILED, nextSteps: [FAILED.error?.remedy ?? '', 'Run it again.'] };
  expect(prewarmDocument(report).nextSteps).toEqual(['Run it again.']);
});
