// @ts-check
import { access } from 'node:fs/promises';
import path from 'node:path';
import { findCommand } from '../process.mjs';
import { ready } from './availability.mjs';
import { libraryPath, operatingSystem, unpackOwnPackages } from './debian-packages.mjs';
import { keepTool } from './root.mjs';

/**
 * The programs of iproute2.
 * @typedef {object} NetworkTools
 * @property {string} ip
 * @property {string} tc
 * @property {Record<string, string>} env to be laid over their environment
 */

/**
 * Brings `ip` and `tc`: those that are installed here, otherwise those of the machine's own suite, unpacked privately.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<({kind: 'ready'} & NetworkTools) | import('./availability.mjs').Unavailable>}
 */
export function networkTools({ log = () => {} } = {}) {
  return ready('iproute2', async () => {
    const [ip, tc] = await Promise.all(['ip', 'tc'].map(findCommand));
    if (ip && tc) return { ip, tc, env: {} };
    const { codename } = await operatingSystem();
    const root = await keepTool(`iproute2-${codename}`, (folder) =>
      unpackOwnPackages({ packages: ['iproute2'], folder, log }),
    );
    return { ip: await program(root, 'ip'), tc: await program(root, 'tc'), env: await libraryPath(root) };
  });
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {Promise<string>}
 */
async function program(root, name) {
  for (const folder of ['usr/sbin', 'usr/bin', 'sbin', 'bin']) {
    const file = path.join(root, folder, name);
    const found = await access(file).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  throw new Error(`expected ${name} in the package iproute2; it holds none`);
}
