import { describe, expect, test } from '@jest/globals';
import { planDownload } from '../../../src/core/deploy/download-plan.ts';
import { countOwnSteps, expectedApp } from '../../../src/core/deploy/expected-app.ts';
import type { RegistryLayer } from '../../../src/core/deploy/layer-state.ts';
import { digest, history, holding, pullable, pulled, registryLayer } from '../../support/deploy-values.ts';

const debian = 'debian.sh of 1 September; -CMD bash';
const newDebian = 'debian.sh of 1 October; -CMD bash';
const baseSteps = '-ENV A=1; RUN apt-get install';
const app = pullable('app', 'debian:1000 base:200 deps:90 source:4');
const appHistory = history(`${debian}; ${baseSteps}; -WORKDIR /app; COPY deps; COPY src; -CMD run`);
const newBase = registryLayer('base', pullable('new base', 'debian2:1001 base2:201'), {
  steps: `${newDebian}; ${baseSteps}`,
  ownSteps: 1,
});
const newDeps = registryLayer('deps', pullable('new deps', 'debian2:1001 base2:201 deps2:91'), {
  standsOn: 'base',
  steps: `${newDebian}; ${baseSteps}; -WORKDIR /app; COPY deps`,
  ownSteps: 1,
});

function expected(layers: readonly RegistryLayer[], steps = appHistory) {
  return expectedApp(app, steps, layers).layers.map(({ digest: blob }) => blob);
}

function blobs(names: string) {
  return names.split(' ').map(digest);
}

describe('the next application', () => {
  test.each<[string, readonly RegistryLayer[], string]>([
    ['stands on the new layer where this one stood on the old', [newBase], 'debian2 base2 deps source'],
    ['stands on the highest of several', [newBase, newDeps], 'debian2 base2 deps2 source'],
    ['stands on the highest of several, in whatever order', [newDeps, newBase], 'debian2 base2 deps2 source'],
    ['is this one where there is no layer', [], 'debian base deps source'],
    [
      'is this one where the layer is of other steps',
      [registryLayer('node', newBase.image, { steps: `${newDebian}; RUN npm ci`, ownSteps: 1 })],
      'debian base deps source',
    ],
    [
      'is this one where only some of the steps of the layer are the same',
      [
        registryLayer('base', newBase.image, {
          steps: `${newDebian}; RUN another; RUN apt-get install`,
          ownSteps: 2,
        }),
      ],
      'debian base deps source',
    ],
    [
      'is this one where the layer cannot be had',
      [registryLayer('base', undefined, { steps: `${newDebian}; ${baseSteps}`, ownSteps: 1 })],
      'debian base deps source',
    ],
    [
      'is this one where it is not known which steps are the layer’s own and the image beneath has changed',
      [registryLayer('base', newBase.image, { steps: `${newDebian}; ${baseSteps}` })],
      'debian base deps source',
    ],
    [
      'stands on the new layer where all steps are the same',
      [registryLayer('base', newBase.image, { steps: `${debian}; ${baseSteps}` })],
      'debian2 base2 deps source',
    ],
  ])('%s', (_what, layers, names) => {
    expect(expected(layers)).toEqual(blobs(names));
  });

  test('is this one where its history does not tell which step made which layer', () => {
    expect(expected([newBase], appHistory.slice(0, -2))).toEqual(blobs('debian base deps source'));
  });

  test('is not there because this one is', () => {
    const next = expectedApp(app, appHistory, [newBase]);
    for (const store of ['classic', 'containerd'] as const) {
      expect(planDownload(next, holding(store, pulled(app))).bytes).toBeGreaterThan(1200);
    }
  });

  test('has the unpacked layers of the new ones, too', () => {
    const { diffIds, layers } = expectedApp(app, appHistory, [newDeps]);
    expect(diffIds).toEqual(pullable('x', 'debian2 base2 deps2 source').diffIds);
    expect(layers.map(({ sizeBytes }) => sizeBytes)).toEqual([1001, 201, 91, 4]);
  });
});

describe('the steps that make the files of a layer', () => {
  test.each<[string, string, readonly string[], number]>([
    [
      'are RUN, COPY and ADD',
      'base',
      ['FROM a AS base', 'ENV A=1', 'RUN x', 'copy a b', 'ADD c d', 'WORKDIR /'],
      3,
    ],
    [
      'are those of all stages that the target is FROM',
      'Deps',
      ['ARG V=1', 'FROM --platform=$BUILDPLATFORM a:$V AS lower', 'RUN x', 'FROM lower AS deps', 'RUN y'],
      2,
    ],
    [
      'are not those of stages that it copies from',
      'deps',
      ['FROM a AS helper', 'RUN x', 'RUN y', 'FROM b AS deps', 'COPY --from=helper / /'],
      1,
    ],
    ['are none of a layer of one line', 'base', ['FROM a AS base'], 0],
    ['are none where the target is not among the stages', 'other', ['FROM a AS base', 'RUN x'], 0],
  ])('%s', (_what, target, instructions, count) => {
    expect(countOwnSteps(target, instructions)).toBe(count);
  });
});
