import { describe, expect, test } from '@jest/globals';
import type { StepVerdict } from '../../../src/core/buildkit/cache-report.ts';
import type { TrendReport } from '../../../src/core/history/history-entry.ts';
import type { LayerReport } from '../../../src/core/layers/layer-report.ts';
import {
  aboutLayers,
  everyStepPart,
  externalImagesPart,
  layerDetailsPart,
  layersPart,
  slowestPart,
  sourcesPart,
  trendPart,
  unusualFacts,
} from '../../../src/layers/report/parts.ts';
import type { ReportBlock } from '../../../src/page/block.ts';
import type { ReportPart } from '../../../src/page/document.ts';
import { DIGEST_A, DIGEST_B, layer, stage, step, WARM } from '../../support/sample-reports.ts';

function firstBlock<Kind extends ReportBlock['kind']>(made: ReportPart | undefined, kind: Kind) {
  const block = made?.blocks.find((each) => each.kind === kind);
  if (block === undefined) throw new Error(`there is no ${kind}`);
  return block as Extract<ReportBlock, { kind: Kind }>;
}

const rowsOf = (made: ReportPart | undefined) => firstBlock(made, 'table').rows;

describe('a layer in detail', () => {
  const row = (change: Partial<LayerReport>) =>
    rowsOf(layerDetailsPart({ image: 'x.test/shop', layers: [layer('base', change)] }))[0];

  test('has its tags, its digest, when it was built and what it stands on', () => {
    expect(row({ standsOn: ['a', 'b'] })).toEqual([
      'base',
      'base',
      '`cache-base` `cache-base-2026Q4`',
      DIGEST_A,
      'no',
      '2026-10-01 03:00 UTC',
      'a, b',
      'yes',
    ]);
  });

  test.each<[Partial<LayerReport>, string]>([
    [{ changed: true, previousDigest: undefined }, 'new'],
    [{ changed: true, previousDigest: DIGEST_B }, 'was 0f9e8d7c0f9e'],
  ])('that changed, %j, says so', (change, words) => {
    expect(row(change)?.[4]).toContain(words.replace('was ', ''));
    expect(row(change)?.[4]?.startsWith(words.slice(0, 3))).toBe(true);
  });

  test.each<[Partial<LayerReport>, string]>([
    [{ verified: false, state: 'rebuilt' }, 'no'],
    [{ verified: false, state: 'refreshed' }, 'no'],
    [{ verified: false, state: 'current' }, ''],
  ])('that was not seen in the registry, %j, says so', (change, words) => {
    expect(row(change)?.[7]).toBe(words);
  });

  test('without digest and time leaves them out', () => {
    expect(row({ digest: undefined, builtAt: undefined })?.slice(3, 6)).toEqual(['', 'no', '']);
  });

  test('has size and age in the stack, where they are known', () => {
    const told = (change: Partial<LayerReport>) =>
      firstBlock(layersPart([layer('base', change)]), 'stack').layers[0];
    expect(told({})).toMatchObject({ size: '45.1 MB', age: '3 days' });
    expect(told({ ownBytes: 5_000_000 })?.size).toBe('+5.0 MB of 45.1 MB');
    expect(told({ ownBytes: undefined })?.size).toBe('45.1 MB in all');
    expect(told({ sizeBytes: undefined, ageMs: undefined })).toMatchObject({ size: '', age: '' });
  });
});

describe('the trend', () => {
  const trend: TrendReport = {
    ...{ runs: 3, rates: [100, undefined, 87.5], sparkline: '█ ▆', drops: [] },
    ...{ timeSavedMs: undefined, timeSavedInAllMs: 0, ageNote: undefined, ledger: undefined },
  };

  test('is none where no history is kept, or nothing is in it', () => {
    expect(trendPart(undefined)).toBeUndefined();
    expect(trendPart({ ...trend, runs: 0 })).toBeUndefined();
  });

  test('is drawn, with a dot for what was not measured, and the rate of now', () => {
    expect(firstBlock(trendPart(trend), 'chart')).toMatchObject({
      label: 'Hit rate of the last 3 runs',
      sparkline: '█·▆',
      note: 'now 87.5 %',
    });
    expect(firstBlock(trendPart({ ...trend, rates: [100, undefined] }), 'chart').note).toBe(
      'not measured in this run',
    );
  });

  test('tells stages that used to hit, the time that was saved, and what the age says', () => {
    const drops = [{ stage: 'base', usualRate: 100, rate: 50, runs: 3 }];
    const said = (change: Partial<TrendReport>) => JSON.stringify(trendPart({ ...trend, ...change }));
    expect(said({ drops })).toContain('`base` used to hit: 100 % in the last 3 runs, now 50 %.');
    expect(said({ timeSavedMs: 2000, timeSavedInAllMs: 60_000 })).toContain(
      'Time saved in all known runs: 1 min 0 s.',
    );
    expect(said({})).not.toContain('Time saved');
    expect(said({ timeSavedInAllMs: -60_000 })).toContain('Time lost in all known runs: 1 min 0 s.');
    expect(said({})).not.toContain('known runs');
    expect(said({ ageNote: 'Old layers miss.' })).toContain('Old layers miss.');
  });
});

describe('the steps', () => {
  const steps = (...changes: readonly Partial<StepVerdict>[]) =>
    stage(
      changes.map((change, index) => step('base', { index: index + 1, total: changes.length, ...change })),
    );

  test('that took longest come first, eight of them, and none that hit', () => {
    const many = Array.from(
      { length: 10 },
      (_, index) =>
        ({ verdict: 'executed', durationMs: 1000 * (index + 1), instruction: `RUN ${index}` }) as const,
    );
    const made = slowestPart(
      [
        steps(
          ...many,
          { verdict: 'hit', durationMs: 99_000 },
          { verdict: 'failed', durationMs: 5500, instruction: 'RUN broken' },
        ),
      ],
      { waits: [], phases: [] },
    );
    const rows = rowsOf(made);
    expect(rows.map(([time]) => time)).toEqual([
      '10.0 s',
      '9.0 s',
      '8.0 s',
      '7.0 s',
      '6.0 s',
      'failed after 5.5 s',
      '5.0 s',
      '4.0 s',
    ]);
    expect(rows[5]?.[2]).toContain('RUN broken');
    expect(firstBlock(made, 'table').tones[5]).toBe('failed');
    expect(firstBlock(made, 'table').tones[0]).toBeUndefined();
  });

  test('are all told with what became of each', () => {
    const made = everyStepPart([
      steps(
        { verdict: 'hit', loadedBytes: 5_000_000, durationMs: 7 },
        { verdict: 'hit', inferred: true },
        { verdict: 'executed', durationMs: 2500, sharedWith: 'python' },
        { verdict: 'not-measured' },
        { verdict: 'failed', durationMs: 100, cacheError: 'gone' },
      ),
    ]);
    expect(made).toMatchObject({ title: 'Every step (5)', folded: true });
    expect(rowsOf(made).map(([no, , verdict, executed, loaded]) => [no, verdict, executed, loaded])).toEqual([
      ['1/5', 'hit', '', '5.0 MB'],
      ['2/5', 'hit, inferred', '', ''],
      ['3/5', 'executed, shared with python', '2.5 s', ''],
      ['4/5', 'not measured', '', ''],
      ['5/5', 'failed, cache failed: gone', '0.10 s', ''],
    ]);
    expect(firstBlock(made, 'table').tones).toEqual([undefined, undefined, 'changed', 'none', 'failed']);
  });
});

describe('where hits could come from', () => {
  test('is told with what is wrong', () => {
    const made = sourcesPart([
      { layer: 'base', reference: 'x@1', state: 'ok', detail: undefined },
      { layer: 'python', reference: 'x@2', state: 'broken', detail: 'a blob is gone' },
    ]);
    expect(made?.title).toBe('Cache sources: 1 of 2 not ok');
    expect(rowsOf(made)).toEqual([
      ['base', 'x@1', '✅ ok'],
      ['python', 'x@2', '⚠️ broken: a blob is gone'],
    ]);
  });
});

test('an external image tells what is recorded, used and upstream, or that nobody knows', () => {
  const known = {
    name: 'debian',
    recorded: DIGEST_A,
    used: DIGEST_A,
    upstream: DIGEST_B,
    movedSince: '2026-09-20T14:05:00Z',
    note: 'held',
  };
  const unknown = {
    name: 'odd',
    recorded: undefined,
    used: undefined,
    upstream: undefined,
    movedSince: undefined,
    note: undefined,
  };
  const made = externalImagesPart([known, unknown]);
  expect(made?.title).toBe('External images: 2, 1 moved upstream');
  expect(rowsOf(made)).toEqual([
    ['debian', DIGEST_A, DIGEST_A, DIGEST_B, 'since 2026-09-20 14:05 UTC at the earliest', 'held'],
    ['odd', 'unknown', 'unknown', 'unknown', '', ''],
  ]);
});

describe('the facts of a run', () => {
  test('tell attempts and a new quarter only where they are unusual', () => {
    expect(unusualFacts(WARM)).toEqual({ attempts: undefined, quarter: undefined });
    expect(unusualFacts({ ...WARM, attempts: 2, quarterOpened: true })).toEqual({
      attempts: '2 attempts',
      quarter: 'opened 2026Q4',
    });
  });

  test('tell what layers were looked up and built with', () => {
    expect(aboutLayers(WARM)).toEqual({
      Layers: '`ghcr.io/acme/shop` 2026Q4',
      Writes: 'a push to the default branch',
      Builder: '`builder-5c1f` (docker-container)',
      BuildKit: 'v0.32.2',
      buildx: 'v0.38.2',
      Revision: '`9fceb02d0ae5`',
      Started: '2026-10-04 03:00 UTC',
    });
    expect(
      aboutLayers({
        ...WARM,
        builder: undefined,
        revision: undefined,
        write: { writes: false, reason: 'x' },
      }),
    ).toMatchObject({
      ...{ Writes: undefined, Builder: undefined, BuildKit: undefined, Revision: undefined },
    });
    // In a terminal, nobody asks why it writes.
    const write = { writes: true, reason: 'run from a terminal' };
    expect(aboutLayers({ ...WARM, write, runUrl: undefined })['Writes']).toBeUndefined();
  });
});
