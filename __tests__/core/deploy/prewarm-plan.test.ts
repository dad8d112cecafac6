import { describe, expect, test } from '@jest/globals';
import type { HostHoldings, PullableImage } from '../../../src/core/deploy/download-plan.ts';
import {
  describeHostLayers,
  type NamedImage,
  type RegistryLayer,
} from '../../../src/core/deploy/layer-state.ts';
import {
  describeLeft,
  describePulls,
  type PrewarmMode,
  planPrewarm,
} from '../../../src/core/deploy/prewarm-plan.ts';
import { holding, named, pullable, pulled, registryLayer } from '../../support/deploy-values.ts';

const base = pullable('base', 'debian:1000 base:200', 5);
const python = pullable('python', 'debian:1000 base:200 workdir:1 venv:500', 5);
const runtime = pullable('runtime', 'debian:1000 base:200 venv-copied:400', 5);
const app = pullable('app', 'debian:1000 base:200 venv-copied:400 source:7', 5);
/** Not on `runtime`, as most applications are written. */
const copying = pullable('copying', 'debian:1000 base:200 workdir:1 venv-copied-here:400 source:7', 5);
const layers = [
  registryLayer('runtime', runtime, { standsOn: 'base' }),
  registryLayer('python', python, { standsOn: 'base' }),
  registryLayer('base', base),
];

function plan(
  mode: PrewarmMode,
  options: {
    readonly target?: PullableImage;
    readonly more?: readonly PullableImage[];
    readonly images?: readonly NamedImage[];
    readonly appFollows?: boolean;
    readonly layers?: readonly RegistryLayer[];
    readonly store?: HostHoldings['store'];
  } = {},
) {
  const { target, images = [], appFollows = false } = options;
  const targets = [...(target === undefined ? [] : [target]), ...(options.more ?? [])];
  const holdings = holding(options.store ?? 'classic', ...images);
  const given = options.layers ?? layers;
  const planned = planPrewarm({
    mode,
    layers: given,
    states: describeHostLayers({ layers: given, apps: targets, holdings, images, nowMs: 0 }),
    targets,
    holdings,
    appFollows,
  });
  return {
    pulls: describePulls(planned.pulls),
    left: planned.left.map(({ name, why }) => `${name} ${describeLeft(why)}`),
  };
}

const has = (...images: readonly PullableImage[]): readonly NamedImage[] =>
  images.map((held) => named(pulled(held), ''));
const twice = 'would save nothing: the application has none of the blobs that it adds';

describe('auto', () => {
  test('before a deployment pulls the one image that holds most of the application', () => {
    expect(plan('auto', { target: app })).toEqual({
      pulls: 'runtime (1.6 kB)',
      left: [`python ${twice}`, 'base comes with the layer runtime'].sort().reverse(),
    });
  });

  test('pulls what makes one of several images cheaper', () => {
    const venv = pullable('other', 'debian:1000 base:200 workdir:1 venv:500 source:4', 5);
    const { pulls } = plan('auto', { target: app, more: [venv] });
    expect(pulls).toContain('runtime');
    expect(pulls).toContain('python');
  });

  test('pulls nothing that comes with the application right after, and costs more apart from it', () => {
    expect(plan('auto', { target: app, appFollows: true })).toEqual({
      pulls: '',
      left: [
        "runtime comes with the application's own pull",
        `python ${twice}`,
        "base comes with the application's own pull",
      ],
    });
  });

  test('pulls nothing that is there, as an image or as layers of another', () => {
    expect(plan('auto', { target: app, images: has(app) })).toEqual({
      pulls: '',
      left: ['runtime is there', `python ${twice}`, 'base is there'],
    });
  });

  test('pulls only what is missing', () => {
    expect(plan('auto', { target: app, images: has(base) }).pulls).toBe('runtime (405 B)');
  });

  test('does not pull a layer for an empty folder that the application happens to share', () => {
    expect(plan('auto', { target: copying })).toEqual({
      pulls: 'base (1.2 kB)',
      left: [`runtime ${twice}`, 'python would save only 1 B of the 506 B that it costs'],
    });
  });

  test('takes every layer for useful when no application is named', () => {
    expect(plan('auto', { images: has(base) })).toEqual({
      pulls: 'runtime (405 B), then python (506 B)',
      left: ['base is there'],
    });
  });

  test('pulls both of two that each hold a part', () => {
    const both = pullable('both', 'a:100 b:50 source:7');
    const a = registryLayer('a', pullable('a', 'a:100'));
    const b = registryLayer('b', pullable('b', 'b:50'));
    expect(plan('auto', { target: both, layers: [b, a], store: 'containerd' })).toEqual({
      pulls: 'a (101 B), then b (51 B)',
      left: [],
    });
    expect(plan('auto', { target: both, layers: [b, a] })).toEqual({
      pulls: 'a (101 B)',
      left: [`b ${twice}`],
    });
  });

  test('pulls an image before the application where it costs not one byte more', () => {
    const sameConfig = { ...runtime, configDigest: app.configDigest };
    const given = [registryLayer('runtime', sameConfig)];
    expect(plan('auto', { target: app, layers: given, appFollows: true, store: 'containerd' }).pulls).toBe(
      'runtime (1.6 kB)',
    );
  });
});

describe('all', () => {
  test('pulls every image, what others stand on first', () => {
    expect(plan('all', { target: app, appFollows: true })).toEqual({
      pulls: 'base (1.2 kB), then runtime (405 B), then python (506 B)',
      left: [],
    });
  });

  test('wants the image itself where only its layers are there', () => {
    expect(plan('all', { target: app, images: has(app, base) })).toEqual({
      pulls: 'runtime (5 B), then python (506 B)',
      left: ['base is there'],
    });
  });

  test('goes round in no circle that a record may name', () => {
    const odd = [
      registryLayer('a', pullable('a', 'a:1'), { standsOn: 'b' }),
      registryLayer('b', pullable('b', 'b:1'), { standsOn: 'a' }),
    ];
    expect(plan('all', { layers: odd }).pulls).toBe('b (2 B), then a (2 B)');
  });
});

test('none pulls nothing', () => {
  expect(plan('none', { target: app })).toEqual({
    pulls: '',
    left: ['runtime is not asked for', 'python is not asked for', 'base is not asked for'],
  });
});

test.each<[PrewarmMode]>([['auto'], ['all']])('%s leaves what the registry does not have', (mode) => {
  const given = [registryLayer('base', undefined), registryLayer('runtime', runtime, { standsOn: 'base' })];
  expect(plan(mode, { target: app, layers: given })).toEqual({
    pulls: 'runtime (1.6 kB)',
    left: ['base is not in the registry'],
  });
});
