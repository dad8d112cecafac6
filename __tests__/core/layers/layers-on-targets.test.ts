import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { graphLayers } from '../../../src/core/layers/layer-graph.ts';
import { layersOnTargets } from '../../../src/core/layers/layers-on-targets.ts';
import { buildValues } from '../../support/build-values.ts';

const dockerfile = parseDockerfile(`FROM debian AS base
FROM base AS tools
FROM shared AS python
COPY --from=shared /a /a
COPY --from=assets /b /b
FROM debian AS node
COPY --from=tools /t /t
COPY --from=folder /f /f
`);

function read(buildContexts: Readonly<Record<string, string>>) {
  const values = buildValues({ buildContexts });
  const layers = ['python', 'node'].map((name) => ({ name, target: name }));
  return layersOnTargets(graphLayers(dockerfile, layers, values), dockerfile, values);
}

test.each([
  ['another image of the bake', { shared: 'target:api' }, [{ name: 'python', contexts: ['shared'] }]],
  [
    'several, each of which it names once',
    { shared: 'target:api', assets: 'target:web' },
    [{ name: 'python', contexts: ['shared', 'assets'] }],
  ],
  ['one in place of a stage', { tools: 'target:api' }, [{ name: 'node', contexts: ['tools'] }]],
  ['a folder or an image, which are none', { folder: '/f', shared: 'docker-image://x.test/a' }, []],
  ['nothing but images', {}, []],
])('a layer that takes from %s', (_, buildContexts, found) => {
  expect(read(buildContexts)).toEqual(found);
});
