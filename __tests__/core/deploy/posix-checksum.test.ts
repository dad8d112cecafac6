import { expect, test } from '@jest/globals';
import { posixChecksum } from '../../../src/core/deploy/host-tags.ts';

// As `printf %s TEXT | cksum` says it.
test.each([
  ['', 4294967295],
  ['0', 3419164541],
  ['shop', 1153773587],
  ['my_shop', 898756626],
  ['a___b', 382793512],
])('"%s" has the checksum %d', (text, sum) => {
  expect(posixChecksum(new TextEncoder().encode(text))).toBe(sum);
});

test('more than 256 bytes have one, too', () => {
  expect(posixChecksum(new Uint8Array(1000).fill(97))).toBe(145_108_180);
});
