import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { requestLayers } from '../../../src/core/layers/layer-request.ts';
import { wholeLayer } from '../../../src/core/layers/whole-layer.ts';
import { limitOptions } from '../../support/limit-options.ts';

/** The layer that is all of a target, with the layers that are found in the Dockerfile. */
function wholeOf(text: string, target?: string): string | undefined {
  const { dockerfile, layers } = requestLayers(parseDockerfile(text), 'auto', limitOptions({}));
  return wholeLayer(dockerfile, layers, target)?.name;
}

test.each([
  [
    'a named stage of which everything is a layer',
    'FROM a AS base\nRUN x\nENTRYPOINT y\n',
    undefined,
    'base',
  ],
  ['an unnamed stage', 'FROM a\nRUN x\n', undefined, 'deps'],
  ['a stage that only gives another one a name', 'FROM a AS base\nRUN x\nFROM base AS app\n', 'app', 'base'],
  ['a target that is not the last stage', 'FROM a AS base\nRUN x\nFROM base\nCOPY . .\n', 'base', 'base'],
])('%s is its layer', (_what, text, target, expected) => {
  expect(wholeOf(text, target)).toBe(expected);
});

test.each([
  ['a stage that goes on after its layer', 'FROM a AS base\nRUN x\nCOPY . .\n'],
  ['a stage without any layer', 'FROM a AS base\nCOPY . .\n'],
  ['a stage that adds something to a layer', 'FROM a AS base\nRUN x\nFROM base\nCOPY . .\n'],
  ['a stage in which triggers of a layer run', 'FROM a AS base\nRUN x\nONBUILD RUN y\nFROM base AS app\n'],
  ['a stage of another platform', 'FROM a AS base\nRUN x\nFROM --platform=linux/arm64 base AS app\n'],
])('%s has more than a layer', (_what, text) => {
  expect(wholeOf(text)).toBeUndefined();
});
