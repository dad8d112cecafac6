import { describe, expect, test } from '@jest/globals';
import type { LayerPackages } from '../../../src/core/packages/layer-packages.ts';
import { describeUpdates, shortenLike } from '../../../src/core/packages/update-words.ts';
import {
  judgeUpdates,
  type PackageIndex,
  upgradesAll,
  versionsNotCome,
} from '../../../src/core/packages/updates.ts';

const packages = (own: Record<string, string>, base: Record<string, string> = {}): LayerPackages => ({
  manager: 'dpkg',
  architecture: 'amd64',
  own,
  base,
  sources: {},
});
const index = (versions: Record<string, string>, more: Partial<PackageIndex> = {}): PackageIndex => ({
  name: 'bookworm-security',
  url: 'http://deb.example/debian-security/dists/bookworm-security',
  architecture: 'amd64',
  versions: new Map(Object.entries(versions)),
  ...more,
});
const judge = (
  held: LayerPackages,
  indexes: readonly PackageIndex[],
  more: Partial<Parameters<typeof judgeUpdates>[0]> = {},
) => judgeUpdates({ platforms: [{ packages: held, indexes }], notCome: {}, upgradesAll: false, ...more });

describe('an update', () => {
  test('of what the layer installed is due, and one of its base waits for the publisher of the base', () => {
    const found = judge(packages({ openssl: '3.0.15-1~deb12u1', curl: '1' }, { libc6: '2.36-9' }), [
      index({ openssl: '3.0.15-1~deb12u2', libc6: '2.36-10', curl: '1', other: '9' }),
    ]);
    expect(found).toEqual({
      due: [
        {
          package: 'openssl',
          installed: '3.0.15-1~deb12u1',
          available: '3.0.15-1~deb12u2',
          source: 'bookworm-security',
        },
      ],
      notCome: [],
      waiting: [{ package: 'libc6', installed: '2.36-9', available: '2.36-10', source: 'bookworm-security' }],
    });
  });

  test('is the newest of all indexes, and an older version is none', () => {
    const { due } = judge(packages({ a: '2' }), [
      index({ a: '1' }),
      index({ a: '4' }, { name: 'newest' }),
      index({ a: '3' }),
    ]);
    expect(due).toMatchObject([{ available: '4', source: 'newest' }]);
    expect(judge(packages({ a: '2' }), [index({ a: '1.9' })]).due).toEqual([]);
  });

  test('counts only for the architecture of the package', () => {
    const { due } = judge(packages({ a: '1', 'b:i386': '1' }), [
      index({ a: '2', b: '2' }, { architecture: 'i386' }),
    ]);
    expect(due.map((update) => update.package)).toEqual(['b:i386']);
  });

  test('of the base is due where the steps of the layer upgrade everything', () => {
    const held = packages({}, { libc6: '1' });
    expect(judge(held, [index({ libc6: '2' })], { upgradesAll: true })).toMatchObject({
      due: [{ package: 'libc6' }],
      waiting: [],
    });
  });

  test('that a refresh did not bring asks for no second one, but a newer one does', () => {
    const held = packages({ openssl: '1' });
    const notCome = { openssl: '2' };
    expect(judge(held, [index({ openssl: '2' })], { notCome })).toMatchObject({
      due: [],
      notCome: [{ package: 'openssl', available: '2' }],
    });
    expect(judge(held, [index({ openssl: '3' })], { notCome })).toMatchObject({
      due: [{ package: 'openssl', available: '3' }],
      notCome: [],
    });
  });

  test('on one platform of several is due', () => {
    const found = judgeUpdates({
      platforms: [
        { packages: packages({ a: '2' }), indexes: [index({ a: '2' })] },
        {
          packages: { ...packages({ a: '1' }), architecture: 'arm64' },
          indexes: [index({ a: '2' }, { architecture: 'arm64' })],
        },
      ],
      notCome: {},
      upgradesAll: false,
    });
    expect(found.due).toHaveLength(1);
  });
});

describe('after a refresh', () => {
  const due = [{ package: 'openssl', installed: '1', available: '2', source: 's' }];

  test('what came is forgotten, and what did not is kept', () => {
    expect(versionsNotCome(due, {}, [packages({ openssl: '2' })])).toEqual({});
    expect(versionsNotCome(due, {}, [packages({ openssl: '1' })])).toEqual({ openssl: '2' });
    expect(versionsNotCome(due, {}, [packages({}, { openssl: '1' })])).toEqual({ openssl: '2' });
    expect(versionsNotCome(due, {}, [packages({})])).toEqual({});
  });

  test('what did not come before stays known until it is there', () => {
    expect(versionsNotCome([], { curl: '8' }, [packages({ curl: '7' })])).toEqual({ curl: '8' });
    expect(versionsNotCome([], { curl: '8' }, [packages({ curl: '9' })])).toEqual({});
  });
});

describe('steps that upgrade everything', () => {
  test.each([
    ['RUN apt-get update && apt-get -y upgrade', true],
    ['RUN apt-get update && apt-get upgrade -y --no-install-recommends && rm -rf x', true],
    ['RUN apt-get -o Dpkg::Options::=x \\\n  dist-upgrade', true],
    ['RUN apt full-upgrade -y', true],
    ['RUN apk upgrade --no-cache', true],
    ['RUN apk --no-cache upgrade', true],
    ['RUN apt-get update && apt-get install -y openssl', false],
    ['RUN apk add --no-cache curl', false],
    ['RUN pip install --upgrade pip', false],
    ['RUN apt-get install -y curl && ./upgrade', false],
    ['RUN apt-get install -y curl; pip upgrade', false],
    ['COPY apt upgrade/', false],
  ])('%j: %s', (instruction, expected) => {
    expect(upgradesAll([instruction])).toBe(expected);
  });
});

describe('in words', () => {
  test.each([
    ['3.0.15-1~deb12u2', '3.0.15-1~deb12u1', '…u2'],
    ['7.88.1-10+deb12u10', '7.88.1-10+deb12u9', '…u10'],
    ['3.1.4-r6', '3.1.4-r5', '…r6'],
    ['2', '1', '2'],
    ['1.2.4', '1.2.3', '1.2.4'],
    ['2.36-9+deb13u1', '2.36-9+deb12u9', '…b13u1'],
  ])('%s after %s is %s', (version, before, expected) => {
    expect(shortenLike(version, before)).toBe(expected);
  });

  test('three updates are named, the others counted', () => {
    const update = (name: string) => ({ package: name, installed: '1', available: '2', source: 's' });
    expect(describeUpdates(['a', 'b', 'c', 'd', 'e'].map(update))).toBe(
      'a 1 → 2, b 1 → 2, c 1 → 2 and 2 more',
    );
    expect(describeUpdates([update('a')])).toBe('a 1 → 2');
  });
});
