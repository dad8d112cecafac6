import { describe, expect, test } from '@jest/globals';
import { collectIndicators } from '../../../src/core/watch/indicators.ts';
import { deployEntry, historyEntry, maintainEntry } from '../history/sample-entry.ts';
import { watched } from './watched-values.ts';

const image = 'ghcr.io/acme/shop';
const samples = (...given: Parameters<typeof collectIndicators>) =>
  Object.fromEntries(collectIndicators(...given).map((indicator) => [indicator.name, indicator.samples]));

describe('the indicators', () => {
  test('are of the last build, the last deployment that went well, the layers and the package', () => {
    const entries = [
      historyEntry({ stages: { old: 3 } }),
      historyEntry({ dependencyHitRate: 87.5, stages: { base: 100, 'python-deps linux/arm64': 75 } }),
      deployEntry({ durationMs: 30_000, downloadedBytes: 5000, downtimeMs: 480 }),
      deployEntry({ outcome: 'rolled-back', durationMs: 1 }),
    ];
    const found = samples(watched({ entries, quota: { storedBytes: 10, quotaBytes: 40 } }));
    expect(found).toEqual({
      cache_prewarm_dependency_hit_ratio: [{ labels: { image }, value: 0.875 }],
      cache_prewarm_stage_hit_ratio: [
        { labels: { image, stage: 'base' }, value: 1 },
        { labels: { image, stage: 'python-deps linux/arm64' }, value: 0.75 },
      ],
      cache_prewarm_time_saved_seconds: [{ labels: { image }, value: 148 }],
      cache_prewarm_layer_age_seconds: [{ labels: { image, layer: 'base' }, value: 259_200 }],
      cache_prewarm_layer_size_bytes: [
        { labels: { image, layer: 'base', platform: 'linux/amd64' }, value: 130_000_000 },
      ],
      cache_prewarm_stored_bytes: [{ labels: { image }, value: 10 }],
      cache_prewarm_quota_bytes: [{ labels: { image }, value: 40 }],
      cache_prewarm_quota_used_ratio: [{ labels: { image }, value: 0.25 }],
      cache_prewarm_deploy_duration_seconds: [{ labels: { image }, value: 30 }],
      cache_prewarm_deploy_downloaded_bytes: [{ labels: { image }, value: 5000 }],
      cache_prewarm_deploy_downtime_seconds: [{ labels: { image }, value: 0.48 }],
      cache_prewarm_last_run_timestamp_seconds: [
        { labels: { image, kind: 'build' }, value: Date.parse('2026-10-04T03:00:00Z') / 1000 },
        { labels: { image, kind: 'deploy' }, value: Date.parse('2026-10-04T03:05:00Z') / 1000 },
      ],
    });
  });

  test('leave out what is not known', () => {
    expect(samples(watched({ entries: [], layers: [], quota: undefined }))).toEqual({});
  });

  test('tell what the package holds where no quota is set', () => {
    expect(
      samples(watched({ entries: [maintainEntry({ storedBytes: 7 })], layers: [], quota: undefined })),
    ).toMatchObject({
      cache_prewarm_stored_bytes: [{ labels: { image }, value: 7 }],
    });
  });
});
