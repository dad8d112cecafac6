import { describe, expect, test } from '@jest/globals';
import { fetchHold, pushHold } from '../../../src/adapters/registry/hold-artifact.ts';
import { fetchCreated } from '../../../src/adapters/registry/image-config.ts';
import { fetchPart, pushPart } from '../../../src/adapters/registry/part-artifact.ts';
import { pushArtifact } from '../../../src/adapters/registry/record-artifact.ts';
import type { PartReport } from '../../../src/core/layers/part-report.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';

const shop = 'x.test/shop';

function createScene() {
  const registry = createMemoryRegistry();
  return { registry, client: registry.connect('x.test') };
}

describe('what a run made of one platform', () => {
  const part = { platform: 'linux/arm64', name: 'linux-arm64', of: '42' };
  const report = {
    version: 1,
    step: 'build',
    platform: 'linux/arm64',
    entry: {
      at: '2026-10-01T12:00:00.000Z',
      kind: 'build',
      outcome: 'pushed',
      revision: undefined,
      durationMs: 1,
      stages: [],
      layers: [],
    },
    stages: [{ stage: 'base', hit: 1, executed: 2 }],
    misses: [{ stage: 'base', because: 'it changed' }],
    coveredPercent: 50,
    app: undefined,
  } as unknown as PartReport;

  test('is left beside the layers, under a tag of its own', async () => {
    const { client, registry } = createScene();
    await pushPart(client, 'shop', part, report);
    expect(Object.keys(registry.tags(shop))).toEqual(['cache-staging-build-42-linux-arm64']);
    expect(await fetchPart(client, 'shop', 'prewarm', part)).toBeUndefined();
  });

  test('that cannot be read is an error with its tag', async () => {
    const { client } = createScene();
    const tag = 'cache-staging-build-42-linux-arm64';
    await pushArtifact(client, 'shop', {
      tag,
      type: 'application/vnd.cache-prewarm.part.v1+json',
      json: '{"version": 2}',
      title: 'x',
    });
    await expect(fetchPart(client, 'shop', 'build', part)).rejects.toThrow(
      `the tag ${tag} cannot be read: expected a part of version 1, made by the same cache-prewarm`,
    );
  });

  test('under a tag that holds something else is nobody’s to overwrite', async () => {
    const { client, registry } = createScene();
    registry.putImage(shop, 'cache-staging-build-42-linux-arm64', 'x:1');
    await expect(fetchPart(client, 'shop', 'build', part)).rejects.toThrow(
      'to be a part of cache-prewarm, got an image',
    );
  });
});

describe('a hold', () => {
  const hold = { version: 1, quarter: '2026Q3', since: '2026-10-01', by: 'me' } as const;

  test('is there until it is released', async () => {
    const { client } = createScene();
    const read = () => fetchHold(client, 'shop', () => {});
    expect(await read()).toBeUndefined();
    await pushHold(client, 'shop', hold);
    expect(await read()).toEqual(hold);
    await pushHold(client, 'shop', undefined);
    expect(await read()).toBeUndefined();
  });

  test.each([
    ['{"quarter": "soon"}', 'quarter'],
    [JSON.stringify({ ...hold, since: 'once' }), 'since'],
  ])('that cannot be read counts as none, with a warning: %s', async (json, field) => {
    const { client } = createScene();
    const warnings: string[] = [];
    await pushArtifact(client, 'shop', {
      tag: 'cache-hold',
      type: 'application/vnd.cache-prewarm.hold.v1+json',
      json,
      title: 'x',
    });
    expect(await fetchHold(client, 'shop', (message) => warnings.push(message))).toBeUndefined();
    expect(warnings).toEqual([
      expect.stringMatching(
        new RegExp(
          `^The tag cache-hold cannot be read and counts as no hold: ${field}: .+\\. To remove it, run "cache-prewarm quarter release"\\.$`,
        ),
      ),
    ]);
  });
});

describe('when an image was made', () => {
  test('is what its config says', async () => {
    const { client, registry } = createScene();
    registry.putImage(shop, 'main', 'x:1', { created: '2026-10-01T00:00:00Z' });
    expect(await fetchCreated(client, 'shop', 'main')).toBe(Date.parse('2026-10-01'));
  });

  test('is, of an index, what its first image says that is no attestation', async () => {
    const { client, registry } = createScene();
    const attestation = registry.putImage(shop, undefined, 'a:1', { created: '2026-01-01T00:00:00Z' });
    const image = registry.putImage(shop, undefined, 'x:1', { created: '2026-10-01T00:00:00Z' });
    const other = registry.putImage(shop, undefined, 'y:1', { created: '2026-11-01T00:00:00Z' });
    registry.putIndex(shop, 'main', {
      'unknown/unknown': attestation,
      'linux/amd64': image,
      'linux/arm64': other,
    });
    expect(await fetchCreated(client, 'shop', 'main')).toBe(Date.parse('2026-10-01'));
    registry.putIndex(shop, 'odd', { 'unknown/unknown': attestation });
    expect(await fetchCreated(client, 'shop', 'odd')).toBeUndefined();
  });

  test('is not known of an image that is not there, has lost its config, or does not say', async () => {
    const { client, registry } = createScene();
    expect(await fetchCreated(client, 'shop', 'main')).toBeUndefined();
    registry.putImage(shop, 'silent', 'x:1', { created: 'once' });
    expect(await fetchCreated(client, 'shop', 'silent')).toBeUndefined();
    const { config } = registry.putImage(shop, 'main', 'x:1');
    registry.lose(shop, config.digest);
    expect(await fetchCreated(client, 'shop', 'main')).toBeUndefined();
  });
});
