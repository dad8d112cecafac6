import { expect, test } from '@jest/globals';
import { foreignInputs, isForeignBuild } from '../../../../src/core/init/workflow/foreign-build.ts';

test.each([
  ['acme/ci/.github/workflows/build-image.yml', true],
  ['acme/ci/.github/workflows/test.yml', false],
  ['redhat-actions/buildah-build', true],
  ['makeplane/actions/build-push', true],
  ['mr-smithers-excellent/docker-build-push', true],
  ['elgohr/Publish-Docker-Github-Action', true],
  ['ko-build/setup-ko', true],
  ['docker/setup-buildx-action', false],
  ['docker/metadata-action', false],
  ['docker/build-push-action', false],
  ['hadolint/hadolint-action', false],
  ['aquasecurity/trivy-action', false],
  ['actions/upload-artifact', false],
])('%s builds or publishes images: %s', (uses, expected) => {
  expect(isForeignBuild(uses)).toBe(expected);
});

test.each([
  [{ dockerfile: 'a/Dockerfile' }, { file: 'a/Dockerfile' }],
  [
    { 'dockerfile-path': 'x', 'build-context': '.' },
    { file: 'x', context: '.' },
  ],
  [
    { IMAGE_DOCKERFILE: 'x', IMAGE_CONTEXT: 'y', IMAGE_NAME: 'ghcr.io/a/b' },
    { file: 'x', context: 'y', image: 'ghcr.io/a/b' },
  ],
  [{ containerfiles: './Containerfile\n', image: 'app' }, { file: './Containerfile' }],
  [
    { context: 'web', target: 'prod' },
    { context: 'web', target: 'prod' },
  ],
  [
    {
      containerfiles: './Dockerfile',
      platforms: 'linux/amd64, linux/arm64',
      'build-args': 'A=1\nB=2\n',
      tags: 'ghcr.io/a/b:1 ghcr.io/a/b:2',
    },
    {
      file: './Dockerfile',
      platforms: 'linux/amd64,linux/arm64',
      'build-args': 'A=1\nB=2',
      tags: 'ghcr.io/a/b:1\nghcr.io/a/b:2',
    },
  ],
  [
    { dockerfile: 'x', buildArgs: 'A=1,B=2', tags: '${{ steps.meta.outputs.tags }}' },
    { file: 'x', 'build-args': 'A=1\nB=2', tags: '${{ steps.meta.outputs.tags }}' },
  ],
  [{ dockerfile: 'x', tags: 'latest' }, { file: 'x' }],
  [
    { dockerfile: 'x', buildargs: 'A, B' },
    { file: 'x', 'build-args': 'A=${{ env.A }}\nB=${{ env.B }}' },
  ],
  [
    { image: 'app', build_file: './Dockerfile', path: 'web' },
    { file: './Dockerfile', context: 'web' },
  ],
  [{ dockerfiles: 'a\nb\n' }, undefined],
  [{ image: 'ghcr.io/a/b', dockerhub_file: 'x' }, undefined],
])('inputs %j say %j', (given, expected) => {
  expect(foreignInputs(given)).toEqual(expected);
});
