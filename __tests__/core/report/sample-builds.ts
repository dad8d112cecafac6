import type { BuildReport } from '../../../src/core/report/build-report.ts';
import {
  ATTACKED,
  DIGEST_A,
  DIGEST_B,
  DIGEST_C,
  FAILED,
  HOSTILE,
  PREWARMED,
  stage,
  step,
  WARM,
} from './sample-reports.ts';

const appDigest = `sha256:${'beef0123'.repeat(8)}`;

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
  dependencies: WARM,
  app: {
    target: undefined,
    tags: ['ghcr.io/acme/shop:main', 'ghcr.io/acme/shop:latest'],
    digest: appDigest,
    reference: `ghcr.io/acme/shop@${appDigest}`,
    pushed: true,
    loaded: false,
    standsOn: { base: DIGEST_A, python: DIGEST_B, node: DIGEST_C },
    stages: [
      stage([
        step('runtime', { index: 1, instruction: 'COPY --link --from=python-deps /app/venv /app/venv' }),
        step('runtime', {
          index: 2,
          instruction: 'COPY --link src /app/src',
          verdict: 'executed',
          inferred: false,
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
    durationMs: 640,
  },
  misses: [
    {
      stage: 'runtime',
      platform: undefined,
      layer: undefined,
      index: 2,
      instruction: 'COPY --link src /app/src',
      cause: { kind: 'file', files: [{ path: 'src/server.py', change: 'content' }] },
    },
  ],
  coverage: [
    {
      platform: 'linux/amd64',
      layers: 5,
      totalBytes: 128_000_000,
      prefix: { layers: 2, bytes: 98_000_000 },
      byDigest: { layers: 3, bytes: 101_000_000 },
      byLayer: [
        {
          layer: 'base',
          digest: DIGEST_A,
          sizeBytes: 98_000_000,
          prefix: { layers: 2, bytes: 98_000_000 },
          byDigest: { layers: 2, bytes: 98_000_000 },
          own: { layers: 2, bytes: 98_000_000 },
          useless: undefined,
        },
        {
          layer: 'python',
          digest: DIGEST_B,
          sizeBytes: 125_000_000,
          prefix: { layers: 2, bytes: 98_000_000 },
          byDigest: { layers: 2, bytes: 98_000_000 },
          own: { layers: 0, bytes: 0 },
          useless: '`COPY --from=python-deps` in stage runtime, line 21, makes a new layer of 27 MB',
        },
      ],
    },
  ],
  advice: [
    {
      name: 'runtime-deps-layer',
      title: 'Make what the application copies from its layers a layer itself.',
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
    sparkline: '██ ▆█',
    drops: [{ stage: 'node-deps', usualRate: 100, rate: 50, runs: 10 }],
    timeSavedMs: 148_000,
    timeSavedInAllMs: 1_480_000,
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
  dependencyHitRate: 71.4,
  prewarmNeeded: true,
  dependencies: { ...PREWARMED, outcome: 'built' },
  app: {
    ...PUSHED.app,
    digest: undefined,
    reference: undefined,
    pushed: false,
    standsOn: { base: DIGEST_A },
  },
  coverage: [],
  advice: [],
  trend: undefined,
  notices: ['The application was not pushed, so the outputs digest, image and coverage are empty.'],
};

export const BUILD_FAILED: BuildReport = {
  ...PULL_REQUEST,
  outcome: 'failed',
  error: FAILED.error,
  nextSteps: FAILED.nextSteps,
};

/** Text of others that should do no harm, in every place. */
export const BUILD_ATTACKED: BuildReport = {
  ...PUSHED,
  dependencies: ATTACKED,
  app: { ...PUSHED.app, tags: [HOSTILE], reference: HOSTILE, standsOn: { [HOSTILE]: HOSTILE } },
  misses: [
    {
      stage: HOSTILE,
      platform: HOSTILE,
      layer: HOSTILE,
      index: 1,
      instruction: HOSTILE,
      cause: { kind: 'instruction', before: HOSTILE, after: HOSTILE },
    },
  ],
  coverage: PUSHED.coverage.map((coverage) => ({
    ...coverage,
    platform: HOSTILE,
    byLayer: coverage.byLayer.map((layer) => ({ ...layer, layer: HOSTILE, useless: HOSTILE })),
  })),
  advice: PUSHED.advice.map((piece) => ({
    ...piece,
    title: HOSTILE,
    detail: HOSTILE,
    file: HOSTILE,
    suggestion: HOSTILE,
  })),
  notices: [HOSTILE],
  warnings: [HOSTILE],
};
