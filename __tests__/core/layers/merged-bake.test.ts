import { describe, expect, test } from '@jest/globals';
import { imagesBeneath, mergeBakes } from '../../../src/core/layers/merged-bake.ts';

type Targets = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const bakeOf = (image: string, targets: Targets, allow: readonly string[] = []) => ({
  image,
  definition: { targets, allow },
});

describe('bakes of several images in one', () => {
  test('have targets named after their image, and after themselves where it has several', () => {
    const { definition, parts } = mergeBakes([
      bakeOf('web', { app: { context: '/web' } }),
      bakeOf('api', { base: { context: '/api' }, deps: { context: '/api' } }),
    ]);
    expect(definition.targets).toEqual({
      web: { context: '/web' },
      'api-base': { context: '/api' },
      'api-deps': { context: '/api' },
    });
    expect(parts).toEqual([
      new Map([['web', 'app']]),
      new Map([
        ['api-base', 'base'],
        ['api-deps', 'deps'],
      ]),
    ]);
  });

  test('have a target each, whatever their names make of each other', () => {
    const { definition, parts } = mergeBakes([
      bakeOf('a', { 'b-c': { n: 1 }, d: { n: 2 } }),
      bakeOf('a-b', { c: { n: 3 }, d: { n: 4 } }),
      bakeOf('a.d', { x: { n: 5 } }),
      bakeOf('a_d', { x: { n: 6 } }),
      bakeOf('ghcr.io/acme/shop', { x: { n: 7 } }),
    ]);
    expect(Object.values(definition.targets).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const id of Object.keys(definition.targets)) expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(parts.flatMap((part) => [...part.keys()])).toEqual(Object.keys(definition.targets));
    const same = ['a.b', 'a_b', 'a/b'].map((image) => bakeOf(image, { x: {} }));
    expect(Object.keys(mergeBakes(same).definition.targets)).toEqual(['a_b', 'a_b-2', 'a_b-3']);
  });

  test('allow what one of them asks for, once', () => {
    const { definition } = mergeBakes([
      bakeOf('a', { x: {} }, ['network.host']),
      bakeOf('b', { x: {} }, ['network.host', 'security.insecure']),
    ]);
    expect(definition.allow).toEqual(['network.host', 'security.insecure']);
  });

  test('name the target of another image by what it is called in the bake', () => {
    const contexts = { base: 'target:a.b', files: '/files', image: 'docker-image://x.test/a' };
    const { definition } = mergeBakes([bakeOf('web', { app: { contexts } }), bakeOf('a.b', { app: {} })]);
    expect(definition.targets['web']).toEqual({ contexts: { ...contexts, base: 'target:a_b' } });
  });
});

test('the images that a bake is based on are those of its contexts', () => {
  const targets = {
    x: { contexts: { a: 'target:api', b: '/b' } },
    y: {},
    z: { contexts: { c: 'target:web' } },
  };
  expect(imagesBeneath({ targets })).toEqual(['api', 'web']);
});
