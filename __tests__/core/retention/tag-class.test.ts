import { expect, test } from '@jest/globals';
import { classifyTag, quarterNumber } from '../../../src/core/retention/tag-class.ts';

const hex = 'a'.repeat(64);

test.each([
  ['cache-base', { kind: 'current' }],
  ['cache-record', { kind: 'current' }],
  ['cache-hold', { kind: 'current' }],
  ['cache-python-3.12', { kind: 'current' }],
  ['cache-base-2026Q4', { kind: 'quarter', quarter: '2026Q4' }],
  ['cache-record-2025Q1', { kind: 'quarter', quarter: '2025Q1' }],
  ['cache-base-2026Q5', { kind: 'current' }],
  ['cache-base2026Q4', { kind: 'current' }],
  ['cache-builder', { kind: 'builder' }],
  ['cache-builder-web-arm64-record', { kind: 'builder' }],
  ['cache-staging-base', { kind: 'staging' }],
  [`sha256-${hex}`, { kind: 'referrer', subject: `sha256:${hex}` }],
  [`sha256-${hex}.sig`, { kind: 'referrer', subject: `sha256:${hex}` }],
  ['sha256-abc', { kind: 'application' }],
  [`x-sha256-${hex}`, { kind: 'application' }],
  [`sha256-${hex}0`, { kind: 'application' }],
  ['main', { kind: 'application' }],
  ['cached', { kind: 'application' }],
])('the tag %s is %j', (tag, expected) => {
  expect(classifyTag(tag)).toEqual(expected);
});

test('quarters are counted one after the other, over years', () => {
  expect(quarterNumber('2027Q1') - quarterNumber('2026Q4')).toBe(1);
  expect(quarterNumber('2026Q4') - quarterNumber('2025Q4')).toBe(4);
  expect(quarterNumber('0000Q1')).toBe(0);
  expect(quarterNumber('2026Q4')).toBe(2026 * 4 + 3);
});
