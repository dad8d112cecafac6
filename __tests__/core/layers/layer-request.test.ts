import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import type { LayerRequest } from '../../../src/core/layers/layer.ts';
import { requestLayers } from '../../../src/core/layers/layer-request.ts';
import { limitOptions } from '../../support/limit-options.ts';

const layersOf = (text: string, request: LayerRequest = 'default') =>
  requestLayers(parseDockerfile(text), request, limitOptions({})).layers.map(
    ({ name, target }) => `${name}=${target}`,
  );

const usual = 'FROM a AS base\nRUN x\nFROM base AS python-deps\nCOPY src .\nRUN y\n';

describe('without a word, the layers are', () => {
  test('the stages with the usual names, whatever they take', () => {
    expect(layersOf(`${usual}FROM base AS node-deps\nRUN z\nFROM base AS app\nCOPY . .\n`)).toEqual([
      ...['base=base', 'python=python-deps', 'node=node-deps'],
    ]);
  });

  test('what the Dockerfile decides, where only a base has such a name', () => {
    const text = 'FROM a AS base\nRUN x\nFROM base AS app\nRUN y\nCOPY . .\n';
    expect(layersOf(text)).toEqual(layersOf(text, 'auto'));
    expect(layersOf(text)).toEqual(['base=base', 'app=app--deps']);
  });
});

test('auto decides about stages with the usual names, too', () => {
  expect(layersOf(usual, 'auto')).toEqual(['base=base']);
});

test('what is named is taken as it is', () => {
  expect(layersOf(usual, [{ name: 'all', target: 'python-deps' }])).toEqual(['all=python-deps']);
});
