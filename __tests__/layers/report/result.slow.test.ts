import { describe, expect, test } from '@jest/globals';
import type { ImageState } from '../../../src/adapters/registry/whole-image.ts';
import type { StaleReason } from '../../../src/core/layers/current.ts';
import type { LayerEntry, LayerRecord } from '../../../src/core/layers/record.ts';
import { BuildError, buildErrorReport } from '../../../src/layers/bake/build-error.ts';
import { prewarmReport } from '../../../src/layers/report/result.ts';
import type { LayersFindings } from '../../../src/layers/rounds/findings.ts';
import { fetchedImage, finishedBuild } from '../../support/finished-build.ts';
import { digestOf, layerEntry, layerInputs } from '../../support/layer-values.ts';
import { step } from '../../support/sample-reports.ts';

const a = digestOf('a');
const b = digestOf('b');
const quarter = '1970Q1';

function record(layers: Readonly<Record<string, LayerEntry>>, ofQuarter = quarter): LayerRecord {
  const tools = { buildx: undefined, buildkit: undefined, cachePrewarm: '1.0.0' };
  const head = {
    version: 2,
    createdAt: '',
    revision: undefined,
    source: undefined,
    salt: 's',
    tools,
  } as const;
  return { ...head, quarter: ofQuarter, layers };
}

/** A prewarm that is over; `change` says what it found, `only` which layers it was over. */
function reportOf(
  change: (made: ReturnType<typeof finishedBuild>) => Partial<LayersFindings> | undefined = () => undefined,
  {
    only = [],
    failure,
    values = {},
  }: {
    readonly only?: readonly string[];
    readonly failure?: unknown;
    readonly values?: Readonly<Record<string, string>>;
  } = {},
) {
  const made = finishedBuild(values);
  const found = { ...made.found, ...change(made) };
  return prewarmReport(
    { inputs: made.inputs.layers, project: made.project, only, found },
    {
      schemaVersion: 1,
      startedAt: '1970-01-01T00:00:01.000Z',
      durationMs: 4000,
      ...{ revision: undefined, runUrl: undefined },
      ...{ phases: made.log.phases, notices: made.log.notices, warnings: made.log.warnings },
      error: failure === undefined ? undefined : buildErrorReport(failure, 'x.test/shop'),
    },
  );
}

/** What a lookup that found this record tells. */
function recorded(
  { state }: ReturnType<typeof finishedBuild>,
  layers: Readonly<Record<string, LayerEntry>>,
  images: Readonly<Record<string, ImageState>> = {},
): void {
  state.lookup = { ...state.lookup, record: record(layers), images: new Map(Object.entries(images)) };
}

describe('a prewarm', () => {
  test.each<[string, Parameters<typeof reportOf>[0], string]>([
    ['that changed nothing is warm', () => undefined, 'warm'],
    [
      'whose layers are current is warm',
      ({ state }) => void state.states.set('base', 'current').set('python', 'kept'),
      'warm',
    ],
    [
      'that built a layer anew has prewarmed',
      ({ state }) => void state.states.set('python', 'rebuilt'),
      'prewarmed',
    ],
    [
      'that refreshed a layer has prewarmed',
      ({ state }) => void state.states.set('base', 'refreshed'),
      'prewarmed',
    ],
    ['that only moved a tag has prewarmed', () => ({ movedTags: ['cache-base'] }), 'prewarmed'],
    [
      'that only committed has prewarmed',
      () => ({ commit: { kind: 'committed', record: record({}), digest: a, replaced: undefined } }),
      'prewarmed',
    ],
    [
      'whose record stays as it is is warm',
      () => ({ commit: { kind: 'unchanged', record: record({}), digest: a } }),
      'warm',
    ],
    [
      'that built without pushing has built, whatever else it did',
      ({ state }) => void state.states.set('base', 'built-not-pushed').set('python', 'rebuilt'),
      'built',
    ],
  ])('%s', (_what, change, outcome) => {
    expect(reportOf(change).outcome).toBe(outcome);
  });

  test('that failed tells why, what helps, and that the layers of before are still used', () => {
    const failure = new BuildError('a step failed', {
      cause: 'No network.',
      remedy: 'Try again.',
      log: ['x'],
    });
    expect(reportOf(({ state }) => void state.states.set('base', 'rebuilt'), { failure })).toMatchObject({
      outcome: 'failed',
      error: { message: 'a step failed', cause: 'No network.', remedy: 'Try again.', log: ['x'] },
      nextSteps: ['Try again.'],
      notices: ['Nothing was committed. Builds and servers still use the previous layers.'],
    });
  });

  test('that failed and may not write says nothing of a commit', () => {
    const write = { kind: 'read-only', reason: 'a pull request' } as const;
    const report = reportOf(() => ({ write }), { failure: new Error('x') });
    expect([...report.nextSteps, ...report.notices]).toEqual([]);
    expect(report.write).toEqual({ writes: false, reason: 'a pull request' });
  });

  test('that failed before the look-up has no layer that it knows anything of', () => {
    const report = reportOf(() => ({ state: undefined }), { failure: new Error('x') });
    expect(report.layers.map(({ state, tags, digest }) => [state, tags, digest])).toEqual([
      ['not-built', [], undefined],
      ['not-built', [], undefined],
    ]);
    expect(report).toMatchObject({
      ...{ cacheSources: [], externalImages: [], stages: [], attempts: 1, builder: undefined },
      ...{ dependencyHitRate: undefined },
    });
  });

  test('has the time, the builder, the steps and what was said', () => {
    const external = {
      name: 'debian:12',
      recorded: a,
      used: a,
      upstream: a,
      movedSince: undefined,
      note: undefined,
    };
    const report = reportOf(({ state, log }) => {
      state.steps = [step('base'), step('base', { index: 2, total: 2, verdict: 'executed' })];
      state.restarts = 2;
      state.externalImages = [external];
      log.notice('noticed');
      log.warning('warned');
      const builder = { name: 'b', driver: 'docker-container', buildkit: 'v0.32.2', buildx: '0.38.0' };
      return { builder: builder as LayersFindings['builder'], quarterOpened: true };
    });
    expect(report).toMatchObject({
      schemaVersion: 1,
      kind: 'prewarm',
      image: 'x.test/shop',
      quarter,
      quarterOpened: true,
      write: { writes: true, reason: 'a terminal' },
      startedAt: '1970-01-01T00:00:01.000Z',
      durationMs: 4000,
      builder: { name: 'b', driver: 'docker-container', buildkit: 'v0.32.2', buildx: '0.38.0' },
      dependencyHitRate: 50,
      externalImages: [external],
      attempts: 3,
      notices: ['noticed'],
      warnings: ['warned'],
      error: undefined,
    });
  });
});

describe('a layer', () => {
  const base = (...given: Parameters<typeof reportOf>) =>
    reportOf(...given).layers.find(({ name }) => name === 'base');

  test('that was current is told with its digest, its age and what it stands on', () => {
    const report = reportOf((made) => {
      recorded(made, { base: layerEntry(a, { builtAt: '1970-01-01T00:00:00.400Z' }) });
      made.state.states.set('base', 'current');
      made.state.digests.set('base', a);
      made.state.images.set('base', fetchedImage(a, 'ab', { platforms: ['linux/amd64', 'linux/arm64'] }));
    });
    expect(report.layers[0]).toEqual({
      name: 'base',
      target: 'base',
      tags: ['cache-base', 'cache-base-1970Q1'],
      state: 'current',
      reasons: [],
      digest: a,
      previousDigest: a,
      changed: false,
      sizeBytes: 3_001_000,
      ownBytes: 3_001_000,
      transfer: { downloadedBytes: 0, uploadedBytes: 0 },
      platforms: [
        { platform: 'linux/amd64', digest: a, sizeBytes: 3_001_000 },
        { platform: 'linux/arm64', digest: a, sizeBytes: 3_001_000 },
      ],
      builtAt: '1970-01-01T00:00:00.400Z',
      ageMs: 600,
      standsOn: [],
      verified: true,
    });
    expect(report.layers[1]).toMatchObject({ name: 'python', target: 'python-deps', standsOn: ['base'] });
  });

  test('adds what the layers beneath do not have, and its image is counted whole beside it', () => {
    const python = (below: boolean) =>
      reportOf(({ state }) => {
        if (below) state.images.set('base', fetchedImage(a, 'ab'));
        state.images.set('python', fetchedImage(b, 'abc'));
      }).layers.find(({ name }) => name === 'python');
    expect(python(true)).toMatchObject({ sizeBytes: 6_001_000, ownBytes: 3_001_000 });
    expect(python(false)).toMatchObject({ sizeBytes: 6_001_000, ownBytes: undefined });
  });

  test('that was built anew has the digest of before, and why', () => {
    expect(
      base((made) => {
        recorded(made, { base: layerEntry(a) });
        made.state.built.set('base', layerEntry(b, { builtAt: '1970-01-01T00:00:02.000Z' }));
        made.state.digests.set('base', b);
        made.state.reasons.set('base', [{ kind: 'inputs', text: 'file x changed' }]);
      }),
    ).toMatchObject({
      digest: b,
      previousDigest: a,
      changed: true,
      builtAt: '1970-01-01T00:00:02.000Z',
      // It was built after the run began.
      ageMs: 0,
      reasons: ['file x changed'],
      verified: false,
    });
  });

  test('that this run did not look at has the digest of the commit', () => {
    const recorded = record({ base: layerEntry(a) });
    const commit = { kind: 'committed', record: recorded, digest: b, replaced: undefined } as const;
    expect(base(() => ({ commit }))).toMatchObject({ digest: a, changed: true, tags: ['cache-base'] });
    expect(base(() => ({ commit: { kind: 'conflict' } }))).toMatchObject({
      digest: undefined,
      changed: false,
      tags: [],
    });
  });

  test.each<[string, Parameters<typeof reportOf>[0], readonly string[]]>([
    ['that is nowhere has no tags', () => undefined, []],
    [
      'that is recorded in another quarter has its own tag',
      (made) => {
        made.state.lookup = { ...made.state.lookup, record: record({ base: layerEntry(a) }, '1969Q4') };
        return undefined;
      },
      ['cache-base'],
    ],
    [
      'has the tag of a quarter whose record is there',
      (made) => {
        const other = record({ base: layerEntry(a) }, '1969Q4');
        made.state.lookup = { ...made.state.lookup, record: other, quarterRecordDigest: b };
        return undefined;
      },
      ['cache-base', 'cache-base-1970Q1'],
    ],
    [
      'has the tag of a quarter that this run opened',
      (made) => {
        made.state.lookup = { ...made.state.lookup, record: record({ base: layerEntry(a) }, '1969Q4') };
        return { quarterOpened: true };
      },
      ['cache-base', 'cache-base-1970Q1'],
    ],
  ])('%s', (_what, change, tags) => {
    expect(base(change)?.tags).toEqual(tags);
  });

  test('of one platform of several has the tags of that', () => {
    const values = { platforms: 'linux/arm64', 'part-of': '7' };
    expect(base((made) => void recorded(made, { base: layerEntry(a) }), { values })?.tags).toEqual([
      'cache-part-linux-arm64-base',
      'cache-part-linux-arm64-base-1970Q1',
    ]);
  });

  test.each<[string, readonly string[], readonly StaleReason[] | undefined, string]>([
    ['that only leaves out is kept', ['python'], undefined, 'kept'],
    [
      'that only leaves out, and is stale, was not built',
      ['python'],
      [{ kind: 'absent', text: 'x' }],
      'not-built',
    ],
    ['that only names was not built when the run did not come to it', ['base'], undefined, 'not-built'],
    ['of a run over all layers was not built when the run did not come to it', [], undefined, 'not-built'],
  ])('%s', (_what, only, reasons, state) => {
    const change: Parameters<typeof reportOf>[0] = (made) => {
      if (reasons !== undefined) made.state.reasons.set('base', reasons);
      return undefined;
    };
    expect(base(change, { only })?.state).toBe(state);
  });
});

describe('a cache source', () => {
  const whole: ImageState = { kind: 'ok', image: fetchedImage(a, 'a') };
  const broken: ImageState = { kind: 'broken', reason: 'a blob is gone', missing: [b], present: [] };
  const forbidden: ImageState = { kind: 'no-access', reason: 'denied' };
  const none: ImageState = { kind: 'absent' };
  const byDigest = `x.test/shop@${a}`;
  const byTag = 'x.test/shop:cache-base';
  const reasons = {
    refresh: [{ kind: 'refresh', text: 'it is old' }],
    broken: [{ kind: 'broken', text: 'it is not complete' }],
    other: [{ kind: 'inputs', text: 'a file changed' }],
  } as const;

  test.each<[string, ImageState, boolean, keyof typeof reasons | undefined, object]>([
    ['that is whole is ok', whole, true, undefined, { reference: byDigest, state: 'ok', detail: undefined }],
    ['that nobody recorded is called by its tag', whole, false, undefined, { reference: byTag, state: 'ok' }],
    ['of a layer whose inputs changed is ok', whole, true, 'other', { state: 'ok', detail: undefined }],
    [
      'of a layer that is refreshed is not used',
      whole,
      true,
      'refresh',
      { state: 'not-used', detail: 'it is old' },
    ],
    [
      'that turned out broken is broken',
      whole,
      true,
      'broken',
      { state: 'broken', detail: 'it is not complete' },
    ],
    [
      'that is broken is called by what is recorded',
      broken,
      true,
      undefined,
      { reference: byDigest, state: 'broken', detail: 'a blob is gone' },
    ],
    ['that may not be read says so', forbidden, true, undefined, { state: 'no-access', detail: 'denied' }],
    [
      'that is gone was there',
      none,
      true,
      undefined,
      { reference: byDigest, state: 'absent', detail: 'it was there when it was recorded' },
    ],
    [
      'that never was is that of a first run',
      none,
      false,
      undefined,
      { reference: byTag, state: 'absent', detail: 'first run' },
    ],
  ])('%s', (_what, image, isRecorded, why, expected) => {
    const report = reportOf((made) => {
      recorded(made, isRecorded ? { base: layerEntry(a) } : {}, { base: image });
      if (why !== undefined) made.state.reasons.set('base', reasons[why]);
      return undefined;
    });
    expect(report.cacheSources).toMatchObject([{ layer: 'base', ...expected }]);
  });

  test('that BuildKit could not load has failed, and says what it said', () => {
    const report = reportOf((made) => {
      recorded(made, { base: layerEntry(a) }, { base: whole });
      made.state.failedImports.set(byDigest, 'not found');
      return undefined;
    });
    expect(report.cacheSources).toMatchObject([{ state: 'failed', detail: 'not found' }]);
  });
});

describe('what to do next', () => {
  test('is nothing when all is well', () => {
    expect(reportOf().nextSteps).toEqual([]);
  });

  test('is to let a run prewarm that may write, for layers that were built and not pushed', () => {
    const report = reportOf(
      ({ state }) => void state.states.set('base', 'built-not-pushed').set('python', 'built-not-pushed'),
    );
    expect(report.nextSteps).toEqual([
      'Until a run that may write prewarms base, python, every run builds what changed again.',
    ]);
  });

  test('is to look for what is not recorded, when a step missed and nothing recorded changed', () => {
    const report = reportOf(
      ({ state }) =>
        void state.reasons
          .set('python', [{ kind: 'executed', text: 'x' }])
          .set('base', [{ kind: 'inputs', text: 'y' }]),
    );
    expect(report.nextSteps).toEqual([
      expect.stringMatching(/^python missed although nothing that is recorded changed: /),
    ]);
  });
});

describe('why a stage missed', () => {
  test('is told from what the layer was made of before, and now', () => {
    const report = reportOf((made) => {
      const { state, project } = made;
      const [node] = project.nodes;
      if (node === undefined) throw new Error('there are layers');
      const before = layerInputs({ instructions: node.instructions });
      const entry = layerEntry(a, { inputs: before });
      recorded(made, { base: entry }, { base: { kind: 'ok', image: fetchedImage(a, 'a') } });
      const inputs = { ...before, externalImages: { debian: b } };
      state.facts = [{ node, entry, image: 'ok', inputs, refresh: 'the quarter opens' }];
      state.steps = [step('base', { verdict: 'executed' })];
      return undefined;
    });
    expect(report.misses).toMatchObject([
      { stage: 'base', cause: { kind: 'refresh', reason: 'the quarter opens' } },
    ]);
  });
});
