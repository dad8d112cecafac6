import { describe, expect, test } from '@jest/globals';
import { checkBakeOptions, readDigests } from '../../../src/adapters/docker/bake-run.ts';

const [own, other] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];

describe('readDigests', () => {
  test.each([
    ['takes the digest of what was built', { base: { 'containerimage.digest': own } }, [['base', own]]],
    [
      'prefers the descriptor of this build to the digest that a moved tag shows',
      { base: { 'containerimage.digest': other, 'containerimage.descriptor': { digest: own } } },
      [['base', own]],
    ],
    ['leaves out a target without a digest', { base: { 'buildx.build.ref': 'x' } }, []],
    ['leaves out what is no digest', { base: { 'containerimage.digest': 'sha256:short' }, more: 'text' }, []],
  ])('%s', (_, metadata, expected) => {
    expect([...readDigests(metadata)]).toEqual(expected);
  });

  test('of an empty file are none', () => {
    expect(readDigests({}).size).toBe(0);
  });
});

describe('checkBakeOptions', () => {
  const none = { addHosts: {}, network: undefined, allow: [] };
  test.each([
    ['add-hosts', { ...none, addHosts: { db: '10.0.0.1' } }, '0.24.0', '0.25.0'],
    ['network', { ...none, network: 'host' }, '0.13.1', '0.17.0'],
    ['allow', { ...none, allow: ['network.host'] }, '0.16.2', '0.17.0'],
  ])(
    'refuses %s where buildx would ignore it, and names the version that does not',
    (input, options, old, since) => {
      expect(() => checkBakeOptions(options, old)).toThrow(`${input}: expected buildx ${since} or later`);
      expect(() => checkBakeOptions(options, since)).not.toThrow();
      expect(() => checkBakeOptions(none, old)).not.toThrow();
    },
  );
});
