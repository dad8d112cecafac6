import { expect, test } from '@jest/globals';
import { firstVersionInputs, isFirstVersion } from '../../../../src/core/init/workflow/first-build-push.ts';

test.each([
  ['docker/build-push-action@v1', true],
  ['Docker/build-push-action@v1.1.2', true],
  ['docker/build-push-action@releases/v1', true],
  ['docker/build-push-action@ab83648e2e224cfeeab899e23b639660765c3a89', true],
  ['docker/build-push-action@v10', false],
  ['docker/build-push-action@v6.1', false],
  ['docker/build-push-action@master', false],
  ['useblacksmith/build-push-action@v1', false],
])('%s is of the first version: %j', (uses, expected) => {
  expect(isFirstVersion(uses, { repository: 'a/b' })).toBe(expected);
});

test('a pinned commit without a repository is of a later version', () => {
  expect(isFirstVersion('docker/build-push-action@ab83648e2e224cfeeab899e23b639660765c3a89', {})).toBe(false);
});

test.each([
  [
    { repository: 'acme/shop', tags: 'latest' },
    { push: 'true', tags: 'acme/shop:latest' },
  ],
  [
    {
      path: 'web',
      dockerfile: 'docker/web.Dockerfile',
      target: 'base',
      registry: 'ghcr.io',
      repository: '${{ github.repository }}/web',
      tags: "latest, ${{ format('{0},{1}', 'a', 'b') }}",
      build_args: 'A=1,B=${{ github.sha }}',
      labels: 'a=b,c=d',
      always_pull: 'true',
      cache_froms: 'acme/shop:latest',
      add_git_labels: 'true',
      push: "${{ github.event_name == 'push' }}",
      username: 'bot',
      password: '${{ secrets.PAT }}',
    },
    {
      context: 'web',
      file: 'docker/web.Dockerfile',
      target: 'base',
      push: "${{ github.event_name == 'push' }}",
      tags: "ghcr.io/${{ github.repository }}/web:latest\nghcr.io/${{ github.repository }}/web:${{ format('{0},{1}', 'a', 'b') }}",
      'build-args': 'A=1\nB=${{ github.sha }}',
      labels: 'a=b\nc=d',
      pull: 'true',
      'registry-username': 'bot',
      'registry-password': '${{ secrets.PAT }}',
    },
  ],
  // Tags that the run names, an image that stays, and the login that the action has anyway.
  [
    {
      registry: 'ghcr.io',
      repository: 'acme/shop',
      path: '.',
      tag_with_ref: 'true',
      always_pull: 'false',
      push: 'false',
      username: '${{ github.actor }}',
      password: '${{secrets.GITHUB_TOKEN}}',
    },
    { image: 'ghcr.io/acme/shop', load: 'true' },
  ],
])('%j mean %j', (given, expected) => {
  expect(firstVersionInputs(given)).toEqual(expected);
});
