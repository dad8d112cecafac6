import { describe, expect, test } from '@jest/globals';
import { parseStepName, readBakeTarget, renameTarget, targetOf } from '../../../src/core/buildkit/step.ts';

const plain = { target: undefined, platform: undefined, link: false, onbuild: false };

test.each([
  {
    name: '[base 2/3] RUN apt-get update',
    step: { stage: 'base', index: 2, total: 3, keyword: 'RUN', instruction: 'RUN apt-get update' },
  },
  {
    name: '[base  2/12] RUN true',
    step: { stage: 'base', index: 2, total: 12, keyword: 'RUN', instruction: 'RUN true' },
  },
  {
    name: '[2/3] WORKDIR /app',
    step: { stage: '', index: 2, total: 3, keyword: 'WORKDIR', instruction: 'WORKDIR /app' },
  },
  {
    name: '[ 2/10] WORKDIR /app',
    step: { stage: '', index: 2, total: 10, keyword: 'WORKDIR', instruction: 'WORKDIR /app' },
  },
  {
    name: '[stage-0 1/2] FROM docker.io/library/debian@sha256:0',
    step: {
      stage: 'stage-0',
      index: 1,
      total: 2,
      keyword: 'FROM',
      instruction: 'FROM docker.io/library/debian@sha256:0',
    },
  },
  {
    name: '[internal 1/2] RUN true',
    step: { stage: 'internal', index: 1, total: 2, keyword: 'RUN', instruction: 'RUN true' },
  },
  {
    name: '[auth 1/2] COPY a b',
    step: { stage: 'auth', index: 1, total: 2, keyword: 'COPY', instruction: 'COPY a b' },
  },
  {
    name: '[internal internal 1/2] RUN true',
    step: {
      target: 'internal',
      stage: 'internal',
      index: 1,
      total: 2,
      keyword: 'RUN',
      instruction: 'RUN true',
    },
  },
  {
    name: '[Build_Env-2.x 1/2] ADD a b',
    step: { stage: 'Build_Env-2.x', index: 1, total: 2, keyword: 'ADD', instruction: 'ADD a b' },
  },
  {
    name: '[python python-deps 3/3] RUN pip install',
    step: {
      target: 'python',
      stage: 'python-deps',
      index: 3,
      total: 3,
      keyword: 'RUN',
      instruction: 'RUN pip install',
    },
  },
  {
    name: '[linux/amd64 base 2/3] RUN true',
    step: {
      platform: 'linux/amd64',
      stage: 'base',
      index: 2,
      total: 3,
      keyword: 'RUN',
      instruction: 'RUN true',
    },
  },
  {
    name: '[linux/amd64->arm64 base 2/3] RUN true',
    step: {
      platform: 'linux/amd64->arm64',
      stage: 'base',
      index: 2,
      total: 3,
      keyword: 'RUN',
      instruction: 'RUN true',
    },
  },
  {
    name: '[linux/amd64->arm/v7 base 2/3] RUN true',
    step: {
      platform: 'linux/amd64->arm/v7',
      stage: 'base',
      index: 2,
      total: 3,
      keyword: 'RUN',
      instruction: 'RUN true',
    },
  },
  {
    name: '[app linux/arm/v7 base  2/10] RUN true',
    step: {
      target: 'app',
      platform: 'linux/arm/v7',
      stage: 'base',
      index: 2,
      total: 10,
      keyword: 'RUN',
      instruction: 'RUN true',
    },
  },
  {
    name: '[linux/arm64 2/3] RUN true',
    step: { platform: 'linux/arm64', stage: '', index: 2, total: 3, keyword: 'RUN', instruction: 'RUN true' },
  },
  {
    name: '[app linux/arm64 2/3] RUN true',
    step: {
      target: 'app',
      platform: 'linux/arm64',
      stage: '',
      index: 2,
      total: 3,
      keyword: 'RUN',
      instruction: 'RUN true',
    },
  },
  {
    name: '[windows(10.0.17763)/amd64 base 2/3] RUN dir',
    step: {
      platform: 'windows(10.0.17763)/amd64',
      stage: 'base',
      index: 2,
      total: 3,
      keyword: 'RUN',
      instruction: 'RUN dir',
    },
  },
  {
    name: '[app 2/4] COPY --link --chown=1:1 a b',
    step: { stage: 'app', index: 2, total: 4, keyword: 'COPY', instruction: 'COPY --link --chown=1:1 a b' },
  },
  {
    name: '[app 2/4] LINK COPY --link a b',
    step: { stage: 'app', index: 2, total: 4, keyword: 'COPY', instruction: 'COPY --link a b', link: true },
  },
  {
    name: '[app 2/4] ONBUILD RUN true',
    step: { stage: 'app', index: 2, total: 4, keyword: 'RUN', instruction: 'RUN true', onbuild: true },
  },
  {
    name: '[app 2/4] ONBUILD LINK ADD --link a b',
    step: {
      stage: 'app',
      index: 2,
      total: 4,
      keyword: 'ADD',
      instruction: 'ADD --link a b',
      onbuild: true,
      link: true,
    },
  },
  {
    name: '[app 3/2] RUN more steps than BuildKit 0.13 counts',
    step: {
      stage: 'app',
      index: 3,
      total: 2,
      keyword: 'RUN',
      instruction: 'RUN more steps than BuildKit 0.13 counts',
    },
  },
  {
    name: '[app 2/4] RUN echo [stage 1/2] RUN',
    step: { stage: 'app', index: 2, total: 4, keyword: 'RUN', instruction: 'RUN echo [stage 1/2] RUN' },
  },
  {
    name: '[app 2/4] RUN ["sh", "-c", "[ -d / ]"]',
    step: { stage: 'app', index: 2, total: 4, keyword: 'RUN', instruction: 'RUN ["sh", "-c", "[ -d / ]"]' },
  },
  {
    name: '[app 2/4] RUN set -e\necho a\r\n\techo b',
    step: { stage: 'app', index: 2, total: 4, keyword: 'RUN', instruction: 'RUN set -e\necho a\r\n\techo b' },
  },
  {
    name: '[app 2/4] RUN <<EOF (set -e...)',
    step: { stage: 'app', index: 2, total: 4, keyword: 'RUN', instruction: 'RUN <<EOF (set -e...)' },
  },
])('$name is a step', ({ name, step }) => {
  expect(parseStepName(name)).toEqual({ ...plain, ...step });
});

test.each([
  '[internal] load build definition from Dockerfile',
  '[internal] load metadata for docker.io/library/debian:bookworm-slim',
  '[internal] load .dockerignore',
  '[internal] load build context',
  '[internal] preparing inline document',
  '[base internal] load build context',
  '[linux/amd64 internal] load metadata for docker.io/library/debian:12',
  '[base linux/amd64 internal] load metadata for docker.io/library/debian:12',
  '[auth] library/debian:pull token for registry-1.docker.io',
  '[base auth] library/debian:pull token for registry-1.docker.io',
  'importing cache manifest from ghcr.io/o/r:cache-base',
  '[base] importing cache manifest from ghcr.io/o/r:cache-base',
  'exporting to image',
  '[base] exporting to image',
  'exporting cache to registry',
  '[base] exporting cache to registry',
  'preparing build cache for export',
  'resolving provenance for metadata file',
  '[base] resolving provenance for metadata file',
  '[context base] docker-image://ghcr.io/o/r@sha256:0',
  '[context base::linux/amd64] load metadata for ghcr.io/o/r@sha256:0',
  '[python context base] docker-image://ghcr.io/o/r@sha256:0',
  '[context 1/2] load metadata for ghcr.io/o/r@sha256:0',
  '[linux/amd64] generating sbom using docker.io/docker/buildkit-syft-scanner',
  'merging manifest list ghcr.io/o/r:1',
  'copy /a /b',
  '[a b c d 1/2] RUN true',
  '[a b c 1/2] RUN true',
  '[linux/amd64 a b 1/2] RUN true',
  '[stage 1/2] RUNNING late',
  '[stage 1/2]RUN true',
  '[stage one/two] RUN true',
  '',
])('%p is no step', (name) => {
  expect(parseStepName(name)).toBeUndefined();
});

describe('one word before the number', () => {
  test('is a stage in a build of one target', () => {
    expect(parseStepName('[base 1/2] RUN true')).toMatchObject({ target: undefined, stage: 'base' });
  });

  test('is the target when it is known as one: the stage has no name then', () => {
    expect(parseStepName('[base 1/2] RUN true', new Set(['base']))).toMatchObject({
      target: 'base',
      stage: '',
    });
  });
});

test.each([
  { name: '[python internal] load build definition from Dockerfile', target: 'python' },
  { name: '[python linux/arm64 internal] load metadata for debian', target: 'python' },
  { name: '[internal] load build definition from Dockerfile', target: undefined },
  { name: '[linux/arm64 internal] load metadata for debian', target: undefined },
  { name: '[internal 1/2] RUN echo internal] a', target: undefined },
])('$name names the bake target $target', ({ name, target }) => {
  expect(readBakeTarget(name)).toBe(target);
});

test.each([
  { name: '[py 2/3] RUN a', target: 'py' },
  { name: '[py deps 2/3] RUN a', target: 'py' },
  { name: '[deps 2/3] RUN a', target: undefined },
  { name: '[py internal] load build context', target: 'py' },
  { name: '[py] exporting to image', target: 'py' },
  { name: '[internal] load build context', target: undefined },
  { name: '[pyx internal] load build context', target: undefined },
  { name: 'exporting [py] to image', target: undefined },
])('of a bake of py, $name is told by $target', ({ name, target }) => {
  expect(targetOf(name, new Set(['py']))).toBe(target);
});

test.each([
  { name: '[py deps 2/3] RUN a', after: 'api', renamed: '[api deps 2/3] RUN a' },
  { name: '[py deps 2/3] RUN a', after: undefined, renamed: '[deps 2/3] RUN a' },
  { name: '[py  2/13] RUN a', after: undefined, renamed: '[2/13] RUN a' },
  { name: '[py] exporting to image', after: 'api', renamed: '[api] exporting to image' },
  { name: '[py] exporting to image', after: undefined, renamed: 'exporting to image' },
  { name: '[python 2/3] RUN a', after: 'api', renamed: '[python 2/3] RUN a' },
  { name: 'Xpy 2/3] RUN a', after: 'api', renamed: 'Xpy 2/3] RUN a' },
])('$name with the target $after for py is $renamed', ({ name, after, renamed }) => {
  expect(renameTarget(name, 'py', after)).toBe(renamed);
});
