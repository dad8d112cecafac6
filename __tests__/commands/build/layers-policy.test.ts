import { describe, expect, test } from '@jest/globals';
import { decideLayersWrite, policyOf, refreshOf } from '../../../src/commands/build/layers-policy.ts';
import { cutStages } from '../../../src/core/dockerfile/cut.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { usualLayers } from '../../../src/core/layers/layer.ts';
import type { WriteDecision } from '../../../src/core/layers/write-policy.ts';
import { finishedBuild } from '../../support/finished-build.ts';

const writes: WriteDecision = { kind: 'write', reason: 'a push to main' };
const readOnly: WriteDecision = { kind: 'read-only', reason: 'a pull request' };

function inputsOf(values: Readonly<Record<string, string>>) {
  return finishedBuild(values).inputs;
}

const project = {
  dockerfile: parseDockerfile('FROM a AS base\nFROM base AS python-deps\nFROM base AS node-deps\n'),
  layers: usualLayers,
};

describe('a build rebuilds', () => {
  test.each<[string, Readonly<Record<string, string>>, WriteDecision, unknown]>([
    ['no layer that is up to date', {}, writes, { kind: 'none' }],
    ['every layer with no-cache', { 'no-cache': 'true' }, writes, { kind: 'all' }],
    ['no layer with no-cache where it may not write', { 'no-cache': 'true' }, readOnly, { kind: 'none' }],
    [
      'the layer whose stage no-cache-filter names, in whatever case',
      { 'no-cache-filters': 'Python-DEPS' },
      writes,
      { kind: 'names', names: ['python'] },
    ],
    [
      'no layer with a filter for the application',
      { 'no-cache-filters': 'runtime' },
      writes,
      { kind: 'none' },
    ],
  ])('%s', (_what, values, write, expected) => {
    expect(refreshOf(inputsOf(values), project, write)).toEqual(expected);
  });
});

test('a filter that names a stage means all parts of it', () => {
  const cut = cutStages(parseDockerfile('FROM a AS app\nRUN x\nCOPY . .\n'), [
    { stage: 0, count: 1, label: 'deps' },
  ]);
  const layers = [{ name: 'app', target: 'app--deps' }];
  expect(refreshOf(inputsOf({ 'no-cache-filters': 'app' }), { dockerfile: cut, layers }, writes)).toEqual({
    kind: 'names',
    names: ['app'],
  });
});

describe('a build writes layers', () => {
  test.each<[string, Readonly<Record<string, string>>, WriteDecision, WriteDecision]>([
    ['where a prewarm would', {}, writes, writes],
    ['nowhere else', {}, readOnly, readOnly],
    ['not with prewarm: none', { prewarm: 'none' }, writes, { kind: 'read-only', reason: 'prewarm is none' }],
    ['not when it only checks', { call: 'check' }, writes, { kind: 'read-only', reason: 'call is check' }],
  ])('%s', (_what, values, write, expected) => {
    expect(decideLayersWrite(inputsOf(values), write)).toEqual(expected);
  });
});

describe('what a build does with its layers', () => {
  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['by default', {}, { externalImages: 'held', refresh: { kind: 'none' }, buildsUnpushed: true }],
    ['with no-cache', { 'no-cache': 'true' }, { externalImages: 'followed', refresh: { kind: 'all' } }],
    [
      'with base-images: follow',
      { 'base-images': 'follow' },
      { externalImages: 'followed', refresh: { kind: 'none' } },
    ],
    ['with layers as cache sources', { 'layers-as': 'cache' }, { buildsUnpushed: false }],
  ])('%s', (_what, values, expected) => {
    expect(policyOf(inputsOf(values), project, writes)).toMatchObject({
      looksUpstream: true,
      output: 'recorded',
      only: [],
      ...expected,
    });
  });
});
