// @ts-check
import { mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from '../process.mjs';
import { ready } from './availability.mjs';
import { operatingSystem, ownArchives, suiteOf, unpackPackages } from './debian-packages.mjs';
import { keepTool } from './root.mjs';

/** The first bytes of a program for arm64, and which of them count: https://www.qemu.org/docs/master/user/main.html */
const magic = '\\x7fELF\\x02\\x01\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x02\\x00\\xb7\\x00';
const mask =
  '\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\x00\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xfe\\xff\\xff\\xff';

/**
 * A machine that runs programs for linux/arm64.
 * @typedef {object} Emulation
 * @property {string} busybox a static busybox for arm64
 * @property {() => Promise<void>} stop takes the emulation away again
 */

/**
 * Lets the kernel run programs for arm64 through Debian's qemu-user-static, until it is stopped. Nothing of the system is
 * installed. It is the whole machine that changes, so nobody else should do the same at the same time.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<({kind: 'ready'} & Emulation) | import('./availability.mjs').Unavailable>} unavailable where the kernel has
 *   no binfmt_misc, this is not root, or the machine runs arm64 already
 */
export function startEmulation({ log = () => {} } = {}) {
  return ready('Emulation of linux/arm64', async () => {
    if (process.arch !== 'x64') throw new Error(`it is tried on x64; this is ${process.arch}`);
    const { codename } = await operatingSystem();
    const suite = suiteOf(await ownArchives(codename));
    const emulator = await keepTool(`qemu-user-${codename}`, (folder) =>
      unpackPackages({ suite, packages: ['qemu-user-static'], folder, log }),
    );
    const foreign = await keepTool(`busybox-arm64-${codename}`, (folder) =>
      unpackPackages({ suite, packages: ['busybox-static:arm64'], architecture: 'arm64', folder, log }),
    );
    const mount = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-binfmt-'));
    const name = `cache-prewarm-${process.pid}`;
    const stop = async () => {
      await writeFile(path.join(mount, name), '-1').catch(() => {});
      await run('umount', [mount]).catch(() => {});
      await rmdir(mount).catch(() => {});
    };
    try {
      await run('mount', ['-t', 'binfmt_misc', 'binfmt_misc', mount]);
      const program = path.join(emulator, 'usr/bin/qemu-aarch64-static');
      // F: the program is opened now, so that it is found from within a container.
      await writeFile(path.join(mount, 'register'), `:${name}:M::${magic}:${mask}:${program}:F`);
      const busybox = path.join(foreign, 'bin/busybox');
      const found = await readFile(busybox).then(
        () => busybox,
        () => path.join(foreign, 'usr/bin/busybox'),
      );
      const { stdout } = await run(found, ['echo', 'emulated']);
      if (stdout.trim() !== 'emulated') throw new Error(`a program for arm64 said ${stdout}`);
      return { busybox: found, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  });
}

/**
 * A layer with a busybox for arm64 in it, as a shell needs it.
 *
 * @param {string} busybox
 * @param {string} file to be written
 * @returns {Promise<void>}
 */
export async function packForeignBusybox(busybox, file) {
  const root = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-arm64-'));
  try {
    await mkdir(path.join(root, 'bin'), { recursive: true });
    await run('cp', [busybox, path.join(root, 'bin/busybox')]);
    for (const applet of ['sh', 'cat', 'uname', 'echo', 'date'])
      await run('ln', ['-s', 'busybox', path.join(root, 'bin', applet)]);
    await run('tar', ['--sort=name', '--owner=0', '--group=0', '--mtime=@0', '-C', root, '-czf', file, '.']);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
