import { describe, expect, test } from '@jest/globals';
import { indexPlaces } from '../../../src/core/packages/index-place.ts';
import type { PackageSource } from '../../../src/core/packages/package-source.ts';

const apt = (suite: string, more: Partial<PackageSource> = {}): PackageSource => ({
  kind: 'apt',
  uri: 'http://deb.example/debian',
  suite,
  components: ['main'],
  architectures: [],
  ...more,
});
const apk = (path: string): PackageSource => ({
  ...apt(''),
  kind: 'apk',
  uri: `https://dl.example/alpine/${path}`,
  components: [],
});

const names = (sources: readonly PackageSource[], wanted: 'security' | 'any'): readonly string[] =>
  indexPlaces(sources, ['amd64'], wanted).places.map(({ name }) => name);

describe('which indexes are asked', () => {
  const debian = ['bookworm', 'bookworm-updates', 'bookworm-security', 'buster/updates'].map((suite) =>
    apt(suite),
  );

  test('for security, those of security', () => {
    expect(names([...debian, apt('noble-security'), apt('./')], 'security')).toEqual([
      'bookworm-security',
      'buster/updates',
      'noble-security',
    ]);
  });

  test('for all updates, all that the image names', () => {
    expect(names(debian, 'any')).toEqual(debian.map(({ suite }) => suite));
  });

  test('of Alpine those of a release, because it has no suite for security', () => {
    const sources = [apk('v3.20/main'), apk('v3.20/community'), apk('edge/main')];
    expect(names(sources, 'security')).toEqual(['v3.20/main', 'v3.20/community']);
    expect(names(sources, 'any')).toEqual(['v3.20/main', 'v3.20/community', 'edge/main']);
  });

  test('each only once, and for each architecture that packages have', () => {
    const { places } = indexPlaces([apt('s-security'), apt('s-security')], ['amd64', 'i386'], 'security');
    expect(places.map(({ url, folders }) => `${url} ${folders.join()}`)).toEqual([
      'http://deb.example/debian/dists/s-security main/binary-amd64/',
      'http://deb.example/debian/dists/s-security main/binary-i386/',
    ]);
  });

  test('not for architectures that a source does not have', () => {
    const only = apt('s-security', { architectures: ['arm64'] });
    expect(indexPlaces([only], ['amd64'], 'security').places).toEqual([]);
  });

  test('not those whose address holds a login, which is told', () => {
    expect(indexPlaces([apt('esm-security', { login: true })], ['amd64'], 'security')).toEqual({
      places: [],
      unasked: [{ name: 'esm-security', reason: 'its address holds a login, which is not kept' }],
    });
  });

  test.each([
    ['./', 'http://deb.example/debian', ''],
    ['stable/$(ARCH)/', 'http://deb.example/debian/stable/amd64', ''],
    ['stable', 'http://deb.example/debian/dists/stable', 'main/binary-amd64/'],
  ])('a suite %s is at %s', (suite, url, folder) => {
    const { places } = indexPlaces([apt(suite)], ['amd64'], 'any');
    expect(places).toMatchObject([{ url, folders: [folder] }]);
  });

  test('the list of Alpine is in the folder of the architecture', () => {
    const { places } = indexPlaces([apk('v3.20/main')], ['x86_64'], 'security');
    expect(places).toMatchObject([{ url: 'https://dl.example/alpine/v3.20/main', folders: ['x86_64/'] }]);
  });
});
