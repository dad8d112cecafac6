import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { graphApp, graphLayers } from '../../../src/core/layers/layer-graph.ts';
import { accountCaches } from '../../../src/layers/report/cache-accounts.ts';
import { checkTitle } from '../../../src/layers/rounds/check-layers.ts';
import { buildValues } from '../../support/build-values.ts';
import { layer, STARTED_AT_MS, stage, step, wait } from '../../support/sample-reports.ts';

const dockerfile = parseDockerfile(`FROM debian AS base
RUN make
FROM base AS python-deps
ENV A=b
COPY requirements.txt .
RUN pip
FROM base AS app
RUN long
COPY --from=python-deps /venv /venv
COPY src /src
`);
const layers = [
  { name: 'base', target: 'base' },
  { name: 'python', target: 'python-deps' },
];
const nodes = graphLayers(dockerfile, layers, buildValues());
const node = graphApp(dockerfile, layers, 'app', buildValues());
type Run = Parameters<typeof accountCaches>[0];

const seconds: Readonly<Record<string, readonly [name: string, text: string, durationMs: number][]>> = {
  base: [['base', 'RUN make', 10_000]],
  python: [
    ['python-deps', 'COPY requirements.txt .', 100],
    ['python-deps', 'RUN pip', 60_000],
  ],
  app: [
    ['app', 'RUN long', 50_000],
    ['app', 'COPY --from=python-deps /venv /venv', 200],
    ['app', 'COPY src /src', 50],
  ],
};
/** Of the stages of both layers and the application, all of them hits. */
const steps = Object.values(seconds).map((own) =>
  own.map(([name, instruction], index) => step(name, { instruction, index: index + 1, total: own.length })),
);
const recorded = Object.values(seconds).flatMap((own) =>
  own.map(([name, instruction, durationMs], index) => ({
    ...{ stage: name, platform: undefined, index: index + 1, instruction, durationMs },
  })),
);

function accounts(changes: Partial<Run> = {}, found: readonly string[] = ['base', 'python']) {
  return accountCaches({
    project: { dockerfile, nodes },
    state: { lookup: { images: new Map(found.map((name) => [name, { kind: 'ok' }])) } } as never,
    dependencies: {
      layers: [
        layer('base', { ownBytes: 45, transfer: { downloadedBytes: 45, uploadedBytes: 0 } }),
        layer('python', { target: 'python-deps', ownBytes: 52 }),
      ],
      phases: [],
      waits: [],
    },
    stages: steps.map(stage),
    recorded,
    app: { node, cache: { state: 'ok', moved: { downloadedBytes: 3, uploadedBytes: 8 } } },
    ...changes,
  });
}

describe('the accounts of a run', () => {
  test('have the time along the critical path, and what each cache did for it', () => {
    const { timeSavedMs, caches } = accounts();
    // make, pip, then what is copied and what stands on that: the long step runs beside pip.
    expect(timeSavedMs).toBe(10_000 + 100 + 60_000 + 200 + 50);
    expect(Object.keys(caches)).toEqual(['base', 'python', 'cache-builder']);
    const earned = Object.values(caches).reduce((sum, { earnedMs }) => sum + earnedMs, 0);
    expect(earned).toBe(timeSavedMs);
    expect(caches['base']).toMatchObject({ earnedMs: 10_000, storedBytes: 45 });
    expect(caches['base']).toMatchObject({ downloadedBytes: 45, uploadedBytes: 0 });
    expect(caches['cache-builder']).toMatchObject({ downloadedBytes: 3, uploadedBytes: 8 });
    // Either of python and cache-builder saves 50 s only with the other one.
    expect(caches['python']?.earnedMs).toBe(35_100);
  });

  test('take off what loading took: an image at its layer, steps at their stage, and not in the check', () => {
    const waits = [
      wait('load', 0, 4000, { what: 'x.test/shop@sha256:1', cache: 'base', build: 'Build' }),
      wait('unpack', 2000, 9000, { what: 'x.test/shop@sha256:1', cache: 'base', build: 'Build' }),
      wait('look-up', 0, 300, { what: 'app', cache: 'cache-builder', build: 'Build' }),
      wait('load', 0, 70_000, { what: 'base', cache: 'base', build: checkTitle }),
      // Of an image from elsewhere: without a cache, it is loaded as well.
      wait('load', 0, 70_000, { what: 'docker.io/library/debian', build: 'Build' }),
    ];
    const dependencies = { layers: [layer('base'), layer('python')], phases: [], waits };
    const { timeSavedMs, caches } = accounts({ dependencies });
    expect(timeSavedMs).toBe(70_350 - 11_000 - 300);
    expect(caches['base']).toMatchObject({ earnedMs: -1000, spentMs: 0 });
  });

  test('have what imports, exports and pushes took, side by side once', () => {
    const waits = [
      wait('cache-import', 0, 500, { what: 'x', cache: 'python', build: 'Build' }),
      wait('export', 1000, 2000, { cache: 'python', build: 'Build' }),
      wait('push', 2500, 1500, { cache: 'python', build: 'Build' }),
      wait('unpack', 4000, 10, { cache: 'python', build: 'Build' }),
      wait('cache-export', 0, 700, { cache: 'cache-builder', build: 'Build' }),
      wait('cache-import', 0, 9000, { what: 'x', cache: 'python', build: checkTitle }),
      wait('push', 0, 9000, { build: 'Build' }),
    ];
    const dependencies = { layers: [layer('python')], phases: [], waits };
    const { caches } = accounts({ dependencies });
    expect(caches['python']?.spentMs).toBe(500 + 3000 + 10);
    expect(caches['cache-builder']?.spentMs).toBe(700);
  });

  test('have what the program took beside the builds', () => {
    const phases = [
      { name: 'look up', startedAtMs: STARTED_AT_MS, durationMs: 300 },
      { name: 'check', startedAtMs: STARTED_AT_MS + 200, durationMs: 400 },
      { name: 'build python', startedAtMs: STARTED_AT_MS + 600, durationMs: 9000 },
      { name: 'verify python', startedAtMs: STARTED_AT_MS + 9600, durationMs: 50 },
      { name: 'build the application', startedAtMs: STARTED_AT_MS + 10_000, durationMs: 9000 },
      { name: 'verify the application', startedAtMs: STARTED_AT_MS + 20_000, durationMs: 9000 },
    ];
    const lookUpMs = (changes: Partial<Run> = {}, waits: Run['dependencies']['waits'] = []) =>
      accounts({ ...changes, dependencies: { layers: [], phases, waits } }).lookUpMs;
    // The build of a layer starts and ends once more than that of the application, which would be there in any case.
    expect(lookUpMs()).toBe(9650);
    const ran = step('base', { verdict: 'executed', startedAtMs: STARTED_AT_MS + 1000, durationMs: 5000 });
    expect(lookUpMs({ stages: [stage([ran])] })).toBe(4650);
    const waits = [
      wait('builder', 600, 400, { build: 'Build and push: python' }),
      wait('load', 1000, 2000, { what: 'debian', build: 'Build and push: python' }),
      wait('push', 2000, 3000, { cache: 'python', build: 'Build and push: python' }),
    ];
    expect(lookUpMs({}, waits)).toBe(5650);
  });

  test('put what was loaded to the costs where no step hit for which it could be taken off', () => {
    const waits = [wait('load', 0, 4000, { what: 'x.test/shop@sha256:1', cache: 'base', build: 'Build' })];
    const dependencies = { layers: [layer('base')], phases: [], waits };
    const executed = [stage([step('base', { verdict: 'executed', durationMs: 10_000 })])];
    expect(accounts({ dependencies, stages: executed }).caches['base']).toMatchObject({
      ...{ earnedMs: 0, spentMs: 4000 },
    });
    expect(accounts({ dependencies }).caches['base']).toMatchObject({ earnedMs: 6000, spentMs: 0 });
  });

  test('know caches only where there are some: hits of the builder itself are nobody’s', () => {
    const without = accounts({ app: { node, cache: undefined } }, ['base']);
    expect(without.timeSavedMs).toBe(70_350);
    expect(Object.keys(without.caches)).toEqual(['base', 'python']);
    expect(without.caches['python']?.earnedMs).toBe(0);
    expect(without.caches['base']?.earnedMs).toBe(10_000);
    const failed = [layer('base', { state: 'failed' }), layer('python', { state: 'not-built' })];
    const { caches } = accounts({
      dependencies: { layers: failed, phases: [], waits: [] },
      app: { node, cache: undefined },
    });
    expect(caches).toEqual({});
  });

  test('of a prewarm have the layers', () => {
    const { timeSavedMs, caches } = accounts({ stages: steps.slice(0, 2).map(stage), app: undefined });
    expect(timeSavedMs).toBe(70_100);
    expect(caches['python']?.earnedMs).toBe(60_100);
  });
});
