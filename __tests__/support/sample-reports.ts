import {
  type StageSummary,
  type StepVerdict,
  summarizeStages,
} from '../../src/core/buildkit/cache-report.ts';
import type { LayerReport } from '../../src/core/layers/layer-report.ts';
import { noTraffic, type TransferReport } from '../../src/core/layers/transfer.ts';
import type { UpdatesReport } from '../../src/core/packages/updates-report.ts';
import type { PrewarmReport, WaitReport } from '../../src/layers/report/report.ts';

export const STARTED_AT_MS = Date.UTC(2026, 9, 4, 3, 0, 0);

export const DIGEST_A = `sha256:${'a1b2c3d4'.repeat(8)}`;
export const DIGEST_B = `sha256:${'0f9e8d7c'.repeat(8)}`;
export const DIGEST_C = `sha256:${'5566aabb'.repeat(8)}`;
const DIGEST_D = `sha256:${'77cc11ee'.repeat(8)}`;

export function step(stage: string, changes: Partial<StepVerdict> = {}): StepVerdict {
  return {
    stage,
    platform: undefined,
    index: 1,
    total: 1,
    instruction: 'RUN true',
    verdict: 'hit',
    inferred: false,
    loadedBytes: 0,
    loadedMs: 0,
    durationMs: 0,
    startedAtMs: undefined,
    cacheError: undefined,
    sharedWith: undefined,
    sharedWithPlatform: undefined,
    ...changes,
  };
}

/** A stage with its sums, so that a sample cannot contradict itself. */
export function stage(steps: readonly StepVerdict[]): StageSummary {
  const [summary] = summarizeStages(steps);
  if (summary === undefined) throw new Error('a stage has steps');
  return summary;
}

export function wait(
  kind: WaitReport['kind'],
  startMs: number,
  durationMs: number,
  changes: Partial<WaitReport> = {},
): WaitReport {
  return {
    ...{ kind, what: '', build: 'Check the layers', cache: undefined },
    ...{ startedAtMs: STARTED_AT_MS + startMs, durationMs },
    ...changes,
  };
}

export function layer(name: string, changes: Partial<LayerReport> = {}): LayerReport {
  return {
    name,
    target: name,
    tags: [`cache-${name}`, `cache-${name}-2026Q4`],
    state: 'current',
    reasons: [],
    digest: DIGEST_A,
    previousDigest: DIGEST_A,
    changed: false,
    sizeBytes: 45_123_456,
    ownBytes: 45_123_456,
    transfer: noTraffic,
    platforms: [{ platform: 'linux/amd64', digest: DIGEST_A, sizeBytes: 45_123_456 }],
    builtAt: '2026-10-01T03:00:12Z',
    ageMs: 3 * 86_400_000,
    standsOn: [],
    verified: true,
    ...changes,
  };
}

const BASE = [
  'WORKDIR /app',
  'RUN apt-get update && apt-get install -y --no-install-recommends python3 nodejs',
];
const PYTHON = [
  'WORKDIR /app',
  'COPY requirements.txt .',
  'RUN python3 -m venv venv && venv/bin/pip install --no-cache-dir -r requirements.txt',
];
const NODE = ['COPY package.json package-lock.json ./', 'RUN npm ci --omit=dev'];

function hits(name: string, instructions: readonly string[]): StageSummary {
  return stage(
    instructions.map((instruction, index) =>
      step(name, {
        instruction,
        index: index + 1,
        total: instructions.length,
        inferred: index < instructions.length - 1,
      }),
    ),
  );
}

/** Manifests and the like, and of `others` nothing. */
export function transfer(downloadedBytes: number, uploadedBytes: number): TransferReport {
  const metadata = { downloadedBytes: 28_000, uploadedBytes: 6000 };
  return {
    downloadedBytes: downloadedBytes + metadata.downloadedBytes,
    uploadedBytes: uploadedBytes + metadata.uploadedBytes,
    others: noTraffic,
    metadata,
    atMost: false,
  };
}

/** Nothing had to be done. */
export const WARM: PrewarmReport = {
  schemaVersion: 1,
  kind: 'prewarm',
  outcome: 'warm',
  image: 'ghcr.io/acme/shop',
  quarter: '2026Q4',
  quarterOpened: false,
  write: { writes: true, reason: 'a push to the default branch' },
  startedAt: '2026-10-04T03:00:00.000Z',
  durationMs: 1360,
  revision: '9fceb02d0ae598e95dc970b74767f19372d61af8',
  runUrl: 'https://github.com/acme/shop/actions/runs/123456789',
  builder: { name: 'builder-5c1f', driver: 'docker-container', buildkit: 'v0.32.2', buildx: 'v0.38.2' },
  dependencyHitRate: 100,
  layers: [
    layer('base'),
    layer('python', {
      target: 'python-deps',
      digest: DIGEST_B,
      previousDigest: DIGEST_B,
      sizeBytes: 97_400_000,
      ownBytes: 52_276_544,
      standsOn: ['base'],
    }),
    layer('node', {
      target: 'node-deps',
      digest: DIGEST_C,
      previousDigest: DIGEST_C,
      sizeBytes: 61_900_000,
      ownBytes: 16_776_544,
      standsOn: ['base'],
    }),
  ],
  stages: [hits('base', BASE), hits('python-deps', PYTHON), hits('node-deps', NODE)],
  misses: [],
  trend: undefined,
  cacheSources: [
    { layer: 'base', reference: `ghcr.io/acme/shop@${DIGEST_A}`, state: 'ok', detail: undefined },
    { layer: 'python', reference: `ghcr.io/acme/shop@${DIGEST_B}`, state: 'ok', detail: undefined },
    { layer: 'node', reference: `ghcr.io/acme/shop@${DIGEST_C}`, state: 'ok', detail: undefined },
  ],
  externalImages: [
    {
      name: 'debian:bookworm-slim',
      recorded: DIGEST_D,
      used: DIGEST_D,
      upstream: DIGEST_D,
      movedSince: undefined,
      note: undefined,
    },
  ],
  transfer: transfer(0, 0),
  phases: [
    { name: 'look up layers', startedAtMs: STARTED_AT_MS + 40, durationMs: 310 },
    { name: 'check', startedAtMs: STARTED_AT_MS + 350, durationMs: 900 },
  ],
  waits: [
    wait('builder', 350, 300, { what: 'start' }),
    wait('cache-import', 650, 80, { cache: 'base' }),
    wait('look-up', 730, 510, { what: 'base', cache: 'base' }),
    wait('builder', 1240, 10, { what: 'end' }),
  ],
  attempts: 1,
  notices: [],
  warnings: [],
  nextSteps: [],
  error: undefined,
};

const baseSteps = hits('base', BASE);

/** requirements.txt changed: python is rebuilt on the loaded base, a step of python-deps is shared with node-deps. */
/** Of what a scheduled prewarm finds. */
export const UPDATES: UpdatesReport = {
  wanted: 'security',
  indexes: ['bookworm-security'],
  unread: [],
  downloadedBytes: 417_422,
  layers: [
    {
      layer: 'base',
      above: ['python', 'node'],
      images: ['debian:bookworm-slim'],
      due: [
        {
          package: 'openssl',
          installed: '3.0.15-1~deb12u1',
          available: '3.0.15-1~deb12u2',
          source: 'bookworm-security',
        },
      ],
      notCome: [],
      waiting: [
        {
          package: 'libc6',
          installed: '2.36-9+deb12u9',
          available: '2.36-9+deb12u10',
          source: 'bookworm-security',
        },
      ],
    },
  ],
  unknown: [],
};

export const PREWARMED: PrewarmReport = {
  ...WARM,
  outcome: 'prewarmed',
  durationMs: 48_200,
  dependencyHitRate: 71.4,
  layers: [
    layer('base', { transfer: { downloadedBytes: 45_100_000, uploadedBytes: 0 } }),
    layer('python', {
      target: 'python-deps',
      state: 'rebuilt',
      transfer: { downloadedBytes: 0, uploadedBytes: 52_976_544 },
      reasons: ['requirements.txt changed'],
      digest: DIGEST_D,
      previousDigest: DIGEST_B,
      changed: true,
      sizeBytes: 98_100_000,
      ownBytes: 52_976_544,
      builtAt: '2026-10-04T03:00:44Z',
      ageMs: 0,
      standsOn: ['base'],
    }),
    layer('node', {
      target: 'node-deps',
      digest: DIGEST_C,
      previousDigest: DIGEST_C,
      sizeBytes: 61_900_000,
      ownBytes: 16_776_544,
      standsOn: ['base'],
    }),
  ],
  stages: [
    baseSteps,
    stage([
      step('python-deps', {
        instruction: PYTHON[0] ?? '',
        index: 1,
        total: 3,
        loadedBytes: 45_100_000,
        loadedMs: 3100,
      }),
      step('python-deps', {
        instruction: PYTHON[1] ?? '',
        index: 2,
        total: 3,
        verdict: 'executed',
        startedAtMs: STARTED_AT_MS + 5200,
        durationMs: 180,
      }),
      step('python-deps', {
        instruction: PYTHON[2] ?? '',
        index: 3,
        total: 3,
        verdict: 'executed',
        startedAtMs: STARTED_AT_MS + 5400,
        durationMs: 31_700,
      }),
    ]),
    hits('node-deps', NODE),
  ],
  transfer: transfer(45_100_000, 52_976_544),
  phases: [
    { name: 'look up layers', startedAtMs: STARTED_AT_MS + 40, durationMs: 310 },
    { name: 'check', startedAtMs: STARTED_AT_MS + 350, durationMs: 900 },
    { name: 'build python', startedAtMs: STARTED_AT_MS + 1300, durationMs: 42_100 },
    { name: 'read back', startedAtMs: STARTED_AT_MS + 43_400, durationMs: 1400 },
    { name: 'commit the record', startedAtMs: STARTED_AT_MS + 44_800, durationMs: 600 },
  ],
  waits: [
    ...WARM.waits,
    ...[
      wait('builder', 1300, 200, { what: 'start' }),
      wait('load', 1500, 1700, { what: 'base', cache: 'base' }),
      wait('unpack', 3200, 2000, { what: 'base', cache: 'base' }),
      wait('export', 37_100, 900, { cache: 'python' }),
      wait('push', 38_000, 5400, { cache: 'python' }),
    ].map((one) => ({ ...one, build: 'Build and push: python' })),
  ],
  notices: ['The layer python follows requirements.txt.'],
  externalImages: [
    {
      name: 'debian:bookworm-slim',
      recorded: DIGEST_D,
      used: DIGEST_D,
      upstream: DIGEST_A,
      movedSince: undefined,
      note: 'moved upstream; the next refresh takes it',
    },
  ],
};

/** npm ci failed: node was not built, later steps were not measured. */
export const FAILED: PrewarmReport = {
  ...WARM,
  outcome: 'failed',
  durationMs: 21_400,
  dependencyHitRate: 75,
  attempts: 2,
  layers: [
    layer('base'),
    layer('python', {
      target: 'python-deps',
      digest: DIGEST_B,
      previousDigest: DIGEST_B,
      standsOn: ['base'],
    }),
    layer('node', {
      target: 'node-deps',
      state: 'failed',
      reasons: ['package-lock.json changed'],
      digest: undefined,
      previousDigest: DIGEST_C,
      sizeBytes: undefined,
      ownBytes: undefined,
      builtAt: undefined,
      ageMs: undefined,
      standsOn: ['base'],
      verified: false,
    }),
  ],
  stages: [
    baseSteps,
    stage([
      step('node-deps', { instruction: NODE[0] ?? '', index: 1, total: 3 }),
      step('node-deps', {
        instruction: NODE[1] ?? '',
        index: 2,
        total: 3,
        verdict: 'failed',
        startedAtMs: STARTED_AT_MS + 4000,
        durationMs: 12_800,
      }),
      step('node-deps', { instruction: 'RUN npm rebuild', index: 3, total: 3, verdict: 'not-measured' }),
    ]),
  ],
  misses: [],
  trend: undefined,
  cacheSources: [
    { layer: 'base', reference: `ghcr.io/acme/shop@${DIGEST_A}`, state: 'ok', detail: undefined },
    {
      layer: 'node',
      reference: `ghcr.io/acme/shop@${DIGEST_C}`,
      state: 'broken',
      detail: 'one blob is gone',
    },
  ],
  warnings: [
    'The image of the layer node is broken in the registry: one of 5 blobs is gone. It was not used.',
  ],
  nextSteps: ['Run `npm install` and commit package-lock.json.'],
  error: {
    message: 'Building node-deps failed: "npm ci" ended with exit status 1 (Dockerfile, line 21).',
    cause: 'package.json and package-lock.json do not agree.',
    remedy: 'Bring them into line and commit both:\nnpm install\ngit add package.json package-lock.json',
    log: [
      'npm error code EUSAGE',
      'npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
      'npm error Missing: express@5.1.0 from lock file',
    ],
  },
};

/** Failed before anything was looked at. */
export const EMPTY: PrewarmReport = {
  ...WARM,
  outcome: 'failed',
  durationMs: 0,
  revision: undefined,
  runUrl: undefined,
  builder: undefined,
  dependencyHitRate: undefined,
  layers: [],
  stages: [],
  misses: [],
  trend: undefined,
  cacheSources: [],
  externalImages: [],
  transfer: { ...noTraffic, others: noTraffic, metadata: noTraffic, atMost: false },
  phases: [],
  waits: [],
  error: { message: 'No Dockerfile in this folder.', cause: undefined, remedy: undefined, log: [] },
};

/** What a step, a log or a registry may hold. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</details></table>',
  'a | b \\| c',
  '`tick` ```fence``` ````',
  '@octocat please see #1 and :tada:',
  '**bold** _under_ ~~gone~~ [link](javascript:alert(1)) ![image](https://example.test/x.png)',
  '$x^2$ <!-- hidden',
  'section done: ; # %%{init: {"theme":"dark"}}%%',
  '\u001b[31mred\u001b[0m \u001b]8;;https://example.test\u0007link\u001b]8;;\u0007',
  '\u202egnp.exe\u202c \u200b',
  '::error::boo ##[error]boo',
  '{{ constructor }} ${HOME} "quoted" \'single\' &amp; &#64;',
].join('\n');

/** Hostile text in every field that others can write to. */
export const ATTACKED: PrewarmReport = {
  ...FAILED,
  image: HOSTILE,
  quarter: HOSTILE,
  write: { writes: false, reason: HOSTILE },
  revision: HOSTILE,
  runUrl: 'javascript:alert(1)',
  builder: { name: HOSTILE, driver: HOSTILE, buildkit: HOSTILE, buildx: HOSTILE },
  layers: [
    layer(HOSTILE, {
      target: HOSTILE,
      tags: [HOSTILE],
      reasons: [HOSTILE],
      standsOn: [HOSTILE],
      digest: HOSTILE,
      builtAt: HOSTILE,
    }),
  ],
  stages: [
    stage(
      HOSTILE.split('\n').map((instruction, index) =>
        step(HOSTILE, {
          platform: HOSTILE,
          instruction,
          index: index + 1,
          total: 13,
          verdict: 'executed',
          startedAtMs: STARTED_AT_MS + index * 1000,
          durationMs: 900,
          cacheError: HOSTILE,
          sharedWith: HOSTILE,
        }),
      ),
    ),
  ],
  misses: [
    { kind: 'instruction', before: HOSTILE, after: HOSTILE } as const,
    { kind: 'file', files: [{ path: HOSTILE, change: 'added' }] } as const,
    { kind: 'argument', names: [HOSTILE] } as const,
    { kind: 'external-image', name: HOSTILE, before: HOSTILE, after: HOSTILE } as const,
    { kind: 'cache-source', state: 'failed', reference: HOSTILE, detail: HOSTILE } as const,
    { kind: 'unknown', detail: HOSTILE } as const,
  ].map((cause) => ({
    stage: HOSTILE,
    platform: HOSTILE,
    layer: HOSTILE,
    index: 1,
    instruction: HOSTILE,
    cause,
  })),
  // A history comes from a cache that other runs write.
  trend: {
    runs: 3,
    rates: [100, 50],
    sparkline: HOSTILE,
    drops: [{ stage: HOSTILE, usualRate: 100, rate: 50, runs: 3 }],
    timeSavedMs: 1000,
    timeSavedInAllMs: 2000,
    ledger: undefined,
    ageNote: HOSTILE,
  },
  cacheSources: [{ layer: HOSTILE, reference: HOSTILE, state: 'broken', detail: HOSTILE }],
  externalImages: [
    {
      name: HOSTILE,
      recorded: HOSTILE,
      used: HOSTILE,
      upstream: HOSTILE,
      movedSince: HOSTILE,
      note: HOSTILE,
    },
  ],
  updates: {
    wanted: 'any',
    indexes: [HOSTILE],
    unread: [{ name: HOSTILE, reason: HOSTILE }],
    downloadedBytes: 1,
    layers: [
      {
        layer: HOSTILE,
        above: [HOSTILE],
        images: [HOSTILE],
        due: [{ package: HOSTILE, installed: HOSTILE, available: HOSTILE, source: HOSTILE }],
        notCome: [],
        waiting: [{ package: HOSTILE, installed: HOSTILE, available: HOSTILE, source: HOSTILE }],
      },
    ],
    unknown: [HOSTILE],
  },
  phases: [{ name: HOSTILE, startedAtMs: STARTED_AT_MS, durationMs: 900 }],
  notices: [HOSTILE],
  warnings: [HOSTILE],
  nextSteps: [HOSTILE],
  error: { message: HOSTILE, cause: HOSTILE, remedy: HOSTILE, log: HOSTILE.split('\n') },
};

/** A report with this many executed steps in a few stages. */
export function manySteps(count: number): PrewarmReport {
  const stages = 10;
  return {
    ...PREWARMED,
    dependencyHitRate: 50,
    stages: Array.from({ length: stages }, (_, number) =>
      stage(
        Array.from({ length: count / stages }, (_, index) =>
          step(`stage-${number}`, {
            instruction: `RUN install-package --with-a-long-option=${'ä'.repeat(40)} package-${number}-${index}`,
            index: index + 1,
            total: count / stages,
            verdict: index % 2 === 0 ? 'executed' : 'hit',
            startedAtMs: STARTED_AT_MS + index * 10,
            durationMs: index % 2 === 0 ? 100 + index : 0,
          }),
        ),
      ),
    ),
  };
}
