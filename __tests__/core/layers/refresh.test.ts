import { describe, expect, test } from '@jest/globals';
import type { LayerRecord } from '../../../src/core/layers/record.ts';
import { opensQuarter, planRefresh, type RefreshContext } from '../../../src/core/layers/refresh.ts';
import { digestOf, layerEntry } from '../../support/layer-values.ts';

const dayMs = 86_400_000;
const record: LayerRecord = {
  version: 2,
  createdAt: '2026-10-01T00:00:00.000Z',
  quarter: '2026Q4',
  revision: undefined,
  source: undefined,
  salt: 'salt',
  tools: { buildx: undefined, buildkit: undefined, cachePrewarm: '0.1.0' },
  layers: {
    base: layerEntry(digestOf('a'), { builtAt: '2026-07-01T00:00:00.000Z' }),
    python: layerEntry(digestOf('b'), { builtAt: '2026-10-01T00:00:00.000Z' }),
    odd: layerEntry(digestOf('c'), { builtAt: 'yesterday' }),
  },
};
const names = ['base', 'python', 'node', 'odd'];
const context: RefreshContext = {
  wanted: { kind: 'auto' },
  writes: true,
  quarter: '2026Q4',
  quarterOpen: true,
  rollingTagsExist: true,
  allLayers: true,
  maxAgeMs: undefined,
  updates: new Map(),
  nowMs: Date.parse('2026-10-01T12:00:00.000Z'),
  record,
};
const newQuarter = 'the quarter 2026Q4 opens with fresh packages';
const asked = 'a refresh was asked for';
const askedForAll = 'a refresh of all layers was asked for';
const updates = new Map([
  [
    'base',
    [{ package: 'openssl', installed: '3.0.15-1~deb12u1', available: '3.0.15-1~deb12u2', source: 's' }],
  ],
  ['python', []],
]);
const openssl = 'there are updates: openssl 3.0.15-1~deb12u1 → …u2';
const all = (reason: string) => Object.fromEntries(names.map((name) => [name, reason]));

describe('which layers are refreshed, and why', () => {
  test.each<[string, Partial<RefreshContext>, Readonly<Record<string, string>>]>([
    ['none on an ordinary day', {}, {}],
    ['all in a new quarter', { quarterOpen: false }, all(newQuarter)],
    [
      'none on the very first run, which builds them anyway',
      { quarterOpen: false, rollingTagsExist: false, record: undefined },
      {},
    ],
    [
      'none when only some layers are prewarmed, which opens no quarter',
      { quarterOpen: false, allLayers: false },
      {},
    ],
    ['those with updates', { updates }, { base: openssl }],
    ['all in a new quarter, whatever has updates', { updates, quarterOpen: false }, all(newQuarter)],
    ['none with updates when none is wanted', { updates, wanted: { kind: 'none' } }, {}],
    [
      'only those that are named, whatever has updates',
      { updates, wanted: { kind: 'names', names: ['node'] } },
      { node: asked },
    ],
    ['none in a new quarter when none is wanted', { quarterOpen: false, wanted: { kind: 'none' } }, {}],
    ['all when all are wanted', { wanted: { kind: 'all' } }, all(askedForAll)],
    [
      'all when all are wanted, on the very first run too',
      { wanted: { kind: 'all' }, record: undefined, rollingTagsExist: false },
      all(askedForAll),
    ],
    ['those that are named', { wanted: { kind: 'names', names: ['python'] } }, { python: asked }],
    [
      'only those that are named, in a new quarter too',
      { wanted: { kind: 'names', names: ['python'] }, quarterOpen: false },
      { python: asked },
    ],
    ['those older than max-age', { maxAgeMs: 30 * dayMs }, { base: 'it is older than max-age: 92 days' }],
    [
      'those older than hours',
      { maxAgeMs: 11 * 3_600_000 },
      { base: 'it is older than max-age: 92 days', python: 'it is older than max-age: 12 hours' },
    ],
    ['none that is exactly as old as max-age', { maxAgeMs: 92.5 * dayMs }, {}],
    ['none by age when nothing is recorded', { maxAgeMs: dayMs, record: undefined }, {}],
    ['none by age when none is wanted', { maxAgeMs: dayMs, wanted: { kind: 'none' } }, {}],
    [
      'by age in runs over some layers too',
      { maxAgeMs: 30 * dayMs, allLayers: false },
      { base: 'it is older than max-age: 92 days' },
    ],
    ['all for the quarter before those by age', { maxAgeMs: dayMs, quarterOpen: false }, all(newQuarter)],
  ])('%s', (_name, changes, layers) => {
    const plan = planRefresh(names, { ...context, ...changes });
    expect(Object.fromEntries(plan.layers)).toEqual(layers);
    expect([...plan.layers.keys()].toSorted()).toEqual(Object.keys(layers).toSorted());
    expect(plan.warning).toBeUndefined();
  });

  test.each<[string, Partial<RefreshContext>, boolean]>([
    ['silently for a new quarter', { quarterOpen: false }, false],
    ['silently by age', { maxAgeMs: dayMs }, false],
    ['silently when none is wanted', { wanted: { kind: 'none' } }, false],
    ['with a warning when all are wanted', { wanted: { kind: 'all' } }, true],
    ['with a warning when some are named', { wanted: { kind: 'names', names: ['base'] } }, true],
  ])('none where the run does not write, %s', (_name, changes, warns) => {
    const plan = planRefresh(names, { ...context, ...changes, writes: false });
    expect(plan.layers.size).toBe(0);
    expect(plan.warning !== undefined).toBe(warns);
  });

  test('a named one that is not of this run is ignored with a warning', () => {
    const plan = planRefresh(['node'], {
      ...context,
      wanted: { kind: 'names', names: ['python', 'node'] },
      allLayers: false,
    });
    expect(Object.fromEntries(plan.layers)).toEqual({ node: asked });
    expect(plan.warning).toBe('refresh of python is ignored, because "only" names other layers.');
  });
});

test.each([
  [{ kind: 'auto' }, true],
  [{ kind: 'all' }, true],
  [{ kind: 'none' }, false],
  [{ kind: 'names', names: ['base', 'python'] }, false],
] as const)('a refresh of %j opens a quarter: %s', (wanted, opens) => {
  const closed = { wanted, allLayers: true, rollingTagsExist: true };
  expect(opensQuarter(closed)).toBe(opens);
  expect(opensQuarter({ ...closed, allLayers: false })).toBe(false);
  // The very first layers are of this quarter, whatever was asked for.
  expect(opensQuarter({ ...closed, rollingTagsExist: false })).toBe(true);
});
