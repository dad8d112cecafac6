import { expect, test } from '@jest/globals';
import { imageLabels } from '../../../src/core/app/image-labels.ts';

const run = { repositoryUrl: 'https://github.com/acme/shop', revision: '1a2b3c4d', version: 'main' };

test('labels tell where an image comes from, and nothing that changes from run to run', () => {
  expect(imageLabels(run)).toEqual({
    'org.opencontainers.image.source': 'https://github.com/acme/shop',
    'org.opencontainers.image.url': 'https://github.com/acme/shop',
    'org.opencontainers.image.revision': '1a2b3c4d',
    'org.opencontainers.image.version': 'main',
  });
});

test('a version that is not known is left out', () => {
  expect(Object.keys(imageLabels({ ...run, version: undefined }))).not.toContain(
    'org.opencontainers.image.version',
  );
});
