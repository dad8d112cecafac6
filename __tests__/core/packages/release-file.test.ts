import { describe, expect, test } from '@jest/globals';
import { choosePackagesFile, parseRelease } from '../../../src/core/packages/release-file.ts';

const digest = 'a'.repeat(64);
const text = `Origin: Debian
Codename: bookworm-security
Acquire-By-Hash: yes
MD5Sum:
 d41d8cd98f00b204e9800998ecf8427e 0 main/binary-amd64/Packages
SHA256:
 ${digest} 2553701 main/binary-amd64/Packages
 ${'b'.repeat(64)}   382652 main/binary-amd64/Packages.xz
 nonsense
 ${'c'.repeat(64)} 1 main/binary-arm64/Packages.gz
`;

describe('a Release file', () => {
  test.each([
    ['as it is', text],
    [
      'signed in its text',
      `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${text}-----BEGIN PGP SIGNATURE-----\n\niQIz\n-----END PGP SIGNATURE-----\n`,
    ],
  ])('names lists of packages by their digest, %s', (_how, given) => {
    const release = parseRelease(given);
    expect(release).toMatchObject({ name: 'bookworm-security', byHash: true, optIn: false });
    expect(release?.files.get('main/binary-amd64/Packages.xz')).toEqual({
      sha256: 'b'.repeat(64),
      sizeBytes: 382652,
    });
    expect(release?.files.size).toBe(3);
  });

  test('says where apt upgrades to nothing in it', () => {
    expect(parseRelease(`NotAutomatic: yes\n${text}`)?.optIn).toBe(true);
  });

  test('without SHA-256 counts as none', () => {
    expect(
      parseRelease('Origin: Debian\nMD5Sum:\n d41d8cd98f00b204e9800998ecf8427e 0 Packages\n'),
    ).toBeUndefined();
    expect(parseRelease('<html>not found</html>')).toBeUndefined();
  });
});

describe('the list that is read', () => {
  const files = parseRelease(text)?.files ?? new Map();

  test.each([
    ['main/binary-amd64/', 'main/binary-amd64/Packages.xz'],
    ['main/binary-arm64/', 'main/binary-arm64/Packages.gz'],
    ['contrib/binary-amd64/', undefined],
  ])('in %s is the smallest', (folder, path) => {
    expect(choosePackagesFile({ files }, folder)?.path).toBe(path);
  });
});
