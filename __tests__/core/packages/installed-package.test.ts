import { describe, expect, test } from '@jest/globals';
import { parseApkPackages, parseDpkgStatus } from '../../../src/core/packages/installed-package.ts';

describe('what dpkg lists', () => {
  const stanza = (name: string, status: string): string =>
    `Package: ${name}\nStatus: ${status}\nArchitecture: amd64\nVersion: 1.0-1\nDescription: a thing\n with more lines\n .\n Version: 9\n`;

  test('is what is installed, without what was removed, is half there, or is held back', () => {
    const text = [
      stanza('openssl', 'install ok installed'),
      stanza('gone', 'deinstall ok config-files'),
      stanza('half', 'install ok half-configured'),
      stanza('held', 'hold ok installed'),
      stanza('broken', 'install reinstreq installed'),
    ].join('\n');
    expect(parseDpkgStatus(text)).toEqual([{ name: 'openssl', version: '1.0-1', architecture: 'amd64' }]);
  });

  test('in a file of an image without dpkg has no state', () => {
    expect(parseDpkgStatus('Package: libc6\nVersion: 2.36-9\nArchitecture: arm64\n')).toEqual([
      { name: 'libc6', version: '2.36-9', architecture: 'arm64' },
    ]);
  });

  test('may be nothing, or no list', () => {
    expect(parseDpkgStatus('')).toEqual([]);
    expect(parseDpkgStatus('\u0000\n:\nPackage:\n\n Version: 1\n')).toEqual([]);
  });
});

describe('what apk lists', () => {
  test('is read to the fields of files, which have the same letters', () => {
    const text =
      'C:Q1abc=\nP:musl\nV:1.2.5-r0\nA:x86_64\nF:lib\nR:libc.so\na:0:0:755\n\nP:busybox\nV:1.36.1-r28\nA:x86_64\nF:bin\nA:odd\n\n';
    expect(parseApkPackages(text)).toEqual([
      { name: 'musl', version: '1.2.5-r0', architecture: 'x86_64' },
      { name: 'busybox', version: '1.36.1-r28', architecture: 'x86_64' },
    ]);
  });
});
