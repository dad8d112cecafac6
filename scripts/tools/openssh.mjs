// @ts-check
import { createHash } from 'node:crypto';
import path from 'node:path';
import { findCommand } from '../process.mjs';
import { ready } from './availability.mjs';
import { libraryPath, operatingSystem, unpackOwnPackages } from './debian-packages.mjs';
import { keepTool } from './root.mjs';

/**
 * OpenSSH's programs.
 * @typedef {object} Openssh
 * @property {string} [root] the folder that holds them, where they are not installed
 * @property {string} sshd to be started by this path
 * @property {string} keygen
 * @property {Record<string, string>} env to be laid over the environment of `sshd`; its sessions do not see it
 */

const packages = ['openssh-server', 'openssh-sftp-server', 'openssh-client'];

/**
 * Brings OpenSSH's server: the one that is installed here, otherwise that of the machine's own suite, unpacked
 * privately. Nothing of the system is installed or changed.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<({kind: 'ready'} & Openssh) | import('./availability.mjs').Unavailable>}
 */
export function openssh({ log = () => {} } = {}) {
  return ready("OpenSSH's server", async () => {
    const keygen = await findCommand('ssh-keygen');
    for (const sshd of [await findCommand('sshd'), await findCommand('/usr/sbin/sshd')])
      if (sshd && keygen) return { sshd, keygen, env: {} };
    const key = createHash('sha256').update(JSON.stringify(packages)).digest('hex').slice(0, 8);
    const { codename } = await operatingSystem();
    const root = await keepTool(`openssh-${codename}-${key}`, (folder) =>
      unpackOwnPackages({ packages, folder, log }),
    );
    return {
      root,
      sshd: path.join(root, 'usr/sbin/sshd'),
      keygen: keygen ?? path.join(root, 'usr/bin/ssh-keygen'),
      env: await libraryPath(root),
    };
  });
}
