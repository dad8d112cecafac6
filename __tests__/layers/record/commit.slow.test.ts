import { describe, expect, test } from '@jest/globals';
import { fetchRecord, pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import { formatRecord, type LayerEntry, type LayerRecord } from '../../../src/core/layers/record.ts';
import { layerTags } from '../../../src/core/layers/tag.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import type { LayersPolicy } from '../../../src/layers/inputs/policy.ts';
import {
  checkChain,
  commitRecord,
  followRecord,
  isCommitLost,
  verifyImage,
} from '../../../src/layers/record/commit.ts';
import { fetchedImage } from '../../support/finished-build.ts';
import { digestOf, layerEntry, layerInputs } from '../../support/layer-values.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';
import { createRoundScene, shop } from '../../support/round-scene.ts';
import { createTestClock } from '../../support/test-clock.ts';

const tags = layerTags(undefined);
const head = {
  version: 2,
  createdAt: '2026-10-01T12:00:00.000Z',
  quarter: '2026Q4',
  revision: undefined,
  source: undefined,
  salt: 's',
  tools: { buildx: undefined, buildkit: undefined, cachePrewarm: '1.0.0' },
} as const;

function recordOf(layers: Readonly<Record<string, LayerEntry>>, quarter = '2026Q4'): LayerRecord {
  return { ...head, quarter, layers };
}

function on(digest: Digest, standsOn: Readonly<Record<string, Digest>> = {}): LayerEntry {
  return layerEntry(digest, { inputs: layerInputs({ standsOn }) });
}

const [a, b, c] = ['a', 'b', 'c'].map(digestOf) as [Digest, Digest, Digest];

function createScene() {
  const registry = createMemoryRegistry();
  const client = registry.connect('x.test');
  const clock = createTestClock();
  const warnings: string[] = [];
  const common = {
    client,
    repository: 'shop',
    tags,
    clock,
    warn: (message: string) => void warnings.push(message),
  };
  return {
    ...{ registry, client, clock, warnings, common },
    async push(record: LayerRecord, tag = tags.record): Promise<Digest> {
      const digest = await pushRecord(client, 'shop', tag, formatRecord(record));
      if (digest === undefined) throw new Error('nothing was put');
      return digest;
    },
    async layersNow() {
      const found = await fetchRecord(client, 'shop', tags.record);
      const { layers } = (found?.json ?? { layers: {} }) as Pick<LayerRecord, 'layers'>;
      return Object.fromEntries(Object.entries(layers).map(([name, { digest }]) => [name, digest]));
    },
  };
}

describe('a commit', () => {
  const nothing = { seen: undefined, before: undefined, built: {}, head, names: ['base', 'python'] };

  test('of the first run writes the record', async () => {
    const { common, layersNow } = createScene();
    const end = await commitRecord({ ...common, ...nothing, built: { base: on(a) } });
    expect(end).toMatchObject({ kind: 'committed', record: { quarter: '2026Q4' } });
    expect(await layersNow()).toEqual({ base: a });
  });

  test('of nothing writes nothing', async () => {
    const { common, push, registry } = createScene();
    const before = recordOf({ base: on(a) });
    const seen = await push(before);
    const writes = () => registry.lines.filter((line) => line.startsWith('pushManifest')).length;
    expect(writes()).toBe(1);
    expect(await commitRecord({ ...common, ...nothing, seen, before })).toEqual({
      kind: 'unchanged',
      record: before,
      digest: seen,
    });
    expect(writes()).toBe(1);
  });

  test('of nothing writes the record of a new quarter', async () => {
    const { common, push } = createScene();
    const before = recordOf({ base: on(a) }, '2026Q3');
    const end = await commitRecord({ ...common, ...nothing, seen: await push(before), before });
    expect(end).toMatchObject({
      kind: 'committed',
      record: { quarter: '2026Q4', layers: { base: { digest: a } } },
    });
  });

  test('of nothing where there was nothing writes an empty record', async () => {
    const { common, layersNow } = createScene();
    expect((await commitRecord({ ...common, ...nothing })).kind).toBe('committed');
    expect(await layersNow()).toEqual({});
  });

  test('keeps what another run committed meanwhile', async () => {
    const { common, push, layersNow } = createScene();
    const seen = await push(recordOf({ base: on(a) }));
    await push(recordOf({ base: on(a), node: on(c) }));
    const end = await commitRecord({
      ...common,
      ...nothing,
      seen,
      before: recordOf({ base: on(a) }),
      built: { python: on(b, { base: a }) },
    });
    expect(end.kind).toBe('committed');
    expect(await layersNow()).toEqual({ base: a, node: c, python: b });
  });

  test('gives up where what it built stands on a layer that is another by now', async () => {
    const { common, push, layersNow } = createScene();
    const seen = await push(recordOf({ base: on(a) }));
    await push(recordOf({ base: on(c) }));
    const end = await commitRecord({
      ...common,
      ...nothing,
      seen,
      before: recordOf({ base: on(a) }),
      built: { python: on(b, { base: a }) },
    });
    expect(end).toEqual({ kind: 'conflict' });
    expect(await layersNow()).toEqual({ base: c });
  });

  test('takes a record that nobody can read for none', async () => {
    const { common, client, layersNow } = createScene();
    await pushRecord(client, 'shop', tags.record, '{"version": 7}');
    const end = await commitRecord({ ...common, ...nothing, built: { base: on(a) } });
    expect(end.kind).toBe('committed');
    expect(await layersNow()).toEqual({ base: a });
  });

  test('is put together anew when another run commits in the last moment', async () => {
    const { common, client, push, layersNow } = createScene();
    let rivals = 2;
    const hurried = {
      ...client,
      async resolve(repository: string, reference: string) {
        if (rivals-- > 0) await push(recordOf({ node: on(digestOf(String(rivals + 1))) }));
        return client.resolve(repository, reference);
      },
    };
    const end = await commitRecord({ ...common, client: hurried, ...nothing, built: { base: on(a) } });
    expect(end.kind).toBe('committed');
    expect(await layersNow()).toEqual({ base: a, node: digestOf('1') });
  });

  test('gives up after ten others', async () => {
    const { common, client, push } = createScene();
    let rivals = 0;
    const hurried = {
      ...client,
      async resolve(repository: string, reference: string) {
        await push(recordOf({ node: layerEntry(c, { builtAt: String(++rivals) }) }));
        return client.resolve(repository, reference);
      },
    };
    const end = await commitRecord({ ...common, client: hurried, ...nothing, built: { base: on(a) } });
    expect([end.kind, rivals]).toEqual(['conflict', 10]);
  });
});

describe('a commit is lost', () => {
  test.each<[string, LayerRecord | undefined, Readonly<Record<string, LayerEntry>>, boolean]>([
    ['not while the record has what was built', recordOf({ base: on(a) }), { base: on(b) }, false],
    ['when the record has what was there before', recordOf({ base: on(a) }), { base: on(a) }, true],
    ['when the record has nothing, as before', undefined, {}, true],
    ['not when somebody built a newer one', recordOf({ base: on(a) }), { base: on(c) }, false],
    [
      'not for layers that this run did not build',
      recordOf({ python: on(a) }),
      { base: on(b), python: on(c) },
      false,
    ],
  ])('%s', (_when, before, now, isLost) => {
    expect(isCommitLost({ built: { base: on(b) }, before }, recordOf(now))).toBe(isLost);
  });

  test('when one of several layers is', () => {
    expect(
      isCommitLost({ built: { base: on(b), python: on(c) }, before: undefined }, recordOf({ base: on(b) })),
    ).toBe(true);
  });
});

describe('the tags', () => {
  async function follow(
    quarter: string | undefined,
    prepare: (
      scene: ReturnType<typeof createScene>,
      layers: Readonly<Record<string, LayerEntry>>,
    ) => Promise<void> = async () => {},
    kind: 'committed' | 'unchanged' = 'committed',
  ) {
    const scene = createScene();
    const base = scene.registry.putImage(shop, undefined, 'base:10').digest;
    const python = scene.registry.putImage(shop, undefined, 'base:10 python:10').digest;
    const layers = { base: on(base), python: on(python) };
    const record = recordOf(layers);
    const digest = await scene.push(record);
    await prepare(scene, layers);
    const followed = await followRecord({
      ...scene.common,
      names: ['base', 'python', 'node'],
      committed:
        kind === 'committed' ? { kind, record, digest, replaced: undefined } : { kind, record, digest },
      quarter,
    });
    return { ...scene, ...followed, base, python, digest };
  }

  test('follow the record, and those of an open quarter too', async () => {
    const { registry, moved, base, python, digest } = await follow('2026Q4');
    expect(registry.tags(shop)).toEqual({
      'cache-record': digest,
      'cache-base': base,
      'cache-base-2026Q4': base,
      'cache-python': python,
      'cache-python-2026Q4': python,
      'cache-record-2026Q4': digest,
    });
    expect([...moved].sort()).toEqual([
      'cache-base',
      'cache-base-2026Q4',
      'cache-python',
      'cache-python-2026Q4',
      'cache-record-2026Q4',
    ]);
  });

  test('of a quarter that is not open stay absent', async () => {
    const { registry } = await follow(undefined);
    expect(Object.keys(registry.tags(shop)).sort()).toEqual(['cache-base', 'cache-python', 'cache-record']);
  });

  test('that stand where they should are left alone', async () => {
    const { moved, registry } = await follow(undefined, async ({ registry: given }, layers) => {
      given.putImage(shop, 'cache-base', 'base:10');
      expect(given.tags(shop)['cache-base']).toBe(layers['base']?.digest);
    });
    expect(moved).toEqual(['cache-python']);
    expect(
      registry.lines.filter((line) => line.startsWith('pushManifest') && line.endsWith(':cache-base')),
    ).toEqual([]);
  });

  test('are not compared with another record where nothing was written', async () => {
    const tagged = async ({ registry }: ReturnType<typeof createScene>) => {
      registry.putImage(shop, 'cache-base', 'base:10');
      registry.putImage(shop, 'cache-python', 'base:10 python:10');
    };
    const reads = ({ registry }: ReturnType<typeof createScene>) =>
      registry.lines.filter((line) => line.startsWith('fetchManifest') && line.endsWith(`:${tags.record}`));
    expect(reads(await follow(undefined, tagged, 'unchanged'))).toEqual([]);
    expect(reads(await follow(undefined, tagged, 'committed'))).toHaveLength(1);
    // A tag that had to be repaired may have been another run's.
    expect(reads(await follow(undefined, async () => {}, 'unchanged'))).toHaveLength(1);
  });

  test('follow the record of another run that commits meanwhile', async () => {
    const newer = { base: undefined as Digest | undefined };
    const { registry, newest, moved, warnings } = await follow(
      undefined,
      async ({ registry: given, push }, layers) => {
        newer.base = given.putImage(shop, undefined, 'newer:10').digest;
        await push(recordOf({ ...layers, base: on(newer.base) }));
      },
    );
    expect(registry.tags(shop)['cache-base']).toBe(newer.base);
    expect(newest.record.layers['base']?.digest).toBe(newer.base);
    expect([...moved].sort()).toEqual(['cache-base', 'cache-python']);
    expect(warnings).toEqual([]);
  });

  test('that another run moves on while they are read back follow its record', async () => {
    let newer: Digest | undefined;
    const { registry, newest, warnings } = await follow(
      '2026Q4',
      async ({ common, client, push, registry: given }, layers) => {
        Object.assign(common, {
          client: {
            ...client,
            async resolve(repository: string, reference: string) {
              // It is there: this run has moved it.
              if (
                reference === 'cache-base' &&
                newer === undefined &&
                given.tags(shop)[reference] !== undefined
              ) {
                newer = given.putImage(shop, reference, 'newer:10').digest;
                await push(recordOf({ ...layers, base: on(newer) }));
              }
              return client.resolve(repository, reference);
            },
          },
        });
      },
    );
    const {
      'cache-base': base,
      'cache-record': record,
      'cache-record-2026Q4': ofQuarter,
    } = registry.tags(shop);
    expect({ base, ofQuarter }).toEqual({ base: newer, ofQuarter: record });
    expect(newest.digest).toBe(record);
    expect(warnings).toEqual([]);
  });

  test('that show something else, although no other run commits, are an error', async () => {
    const wrong = follow(undefined, async ({ common, client, registry }) => {
      const other = registry.putImage(shop, undefined, 'other:10').digest;
      Object.assign(common, {
        client: {
          ...client,
          async resolve(repository: string, reference: string) {
            const found = await client.resolve(repository, reference);
            return found !== undefined && reference === 'cache-base' ? { ...found, digest: other } : found;
          },
        },
      });
    });
    await expect(wrong).rejects.toThrow('after it was pushed, got');
  });

  test('stop at a record that nobody can read', async () => {
    const { warnings, newest, base } = await follow(undefined, async ({ client }) => {
      await pushRecord(client, 'shop', tags.record, '{"version": 7}');
    });
    expect(warnings).toEqual([
      'Other prewarms commit faster than the tags can follow. The next run repairs them.',
    ]);
    expect(newest.record.layers['base']?.digest).toBe(base);
  });

  test('stop after three rounds', async () => {
    let rounds = 0;
    const { warnings, newest } = await follow(undefined, async ({ common, client, push }, layers) => {
      const { fetchManifest } = client;
      Object.assign(common, {
        client: {
          ...client,
          async fetchManifest(repository: string, reference: string) {
            if (reference === tags.record) {
              const { digest } = layers['base'] ?? on(a);
              await push(recordOf({ base: layerEntry(digest, { builtAt: String(++rounds) }) }));
            }
            return fetchManifest(repository, reference);
          },
        },
      });
    });
    expect(warnings).toHaveLength(1);
    expect(rounds).toBe(3);
    expect(newest.record.layers['base']?.builtAt).toBe('3');
  });

  test('are waited for, because registries that keep several copies take a moment', async () => {
    let late = 3;
    const { clock } = await follow(undefined, async ({ common, client }) => {
      Object.assign(common, {
        client: {
          ...client,
          async resolve(repository: string, reference: string) {
            const found = await client.resolve(repository, reference);
            return found !== undefined && reference === 'cache-base' && late-- > 0 ? undefined : found;
          },
        },
      });
    });
    expect(clock.waits).toEqual([1000, 1000, 1000]);
  });
});

describe('an image that was pushed', () => {
  test('is read back, as soon as the registry shows it whole', async () => {
    const registry = createMemoryRegistry();
    const { digest, config } = registry.putImage(shop, undefined, 'base:10');
    registry.lose(shop, config.digest);
    const clock = createTestClock();
    const sleep = async (durationMs: number) => {
      await clock.sleep(durationMs);
      if (clock.waits.length === 2) registry.putImage(shop, undefined, 'base:10');
    };
    const image = await verifyImage(registry.connect('x.test'), 'shop', 'layer base', digest, {
      ...clock,
      sleep,
    });
    expect(image.descriptor.digest).toBe(digest);
    expect(clock.waits).toEqual([1000, 1000]);
  });

  test('and stays incomplete is an error that says what is missing', async () => {
    const registry = createMemoryRegistry();
    const { digest, config } = registry.putImage(shop, undefined, 'base:10');
    registry.lose(shop, config.digest);
    const read = verifyImage(registry.connect('x.test'), 'shop', 'layer base', digest, createTestClock());
    await expect(read).rejects.toThrow(`layer base: ${digest} was pushed, but could not be read back: `);
    await expect(read).rejects.toThrow(config.digest);
  });
});

describe('a layer begins with the chain of the one beneath', () => {
  const image = (name: string, diffIds: readonly Digest[], platforms = ['linux/amd64']) => {
    const fetched = fetchedImage(a, 'a', { platforms });
    const changed = fetched.platforms.map((each) => ({ ...each, config: { ...each.config, diffIds } }));
    return { name, image: { ...fetched, platforms: changed } };
  };

  test.each<[string, ReturnType<typeof image>, ReturnType<typeof image>]>([
    ['and goes on', image('python', [a, b]), image('base', [a])],
    ['and adds nothing', image('python', [a]), image('base', [a])],
    [
      'on each of its platforms',
      image('python', [a, b], ['linux/arm64']),
      image('base', [a], ['linux/amd64', 'linux/arm64']),
    ],
  ])('%s', (_what, upper, lower) => {
    expect(() => checkChain(upper, lower)).not.toThrow();
  });

  test.each<[string, ReturnType<typeof image>, ReturnType<typeof image>, string]>([
    ['it is another one', image('python', [c, b]), image('base', [a]), `expected ${a}, got ${c}, ${b}`],
    [
      'it is in another order',
      image('python', [b, a]),
      image('base', [a, b]),
      `expected ${a}, ${b}, got ${b}, ${a}`,
    ],
    ['it is shorter', image('python', [a]), image('base', [a, b]), `expected ${a}, ${b}, got ${a}`],
    [
      'the one beneath lacks a platform',
      image('python', [a, b], ['linux/arm64']),
      image('base', [a]),
      'expected this platform',
    ],
  ])('or it is refused: %s', (_what, upper, lower, message) => {
    expect(() => checkChain(upper, lower)).toThrow(message);
  });
});

describe('a generation', () => {
  test('of a first run opens the quarter', async () => {
    const scene = createRoundScene();
    const { state } = await scene.round();
    const { kept, found } = await scene.commit(state);
    expect(kept).toBe(true);
    expect(found).toMatchObject({ commit: { kind: 'committed' }, quarterOpened: true });
    expect(found.movedTags).toContain('cache-base-1970Q1');
    expect(found.commit).toMatchObject({
      record: {
        createdAt: '2026-10-01T12:00:00.000Z',
        quarter: '1970Q1',
        salt: 'salt',
        tools: { buildx: '0.38.0', buildkit: 'v0.32.2', cachePrewarm: '0.0.0' },
      },
    });
  });

  const some = 'because this run does not refresh all layers';
  const fewer = 'because this run does not cover all layers';
  test.each<[string, Partial<LayersPolicy>, string | undefined]>([
    ['of a run with refresh: auto opens the next quarter', {}, undefined],
    ['of a run that refreshes all layers, too', { refresh: { kind: 'all' } }, undefined],
    [
      'of a run that names layers to refresh leaves it closed',
      { refresh: { kind: 'names', names: ['base', 'python'] } },
      some,
    ],
    ['of a run without refresh, as builds are, leaves it closed', { refresh: { kind: 'none' } }, some],
    ['of some layers leaves it closed', { only: ['python'] }, fewer],
    ['of some layers, all refreshed, too', { only: ['python'], refresh: { kind: 'all' } }, fewer],
  ])('%s', async (_what, asked, closed) => {
    const scene = createRoundScene();
    await scene.prewarm();
    Object.assign(scene.inputs, { quarter: '1970Q2' });
    const { state } = await scene.round({ asked });
    const { found, log } = await scene.commit(state, { asked });
    const opened = closed === undefined;
    expect(found.quarterOpened).toBe(opened);
    expect(found.movedTags.some((tag) => tag.endsWith('1970Q2'))).toBe(opened);
    expect(found.commit).toMatchObject({ record: { quarter: opened ? '1970Q2' : '1970Q1' } });
    expect(log.notices.filter((text) => text.includes('quarter'))).toEqual(
      opened
        ? []
        : [
            `The quarter 1970Q2 is not opened, ${closed}. The next prewarm with refresh: auto opens it, and refreshes every layer.`,
          ],
    );
    const next = await scene.round();
    expect([...next.state.built.keys()].toSorted()).toEqual(opened ? [] : ['base', 'python']);
  });

  test('of the first layers opens the quarter, whatever is refreshed', async () => {
    const scene = createRoundScene();
    const asked = { refresh: { kind: 'none' } } as const;
    const { state } = await scene.round({ asked });
    expect((await scene.commit(state, { asked })).found.quarterOpened).toBe(true);
  });

  test('is not kept when another run opened the quarter meanwhile', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    Object.assign(scene.inputs, { quarter: '1970Q2' });
    const asked = { refresh: { kind: 'names', names: ['base'] } } as const;
    const nothing = { refresh: { kind: 'none' } } as const;
    const rival = await scene.round();
    const named = await scene.round({ asked });
    const idle = await scene.round({ asked: nothing });
    await scene.commit(rival.state);
    const opened = await scene.lookUp();
    expect((await scene.commit(named.state, { asked })).kept).toBe(false);
    expect((await scene.commit(idle.state, { asked: nothing })).kept).toBe(false);
    expect((await scene.lookUp()).recordDigest).toBe(opened.recordDigest);
  });

  test('that opens the quarter is kept when another run, which opens none, was faster', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    Object.assign(scene.inputs, { quarter: '1970Q2' });
    const asked = { refresh: { kind: 'names', names: ['python'] } } as const;
    const rival = await scene.round({ asked });
    const opening = await scene.round();
    await scene.commit(rival.state, { asked });
    expect(await scene.commit(opening.state)).toMatchObject({
      kept: true,
      found: { quarterOpened: true, commit: { record: { quarter: '1970Q2' } } },
    });
  });

  test('in a quarter that is open moves its tags, and opens nothing', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const { state } = await scene.round({ asked: { refresh: { kind: 'all' } } });
    const { found } = await scene.commit(state);
    expect(found.quarterOpened).toBe(false);
    expect(found.movedTags).toContain('cache-python-1970Q1');
  });

  test('is not kept when another run committed layers that do not fit', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const { state } = await scene.round({ asked: { refresh: { kind: 'names', names: ['python'] } } });
    const rival = await scene.round({ asked: { refresh: { kind: 'all' } } });
    await scene.commit(rival.state);
    const { kept, found, log } = await scene.commit(state);
    expect([kept, found.commit]).toEqual([false, undefined]);
    expect(log.notices).toContain('Another prewarm committed in the meantime. Checking again on its layers.');
  });

  test('is committed again when another run puts back what was there before', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const { state } = await scene.round({ asked: { refresh: { kind: 'names', names: ['python'] } } });
    const before = () =>
      formatRecord({ ...(state.lookup.record ?? recordOf({})), createdAt: `by rival ${rivals}` });
    const { pushManifest } = scene.client;
    let rivals = 2;
    Object.assign(scene.client, {
      async pushManifest(...given: Parameters<typeof pushManifest>) {
        await pushManifest(...given);
        if (given[1] !== tags.record || rivals <= 0) return;
        rivals--;
        await pushRecord({ ...scene.client, pushManifest }, 'shop', tags.record, before());
      },
    });
    const { kept, found, log } = await scene.commit(state);
    expect(kept).toBe(true);
    expect(found.commit).toMatchObject({
      record: { layers: { python: { digest: state.digests.get('python') } } },
    });
    expect(log.notices).toContainEqual(expect.stringContaining('Committing again'));
    expect(scene.clock.waits.filter((wait) => wait === 1000)).toHaveLength(2);
    rivals = 9;
    expect((await scene.commit(state)).kept).toBe(false);
    expect(rivals).toBe(4);
  });

  test('is committed once where the registry shows the record of before for a while', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const { state } = await scene.round({ asked: { refresh: { kind: 'names', names: ['python'] } } });
    const { pushManifest, fetchManifest } = scene.client;
    const before = await fetchManifest('shop', tags.record);
    let [commits, late] = [0, 0];
    Object.assign(scene.client, {
      async pushManifest(...given: Parameters<typeof pushManifest>) {
        await pushManifest(...given);
        if (given[1] !== tags.record) return;
        commits++;
        late = 10;
      },
      fetchManifest: async (repository: string, reference: string) =>
        reference === tags.record && late-- > 0 ? before : fetchManifest(repository, reference),
    });
    expect((await scene.commit(state)).kept).toBe(true);
    expect([commits, late]).toEqual([1, -1]);
  });
});
