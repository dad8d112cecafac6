import { describe, expect, test } from '@jest/globals';
import { describeShortage, estimateNeed } from '../../src/core/deploy/disk-need.ts';
import { planDownload } from '../../src/core/deploy/download-plan.ts';
import { describeHostLayers } from '../../src/core/deploy/layer-state.ts';
import { planPrewarm } from '../../src/core/deploy/prewarm-plan.ts';
import type { HostPlan } from '../../src/hosts/plan.ts';
import { describeHostPlan } from '../../src/hosts/plan-text.ts';
import { digest, holding, named, pullable, pulled, registryLayer } from '../support/deploy-values.ts';

const image = 'ghcr.io/owner/app';
const base = pullable('base', 'debian:30000000 base:20000000', 1000);
const python = pullable('python', 'debian:30000000 base:20000000 venv:60000000', 1000);
const app = pullable('app', 'debian:30000000 base:20000000 source:4000', 1000);
const old = named(pulled(pullable('old', 'debian:30000000 old:10000000')), `${image}:cache-base`);
const place = { folder: '/var/lib/docker', mount: '/', freeBytes: 8e9, freeInodes: 1e6 };

function plan(options: Partial<HostPlan> & { readonly withApp?: boolean } = {}): HostPlan {
  const { withApp = true, ...rest } = options;
  const layers = [
    registryLayer('base', base),
    registryLayer('python', python),
    registryLayer('gone', undefined),
  ];
  const holdings = holding('classic', old);
  const targets = withApp ? [app] : [];
  const states = describeHostLayers({
    layers,
    apps: targets,
    holdings,
    images: [old],
    nowMs: Date.parse('2026-10-04'),
  });
  const prewarm = planPrewarm({ mode: 'auto', layers, states, targets, holdings, appFollows: false });
  return {
    engine: {
      version: '26.1.5',
      apiVersion: '1.45',
      platform: { os: 'linux', architecture: 'amd64' },
      store: 'classic',
      rootDir: '/var/lib/docker',
      containerdAddress: undefined,
      listsIncomplete: false,
      isInSwarm: false,
      cpus: 2,
      runtimes: ['runc'],
    },
    platform: 'linux/amd64',
    layers: states,
    apps: targets.map((target) => {
      const now = planDownload(target, holdings);
      return {
        reference: `${image}@${target.digest}`,
        image: target,
        totalBytes: now.totalBytes,
        heldBytes: now.heldBytes,
        now,
        afterLayers: planDownload(target, prewarm.after),
      };
    }),
    prewarm,
    others: [],
    othersBytes: 0,
    plannedBytes: 20_001_000,
    uncertainBytes: 0,
    isAtMost: (rest.uncertainBytes ?? 0) > 0,
    need: estimateNeed(20_001_000, undefined),
    place,
    shortage: undefined,
    prune: [],
    ...rest,
  };
}

describe('the plan of a host', () => {
  test('is told in lines', () => {
    expect(describeHostPlan('web1', plan())).toEqual([
      'web1: Docker 26.1.5, classic image store, linux/amd64',
      '  layer base: stale, 50.0 MB, 33 days old, holds 50.0 MB of the application',
      '  layer python: missing, 110 MB, 3 days old, holds 50.0 MB of the application',
      '  layer gone: not in the registry',
      `  application ghcr.io/owner/app@${app.digest.slice(0, 19)}: 50.0 MB, of which the host has 30.0 MB (60 %); its pull downloads 20.0 MB`,
      '  layer images that are pulled: base (20.0 MB); the application then needs 5.0 kB',
      '  layer image python is not pulled: it would save nothing: the application has none of the blobs that it adds',
      '  to download: 20.0 MB',
      '  room: about 88.0 MB of the 8.0 GB that are free at /var/lib/docker',
    ]);
  });

  test('does not say of a layer that is not needed that it holds the application', () => {
    const layers = plan().layers.map((layer) =>
      layer.name === 'python' ? { ...layer, state: 'not-needed' as const } : layer,
    );
    expect(describeHostPlan('web1', { ...plan(), layers })).toContain(
      '  layer python: not needed here, 110 MB, 3 days old',
    );
  });

  test('says what cannot be told', () => {
    expect(describeHostPlan('web1', plan({ uncertainBytes: 5_000_000 }))).toContain(
      '  to download: 20.0 MB at most: 5.0 MB of it may already be there, because the engine does not report which compressed layers it knows',
    );
  });

  test('says what is missing, and what may go for it', () => {
    const need = estimateNeed(20_001_000, undefined);
    const prune = [
      { id: digest('a'), kind: 'layer', title: 'layer base', names: [], freesBytes: 30_000_000 },
      { id: digest('b'), kind: 'release', title: 'release 0123456789ab', names: [], freesBytes: undefined },
    ] as const;
    const small = { ...place, freeBytes: 1_000_000 };
    const shortage = describeShortage(small, need);
    const lines = describeHostPlan('web1', plan({ place: small, shortage, prune }));
    expect(lines.slice(-2)).toEqual([
      `  room: ${shortage}`,
      '  may be removed until it fits: layer base (about 30.0 MB), release 0123456789ab',
    ]);
  });

  test('is short without an application, and without a known place', () => {
    const lines = describeHostPlan('web1', plan({ withApp: false, place: undefined }));
    expect(lines).toContain('  layer base: stale, 50.0 MB, 33 days old');
    expect(lines.at(-1)).toBe('  to download: 20.0 MB');
    expect(lines.join('\n')).not.toContain('application');
  });
});
