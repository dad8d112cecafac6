// @ts-check
import { createServer } from 'node:net';

/**
 * A port that nobody listens on.
 *
 * @param {string} address
 * @returns {Promise<number>}
 */
export function freePort(address) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, address, () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}
