import { describe, expect, test } from '@jest/globals';
import { compareDpkgVersions } from '../../../src/core/packages/dpkg-version.ts';

// dpkg itself is asked about random pairs in version.slow.test.ts.
describe('versions of Debian', () => {
  test.each<readonly [string, '<' | '=' | '>', string, string]>([
    ['3.0.15-1~deb12u1', '<', '3.0.15-1~deb12u2', 'an update of a release'],
    ['1.0~rc1', '<', '1.0', 'a tilde is before the end'],
    ['1.0-1~bpo12+1', '<', '1.0-1', 'a backport is before what it is made of'],
    ['1:0.9', '>', '2.0', 'the epoch first'],
    ['0:1.0', '=', '1.0', 'no epoch is zero'],
    ['1.9', '<', '1.10', 'numbers, not texts'],
    ['1.0+b1', '>', '1.0', 'a rebuild is later'],
    ['1.0a', '<', '1.0+', 'letters are before other characters'],
    ['1.0-1', '<', '1.0-1.1', 'more of a revision is later'],
    ['1-2-3', '<', '1-3-1', 'the revision begins at the last hyphen'],
    ['1.01', '=', '1.1', 'zeros in front do not count'],
    ['1.0', '=', '1.0-0', 'no revision is zero'],
    ['2.36-9+deb12u9', '<', '2.36-9+deb12u10', 'the tenth update'],
  ])('%s %s %s: %s', (one, relation, other) => {
    const sign = { '<': -1, '=': 0, '>': 1 }[relation];
    expect(Math.sign(compareDpkgVersions(one, other))).toBe(sign);
    expect(Math.sign(compareDpkgVersions(other, one))).toBe(sign === 0 ? 0 : -sign);
  });
});
