import { describe, expect, test } from '@jest/globals';
import { type DefinedTarget, parseBakeDefinition } from '../../../src/core/bake/definition.ts';

/** The one target of a definition. */
function read(app: Readonly<Record<string, unknown>>): DefinedTarget {
  const target = parseBakeDefinition({ target: { app } }).targets.get('app');
  if (target === undefined) throw new Error('there is no target');
  return target;
}

test('a target that says nothing is the Dockerfile of the folder', () => {
  expect(read({})).toEqual({
    ...{ context: '.', dockerfile: 'Dockerfile', dockerfileInline: undefined, contexts: {}, args: {} },
    ...{ labels: {}, annotations: [], tags: [], target: undefined, platforms: [], secrets: [], ssh: [] },
    ...{ cacheFrom: [], cacheTo: [], outputs: [], attests: [], pull: false, noCache: false },
    ...{ noCacheFilters: [], network: undefined, shmSize: undefined, ulimits: [], extraHosts: {} },
    ...{ entitlements: [], call: undefined, unknown: [] },
  });
});

describe('fields are read as texts and as objects:', () => {
  test.each<[string, keyof DefinedTarget, unknown, unknown, unknown]>([
    ['cache-from', 'cacheFrom', ['type=gha'], [{ type: 'gha' }], ['type=gha']],
    ['cache-to', 'cacheTo', ['type=gha,mode=max'], [{ mode: 'max', type: 'gha' }], ['type=gha,mode=max']],
    ['attest', 'attests', ['type=sbom'], [{ type: 'sbom' }], ['type=sbom']],
    [
      'output',
      'outputs',
      ['type=image,"name=a,b",push=true'],
      [{ name: 'a,b', type: 'image', push: true }],
      ['type=image,"name=a,b",push=true'],
    ],
    [
      'secret',
      'secrets',
      ['id=a,src=a.txt', 'id=b,env=B', 'id=c', '"id=d","src=d, ""d"""'],
      [
        { id: 'a', src: 'a.txt' },
        { id: 'b', env: 'B' },
        { id: 'c', src: null },
        { id: 'd', src: 'd, "d"' },
      ],
      [
        { id: 'a', file: 'a.txt', variable: undefined },
        { id: 'b', file: undefined, variable: 'B' },
        { id: 'c', file: undefined, variable: undefined },
        { id: 'd', file: 'd, "d"', variable: undefined },
      ],
    ],
    [
      'ssh',
      'ssh',
      ['default', 'k=a,b'],
      [{ id: 'default' }, { id: 'k', paths: ['a', 'b'] }],
      ['default', 'k=a,b'],
    ],
  ])('%s', (field, name, texts, objects, expected) => {
    expect(read({ [field]: texts })[name]).toEqual(expected);
    expect(read({ [field]: objects })[name]).toEqual(expected);
  });
});

test('every field is read by its name', () => {
  const texts = ['context', 'dockerfile', 'dockerfile-inline', 'target', 'network', 'shm-size', 'call'];
  const lists = ['annotations', 'tags', 'platforms', 'no-cache-filter', 'ulimits', 'entitlements'];
  const pairs = ['contexts', 'args', 'labels', 'extra-hosts'];
  const target = read({
    ...Object.fromEntries(texts.map((name) => [name, `the ${name}`])),
    ...Object.fromEntries(lists.map((name) => [name, [`one ${name}`, `other ${name}`]])),
    ...Object.fromEntries(pairs.map((name) => [name, { key: `of ${name}` }])),
    ...{ 'no-cache': true, pull: true },
  });
  const list = (name: string) => [`one ${name}`, `other ${name}`];
  expect(target).toMatchObject({
    ...{ context: 'the context', dockerfile: 'the dockerfile', dockerfileInline: 'the dockerfile-inline' },
    ...{ target: 'the target', network: 'the network', shmSize: 'the shm-size', call: 'the call' },
    ...{ annotations: list('annotations'), tags: list('tags'), platforms: list('platforms') },
    ...{ noCacheFilters: list('no-cache-filter'), ulimits: list('ulimits') },
    ...{ entitlements: list('entitlements'), contexts: { key: 'of contexts' }, args: { key: 'of args' } },
    ...{ labels: { key: 'of labels' }, extraHosts: { key: 'of extra-hosts' }, noCache: true, pull: true },
    unknown: [],
  });
});

test('an empty text is none', () => {
  expect(read({ context: '', target: '', 'dockerfile-inline': '' })).toMatchObject({
    ...{ context: '.', target: undefined, dockerfileInline: undefined },
  });
});

test('a secret of type env is a variable, whichever field names it', () => {
  expect(read({ secret: ['type=env,id=A', { type: 'env', id: 'b', source: 'B' }] }).secrets).toEqual([
    { id: 'A', file: undefined, variable: 'A' },
    { id: 'b', file: undefined, variable: 'B' },
  ]);
});

test('arguments and labels that are null are none', () => {
  const target = read({ args: { A: '', B: null }, labels: { c: null } });
  expect([target.args, target.labels]).toEqual([{ A: '' }, {}]);
});

test('fields that are not known are kept by name, but for those that only describe', () => {
  expect(
    read({ resources: { memory: '1g' }, policy: [], description: 'x', inherits: ['a'] }).unknown,
  ).toEqual(['policy', 'resources']);
});

test('targets are in alphabetical order, and groups hold what they hold', () => {
  const { groups, targets } = parseBakeDefinition({
    group: { default: { targets: ['b', 'a'] } },
    target: { b: {}, a: {} },
  });
  expect([[...groups], [...targets.keys()]]).toEqual([[['default', ['b', 'a']]], ['a', 'b']]);
});

describe('what is no definition is refused with its place:', () => {
  test.each([
    [[], 'bake definition: expected an object, got []'],
    [{ target: [] }, 'target: expected an object, got []'],
    [{ group: { all: { targets: 'a' } } }, 'group.all.targets: expected an array, got "a"'],
    [{ group: { all: [] } }, 'group.all: expected an object, got []'],
    [{ target: { app: { ssh: [{ paths: [] }] } } }, 'target.app.ssh[0].id: expected a text, got nothing'],
    [{ target: { app: { ssh: [{ id: 'a', paths: [1] }] } } }, 'target.app.ssh[0].paths[0]: expected a text'],
    [{ target: { app: 'x' } }, 'target.app: expected an object, got "x"'],
    [{ target: { app: { context: 1 } } }, 'target.app.context: expected a text, got 1'],
    [{ target: { app: { tags: [''] } } }, 'target.app.tags[0]: expected a text, got ""'],
    [{ target: { app: { args: { A: 1 } } } }, 'target.app.args["A"]: expected a text, got 1'],
    [{ target: { app: { pull: 'true' } } }, 'target.app.pull: expected true or false, got "true"'],
    [
      { target: { app: { secret: [{ src: 'a' }] } } },
      'target.app.secret[0].id: expected a text, got nothing',
    ],
    [{ target: { app: { output: [{ dest: {} }] } } }, 'target.app.output[0].dest: expected a text, got {}'],
    [{ target: { app: { ssh: [1] } } }, 'target.app.ssh[0]: expected an object, got 1'],
  ])('%j', (json, message) => {
    expect(() => parseBakeDefinition(json)).toThrow(message);
  });
});
