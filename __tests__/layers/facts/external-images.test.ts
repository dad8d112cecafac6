import { describe, expect, test } from '@jest/globals';
import type { LayerNode } from '../../../src/core/layers/layer-graph.ts';
import type { LayerEntry, LayerRecord } from '../../../src/core/layers/record.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import type { SharedRun } from '../../../src/layers/bake/context.ts';
import { holdExternalImages } from '../../../src/layers/facts/external-images.ts';
import { digestOf, layerEntry, layerInputs, layerNode } from '../../support/layer-values.ts';
import { createMemoryRegistry, registryError } from '../../support/memory-registry.ts';

const debian = 'x.test/debian:12';
const old = digestOf('a');
const nowMs = Date.parse('2026-10-10T00:00:00Z');

function takes(name: string, ...images: readonly string[]): LayerNode {
  return {
    ...layerNode(name),
    externalImages: images.map((image) => ({
      name: image,
      via: 'from',
      hold: { kind: 'context', contextName: image },
    })),
  } as unknown as LayerNode;
}

function entryOn(
  images: Readonly<Record<string, Digest | 'unresolved'>>,
  builtAt = '2026-10-01T00:00:00.000Z',
): LayerEntry {
  return layerEntry(digestOf('1'), { builtAt, inputs: layerInputs({ externalImages: images }) });
}

/** Holds the images of `nodes` with a registry that has debian as it is now. */
async function hold(
  nodes: readonly LayerNode[],
  layers: Readonly<Record<string, LayerEntry>>,
  options: {
    readonly follows?: boolean;
    readonly looksUpstream?: boolean;
    readonly created?: string;
    readonly prepare?: (registry: ReturnType<typeof createMemoryRegistry>) => void;
    readonly once?: SharedRun['once'];
  } = {},
) {
  const registry = createMemoryRegistry();
  const { digest: now } = registry.putImage('x.test/debian', '12', 'debian:10', {
    created: options.created ?? '2026-10-05T00:00:00Z',
  });
  options.prepare?.(registry);
  const warnings: string[] = [];
  const held = await holdExternalImages({
    nodes,
    record: { layers } as LayerRecord,
    follows: () => options.follows ?? false,
    looksUpstream: options.looksUpstream ?? false,
    connect: registry.connect,
    once: options.once,
    nowMs,
    warn: (message) => warnings.push(message),
  });
  const byLayer = Object.fromEntries(held.byLayer);
  return { byLayer, report: held.report, now, warnings, asked: registry.lines };
}

describe('an external image', () => {
  test('that a layer was never built on is taken as it is now', async () => {
    const { byLayer, report, now } = await hold([takes('base', debian)], {});
    expect(byLayer).toEqual({ base: { [debian]: now } });
    expect(report).toEqual([
      { name: debian, recorded: undefined, used: now, upstream: now, movedSince: undefined, note: undefined },
    ]);
  });

  test('that several images of a run are based on is asked for once, and each says what is wrong with it', async () => {
    const known = new Map<string, Promise<unknown>>();
    const once = <T>(what: string, work: () => Promise<T>): Promise<T> => {
      const begun = (known.get(what) as Promise<T> | undefined) ?? work();
      known.set(what, begun);
      return begun;
    };
    const missing = 'x.test/missing:1';
    const nodes = [takes('base', debian, missing)];
    const [api, web] = [await hold(nodes, {}, { once }), await hold(nodes, {}, { once })];
    expect(web.byLayer).toEqual(api.byLayer);
    expect(api.asked).not.toEqual([]);
    expect(web.asked).toEqual([]);
    const warning = expect.stringContaining(`${missing} was not found in its registry`);
    expect([api.warnings, web.warnings]).toEqual([[warning], [warning]]);
  });

  test('that was recorded is held, and the registry is not asked', async () => {
    const { byLayer, report, asked } = await hold([takes('base', debian)], {
      base: entryOn({ [debian]: old }),
    });
    expect(byLayer).toEqual({ base: { [debian]: old } });
    expect(report).toMatchObject([{ recorded: old, used: old, upstream: undefined, note: undefined }]);
    expect(asked).toEqual([]);
  });

  test('that could not be resolved when it was recorded is resolved now', async () => {
    const { byLayer, now } = await hold([takes('base', debian)], {
      base: entryOn({ [debian]: 'unresolved' }),
    });
    expect(byLayer).toEqual({ base: { [debian]: now } });
  });

  test('that moved upstream is held where nobody follows, and says since when', async () => {
    const { byLayer, report, now } = await hold(
      [takes('base', debian)],
      { base: entryOn({ [debian]: old }) },
      { looksUpstream: true },
    );
    expect(byLayer).toEqual({ base: { [debian]: old } });
    expect(report).toEqual([
      {
        name: debian,
        recorded: old,
        used: old,
        upstream: now,
        movedSince: '2026-10-05T00:00:00.000Z',
        note: 'moved upstream, held until the next scheduled or manual prewarm',
      },
    ]);
  });

  test('that moved upstream is taken over by a layer that follows', async () => {
    const { byLayer, report, now } = await hold(
      [takes('base', debian)],
      { base: entryOn({ [debian]: old }) },
      { follows: true },
    );
    expect(byLayer).toEqual({ base: { [debian]: now } });
    expect(report).toMatchObject([
      { recorded: old, used: now, note: 'moved upstream since the layer was built' },
    ]);
  });

  test('that moved to an image with the same files is held, and counts as not moved', async () => {
    const look = async (words: string, follows: boolean) => {
      let before = old;
      const given = {
        ...{ follows, looksUpstream: true },
        prepare: (registry: ReturnType<typeof createMemoryRegistry>) => {
          before = registry.putImage('x.test/debian', undefined, words).digest;
        },
      };
      // Which digest it has is known when it is put.
      await hold([], {}, given);
      const layers = { base: entryOn({ [debian]: before }) };
      return { before, ...(await hold([takes('base', debian)], layers, given)) };
    };
    for (const follows of [true, false]) {
      const { before, byLayer, report, now } = await look('debian:12', follows);
      expect(now).not.toBe(before);
      expect(byLayer).toEqual({ base: { [debian]: before } });
      expect(report).toMatchObject([
        { used: before, upstream: before, movedSince: undefined, note: undefined },
      ]);
    }
    for (const words of ['debian:10 security:1', 'bookworm:10']) {
      const other = await look(words, true);
      expect(other.byLayer).toEqual({ base: { [debian]: other.now } });
    }
  });

  test('that has not moved has no note', async () => {
    const same = (await hold([takes('base', debian)], {})).now;
    const { report } = await hold(
      [takes('base', debian)],
      { base: entryOn({ [debian]: same }) },
      { follows: true },
    );
    expect(report).toMatchObject([{ used: same, upstream: same, movedSince: undefined, note: undefined }]);
  });

  test.each<[string, string, string, string | undefined]>([
    [
      'when the new image was made',
      '2026-10-05T00:00:00Z',
      '2026-10-01T00:00:00Z',
      '2026-10-05T00:00:00.000Z',
    ],
    [
      'when the layer was built, if the image is older',
      '2026-09-01T00:00:00Z',
      '2026-10-01T00:00:00Z',
      '2026-10-01T00:00:00.000Z',
    ],
    [
      'when the layer was built, if the image is of the future',
      '2027-01-01T00:00:00Z',
      '2026-10-01T00:00:00Z',
      '2026-10-01T00:00:00.000Z',
    ],
    [
      'when the image was made, if nobody knows when the layer was',
      '2026-10-05T00:00:00Z',
      'long ago',
      '2026-10-05T00:00:00.000Z',
    ],
    ['at no known time, if neither tells', 'once', 'long ago', undefined],
  ])('moved at the earliest %s', async (_when, created, builtAt, movedSince) => {
    const layers = { base: entryOn({ [debian]: old }, builtAt) };
    const { report } = await hold([takes('base', debian)], layers, { looksUpstream: true, created });
    expect(report).toMatchObject([{ movedSince }]);
  });

  test('of which nobody can tell when it was made moved when the layer was built at the earliest', async () => {
    const { report } = await hold(
      [takes('base', debian)],
      { base: entryOn({ [debian]: old }) },
      {
        looksUpstream: true,
        prepare: (registry) => registry.fail(/^fetchManifest/, registryError('server')),
      },
    );
    expect(report).toMatchObject([{ movedSince: '2026-10-01T00:00:00.000Z' }]);
  });

  test('that two layers take is asked for once, and each holds it at its own digest', async () => {
    const { byLayer, report, now, asked } = await hold(
      [takes('base', debian, debian), takes('node', debian)],
      { base: entryOn({ [debian]: old }) },
    );
    expect(byLayer).toEqual({ base: { [debian]: old }, node: { [debian]: now } });
    expect(report).toHaveLength(1);
    expect(asked).toEqual(['resolve x.test/debian:12']);
  });

  test('with a digest in its name is that digest, and nobody is asked', async () => {
    const pinned = `x.test/debian@${old}`;
    const { byLayer, asked } = await hold([takes('base', pinned)], {});
    expect(byLayer).toEqual({ base: { [pinned]: old } });
    expect(asked).toEqual([]);
  });

  test('without a tag is the latest', async () => {
    expect((await hold([takes('base', 'x.test/other')], {})).asked).toEqual(['resolve x.test/other:latest']);
  });
});

describe('an external image that cannot be resolved', () => {
  const gone = 'x.test/gone:1';

  test.each<[string, Digest | undefined, object]>([
    ['stays where it was', old, { [gone]: old }],
    ['is left to the build, when it was never resolved', undefined, {}],
  ])('%s', async (_what, before, expected) => {
    const layers = before === undefined ? {} : { base: entryOn({ [gone]: before }) };
    const { byLayer, report, warnings } = await hold([takes('base', gone)], layers, { follows: true });
    expect(byLayer).toEqual({ base: expected });
    expect(report).toMatchObject([
      { used: before, upstream: undefined, movedSince: undefined, note: undefined },
    ]);
    expect(warnings).toEqual([
      'The external image x.test/gone:1 was not found in its registry. The build may still know it.',
    ]);
  });

  test('because the registry does not answer is a warning', async () => {
    const { byLayer, warnings } = await hold(
      [takes('base', debian)],
      {},
      {
        prepare: (registry) => registry.fail(/^resolve/, registryError('server')),
      },
    );
    expect(byLayer).toEqual({ base: {} });
    expect(warnings).toEqual([
      expect.stringMatching(/^The external image x\.test\/debian:12 could not be resolved: ./),
    ]);
  });
});
