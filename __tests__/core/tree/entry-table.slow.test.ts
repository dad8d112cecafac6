import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import { EntryPool } from '../../../src/core/tree/entry-pool.ts';
import { EntryTable } from '../../../src/core/tree/entry-table.ts';
import type { TreeEntry } from '../../../src/core/tree/tree-entry.ts';
import { compiledOf, fileOf } from '../../support/tree-values.ts';

test('tables of one pool keep many entries, of which some differ in one thing only', () => {
  const pool = new EntryPool();
  // More than a page holds.
  const many = Array.from({ length: 9000 }, (_, at): [string, TreeEntry] => [
    `${at}`,
    at % 2 === 0
      ? fileOf('same', { mtime: `${at % 2000}`, mode: at % 3 })
      : compiledOf({ mtime: at % 3000, sizeBytes: 1 }, { body: `${at % 11}` }),
  ]);
  const tables = [new EntryTable(many, pool), new EntryTable(many.toReversed(), pool)];
  for (const table of tables)
    expect(many.filter(([path, entry]) => !isDeepStrictEqual(table.get(path), entry))).toEqual([]);
  expect(tables.map(({ size }) => size)).toEqual([9000, 9000]);
  expect(pool.size).toBe(new Set(many.map(([, entry]) => JSON.stringify(entry))).size);
});
