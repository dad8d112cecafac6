import { expect, test } from '@jest/globals';
import { selectLayers } from '../../../src/core/layers/selection.ts';
import { layerNode } from '../../support/layer-values.ts';

// base ← python, base ← node, python + node ← runtime, tools alone
const nodes = [
  layerNode('base'),
  layerNode('tools'),
  layerNode('python', ['base']),
  layerNode('node', ['base']),
  layerNode('runtime', ['python', 'node'], 2),
];

test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[], boolean]>([
  ['nothing is all', [], ['base', 'tools', 'python', 'node', 'runtime'], [], [], true],
  ['a layer that stands alone', ['tools'], ['tools'], [], [], false],
  [
    'the top one uses all below it as they are',
    ['runtime'],
    ['runtime'],
    [],
    ['base', 'node', 'python'],
    false,
  ],
  [
    'one in the middle takes along what stands on it',
    ['python'],
    ['python', 'runtime'],
    ['runtime'],
    ['base', 'node'],
    false,
  ],
  [
    'the lowest takes along everything above it',
    ['base'],
    ['base', 'node', 'python', 'runtime'],
    ['python', 'node', 'runtime'],
    [],
    false,
  ],
  [
    'every layer by name',
    ['runtime', 'node', 'python', 'tools', 'base'],
    ['base', 'node', 'python', 'runtime', 'tools'],
    [],
    [],
    true,
  ],
  [
    'all by what stands on them',
    ['base', 'tools'],
    ['base', 'node', 'python', 'runtime', 'tools'],
    ['python', 'node', 'runtime'],
    [],
    true,
  ],
  ['one twice', ['tools', 'tools'], ['tools'], [], [], false],
])('only: %s', (_name, only, chosen, takenAlong, beneath, all) => {
  const selection = selectLayers(nodes, only);
  expect([...selection.chosen].sort()).toEqual([...chosen].sort());
  expect(selection.takenAlong).toEqual(takenAlong);
  expect([...selection.beneath].sort()).toEqual(beneath);
  expect(selection.all).toBe(all);
});
