import { describe, expect, test } from '@jest/globals';
import { isSourcesFile, parseSources } from '../../../src/core/packages/package-source.ts';

const list = 'etc/apt/sources.list';

describe('sources of apt', () => {
  test('are read from lines', () => {
    const text = [
      '# deb http://old.example/debian bookworm main',
      'deb [arch=amd64,i386 signed-by=/usr/share/keyrings/a.gpg] https://deb.example/debian/ bookworm main contrib # why',
      'deb-src https://deb.example/debian bookworm main',
      'deb https://flat.example/repo ./',
    ].join('\n');
    expect(parseSources(list, text)).toEqual([
      {
        kind: 'apt',
        uri: 'https://deb.example/debian',
        suite: 'bookworm',
        components: ['main', 'contrib'],
        architectures: ['amd64', 'i386'],
      },
      { kind: 'apt', uri: 'https://flat.example/repo', suite: './', components: [], architectures: [] },
    ]);
  });

  test('are read from stanzas, each address with each suite', () => {
    const text = `Types: deb
# as the official image has it
URIs: http://deb.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

Types: deb deb-src
URIs: http://deb.example/debian-security
Suites: bookworm-security
Components: main
 contrib
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 xsFNBF
 -----END PGP PUBLIC KEY BLOCK-----

Enabled: no
Types: deb
URIs: http://off.example/debian
Suites: bookworm
Components: main
`;
    const found = parseSources('etc/apt/sources.list.d/debian.sources', text);
    expect(found.map(({ uri, suite, components }) => [uri, suite, components.join(' ')])).toEqual([
      ['http://deb.example/debian', 'bookworm', 'main'],
      ['http://deb.example/debian', 'bookworm-updates', 'main'],
      ['http://deb.example/debian-security', 'bookworm-security', 'main contrib'],
    ]);
  });

  test('lose the login of their address, and say that there was one', () => {
    const [source] = parseSources(list, 'deb https://user:secret@pro.example/apt?key=secret stable main');
    expect(source).toEqual({
      kind: 'apt',
      uri: 'https://pro.example/apt',
      suite: 'stable',
      components: ['main'],
      architectures: [],
      login: true,
    });
    expect(JSON.stringify(source)).not.toContain('secret');
  });

  test.each(['file:/srv/apt', 'cdrom:[Debian]/', 'mirror+https://m.example/list', 'nonsense'])(
    'that are not on the web are left out: %s',
    (uri) => {
      expect(parseSources(list, `deb ${uri} bookworm main`)).toEqual([]);
    },
  );
});

describe('sources of apk', () => {
  test('are addresses, without those that a package has to ask for', () => {
    const text =
      'https://dl.example/alpine/v3.20/main\n#https://dl.example/alpine/v3.20/off\n@edge https://dl.example/alpine/edge/main\nhttps://dl.example/alpine/v3.20/community\n/media/cdrom/apks\n';
    expect(parseSources('etc/apk/repositories', text).map(({ kind, uri }) => [kind, uri])).toEqual([
      ['apk', 'https://dl.example/alpine/v3.20/main'],
      ['apk', 'https://dl.example/alpine/v3.20/community'],
    ]);
  });
});

test.each([
  ['etc/apt/sources.list', true],
  ['etc/apt/sources.list.d/debian.sources', true],
  ['etc/apt/sources.list.d/docker.list', true],
  ['etc/apt/sources.list.d/docker.list.save', false],
  ['etc/apk/repositories', true],
  ['srv/etc/apt/sources.list', false],
])('%s names sources: %s', (path, expected) => {
  expect(isSourcesFile(path)).toBe(expected);
});
