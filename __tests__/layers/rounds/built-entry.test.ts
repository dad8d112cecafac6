import { describe, expect, test } from '@jest/globals';
import type { LayerFacts } from '../../../src/core/layers/current.ts';
import { builtEntry } from '../../../src/layers/rounds/built-entry.ts';
import type { Publication } from '../../../src/layers/rounds/publish.ts';
import { digestOf, layerEntry, layerInputs, layerNode } from '../../support/layer-values.ts';
import { step } from '../../support/sample-reports.ts';

const nowMs = Date.parse('2026-11-29T00:00:00Z');
const before = layerEntry(digestOf('a'), { builtAt: '2026-10-01T00:00:00.000Z' });

function entryOf({
  digest = 'a',
  built,
  facts = {},
  state = {},
}: {
  readonly digest?: string;
  readonly built?: string;
  readonly facts?: Partial<LayerFacts>;
  readonly state?: Partial<Parameters<typeof builtEntry>[2]>;
}) {
  const ownStages = [{ displayName: 'python-deps' }] as unknown as LayerFacts['node']['ownStages'];
  return builtEntry(
    {
      node: { ...layerNode('python', ['base', 'gone']), target: 'python-deps', ownStages },
      ...{ entry: before, image: 'ok', inputs: layerInputs(), refresh: undefined },
      ...facts,
    },
    {
      image: { descriptor: { digest: digestOf(digest) } },
      built: built === undefined ? undefined : digestOf(built),
    } as Publication,
    {
      ...{ digests: new Map([['base', digestOf('b')]]), steps: [], packages: new Map(), updates: undefined },
      ...state,
    },
    nowMs,
  );
}

describe('the time of a layer', () => {
  test.each([
    ['stays where the same was built', {}, before.builtAt],
    ['is now where something else was', { digest: 'c' }, '2026-11-29T00:00:00.000Z'],
    [
      'is now where a refresh brought the same',
      { facts: { refresh: 'a refresh was asked for' } },
      '2026-11-29T00:00:00.000Z',
    ],
    [
      'is now where something else was, of which the same is published',
      { built: 'c' },
      '2026-11-29T00:00:00.000Z',
    ],
    [
      'stays where the same was built again, and something else is published of it',
      { digest: 'c', built: 'a' },
      before.builtAt,
    ],
    ['is now where nothing was recorded', { facts: { entry: undefined } }, '2026-11-29T00:00:00.000Z'],
  ])('%s', (_when, given, builtAt) => {
    expect(entryOf(given).builtAt).toBe(builtAt);
  });
});

describe('what is recorded of a layer', () => {
  test('names what was built only where something else is published', () => {
    expect(entryOf({ built: 'a' })).not.toHaveProperty('built');
    expect(entryOf({ built: 'c' })).toMatchObject({ digest: digestOf('a'), built: digestOf('c') });
  });

  test('is the digest of each layer below that is up to date', () => {
    expect(entryOf({}).inputs.standsOn).toEqual({ base: digestOf('b') });
  });

  test('are the steps of its own stages', () => {
    const own = step('python-deps', { verdict: 'executed', instruction: 'RUN pip install', durationMs: 7 });
    const other = step('base', { verdict: 'executed', instruction: 'RUN apt-get', durationMs: 9 });
    const { steps } = entryOf({ state: { steps: [own, other] } });
    expect(steps).toMatchObject([{ stage: 'python-deps', durationMs: 7 }]);
  });

  test('keeps which versions a refresh did not bring, where its packages were not read again', () => {
    const notCome = { openssl: '3.0.16' };
    expect(entryOf({ facts: { entry: { ...before, notCome } } })).toMatchObject({ notCome });
    expect(entryOf({})).not.toHaveProperty('notCome');
    expect(entryOf({})).not.toHaveProperty('packages');
  });
});
