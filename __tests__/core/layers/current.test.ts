import { describe, expect, test } from '@jest/globals';
import {
  type CheckResult,
  describeDifference,
  findStale,
  judgeCheck,
  type LayerFacts,
} from '../../../src/core/layers/current.ts';
import type { InputDifference } from '../../../src/core/layers/layer-inputs.ts';
import { digestOf, layerEntry, layerInputs, layerNode } from '../../support/layer-values.ts';

const known = {
  entry: layerEntry(digestOf('a')),
  image: 'ok',
  inputs: layerInputs(),
  refresh: undefined,
} as const;
const facts = (name: string, below: readonly string[], changes: Partial<LayerFacts> = {}): LayerFacts => ({
  node: layerNode(name, below),
  ...known,
  ...changes,
});
const on = (digit: string) => layerInputs({ standsOn: { base: digestOf(digit) } });
const textsOf = (...all: LayerFacts[]) =>
  Object.fromEntries(
    [...findStale(all)].map(([name, reasons]) => [name, reasons.map(({ kind, text }) => `${kind}: ${text}`)]),
  );

describe('a layer cannot be current', () => {
  test.each<[string, Partial<LayerFacts>, readonly string[]]>([
    [
      'when it was never prewarmed',
      { entry: undefined, image: 'absent' },
      ['absent: it was never prewarmed'],
    ],
    [
      'when it is not recorded, whatever the registry has',
      { entry: undefined },
      ['absent: it was never prewarmed'],
    ],
    [
      'when its image is gone',
      { image: 'absent' },
      ['absent: its image sha256:aaaaaaaaaaaa is gone from the registry'],
    ],
    [
      'when its image is broken',
      { image: 'broken' },
      ['broken: its image sha256:aaaaaaaaaaaa is not complete in the registry'],
    ],
    [
      'when it may not be read',
      { image: 'no-access' },
      ['no-access: the registry gives this run no access to its image'],
    ],
    [
      'when the image that it is checked with is gone',
      { entry: layerEntry(digestOf('a'), { built: digestOf('b') }), built: 'absent' },
      ['absent: the image sha256:bbbbbbbbbbbb that it is checked with is not in the registry'],
    ],
    [
      'when it is to be refreshed',
      { refresh: 'a refresh was asked for' },
      ['refresh: a refresh was asked for'],
    ],
    [
      'when its inputs differ',
      { inputs: layerInputs({ files: { 'requirements.txt': '644:1' }, args: { V: 'hash' } }) },
      ['inputs: file requirements.txt was added', 'inputs: build argument V was added'],
    ],
    [
      'for several reasons at once',
      {
        image: 'broken',
        refresh: 'a refresh was asked for',
        inputs: layerInputs({ platforms: ['linux/arm64'] }),
      },
      [
        'broken: its image sha256:aaaaaaaaaaaa is not complete in the registry',
        'refresh: a refresh was asked for',
        'inputs: platform linux/amd64 changed from linux/amd64 to nothing',
        'inputs: platform linux/arm64 changed from nothing to linux/arm64',
      ],
    ],
  ])('%s', (_name, changes, reasons) => {
    expect(textsOf(facts('base', [], changes))).toEqual({ base: reasons });
  });

  test('when a layer beneath it is not, and so on upwards', () => {
    const gone = facts('base', [], { entry: undefined, image: 'absent' });
    expect(
      textsOf(gone, facts('python', ['base']), facts('runtime', ['python']), facts('tools', [])),
    ).toEqual({
      base: ['absent: it was never prewarmed'],
      python: ['layer-below: it depends on base, which is outdated'],
      runtime: ['layer-below: it depends on python, which is outdated'],
    });
  });

  test('for one reason where it was never prewarmed, whatever else is outdated or to be refreshed', () => {
    const gone = { entry: undefined, image: 'absent', refresh: 'all', compacts: true } as const;
    expect(textsOf(facts('base', [], gone), facts('python', ['base'], gone))).toEqual({
      base: ['absent: it was never prewarmed'],
      python: ['absent: it was never prewarmed'],
    });
  });

  test('and names each layer beneath that is not', () => {
    const changes = { image: 'broken' } as const;
    expect(textsOf(facts('a', [], changes), facts('b', [], changes), facts('c', ['a', 'b']))['c']).toEqual([
      'layer-below: it depends on a, which is outdated',
      'layer-below: it depends on b, which is outdated',
    ]);
  });

  test('when the layer beneath has moved since, although that one is current', () => {
    const python = facts('python', ['base'], {
      entry: layerEntry(digestOf('b'), { inputs: on('a') }),
      inputs: on('c'),
    });
    expect(textsOf(facts('base', []), python)).toEqual({
      python: ['inputs: the layer base below it changed'],
    });
  });

  test('and it says so once when the layer beneath has moved and is not current either', () => {
    const python = facts('python', ['base'], {
      entry: layerEntry(digestOf('b'), { inputs: on('a') }),
      inputs: layerInputs(),
    });
    expect(textsOf(facts('base', [], { image: 'broken' }), python)['python']).toEqual([
      'layer-below: it depends on base, which is outdated',
    ]);
  });

  test('but is left to the check when there is no reason', () => {
    expect(findStale([facts('base', []), facts('python', ['base'])]).size).toBe(0);
  });
});

describe('the check of a layer', () => {
  const entry = layerEntry(digestOf('a'));
  const hit: CheckResult = { digest: digestOf('b'), executed: [], undecided: undefined };

  test.each<[string, CheckResult, string | undefined]>([
    ['the recorded digest: current', { ...hit, digest: digestOf('a') }, undefined],
    [
      'the recorded digest: current, also with a secret argument',
      { ...hit, digest: digestOf('a'), undecided: 'it uses a secret' },
      undefined,
    ],
    [
      'the recorded digest: current, although a step ran to make it',
      { ...hit, digest: digestOf('a'), executed: ['RUN make'] },
      undefined,
    ],
    ['another digest, every step hit: the recorded inputs have decided', hit, undefined],
    [
      'another digest, a step ran',
      { ...hit, executed: ['RUN make', 'RUN test'] },
      'executed: a step did not hit although its recorded inputs are the same: RUN make',
    ],
    [
      'another digest, every step hit, but the record cannot decide',
      { ...hit, undecided: 'it uses a secret' },
      'inputs: it uses a secret',
    ],
    [
      'no digest, as from a builder of several nodes, every step hit',
      { ...hit, digest: undefined },
      undefined,
    ],
    [
      'no digest, a step ran',
      { ...hit, digest: undefined, executed: ['RUN make'] },
      'executed: a step did not hit although its recorded inputs are the same: RUN make',
    ],
  ])('%s', (_name, result, reason) => {
    const judged = judgeCheck(entry, result);
    expect(judged === undefined ? undefined : `${judged.kind}: ${judged.text}`).toBe(reason);
  });
});

describe('a difference in words', () => {
  test.each<[InputDifference, string]>([
    [
      { kind: 'file', name: 'requirements.txt', before: undefined, after: '644:1' },
      'file requirements.txt was added',
    ],
    [
      { kind: 'file', name: 'requirements.txt', before: '644:1', after: undefined },
      'file requirements.txt was removed',
    ],
    [
      { kind: 'file', name: 'requirements.txt', before: '644:1', after: '644:2' },
      'file requirements.txt changed',
    ],
    [
      { kind: 'argument', name: 'VERSION', before: 'hash1', after: 'hash2' },
      'build argument VERSION changed',
    ],
    [{ kind: 'instruction', name: 'RUN', before: 'RUN a', after: 'RUN b' }, 'instruction changed: RUN b'],
    [
      { kind: 'instruction', name: 'RUN', before: 'RUN a', after: undefined },
      'instruction was removed: RUN a',
    ],
    [{ kind: 'instruction', name: 'RUN', before: undefined, after: 'RUN b' }, 'instruction was added: RUN b'],
    [
      { kind: 'external-image', name: 'debian:12', before: digestOf('a'), after: digestOf('b') },
      'external image debian:12 moved from sha256:aaaaaaaaaaaa to sha256:bbbbbbbbbbbb',
    ],
    [
      { kind: 'external-image', name: 'debian:12', before: 'unresolved', after: digestOf('b') },
      'external image debian:12 moved from unresolved to sha256:bbbbbbbbbbbb',
    ],
    [
      { kind: 'external-image', name: 'debian:12', before: undefined, after: digestOf('b') },
      'external image debian:12 was added',
    ],
    [
      { kind: 'layer-below', name: 'base', before: digestOf('a'), after: digestOf('b') },
      'the layer base below it changed',
    ],
    [
      { kind: 'layer-below', name: 'base', before: digestOf('a'), after: undefined },
      'the layer base below it was removed',
    ],
    [
      { kind: 'option', name: 'network', before: 'host', after: 'none' },
      'option network changed from host to none',
    ],
    [
      { kind: 'option', name: 'network', before: undefined, after: 'none' },
      'option network changed from nothing to none',
    ],
  ])('%j', (difference, words) => {
    expect(describeDifference(difference)).toBe(words);
  });
});
