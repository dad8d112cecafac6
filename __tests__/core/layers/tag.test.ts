import { expect, test } from '@jest/globals';
import { parseLayers } from '../../../src/core/layers/layer.ts';
import {
  quarterRecordTag,
  quarterTag,
  recordTag,
  rollingTag,
  stagingTag,
} from '../../../src/core/layers/tag.ts';
import { isValidTag } from '../../../src/core/oci/reference.ts';

test.each([
  [rollingTag('base'), 'cache-base'],
  [quarterTag('base', '2026Q4'), 'cache-base-2026Q4'],
  [recordTag, 'cache-record'],
  [quarterRecordTag('2026Q4'), 'cache-record-2026Q4'],
  [stagingTag('base'), 'cache-staging-base'],
])('%s is written so', (tag, expected) => {
  expect(tag).toBe(expected);
});

test('every name that is accepted makes valid tags, and different names different ones', () => {
  const names = ['base', '_', '0', 'a.b', 'a-b', 'Base', 'a'.repeat(114)];
  const { layers, problems } = parseLayers(names.map((name, index) => `${name}=stage${index}`));
  expect(problems).toEqual([]);
  const tags = layers.flatMap(({ name }) => [rollingTag(name), quarterTag(name, '2026Q4'), stagingTag(name)]);
  for (const tag of tags) expect([tag, isValidTag(tag)]).toEqual([tag, true]);
  expect(new Set([...tags, recordTag, quarterRecordTag('2026Q4')]).size).toBe(tags.length + 2);
});
