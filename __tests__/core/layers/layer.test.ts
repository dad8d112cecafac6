import { describe, expect, test } from '@jest/globals';
import { createInputReader } from '../../../src/core/input.ts';
import { parseLayerRequest, parseLayers, requestedNames } from '../../../src/core/layers/layer.ts';

describe('layers are asked for', () => {
  test.each([
    ['by nobody', ['default'], 'default', undefined],
    ['from the Dockerfile', ['auto'], 'auto', undefined],
    ['by name', ['base=base', 'go=app@deps'], undefined, ['base', 'go']],
  ] as const)('%s', (_, lines, kind, names) => {
    const { layers, problems } = parseLayerRequest(lines);
    expect(problems).toEqual([]);
    expect(typeof layers === 'string' ? layers : undefined).toBe(kind);
    expect(requestedNames(layers)).toEqual(names);
  });

  test('and auto is no name among others', () => {
    expect(parseLayerRequest(['auto', 'base=base']).problems).toEqual([
      'expected auto, or lines "name=target" such as "base=base", got "auto"',
    ]);
  });
});

describe('layers are read', () => {
  test.each<[string, string]>([
    ['lines', 'base=base\npython=python-deps\nnode=node-deps'],
    ['lines of Windows with white space', ' base = base \r\n python=python-deps\r\n\r\nnode= node-deps'],
    ['commas, as on a command line', 'base=base,python=python-deps,node=node-deps'],
  ])('from %s', (_name, text) => {
    const lines = createInputReader({ layers: text }).list('layers');
    expect(parseLayers(lines)).toEqual({
      layers: [
        { name: 'base', target: 'base' },
        { name: 'python', target: 'python-deps' },
        { name: 'node', target: 'node-deps' },
      ],
      problems: [],
    });
  });

  test.each<[string, string, string]>([
    ['b=0', 'b', '0'],
    ['web.api_2-x=Base', 'web.api_2-x', 'Base'],
    ['_=stage=odd', '_', 'stage=odd'],
    ['__proto__=base', '__proto__', 'base'],
    ['holder=base', 'holder', 'base'],
    ['base-2026Q5=base', 'base-2026Q5', 'base'],
  ])('%s', (line, name, target) => {
    expect(parseLayers([line])).toEqual({ layers: [{ name, target }], problems: [] });
  });
});

describe('layers are refused', () => {
  test.each<[string, string]>([
    ['base', 'expected auto, or lines "name=target" such as "base=base", got "base"'],
    ['=base', 'got "=base"'],
    ['base=', 'got "base="'],
    ['-x=base', 'name "-x" does not make a valid tag'],
    ['.x=base', 'name ".x" does not make a valid tag'],
    ['a b=base', 'name "a b" does not make a valid tag'],
    ['a/b=base', 'name "a/b" does not make a valid tag'],
    ['ü=base', 'name "ü" does not make a valid tag'],
    ['a\nb=base', 'does not make a valid tag'],
    ['$(id)=base', 'name "$(id)" does not make a valid tag'],
    ['base=two words', 'target "two words" holds white space'],
    ['builder=base', 'tags that begin with "cache-record", "cache-staging", "cache-builder"'],
    ['Builder-x=base', 'tags that begin with "cache-record", "cache-staging", "cache-builder"'],
    ['hold=base', 'the tag "cache-hold" is used internally'],
    ['record=base', 'tags that begin with "cache-record", "cache-staging", "cache-builder"'],
    ['records=base', 'tags that begin with "cache-record", "cache-staging", "cache-builder"'],
    ['record-2026Q4=base', 'tags that begin with "cache-record", "cache-staging", "cache-builder"'],
    ['staging-base=base', 'tags that begin with "cache-record", "cache-staging", "cache-builder"'],
    ['base-2026Q4=base', 'name "base-2026Q4" ends in a quarter'],
    ['base-2026q4=base', 'name "base-2026q4" ends in a quarter'],
    ['2026Q4=base', 'name "2026Q4" ends in a quarter'],
    // cache-staging-<name> would be a tag of 129 characters.
    [`${'a'.repeat(115)}=base`, 'is 115 characters long, at most 114'],
  ])('%j', (line, problem) => {
    const { layers, problems } = parseLayers([line]);
    expect(layers).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  test.each<[string, readonly string[], string]>([
    ['the same name', ['base=base', 'base=other'], '"base=other" repeats the name of "base=base"'],
    ['the same target', ['base=base', 'b=base'], '"b=base" repeats the target of "base=base"'],
    [
      'the same target in other letters, which Dockerfiles do not tell apart',
      ['base=base', 'b=BASE'],
      '"b=BASE" repeats the target of "base=base"',
    ],
    ['the same line', ['base=base', 'base=base'], '"base=base" repeats the name of "base=base"'],
  ])('twice %s', (_name, lines, problem) => {
    expect(parseLayers(lines)).toMatchObject({
      layers: [{ name: 'base', target: 'base' }],
      problems: [problem],
    });
  });

  test('when there are none, as in ","', () => {
    expect(parseLayers(createInputReader({ layers: ',' }).list('layers', 'default')).problems).toEqual([
      'expected at least one line "name=target" such as "base=base", got none',
    ]);
  });

  test('all at once', () => {
    expect(parseLayers(['base', 'hold=x', '-=y', 'python=python-deps'])).toMatchObject({
      layers: [{ name: 'python', target: 'python-deps' }],
      problems: [
        expect.stringContaining('"base"'),
        expect.stringContaining('"hold"'),
        expect.stringContaining('"-"'),
      ],
    });
  });
});
