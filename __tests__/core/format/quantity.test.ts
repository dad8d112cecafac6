import { describe, expect, test } from '@jest/globals';
import {
  formatAge,
  formatAgo,
  formatBytes,
  formatCount,
  formatDuration,
  formatInstant,
  formatPercent,
  plural,
  shortDigest,
} from '../../../src/core/format/quantity.ts';

describe('quantities', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [4_812, '4.8 kB'],
    [99_949, '99.9 kB'],
    [99_951, '100 kB'],
    [999_499, '999 kB'],
    [999_950, '1.0 MB'],
    [285_000_000, '285 MB'],
    [1_234_000_000, '1.2 GB'],
    [5_000_000_000_000, '5.0 TB'],
    [5_000_000_000_000_000, '5000 TB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  test.each([
    [-5, '0 s'],
    [0, '0 s'],
    [360, '0.36 s'],
    [994, '0.99 s'],
    [996, '1.0 s'],
    [12_345, '12.3 s'],
    [59_940, '59.9 s'],
    [59_960, '1 min 0 s'],
    [245_000, '4 min 5 s'],
    [3_599_600, '1 h 0 min'],
    [3_720_000, '1 h 2 min'],
    [90_000_000, '25 h 0 min'],
  ])('%d ms are %s', (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });

  test.each([
    [-1000, 'just now'],
    [59_000, 'just now'],
    [60_000, '1 minute'],
    [3_599_000, '59 minutes'],
    [3_600_000, '1 hour'],
    [86_399_000, '23 hours'],
    [86_400_000, '1 day'],
    [90 * 86_400_000, '90 days'],
  ])('an age of %d ms is %s', (ageMs, text) => {
    expect(formatAge(ageMs)).toBe(text);
    expect(formatAgo(ageMs)).toBe(text === 'just now' ? text : `${text} ago`);
  });

  test.each([
    [0, '0 %'],
    [0.01, '<0.1 %'],
    [0.1, '0.1 %'],
    [33.3, '33.3 %'],
    [50, '50 %'],
    [99.96, '99.9 %'],
    [100, '100 %'],
  ])('%d percent are %s: never rounded up to all, nor down to nothing', (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [5930, '5,930'],
    [1_234_567, '1,234,567'],
    [1910.5, '1,910.5'],
  ])('the count %d is written %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  test.each([
    ['2026-10-04T03:00:12Z', '2026-10-04 03:00 UTC'],
    ['2026-10-04T03:00:12.345Z', '2026-10-04 03:00 UTC'],
    ['2026-10-04T03:00:12+02:00', '2026-10-04T03:00:12+02:00'],
    ['2026-10-04T03:00Z', '2026-10-04 03:00 UTC'],
    ['2026-10-04T03:00:12Z or so', '2026-10-04T03:00:12Z or so'],
    ['on 2026-10-04T03:00:12Z', 'on 2026-10-04T03:00:12Z'],
    ['yesterday', 'yesterday'],
  ])('the instant %s is written %s', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
  });

  test('one step, two steps', () => {
    expect([plural(0, 'step'), plural(1, 'step'), plural(2, 'step')]).toEqual([
      '0 steps',
      '1 step',
      '2 steps',
    ]);
  });

  test.each([
    [`sha256:${'0123456789abcdef'.repeat(4)}`, 'sha256:0123456789ab'],
    [`ghcr.io/acme/shop@sha256:${'0123456789abcdef'.repeat(4)}`, 'ghcr.io/acme/shop@sha256:0123456789ab'],
    ['ghcr.io/acme/shop:cache-base', 'ghcr.io/acme/shop:cache-base'],
    ['sha256:short', 'sha256:short'],
  ])('%s is shortened to %s', (text, short) => {
    expect(shortDigest(text)).toBe(short);
  });
});
