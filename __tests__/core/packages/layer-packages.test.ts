import { describe, expect, test } from '@jest/globals';
import {
  addedVersions,
  allVersions,
  nameVersions,
  parseLayerPackages,
} from '../../../src/core/packages/layer-packages.ts';

describe('packages of a layer', () => {
  test('have the name of their architecture where it is not the one of the system', () => {
    const installed = [
      { name: 'libc6', version: '1', architecture: 'amd64' },
      { name: 'libc6', version: '2', architecture: 'i386' },
      { name: 'tzdata', version: '3', architecture: 'all' },
    ];
    expect(nameVersions(installed, 'amd64')).toEqual({ libc6: '1', 'libc6:i386': '2', tzdata: '3' });
  });

  test('are its own where it installed them, or gave them another version', () => {
    expect(addedVersions({ a: '1', b: '2', c: '1' }, { a: '1', b: '1', gone: '1' })).toEqual({
      b: '2',
      c: '1',
    });
  });

  test('add up, the highest layer last', () => {
    const layers = [
      { base: { libc6: '1', openssl: '1' }, own: { curl: '1' } },
      { base: {}, own: { openssl: '2' } },
    ];
    expect(allVersions(layers)).toEqual({ libc6: '1', openssl: '2', curl: '1' });
  });

  test('may be called like what every object has', () => {
    expect(
      addedVersions(nameVersions([{ name: 'constructor', version: '1', architecture: 'all' }], 'x'), {}),
    ).toEqual({
      constructor: '1',
    });
    expect(allVersions([])['constructor']).toBeUndefined();
  });
});

describe('recorded packages', () => {
  const recorded = {
    manager: 'dpkg',
    architecture: 'amd64',
    own: { curl: '7.88.1-10+deb12u8' },
    base: { libc6: '2.36-9+deb12u9' },
    sources: {
      'etc/apt/sources.list': [
        {
          kind: 'apt',
          uri: 'http://deb.example/debian',
          suite: 'bookworm',
          components: ['main'],
          architectures: [],
        },
      ],
    },
  };

  test('are read as they were written', () => {
    expect(parseLayerPackages(JSON.parse(JSON.stringify(recorded)), 'packages')).toEqual(recorded);
  });

  test.each([
    [{ manager: 'rpm' }, 'manager'],
    [{ architecture: '' }, 'architecture'],
    [{ own: { curl: 7 } }, 'own["curl"]'],
    [
      { sources: { x: [{ kind: 'apt', uri: 'file:/x', suite: '', components: [], architectures: [] }] } },
      'uri',
    ],
    [
      { sources: { x: [{ kind: 'apt', uri: 'http://x/', suite: '', components: [7], architectures: [] }] } },
      'components[0]',
    ],
  ])('that are not as they should be are refused: %j', (wrong, where) => {
    expect(() => parseLayerPackages({ ...recorded, ...wrong }, 'packages')).toThrow(where);
  });
});
