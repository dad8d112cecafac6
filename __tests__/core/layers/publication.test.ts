import { describe, expect, test } from '@jest/globals';
import {
  mostPatchesInRow,
  type PublishedBefore,
  whyNewBlobs,
  whyNoPatch,
  whyNotWorth,
  whyTooManyBlobs,
} from '../../../src/core/layers/publication.ts';
import { defaultPatchPolicy } from '../../support/patch-policy.ts';

const gzip = 'application/vnd.oci.image.layer.v1.tar+gzip';
const zstd = 'application/vnd.oci.image.layer.v1.tar+zstd';
const before: PublishedBefore = { compression: [gzip], ownBlobBytes: [60e6, 40e6], patches: 0 };
const patched: PublishedBefore = { ...before, ownBlobBytes: [60e6, 40e6, 20e6], patches: 1 };
const facts = { before, compression: [gzip, gzip] };

describe('the blobs that were built are published', () => {
  test.each([
    ['where nothing older is', { before: undefined }, {}, 'nothing older is published'],
    [
      'where the older image has none of its own',
      { before: { ...before, ownBlobBytes: [] } },
      {},
      'nothing older is published',
    ],
    ['with another compression', { compression: [gzip, zstd] }, {}, 'the compression changed'],
    ['where that is asked for', {}, { compact: true }, 'compact is true'],
    ['where patches are switched off', {}, { mode: 'off' as const }, 'patch is off'],
  ])('%s', (_, fact, policy, reason) => {
    expect(whyNewBlobs({ ...facts, ...fact }, { ...defaultPatchPolicy, ...policy })).toBe(reason);
  });

  test('not otherwise', () => {
    expect(whyNewBlobs(facts, defaultPatchPolicy)).toBeUndefined();
  });
});

describe('a patch', () => {
  const limits = { limitPercent: 30 };

  test.each([
    ['of nearly 30 % of the layer', 29e6, before, undefined],
    ['of exactly 30 %', 30e6, before, undefined],
    ['with which all have exactly 30 %', 10e6, patched, undefined],
    [
      'of nothing, after nineteen',
      0,
      { ...before, ownBlobBytes: [100e6, ...Array.from({ length: 19 }, () => 1)], patches: 19 },
      undefined,
    ],
    ['of more', 31e6, before, 'a patch would have 31.0 MB, more than 30 % of 100 MB'],
    ['with which all have nearly 30 %', 9e6, patched, undefined],
    [
      'with which all have more',
      11e6,
      patched,
      'its patches would have 31.0 MB together, more than 30 % of 100 MB',
    ],
    [
      'of nothing, after twenty',
      0,
      { ...patched, patches: mostPatchesInRow },
      '20 patches follow one another',
    ],
  ])('%s is judged by the layer without patches', (_, bytes, published, reason) => {
    expect(whyNoPatch(bytes, published, 3, limits)).toBe(reason);
  });

  test('may be the hundredth blob of an image, and not the next one', () => {
    expect(whyNoPatch(1, before, 97, limits)).toBeUndefined();
    expect(whyNoPatch(1, before, 98, limits)).toBe('an image may have at most 100 blobs');
    expect(whyTooManyBlobs(100)).toBeUndefined();
    expect(whyTooManyBlobs(101)).toBe('an image may have at most 100 blobs');
  });
});

describe('a patch that moves bytes in CI', () => {
  test.each([
    ['is made where one server saves as much', { ciBytes: 50e6, savedBytes: 50e6, hosts: 1 }, undefined],
    [
      'is not made where it saves less',
      { ciBytes: 51e6, savedBytes: 50e6, hosts: 1 },
      'a patch would move 51.0 MB in CI, and save 50.0 MB on 1 server',
    ],
    [
      'is made where several servers save more together',
      { ciBytes: 51e6, savedBytes: 26e6, hosts: 2 },
      undefined,
    ],
    [
      'is not made where it saves nothing',
      { ciBytes: 1e6, savedBytes: -1e6, hosts: 3 },
      'a patch would move 1.0 MB in CI, and save 0 B on 3 servers',
    ],
  ])('%s', (_, moved, why) => {
    expect(whyNotWorth(moved)).toBe(why);
  });
});
