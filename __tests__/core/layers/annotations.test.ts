import { expect, test } from '@jest/globals';
import { layerAnnotations } from '../../../src/core/layers/annotations.ts';

const digest = `sha256:${'ab'.repeat(32)}` as const;
const source = 'https://github.com/owner/app';

test.each<[string, Parameters<typeof layerAnnotations>, Readonly<Record<string, string>>]>([
  ['nothing is known', [undefined, undefined], {}],
  [
    'only the base is known',
    [undefined, { name: 'debian:12', digest }],
    { 'org.opencontainers.image.base.name': 'debian:12', 'org.opencontainers.image.base.digest': digest },
  ],
  ['the source is known', [source, undefined], { 'org.opencontainers.image.source': source }],
  [
    'the base is not resolved',
    [undefined, { name: 'debian:12', digest: undefined }],
    { 'org.opencontainers.image.base.name': 'debian:12' },
  ],
  [
    'everything is known',
    [source, { name: 'debian:12', digest }],
    {
      'org.opencontainers.image.source': source,
      'org.opencontainers.image.base.name': 'debian:12',
      'org.opencontainers.image.base.digest': digest,
    },
  ],
])('a layer has no annotation that differs from run to run: %s', (_name, parameters, annotations) => {
  expect(layerAnnotations(...parameters)).toStrictEqual(annotations);
});
