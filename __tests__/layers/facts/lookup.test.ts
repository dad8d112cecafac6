import { describe, expect, test } from '@jest/globals';
import { pushHold } from '../../../src/adapters/registry/hold-artifact.ts';
import { pushRecord } from '../../../src/adapters/registry/record-artifact.ts';
import type { DocumentSeal } from '../../../src/adapters/sign/document-seal.ts';
import { formatRecord, type LayerRecord } from '../../../src/core/layers/record.ts';
import { layerTags } from '../../../src/core/layers/tag.ts';
import { isQuarterOpen, lookUpLayers } from '../../../src/layers/facts/lookup.ts';
import { digestOf, layerEntry } from '../../support/layer-values.ts';
import { createMemoryRegistry, registryError } from '../../support/memory-registry.ts';
import { createTestSeal } from '../../support/test-seal.ts';

const shop = 'x.test/shop';

function createScene() {
  const registry = createMemoryRegistry();
  const client = registry.connect('x.test');
  const warnings: string[] = [];
  return {
    ...{ registry, client, warnings },
    async putRecord(layers: LayerRecord['layers'], tag = 'cache-record') {
      const tools = { buildx: undefined, buildkit: undefined, cachePrewarm: '1' };
      const head = {
        version: 2,
        createdAt: '2026-10-01',
        revision: undefined,
        source: undefined,
        salt: 's',
        tools,
      } as const;
      return pushRecord(client, 'shop', tag, formatRecord({ ...head, quarter: '2026Q3', layers }));
    },
    lookUp: (given: Parameters<typeof lookUpLayers>[0]['given'] = {}, seal?: DocumentSeal) =>
      lookUpLayers({
        client: seal === undefined ? client : { ...client, seal },
        ...{ repository: 'shop', names: ['base', 'python'], quarter: '2026Q4', given },
        nowMs: Date.parse('2026-10-04T00:00:00Z'),
        tags: layerTags(undefined),
        warn: (message) => warnings.push(message),
      }),
  };
}

describe('the look-up of layers', () => {
  test('finds nothing in an empty registry', async () => {
    const lookup = await createScene().lookUp();
    expect(lookup).toEqual({
      ...{
        record: undefined,
        recordDigest: undefined,
        built: new Map(),
        quarterRecordDigest: undefined,
        rollingTagsExist: false,
      },
      ...{ hold: undefined, noAccess: undefined },
      images: new Map([
        ['base', { kind: 'absent' }],
        ['python', { kind: 'absent' }],
      ]),
    });
  });

  test('does not use what only a tag names where signatures are checked', async () => {
    const { registry, lookUp } = createScene();
    registry.putImage(shop, 'cache-base', 'base:10');
    expect((await lookUp()).images.get('base')?.kind).toBe('ok');
    expect((await lookUp({}, createTestSeal())).images.get('base')?.kind).toBe('absent');
  });

  test('finds what is recorded, not what the tag names', async () => {
    const { registry, putRecord, lookUp } = createScene();
    const { digest } = registry.putImage(shop, undefined, 'base:10');
    registry.putImage(shop, 'cache-base', 'newer:10');
    const recordDigest = await putRecord({ base: layerEntry(digest) });
    const lookup = await lookUp();
    expect(lookup.images.get('base')).toMatchObject({ kind: 'ok', image: { descriptor: { digest } } });
    expect(lookup).toMatchObject({
      recordDigest,
      rollingTagsExist: true,
      record: { layers: { base: { digest } } },
    });
  });

  test('finds what the tag names where nothing is recorded', async () => {
    const { registry, lookUp } = createScene();
    const { digest } = registry.putImage(shop, 'cache-base', 'base:10');
    const lookup = await lookUp();
    expect(lookup.images.get('base')).toMatchObject({ kind: 'ok', image: { descriptor: { digest } } });
    expect(lookup).toMatchObject({ record: undefined, rollingTagsExist: true });
  });

  test('finds the digest that was given, not the recorded one', async () => {
    const { registry, putRecord, lookUp } = createScene();
    const { digest } = registry.putImage(shop, undefined, 'base:10');
    const given = registry.putImage(shop, undefined, 'other:10').digest;
    await putRecord({ base: layerEntry(digest) });
    expect((await lookUp({ base: given })).images.get('base')).toMatchObject({
      image: { descriptor: { digest: given } },
    });
  });

  test('finds who holds the layers', async () => {
    const { client, lookUp } = createScene();
    const hold = { version: 1, quarter: '2026Q3', since: '2026-10-01', by: 'me' } as const;
    await pushHold(client, 'shop', hold);
    expect((await lookUp()).hold).toEqual(hold);
  });

  test('takes a record that it cannot read for none, and knows that one is there', async () => {
    const { client, lookUp, warnings } = createScene();
    const recordDigest = await pushRecord(client, 'shop', 'cache-record', '{"version": 3}');
    expect(await lookUp()).toMatchObject({ record: undefined, recordDigest, rollingTagsExist: true });
    expect(warnings).toEqual([
      'The record cache-record cannot be used and counts as absent: Expected a record of version 1 or 2, got version 3.',
    ]);
  });

  test.each(['denied', 'unauthorized'] as const)('that is %s says so, and finds nothing', async (kind) => {
    const { registry, lookUp } = createScene();
    registry.fail(/./, registryError(kind, { status: 403 }));
    const lookup = await lookUp();
    expect(lookup).toMatchObject({
      record: undefined,
      rollingTagsExist: false,
      hold: undefined,
      noAccess: expect.any(String),
    });
    expect([...lookup.images.values()].map((image) => image.kind)).toEqual(['no-access', 'no-access']);
  });

  test.each([
    [':cache-record$', 'fetchManifest'],
    [':cache-record-2026Q4$', 'resolve'],
    [':cache-hold$', 'fetchManifest'],
    [':cache-base$', 'fetchManifest'],
  ])('fails when the registry does not answer for %s', async (reference, verb) => {
    const { registry, lookUp } = createScene();
    const problem = registryError('server', { status: 500 });
    registry.fail(new RegExp(`^${verb} .*${reference}`), problem);
    await expect(lookUp()).rejects.toBe(problem);
  });
});

describe('a quarter is open', () => {
  const looked = (quarter: string | undefined, copy: boolean) =>
    ({
      record: quarter === undefined ? undefined : { quarter },
      quarterRecordDigest: copy ? digestOf('a') : undefined,
    }) as unknown as Parameters<typeof isQuarterOpen>[0];

  test.each<[string, string | undefined, boolean, boolean]>([
    ['when the record was written in it', '2026Q4', false, true],
    ['when its copy of the record is there', '2026Q3', true, true],
    ['not when the record is of another one', '2026Q3', false, false],
    ['not when there is no record', undefined, false, false],
  ])('%s', (_when, quarter, copy, isOpen) => {
    expect(isQuarterOpen(looked(quarter, copy), '2026Q4')).toBe(isOpen);
  });

  test('is seen by the look-up', async () => {
    const { putRecord, lookUp } = createScene();
    await putRecord({});
    expect(isQuarterOpen(await lookUp(), '2026Q4')).toBe(false);
    const quarterRecordDigest = await putRecord({}, 'cache-record-2026Q4');
    const lookup = await lookUp();
    expect(lookup.quarterRecordDigest).toBe(quarterRecordDigest);
    expect(isQuarterOpen(lookup, '2026Q4')).toBe(true);
  });
});
