import { expect, test } from '@jest/globals';
import { isOlder } from '../../src/core/version-number.ts';

test.each([
  ['0.12.1', '0.13.0', true],
  ['v0.13.0', '0.13.0', false],
  ['0.13.0-rc2', '0.13.0', false],
  ['0.13.1+ds1-3', '0.13.0', false],
  ['0.29', '0.13.0', false],
  ['0.9', '0.13.0', true],
  ['1.0.0', '0.13.0', false],
  ['2.26.1-4', '2.20', false],
  ['2.3.4', '2.20', true],
  ['2:2.40.3+ds1-0ubuntu1~24.04.1', '2.20', false],
  ['1:1.29.2-3', '2.20', true],
  ['v5.5.1-desktop.1', '2.20', false],
  ['0.0.0+unknown', '0.13.0', undefined],
  ['v0.0.0-20261101120000-8a1b2c3d4e5f', '0.13.0', undefined],
  ['dev', '0.13.0', undefined],
  ['8a1b2c3-dirty', '0.13.0', undefined],
  ['(devel)', '2.20', undefined],
  ['', '2.20', undefined],
])('%s is older than %s: %s', (version, oldest, expected) => {
  expect(isOlder(version, oldest)).toBe(expected);
});
