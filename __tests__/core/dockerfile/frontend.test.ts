import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';

const read = (text: string) => () => parseDockerfile(text);

describe('the frontend that the first lines choose', () => {
  test.each([
    'docker/dockerfile:1',
    'docker.io/docker/dockerfile:1.7-labs',
    'docker/dockerfile@sha256:87999aa3d42bdc6bea60565083ee17e86d1f3339802f543c0d03998580f9cb89',
    'docker/dockerfile-upstream:master',
    'registry.example:5000/hub/docker/dockerfile:1',
    'registry.example/mirror/docker-dockerfile:1 # as a mirror calls it',
  ])('%s is that of Docker', (frontend) => {
    expect(read(`# syntax=${frontend}\nFROM alpine\n`)).not.toThrow();
  });

  test.each([
    'edrevo/dockerfile-plus',
    'example/mockerfile:latest',
    'registry.example/docker/dockerfile-x:1',
  ])('%s is another one, whatever its instructions look like', (frontend) => {
    expect(read(`# escape=\\\n# syntax = ${frontend}\nFROM alpine\nINCLUDE+ other\n`)).toThrow(
      `Dockerfile line 2 chooses another frontend than Docker's, ${frontend}. Only that one knows its instructions, so the file is not read here.`,
    );
  });

  test('further down it is a comment', () => {
    expect(read('# Shop\n# syntax=edrevo/dockerfile-plus\nFROM alpine\n')).not.toThrow();
  });
});
