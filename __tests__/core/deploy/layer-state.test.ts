import { describe, expect, test } from '@jest/globals';
import type { HostHoldings, StoreKind } from '../../../src/core/deploy/download-plan.ts';
import {
  describeHostLayers,
  type HostLayer,
  type NamedImage,
  type RegistryLayer,
} from '../../../src/core/deploy/layer-state.ts';
import { holding, local, named, pullable, pulled, registryLayer } from '../../support/deploy-values.ts';

const image = 'ghcr.io/owner/app';
const app = pullable('app', 'debian:1000 base:200 deps:30 source:4');
const base = pullable('base', 'debian:1000 base:200');
const oldBase = pullable('old base', 'debian:1000 base-of-September:190');
const python = pullable('python', 'debian:1000 base:200 venv:500');
const now = Date.parse('2026-10-11');

function look(
  layer: RegistryLayer,
  images: readonly NamedImage[],
  options: { readonly store?: StoreKind; readonly withApp?: boolean } = {},
): HostLayer | undefined {
  const holdings: HostHoldings = holding(options.store ?? 'classic', ...images);
  return describeHostLayers({
    layers: [layer],
    apps: options.withApp === false ? [] : [app],
    holdings,
    images,
    nowMs: now,
  })[0];
}

test('a layer is as large as what it adds, and its image as all that is beneath it as well', () => {
  const layers = [
    registryLayer('base', base),
    { ...registryLayer('python', python), standsOn: ['base'] },
    { ...registryLayer('node', python), standsOn: ['gone'] },
  ];
  const found = describeHostLayers({
    ...{ layers, apps: [app], images: [], nowMs: now },
    holdings: holding('classic'),
  });
  expect(found.map(({ ownBytes, sizeBytes }) => [ownBytes, sizeBytes])).toEqual([
    [1201, 1201],
    [501, 1701],
    [undefined, 1701],
  ]);
});

describe('a layer on a host', () => {
  test.each<[string, readonly NamedImage[], Partial<HostLayer>]>([
    [
      'is missing on a fresh one',
      [],
      { state: 'missing', presentAs: undefined, sizeBytes: 1201, downloadBytes: 1201, savesBytes: 1200 },
    ],
    [
      'is present when it was pulled',
      [named(pulled(base), `${image}:cache-base`)],
      { state: 'present', presentAs: 'image', downloadBytes: 0, savesBytes: 0, reducesBytes: 1200 },
    ],
    [
      'is present by digest, whatever it is called',
      [named(pulled(base), '')],
      { state: 'present', presentAs: 'image' },
    ],
    [
      'is present as a part of the application',
      [named(pulled(app), 'docker.io/cache-prewarm/shop:0123456789ab')],
      { state: 'present', presentAs: 'layers', downloadBytes: 1, savesBytes: 0 },
    ],
    [
      'is stale when its tag stands for an older one',
      [named(pulled(oldBase), `${image}:cache-base`)],
      { state: 'stale', downloadBytes: 201, savesBytes: 200, ageMs: now - Date.parse('2026-09-01') },
    ],
    [
      'is stale when the tag of a quarter stands for an older one',
      [named(pulled(oldBase), `${image}:cache-base-2026Q3`)],
      { state: 'stale' },
    ],
    [
      'is stale when this tool has pulled an older one',
      [named(pulled(oldBase), 'docker.io/library/cache-prewarm-layers:base-0123456789ab')],
      { state: 'stale' },
    ],
    [
      'is missing when only another image has that layer’s name from us',
      [
        named(
          pulled(oldBase),
          'docker.io/library/cache-prewarm-layers:base-0123456789ab',
          'ghcr.io/owner/other',
        ),
      ],
      { state: 'missing' },
    ],
    [
      'is missing when only a layer with a longer name is there',
      [named(pulled(oldBase), `${image}:cache-base-tools`)],
      { state: 'missing' },
    ],
    [
      'is present where the older one is there as well',
      [named(pulled(oldBase), `${image}:cache-base-2026Q3`), named(pulled(base), `${image}:cache-base`)],
      { state: 'present', presentAs: 'image', ageMs: now - Date.parse('2026-10-01') },
    ],
    [
      'is missing where it cannot be told whether it is there',
      [named(local(base, 'classic'), 'docker.io/library/own:latest')],
      { state: 'missing', downloadBytes: 1201 },
    ],
  ])('%s', (_what, images, expected) => {
    expect(look(registryLayer('base', base), images)).toMatchObject({
      name: 'base',
      digest: base.digest,
      ...expected,
    });
  });

  test('that the registry does not have is compared with nothing', () => {
    const images = [named(pulled(oldBase), `${image}:cache-base`)];
    expect(look(registryLayer('base', undefined), images)).toEqual({
      name: 'base',
      state: 'absent-in-registry',
      presentAs: undefined,
      digest: undefined,
      sizeBytes: undefined,
      ageMs: now - Date.parse('2026-09-01'),
      downloadBytes: undefined,
      reducesBytes: undefined,
      savesBytes: undefined,
    });
  });

  test.each<[StoreKind, number]>([
    ['classic', 1200],
    ['containerd', 1200],
  ])('of which the application has only what is beneath is worth that (%s)', (store, reducesBytes) => {
    const held = [named(pulled(base), `${image}:cache-base`)];
    expect(look(registryLayer('python', python), held, { store })).toMatchObject({
      state: 'missing',
      reducesBytes,
      savesBytes: 0,
      downloadBytes: 501,
    });
  });

  test('is worth nothing that can be told without an application', () => {
    expect(look(registryLayer('base', base), [], { withApp: false })).toMatchObject({
      state: 'missing',
      downloadBytes: 1201,
      reducesBytes: undefined,
      savesBytes: undefined,
    });
  });

  test('is not from the future because a clock is off', () => {
    const layer = { ...registryLayer('base', base), builtAtMs: now + 60_000 };
    expect(look(layer, [])?.ageMs).toBe(0);
  });
});
