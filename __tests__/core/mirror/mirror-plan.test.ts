import { describe, expect, test } from '@jest/globals';
import { datedTag, parseMirrorPairs, pinDockerfile } from '../../../src/core/mirror/mirror-plan.ts';
import { formatReference } from '../../../src/core/oci/reference.ts';

const read = (lines: readonly string[], to?: string) => {
  const { pairs, problems } = parseMirrorPairs(lines, to);
  return {
    pairs: pairs.map(({ source, target }) => [formatReference(source), formatReference(target)]),
    problems,
  };
};
const digest = `sha256:${'a'.repeat(64)}`;

describe('a line of images to mirror', () => {
  test.each([
    [
      'debian=ghcr.io/acme/debian',
      undefined,
      'docker.io/library/debian:latest',
      'ghcr.io/acme/debian:latest',
    ],
    ['debian:12 → ghcr.io/acme/debian', undefined, 'docker.io/library/debian:12', 'ghcr.io/acme/debian:12'],
    [
      'debian:12->ghcr.io/acme/debian:stable',
      undefined,
      'docker.io/library/debian:12',
      'ghcr.io/acme/debian:stable',
    ],
    ['debian:12', 'ghcr.io/acme/mirror', 'docker.io/library/debian:12', 'ghcr.io/acme/mirror/debian:12'],
    [
      'nvidia/cuda:13',
      'ghcr.io/acme/mirror/',
      'docker.io/nvidia/cuda:13',
      'ghcr.io/acme/mirror/nvidia/cuda:13',
    ],
    [`debian@${digest}`, 'ghcr.io/acme', `docker.io/library/debian@${digest}`, 'ghcr.io/acme/debian:latest'],
  ])('%s, under %s', (line, to, source, target) => {
    expect(read([line], to)).toEqual({ pairs: [[source, target]], problems: [] });
  });

  test.each([
    ['debian', /expected a target for "debian"/],
    ['a=b=c', /expected a line "source=target"/],
    [`debian=ghcr.io/acme/debian@${digest}`, /expected a tag as target/],
    ['De bian=ghcr.io/acme/debian', /./],
  ])('%s is refused', (line, problem) => {
    const { pairs, problems } = read([line]);
    expect(pairs).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  test('two that go to one place are refused', () => {
    expect(read(['a/x:1=ghcr.io/acme/x:1', 'b/x:1=ghcr.io/acme/x:1']).problems).toEqual([
      'two images go to ghcr.io/acme/x:1',
    ]);
  });
});

test('a copy has a tag with the date, where that is a tag', () => {
  const nowMs = Date.UTC(2026, 10, 26, 23, 59);
  expect(datedTag('bookworm-slim', nowMs)).toBe('bookworm-slim-20261126');
  expect(datedTag('a'.repeat(125), nowMs)).toBeUndefined();
});

describe('a Dockerfile', () => {
  const text = [
    'FROM debian:12 AS base',
    'RUN echo FROM debian:12',
    'from --platform=$BUILDPLATFORM debian:12 as tools',
    'FROM base AS app',
    'FROM ${OTHER}',
  ].join('\n');

  test('is pinned in its FROM lines, and nowhere else', () => {
    const pinned = pinDockerfile(text, new Map([['debian:12', `ghcr.io/acme/debian:12@${digest}`]]));
    expect(pinned.text).toBe(
      [
        `FROM ghcr.io/acme/debian:12@${digest} AS base`,
        'RUN echo FROM debian:12',
        `from --platform=$BUILDPLATFORM ghcr.io/acme/debian:12@${digest} as tools`,
        'FROM base AS app',
        'FROM ${OTHER}',
      ].join('\n'),
    );
    expect(pinned.lines.map(({ line }) => line)).toEqual([1, 3]);
    expect(pinned.left).toEqual([]);
  });

  test('that names an image by a variable is left as it is, and that is told', () => {
    const pinned = pinDockerfile(text, new Map([['alpine', `ghcr.io/acme/alpine:3@${digest}`]]));
    expect(pinned).toEqual({ text, lines: [], left: ['alpine'] });
  });
});
