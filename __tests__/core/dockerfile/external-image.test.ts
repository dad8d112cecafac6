import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { externalImages, unguardedImages } from '../../../src/core/dockerfile/external-image.ts';
import { resolveBuilds } from '../../../src/core/dockerfile/stage-graph.ts';
import { buildValues } from '../../support/build-values.ts';

const digest = `sha256:${'0'.repeat(64)}`;

const find = (text: string, values = buildValues(), replaced: readonly string[] = []) =>
  externalImages(resolveBuilds(parseDockerfile(text), 'app', values), new Set(replaced));

describe('externalImages', () => {
  test('finds what FROM, COPY and mounts take from elsewhere, each once', () => {
    const text = `ARG V=bookworm
FROM debian:$V AS base
COPY --from=ghcr.io/org/uv:latest /uv /bin/
FROM base AS app
COPY --from=ghcr.io/org/uv:latest /uvx /bin/
COPY --from=base /x /
RUN --mount=from=busybox,target=/b --mount=type=cache,target=/c /b/bin/true
FROM unused
`;
    expect(find(text)).toEqual([
      {
        name: 'debian:bookworm',
        hold: { kind: 'context', contextName: 'debian:bookworm' },
        line: 2,
        stage: 'base',
        via: 'from',
      },
      {
        name: 'ghcr.io/org/uv:latest',
        hold: { kind: 'context', contextName: 'ghcr.io/org/uv' },
        line: 3,
        stage: 'base',
        via: 'copy',
      },
      {
        name: 'busybox',
        hold: { kind: 'context', contextName: 'busybox' },
        line: 7,
        stage: 'app',
        via: 'mount',
      },
    ]);
    expect(find(text, buildValues(), ['base']).map(({ name }) => name)).toEqual([
      'ghcr.io/org/uv:latest',
      'busybox',
    ]);
  });

  test('takes the images of all platforms', () => {
    const values = buildValues({ platforms: ['linux/amd64', 'linux/arm64'] });
    expect(find('FROM img-$TARGETARCH AS app', values).map(({ name }) => name)).toEqual([
      'img-amd64',
      'img-arm64',
    ]);
  });

  test('counts no scratch, and no context of the user that is not an image', () => {
    const buildContexts = {
      a: './folder',
      b: 'https://github.com/o/r.git',
      c: 'oci-layout://x',
      d: 'target:y',
      e: 'docker-image://scratch',
    };
    const text =
      'FROM scratch AS app\nCOPY --from=a / /\nCOPY --from=b / /\nCOPY --from=c / /\nCOPY --from=d / /\nCOPY --from=e / /\n';
    expect(find(text, buildValues({ buildContexts }))).toEqual([]);
  });

  test("holds an image that the user gave for a name under the user's name", () => {
    const buildContexts = {
      base: 'docker-image://ghcr.io/o/base:1',
      'debian:latest': `docker-image://mirror/debian@${digest}`,
    };
    expect(
      find('FROM x AS base\nFROM debian AS app\nCOPY --from=base / /', buildValues({ buildContexts })),
    ).toEqual([
      {
        name: 'ghcr.io/o/base:1',
        hold: { kind: 'context', contextName: 'base' },
        line: 1,
        stage: 'base',
        via: 'from',
      },
      { name: `mirror/debian@${digest}`, hold: { kind: 'digest' }, line: 2, stage: 'app', via: 'from' },
    ]);
  });

  test('cannot hold an image that bears the name of a stage', () => {
    expect(find('FROM node AS node\nFROM node AS app')[0]?.hold).toEqual({
      kind: 'impossible',
      reason: 'a build context named node would replace the stage of that name',
    });
  });

  test('says which line has a name that is no image', () => {
    expect(() => find('FROM a AS base\nFROM Base AS app')).toThrow(
      /^Dockerfile line 2: Expected an image name .* got "Base"/,
    );
  });
});

describe('base images that are neither mirrored nor pinned', () => {
  test.each([
    ['FROM debian:bookworm AS app', ['debian:bookworm']],
    [`FROM debian:bookworm@${digest} AS app`, []],
    ['FROM ghcr.io/acme/mirror/debian:bookworm AS app', []],
    ['FROM quay.io/acme/debian:bookworm AS app', ['quay.io/acme/debian:bookworm']],
    ['FROM debian AS base\nFROM debian AS other\nFROM base AS app\nCOPY --from=other /a /a', ['debian']],
    ['FROM scratch AS app\nCOPY --from=busybox /bin/sh /sh', []],
  ])('in %j are %j', (text, names) => {
    expect(unguardedImages(find(text), 'ghcr.io')).toEqual(names);
  });
});
