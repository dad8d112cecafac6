import type { BuildValues } from '../../src/core/dockerfile/build-values.ts';

/** Values of a build on an amd64 machine, of which nothing is given but what a test is about. */
export function buildValues(given: Partial<BuildValues> = {}): BuildValues {
  return { buildArgs: {}, buildContexts: {}, platforms: [], builderPlatform: 'linux/amd64', ...given };
}
