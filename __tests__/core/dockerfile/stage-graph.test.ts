import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { closureOf, resolveBuilds, resolveStages } from '../../../src/core/dockerfile/stage-graph.ts';
import { buildValues } from '../../support/build-values.ts';

const app = parseDockerfile(`ARG BASE=base
FROM debian AS base
FROM base AS python
FROM base AS node
FROM \${BASE} AS runtime
COPY --from=python /venv /venv
RUN --mount=type=bind,from=node,target=/n cp /n/x /
FROM busybox AS unused
FROM runtime
`);

const names = (
  text: ReturnType<typeof parseDockerfile>,
  target: string,
  replaced: readonly string[] = [],
  values = buildValues(),
) => closureOf(resolveBuilds(text, target, values), new Set(replaced)).map((stage) => stage.displayName);

describe('closureOf', () => {
  test.each([
    ['base', [], ['base']],
    ['python', [], ['base', 'python']],
    ['Runtime', [], ['base', 'python', 'node', 'runtime']],
    ['runtime', ['python', 'node'], ['base', 'runtime']],
    ['runtime', ['base', 'python', 'node'], ['runtime']],
    ['runtime', ['runtime', 'base'], ['python', 'node', 'runtime']],
  ])('of %s without %j is %j', (target, replaced, expected) => {
    expect(names(app, target, replaced)).toEqual(expected);
  });

  test('follows a build argument in FROM', () => {
    expect(names(app, 'runtime', [], buildValues({ buildArgs: { BASE: 'python' } }))).toContain('python');
    expect(
      names(app, 'runtime', ['node', 'python'], buildValues({ buildArgs: { BASE: 'busybox' } })),
    ).toEqual(['runtime']);
  });

  test('takes the stages of all platforms together', () => {
    const text = parseDockerfile(
      'FROM a AS base-amd64\nFROM b AS base-arm64\nFROM base-$TARGETARCH AS app\n',
    );
    const platforms = ['linux/amd64', 'linux/arm64'];
    expect(names(text, 'app', [], buildValues({ platforms }))).toEqual(['base-amd64', 'base-arm64', 'app']);
    expect(names(text, 'app')).toEqual(['base-amd64', 'app']);
  });

  test('names the nearest stage when a target is unknown', () => {
    expect(() => names(app, 'pyhton')).toThrow(
      'expected the name of a stage, got "pyhton". Did you mean python? The Dockerfile has: base, python, node, runtime, unused.',
    );
  });
});

describe('resolveStages', () => {
  const resolve = (text: string, values = buildValues(), target = 'app') => {
    const dockerfile = parseDockerfile(text);
    return resolveStages(dockerfile, values, { target, platform: 'linux/amd64' }).stages;
  };
  const source = (text: string, values = buildValues()) => resolve(text, values).at(-1)?.uses.at(-1)?.source;

  test.each([
    // BuildKit: dockerfile2llb/convert.go, addState and findStateByName
    [
      'the latest stage above of two with one name',
      'FROM a AS x\nFROM b AS x\nFROM x AS app',
      { kind: 'stage', index: 1 },
    ],
    [
      'an image when the stage of that name comes later',
      'FROM a AS app\nCOPY --from=x / /\n',
      { kind: 'image', name: 'x' },
    ],
    ['a stage by its number', 'FROM a\nFROM b AS app\nCOPY --from=0 / /', { kind: 'stage', index: 0 }],
    [
      'a stage in any case',
      'FROM a AS base\nFROM b AS app\nCOPY --from=BASE / /',
      { kind: 'stage', index: 0 },
    ],
    [
      'a stage of a mount',
      'FROM a AS base\nFROM b AS app\nRUN --mount=from=base,target=/x true',
      { kind: 'stage', index: 0 },
    ],
    [
      'an image of a mount, however it looks like a number',
      'FROM b\nFROM b AS app\nRUN --mount=from=0,target=/x true',
      { kind: 'image', name: '0' },
    ],
    ['a quoted flag', 'FROM a AS base\nFROM b AS app\nCOPY --from="base" / /', { kind: 'stage', index: 0 }],
    ['scratch', 'FROM scratch AS app', { kind: 'scratch' }],
    ['an image with a default', 'ARG V\nFROM img:${V:-1} AS app', { kind: 'image', name: 'img:1' }],
    [
      'an image with an alternative',
      'ARG V=2\nFROM img:${V:+is}$V AS app',
      { kind: 'image', name: 'img:is2' },
    ],
    [
      'an image with a part of a variable',
      'ARG V=12.4\nFROM img:${V%.*} AS app',
      { kind: 'image', name: 'img:12' },
    ],
    ['what an earlier ARG gives', 'ARG A=1\nARG B=img:$A\nFROM $B AS app', { kind: 'image', name: 'img:1' }],
    [
      'what the escape directive says',
      '# escape=`\nFROM a`\n  AS base\nFROM base AS app',
      { kind: 'stage', index: 0 },
    ],
    ['the target itself', 'FROM img-$TARGETSTAGE AS app', { kind: 'image', name: 'img-app' }],
  ])('finds %s', (_, text, expected) => {
    expect(source(text)).toEqual(expected);
  });

  test('lets a build argument go before the default of an ARG, and of an automatic one', () => {
    const values = buildValues({ buildArgs: { V: '9', TARGETARCH: 'odd' } });
    expect(source('ARG V=1\nFROM img:$V-$TARGETARCH AS app', values)).toEqual({
      kind: 'image',
      name: 'img:9-odd',
    });
  });

  test('lets a build context of the user go before a stage and before an image', () => {
    const buildContexts = { base: 'docker-image://other', 'docker.io/library/debian:latest': './rootfs' };
    const values = buildValues({ buildContexts });
    const stages = resolve('FROM debian AS base\nRUN x\nFROM debian AS app\nCOPY --from=base / /', values);
    expect(stages[0]).toMatchObject({ isOverridden: true, commands: [] });
    expect(stages[1]?.uses.map(({ source: found }) => found)).toEqual([
      { kind: 'context', name: 'docker.io/library/debian:latest', value: './rootfs' },
      { kind: 'stage', index: 0 },
    ]);
  });

  test('runs what ONBUILD puts off in the stages FROM it, once', () => {
    const stages = resolve(
      'FROM a AS tools\nFROM b AS base\nONBUILD COPY --from=tools / /\nFROM base AS mid\nRUN x\nFROM mid AS app',
    );
    expect(stages.map(({ commands }) => commands.map(({ keyword }) => keyword))).toEqual([
      [],
      ['ONBUILD'],
      ['COPY', 'RUN'],
      [],
    ]);
    expect(stages[2]?.uses.at(-1)?.source).toEqual({ kind: 'stage', index: 0 });
  });

  test.each([
    ['FROM $NONE AS app', 'Dockerfile line 1: FROM $NONE names nothing, because a variable in it is empty'],
    ['FROM a AS app\nCOPY --from=$X / /', 'Dockerfile line 2: COPY --from takes no variables, got "$X"'],
    [
      'FROM a AS app\nRUN --mount=from=$X,target=/x y',
      "Dockerfile line 2: a mount's from takes no variables",
    ],
    ['FROM a AS app\nCOPY --from=7 / /', 'Dockerfile line 2: there is no stage number 7'],
    ['FROM a AS app\nCOPY --from=app / /', 'Dockerfile line 2: stage app needs itself'],
    [
      'FROM ${X:=1} AS app',
      'Dockerfile line 1: Cannot expand ${X:=1}: unsupported modifier ":=" in a substitution.',
    ],
  ])('refuses %j', (text, message) => {
    expect(() => resolve(text)).toThrow(message);
  });

  test('refuses a stage that is used before it is defined', () => {
    const text = parseDockerfile('FROM a AS app\nCOPY --from=late / /\nFROM b AS late');
    expect(() => closureOf(resolveBuilds(text, 'app', buildValues()), new Set())).toThrow(
      'Dockerfile line 2: stage late is used before it is defined',
    );
  });
});
