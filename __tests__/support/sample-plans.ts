import type { PlanReport } from '../../src/commands/plan/report.ts';
import { DIGEST_A } from './sample-reports.ts';

/** A layer whose file changed, on the default branch. */
export const PLANNED: PlanReport = {
  schemaVersion: 1,
  kind: 'plan',
  needed: true,
  reason: 'python is outdated',
  image: 'ghcr.io/acme/shop',
  quarter: '2026Q4',
  write: { writes: true, reason: 'push on the default branch main' },
  startedAt: '2026-10-04T03:00:00.000Z',
  durationMs: 840,
  revision: '1a2b3c4d5e6f7890aabbccddeeff001122334455',
  runUrl: 'https://github.com/acme/shop/actions/runs/42',
  runners: [],
  layers: [
    {
      name: 'base',
      platform: undefined,
      target: 'base',
      digest: DIGEST_A,
      builtAt: '2026-10-01T03:00:00.000Z',
      ageMs: 3 * 86_400_000,
      reasons: [],
    },
    {
      name: 'python',
      platform: undefined,
      target: 'python-deps',
      digest: undefined,
      builtAt: undefined,
      ageMs: undefined,
      reasons: ['file requirements.txt changed'],
    },
  ],
  externalImages: [],
  notices: [],
  warnings: [],
  error: undefined,
};
