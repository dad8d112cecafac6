import type { DoctorReport } from '../../src/commands/doctor/report.ts';
import type { MaintainReport } from '../../src/commands/maintain/report.ts';
import type { MirrorReport } from '../../src/commands/mirror/report.ts';
import type { QuarterReport } from '../../src/commands/quarter/report.ts';
import { DIGEST_A, DIGEST_B } from './sample-reports.ts';

/** A dry run that found an old quarter. */
export const MAINTENANCE: MaintainReport = {
  schemaVersion: 1,
  kind: 'maintain',
  outcome: 'planned',
  dryRun: true,
  image: 'ghcr.io/acme/shop',
  startedAt: '2026-11-26T04:00:00.000Z',
  durationMs: 5200,
  runUrl: 'https://github.com/acme/shop/actions/runs/42',
  versions: [
    {
      digest: DIGEST_A,
      tags: ['cache-base-2025Q1'],
      action: 'delete',
      dropped: ['cache-base-2025Q1'],
      reason: '2025Q1 is older than the newest 4 quarters',
      ownBytes: 130_000_000,
      ageMs: 600 * 86_400_000,
      done: undefined,
      detail: undefined,
    },
    {
      digest: DIGEST_B,
      tags: ['cache-base', 'cache-base-2024Q4'],
      action: 'untag',
      dropped: ['cache-base-2024Q4'],
      reason: 'cache-base is what builds and hosts read; 2024Q4 is older than the newest 4 quarters',
      ownBytes: 0,
      ageMs: undefined,
      done: undefined,
      detail: undefined,
    },
    {
      digest: DIGEST_B,
      tags: ['main'],
      action: 'keep',
      dropped: [],
      reason: 'main names an image of the application',
      ownBytes: 1000,
      ageMs: 86_400_000,
      done: undefined,
      detail: undefined,
    },
  ],
  blocked: undefined,
  freeableBytes: 130_000_000,
  storage: {
    totalBytes: 900_000_000,
    untaggedBytes: 1000,
    tags: [{ tag: 'main', sizeBytes: 500_000_000, ownBytes: 1000 }],
    remainingBytes: 900_000_000,
    growth: { sinceAt: '2026-11-19T04:00:00.000Z', bytes: 70_000_000, bytesPerDay: 10_000_000 },
    quota: { quotaBytes: 1_000_000_000, usedPercent: 90, exceeded: true, reachedOn: '2026-12-06' },
  },
  health: {
    problems: [
      {
        name: 'layer-old',
        subject: 'base',
        evidence: 'The layer base was made 120 days ago, and max-age is 100 days.',
        remedy: 'Refresh it.',
      },
    ],
    layers: [{ name: 'base', ageMs: 120 * 86_400_000, sizes: { 'linux/amd64': 130_000_000 }, updates: [] }],
    runs: 12,
    metricsFile: 'cache.prom',
    issue: { done: 'opened', number: 7, url: 'https://github.com/acme/shop/issues/7' },
  },
  phases: [],
  notices: [],
  warnings: [
    'The package takes 90 % of its quota: 900 MB of 1.0 GB; at the current growth it will be full on 2026-12-06. 130 MB could be freed.',
  ],
  nextSteps: ['Review the table, then run again with dry-run: false.'],
  error: undefined,
};

/** A doctor's visit that found a lost layer. */
export const UNWELL: DoctorReport = {
  schemaVersion: 1,
  kind: 'doctor',
  healthy: false,
  image: 'ghcr.io/acme/shop',
  startedAt: '2026-11-26T04:00:00.000Z',
  durationMs: 4100,
  well: ['There is room for a build.'],
  findings: [
    {
      name: 'layer-absent',
      severity: 'error',
      subject: 'base',
      evidence: 'it is gone from the registry',
      remedy: 'Run "cache-prewarm prewarm".',
      fix: 'rebuilds and pushes the layer',
      fixed: false,
    },
  ],
  phases: [],
  notices: [],
  warnings: [],
  error: undefined,
};

/** A quarter that was gone back to. */
export const QUARTERS: QuarterReport = {
  schemaVersion: 1,
  kind: 'quarter',
  task: 'restore',
  image: 'ghcr.io/acme/shop',
  quarters: [
    {
      quarter: '2026Q3',
      recordedAt: '2026-09-28T02:00:00.000Z',
      layers: [{ name: 'base', digest: DIGEST_A, current: true }],
    },
  ],
  recorded: '2026Q3',
  hold: { version: 1, quarter: '2026Q3', since: '2026-11-26T08:00:00Z', by: 'octocat' },
  moved: [{ tag: 'cache-base', from: DIGEST_B, to: DIGEST_A }],
  notices: [],
  warnings: [],
  error: undefined,
};

/** A base image that moved upstream, and a Dockerfile that would be pinned. */
export const MIRRORED: MirrorReport = {
  schemaVersion: 1,
  kind: 'mirror',
  startedAt: '2026-11-26T04:00:00.000Z',
  durationMs: 900,
  images: [
    {
      source: 'docker.io/library/debian:bookworm-slim',
      target: 'ghcr.io/acme/mirror/debian:bookworm-slim',
      state: 'drifted',
      upstreamDigest: DIGEST_A,
      targetDigest: DIGEST_B,
      driftMs: 86_400_000,
      tags: ['bookworm-slim'],
      detail: 'it was not copied',
    },
  ],
  pinned: [
    {
      file: 'Dockerfile',
      line: 1,
      before: 'FROM debian:bookworm-slim',
      after: `FROM ghcr.io/acme/mirror/debian@${DIGEST_B}`,
    },
  ],
  wrote: false,
  notices: [],
  warnings: [],
  error: undefined,
};
