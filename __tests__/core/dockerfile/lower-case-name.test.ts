import { expect, test } from '@jest/globals';
import { existingDockerfile } from '../../../src/core/dockerfile/lower-case-name.ts';

test.each([
  ['Dockerfile', ['dockerfile'], 'dockerfile'],
  ['api/Dockerfile', ['api/dockerfile'], 'api/dockerfile'],
  ['Dockerfile', ['Dockerfile', 'dockerfile'], 'Dockerfile'],
  ['Dockerfile', [], 'Dockerfile'],
  ['api.Dockerfile', ['api.dockerfile'], 'api.Dockerfile'],
  ['dockerfile', ['Dockerfile'], 'dockerfile'],
])('%s among %j is %s', (path, paths, found) => {
  expect(existingDockerfile(path, (one) => paths.includes(one))).toBe(found);
});
