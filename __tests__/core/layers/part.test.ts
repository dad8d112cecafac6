import { describe, expect, test } from '@jest/globals';
import { isPartOf, partName, partTag } from '../../../src/core/layers/part.ts';
import { layerTags } from '../../../src/core/layers/tag.ts';
import { classifyTag } from '../../../src/core/retention/tag-class.ts';

describe('one platform of several', () => {
  test.each([
    ['linux/amd64', 'linux-amd64'],
    ['linux/arm64/v8', 'linux-arm64'],
    ['linux/arm/v7', 'linux-arm-v7'],
  ])('%s is called %s in tags', (platform, name) => {
    expect(partName(platform)).toBe(name);
  });

  test.each([
    ['12345', true],
    ['nightly_2.1', true],
    ['', false],
    ['a b', false],
    ['-x', false],
    ['x'.repeat(41), false],
  ])('part-of %j is accepted: %s', (text, accepted) => {
    expect(isPartOf(text)).toBe(accepted);
  });

  test('has tags of its own, which no layer of all platforms has', () => {
    const tags = layerTags('linux-arm64');
    expect([
      tags.record,
      tags.rolling('base'),
      tags.quarter('base', '2026Q4'),
      tags.quarterRecord('2026Q4'),
    ]).toEqual([
      'cache-part-linux-arm64-record',
      'cache-part-linux-arm64-base',
      'cache-part-linux-arm64-base-2026Q4',
      'cache-part-linux-arm64-record-2026Q4',
    ]);
  });

  test('is kept by a maintenance as layers are: what is current stays, a quarter goes with the quarters', () => {
    const tags = layerTags('linux-arm64');
    expect(classifyTag(tags.rolling('base'))).toEqual({ kind: 'current' });
    expect(classifyTag(tags.record)).toEqual({ kind: 'current' });
    expect(classifyTag(tags.quarter('base', '2026Q4'))).toEqual({ kind: 'quarter', quarter: '2026Q4' });
    expect(classifyTag(tags.staging('base'))).toEqual({ kind: 'staging' });
  });

  test('leaves what it made under a tag that a maintenance lets go', () => {
    expect(partTag('build', { of: '42', name: 'linux-arm64' })).toBe('cache-staging-build-42-linux-arm64');
    expect(classifyTag(partTag('build', { of: '42', name: 'linux-arm64' }))).toEqual({ kind: 'staging' });
  });
});
