import { describe, expect, test } from '@jest/globals';
import { updatesPart } from '../../../src/layers/report/updates-part.ts';
import { UPDATES } from '../../support/sample-reports.ts';

const blocksOf = (report: typeof UPDATES) => updatesPart(report)?.blocks ?? [];

describe('updates of packages on the page', () => {
  test('name the layer, the versions, and what is based on it', () => {
    const [words, rows] = blocksOf(UPDATES);
    expect(words).toEqual({
      kind: 'prose',
      lines: [
        'base: openssl 3.0.15-1~deb12u1 → …u2. python, node are based on it.',
        'Compared with bookworm-security.',
      ],
    });
    expect(rows).toMatchObject({
      rows: [
        [
          ...['base', 'openssl', '3.0.15-1~deb12u1', '3.0.15-1~deb12u2', 'bookworm-security'],
          'a refresh of the layer installs it',
        ],
        [
          ...['base', 'libc6', '2.36-9+deb12u9', '2.36-9+deb12u10', 'bookworm-security'],
          'part of debian:bookworm-slim: comes with its next version',
        ],
      ],
    });
  });

  test('are folded away where a refresh brings nothing, and open where an index could not be read', () => {
    const [layer] = UPDATES.layers;
    if (layer === undefined) throw new Error('the sample has a layer');
    const quiet = { ...UPDATES, layers: [{ ...layer, due: [] }] };
    expect(updatesPart(UPDATES)).toMatchObject({
      title: 'Package updates: 1 due, 1 in base images',
      folded: false,
    });
    expect(updatesPart(quiet)).toMatchObject({
      title: 'Package updates: 0 due, 1 in base images',
      folded: true,
    });
    expect(updatesPart({ ...quiet, unread: [{ name: 'x', reason: 'it is down' }] })).toMatchObject({
      folded: false,
    });
  });

  test('that were not looked for are not there', () => {
    expect(updatesPart(undefined)).toBeUndefined();
  });

  test('are listed up to a hundred', () => {
    const [layer] = UPDATES.layers;
    if (layer === undefined) throw new Error('the sample has a layer');
    const [update] = layer.waiting;
    if (update === undefined) throw new Error('the sample has an update');
    const many = { ...UPDATES, layers: [{ ...layer, waiting: Array.from({ length: 200 }, () => update) }] };
    const [, rows, more] = blocksOf(many);
    expect(rows).toMatchObject({ rows: { length: 100 } });
    expect(more).toEqual({ kind: 'prose', lines: ['And 101 more updates.'] });
  });
});
