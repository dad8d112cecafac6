// @ts-check
import path from 'node:path';
import { findCommand } from '../process.mjs';
import { ready } from './availability.mjs';
import { libraryPath, operatingSystem, unpackOwnPackages } from './debian-packages.mjs';
import { keepTool } from './root.mjs';

/**
 * Brings shellcheck: the one that is installed here, otherwise that of the machine's own suite, unpacked privately.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<{kind: 'ready', path: string, env: Record<string, string>} | import('./availability.mjs').Unavailable>}
 *   `env` is to be laid over its environment
 */
export function shellcheck({ log = () => {} } = {}) {
  return ready('shellcheck', async () => {
    const installed = await findCommand('shellcheck');
    if (installed) return { path: installed, env: {} };
    const { codename } = await operatingSystem();
    const root = await keepTool(`shellcheck-${codename}`, (folder) =>
      unpackOwnPackages({ packages: ['shellcheck'], folder, log }),
    );
    return { path: path.join(root, 'usr/bin/shellcheck'), env: await libraryPath(root) };
  });
}
