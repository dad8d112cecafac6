import { describe, expect, test } from '@jest/globals';
import { mergeableLayers, mergeEntries } from '../../../src/core/layers/merge-records.ts';
import type { LayerEntry, LayerRecord } from '../../../src/core/layers/record.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { layerInputs } from '../../support/layer-values.ts';

const digest = (character: string): Digest => `sha256:${character.repeat(64)}`;

function entry(changes: Partial<LayerEntry> = {}): LayerEntry {
  return {
    digest: digest('1'),
    target: 'base',
    builtAt: '2026-11-02T00:00:00Z',
    inputs: layerInputs(),
    steps: [{ stage: 'base', platform: undefined, index: 1, instruction: 'RUN a', durationMs: 10 }],
    ...changes,
  };
}

function record(layers: Readonly<Record<string, LayerEntry>>): LayerRecord {
  return {
    version: 2,
    createdAt: '2026-11-02T00:00:00Z',
    quarter: '2026Q4',
    revision: undefined,
    source: undefined,
    salt: 'salt',
    tools: { buildx: undefined, buildkit: undefined, cachePrewarm: '1.0.0' },
    layers,
  };
}

const amd64 = (layers: Readonly<Record<string, LayerEntry>>) => ({
  platform: 'linux/amd64',
  record: record(layers),
});
const arm64 = (layers: Readonly<Record<string, LayerEntry>>) => ({
  platform: 'linux/arm64',
  record: record(layers),
});

describe('layers of several platforms', () => {
  test('are put together where every platform has them, and told where one lacks them', () => {
    const parts = [amd64({ base: entry(), node: entry() }), arm64({ base: entry(), python: entry() })];
    expect(mergeableLayers(parts)).toEqual({
      names: ['base'],
      lacking: [
        { name: 'node', platform: 'linux/arm64' },
        { name: 'python', platform: 'linux/amd64' },
      ],
    });
  });

  test('are one entry on the index: as old as the oldest, for all platforms, standing on indexes, with all steps', () => {
    const upper = (below: Digest) => entry({ inputs: { ...layerInputs(), standsOn: { base: below } } });
    const merged = mergeEntries(
      [
        amd64({ base: entry(), python: upper(digest('1')) }),
        arm64({
          base: entry({ digest: digest('2'), builtAt: '2026-11-01T00:00:00Z' }),
          python: upper(digest('2')),
        }),
      ],
      new Map([
        ['base', digest('a')],
        ['python', digest('b')],
      ]),
    );
    expect(merged['base']).toMatchObject({
      digest: digest('a'),
      builtAt: '2026-11-01T00:00:00Z',
      inputs: { platforms: ['linux/amd64', 'linux/arm64'] },
    });
    expect(merged['base']?.steps.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
    expect(merged['python']).toMatchObject({
      digest: digest('b'),
      inputs: { standsOn: { base: digest('a') } },
    });
  });

  test('have the packages of all platforms, and none where those of one are not known', () => {
    const packages = (platform: string) => ({
      [platform]: { manager: 'apk', architecture: 'x', own: {}, base: {}, sources: {} } as const,
    });
    const known = [
      amd64({ base: entry({ packages: packages('linux/amd64'), notCome: { curl: '2' } }) }),
      arm64({ base: entry({ packages: packages('linux/arm64') }) }),
    ];
    const merged = mergeEntries(known, new Map([['base', digest('9')]]))['base'];
    expect(Object.keys(merged?.packages ?? {})).toEqual(['linux/amd64', 'linux/arm64']);
    expect(merged?.notCome).toEqual({ curl: '2' });
    const half = [known[0] ?? amd64({}), arm64({ base: entry() })];
    expect(mergeEntries(half, new Map([['base', digest('9')]]))['base']?.packages).toBeUndefined();
  });

  test('of which another image was built than is published name the index of these, and all trees', () => {
    const tree = (name: string, patches: number) => ({
      segments: [{ digest: digest(name), sizeBytes: 1, blobs: 1 }],
      patches,
    });
    const parts = [
      amd64({ base: entry({ built: digest('3'), trees: { 'linux/amd64': tree('4', 1) } }) }),
      arm64({ base: entry({ trees: { 'linux/arm64': tree('5', 0) } }) }),
    ];
    const digests = new Map([['base', digest('a')]]);
    expect(mergeEntries(parts, digests, new Map([['base', digest('b')]]))['base']).toMatchObject({
      digest: digest('a'),
      built: digest('b'),
      trees: { 'linux/amd64': tree('4', 1), 'linux/arm64': tree('5', 0) },
    });
    expect(mergeEntries(parts, digests, digests)['base']).not.toHaveProperty('built');
  });
});
