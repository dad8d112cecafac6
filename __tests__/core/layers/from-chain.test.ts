import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { layersOfApp, lowerLayer } from '../../../src/core/layers/from-chain.ts';
import { graphLayers } from '../../../src/core/layers/layer-graph.ts';

const dockerfile = parseDockerfile(
  [
    'FROM debian AS base',
    'FROM base AS python-deps',
    'FROM base AS node-deps',
    'FROM python-deps AS runtime-deps',
    'COPY --from=node-deps /node /node',
    'FROM runtime-deps AS runtime',
    'FROM node-deps AS tools',
    '',
  ].join('\n'),
);
const layers = ['base', 'python-deps', 'node-deps', 'runtime-deps'].map((name) => ({ name, target: name }));
const values = { buildArgs: {}, buildContexts: {}, platforms: [], builderPlatform: undefined };
const project = { dockerfile, layers, values, nodes: graphLayers(dockerfile, layers, values) };

test.each([
  ['runtime', ['base', 'python-deps', 'runtime-deps']],
  [undefined, ['base', 'node-deps']],
  // A layer may be the application itself.
  ['python-deps', ['base', 'python-deps']],
])('servers that get %s get the layers that it begins with', (target, names) => {
  expect([...layersOfApp(project, target)]).toEqual(names);
});

test('an image begins with what its FROM leads to, and not with what files are copied from', () => {
  const copied = { name: 'node', via: 'copy' } as const;
  expect(lowerLayer({ standsOn: [copied] })).toBeUndefined();
  expect(lowerLayer({ standsOn: [copied, { name: 'base', via: 'from' }] })).toBe('base');
  expect(lowerLayer({ standsOn: [copied, { name: 'base', via: 'both' }] })).toBe('base');
});
