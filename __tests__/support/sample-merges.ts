import type { MergeReport } from '../../src/commands/merge/report.ts';
import { keepLedger } from '../../src/core/history/ledger.ts';
import { historyEntry } from '../core/history/sample-entry.ts';
import { account } from '../core/history/sample-ledger.ts';
import { DIGEST_A, DIGEST_B, DIGEST_C } from './sample-reports.ts';

/** An application for two platforms, of which one was cold. */
export const MERGED: MergeReport = {
  schemaVersion: 1,
  kind: 'merge',
  step: 'build',
  outcome: 'merged',
  image: 'ghcr.io/acme/shop',
  startedAt: '2026-11-26T04:00:00.000Z',
  durationMs: 2100,
  runUrl: 'https://github.com/acme/shop/actions/runs/42',
  platforms: [
    {
      platform: 'linux/amd64',
      hitRate: 100,
      durationMs: 40_000,
      coveredPercent: 96.2,
      stages: [{ stage: 'base', hit: 2, executed: 0, failed: 0 }],
      misses: [],
    },
    {
      platform: 'linux/arm64',
      hitRate: 50,
      durationMs: 90_000,
      coveredPercent: 95.1,
      stages: [
        { stage: 'base', hit: 1, executed: 1, failed: 0 },
        { stage: 'only-arm', hit: 0, executed: 0, failed: 0 },
      ],
      misses: [{ stage: 'base', because: 'the file a.txt changed' }],
    },
  ],
  images: [
    {
      name: 'app',
      digest: DIGEST_A,
      tags: ['ghcr.io/acme/shop:main'],
      changed: true,
      platforms: [
        { platform: 'linux/amd64', digest: DIGEST_B, sizeBytes: 130_000_000 },
        { platform: 'linux/arm64', digest: DIGEST_C, sizeBytes: 128_000_000 },
      ],
    },
  ],
  reference: `ghcr.io/acme/shop@${DIGEST_A}`,
  ledger: keepLedger(
    [1, 2].map(() => historyEntry({ caches: { base: account(9000, 800) } })),
    ['linux/amd64', 'linux/arm64'].map((platform) =>
      historyEntry({ platform, caches: { base: account(4000, 900) } }),
    ),
  ),
  phases: [],
  notices: [],
  warnings: [],
  error: undefined,
};
