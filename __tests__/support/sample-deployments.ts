import type { DeployReport } from '../../src/commands/deploy/report.ts';
import type { VerifyReport } from '../../src/commands/verify/report.ts';
import type { HostReport } from '../../src/core/deploy/host-report.ts';
import { DIGEST_A, DIGEST_B } from './sample-reports.ts';

const image = 'ghcr.io/acme/shop';

const web1: HostReport = {
  name: 'web1',
  address: 'deploy@203.0.113.7:22',
  outcome: 'deployed',
  error: undefined,
  engine: '26.1.5',
  compose: '2.26.1',
  store: 'classic',
  platform: 'linux/amd64',
  layers: [
    {
      name: 'base',
      state: 'present',
      digest: DIGEST_A,
      sizeBytes: 52_000_000,
      ownBytes: 52_000_000,
      ageMs: 86_400_000 * 3,
      reducesBytes: 52_000_000,
      pulled: false,
    },
    {
      name: 'runtime',
      state: 'missing',
      digest: DIGEST_B,
      sizeBytes: 158_000_000,
      ownBytes: 106_000_000,
      ageMs: 86_400_000,
      reducesBytes: 106_000_000,
      pulled: true,
    },
    {
      name: 'python',
      state: 'not-needed',
      digest: DIGEST_B,
      sizeBytes: 80_000_000,
      ownBytes: 28_000_000,
      ageMs: 86_400_000,
      reducesBytes: 0,
      pulled: false,
    },
  ],
  download: {
    totalBytes: 158_004_800,
    heldBytes: 52_000_000,
    plannedBytes: 106_004_800,
    atMost: false,
    downloadedBytes: 106_004_800,
  },
  before: { web: `${image}@${DIGEST_A}` },
  after: { web: `${image}@${DIGEST_B}` },
  switches: [],
  strategies: [],
  downtimeMs: 2380,
  health: 'healthy',
  logs: [],
  phases: [{ name: 'switch', startedAtMs: 1, durationMs: 4200 }],
  notices: [],
  warnings: [],
};

const startedAtMs = Date.parse('2026-11-25T03:00:00.000Z');

/** Two hosts that were deployed to, one of which ran it already. */
export const DEPLOYED: DeployReport = {
  schemaVersion: 1,
  kind: 'deploy',
  outcome: 'deployed',
  action: 'deploy',
  image: `${image}@${DIGEST_B}`,
  tag: 'main',
  startedAt: '2026-11-25T03:00:00.000Z',
  durationMs: 21_400,
  revision: '0123456789abcdef0123456789abcdef01234567',
  runUrl: 'https://github.com/acme/shop/actions/runs/7',
  batches: [['web1'], ['web2']],
  hosts: [
    web1,
    {
      ...web1,
      name: 'web2',
      outcome: 'unchanged',
      layers: [],
      download: {
        totalBytes: 158_004_800,
        heldBytes: 158_004_800,
        plannedBytes: 0,
        atMost: false,
        downloadedBytes: 0,
      },
      strategies: [],
      downtimeMs: undefined,
    },
  ],
  phases: [
    { name: 'connect', startedAtMs, durationMs: 800 },
    { name: 'pull', startedAtMs: startedAtMs + 800, durationMs: 9000 },
    { name: 'switch', startedAtMs: startedAtMs + 9_800, durationMs: 11_000 },
  ],
  notices: ['Service web has no health check of its own.'],
  warnings: [],
  nextSteps: [],
  error: undefined,
};

/** Two images of one project, of which the second one changed. */
export const SEVERAL: DeployReport = {
  ...DEPLOYED,
  image: undefined,
  tag: undefined,
  images: [
    { image: `${image}-api@${DIGEST_A}`, tag: 'v2' },
    { image: `${image}-web@${DIGEST_B}`, tag: undefined },
  ],
  hosts: [
    {
      ...web1,
      before: {
        api: `${image}-api@${DIGEST_A}`,
        worker: `${image}-api@${DIGEST_A}`,
        web: `${image}-web@${DIGEST_A}`,
      },
      after: {
        api: `${image}-api@${DIGEST_A}`,
        worker: `${image}-api@${DIGEST_A}`,
        web: `${image}-web@${DIGEST_B}`,
      },
      download: {
        totalBytes: 158_004_800,
        heldBytes: 152_000_000,
        plannedBytes: 6_004_800,
        atMost: false,
        downloadedBytes: 6_004_800,
        images: [
          {
            image: `${image}-api@${DIGEST_A}`,
            totalBytes: 150_000_000,
            heldBytes: 150_000_000,
            plannedBytes: 0,
            downloadedBytes: 0,
          },
          {
            image: `${image}-web@${DIGEST_B}`,
            totalBytes: 8_004_800,
            heldBytes: 2_000_000,
            plannedBytes: 6_004_800,
            downloadedBytes: 6_004_800,
          },
        ],
      },
    },
  ],
};

/** A release that was sick, and a host that was then left alone. */
export const ROLLED_BACK: DeployReport = {
  ...DEPLOYED,
  outcome: 'rolled-back',
  hosts: [
    {
      ...web1,
      outcome: 'rolled-back',
      after: web1.before,
      health: 'unhealthy after 14 s',
      logs: ['Traceback (most recent call last):', 'KeyError: <DATABASE_URL> & "more"'],
      error: {
        message: 'the release was sick and the one before runs again',
        cause: 'container shop-web-1 is unhealthy',
        remedy: 'Look at the log below.',
        log: [],
      },
      warnings: ['after-switch was not run'],
    },
    { ...web1, name: 'web2', outcome: 'not-switched', after: web1.before, downtimeMs: undefined },
  ],
  error: {
    message: 'The release was sick on web1.',
    cause: undefined,
    remedy: 'Mend it and deploy again; the release before runs on every host.',
    log: ['KeyError: <DATABASE_URL> & "more"'],
  },
};

/** A look that found a stale layer on a host and a broken one in the registry. */
export const VERIFIED: VerifyReport = {
  schemaVersion: 1,
  kind: 'verify',
  healthy: false,
  image,
  app: `${image}@${DIGEST_B}`,
  startedAt: '2026-11-25T03:00:00.000Z',
  durationMs: 2100,
  runUrl: undefined,
  layers: [
    {
      name: 'base',
      tag: 'cache-base',
      state: 'ok',
      problems: [],
      digest: DIGEST_A,
      sizeBytes: 52_000_000,
      ownBytes: 52_000_000,
      ageMs: 86_400_000,
      platforms: ['linux/amd64'],
    },
    {
      name: 'node',
      tag: 'cache-node',
      state: 'broken',
      problems: ['a blob is missing'],
      digest: DIGEST_B,
      sizeBytes: undefined,
      ownBytes: undefined,
      ageMs: undefined,
      platforms: [],
    },
  ],
  hosts: [
    {
      name: 'web1',
      address: 'deploy@203.0.113.7:22',
      healthy: false,
      engine: '26.1.5',
      compose: '2.26.1',
      store: 'containerd',
      platform: 'linux/amd64',
      layers: web1.layers,
      download: web1.download,
      problems: [],
      error: undefined,
    },
  ],
  phases: [],
  notices: [],
  warnings: [],
  nextSteps: ['cache-prewarm deploy --prewarm-only pulls what is missing.'],
  error: undefined,
};
