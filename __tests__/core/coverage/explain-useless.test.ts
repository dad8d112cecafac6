import { expect, test } from '@jest/globals';
import { explainUseless } from '../../../src/core/coverage/explain-useless.ts';
import { appChain, appGraph } from '../../support/app-graph.ts';

const below = 'FROM debian AS base\nFROM base AS python-deps\nRUN pip\n';
const layers = 'base python=python-deps';
/** The first line is line 4 of the Dockerfile. */
const explain = (lines: readonly string[], layer: string, more = '') => {
  const graph = appGraph(`${below}${lines.join('\n')}\n`, layers + more);
  return explainUseless(layer, graph.app, graph.layers, undefined);
};

test.each<[string, readonly string[], string, string]>([
  [
    'a COPY of it',
    ['FROM base AS runtime', 'COPY --from=python-deps /v /v'],
    'python',
    '`COPY --from=python-deps` in stage runtime, line 5, makes a new layer',
  ],
  [
    'a COPY by number, in a stage without a name',
    ['FROM base', 'COPY --from=1 /v /v'],
    'python',
    '`COPY --from=python-deps` in stage stage-2, line 5, makes a new layer',
  ],
  [
    'a COPY in a lower stage of the image',
    ['FROM base AS lower', 'COPY --link --from=Python-Deps /v /v', 'FROM lower', 'COPY src /src'],
    'python',
    '`COPY --from=python-deps` in stage lower, line 5, makes a new layer',
  ],
  [
    'a mount of it',
    ['FROM base AS runtime', 'RUN --mount=from=python-deps,target=/v cp -r /v /w'],
    'python',
    '`RUN --mount=from=python-deps` in stage runtime, line 5, only reads it, and what it writes is a new layer',
  ],
  [
    'a stage beside the image that copies from it',
    ['FROM base AS build', 'COPY --from=python-deps /v /v', 'FROM base', 'COPY --from=build /w /w'],
    'python',
    'only stage build, line 5, copies from it, and that stage is not in the image',
  ],
  [
    'a stage beside the image that stands on it',
    ['FROM python-deps AS build', 'RUN make', 'FROM base', 'COPY --from=build /w /w'],
    'python',
    'only stage build, line 4, is based on it, and that stage is not in the image',
  ],
  [
    'the image is based on another build of it',
    ['FROM python-deps AS runtime', 'COPY src /src'],
    'python',
    'the application is based on stage python-deps as it is now (line 4), and this image is from another build of it',
  ],
  [
    'a layer that stands on it, and is only copied from',
    ['FROM scratch', 'COPY --from=python-deps /v /v'],
    'base',
    'it is only used during the build: the layer python is based on it (line 2), and the application contains nothing of that layer either',
  ],
  [
    'nobody',
    ['FROM scratch', 'COPY src /src'],
    'python',
    'no stage of the application is based on it or copies from it',
  ],
  [
    'a layer that is not known',
    ['FROM base'],
    'ruby',
    'no stage of the application is based on it or copies from it',
  ],
])('why the image has nothing of a layer: %s', (_why, lines, layer, expected) => {
  expect(explain(lines, layer)).toBe(expected);
});

test('why the image has nothing of a layer: another layer copies from it', () => {
  const lines = [
    'FROM base AS runtime-deps',
    'COPY --from=python-deps /v /v',
    'FROM runtime-deps',
    'COPY src /src',
  ];
  expect(explain(lines, 'python', ' runtime=runtime-deps')).toBe(
    'it is only used during the build: its files reach the application through the layer runtime, which copies them (line 5)',
  );
});

test('how large the new layer is, where that is known', () => {
  const text = `${below}FROM base AS runtime\nCOPY --from=python-deps /v /v\n`;
  const { app, layers: nodes } = appGraph(text, layers);
  expect(explainUseless('python', app, nodes, appChain(app, { 5: 27_000_000 }))).toBe(
    '`COPY --from=python-deps` in stage runtime, line 5, makes a new layer of 27.0 MB',
  );
});
