import type { BuildReport } from '../../src/commands/build/report.ts';
import type { CoverageReport, LayerCoverage } from '../../src/core/coverage/coverage.ts';
import { noTraffic } from '../../src/core/layers/transfer.ts';
import type { Miss } from '../../src/core/miss/miss.ts';
import {
  ATTACKED,
  DIGEST_A,
  DIGEST_B,
  DIGEST_C,
  FAILED,
  HOSTILE,
  layer,
  manySteps,
  PREWARMED,
  STARTED_AT_MS,
  stage,
  step,
  transfer,
  WARM,
} from './sample-reports.ts';

const appDigest = `sha256:${'beef0123'.repeat(8)}`;

function worth(name: string, changes: Partial<LayerCoverage> = {}): LayerCoverage {
  return {
    layer: name,
    digest: DIGEST_A,
    sizeBytes: 98_000_000,
    prefix: { layers: 2, bytes: 98_000_000 },
    byDigest: { layers: 2, bytes: 98_000_000 },
    own: { layers: 2, bytes: 98_000_000 },
    useless: undefined,
    ...changes,
  };
}

const AMD64: CoverageReport = {
  platform: 'linux/amd64',
  layers: 5,
  totalBytes: 128_000_000,
  prefix: { layers: 2, bytes: 98_000_000 },
  byDigest: { layers: 3, bytes: 101_000_000 },
  byLayer: [
    worth('base'),
    worth('python', {
      digest: DIGEST_B,
      sizeBytes: 125_000_000,
      own: { layers: 0, bytes: 0 },
      useless: '`COPY --from=python-deps` in stage runtime, line 21, makes a new layer of 27 MB',
    }),
    worth('node', {
      digest: DIGEST_C,
      sizeBytes: 108_000_000,
      byDigest: { layers: 3, bytes: 101_000_000 },
      own: { layers: 1, bytes: 3_000_000 },
    }),
  ],
};

const CODE_CHANGED: Miss = {
  stage: 'runtime',
  platform: undefined,
  layer: undefined,
  index: 2,
  instruction: 'COPY --link src /app/src',
  cause: { kind: 'file', files: [{ path: 'src/server.py', change: 'content' }] },
};

const REQUIREMENTS_CHANGED: Miss = {
  stage: 'python-deps',
  platform: undefined,
  layer: 'python',
  index: 2,
  instruction: 'COPY requirements.txt .',
  cause: { kind: 'file', files: [{ path: 'requirements.txt', change: 'content' }] },
};

/** A code change on warm layers, pushed. */
export const PUSHED: BuildReport = {
  schemaVersion: 1,
  kind: 'build',
  outcome: 'pushed',
  image: 'ghcr.io/acme/shop',
  startedAt: WARM.startedAt,
  durationMs: 2140,
  revision: WARM.revision,
  runUrl: WARM.runUrl,
  dependencyHitRate: 100,
  prewarmNeeded: false,
  layersAs: 'context',
  dependencies: {
    ...WARM,
    transfer: undefined,
    phases: [
      ...WARM.phases,
      { name: 'build the application', startedAtMs: STARTED_AT_MS + 1260, durationMs: 640 },
      { name: 'verify the application', startedAtMs: STARTED_AT_MS + 1900, durationMs: 120 },
    ],
  },
  app: {
    target: undefined,
    tags: ['ghcr.io/acme/shop:main', 'ghcr.io/acme/shop:latest'],
    digest: appDigest,
    reference: `ghcr.io/acme/shop@${appDigest}`,
    platforms: [{ platform: 'linux/amd64', digest: DIGEST_A, sizeBytes: 130_000_000 }],
    pushed: true,
    loaded: false,
    standsOn: { base: DIGEST_A, python: DIGEST_B, node: DIGEST_C },
    stages: [
      stage([
        step('runtime', {
          index: 1,
          total: 2,
          instruction: 'COPY --link --from=python-deps /app/venv /app/venv',
        }),
        step('runtime', {
          index: 2,
          total: 2,
          instruction: 'COPY --link src /app/src',
          verdict: 'executed',
          startedAtMs: STARTED_AT_MS + 1500,
          durationMs: 240,
        }),
      ]),
    ],
    cache: {
      reference: 'ghcr.io/acme/shop:cache-builder',
      state: 'ok',
      detail: undefined,
      written: 'written',
    },
    transfer: { downloadedBytes: 0, uploadedBytes: 1_230_000 },
    durationMs: 640,
  },
  transfer: transfer(0, 1_230_000),
  misses: [CODE_CHANGED],
  coverage: [AMD64],
  advice: [
    {
      name: 'runtime-deps-layer',
      title: 'Turn the stage that the application copies from into a layer.',
      detail: 'COPY --from makes new layers, which a server downloads although it holds the layer images.',
      file: 'Dockerfile',
      line: 20,
      savesBytes: 27_000_000,
      savesMs: undefined,
      when: 'each deployment to a server that holds the layers',
      suggestion: 'FROM base AS runtime-deps\nCOPY --link --from=python-deps /app/venv /app/venv',
    },
  ],
  trend: {
    runs: 12,
    rates: [100, 100, undefined, 83.3, 100],
    sparkline: '██ ▇█',
    drops: [{ stage: 'node-deps', usualRate: 100, rate: 50, runs: 10 }],
    timeSavedMs: 148_000,
    timeSavedInAllMs: 1_480_000,
    ledger: undefined,
    ageNote: 'Runs on layers older than 14 days missed in 6 of 8 runs, on younger ones in 1 of 20.',
  },
  notices: ['Layers are written: push on the default branch main.'],
  warnings: [],
  nextSteps: [],
  error: undefined,
};

/** A pull request that changes requirements: nothing is pushed. */
export const PULL_REQUEST: BuildReport = {
  ...PUSHED,
  outcome: 'built',
  durationMs: 41_300,
  dependencyHitRate: 71.4,
  prewarmNeeded: true,
  transfer: transfer(45_100_000, 0),
  dependencies: {
    ...PREWARMED,
    transfer: undefined,
    outcome: 'built',
    write: { writes: false, reason: 'a pull request' },
    phases: [
      ...WARM.phases,
      {
        name: 'build the layers that are outdated',
        startedAtMs: STARTED_AT_MS + 1300,
        durationMs: 37_000,
      },
      { name: 'build the application', startedAtMs: STARTED_AT_MS + 38_300, durationMs: 2900 },
    ],
    layers: PREWARMED.layers.map((one) =>
      one.name === 'python'
        ? layer('python', {
            target: 'python-deps',
            state: 'built-not-pushed',
            reasons: ['requirements.txt changed'],
            digest: undefined,
            previousDigest: DIGEST_B,
            sizeBytes: undefined,
            builtAt: undefined,
            ageMs: undefined,
            standsOn: ['base'],
            verified: false,
          })
        : one,
    ),
    externalImages: PREWARMED.externalImages.map((image) => ({
      ...image,
      movedSince: '2026-09-20T14:05:00Z',
      note: 'moved upstream, held until the next scheduled or manual prewarm',
    })),
    misses: [REQUIREMENTS_CHANGED],
  },
  app: {
    ...PUSHED.app,
    transfer: noTraffic,
    tags: ['ghcr.io/acme/shop:pr-12'],
    digest: undefined,
    reference: undefined,
    pushed: false,
    standsOn: { base: DIGEST_A, node: DIGEST_C },
    stages: [
      stage([
        step('runtime', {
          index: 1,
          total: 2,
          instruction: 'COPY --link --from=python-deps /app/venv /app/venv',
          verdict: 'executed',
          startedAtMs: STARTED_AT_MS + 38_500,
          durationMs: 2100,
        }),
        step('runtime', { index: 2, total: 2, instruction: 'COPY --link src /app/src' }),
      ]),
    ],
    durationMs: 2900,
    cache: {
      reference: 'ghcr.io/acme/shop:cache-builder',
      state: 'no-access',
      detail: 'the registry answers 403',
      written: 'not-written',
    },
  },
  misses: [
    REQUIREMENTS_CHANGED,
    {
      ...CODE_CHANGED,
      index: 1,
      instruction: 'COPY --link --from=python-deps /app/venv /app/venv',
      cause: { kind: 'layer-below', layer: 'python', before: DIGEST_B, after: undefined },
    },
  ],
  coverage: [],
  advice: [],
  trend: undefined,
  notices: ['The application was not pushed, so the outputs digest, image and coverage are empty.'],
};

/** The layers are warm, and a step of the application failed. */
export const BUILD_FAILED: BuildReport = {
  ...PUSHED,
  outcome: 'failed',
  durationMs: 9400,
  app: {
    ...PUSHED.app,
    durationMs: 7900,
    digest: undefined,
    reference: undefined,
    pushed: false,
    stages: [
      stage([
        step('runtime', {
          index: 1,
          total: 3,
          instruction: 'COPY --link src /app/src',
          verdict: 'executed',
          startedAtMs: STARTED_AT_MS + 1500,
          durationMs: 240,
        }),
        step('runtime', {
          index: 2,
          total: 3,
          instruction: 'RUN python -m compileall src',
          verdict: 'failed',
          startedAtMs: STARTED_AT_MS + 1800,
          durationMs: 6100,
        }),
        step('runtime', { index: 3, total: 3, instruction: 'WORKDIR /app', verdict: 'not-measured' }),
      ]),
    ],
  },
  misses: [{ ...CODE_CHANGED, index: 1 }],
  coverage: [],
  advice: [],
  error: {
    message:
      'Building runtime failed: "python -m compileall src" ended with exit status 1 (Dockerfile, line 24).',
    cause: undefined,
    remedy: undefined,
    log: [
      'Compiling src/server.py...',
      '*** Error compiling src/server.py',
      "SyntaxError: '(' was never closed",
    ],
  },
};

/** The layers could not be made ready, so the application was not looked at. */
export const LAYERS_FAILED: BuildReport = {
  ...PULL_REQUEST,
  outcome: 'failed',
  transfer: transfer(0, 0),
  dependencies: { ...FAILED, transfer: undefined },
  app: { ...PULL_REQUEST.app, tags: [], standsOn: {}, stages: [], cache: undefined, durationMs: undefined },
  misses: [],
  notices: [],
  warnings: FAILED.warnings,
  nextSteps: FAILED.nextSteps,
  error: FAILED.error,
};

/** The image was pushed, and `min-hit-rate` with `on-low-hit-rate: fail` was not reached. */
export const LOW_HIT_RATE: BuildReport = {
  ...PUSHED,
  dependencyHitRate: 71.4,
  transfer: transfer(45_100_000, 54_206_544),
  dependencies: { ...PREWARMED, transfer: undefined, phases: PUSHED.dependencies.phases },
  error: {
    message:
      'min-hit-rate: expected at least 90 % of the dependency steps from the cache, got 71.4 % (5 of 7)',
    cause: undefined,
    remedy: 'The summary shows why each stage missed.',
    log: [],
  },
};

/** The classic way: the layers as cache sources, loaded into the engine, under a name of another registry. */
export const LAYERS_AS_CACHE: BuildReport = {
  ...PUSHED,
  outcome: 'loaded',
  layersAs: 'cache',
  app: {
    ...PUSHED.app,
    target: 'runtime',
    tags: ['registry.example.test/shop:main'],
    digest: undefined,
    reference: undefined,
    pushed: false,
    loaded: true,
    standsOn: {},
    cache: {
      reference: 'ghcr.io/acme/shop:cache-builder',
      state: 'absent',
      detail: undefined,
      written: 'failed',
    },
  },
  misses: [
    {
      ...CODE_CHANGED,
      index: 1,
      cause: {
        kind: 'cache-source',
        state: 'absent',
        reference: 'ghcr.io/acme/shop:cache-builder',
        detail: undefined,
      },
    },
  ],
  coverage: [],
  advice: [],
  trend: undefined,
  notices: ['layers-as: cache passes the layers to the build as cache sources.'],
  warnings: ['The cache of the application could not be written: 503 from the registry.'],
};

/** The layers are of little use to a server, and there is something to do about it. */
export const LOW_COVERAGE: BuildReport = {
  ...PUSHED,
  coverage: [
    {
      ...AMD64,
      totalBytes: 412_000_000,
      prefix: { layers: 1, bytes: 29_000_000 },
      byDigest: { layers: 1, bytes: 29_000_000 },
      byLayer: [
        worth('base', {
          sizeBytes: 29_000_000,
          prefix: { layers: 1, bytes: 29_000_000 },
          byDigest: { layers: 1, bytes: 29_000_000 },
          own: { layers: 1, bytes: 29_000_000 },
        }),
        worth('python', {
          sizeBytes: 251_000_000,
          own: { layers: 0, bytes: 0 },
          useless: '`COPY --from=python-deps` in stage runtime, line 31, makes a new layer of 222 MB',
        }),
        worth('node', {
          sizeBytes: 190_000_000,
          own: { layers: 0, bytes: 0 },
          useless: '`COPY --from=node-deps` in stage runtime, line 32, makes a new layer of 161 MB',
        }),
      ],
    },
  ],
  advice: [
    {
      name: 'runtime-deps-layer',
      title: 'Turn the stage that the application copies from into a layer.',
      detail:
        '2 COPY --from make blobs of 383 MB that no layer image has, so a server that holds the layers still downloads them. As a separate stage, with the line `runtime-deps=runtime-deps` in `layers`, it is prewarmed like the other layers.',
      file: 'docker/Dockerfile',
      line: 31,
      savesBytes: 383_000_000,
      savesMs: undefined,
      when: 'each deployment to a server that holds the layers and not yet these blobs',
      suggestion:
        'FROM base AS runtime-deps\nCOPY --link --from=python-deps /app/venv /app/venv\nCOPY --link --from=node-deps /app/node_modules /app/node_modules\n\nFROM runtime-deps AS runtime',
    },
    {
      name: 'argument-too-early',
      title: 'Declare ARG REVISION behind the steps that do not use it.',
      detail: 'Each commit changes it, and every RUN behind it misses.',
      file: 'docker/Dockerfile',
      line: 12,
      savesBytes: undefined,
      savesMs: 94_000,
      when: 'each build with another value of REVISION',
      suggestion: undefined,
    },
  ],
};

/** Two platforms, of which one was never prewarmed. */
export const PLATFORMS: BuildReport = {
  ...PUSHED,
  durationMs: 74_200,
  dependencies: {
    ...WARM,
    transfer: undefined,
    dependencyHitRate: 50,
    stages: ['linux/amd64', 'linux/arm64'].map((platform) =>
      stage([
        step('python-deps', {
          platform,
          instruction: 'RUN pip install -r requirements.txt',
          verdict: platform === 'linux/arm64' ? 'executed' : 'hit',
          startedAtMs: STARTED_AT_MS + 400,
          durationMs: platform === 'linux/arm64' ? 71_000 : 0,
        }),
      ]),
    ),
  },
  dependencyHitRate: 50,
  misses: [
    {
      ...REQUIREMENTS_CHANGED,
      platform: 'linux/arm64',
      index: 1,
      instruction: 'RUN pip install -r requirements.txt',
      cause: { kind: 'platform', platform: 'linux/arm64' },
    },
  ],
  coverage: [
    AMD64,
    {
      ...AMD64,
      platform: 'linux/arm64',
      totalBytes: 121_000_000,
      prefix: { layers: 0, bytes: 0 },
      byDigest: { layers: 0, bytes: 0 },
      byLayer: [],
    },
  ],
};

/** Text of others that should do no harm, in every place. */
export const BUILD_ATTACKED: BuildReport = {
  ...PUSHED,
  image: HOSTILE,
  revision: HOSTILE,
  runUrl: 'javascript:alert(1)',
  dependencies: { ...ATTACKED, transfer: undefined },
  app: {
    ...PUSHED.app,
    target: HOSTILE,
    tags: [HOSTILE, HOSTILE],
    reference: HOSTILE,
    standsOn: { [HOSTILE]: HOSTILE },
    stages: ATTACKED.stages,
    cache: { reference: HOSTILE, state: 'broken', detail: HOSTILE, written: 'failed' },
  },
  misses: ATTACKED.misses,
  coverage: PUSHED.coverage.map((coverage) => ({
    ...coverage,
    platform: HOSTILE,
    byLayer: coverage.byLayer.map((one) => ({ ...one, layer: HOSTILE, digest: HOSTILE, useless: HOSTILE })),
  })),
  advice: PUSHED.advice.map((piece) => ({
    ...piece,
    title: HOSTILE,
    detail: HOSTILE,
    file: HOSTILE,
    when: HOSTILE,
    suggestion: HOSTILE,
  })),
  trend: ATTACKED.trend,
  notices: [HOSTILE],
  warnings: [HOSTILE],
  nextSteps: [HOSTILE],
  error: ATTACKED.error,
};

/** A build of which everything is a lot. */
export function hugeBuild(count: number): BuildReport {
  const { stages } = manySteps(count);
  return {
    ...PUSHED,
    app: {
      ...PUSHED.app,
      stages,
      tags: Array.from({ length: count }, (_, index) => `ghcr.io/acme/shop:tag-${index}`),
      standsOn: Object.fromEntries(Array.from({ length: count }, (_, index) => [`layer-${index}`, DIGEST_A])),
    },
    misses: Array.from({ length: count }, (_, index) => ({ ...CODE_CHANGED, stage: `stage-${index}` })),
    coverage: Array.from({ length: 20 }, (_, index) => ({
      ...AMD64,
      platform: `linux/v${index}`,
      byLayer: Array.from({ length: count / 20 }, (_, number) => worth(`layer-${number}`)),
    })),
    advice: Array.from({ length: count }, () => PUSHED.advice).flat(),
    warnings: Array.from({ length: count }, (_, index) => `Warning ${index}: ${'word '.repeat(40)}`),
  };
}
