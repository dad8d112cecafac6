import { describe, expect, test } from '@jest/globals';
import { compareApkVersions } from '../../../src/core/packages/apk-version.ts';
import { compareDpkgVersions } from '../../../src/core/packages/dpkg-version.ts';
import { createIndexReader } from '../../../src/core/packages/package-index.ts';

const text = `Package: openssl
Version: 3.0.15-1
Description: tool
 Version: 9

Package: openssl
Version: 3.0.14-9

Package: other
Version: 1

Package: phased
Phased-Update-Percentage: 30
Version: 2

Package: complete
Version: 2
Phased-Update-Percentage: 100`;

describe('a list of packages', () => {
  test.each([1, 7, 1000])('tells the newest version of what is asked, in parts of %i characters', (size) => {
    const reader = createIndexReader(
      'apt',
      new Set(['openssl', 'phased', 'complete', 'absent']),
      compareDpkgVersions,
    );
    for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
    expect([...reader.versions()]).toEqual([
      ['openssl', '3.0.15-1'],
      ['complete', '2'],
    ]);
  });

  test('of Alpine has other fields', () => {
    const reader = createIndexReader('apk', new Set(['musl']), compareApkVersions);
    reader.push('C:Q1=\nP:musl\nV:1.2.5-r1\nA:x86_64\np:so:libc.musl=1\n\nP:zlib\nV:1\n\n');
    expect([...reader.versions()]).toEqual([['musl', '1.2.5-r1']]);
  });
});
