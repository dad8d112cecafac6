import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { graphApp, graphLayers } from '../../../src/core/layers/layer-graph.ts';
import { buildValues } from '../../support/build-values.ts';

const app = `ARG PYTHON=3.12
ARG IMAGE=python:\${PYTHON}-slim
ARG UNUSED=1
FROM debian AS base
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get install \\
    # a remark
    curl
FROM \${IMAGE} AS wheels
FROM base AS python-deps
ARG PIP_INDEX
COPY requirements.txt /
COPY --from=wheels /w /w
FROM base AS node-deps
COPY package.json /
FROM base AS runtime-deps
COPY --link --from=python-deps /venv /venv
COPY --link --from=node-deps /modules /modules
FROM runtime-deps AS runtime
`;
const layers = (...targets: readonly string[]) =>
  targets.map((text) => {
    const [name = '', target = name] = text.split('=');
    return { name, target };
  });
const graph = (text: string, definitions: ReturnType<typeof layers>, values = buildValues()) =>
  graphLayers(parseDockerfile(text), definitions, values);

test.each<[string, readonly string[], string | undefined, number]>([
  ['on no layer', [], undefined, 0],
  ['on a layer', ['base'], 'node-deps', 1],
  [
    'on the highest of its layers',
    ['base', 'python=python-deps', 'node=node-deps', 'run=runtime-deps'],
    'runtime',
    3,
  ],
  ['on layers beneath, when it is a layer itself', ['base', 'python=python-deps'], 'python-deps', 1],
  ['beside layers that it has nothing of', ['base', 'node=node-deps'], 'wheels', 0],
])('the application stands %s', (_what, definitions, target, depth) => {
  const node = graphApp(parseDockerfile(app), layers(...definitions), target, buildValues());
  expect(node).toMatchObject({ name: 'app', depth });
});

describe('graphLayers', () => {
  const nodes = graph(app, layers('runtime=runtime-deps', 'python=python-deps', 'base', 'node=node-deps'));

  test('puts layers behind those they stand on', () => {
    expect(nodes.map(({ name, depth }) => [name, depth])).toEqual([
      ['base', 0],
      ['python', 1],
      ['node', 1],
      ['runtime', 2],
    ]);
  });

  test('tells how a layer stands on another', () => {
    expect(nodes.map(({ name, standsOn }) => [name, standsOn])).toEqual([
      ['base', []],
      ['python', [{ name: 'base', via: 'from' }]],
      ['node', [{ name: 'base', via: 'from' }]],
      [
        'runtime',
        [
          { name: 'base', via: 'from' },
          { name: 'python', via: 'copy' },
          { name: 'node', via: 'copy' },
        ],
      ],
    ]);
  });

  test('counts the steps of a layer beneath to that one only', () => {
    expect(nodes.map(({ ownStages }) => ownStages.map(({ displayName }) => displayName))).toEqual([
      ['base'],
      ['wheels', 'python-deps'],
      ['node-deps'],
      ['runtime-deps'],
    ]);
    expect(nodes.map(({ externalImages }) => externalImages.map(({ name }) => name))).toEqual([
      ['debian'],
      ['python:3.12-slim'],
      [],
      [],
    ]);
    expect(nodes.map(({ contextSources }) => contextSources.map(({ path }) => path))).toEqual([
      [],
      ['requirements.txt'],
      ['package.json'],
      [],
    ]);
  });

  test('records the text that matters, as BuildKit reads it', () => {
    expect(nodes[0]?.instructions).toEqual([
      'FROM debian AS base',
      'ARG DEBIAN_FRONTEND=noninteractive',
      'RUN apt-get install     curl',
    ]);
    expect(nodes[1]?.instructions).toEqual([
      'ARG PYTHON=3.12',
      'ARG IMAGE=python:${PYTHON}-slim',
      'FROM ${IMAGE} AS wheels',
      'FROM base AS python-deps',
      'ARG PIP_INDEX',
      'COPY requirements.txt /',
      'COPY --from=wheels /w /w',
    ]);
  });

  test('knows the build arguments that matter: declared, handed down, or used by a FROM', () => {
    expect(nodes.map(({ argNames }) => argNames)).toEqual([
      ['DEBIAN_FRONTEND'],
      ['DEBIAN_FRONTEND', 'IMAGE', 'PIP_INDEX', 'PYTHON'],
      ['DEBIAN_FRONTEND'],
      ['DEBIAN_FRONTEND'],
    ]);
  });

  test('tells a layer that is begun with from one whose files a helper stage takes', () => {
    const text = `FROM a AS base
FROM base AS builder
FROM base AS both
COPY --from=base / /x
FROM b AS copied
COPY --from=builder / /
RUN --mount=from=base,target=/b true
`;
    const found = graph(text, layers('base', 'both', 'copied'));
    expect(found.map(({ name, standsOn }) => [name, standsOn])).toEqual([
      ['base', []],
      ['both', [{ name: 'base', via: 'both' }]],
      ['copied', [{ name: 'base', via: 'copy' }]],
    ]);
    expect(found[2]?.ownStages.map(({ displayName }) => displayName)).toEqual(['builder', 'copied']);
  });

  test('takes a heredoc into the text', () => {
    const [node] = graph('FROM a AS base\nRUN <<EOF\nFROM x\nEOF\n', layers('base'));
    expect(node?.instructions).toEqual(['FROM a AS base', 'RUN <<EOF\nFROM x\nEOF']);
  });

  test('counts a layer that cannot be replaced to those above it', () => {
    const text =
      'FROM a AS lowest\nFROM --platform=$BUILDPLATFORM lowest AS tools\nRUN x\nFROM a AS app\nCOPY --from=tools / /\n';
    const values = buildValues({ platforms: ['linux/arm64'] });
    const node = graph(text, layers('lowest', 'tools', 'app'), values).find(({ name }) => name === 'app');
    expect(node).toMatchObject({
      standsOn: [{ name: 'lowest', via: 'copy' }],
      contains: [{ name: 'tools', reason: expect.stringContaining('fixes its platform') }],
    });
    expect(node?.ownStages.map(({ displayName }) => displayName)).toEqual(['tools', 'app']);
  });

  test('follows a build argument, and a build context of the user', () => {
    const text = 'ARG BASE=one\nFROM a AS one\nFROM b AS two\nFROM $BASE AS app\n';
    const below = (values: ReturnType<typeof buildValues>) =>
      graph(text, layers('one', 'two', 'app'), values).find(({ name }) => name === 'app')?.standsOn;
    expect(below(buildValues())).toEqual([{ name: 'one', via: 'from' }]);
    expect(below(buildValues({ buildArgs: { BASE: 'two' } }))).toEqual([{ name: 'two', via: 'from' }]);
    expect(below(buildValues({ buildContexts: { one: 'docker-image://x' } }))).toEqual([]);
  });

  test('names every unknown target, with the nearest one', () => {
    expect(() => graph(app, layers('base', 'python', 'node=nodedeps'))).toThrow(
      /^layer python: expected the name of a stage, got "python"\. Did you mean python-deps\? The Dockerfile has: .*\nlayer node: .* Did you mean node-deps\?/,
    );
  });
});
