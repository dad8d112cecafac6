import { expect, test } from '@jest/globals';
import { contextKey } from '../../../src/core/dockerfile/context-key.ts';

const digest = `sha256:${'a'.repeat(64)}`;

test.each([
  ['debian', 'debian'],
  ['debian:latest', 'debian'],
  ['debian:bookworm-slim', 'debian:bookworm-slim'],
  ['docker.io/library/debian', 'debian'],
  ['library/debian:1', 'debian:1'],
  ['docker.io/foo/bar', 'foo/bar'],
  ['index.docker.io/library/x', 'x'],
  ['docker.io/library/a/b', 'library/a/b'],
  ['ghcr.io/a/b:latest', 'ghcr.io/a/b'],
  ['ghcr.io/library/b', 'ghcr.io/library/b'],
  ['localhost:5000/x', 'localhost:5000/x'],
  [`debian:12@${digest}`, `debian:12@${digest}`],
])('BuildKit looks for %s under %s', (image, key) => {
  expect(contextKey(image)).toBe(key);
});
