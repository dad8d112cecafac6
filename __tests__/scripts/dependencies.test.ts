import { expect, test } from '@jest/globals';
import { isInstalled } from '../../scripts/dependencies.mjs';

const wanted = {
  '': {},
  'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
};

test.each([
  ['the same packages', { 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' } }, true],
  ['nothing', {}, false],
  ['another version', { 'node_modules/yaml': { version: '2.9.0', integrity: 'sha512-b' } }, false],
  ['other bytes', { 'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-c' } }, false],
  [
    'another version of an optional package',
    {
      'node_modules/yaml': { version: '2.9.1', integrity: 'sha512-a' },
      'node_modules/other-platform': { version: '0.9.0', optional: true },
    },
    false,
  ],
])('what npm noted is compared with what the lock file wants: %s', (_what, installed, expected) => {
  expect(isInstalled(wanted, installed)).toBe(expected);
});
