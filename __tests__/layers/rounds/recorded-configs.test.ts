import { expect, test } from '@jest/globals';
import type { FetchedImage } from '../../../src/adapters/registry/whole-image.ts';
import { recordedConfigs } from '../../../src/layers/rounds/built-entry.ts';

const config = {
  platform: { os: 'linux', architecture: 'amd64' },
  diffIds: ['sha256:1'],
  env: ['PATH=/bin', 'TOKEN=planted-value'],
  history: [{ createdBy: 'RUN x', emptyLayer: false }],
};
const image = { platforms: [{ configDigest: 'sha256:c', config }] } as unknown as FetchedImage;

test('of a config, what runs ask of it is recorded', () => {
  const { platform, diffIds, env } = config;
  expect(recordedConfigs(image, { secretValues: new Set() })).toEqual({
    configs: { 'sha256:c': { platform, diffIds, env } },
  });
});

test('of a config that shows a secret, nothing is recorded', () => {
  expect(recordedConfigs(image, { secretValues: new Set(['planted-value']) })).toEqual({});
});
