// @ts-check

/**
 * A private network of a /16 that nothing on this machine is routed to.
 *
 * @param {string} routes the text of /proc/net/route
 * @param {number} seed where the search begins, so that engines started at one moment choose differently
 * @returns {string} its first two numbers, such as `10.123`
 * @throws {Error} when every one overlaps a route
 */
export function freeSubnet(routes, seed) {
  const taken = routes
    .split('\n')
    .slice(1)
    .map((line) => line.split(/\s+/))
    .filter((fields) => fields.length > 7 && fields[7] !== '00000000')
    .map((fields) => ({ network: address(fields[1] ?? ''), mask: address(fields[7] ?? '') }));
  for (let step = 0; step < 150; step++) {
    const second = 100 + ((seed + step) % 150);
    const network = (10 << 24) | (second << 16);
    const overlaps = taken.some((route) => {
      const mask = route.mask & 0xffff0000;
      return (route.network & mask) === (network & mask);
    });
    if (!overlaps) return `10.${second}`;
  }
  throw new Error(
    'Expected a free network among 10.100.0.0/16 to 10.249.0.0/16; every one overlaps a route of this machine (ip route).',
  );
}

/**
 * @param {string} hex four bytes, the lowest first, as the kernel prints them
 * @returns {number}
 */
function address(hex) {
  const value = Number.parseInt(hex, 16);
  return ((value & 0xff) << 24) | ((value & 0xff00) << 8) | ((value >>> 8) & 0xff00) | (value >>> 24);
}
