import { expect, test } from '@jest/globals';
import { mergeGeneration } from '../../../src/core/layers/generation.ts';
import type { LayerEntry } from '../../../src/core/layers/record.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { digestOf, layerEntry, layerInputs } from '../../support/layer-values.ts';

const on = (digest: string, standsOn: Readonly<Record<string, Digest>> = {}): LayerEntry =>
  layerEntry(digestOf(digest), { inputs: layerInputs({ standsOn }) });

type Entries = Readonly<Record<string, LayerEntry>>;
const base = on('a');
const python = on('b', { base: digestOf('a') });
const newBase = on('1');
const newPython = on('2', { base: digestOf('1') });
// Of another workflow that pushes to the same image.
const ruby = on('c', { base: digestOf('a') });
const rails = on('d', { ruby: digestOf('c') });
const lone = on('e');

test.each<[string, Entries, Entries, readonly string[], readonly string[] | undefined]>([
  ['the first one', { base, python }, {}, ['base', 'python'], ['base', 'python']],
  ['nothing built, nothing recorded', {}, {}, ['base'], []],
  ['nothing built leaves what is recorded', {}, { base, python }, ['base', 'python'], ['base', 'python']],
  [
    'a built layer takes the place of the recorded one',
    { base: newBase, python: newPython },
    { base, python },
    ['base', 'python'],
    ['base', 'python'],
  ],
  ['one layer on the recorded one beneath', { python }, { base }, ['base', 'python'], ['base', 'python']],
  [
    'a layer of this run on an old base: no generation',
    { base: newBase },
    { base, python },
    ['base', 'python'],
    undefined,
  ],
  [
    'another run has moved the base meanwhile: no generation',
    { python },
    { base: newBase },
    ['base', 'python'],
    undefined,
  ],
  ['the layer beneath is gone: no generation', { python }, {}, ['base', 'python'], undefined],
  [
    'layers of others are kept while they fit',
    { python },
    { base, ruby, rails, lone },
    ['base', 'python'],
    ['base', 'lone', 'python', 'rails', 'ruby'],
  ],
  [
    'layers of others that do not fit are left out, with all that stands on them',
    { base: newBase, python: newPython },
    { base, ruby, rails, lone },
    ['base', 'python'],
    ['base', 'lone', 'python'],
  ],
  [
    'a layer named like something that every object has',
    { constructor: on('f') },
    {},
    ['constructor'],
    ['constructor'],
  ],
  [
    'on a layer named like something that every object has',
    { python: on('b', { toString: digestOf('a') }) },
    {},
    ['python'],
    undefined,
  ],
])('one whole generation: %s', (_name, built, recorded, names, merged) => {
  const generation = mergeGeneration(built, recorded, names);
  expect(generation === undefined ? undefined : Object.keys(generation).sort()).toEqual(merged);
  for (const [name, entry] of Object.entries(generation ?? {}))
    expect(entry).toBe(built[name] ?? recorded[name]);
});
