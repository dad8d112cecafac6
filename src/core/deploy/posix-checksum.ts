/**
 * What `cksum` of every POSIX system says of some bytes: what a script on a host and we have to find alike.
 * https://pubs.opengroup.org/onlinepubs/9699919799/utilities/cksum.html
 */
export function posixChecksum(bytes: Uint8Array): number {
  const polynomial = 0x04c11db7;
  let sum = 0;
  const add = (byte: number): void => {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ polynomial;
  };
  for (const byte of bytes) add(byte);
  for (let length = bytes.length; length > 0; length = Math.floor(length / 256)) add(length & 0xff);
  return ~sum >>> 0;
}
