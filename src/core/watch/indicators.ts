import type { HistoryEntry } from '../history/history-entry.ts';
import { isBuild } from '../history/trend.ts';
import type { Watched } from './watched.ts';

/** One thing that is measured, under the name that OpenMetrics has for it: base units, and the unit at the end of the name. */
export interface Indicator {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly {
    readonly labels: Readonly<Record<string, string>>;
    readonly value: number;
  }[];
}

/** What is known of an image's layers, builds, deployments and package. What is not known is left out. */
export function collectIndicators({ image, entries, layers, quota }: Watched): readonly Indicator[] {
  const build = entries.findLast(isBuild);
  const deploy = entries.findLast(({ kind, outcome }) => kind === 'deploy' && outcome === 'deployed');
  const deployment = deploy?.kind === 'deploy' ? deploy : undefined;
  const stored = entries.findLast(({ kind }) => kind === 'maintain');
  const one = (value: number | undefined): Indicator['samples'] =>
    value === undefined ? [] : [{ labels: { image }, value }];
  const indicators: readonly Indicator[] = [
    {
      name: 'cache_prewarm_dependency_hit_ratio',
      help: 'Share of the dependency steps of the last build that came from the cache.',
      samples: one(share(build?.dependencyHitRate)),
    },
    {
      name: 'cache_prewarm_stage_hit_ratio',
      help: 'The same for each stage.',
      samples: Object.entries(build?.stages ?? {}).map(([stage, rate]) => ({
        labels: { image, stage },
        value: rate / 100,
      })),
    },
    {
      name: 'cache_prewarm_time_saved_seconds',
      help: 'Time that the steps that hit in the last build took when they last executed, less what it took to get them. Negative if that took longer.',
      samples: one(seconds(build?.timeSavedMs)),
    },
    {
      name: 'cache_prewarm_layer_age_seconds',
      help: 'Since the content of the layer was made.',
      samples: layers.map(({ name, ageMs }) => ({ labels: { image, layer: name }, value: ageMs / 1000 })),
    },
    {
      name: 'cache_prewarm_layer_size_bytes',
      help: 'Compressed.',
      samples: layers.flatMap(({ name, sizes }) =>
        Object.entries(sizes).map(([platform, value]) => ({
          labels: { image, layer: name, platform },
          value,
        })),
      ),
    },
    {
      name: 'cache_prewarm_stored_bytes',
      help: 'What the package held after the last maintenance, every blob once.',
      samples: one(quota?.storedBytes ?? (stored?.kind === 'maintain' ? stored.storedBytes : undefined)),
    },
    { name: 'cache_prewarm_quota_bytes', help: 'The input quota.', samples: one(quota?.quotaBytes) },
    {
      name: 'cache_prewarm_quota_used_ratio',
      help: 'Share of the quota that is taken.',
      samples: one(quota === undefined ? undefined : quota.storedBytes / quota.quotaBytes),
    },
    {
      name: 'cache_prewarm_deploy_duration_seconds',
      help: 'Of the last successful deployment.',
      samples: one(seconds(deployment?.durationMs)),
    },
    {
      name: 'cache_prewarm_deploy_downloaded_bytes',
      help: 'By its hosts together.',
      samples: one(deployment?.downloadedBytes),
    },
    {
      name: 'cache_prewarm_deploy_downtime_seconds',
      help: 'Of the host that was out of service the longest.',
      samples: one(seconds(deployment?.downtimeMs)),
    },
    {
      name: 'cache_prewarm_last_run_timestamp_seconds',
      help: 'When the last run of a kind began.',
      samples: [...lastOfKinds(entries)].map(([kind, at]) => ({
        labels: { image, kind },
        value: Date.parse(at) / 1000,
      })),
    },
  ];
  return indicators.filter(({ samples }) => samples.length > 0);
}

function lastOfKinds(entries: readonly HistoryEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ kind, at }) => [kind, at]));
}

function share(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : percent / 100;
}

function seconds(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : ms / 1000;
}
